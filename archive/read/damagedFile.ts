import type { DamageCode } from "../contract.ts";

/** Thrown by a reader that can make nothing of a file. Only the code goes on: the window owns the words. */
export class DamagedFile extends Error {
  readonly code: DamageCode;

  constructor(code: DamageCode) {
    super(code);
    this.name = "DamagedFile";
    this.code = code;
  }
}
