import { setFlagsFromString } from "node:v8";

let isBound = false;

/**
 * Keeps the answering thread's young generation as large as it is now, for the rest of the program. A burst of messages
 * would else make it 67 MB, which V8 gives back only when the program is at rest: 100,000 articles peaked at 674 MB of
 * memory with it and at 505 MB without, in the same time. Both flags are read when a heap grows or is made, not only at the
 * start; a command-line option would have to stand at every place that starts the program.
 */
export function boundYoungGeneration(): void {
  if (isBound) return;
  isBound = true;
  setFlagsFromString("--semi-space-growth-factor=1");
  // Worker threads don't grow theirs either: they begin with 8 MB, which is as fast as 16.
  setFlagsFromString("--min-semi-space-size=4");
}
