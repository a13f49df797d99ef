import type { Evidence, Interval, Published } from "../contract.ts";
import { type DateTimeReading, readDateTimes } from "../dates/readDateTimes.ts";
import type { PageLabel } from "./findLabels.ts";
import { findLead } from "./findLead.ts";
import { dateLineWords, updateWords } from "./languages/pageWords.ts";
import type { Page } from "./page.ts";
import type { MetadataValue, PageMetadata } from "./readMetadata.ts";
import { type Line, trait } from "./splitLines.ts";

/**
 * Where a publication date may stand, most telling first. The page's own words come before metadata, because a site's
 * machine may write the day in another time zone; names of files and folders come last.
 */
const rules = [
  "published-label",
  "date-line",
  "paper-header",
  "metadata-published",
  "headline-date",
  "last-line-date",
  "updated-label",
  "metadata-modified",
  "file-name",
  "folder-name",
] as const;

type Rule = (typeof rules)[number];

/** A date that may be the day of publication. */
type Candidate = {
  readonly rule: Rule;
  readonly interval: Interval;
  readonly time: string | undefined;
  readonly text: string;
  readonly evidence: Evidence;
};

/** Lines from the end that may be a date line at the foot. */
const footLines = 14;

/**
 * When the document was published: of all dates that the page's words, its metadata and its names give, the one of the
 * most telling rule, and among equals the most precise, then the first. The others are kept as conflicting evidence
 * where they are other days. Sets the role date-line. Null where there is none. Example: `2015年07月21日14:32 来源:新华网`.
 */
export function findPublished(
  page: Page,
  metadata: PageMetadata,
  labels: readonly PageLabel[],
): Published | null {
  const candidates = [
    ...labelledDates(page, labels),
    ...dateLines(page, labels),
    ...metadataDates(page, metadata.published, "metadata-published"),
    ...metadataDates(page, metadata.modified, "metadata-modified"),
    ...nameDates(page),
  ].filter((candidate) => candidate.interval.firstDay !== null && candidate.interval.lastDay !== null);
  return choosePublished(candidates);
}

/** The best candidate with the others beside it. */
function choosePublished(candidates: readonly Candidate[]): Published | null {
  const ranked = candidates
    .map((candidate, order) => ({ candidate, order, rank: rankOf(candidate) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map((entry) => entry.candidate);
  const best = ranked[0];
  if (best === undefined) return null;
  const time = best.time ?? ranked.find((other) => other.time !== undefined && isSameDay(other, best))?.time;
  return {
    ...best.interval,
    text: best.text,
    ...(time !== undefined && { time }),
    evidence: best.evidence,
    conflicting: conflictsWith(best, ranked),
  };
}

/** A year or month only counts where nothing better rules: precision weighs less than two steps of the order. */
function rankOf(candidate: Candidate): number {
  const vague =
    candidate.interval.precision === "day" ? 0 : candidate.interval.precision === "month" ? 6.5 : 8.5;
  return rules.indexOf(candidate.rule) + vague;
}

function isSameDay(a: Candidate, b: Candidate): boolean {
  return (
    a.interval.precision === "day" &&
    a.interval.firstDay === b.interval.firstDay &&
    b.interval.precision === "day"
  );
}

/** Other days, each once; a wider date that holds the chosen one agrees with it. */
function conflictsWith(best: Candidate, ranked: readonly Candidate[]): Published["conflicting"] {
  const seen = new Set([best.interval.edtf]);
  const conflicting: Published["conflicting"][number][] = [];
  for (const { interval, time, evidence, rule } of ranked) {
    if (interval.edtf === null || seen.has(interval.edtf) || isWithin(best.interval, interval)) continue;
    seen.add(interval.edtf);
    conflicting.push({
      edtf: interval.edtf,
      ...(time !== undefined && { time }),
      evidence,
      reason:
        rule === "updated-label" || rule === "metadata-modified"
          ? "date-of-change"
          : `after-${best.evidence.rule}`,
    });
  }
  return conflicting;
}

function isWithin(inner: Interval, outer: Interval): boolean {
  return (
    inner.firstDay !== null &&
    inner.lastDay !== null &&
    outer.firstDay !== null &&
    outer.lastDay !== null &&
    outer.firstDay <= inner.firstDay &&
    inner.lastDay <= outer.lastDay
  );
}

/** 发布时间：, Published:, 更新时间：; 时间： alone counts only before the running text, where it isn't an event's. */
function labelledDates(page: Page, labels: readonly PageLabel[]): readonly Candidate[] {
  const lead = findLead(page);
  const candidates: Candidate[] = [];
  for (const label of labels) {
    if (label.meaning !== "published" && label.meaning !== "updated") continue;
    const isWeak = /^(?:时间|時間|日期|date|дата|огноо)$/iu.test(label.label);
    const isAmongLabels = labels.some((other) => other.line === label.line && other.meaning === "source");
    if (isWeak && label.line > lead && !isAmongLabels) continue;
    const reading = readDateTimes(label.value, { language: page.language })[0];
    if (reading === undefined) continue;
    const rule = label.meaning === "updated" ? "updated-label" : "published-label";
    candidates.push(toCandidate(rule, reading, { offset: label.start }));
  }
  return candidates;
}

/** Dates of lines in the head and foot that hold little else, and dates in brackets before a headline. */
function dateLines(page: Page, labels: readonly PageLabel[]): readonly Candidate[] {
  const lead = findLead(page);
  const candidates: Candidate[] = [];
  for (const [index, line] of page.lines.entries()) {
    const isHead = index < lead + 2;
    if (!isHead && index < page.lines.length - footLines) continue;
    if ((line.traits & (trait.digit | trait.calendar)) === 0 || line.width > 160 || !isOpen(page, index))
      continue;
    const readings = readDateTimes(line.text, { language: page.language }).filter(isCalendar);
    if (readings.length === 0) continue;
    candidates.push(...datesOfLine(page, { index, line, readings, isHead, labels }));
  }
  return candidates;
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
  readonly index: number;
  readonly line: Line;
  readonly readings: readonly DateTimeReading[];
  readonly isHead: boolean;
  readonly labels: readonly PageLabel[];
};

function datesOfLine(page: Page, dated: DatedLine): readonly Candidate[] {
  const { index, line, readings, isHead, labels } = dated;
  const own = labels.filter((label) => label.line === index);
  const rest = restOfLine(
    line.text,
    readings,
    own.map((label) => [label.labelStart - line.start, label.end - line.start]),
  );
  const first = readings[0];
  if (first === undefined) return [];
  if (rest.length > 24 || (first.interval.precision !== "day" && rest.length > 4)) {
    return isHead && isBracketedFirst(line.text, first)
      ? [toCandidate("headline-date", first, { offset: line.start })]
      : [];
  }
  if (/©|copyright|版权|版權|all rights/i.test(line.text)) return [];
  if (page.roles[index] === undefined) page.roles[index] = "date-line";
  return readings.map((reading) => {
    const isUpdate = updateWords.test(line.text.slice(Math.max(0, reading.start - 24), reading.start));
    const isHeader = rest.length >= 2 && /第\s*\S{1,4}\s*[版期]|[报報]$/u.test(line.text);
    const rule = isUpdate
      ? "updated-label"
      : isHead
        ? isHeader
          ? "paper-header"
          : "date-line"
        : "last-line-date";
    return toCandidate(rule, reading, { offset: line.start });
  });
}

/** What a line says beside its dates, labels and the usual words of date lines; letters and digits only. */
function restOfLine(
  text: string,
  readings: readonly DateTimeReading[],
  labelled: readonly (readonly [number, number])[],
): string {
  let rest = "";
  let from = 0;
  const spans = [...readings.map(({ start, end }) => [start, end] as const), ...labelled].sort(
    (a, b) => a[0] - b[0],
  );
  for (const [start, end] of spans) {
    if (start > from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return (rest + text.slice(from)).replace(dateLineWords, "").replace(/[^\p{L}\p{N}]/gu, "");
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

function metadataDates(page: Page, values: readonly MetadataValue[], rule: Rule): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { value, field } of values) {
    const reading = readDateTimes(value, { language: page.language }).find(isCalendar);
    if (reading === undefined) continue;
    const evidence: Evidence = { text: value, place: "metadata", field, rule };
    candidates.push({ rule, interval: reading.interval, time: localTime(reading), text: value, evidence });
  }
  return candidates;
}

/** A time in UTC is the machine's, not the paper's; midnight on the dot is a date written as a time. */
function localTime(reading: DateTimeReading): string | undefined {
  if (/^(?:Z|UTC|GMT|[+-]?00:?00)$/i.test(reading.zone ?? "")) return undefined;
  return /^00:00(?::00)?$/.test(reading.time ?? "") ? undefined : reading.time;
}

/** 20150721-xxx.txt, and the folders above it: 2015/07/21. */
function nameDates(page: Page): readonly Candidate[] {
  const path = page.facts.path;
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const candidates = readName(name, "file-name");
  return slash === -1 ? candidates : [...candidates, ...readName(path.slice(0, slash), "folder-name")];
}

function readName(name: string, rule: "file-name" | "folder-name"): readonly Candidate[] {
  const readings = readDateTimes(name.replaceAll("/", rule === "folder-name" ? "-" : "/")).filter(isCalendar);
  return readings.map((reading) => ({
    rule,
    interval: reading.interval,
    time: undefined,
    text: name.slice(reading.start, reading.end),
    evidence: { text: name.slice(reading.start, reading.end), place: rule, rule },
  }));
}

function toCandidate(rule: Rule, reading: DateTimeReading, place: { readonly offset: number }): Candidate {
  return {
    rule,
    interval: reading.interval,
    time: reading.time,
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
