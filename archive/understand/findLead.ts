import type { Page } from "./page.ts";

/**
 * Index of the first line of running text, or the number of lines where there is none. What stands before it is head:
 * headline, date line, navigation.
 */
export function findLead(page: Page): number {
  const found = page.lines.findIndex((line, index) => page.roles[index] === undefined && line.isProse);
  return found === -1 ? page.lines.length : found;
}
