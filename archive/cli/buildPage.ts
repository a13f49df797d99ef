import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Terminal } from "./command.ts";

/**
 * Builds the viewer's page where it isn't built yet and the program's source is here, so that one command is enough. What
 * the build says goes to stderr. Resolves when there is nothing (more) to do, also where it failed: the reading room says so.
 */
export async function buildPageIfMissing({ programFolder, say }: Terminal): Promise<void> {
  const builder = join(programFolder, "node_modules", "vite", "bin", "vite.js");
  if (existsSync(join(programFolder, "out", "renderer", "index.html")) || !existsSync(builder)) return;
  say("Building the page (once) ...");
  const build = spawn(process.execPath, [builder, "build", "--app"], {
    cwd: programFolder,
    stdio: ["ignore", process.stderr, process.stderr],
  });
  await new Promise<void>((resolve) => {
    build.once("error", () => resolve());
    build.once("exit", () => resolve());
  });
}
