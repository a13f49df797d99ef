import { parsePeriod } from "../search/parsePeriod.ts";

/**
 * Whether a text is a date that can be entered by hand: a year, month or day, a decade (`201X`), a season or quarter
 * (`2015-21`), each perhaps with `?`, `~` or `%`, or two of them with a slash. The archive checks the rest of EDTF.
 */
export function isDateText(text: string): boolean {
  const ends = text.split("/");
  if (ends.length === 1) return isOneDate(text);
  const [first, last] = ends;
  if (ends.length > 2 || first === undefined || last === undefined) return false;
  return [first, last].every((end) => end === ".." || isOneDate(end)) && text !== "../..";
}

function isOneDate(text: string): boolean {
  const plain = text.replace(/[?~%]$/, "");
  if (/^\d{3}X$|^\d{2}XX$|^\d{4}-(?:2[1-9]|3[0-9]|4[01])$|^XXXX-\d{2}(?:-\d{2})?$/.test(plain)) return true;
  return /^\d{4}(?:-\d{2}){0,2}$/.test(plain) && parsePeriod(plain) !== null;
}
