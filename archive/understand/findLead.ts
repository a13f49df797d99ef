import type { Page } from "./page.ts";

/**
 * Index of the article's first line of running text, or the number of lines where there is none. What stands before it is
 * head: headline, date line, navigation, and on a page copied whole a site's notices and teasers.
 */
export function findLead(page: Page): number {
  const isText = (index: number): boolean =>
    page.roles[index] === undefined && page.lines[index]?.isProse === true;
  for (let index = page.main.first; index <= page.main.last; index++) if (isText(index)) return index;
  const found = page.lines.findIndex(({ index }) => isText(index));
  if (found !== -1) return found;
  // A picture's words may be all the text there is.
  return page.main.last === -1 ? page.lines.length : page.main.first;
}
