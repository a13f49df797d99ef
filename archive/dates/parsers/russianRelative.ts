/** Russian: вчера, в прошлом году, в понедельник, в 2015 году, с 1990 по 1995 год, в 1990-х, XIX век, два года назад, летом 2015 года. */
import {
  type CalendarPhrase,
  type Mention,
  numbered,
  type PartName,
  type Phrase,
  relative,
} from "../phrase.ts";
import { exec } from "./timeOfDay.ts";

type Row = { readonly pattern: RegExp; readonly phrase: Phrase; readonly rule: string };

const end = "(?![а-яё])";

function row(source: string, phrase: Phrase, rule: string): Row {
  return { pattern: new RegExp(`(?:${source})${end}`, "iy"), phrase, rule };
}

const day = (shift: number, to: "published" | "mention" = "published"): Phrase => ({
  kind: "calendar",
  day: relative(shift, to),
});
const year = (shift: number, to: "published" | "mention" = "published"): Phrase => ({
  kind: "calendar",
  year: relative(shift, to),
});
const month = (shift: number): Phrase => ({ kind: "calendar", month: relative(shift) });
const week = (shift: number): Phrase => ({ kind: "week", week: shift, to: "published" });

const rows: readonly Row[] = [
  row("позавчера", day(-2), "relative-day"),
  row("послезавтра", day(2), "relative-day"),
  row("вчера", day(-1), "relative-day"),
  row("сегодня(?:\\s(?:утром|вечером|днём|днем|ночью))?", day(0), "relative-day"),
  row("завтра", day(1), "relative-day"),
  row("на следующий день", day(1, "mention"), "relative-day"),
  row("в тот же день", day(0, "mention"), "relative-day"),
  row("(?:в )?(?:этом|нынешнем|текущем) году|(?:этого|текущего|нынешнего) года", year(0), "relative-year"),
  row("(?:в )?(?:прошлом|минувшем|прошедшем) году|прошлого года|прошлый год", year(-1), "relative-year"),
  row("(?:в )?(?:следующем|будущем) году|(?:следующего|будущего) года", year(1), "relative-year"),
  row("в позапрошлом году", year(-2), "relative-year"),
  row("в том же году", year(0, "mention"), "relative-year"),
  row("(?:в )?(?:этом|текущем) месяце", month(0), "relative-month"),
  row("(?:в )?прошлом месяце", month(-1), "relative-month"),
  row("(?:в )?следующем месяце", month(1), "relative-month"),
  row("(?:на )?(?:этой|текущей) неделе", week(0), "relative-week"),
  row("(?:на )?(?:прошлой|минувшей) неделе", week(-1), "relative-week"),
  row("(?:на )?следующей неделе", week(1), "relative-week"),
];

const weekdays: readonly (readonly [stem: string, weekday: number])[] = [
  ["понедельник", 1],
  ["вторник", 2],
  ["среду", 3],
  ["четверг", 4],
  ["пятницу", 5],
  ["субботу", 6],
  ["воскресенье", 7],
];
const weekday = new RegExp(
  `во?\\s(?:(?<side>прошл|минувш|следующ|ближайш)[а-я]{2,3}\\s)?(?<weekday>${weekdays.map(([stem]) => stem).join("|")})${end}`,
  "iy",
);
const yearPattern =
  /(?<from>[12]\d{3})(?:\s?(?:-|–|—|по)\s?(?<to>[12]\d{3}|\d\d))?(?:\s?-?(?:го|й|м|ом|му))?\s?(?:годах|годов|годами|годам|году|года|годом|годы|год|гг\.?|г\.)(?![а-яё])/iy;
const decade = /(?<year>[12]\d\d0)-?(?:х|е|ые|ых)(?:\s(?:годах|годов|годы|гг\.?))?(?![а-яё])/iy;
const part = /(?:в\s)?(?<part>начал|середин|конц)[а-я]{1,2}\s/iy;
const season =
  /(?<season>весн|лет|осен|зим)(?:ой|ом|ью)\s(?:(?<year>[12]\d{3})(?:-го)?\s?(?:года|г\.)|(?<side>этого|прошлого|следующего)\sгода)(?![а-яё])/iy;
const ago =
  /(?<number>\d{1,3}|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)\s(?<unit>день|дня|дней|недел[юиь]|месяц(?:а|ев)?|год(?:а)?|лет)\sназад(?![а-яё])/iy;
const words = ["", "", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];

/** Reads a relative time, a year or a part of one at a word's or number's beginning. */
export function parseRussianRelative(text: string, at: number): Mention | undefined {
  for (const { pattern, phrase, rule } of rows) {
    if (exec(pattern, text, at) !== null) return { start: at, end: pattern.lastIndex, phrase, rule };
  }
  return (
    readPart(text, at) ??
    readWeekday(text, at) ??
    readYears(text, at) ??
    readSeason(text, at) ??
    readAgo(text, at)
  );
}

/** В начале 2015 года: the part, to be joined to what follows. */
function readPart(text: string, at: number): Mention | undefined {
  const groups = exec(part, text, at)?.groups;
  if (groups === undefined) return undefined;
  const name: PartName = groups.part === "начал" ? "early" : groups.part === "середин" ? "middle" : "end";
  const behind = parseRussianRelative(text, part.lastIndex);
  if (behind?.phrase.kind !== "calendar" || behind.phrase.day !== undefined) return undefined;
  return {
    start: at,
    end: behind.end,
    phrase: { ...behind.phrase, part: { name } },
    rule: `part-of-${behind.rule}`,
  };
}

function readWeekday(text: string, at: number): Mention | undefined {
  const groups = exec(weekday, text, at)?.groups;
  const number = weekdays.find(([stem]) => stem === groups?.weekday?.toLowerCase())?.[1];
  if (number === undefined) return undefined;
  const side = groups?.side?.toLowerCase();
  const nearest =
    side === undefined ? {} : ({ nearest: /^(?:прош|мину)/.test(side) ? "past" : "future" } as const);
  return {
    start: at,
    end: weekday.lastIndex,
    phrase: { kind: "weekday", weekday: number, ...nearest },
    rule: "weekday",
  };
}

function readYears(text: string, at: number): Mention | undefined {
  const tens = exec(decade, text, at)?.groups?.year;
  if (tens !== undefined) {
    return {
      start: at,
      end: decade.lastIndex,
      phrase: { kind: "decade", year: numbered(Number(tens)) },
      rule: "decade",
    };
  }
  const groups = exec(yearPattern, text, at)?.groups;
  if (groups?.from === undefined) return undefined;
  const place = { start: at, end: yearPattern.lastIndex };
  const from: CalendarPhrase = { kind: "calendar", year: numbered(Number(groups.from)) };
  if (groups.to === undefined) return { ...place, phrase: from, rule: "year" };
  const to = Number(groups.to.length === 2 ? groups.from.slice(0, 2) + groups.to : groups.to);
  if (to <= Number(groups.from)) return undefined;
  return {
    ...place,
    phrase: { kind: "range", from, to: { kind: "calendar", year: numbered(to) } },
    rule: "year-range",
  };
}

function readSeason(text: string, at: number): Mention | undefined {
  const groups = exec(season, text, at)?.groups;
  if (groups === undefined) return undefined;
  const yearPart =
    groups.season === "весн" ? 21 : groups.season === "лет" ? 22 : groups.season === "осен" ? 23 : 24;
  const shift = groups.side === "прошлого" ? -1 : groups.side === "следующего" ? 1 : 0;
  const reference = groups.year === undefined ? relative(shift) : numbered(Number(groups.year));
  return {
    start: at,
    end: season.lastIndex,
    phrase: { kind: "calendar", year: reference, yearPart },
    rule: "season",
  };
}

function readAgo(text: string, at: number): Mention | undefined {
  const groups = exec(ago, text, at)?.groups;
  if (groups?.number === undefined || groups.unit === undefined) return undefined;
  const name = groups.number.toLowerCase();
  const count = Number(name) || words.indexOf(name === "две" ? "два" : name);
  if (count < 1) return undefined;
  return {
    start: at,
    end: ago.lastIndex,
    phrase: countedPhrase(groups.unit.toLowerCase(), count),
    rule: "ago",
  };
}

function countedPhrase(unit: string, count: number): Phrase {
  if (unit.startsWith("нед")) return week(-count);
  if (unit.startsWith("мес")) return month(-count);
  return /^д/.test(unit)
    ? day(-count)
    : { kind: "calendar", year: relative(-count), isApproximate: count % 5 === 0 };
}
