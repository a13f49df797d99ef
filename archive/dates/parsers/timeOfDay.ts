/** A time of day beside a date: 上午, 下午4點03分, 14:32:05, 10.03 EDT, at 4 p.m. */
import { digitsValue, digitValue } from "../numerals.ts";

/** `end` is behind the words; `time` is `HH:MM` or `HH:MM:SS`, `zone` as printed. */
export type TimeOfDay = { readonly end: number; readonly time?: string; readonly zone?: string };

const space = "[ \\t\\u00a0\\u3000]{0,4}";
const hanPart =
  "凌晨|清晨|拂晓|拂曉|早上|早晨|早间|早間|晨间|上午|中午|正午|午间|午間|午后|午後|下午|傍晚|黄昏|黃昏|晚上|晚间|晚間|深夜|午夜|夜间|夜間|夜里|夜裡|夜晚|夜|晚|早|晨|午前";
const number = "[0-9０-９]{1,2}|[〇零一二三四五六七八九十]{1,3}";
const hanTime = new RegExp(
  `${space}(?:(?<part>${hanPart})${space})?(?<hour>${number})${space}(?<mark>[时時點]|点(?!多?[赞评名])|[:：])${space}(?:(?<half>半)|(?<quarter>[一三])刻|(?<minute>${number})(?:${space}(?:分|[:：](?<second>[0-9０-９]{2})))?)?(?:整|许|許|左右|钟|鐘)?`,
  "y",
);
const hanPartOnly = new RegExp(
  `${space}(?:${hanPart})(?!报|報|会|會|宴|餐|饭|飯|期|年|婚|自习|班|市|读|間新闻)`,
  "y",
);
const clock = new RegExp(
  `(?:T|,?${space}(?:at${space}|@${space}|в${space}|klo${space})?|,?\\s?-\\s?|\\s\\|\\s)(?<hour>[01]?\\d|2[0-4])(?:[:：](?<minute>[0-5]\\d)(?:[:：](?<second>[0-5]\\d)(?:[.,]\\d{1,9})?)?|\\.(?<dotted>[0-5]\\d))(?![\\d.]*\\d)(?:${space}(?<meridiem>[AaPp]\\.?[Mm]\\b\\.?))?`,
  "y",
);
const wordClock = new RegExp(
  `,?${space}(?:at${space}|@${space})?(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?${space}(?<meridiem>[AaPp]\\.?[Mm]\\b\\.?)`,
  "y",
);
const zonePattern = new RegExp(
  `${space}(?:\\(?(?<name>Z|[A-Z]{2,4}T|[ECMP]T|UTC|GMT|BST|MSK|МСК)\\)?(?![\\p{L}])(?<plus>[+-]\\d{1,2})?|(?<offset>[+-]\\d{2}:?\\d{2}(?!\\d)))`,
  "yu",
);

/** First characters of what the patterns above match, behind white space. */
const openers = new Set(
  [..."0123456789０１２３４５６７８９〇零一二三四五六七八九十T,aA@вkK-|", ...hanPart.split("|")].map((word) =>
    word.charCodeAt(0),
  ),
);

/** Whether a time could begin at `at`: what follows most dates is the end of the text or a word. */
function mayBegin(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return next < text.length && openers.has(text.charCodeAt(next));
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
}

/** Reads the time of day that begins at `at`; undefined where none does. `time` is absent where only a part of the day is named. */
export function readTimeOfDay(text: string, at: number): TimeOfDay | undefined {
  if (!mayBegin(text, at)) return undefined;
  const han = exec(hanTime, text, at);
  const isHan = han?.groups?.part !== undefined || !/[:：]/.test(han?.groups?.mark ?? ":");
  if (han !== null && isHan) return toTime(han, hanTime.lastIndex);
  const found = exec(clock, text, at) ?? exec(wordClock, text, at);
  if (found !== null) {
    const time = toTime(found, at + found[0].trimEnd().length);
    return time?.time === undefined ? undefined : withZone(text, time);
  }
  return exec(hanPartOnly, text, at) === null ? undefined : { end: hanPartOnly.lastIndex };
}

/** Runs a sticky pattern at a place. */
export function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function toTime(match: RegExpExecArray, end: number): TimeOfDay | undefined {
  const { part, hour, half, quarter, minute, dotted, second, meridiem } = match.groups ?? {};
  const h = toHour(toNumber(hour ?? ""), part ?? meridiem ?? "");
  const m = half ? 30 : quarter ? (quarter === "一" ? 15 : 45) : toNumber(minute ?? dotted ?? "0");
  if (h > 24 || m > 59) return undefined;
  const seconds = second === undefined ? "" : `:${two(toNumber(second))}`;
  return { end, time: `${two(h)}:${two(m)}${seconds}` };
}

function toHour(hour: number, part: string): number {
  if (part === "") return hour;
  if (/^[Pp下傍黄黃晚夜深]|^午[后後]/.test(part))
    return hour < 12 && hour > 0 ? hour + 12 : hour === 12 && /^[晚夜深]/.test(part) ? 24 : hour;
  if (/^中午|^正午/.test(part)) return hour < 4 ? hour + 12 : hour;
  return /^[Aa]/.test(part) && hour === 12 ? 0 : hour;
}

function withZone(text: string, time: TimeOfDay): TimeOfDay {
  const zone = exec(zonePattern, text, time.end);
  if (zone === null) return time;
  return { ...time, end: zonePattern.lastIndex, zone: zone[0].trim() };
}

function toNumber(digits: string): number {
  if (digitValue(digits.charCodeAt(0)) >= 0) return digitsValue(digits);
  const values = "〇一二三四五六七八九";
  const [tens, ones] = digits.replace("零", "〇").split("十");
  if (ones === undefined) return values.indexOf(tens?.at(-1) ?? "");
  return (tens === "" ? 1 : values.indexOf(tens ?? "")) * 10 + (ones === "" ? 0 : values.indexOf(ones));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
