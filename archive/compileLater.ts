import { setFlagsFromString } from "node:v8";

/** Calls of a function before V8 compiles it with its best compiler; V8's own is 3,000. */
const callsBeforeBestCompiler = 40_000;

/**
 * Lets V8's best compiler wait until a function has really been called often. Reading is many functions that are each called
 * some thousand times in 10,000 files, in each thread: compiling them all so well took a sixth of the processor time, and
 * both cores are busy reading. V8 looks at the flag at each decision, not only at the start.
 */
export function compileLater(): void {
  setFlagsFromString(`--invocation-count-for-turbofan=${callsBeforeBestCompiler}`);
}
