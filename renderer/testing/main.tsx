// The styles first: a feature's own come after them and win.
import "../styles/tokens.css";
import "../styles/base.css";
import "../ui/ui.css";
import { createRoot } from "react-dom/client";
import { App } from "../App.tsx";
import { createAddressStore } from "../useAddress.ts";
import { createFakeArchive } from "./createFakeArchive.ts";
import { fakeDocuments, writeManyDocuments } from "./fakeDocuments.ts";

// `npx vite` and testing/index.html?documents=2000&start&reading: the window without a core.
const wishes = new URLSearchParams(location.search);
const archive = createFakeArchive({
  documents: [...fakeDocuments, ...writeManyDocuments(Number(wishes.get("documents") ?? 400))],
  isOpen: !wishes.has("start"),
  settings: { theme: "system", locale: "system" },
  ...(wishes.has("reading") ? { reading: { phase: "reading", filesFound: 1204, filesDone: 404 } } : {}),
});
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App client={archive} addressStore={createAddressStore(window)} />);
