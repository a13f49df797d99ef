/** Hashes of words, made while they are scanned: unit by unit, so that no word is gone through a second time. */

/** The hash of a word that goes on with one more code unit; that of no units is 0. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1);
}

/** The same of units that stand already. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashUnit(hash, units[i] as number); // within the array
  return hash;
}
