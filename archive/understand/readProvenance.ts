import type { LanguageTag } from "../contract.ts";
import { type DateTimeReading, readDateTimes } from "../dates/readDateTimes.ts";

/** A line in which whoever copied an article says where and when it was printed. */
export type Provenance = {
  readonly paper: string;
  /** Where the paper's name stands in the line. */
  readonly start: number;
  readonly date: DateTimeReading;
};

/** Longer lines are text. In UTF-16 units. */
const longest = 140;
const opened =
  /^(?:(?:re)?printed|copied|transcribed|taken|extracted|(?:first |originally )?(?:published|printed)|(?:this|the following) (?:story|article|item|report) (?:was|is|appeared)(?: \w+)?(?: in)?|from|appeared in)\b/i;
/** Published: January 20, 2017 Jane Doe is a date line with a name. */
const dateLabel = /^(?:published|printed)(?!.*\b(?:in|of|from)\b)/i;
const name =
  /\b(?:(?:in|of|from)\s+)?(?:[Tt]he\s+)?(?<paper>\p{Lu}[\p{L}&'’.-]*(?:\s(?:of|and|&|the)\s\p{Lu}[\p{L}'’-]*|\s\p{Lu}[\p{L}&'’-]*){0,5})/gu;

/**
 * Reads `From the January 3, 1907 Bristol Mercury:` and `This story was published in the May 2, 1913, edition of the
 * Salem Register.` Null where a line says something else as well, or no whole day.
 */
export function readProvenance(text: string, language: LanguageTag): Provenance | null {
  if (text.length > longest || !opened.test(text) || dateLabel.test(text)) return null;
  const [date, ...more] = readDateTimes(text, { language });
  if (date === undefined || more.length > 0 || date.interval.precision !== "day") return null;
  const before = text.slice(0, date.start);
  const after = text.slice(date.end);
  // All that may stand beside name and day are the words of such a line.
  const behind = paperIn(after, date.end, /^[\s,:]*(?:(?:edition|issue|number)\s+of\s+)?(?:the\s+)?$/i);
  const ahead = paperIn(before, 0, /^.*\b(?:in|of|from)\s+(?:the\s+)?$/i);
  const paper = behind ?? ahead;
  return paper === null ? null : { ...paper, date };
}

/** The only name of a part of the line, with nothing but `allowed` before it and no sentence behind it. */
function paperIn(
  part: string,
  offset: number,
  allowed: RegExp,
): { readonly paper: string; readonly start: number } | null {
  for (const match of part.matchAll(name)) {
    const paper = match.groups?.paper;
    if (paper === undefined) continue;
    const at = match.index + match[0].lastIndexOf(paper);
    if (!allowed.test(part.slice(0, at)) || !/^[\s.,:;)–—-]*$/.test(part.slice(at + paper.length))) continue;
    return { paper: paper.replace(/[.]$/, ""), start: offset + at };
  }
  return null;
}
