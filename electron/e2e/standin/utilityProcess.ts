import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import path from "node:path";
import { app } from "./app.ts";

/** Electron's `UtilityProcess`: a forked Node process whose channel is its parent port. */
class UtilityProcess extends EventEmitter {
  private readonly child;

  constructor(file: string, words: readonly string[]) {
    super();
    this.child = fork(file, [...words], {
      serialization: "advanced",
      execArgv: ["--require", path.join(import.meta.dirname, "parentPort.cjs")],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.child.on("spawn", () => this.emit("spawn"));
    this.child.on("message", (message) => this.emit("message", message));
    this.child.on("exit", (code) => this.emit("exit", code));
    app.lastActions.push(() => this.kill());
  }
  get pid(): number | undefined {
    return this.child.pid;
  }
  postMessage(message: unknown): void {
    // Everything that crosses is plain data; `send` is typed for less than the advanced serialization knows.
    this.child.send(message as object);
  }
  kill(): boolean {
    return this.child.kill();
  }
}

/** Electron's `utilityProcess`. */
export const utilityProcess = {
  fork: (file: string, words: readonly string[] = []) => new UtilityProcess(file, words),
};
