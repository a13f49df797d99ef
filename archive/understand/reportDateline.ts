import { wires } from "./languages/sites.ts";

/** The words that open an agency's report: where it was written, when, and who sent it. */
export type ReportDateline = {
  /** As it is shown: 共同 is 共同通信. */
  readonly agency: string;
  /** Where the agency's printed words stand in the line. */
  readonly start: number;
  readonly printed: string;
  /** Where the report itself begins. */
  readonly end: number;
};

/** МОСКВА, 3 мая - РИА Новости. · Пенза, 12 августа 2025. PenzaNews. · КИЕВ, 3 октября. /ТАСС/. */
const cyrillicDateline =
  /^\p{Lu}[\p{L}. ()-]{1,40}?[.,]\s+\d{1,2}\s+\p{Ll}{3,9}\.?(?:\s+\d{4}(?:\s*г(?:ода|\.)?)?)?[.,]?\s*(?:[-–—]\s*|(?=[\p{Lu}/«]))[/«]?(?<agency>\p{Lu}[\p{L}\d-]*(?:\.\p{L}{2,4})?(?:\s\p{Lu}[\p{L}\d-]*){0,2}?)[/»]?(?:[.:]\s|\s?[-–—]\s|(?=,\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\.\s))/u;
/** Завхан /МОНЦАМЭ/. */
const slashedAgency = /^\p{Lu}[^.!?/]{2,60}\/(?<agency>[\p{Lu}\d][\p{Lu}\d -]{2,20})\/\s?[.–—-]/u;
/** 【ワシントン共同】, 【ソウル9日時事】, 【パリAFP＝時事】 */
const japaneseDateline =
  /^【[^】]{1,12}?(?:[\d０-９]{1,2}日)?(?<agency>共同|時事|ロイター|AFP(?:＝?時事)?|AP)】/u;
/** What tells an agency from a person who is quoted behind the date. */
const agencyWords = /\p{Lu}{3,}|\p{Ll}\p{Lu}|[Нн]овости|[Пп]ресс|[Ии]нфо|[Аа]гентство|\.\p{L}{2,4}$/u;

/** The dateline that a line opens with, or null. Example: `【パリ7日共同】…` is 共同通信's. */
export function readReportDateline(text: string): ReportDateline | null {
  const opening = text.slice(0, 110);
  const first = opening.charAt(0);
  const match =
    first === "【"
      ? japaneseDateline.exec(opening)
      : /^\p{Script=Cyrillic}/u.test(first)
        ? (cyrillicDateline.exec(opening) ?? slashedAgency.exec(opening))
        : null;
  const printed = match?.groups?.agency;
  if (match === null || printed === undefined) return null;
  if (first !== "【" && !agencyWords.test(printed)) return null;
  return {
    agency: wires[printed.toLowerCase()] ?? printed,
    start: match.index + match[0].lastIndexOf(printed),
    printed,
    end: match[0].length,
  };
}
