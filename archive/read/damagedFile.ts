import type { DamageCode, Problem } from "../contract.ts";

/** A file that ends too early, read as far as it goes. */
export const cutShort: Problem = {
  code: "file-damaged",
  detail: { kind: "damage", code: "cut-short" },
};

/** Thrown by a reader that can make nothing of a file. Only the code goes on: the window owns the words. */
export class DamagedFile extends Error {
  readonly code: DamageCode;

  constructor(code: DamageCode) {
    super(code);
    this.name = "DamagedFile";
    this.code = code;
  }
}
