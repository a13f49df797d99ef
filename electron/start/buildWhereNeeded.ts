import path from "node:path";
import { needsBuild } from "./buildAge.ts";
import { runProgram } from "./runProgram.ts";

/** Builds the program where a part is missing or older than its sources. Null when it is built, else what the build said. */
export async function buildWhereNeeded(
  programFolder: string,
  say: (line: string) => void,
): Promise<string | null> {
  if (!needsBuild(programFolder)) return null;
  say("Building Broadsheet …");
  const vite = path.join(programFolder, "node_modules", "vite", "bin", "vite.js");
  const config = path.join(programFolder, "vite.config.ts");
  // A test runner sets NODE_ENV to "test", with which React would be built for development.
  const environment = { ...process.env, NODE_ENV: "production" };
  const words = [vite, "build", "--app", "--config", config, "--logLevel", "warn"];
  const { exitCode, output } = await runProgram(process.execPath, words, environment);
  return exitCode === 0 ? null : output.trim();
}
