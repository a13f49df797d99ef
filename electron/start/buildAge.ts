import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** What `vite build --app` makes, one file for each of its four parts. */
const built = [
  "out/renderer/index.html",
  "out/main/main.cjs",
  "out/preload/preload.cjs",
  "out/archiveHost/archiveHost.cjs",
];

/** What it is made from. */
const sources = ["archive", "electron", "renderer", "package-lock.json", "vite.config.ts"];

/** Folders of the sources that no build looks at. */
const unbuilt = new Set(["sample", "bench", "e2e", "start", "testing"]);

/** True where a part of the build is missing, or any source was changed after the oldest part was built. */
export function needsBuild(programFolder: string): boolean {
  const parts = built.map((file) => path.join(programFolder, file));
  if (!parts.every(existsSync)) return true;
  const oldestPartMs = Math.min(...parts.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => changedAfter(path.join(programFolder, source), oldestPartMs));
}

function changedAfter(file: string, timeMs: number): boolean {
  const state = statSync(file, { throwIfNoEntry: false });
  if (state === undefined) return false;
  if (!state.isDirectory()) return isBuilt(file) && state.mtimeMs > timeMs;
  return readdirSync(file).some((name) => !unbuilt.has(name) && changedAfter(path.join(file, name), timeMs));
}

function isBuilt(file: string): boolean {
  return !/\.test\.tsx?$|\.md$/.test(file);
}
