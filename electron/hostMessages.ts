import type { ArchiveEvents, ArchiveMethod, Result } from "../archive/contract.ts";
import type { ServedFile } from "../archive/servedFile.ts";

/** What the main process says to the archive host. `id` numbers the questions of one host process from 1. */
export type ToArchiveHost =
  | { readonly kind: "call"; readonly id: number; readonly method: ArchiveMethod; readonly request: unknown }
  /** `address` as `photoAddress` and `originalAddress` of the contract make it. */
  | { readonly kind: "read-file"; readonly id: number; readonly address: string };

/** What the archive host says to the main process. */
export type FromArchiveHost =
  | { readonly kind: "answer"; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: "file"; readonly id: number; readonly file: ServedFile | null }
  | { readonly kind: "event"; readonly name: keyof ArchiveEvents; readonly payload: unknown };
