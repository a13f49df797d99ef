import type { Evidence, Interval, Published } from "../contract.ts";
import { readDateTimes } from "../dates/readDateTimes.ts";

/**
 * Where a publication date may stand, most telling first. The page's own words come before metadata, because a site's
 * machine may write the day in another time zone; names of files and folders come last.
 */
const rules = [
  "photo-taken",
  "published-label",
  "date-line",
  "paper-header",
  "metadata-published",
  "headline-date",
  "report-dateline",
  "caption-date",
  "last-line-date",
  "address-date",
  "updated-label",
  "metadata-modified",
  "file-name",
  "folder-name",
  "picture-address",
] as const;

/** The stable name of a rule that gives publication dates. */
export type DateRule = (typeof rules)[number];

/** A date that may be the day of publication. */
export type DateCandidate = {
  readonly rule: DateRule;
  readonly interval: Interval;
  readonly time: string | undefined;
  readonly text: string;
  readonly evidence: Evidence;
};

/**
 * The date of the most telling rule, and among equals the most precise, then the first. The others are kept as
 * conflicting evidence where they are other days. Null where no candidate has a year.
 */
export function choosePublished(candidates: readonly DateCandidate[]): Published | null {
  const ranked = candidates
    .filter(({ interval }) => interval.firstDay !== null && interval.lastDay !== null)
    .map((candidate, order) => ({ candidate, order, rank: rankOf(candidate) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map((entry) => entry.candidate);
  return toPublished(ranked);
}

/**
 * The day a photo was taken. A caption knows its picture, whatever the folder is called: the most telling rule decides,
 * even where it knows only a month, and a rule after it may only say the same more precisely.
 */
export function chooseTaken(candidates: readonly DateCandidate[]): Published | null {
  const told = candidates
    .filter(({ interval }) => interval.firstDay !== null && interval.lastDay !== null)
    .toSorted((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule));
  const [first] = told;
  if (first === undefined) return null;
  const agreeing = told.filter(({ interval }) => isWithin(interval, first.interval));
  const best = agreeing.reduce((finest, other) =>
    other.interval.edtf !== finest.interval.edtf && isWithin(other.interval, finest.interval)
      ? other
      : finest,
  );
  return toPublished([best, ...told.filter((other) => other !== best)]);
}

/** The first of the candidates, with the others as evidence. */
function toPublished(ranked: readonly DateCandidate[]): Published | null {
  const [best] = ranked;
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
function rankOf(candidate: DateCandidate): number {
  const vague =
    candidate.interval.precision === "day" ? 0 : candidate.interval.precision === "month" ? 6.5 : 8.5;
  return rules.indexOf(candidate.rule) + vague;
}

function isSameDay(a: DateCandidate, b: DateCandidate): boolean {
  return (
    a.interval.precision === "day" &&
    a.interval.firstDay === b.interval.firstDay &&
    b.interval.precision === "day"
  );
}

/** Other days, each once; a wider date that holds the chosen one agrees with it. */
function conflictsWith(best: DateCandidate, ranked: readonly DateCandidate[]): Published["conflicting"] {
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

/** 20150721-xxx.txt, and the folders above it: 2015/07/21. */
export function nameDates(path: string): readonly DateCandidate[] {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const candidates = readName(name, "file-name");
  return slash === -1 ? candidates : [...candidates, ...folderDates(path.slice(0, slash))];
}

/** The folder last read: its files come one after the other. */
let lastFolder = "";
let lastDates: readonly DateCandidate[] = [];

function folderDates(folder: string): readonly DateCandidate[] {
  if (folder !== lastFolder) {
    lastDates = readName(folder, "folder-name");
    lastFolder = folder;
  }
  return lastDates;
}

function readName(name: string, rule: "file-name" | "folder-name"): readonly DateCandidate[] {
  const at = name.search(/[\d０-９]{4}|[〇○零一二三四五六七八九]{4}|[\d０-９][._-]\d/);
  if (at === -1) return [];
  // Only the surroundings of the first number: a name may hold a whole headline.
  const from = Math.max(0, at - 12);
  // 1988-04-21-1: behind the day stands a page's number.
  const words = name.slice(from, at + 26).replace(/(?<=\d{4}-\d{2}-\d{2})-\d{1,3}(?!\d).*$/, "");
  const readings = readDateTimes(rule === "folder-name" ? words.replaceAll("/", "-") : words).filter(
    // A year in a file's name is as often what the text is about.
    ({ interval }) => interval.firstDay !== null && (rule === "folder-name" || interval.precision !== "year"),
  );
  return readings.map((reading) => ({
    rule,
    interval: reading.interval,
    time: undefined,
    text: words.slice(reading.start, reading.end),
    evidence: { text: words.slice(reading.start, reading.end), place: rule, rule },
  }));
}
