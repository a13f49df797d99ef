import type { Evidence, Published } from "../contract.ts";
import { findImpossibleDate } from "../dates/impossibleDate.ts";
import { leastCertain } from "../dates/interval.ts";
import { type DateTimeReading, readDateTimes } from "../dates/readDateTimes.ts";
import { readAddressDay } from "./addressDay.ts";
import { choosePublished, type DateCandidate, type DateRule, nameDates } from "./choosePublished.ts";
import { columnsOf } from "./columnsOf.ts";
import type { PageLabel } from "./findLabels.ts";
import { findLead } from "./findLead.ts";
import { dateLineWords, updateWords } from "./languages/pageWords.ts";
import { holds, type Line } from "./line.ts";
import type { Page } from "./page.ts";
import type { MetadataValue, PageMetadata } from "./readMetadata.ts";
import { readProvenance } from "./readProvenance.ts";
import { readReportDateline } from "./reportDateline.ts";
import { trait } from "./traits.ts";

/** Lines from the beginning that may be head: a copied menu can be long, a text without sentences is no head. */
const longestHead = 120;
/** Lines from the end that may be a date line at the foot. */
const footLines = 14;

/** When a document was published, and words that stand where its date should and can be none. */
export type PublishedReading = {
  readonly published: Published | null;
  readonly impossible: readonly string[];
};

/**
 * When the document was published: of all dates that the page's words, its metadata and its names give, the one of the
 * most telling rule, and among equals the most precise, then the first. The others are kept as conflicting evidence
 * where they are other days. Sets the role date-line. Null where there is none. Example: `2015年07月21日14:32 来源:新华网`.
 */
export function findPublished(
  page: Page,
  metadata: PageMetadata,
  labels: readonly PageLabel[],
): PublishedReading {
  const impossible = new Set<string>();
  const dating: Dating = { page, lead: findLead(page), labelsOfLine: groupByLine(labels), impossible };
  releaseEventTimes(dating);
  const candidates = [
    ...labelledDates(dating),
    ...provenanceDates(dating),
    ...dateLines(dating),
    ...datelineDates(page),
    ...dayBehindEditor(page),
    ...addressDates(page, metadata),
    ...metadataDates(dating, metadata.published, "metadata-published"),
    ...metadataDates(dating, metadata.modified, "metadata-modified"),
    ...nameDates(page.facts.path),
    ...pictureDates(page),
  ];
  markRepeatedDateLines(page);
  const published = choosePublished(candidates);
  const time =
    published === null || published.time !== undefined ? undefined : yearlessTime(dating, published);
  return {
    published: published === null || time === undefined ? published : { ...published, time },
    impossible: [...impossible],
  };
}

/** `3 октября, 18:20`, `March 18 at 3:57 PM` in the head: the minute of the day that something else dates with its year. */
function yearlessTime({ page, lead }: Dating, published: Published): string | undefined {
  if (published.precision !== "day" || published.edtf === null) return undefined;
  const day = `XXXX${published.edtf.slice(4)}`;
  for (const line of page.lines.slice(Math.max(0, lead - longestHead), lead + 1)) {
    if (line.isProse || line.width > 90 || !holds(line, trait.digit) || !/\d[:.]\d\d/.test(line.text))
      continue;
    const reading = readDateTimes(line.text, { language: page.language }).find(
      ({ interval }) => interval.edtf === day,
    );
    const time = reading === undefined ? undefined : (reading.time ?? timeBeside(line.text, reading));
    if (time === undefined) continue;
    if (page.roles[line.index] === undefined) page.roles[line.index] = "date-line";
    return time;
  }
  return undefined;
}

/** A date line that is printed again, below a teaser or a picture or behind its words, is the same date line. */
function markRepeatedDateLines(page: Page): void {
  const words = new Set<string>();
  for (const line of page.lines) if (page.roles[line.index] === "date-line") words.add(line.text);
  if (words.size === 0) return;
  for (const line of page.lines) {
    const isOpen = page.roles[line.index] === undefined && !line.isProse;
    if (isOpen && (words.has(line.text) || endsInMinute(line, words))) page.roles[line.index] = "date-line";
  }
}

/** Фото из архива 15 августа 2016, 13:43: the page's own minute behind other words. */
function endsInMinute({ text, width }: Line, words: ReadonlySet<string>): boolean {
  if (width > widestRepeated || !/\d:\d\d$/.test(text)) return false;
  return [...words].some((word) => word.length >= 12 && text.endsWith(` ${word}`));
}

/** In columns. */
const widestRepeated = 90;

/** Lines from the beginning, and from the end, that may say where the article was copied from. */
const provenanceLines = 3;

/** From the January 3, 1907 Bristol Mercury: */
function provenanceDates({ page }: Dating): readonly DateCandidate[] {
  const candidates: DateCandidate[] = [];
  for (const line of page.lines) {
    if (line.index >= provenanceLines && line.index < page.lines.length - provenanceLines) continue;
    if (!holds(line, trait.digit) || page.roles[line.index] !== undefined) continue;
    const said = readProvenance(line.text, page.language);
    if (said === null) continue;
    page.roles[line.index] = "date-line";
    candidates.push(toCandidate("paper-header", said.date, { offset: line.start }));
  }
  return candidates;
}

/** The page with what every line's looking needs: where the text begins, and its labels by line. */
type Dating = {
  readonly page: Page;
  readonly lead: number;
  readonly labelsOfLine: ReadonlyMap<number, readonly PageLabel[]>;
  readonly impossible: Set<string>;
};

function groupByLine(labels: readonly PageLabel[]): ReadonlyMap<number, readonly PageLabel[]> {
  const groups = new Map<number, PageLabel[]>();
  for (const label of labels) {
    const group = groups.get(label.line);
    if (group === undefined) groups.set(label.line, [label]);
    else group.push(label);
  }
  return groups;
}

/** 时间：, 日期： by themselves may be an event's: `时间：12月20日上午9点 地点：市体育场`. */
function isEventTime(dating: Dating, label: PageLabel): boolean {
  if (label.line <= dating.lead || !/^(?:时间|時間|日期|date|дата|огноо)$/iu.test(label.label)) return false;
  // 来源：, 责编： and 日期： may stand below each other at the foot.
  const near = [-2, -1, 0, 1, 2].flatMap((step) => dating.labelsOfLine.get(label.line + step) ?? []);
  return !near.some(
    (other) => other.meaning === "source" || (other.meaning === "editor" && other.line !== label.line),
  );
}

/** Below the opening of the text such lines are text. */
function releaseEventTimes(dating: Dating): void {
  for (const [line, labels] of dating.labelsOfLine) {
    const isEvent = labels.some((label) => label.meaning === "published" && isEventTime(dating, label));
    if (isEvent) dating.page.roles[line] = undefined;
  }
}

/** 发布时间：, Published:, 更新时间：; 时间： alone counts only before the running text. */
function labelledDates(dating: Dating): readonly DateCandidate[] {
  const candidates: DateCandidate[] = [];
  for (const label of [...dating.labelsOfLine.values()].flat()) {
    if (label.meaning !== "published" && label.meaning !== "updated") continue;
    if (isEventTime(dating, label)) continue;
    const [reading] = readPossible(dating, label.value);
    if (reading === undefined) continue;
    const rule = label.meaning === "updated" ? "updated-label" : "published-label";
    candidates.push(toCandidate(rule, reading, { offset: label.start }));
  }
  return candidates;
}

/** CAPITAL CITY, Sept 4, 2018 (Reuters) -, 新华社北京2015年7月21日电: a whole date in the words that open the report. */
function datelineDates(page: Page): readonly DateCandidate[] {
  const line = page.lines.find(
    (other, index) =>
      page.roles[index] === undefined &&
      (other.opensReport || opensWithDay(other) || opensWithDispatch(other)),
  );
  if (line === undefined) return [];
  const opening = line.text.slice(0, 80);
  if (!/[\d０-９]{4}|[〇○零一二三四五六七八九]{4}/.test(opening)) return [];
  const reading = readDateTimes(opening, { language: page.language }).find(isCalendar);
  const dateline = readReportDateline(line.text);
  const isBefore =
    reading !== undefined &&
    (dateline === null
      ? /^(?:[^。！？]{0,12}(?:[电電讯訊]|\s*\()|\s*【)/u.test(opening.slice(reading.end))
      : reading.end <= dateline.end);
  return isBefore ? [toCandidate("report-dateline", reading, { offset: line.start })] : [];
}

/** …限120人。（編輯：王小明）1030512: Taiwan's agency closes its reports with the day, the year counted from 1911. */
function dayBehindEditor(page: Page): readonly DateCandidate[] {
  for (const line of page.lines.slice(-footLines)) {
    const digits = holds(line, trait.openingBracket)
      ? behindEditor.exec(line.text.slice(-48))?.groups
      : undefined;
    if (digits === undefined) continue;
    const year = Number(digits.year) + yearOfRepublic;
    const [reading] = readDateTimes(`${year}-${digits.month}-${digits.day}`);
    if (reading === undefined) continue;
    const words = `${digits.year}${digits.month}${digits.day}`;
    const start = line.text.length - words.length;
    return [
      toCandidate(
        "last-line-date",
        { ...reading, text: words, start, end: line.text.length },
        {
          offset: line.start,
        },
      ),
    ];
  }
  return [];
}

const behindEditor =
  /[（(](?:[編编][輯辑譯译][:：／/]|譯者[:：])[^（()）]{2,24}[)）][\s\u3000]*(?<year>\d{2,3})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])$/u;
const yearOfRepublic = 1911;

/** The day in the page's own address: where it was copied with the page, or where the page or its reader says it. */
function addressDates(page: Page, metadata: PageMetadata): readonly DateCandidate[] {
  const candidates: DateCandidate[] = [];
  for (const { value, field } of metadata.addresses) {
    const reading = readAddressDay(value);
    if (reading === null) continue;
    const { interval, text } = reading;
    const evidence: Evidence = { text: value, place: "metadata", field, rule: "address-date" };
    candidates.push({ rule: "address-date", interval, time: undefined, text, evidence });
  }
  for (const line of page.lines.slice(0, longestHead)) {
    if (!holds(line, trait.digit) || !line.text.startsWith("http")) continue;
    const reading = readAddressDay(line.text);
    if (reading !== null)
      return [...candidates, toCandidate("address-date", reading, { offset: line.start })];
  }
  return candidates;
}

/** So many pictures filed under one day tell the page's: a single one may be older. */
const fewestPictures = 2;

/** The day under which the article's pictures are filed, where all that have one share it: a paper's page often says no other. */
function pictureDates(page: Page): readonly DateCandidate[] {
  const days = new Map<string, { reading: DateTimeReading; address: string }>();
  let count = 0;
  for (const { piece, main, index } of page.lines) {
    if (piece.image === undefined || !(main || (index >= page.main.first && index <= page.main.last)))
      continue;
    const reading = readAddressDay(piece.image);
    if (reading === null || reading.interval.edtf === null) continue;
    count++;
    days.set(reading.interval.edtf, { reading, address: piece.image });
  }
  const [only] = days.values();
  if (only === undefined || days.size > 1 || count < fewestPictures) return [];
  const { interval, text } = only.reading;
  const evidence: Evidence = {
    text: only.address,
    place: "metadata",
    field: "img src",
    rule: "picture-address",
  };
  // What the pictures' folder says of the page is a conclusion.
  const concluded = { ...interval, certainty: leastCertain(interval.certainty, "inferred") };
  return [{ rule: "picture-address", interval: concluded, time: undefined, text, evidence }];
}

/** 中央社記者王小明台北2018年1月25日電）…: the bracket before it was lost. */
function opensWithDispatch(line: Line): boolean {
  return line.isProse && holds(line, trait.dispatch) && dispatchWithYear.test(line.text);
}

const dispatchWithYear =
  /^[（(]?\p{Script=Han}{2,6}[记記]者\p{Script=Han}{2,8}\d{4}年\d{1,2}月\d{1,2}日[电電][）)]/u;

/** `2015-07-21 【远山网专讯】…`: the day before the bracket that opens the report. */
function opensWithDay(line: Line): boolean {
  return line.isProse && holds(line, trait.openingBracket) && dayBeforeBracket.test(line.text);
}

const dayBeforeBracket =
  /^[\d０-９]{4}[-./年／－．][^\s。【]{2,8}[\s\u3000]*【[^】。]{2,16}(?:[讯訊电電]|消息|報導|报道)】/u;

/** A year in digits, in Chinese numerals, or two numbers that a full stop, slash or dash joins: prose without is passed over. */
const mayHoldYear =
  /[\d０-９]{4}|[\d０-９]{2,3}\s?年|[〇○零一二三四五六七八九]{4}|[\d０-９][./-][\d０-９]|令和|平成|昭和|民[國国]/;

/** Dates of lines in the head and foot that hold little else, and dates in brackets before a headline. */
function dateLines(dating: Dating): readonly DateCandidate[] {
  const { page, lead } = dating;
  const candidates: DateCandidate[] = [];
  let prose = 0;
  for (const line of page.lines) {
    if (line.isProse && page.roles[line.index] === undefined) prose++;
    const isBelowStandfirst = prose === 1 && line.index <= lead + linesOfStandfirst && line.width <= 40;
    const isHead =
      (line.index < lead + 2 && line.index >= lead - longestHead) ||
      (prose === 1 && line.index <= lead + linesOfStandfirst && placeAndMinute.test(line.text)) ||
      (prose === 1 && (announcesDate.test(line.text) || (isBelowStandfirst && isBareDate(page, line))));
    if (!isHead && line.index < page.lines.length - footLines) continue;
    if (!holds(line, trait.digit | trait.calendar) || line.width > 160 || line.isProse) continue;
    const labels = dating.labelsOfLine.get(line.index) ?? [];
    // 2009年08月11日02:14 [字号：大 中 小]: a label made it a line of buttons.
    const isButtons = page.roles[line.index] === "boilerplate" && line.main && labels.length > 0;
    if (!(isOpen(page, line.index) || isButtons) || !mayHoldYear.test(line.text)) continue;
    if (isOfOther.test(line.text)) continue;
    if (labels.some((label) => isEventTime(dating, label))) continue;
    // MarketsFebruary 10, 2021: what stood in two boxes was copied as one word.
    const glued = gluedMonth.exec(line.text)?.[0].length ?? 0;
    const words = glued === 0 ? line.text : `${" ".repeat(glued)}${line.text.slice(glued)}`;
    const readings = readPossible(dating, words).filter(isCalendar);
    if (readings.length === 0) continue;
    const dates = datesOfLine(page, { line, readings, isHead, labels });
    const [only] = dates;
    const time = only === undefined || dates.length > 1 ? undefined : timeBelow(page, line, only);
    candidates.push(...(only === undefined || time === undefined ? dates : [{ ...only, time }]));
  }
  return withoutVisit(dating, withoutRepost(page, candidates));
}

/** 2006-11-10 22:41 | 人氣(318) is when a reader put it up, where a line names the paper with its own day: 遠山時報　2006.11.08. */
function withoutRepost(page: Page, candidates: readonly DateCandidate[]): readonly DateCandidate[] {
  const lineOf = (candidate: DateCandidate): string =>
    page.lines[lineAt(page, candidate.evidence.start ?? 0)]?.text ?? "";
  const isOfPaper = candidates.some((candidate) => paperAndDay.test(lineOf(candidate)));
  return isOfPaper ? candidates.filter((candidate) => !postedLine.test(lineOf(candidate))) : candidates;
}

const paperAndDay =
  /^\p{Script=Han}{2,6}(?:[报報]|[时時][报報]|社)[\s\u3000]+\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/u;
const postedLine =
  /人[氣气]|[回迴]\s?[應应复覆]|[发發]表[于於]|[楼樓]主|[点點][击擊]|[浏瀏][览覽]|\bat \d{4}/u;

const gluedMonth =
  /^\p{Lu}\p{Ll}{2,14}(?=(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)/u;

/** 注册 2004-11-2, Member since 2004: the day of a person or a machine. */
const isOfOther =
  /^(?:注册|註冊|加入|最后登录|最後登錄|当前时区|現在時間|joined?|member since|registered|last login|now is)\b|^(?:注册|註冊|加入时间|最后登录|当前时区)/i;

/**
 * Sites print the visitor's own day above everything. Where a line further down, near the text, says another one, or one at
 * the very top is followed by an earlier one, that is the page's: `Student Voice / May 26, 2024 / … / October 8, 2015`.
 */
function withoutVisit(
  { page, lead }: Dating,
  candidates: readonly DateCandidate[],
): readonly DateCandidate[] {
  const days = candidates.filter(
    ({ rule, interval }) => rule === "date-line" && interval.precision === "day",
  );
  const [first] = days;
  const isVisit = (candidate: DateCandidate): boolean => {
    const line = lineAt(page, candidate.evidence.start ?? 0);
    return days.some((other) => {
      const below = lineAt(page, other.evidence.start ?? 0);
      if (other.interval.edtf === candidate.interval.edtf || below <= line) return false;
      if (below - line >= linesOfMenu && Math.abs(below - lead) <= linesOfHead) return true;
      const isTop = candidate === first && (candidate.evidence.start ?? 0) <= topOfPage;
      return (
        isTop &&
        (other.interval.firstDay ?? 0) < (candidate.interval.firstDay ?? 0) - daysOfVisit &&
        (other.evidence.start ?? 0) > (candidate.evidence.end ?? 0) + 20
      );
    });
  };
  const visits = new Set(days.filter(isVisit));
  return visits.size === 0 ? candidates : candidates.filter((candidate) => !visits.has(candidate));
}

/** Index of the line that holds an offset. */
function lineAt(page: Page, offset: number): number {
  return page.lines.findIndex((line) => line.end > offset);
}

/** So many lines between two days are a menu, and a day so near to the text is the page's. */
const linesOfMenu = 10;
const linesOfHead = 12;
/** In UTF-16 units. */
const topOfPage = 60;
/** A day or two later a page may have been changed. */
const daysOfVisit = 30;

/** 9:39AM, as letters and figures only. */
const bareClock = /\d{3,4}(?:[ap]m)?/i;

/** LAKESIDE, Ohio | Wed Aug 15, 2012 4:21pm EDT */
const placeAndMinute = /^\p{Lu}[\p{L}., -]{2,40}\s\|\s\p{Lu}\p{Ll}{2}\s.{4,16}\d{4}\s\d{1,2}:\d{2}[ap]m/u;

/** Nothing but a day, with its weekday and the like. */
function isBareDate(page: Page, line: Line): boolean {
  if (!holds(line, trait.digit)) return false;
  const readings = readDateTimes(line.text, { language: page.language }).filter(isCalendar);
  return readings.length > 0 && restOfLine(line.text, readings, []).replace(bareClock, "").length <= 2;
}

/** Behind a standfirst, which reads as text, a short line within so many is still of the head. */
const linesOfStandfirst = 5;

/** Behind a standfirst a line is the page's date line only where it says so: `Published On 3 May 2020`. */
const announcesDate =
  /^(?:(?:first |last )?(?:published|posted|updated)(?: on| at)?[:\s]|(?:发布|發布|更新)(?:时间|時間)?[:：\s])/i;

/** The time on a line of its own below the day's: `13:52`, `5:06 PM`, `13 цаг 52 минут`. */
function timeBelow(page: Page, line: Line, date: DateCandidate): string | undefined {
  const below = page.lines[line.index + 1];
  if (below === undefined || date.time !== undefined || date.interval.precision !== "day") return undefined;
  if (below.width > 20 || !isOpen(page, below.index)) return undefined;
  const parts = bareTime.exec(below.text)?.groups;
  const words = parts?.words ?? (parts === undefined ? undefined : `${parts.hour}:${parts.minute}`);
  const time = words === undefined ? undefined : readDateTimes(`2000-01-01 ${words}`)[0]?.time;
  if (time !== undefined) page.roles[below.index] = "date-line";
  return time;
}

const bareTime =
  /^(?:(?<words>\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)|(?<hour>\d{1,2})\s?(?:цаг|时|時)\s?(?<minute>\d{2})\s?(?:минут|分))$/i;

/** The dates of a line, label or field. One that can't be is noted, and no part of it is read: 2015年13月45日 is no year either. */
function readPossible({ page, impossible }: Dating, words: string): readonly DateTimeReading[] {
  // 12:00 AMJane Doe
  // 2009年/12月/8日; the mark becomes a blank, so that no offset moves
  const text = words
    .replace(/(?<=\d[AP]M|\d [AP]M)(?=\p{Lu}\p{Ll})/u, " ")
    .replace(/(?<=[年月])\/(?=\d)/gu, " ");
  const readings = readDateTimes(text, { language: page.language });
  if (readings.some(({ interval }) => interval.precision === "day" && interval.firstDay !== null))
    return readings;
  const none = findImpossibleDate(text);
  if (none === null) return readings;
  impossible.add(none.text);
  return readings.filter(({ start, end }) => end <= none.start || start >= none.end);
}

function isOpen(page: Page, index: number): boolean {
  const role = page.roles[index];
  return (
    role === undefined ||
    role === "source-line" ||
    role === "byline" ||
    role === "date-line" ||
    role === "editor-line"
  );
}

/** A month or year, or a whole day; `XXXX-07-21` has no year and can't date a page. */
function isCalendar(reading: DateTimeReading): boolean {
  return reading.interval.firstDay !== null;
}

type DatedLine = {
  readonly line: Line;
  readonly readings: readonly DateTimeReading[];
  readonly isHead: boolean;
  readonly labels: readonly PageLabel[];
};

function datesOfLine(page: Page, dated: DatedLine): readonly DateCandidate[] {
  const { line, readings, isHead, labels: own } = dated;
  const rest = restOfLine(
    line.text,
    readings,
    own.map((label) => [label.labelStart - line.start, label.end - line.start]),
  );
  // 1004 GMT (1804 HKT) June 24, 2020: the hour is no year.
  const first = readings.find(({ interval }) => interval.precision === "day") ?? readings[0];
  if (first === undefined) return [];
  if (isHead && rest.length > 3 && isBracketedFirst(line.text, first)) {
    return [toCandidate("headline-date", first, { offset: line.start })];
  }
  // 全体会议公报（一九九八年一月二十二日）is a headline with its date.
  if (rest.length >= 4 && isBracketedLast(line.text, first) && !printedPage.test(line.text)) {
    return isHead ? [toCandidate("headline-date", first, { offset: line.start })] : [];
  }
  if (
    (columnsOf(rest) > 26 && !paperAtFoot.test(line.text)) ||
    (first.interval.precision !== "day" && rest.length > 4)
  )
    return [];
  if (/©|copyright|版权|版權|all rights/i.test(line.text)) return [];
  // Rendered 12/16/2024 11:53 is the copy's day.
  if (
    /^(?:rendered|printed|generated|accessed|retrieved|downloaded|converted|last visited)\b/i.test(line.text)
  ) {
    page.roles[line.index] = "boilerplate";
    return [];
  }
  if (first.interval.precision === "year" && !first.text.includes("年")) return [];
  if (page.roles[line.index] === undefined || page.roles[line.index] === "boilerplate")
    page.roles[line.index] = "date-line";
  // What a label names has been counted as labelled.
  const isLabelled = (reading: DateTimeReading): boolean =>
    own.some(
      (label) =>
        (label.meaning === "updated" || label.meaning === "published") &&
        label.start - line.start <= reading.start &&
        reading.start < label.end - line.start,
    );
  const isDay = first.interval.precision === "day";
  const open = readings.filter(
    (reading) => !isLabelled(reading) && (!isDay || reading.interval.precision !== "year"),
  );
  return open.map((reading) => {
    const isUpdate =
      reading.start > 0 && updateWords.test(line.text.slice(Math.max(0, reading.start - 24), reading.start));
    const isHeader = rest.length >= 2 && /第\s*\S{1,4}\s*[版期]|[报報]$/u.test(line.text);
    const rule = isUpdate
      ? "updated-label"
      : isHead
        ? isHeader
          ? "paper-header"
          : "date-line"
        : "last-line-date";
    return toCandidate(rule, reading, { offset: line.start, text: line.text });
  });
}

/** `远山日报 要闻 00003 隧道开铺沥青 2010-11-03 2 2010年11月03日 星期三`: the last line of a paper's own edition on the net. */
const paperAtFoot =
  /^\p{Script=Han}{2,8}[报報][\s\u3000]\S+[\s\u3000].{4,100}\d{4}年\d{1,2}月\d{1,2}日(?:[\s\u3000]*星期[一二三四五六日天])?$/u;

/** What a line says beside its dates, labels and the usual words of date lines; letters and digits only. */
function restOfLine(
  text: string,
  readings: readonly DateTimeReading[],
  labelled: readonly (readonly [number, number])[],
): string {
  if (readings[0]?.text.length === text.length) return "";
  let rest = "";
  let from = 0;
  const spans = [...readings.map(({ start, end }) => [start, end] as const), ...labelled].sort(
    (a, b) => a[0] - b[0],
  );
  for (const [start, end] of spans) {
    if (start > from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  rest += text.slice(from);
  if (rest.trim() === "") return "";
  return rest
    .replace(/https?:\/\/\S+|www\.\S+/gi, "")
    .replace(/^by\s[^|]{4,60}\|/i, "")
    .replace(/^[Bb]y\s(?:\p{Lu}[\p{L}.'’-]+\s+){2,4}(?:@\w+)?/u, "")
    .replace(/[[【](?:我来说两句|我要评论|评论|留言|打印|关闭|推荐)[^\]】]{0,8}[\]】]/gu, "")
    .replace(/\p{Script=Han}{2,6}[报報](?:数字报|电子报)?(?=[\s\u3000]|$)/gu, "")
    .replace(dateLineWords, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** 《远山日报》（2011年01月31日 003版）is the paper's own line, not a headline with its date. */
const printedPage = /^《?\s*\p{Script=Han}{2,12}[\s》]*[（(][^（()）]*版\s*[)）]$/u;

function isBracketedLast(text: string, reading: DateTimeReading): boolean {
  return (
    /[（(【[]\s*$/u.test(text.slice(0, reading.start)) &&
    /^[^（(]{0,12}[）)】\]]$/u.test(text.slice(reading.end))
  );
}

/** ﹝2009.9.14﹞新流感住院病例 */
function isBracketedFirst(text: string, reading: DateTimeReading): boolean {
  return (
    reading.interval.precision === "day" &&
    reading.start <= 2 &&
    /^[﹝〔[【(（]/.test(text) &&
    /^\s*[﹞〕\]】)）]/.test(text.slice(reading.end))
  );
}

function metadataDates(
  dating: Dating,
  values: readonly MetadataValue[],
  rule: DateRule,
): readonly DateCandidate[] {
  const candidates: DateCandidate[] = [];
  for (const { value, field } of values) {
    const reading = readPossible(dating, value.replace(machineDate, "$<day> $<year> $<time>")).find(
      isCalendar,
    );
    if (reading === undefined) continue;
    const evidence: Evidence = { text: value, place: "metadata", field, rule };
    candidates.push({ rule, interval: reading.interval, time: localTime(reading), text: value, evidence });
  }
  return candidates;
}

/** Fri Mar 13 21:30:09 EST 2015 */
const machineDate = /^\w{3} (?<day>\w{3} \d{1,2}) (?<time>\d\d:\d\d:\d\d) (?:[A-Z]{3,4} )?(?<year>\d{4})$/;

/**
 * A time in UTC is the machine's, not the paper's; `+00:00` is what many sites write behind their local time. Midnight on
 * the dot is a date written as a time.
 */
function localTime(reading: DateTimeReading): string | undefined {
  if (/^(?:Z|UTC|GMT)$/i.test(reading.zone ?? "")) return undefined;
  return /^00:00(?::00)?$/.test(reading.time ?? "") ? undefined : reading.time;
}

/**
 * The time of a date line where a zone, weekday or slash stands between: `1:23 PM EDT, Mon April 6, 2020`,
 * `MARCH 12, 2020 / 9:05 AM`, `2020-03-12 HKT 09:05`. Undefined where none does.
 */
function timeBeside(text: string, reading: DateTimeReading): string | undefined {
  if (reading.text.length === text.length) return undefined;
  if (reading.interval.precision !== "day" && reading.interval.firstDay !== null) return undefined;
  const behind = /^\s*(?:[/|•·–—:-]|at\b|[A-Z]{3,4}\s)\s*(?<time>\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)/i.exec(
    text.slice(reading.end),
  );
  const before =
    /(?<time>\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)\s?[A-Z]{2,4}(?:[+-]\d{1,2}(?::\d{2})?)?[,\s]+(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[.,\s]+)?$|(?<early>\d{1,2}:\d{2})\s(?:пн|вт|ср|чт|пт|сб|вс)[.,\s]+$/iu.exec(
      text.slice(0, reading.start),
    );
  const time = (behind ?? before)?.groups?.time ?? before?.groups?.early;
  return time === undefined ? undefined : readDateTimes(`2000-01-01 ${time}`)[0]?.time;
}

function toCandidate(
  rule: DateRule,
  reading: DateTimeReading,
  place: { readonly offset: number; readonly text?: string },
): DateCandidate {
  return {
    rule,
    interval: reading.interval,
    time: reading.time ?? (place.text === undefined ? undefined : timeBeside(place.text, reading)),
    text: reading.text,
    evidence: {
      text: reading.text,
      place: "body",
      start: place.offset + reading.start,
      end: place.offset + reading.end,
      rule,
    },
  };
}
