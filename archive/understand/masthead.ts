import { fold } from "./foldWords.ts";
import type { Line } from "./line.ts";
import { latinPaper } from "./outletLine.ts";
import type { Page } from "./page.ts";

/** Lines from the top on which a paper's name can stand by itself. */
const deepest = 3;
/** Columns of the longest name of a paper. */
const widest = 40;
/** Folded letters from which a part of a file's name is a site's own and not a common word. */
const shortestSite = 8;

const capitalised = /^(?:\p{Lu}[\p{L}\d.&'’-]* ){1,3}\p{Lu}[\p{L}\d.&'’-]*$/u;

/**
 * Whether a line at the top is the name of the paper or site and nothing else: it ends as papers' names do, or the file
 * is named after it (`Lakeside Today` in `20220421-lakesidetoday.txt`). A page's last line is none.
 */
export function isMasthead(page: Page, line: Line): boolean {
  if (line.index > deepest || line.index === page.lines.length - 1) return false;
  if (line.width > widest || line.piece.kind === "heading") return false;
  return latinPaper.test(line.text) || (capitalised.test(line.text) && namesFile(page.facts.path, line.text));
}

/** The Argus (Melbourne, Vic. : 1848 - 1957): how a national library's scans name the paper. */
export const libraryMasthead =
  /^(?<paper>(?:The )?\p{Lu}[\p{L}'’& -]{2,40}) \(\p{Lu}[\p{L} ,.]{2,40} : \d{4}\s?-\s?\d{4}\)$/u;

function namesFile(path: string, words: string): boolean {
  const site = fold(words);
  return site.length >= shortestSite && path.split(/[/_.\s-]+/).some((part) => fold(part) === site);
}
