/** Times counted from now or from the last date in English: yesterday, last night, three days ago, the following year, last Tuesday. */
import { englishNumbers, englishWeekdays } from "../languages/english.ts";
import { type Mention, type PartName, type Phrase, relative } from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

const timeOfDay =
  "(?:\\s{1,2}(?:early\\s{1,2}|late\\s{1,2})?(?:morning|afternoon|evening|night|lunchtime|noon))?";
const numberWord = Object.keys(englishNumbers).join("|");
/** six, forty-six, forty six, a hundred, one hundred and ten: at most 999. */
const belowHundred = `(?:${numberWord})(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine)\\b)?`;
const number = `(?:${numberWord})\\shundred(?:\\s(?:and\\s)?${belowHundred})?|${belowHundred}`;
const weekdayNames = Object.keys(englishWeekdays)
  .filter((name) => name.length > 5)
  .join("|");

type Row = { readonly source: string; readonly phrase: Phrase; readonly rule: string };

const toMention = "mention";

function row(source: string, phrase: Phrase, rule: string): Row {
  return { source, phrase, rule };
}

function day(shift: number, to: "published" | "mention" = "published"): Phrase {
  return { kind: "calendar", day: relative(shift, to) };
}

function year(shift: number, to: "published" | "mention" = "published"): Phrase {
  return { kind: "calendar", year: relative(shift, to) };
}

function month(shift: number, to: "published" | "mention" = "published"): Phrase {
  return { kind: "calendar", month: relative(shift, to) };
}

function yearPart(name: PartName): Phrase {
  return { kind: "calendar", part: { name, of: "year" } };
}

function monthPart(name: PartName, shift: number): Phrase {
  return { kind: "calendar", month: relative(shift), part: { name } };
}

const rows: readonly Row[] = [
  row("(?:the\\s)?day\\sbefore\\syesterday", day(-2), "relative-day"),
  row("(?:the\\s)?day\\safter\\stomorrow", day(2), "relative-day"),
  row(`yesterday${timeOfDay}`, day(-1), "relative-day"),
  row(`to-?morrow${timeOfDay}`, day(1), "relative-day"),
  row("(?:earlier|later)\\stoday", day(0), "relative-day"),
  row("today", day(0), "relative-day"),
  row("to-day", day(0), "relative-day"),
  row("tonight|to-night", day(0), "relative-day"),
  row("(?:early\\s|late\\s)?this\\s(?:morning|afternoon|evening)", day(0), "relative-day"),
  row("(?:late\\s)?last\\s(?:night|evening)", day(-1), "relative-day"),
  row(
    "the\\s(?:previous|preceding)\\s(?:day|night|evening|afternoon|morning)",
    day(-1, toMention),
    "relative-day",
  ),
  row(
    "(?:the\\s(?:day|night|evening|afternoon|morning)|a\\sday)\\s(?:before|earlier)(?!\\s(?:the|a|an|he|she|it|they|we|his|her|its|their)\\b)",
    day(-1, toMention),
    "relative-day",
  ),
  row(
    "the\\s(?:next|following)\\s(?:day|morning|afternoon|evening|night)",
    day(1, toMention),
    "relative-day",
  ),
  row(
    "(?:the\\sday\\safter|a\\sday\\slater)(?!\\s(?:the|a|an|he|she|it|they|we|his|her)\\b)",
    day(1, toMention),
    "relative-day",
  ),
  row("(?:on\\s)?(?:the|that)\\s(?:same|very)\\s(?:day|night|evening)", day(0, toMention), "relative-day"),
  row("(?:earlier|later)\\sthis\\syear", year(0), "relative-year"),
  row("this\\syear", year(0), "relative-year"),
  row("(?:earlier\\s|late\\s|later\\s)?last\\syear", year(-1), "relative-year"),
  row("(?:early\\s|late\\s|later\\s)?next\\syear", year(1), "relative-year"),
  row("the\\syear\\sbefore\\slast", year(-2), "relative-year"),
  row("the\\s(?:following|next|ensuing|succeeding)\\syear", year(1, toMention), "relative-year"),
  row("(?:a|one)\\syear\\slater", year(1, toMention), "relative-year"),
  row("the\\s(?:previous|preceding|prior)\\syear", year(-1, toMention), "relative-year"),
  row(
    "(?:the|a|one)\\syear\\s(?:before|earlier)(?!\\s(?:the|a|an|he|she|it|they|last|his|her)\\b)",
    year(-1, toMention),
    "relative-year",
  ),
  row("(?:that|the\\ssame)\\s(?:same\\s)?year", year(0, toMention), "relative-year"),
  row("(?:earlier|later)\\sthis\\smonth", month(0), "relative-month"),
  row("this\\smonth", month(0), "relative-month"),
  row("last\\smonth", month(-1), "relative-month"),
  row("next\\smonth", month(1), "relative-month"),
  row("the\\sfollowing\\smonth", month(1, toMention), "relative-month"),
  row("(?:that|the\\ssame)\\smonth", month(0, toMention), "relative-month"),
  row("(?:earlier|later)\\sthis\\sweek", { kind: "week", week: 0, to: "published" }, "relative-week"),
  row("(?:early\\s|late\\s)?last\\sweek", { kind: "week", week: -1, to: "published" }, "relative-week"),
  row("(?:early\\s|late\\s)?next\\sweek", { kind: "week", week: 1, to: "published" }, "relative-week"),
  row("last\\sweekend", { kind: "week", week: -1, isWeekend: true, to: "published" }, "weekend"),
  row("this\\s(?:coming\\s)?weekend", { kind: "week", week: 0, isWeekend: true, to: "published" }, "weekend"),
  row("next\\sweekend", { kind: "week", week: 1, isWeekend: true, to: "published" }, "weekend"),
  row(
    "(?:the\\s)?(?:end|close)\\sof\\s(?:the|this)\\syear|year(?:['’]s|-)\\s?end",
    yearPart("end"),
    "part-of-year",
  ),
  row(
    "(?:the\\s)?(?:beginning|start)\\sof\\s(?:the(?:\\spresent)?|this)\\syear",
    yearPart("beginning"),
    "part-of-year",
  ),
  row("(?:the\\s)?end\\sof\\s(?:the|this)\\smonth", monthPart("end", 0), "part-of-month"),
  row("(?:the\\s)?end\\sof\\slast\\smonth|late\\slast\\smonth", monthPart("end", -1), "part-of-month"),
  row("(?:the\\s)?end\\sof\\snext\\smonth|late\\snext\\smonth", monthPart("end", 1), "part-of-month"),
  row("early\\slast\\smonth", monthPart("early", -1), "part-of-month"),
  row("early\\snext\\smonth", monthPart("early", 1), "part-of-month"),
  row("mid(?:-|\\s)last\\smonth", monthPart("middle", -1), "part-of-month"),
  row("last\\scentury", { kind: "century", year: relative(-1) }, "century"),
];

/** All rows in one pattern, so that a word that begins none of them is refused in one step; the first that fits wins. */
const anyRow = new RegExp(rows.map(({ source }) => `((?:${source})\\b)`).join("|"), "iy");

const weekday = new RegExp(
  `(?:(?<side>last|this|next|coming|the\\s(?:following|next|previous))\\s{1,2})?(?<weekday>${weekdayNames})\\b(?<side2>\\s(?:last|next|week))?(?:,?\\s(?:morning|afternoon|evening|night|lunchtime|noon)\\b)?`,
  "iy",
);
const ago = new RegExp(
  `(?<number>\\d{1,3}|${number}|half\\sa)[\\s-](?<unit>day|week|month|year|decade|century)s?\\s{1,2}(?<side>ago|later|(?:earlier|before)(?!\\s(?:the|a|an|he|she|it|they|his|her)\\b))\\b`,
  "iy",
);

/** Names with a weekday in them: Sunday Times, Black Friday. */
const weekdayBefore =
  /(?:every|each|any|black|cyber|good|ash|bloody|easter|palm|super|alternate|most|giving|\bon a|\ba|\bone)\s$/i;
const weekdayBehind =
  /^(?:['’]s\s(?:Times|Child)|s\b|\s(?:nights|mornings|evenings|afternoons)\b|\s(?:(?:Morning|Evening)\s[A-Z]|Times|School|school|Express|Mail|Mirror|Telegraph|Post|Herald|Sun|League|Service|Night\s(?:Live|Lights|Football)|Night\b|Tribune|Independent|People|World|Star|Morning\sHerald|Club))/;
/** Photo/Sunday Alamba, By Tuesday Weld: before a capital and behind no word in lower case, a person's name. */
const personBefore =
  /(?:^|[/(“"]|(?:^|[/(—–-]\s?)[Bb]y\s|\b[Pp]hoto(?:s|graph|grapher)?(?:\sby|:)?\s|\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)$/;
const personBehind =
  /^\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Morning|Afternoon|Evening|Night)\b)\p{Lu}\p{Ll}/u;
/** Monday to Friday is a habit, from Monday to Wednesday a time. */
const weekdayRange = /^\s(?:to|through|-|–)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;

/** Reads a relative time at a word's beginning, or at the number before `days ago`. */
export function parseEnglishRelative(text: string, at: number): Mention | undefined {
  const match = exec(anyRow, text, at);
  const row = match === null ? undefined : rows[match.slice(1).findIndex((words) => words !== undefined)];
  if (row !== undefined) {
    const end = anyRow.lastIndex;
    const isOther = isName(text, at, end) || isBeforeName(text, at, end);
    return isOther ? undefined : { start: at, end, phrase: row.phrase, rule: row.rule };
  }
  return readWeekday(text, at) ?? readAgo(text, at);
}

/** The day before Christmas is counted from a feast, not from the last date. The patterns ignore case, so this can't be in them. */
function isBeforeName(text: string, at: number, end: number): boolean {
  return /before$/i.test(text.slice(at, end)) && /^\s[A-Z]/.test(text.slice(end, end + 2));
}

/** USA Today, the Today show, today's world. */
function isName(text: string, at: number, end: number): boolean {
  const words = text.slice(at, end);
  if (/^to-?day$/i.test(words) && /\b(?:of|as|world|even)\s$/i.test(text.slice(Math.max(0, at - 8), at)))
    return true;
  if (/^today$/i.test(words) && /^['’]s\b/.test(text.slice(end, end + 2))) return true;
  // USA TODAY: capitals among words in small letters.
  if (
    words === "TODAY" &&
    /(?:^|[\p{Ll}.,:;)”"—–-]\s|\n)(?!IS\b|BY\b)\p{Lu}{2,5}\s$/u.test(text.slice(Math.max(0, at - 10), at))
  )
    return true;
  if (!/^(?:Today|Tomorrow|Tonight|Yesterday|This Week|This Morning)$/.test(words)) return false;
  return (
    /(?:[A-Z][\w’']*|the)\s$/.test(text.slice(Math.max(0, at - 14), at)) ||
    /^['’]?s?\s(?:[Ss]how|[A-Z])/.test(text.slice(end, end + 8))
  );
}

function readWeekday(text: string, at: number): Mention | undefined {
  const groups = exec(weekday, text, at)?.groups;
  if (groups?.weekday === undefined || !/^[A-Z]/.test(groups.weekday)) return undefined;
  const end = weekday.lastIndex;
  const nameEnd = text.indexOf(groups.weekday, at) + groups.weekday.length;
  const isFrom = /\bfrom\s$/i.test(text.slice(Math.max(0, at - 5), at));
  if (
    weekdayBefore.test(text.slice(Math.max(0, at - 12), at)) ||
    weekdayBehind.test(text.slice(nameEnd, nameEnd + 24)) ||
    (personBehind.test(text.slice(nameEnd, nameEnd + 12)) &&
      personBefore.test(text.slice(Math.max(0, at - 16), at))) ||
    (!isFrom && weekdayRange.test(text.slice(nameEnd, nameEnd + 24)))
  )
    return undefined;
  const side = (groups.side ?? groups.side2?.trim())?.toLowerCase();
  // Counted from the last date: the following Monday.
  const isCounted = side?.startsWith("the ") === true;
  const nearest =
    side === "last" || side?.endsWith("previous") === true
      ? "past"
      : isCounted || side === "next" || side === "this" || side === "coming" || side === "week"
        ? "future"
        : undefined;
  const number = englishWeekdays[groups.weekday.toLowerCase()] ?? 1;
  const phrase: Phrase = {
    kind: "weekday",
    weekday: number,
    ...(nearest !== undefined && { nearest }),
    ...((side === "last" || side === "next" || isCounted) && { isStrict: true }),
    ...(isCounted && { to: "mention" as const }),
  };
  return { start: at, end, phrase, rule: "weekday" };
}

/** Two days before, he left; three years before in a village: nothing that the count could begin at. */
const countsBack =
  /^(?:$|[^\s\p{L}\d]|\s(?:[^\s\p{L}\d]|(?:and|but|or|when|while|in|at|on|from|with|by|for|to|as|that|which|who|was|were|had|is)\b))/u;

function readAgo(text: string, at: number): Mention | undefined {
  const groups = exec(ago, text, at)?.groups;
  if (groups?.number === undefined || groups.unit === undefined) return undefined;
  const end = ago.lastIndex;
  const count = numberOf(groups.number);
  // A week before suspected gang members attacked: counted from a clause, not from the last date.
  if (groups.side?.toLowerCase() === "before" && !countsBack.test(text.slice(end, end + 12)))
    return undefined;
  if (count === 0 || /\b(?:over|than|for)\s$/i.test(text.slice(Math.max(0, at - 9), at))) {
    return undefined;
  }
  const isBack = groups.side?.toLowerCase() !== "later";
  const to = groups.side?.toLowerCase() === "ago" ? "published" : toMention;
  const phrase = countedPhrase(groups.unit.toLowerCase(), isBack ? -count : count, to);
  return phrase && { start: at, end, phrase, rule: isBack ? "ago" : "later" };
}

/** The value of a number in digits or in words: the words' sum, but what stands before `hundred` is multiplied by it. */
function numberOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  if (/^half/i.test(number)) return 0.5;
  const words = number.toLowerCase().split(/[\s-]/);
  return words.reduce(
    (value, word) => (word === "hundred" ? value * 100 : value + (englishNumbers[word] ?? 0)),
    0,
  );
}

/** Undefined for half a month or less, which points to no day. */
function countedPhrase(unit: string, shift: number, to: "published" | "mention"): Phrase | undefined {
  if (!Number.isInteger(shift) && /^(?:day|week|month)$/.test(unit)) return undefined;
  switch (unit) {
    case "day":
      return day(shift, to);
    case "week":
      return { kind: "week", week: shift, to };
    case "month":
      return month(shift, to);
    case "year":
      if (!Number.isInteger(shift)) return month(shift * 12, to);
      return { kind: "calendar", year: relative(shift, to), isApproximate: shift % 5 === 0 };
    case "decade":
      return { kind: "calendar", year: relative(shift * 10, to), isApproximate: true };
    case "century":
      return { kind: "calendar", year: relative(shift * 100, to), isApproximate: true };
    default:
      return undefined;
  }
}
