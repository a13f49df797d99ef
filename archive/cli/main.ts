import { once } from "node:events";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { hasHeldThreads } from "../pipeline/workerPool.ts";
import { defaultDataFolder } from "../store/dataFolder.ts";
import { keepCompiledCode } from "../store/keepCompiledCode.ts";
import type { Terminal } from "./command.ts";

keepCompiledCode();
// What is loaded before isn't kept: only then the rest.
const { runCommandLine } = await import("./runCommandLine.ts");

import { terminalLocale } from "./terminalLocale.ts";

/** A reader that has had enough (`| head`) closes the pipe: that ends the program and is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const programFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

// npm starts its scripts in the program's folder; the paths that the user typed count from where she typed them.
if (process.env.INIT_CWD !== undefined && process.cwd() === programFolder)
  process.chdir(process.env.INIT_CWD);

const terminal: Terminal = {
  print: async (line) => {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
  },
  say: (line) => process.stderr.write(`${line}\n`),
  locale: terminalLocale(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
  clock: Date.now,
  dataFolder: defaultDataFolder(process.env, process.platform),
  programFolder,
  whenInterrupted: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    }),
};

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
} catch (error) {
  // A bug in Broadsheet, not in what was asked: said in one line, with the stack for whoever asks for it.
  const detail = error instanceof Error ? error.message : String(error);
  terminal.say(`broadsheet: something is wrong inside Broadsheet: ${detail}`);
  if (process.env.BROADSHEET_DEBUG && error instanceof Error) terminal.say(error.stack ?? "");
  process.exitCode = 3;
}
// What was printed is written first. A thread that waits for a drive that never answers would keep the program even now.
process.stdout.write("", () => {
  if (hasHeldThreads()) process.kill(process.pid, "SIGKILL");
  else process.exit();
});
