/** Numbers as dates use them: Arabic, full-width, and Chinese numerals, at a place in a text. */

/** A number read at a place. `width` is the count of its characters; `positional` is true for 二〇一五 and for Arabic digits. */
export type Numeral = {
  readonly value: number;
  readonly end: number;
  readonly width: number;
  readonly script: "arabic" | "han";
  readonly positional: boolean;
};

/** Values of 〇-九 by character; tens and hundreds are apart because they multiply. */
const hanDigits: ReadonlyMap<number, number> = new Map(
  [..."〇零○Ｏ"]
    .map((character): [number, number] => [character.charCodeAt(0), 0])
    .concat(
      [..."一二三四五六七八九"].map((character, index): [number, number] => [
        character.charCodeAt(0),
        index + 1,
      ]),
    ),
);
const ten = "十".charCodeAt(0);
const twenty = "廿".charCodeAt(0);
const thirty = "卅".charCodeAt(0);
const hundred = "百".charCodeAt(0);

/** The characters that a Chinese numeral may hold. */
export const hanNumeralCodes: readonly number[] = [...hanDigits.keys(), ten, twenty, thirty, hundred];
/** ASCII and full-width digits. */
export const digitCodes: readonly number[] = [..."0123456789０１２３４５６７８９"].map((character) =>
  character.charCodeAt(0),
);

const hanNumerals = new Uint8Array(0x10000);
for (const code of hanNumeralCodes) hanNumerals[code] = 1;

/** Longest number that any date holds: four digits for a year, eight for 20150721. */
const maxDigits = 8;

/** The value of an ASCII or full-width digit, or -1. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** The value of a run of ASCII or full-width digits. */
export function digitsValue(digits: string): number {
  let value = 0;
  for (let i = 0; i < digits.length; i++) value = value * 10 + digitValue(digits.charCodeAt(i));
  return value;
}

/** True for a character that a Chinese numeral may hold. */
export function isHanNumeral(code: number): boolean {
  return hanNumerals[code] === 1;
}

/** Reads the number at `at`, whole: undefined where none stands there, where it is longer than any date, or where it has no value. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const code = text.charCodeAt(at);
  if (digitValue(code) >= 0) return readArabic(text, at);
  return isHanNumeral(code) ? readHan(text, at) : undefined;
}

function readArabic(text: string, at: number): Numeral | undefined {
  let value = 0;
  let i = at;
  for (let digit = digitValue(text.charCodeAt(i)); digit >= 0; digit = digitValue(text.charCodeAt(i))) {
    if (i - at >= maxDigits) return undefined;
    value = value * 10 + digit;
    i++;
  }
  return { value, end: i, width: i - at, script: "arabic", positional: true };
}

/** 二〇一五 digit by digit, or 三十一, 廿三, 一百零四 by place. */
function readHan(text: string, at: number): Numeral | undefined {
  let end = at;
  let positional = true;
  while (end < text.length && isHanNumeral(text.charCodeAt(end))) {
    if (end - at >= maxDigits) return undefined;
    if (!hanDigits.has(text.charCodeAt(end))) positional = false;
    end++;
  }
  const value = positional ? readPositional(text, at, end) : readByPlace(text, at, end);
  return value === undefined ? undefined : { value, end, width: end - at, script: "han", positional };
}

function readPositional(text: string, at: number, end: number): number {
  let value = 0;
  for (let i = at; i < end; i++) value = value * 10 + (hanDigits.get(text.charCodeAt(i)) ?? 0);
  return value;
}

/** Undefined for what is no number, such as 十十 or 三五十. */
function readByPlace(text: string, at: number, end: number): number | undefined {
  let total = 0;
  let unit: number | undefined;
  let lowest = 1000;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    const digit = hanDigits.get(code);
    if (digit !== undefined) {
      if (unit !== undefined && unit !== 0) return undefined;
      unit = digit;
      continue;
    }
    const place = code === hundred ? 100 : 10;
    const times = code === twenty ? 2 : code === thirty ? 3 : (unit ?? 1);
    if (place >= lowest || (unit === 0 && times === 0)) return undefined;
    if ((code === twenty || code === thirty) && unit !== undefined) return undefined;
    total += times * place;
    lowest = place;
    unit = undefined;
  }
  return total + (unit ?? 0);
}
