/** A word is shorter than this nearly always; a longer one goes through a decoder, which has no limit. */
const shortLength = 64;

/** The UTF-16 code units from `start` to before `end` as a string, whatever they are: lone surrogates too. */
export function unitsToString(units: Uint16Array, start: number, end: number): string {
  if (end - start > shortLength) {
    return Buffer.from(units.buffer, units.byteOffset + start * 2, (end - start) * 2).toString("utf16le");
  }
  let text = "";
  for (let i = start; i < end; i++) text += String.fromCharCode(units[i] as number); // within the array
  return text;
}
