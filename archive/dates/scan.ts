/**
 * Finds all mentions of a text in one pass: jumps from trigger character to trigger character, asks the parsers that
 * begin with it, and goes on behind what they read. Runs of digits and words are stepped over whole, so that no
 * character is looked at more than a bounded number of times.
 */
import { eras } from "./languages/eras.ts";
import { digitValue, isHanNumeral } from "./numerals.ts";
import { parseEnglishCalendar } from "./parsers/englishCalendar.ts";
import { parseHanCalendar } from "./parsers/hanCalendar.ts";
import { hanWordStarts, parseHanWord } from "./parsers/hanWord.ts";
import { parseMongolianCalendar } from "./parsers/mongolianCalendar.ts";
import { isInsideNumber, parseNumericDate } from "./parsers/numericDate.ts";
import { parseRussianCalendar } from "./parsers/russianCalendar.ts";
import type { Mention, Parser } from "./phrase.ts";

/** What a character may begin. */
const nothing = 0;
const digit = 1;
const hanNumeral = 2;
const hanWord = 3;
const latin = 4;
const cyrillic = 5;

const digitParsers: readonly Parser[] = [
  parseNumericDate,
  parseHanCalendar,
  parseEnglishCalendar,
  parseRussianCalendar,
  parseMongolianCalendar,
];
const hanNumeralParsers: readonly Parser[] = [parseHanWord, parseHanCalendar];
const hanWordParsers: readonly Parser[] = [parseHanWord, parseHanCalendar];
const latinParsers: readonly Parser[] = [parseEnglishCalendar];
const cyrillicParsers: readonly Parser[] = [parseRussianCalendar, parseMongolianCalendar];

const triggers = buildTriggers();

/** All mentions of a text, in text order, not overlapping; fragments among them. Linear in the text's length. */
export function scan(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const trigger = triggers[text.charCodeAt(at)];
    if (trigger === nothing) {
      at++;
      continue;
    }
    const mention = parseAt(text, at, trigger);
    if (mention !== undefined) mentions.push(mention);
    at = mention !== undefined ? mention.end : skipTrigger(text, at, trigger);
  }
  return mentions;
}

function parseAt(text: string, at: number, trigger: number | undefined): Mention | undefined {
  for (const parse of parsersOf(text, at, trigger)) {
    const mention = parse(text, at);
    if (mention !== undefined) return mention;
  }
  return undefined;
}

function parsersOf(text: string, at: number, trigger: number | undefined): readonly Parser[] {
  switch (trigger) {
    case digit:
      return isInsideNumber(text, at) ? [] : digitParsers;
    case hanNumeral:
      return hanNumeralParsers;
    case hanWord:
      return hanWordParsers;
    case latin:
      return latinParsers;
    default:
      return cyrillicParsers;
  }
}

/** Behind a number or word that is no date, whole: 20150721999 is not looked at again from its second digit. */
function skipTrigger(text: string, at: number, trigger: number | undefined): number {
  if (trigger === hanWord) return at + 1;
  let end = at + 1;
  while (end < text.length && continues(text.charCodeAt(end), trigger)) end++;
  return end;
}

function continues(code: number, trigger: number | undefined): boolean {
  if (trigger === digit) return digitValue(code) >= 0;
  if (trigger === hanNumeral) return isHanNumeral(code);
  return triggers[code] === trigger || digitValue(code) >= 0 || code === 0x27 || code === 0x2019;
}

function buildTriggers(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const code of hanWordStarts) table[code] = hanWord;
  for (const era of eras) table[era.name.charCodeAt(0)] = hanWord;
  for (let code = 0x41; code < 0x250; code++) {
    if ((code < 0x5b || code > 0x60) && (code < 0x7b || code > 0xbf)) table[code] = latin;
  }
  for (let code = 0x400; code < 0x530; code++) table[code] = cyrillic;
  for (let code = 0; code < 0x10000; code++) {
    if (digitValue(code) >= 0) table[code] = digit;
    else if (isHanNumeral(code)) table[code] = hanNumeral;
  }
  return table;
}
