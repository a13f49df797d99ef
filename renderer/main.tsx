// The styles first: a feature's own come after them and win.
import "./styles/tokens.css";
import "./styles/base.css";
import "./ui/ui.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { findClient } from "./client.ts";
import { createAddressStore } from "./useAddress.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App client={findClient()} addressStore={createAddressStore(window)} />
  </StrictMode>,
);
