import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { findClient } from "./client.ts";
import { createAddressStore } from "./useAddress.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./ui/ui.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App client={findClient()} addressStore={createAddressStore(window)} />);
