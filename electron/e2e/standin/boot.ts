/**
 * A stand-in for the Electron binary where it can't be had: the built main process runs in plain Node, and its windows
 * are pages of a real Chromium. `README.md` says what it can't show.
 */
import inspector from "node:inspector";
import { createRequire, registerHooks } from "node:module";
import { app } from "./app.ts";
import { startBrowser } from "./browser.ts";
import { electronModule } from "./electronModule.ts";
import { launch } from "./launch.ts";
import { routeRequests } from "./routing.ts";

const key = "broadsheet-standin-electron";
Object.defineProperty(globalThis, Symbol.for(key), { value: electronModule });
registerHooks({
  resolve: (name, context, next) =>
    name === "electron"
      ? { url: "standin:electron", format: "commonjs", shortCircuit: true }
      : next(name, context),
  load: (url, context, next) =>
    url === "standin:electron"
      ? {
          format: "commonjs",
          source: `module.exports = globalThis[Symbol.for("${key}")];`,
          shortCircuit: true,
        }
      : next(url, context),
});

Object.assign(process, { type: "browser" });
process.on("SIGTERM", () => app.quit());
process.on("SIGINT", () => app.quit());
if (launch.switches.has("inspect")) inspector.open(0, "127.0.0.1");

const load = createRequire(launch.mainFile);
for (const preload of launch.preloads) load(preload);
load(launch.mainFile);
await startBrowser(routeRequests);
