import { spawn } from "node:child_process";

/** How a program ended: 1 where it could not be started, and the last 20,000 characters it printed. */
export type ProgramRun = { readonly exitCode: number; readonly output: string };

/** Runs a program to its end without input and collects what it prints. */
export function runProgram(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (text: Buffer) => {
      output = `${output}${text.toString()}`.slice(-20_000);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ exitCode: 1, output: error.message }));
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
