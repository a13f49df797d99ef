import { holds, type Line } from "./line.ts";
import type { Page } from "./page.ts";
import { trait } from "./traits.ts";

/** Lines right below the text that may still be of the article: a signature, a note. */
const linesOfEnd = 3;
/** Above a headline that stands further down than this a page has its menus and teasers. */
const shortHead = 8;

/**
 * Below the article a page goes on with other things: from the first line there that is boilerplate, what nobody has
 * recognised is boilerplate too. Lines in between, such as a list of names, stay the article's.
 */
export function markBelow(page: Page): void {
  const end = page.main.last + 1;
  if (end === 0) return;
  const first = page.roles.findIndex((role, index) => index >= end && role === "boilerplate");
  if (first === -1 || page.lines.length - first < linesOfEnd * 2) return;
  for (let index = Math.max(first, end + linesOfEnd); index < page.lines.length; index++)
    page.roles[index] ??= "boilerplate";
}

/** Above a headline that stands far down, what nobody has recognised is menus and teasers. */
export function markAbove(page: Page): void {
  const headline = page.roles.indexOf("headline");
  if (headline < shortHead) return;
  for (const line of page.lines.slice(0, headline)) {
    const isOutside = line.index < page.main.first || isBare(line);
    if (page.roles[line.index] === undefined && isOutside) page.roles[line.index] = "boilerplate";
  }
}

/** Whether a line holds none of what sentences and facts are made of, so that only its place tells what it is. */
function isBare(line: Line): boolean {
  return !line.isProse && line.width <= 60 && !holds(line, trait.colon);
}
