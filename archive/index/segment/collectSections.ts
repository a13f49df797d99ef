/** A sink that keeps sections in memory: merging small segments without a file. */
import type { SectionSink } from "./container.ts";

/** Calls `fill` and returns what it wrote, by name. */
export function collectSections(fill: (sink: SectionSink) => void): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array[]>();
  let current: Uint8Array[] = [];
  fill({
    begin: (name) => {
      current = [];
      pieces.set(name, current);
    },
    write: (bytes) => {
      current.push(new Uint8Array(bytes));
    },
  });
  return new Map([...pieces].map(([name, parts]) => [name, new Uint8Array(Buffer.concat(parts))]));
}
