import type { ArchiveEvents, ArchiveMethod } from "../archive/contract.ts";

/** The IPC channel of a method of the contract; preload and main process both ask here. */
export function methodChannel(method: ArchiveMethod): string {
  return `archive:${method}`;
}

/** The IPC channel of an event of the contract. */
export function eventChannel(name: keyof ArchiveEvents): string {
  return `event:${name}`;
}
