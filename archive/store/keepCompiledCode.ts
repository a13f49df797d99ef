import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where the program runs from its source, Node strips the types of some hundred files at each start, in each thread. What it
 * made of them is kept in the build's folder, for this program and, through the environment, for the threads it starts. A
 * built program is a few files that need no stripping; its folder may not be writable and is left alone.
 */
export function keepCompiledCode(): void {
  if (!import.meta.url.endsWith(".ts")) return;
  process.env.NODE_COMPILE_CACHE ??= join(fileURLToPath(import.meta.url), "../../../out/compiled");
  enableCompileCache();
}
