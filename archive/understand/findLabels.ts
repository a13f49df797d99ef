import type { BlockKind } from "../contract.ts";
import { isTagged } from "./headlineShape.ts";
import type { LabelMeaning } from "./languages/labels.ts";
import { holds, type Line } from "./line.ts";
import type { Page } from "./page.ts";
import { type Label, readLabels } from "./readLabels.ts";
import { separators, trait } from "./traits.ts";

/** A label found on the page; `start` and `end` of its value and `labelStart` are offsets into the body. */
export type PageLabel = Label & { readonly line: number };

/** Longer lines are prose: a label in them is part of a sentence. Measured in columns. */
const longestLabelLine = 240;

/**
 * Reads the labels (来源：, 责任编辑：, Photo:, Автор:) of every line that could be a label line, and of the last bracket
 * of longer ones, in text order. Lines that are nothing but labels get the role of their most telling label.
 */
export function findLabels(page: Page): readonly PageLabel[] {
  const labels: PageLabel[] = [];
  for (const line of page.lines) {
    if (!holds(line, separators | trait.openingBracket | trait.person)) continue;
    if (line.piece.kind === "metadata" || line.piece.kind === "image") continue;
    if (line.main && page.roles[line.index] === "boilerplate") continue;
    if (line.width <= longestLabelLine) labels.push(...labelsOfLine(page, line));
    else if (line.endsInBracket) labels.push(...labelsOfLastBracket(line));
  }
  return labels;
}

function labelsOfLine(page: Page, line: Line): readonly PageLabel[] {
  const found = readLabels(line.text);
  if (found.length === 0) return labelsOfLastBracket(line);
  const role = found.length > 0 && isLabelLine(line, found) ? roleOf(line, found) : undefined;
  if (role !== undefined && page.roles[line.index] === undefined) page.roles[line.index] = role;
  return found.map((label) => onPage(label, line.index, line.start));
}

/** `……。（文/图 刘玺东 易赛楠）` */
function labelsOfLastBracket(line: Line): readonly PageLabel[] {
  if (!holds(line, trait.openingBracket)) return [];
  const open = Math.max(
    line.text.lastIndexOf("（"),
    line.text.lastIndexOf("("),
    line.text.lastIndexOf("【"),
    line.text.lastIndexOf("["),
  );
  if (open === -1 || line.text.length - open > 80) return [];
  return readLabels(line.text.slice(open + 1)).map((label) =>
    onPage(label, line.index, line.start + open + 1),
  );
}

function onPage(label: Label, line: number, offset: number): PageLabel {
  return {
    ...label,
    line,
    labelStart: label.labelStart + offset,
    start: label.start + offset,
    end: label.end + offset,
  };
}

/** Little stands before the first label, and no value is a sentence. */
function isLabelLine(line: Line, labels: readonly Label[]): boolean {
  const first = labels[0];
  if (first === undefined || first.labelStart > 36) return false;
  if (/[。！？]/.test(line.text.slice(0, first.labelStart))) return false;
  // 青云日报讯（记者/王刚）昨日下午，…。: the report goes on behind its reporter's bracket.
  if (line.isProse && /[。！？]/.test(line.text.slice(labels.at(-1)?.end ?? 0))) return false;
  return labels.every(
    (label) => label.meaning === "other" || (label.value.length <= 60 && !/[。！？]./.test(label.value)),
  );
}

/** Most telling first: a line with a date and a source is the date line. */
const roleOfMeaning: readonly (readonly [LabelMeaning, BlockKind])[] = [
  ["headline", "headline"],
  ["published", "date-line"],
  ["updated", "date-line"],
  ["source", "source-line"],
  ["editor", "editor-line"],
  ["byline", "byline"],
  ["text-and-photo", "byline"],
  ["weak-source", "source-line"],
  ["follow", "boilerplate"],
];

function roleOf(line: Line, labels: readonly Label[]): BlockKind | undefined {
  for (const [meaning, role] of roleOfMeaning) {
    if (labels.some((label) => label.meaning === meaning)) return role === "headline" ? undefined : role;
  }
  const label = labels[0];
  if (label?.meaning !== "other" || isTagged(line)) return undefined;
  return /^原(?:标题|標題)/.test(label.label) ? "subtitle" : "boilerplate";
}
