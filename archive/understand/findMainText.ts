import { columnsOf } from "./columnsOf.ts";
import { holds, type Line } from "./line.ts";
import { isNotice } from "./notices.ts";
import { trait } from "./traits.ts";

/** Indexes of the first and the last line of an article's running text; the number of lines and -1 where there is none. */
export type MainText = { readonly first: number; readonly last: number };

/** Lines without a sentence between two paragraphs of one article at most: captions, headings, a table. */
const widestGap = 8;
/** Columns of running text that one line of a wider gap weighs, and what stands at every comment. */
const costOfGapLine = 30;
const costOfMark = 300;
/** A longer paragraph proves no more. In columns. */
const mostOfLine = 400;
/** A page of fewer lines has no comments below it that could outweigh its text. */
const fewestLinesOfPage = 12;
/** Lines of which three say that readers speak there. */
const fewestStamps = 3;

/** `before`: what the lines between the run above and this one weigh. */
type Run = {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly before: number;
};

/**
 * Which paragraphs of a page are the article: a page copied whole has notices and teasers above it, comments and other
 * articles below. Paragraphs that stand together make a run; of several runs the one that weighs most counts, with its
 * neighbours where the lines between weigh less than they do. On a page of one run this is its first and last paragraph.
 */
export function findMainText(lines: readonly Line[]): MainText {
  const runs = findRuns(lines);
  const [only] = runs;
  if (only === undefined) return { first: lines.length, last: -1 };
  return withoutNotices(runs.length === 1 ? only : heaviest(weigh(runs, lines)), lines);
}

/** A site's words to its reader above the article's own head are none of it, though they stand near. */
function withoutNotices({ first, last }: MainText, lines: readonly Line[]): MainText {
  const opening = lines[first];
  if (opening === undefined || first > widestGap || !isNotice(opening)) return { first, last };
  const next = lines.findIndex((line) => line.index > first && line.main && line.isProse && !isNotice(line));
  return next === -1 || next > last ? { first, last } : { first: next, last };
}

function findRuns(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  // One minute between paragraphs is a picture's.
  const isShort = lines.length < fewestLinesOfPage;
  const marks = new Set(
    isShort
      ? []
      : lines.filter((line) => line.main && !line.isProse && isMark(line)).map((line) => line.index),
  );
  const hasComments = marks.size >= fewestStamps;
  let gap = 0;
  let before = 0;
  for (const line of lines) {
    if (!line.main) continue;
    if (!line.isProse) {
      const isOfComment = hasComments && marks.has(line.index);
      gap += isOfComment ? widestGap + 1 : 1;
      before += isOfComment ? costOfMark : costOfGapLine;
      continue;
    }
    const last = runs.at(-1);
    const weight = Math.min(line.width, mostOfLine);
    if (last === undefined || gap > widestGap)
      runs.push({ first: line.index, last: line.index, weight, before });
    else runs[runs.length - 1] = { ...last, last: line.index, weight: last.weight + weight };
    gap = 0;
    before = 0;
  }
  return runs;
}

/** What a site says of itself weighs nothing. */
function weigh(runs: readonly Run[], lines: readonly Line[]): readonly Run[] {
  return runs.map((run) => {
    const notices = lines.slice(run.first, run.last + 1).filter((line) => line.isProse && isNotice(line));
    const weight = notices.reduce((rest, { width }) => rest - Math.min(width, mostOfLine), run.weight);
    return { ...run, weight };
  });
}

function heaviest(runs: readonly Run[]): MainText {
  let best: Run | undefined;
  let current: Run | undefined;
  for (const run of runs) {
    const joined: number = current === undefined ? 0 : current.weight - run.before;
    current =
      current !== undefined && joined > 0 ? { ...current, last: run.last, weight: joined + run.weight } : run;
    if (best === undefined || current.weight > best.weight) best = current;
  }
  return best ?? { first: 0, last: -1 };
}

/** Above its stamp a comment has its writer's name and the like. */
const linesOfWriter = 2;

/**
 * Index of the line below an article from which on its readers speak, or -1: a line that says so (Comments (12),
 * 网友评论) with comments below it, or three minutes and buttons of comments with words between them.
 */
export function findComments(lines: readonly Line[], main: MainText): number {
  let prose = 0;
  let opener = -1;
  const marks: number[] = [];
  for (const line of lines) {
    if (line.index < main.first || !line.main) continue;
    if (line.isProse) prose++;
    if (prose < 2 || line.isProse) continue;
    if (isOpener(line)) opener = marks.length === 0 ? line.index : opener;
    else if (isMark(line)) marks.push(line.index);
  }
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return -1;
  const says = lines.slice(first, last).some((line) => line.isProse || line.width > 30);
  if (!says) return -1;
  if (opener !== -1 && marks.length >= 2) return opener;
  return marks.length >= fewestStamps ? aboveWriter(lines, first) : -1;
}

function aboveWriter(lines: readonly Line[], mark: number): number {
  let from = mark;
  while (from > 0 && mark - from < linesOfWriter && isName(lines[from - 1])) from--;
  return from;
}

/** Short, and without a colon: 责任编辑：王刚 above other articles is the page's. */
function isName(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    !line.isProse &&
    line.width <= 60 &&
    !holds(line, trait.colon | trait.openingBracket)
  );
}

const opener =
  /^(?:(?:(?:reader|user|recent|all|view|show|see|add|post|latest|top|online)\s+)*comments?(?:\s+section)?(?:\s*[(:[]?\s*\d+\s*[)\]]?)?(?:\s+total)?|\d+\s+(?:comments?|responses?|replies|thoughts on)\b.{0,60}|(?:leave|post|write)\s+a\s+(?:comment|reply).{0,20}|join the (?:discussion|conversation).{0,20}|网友(?:评论|留言|跟帖|回复).{0,16}|(?:最新|全部|热门|精彩)(?:评论|回复).{0,12}|(?:讀者|网友|網友)(?:留言|回應|评论|評論).{0,12}|комментарии.{0,12}|сэтгэгдэл.{0,12})$/iu;

function isOpener({ text, width }: Line): boolean {
  return width <= 70 && opener.test(text);
}

const clockTime = /\d{1,2}:\d{2}/;
const dayBeside =
  /\d{4}[-/.年]\d{1,2}|\d{1,2}[-/.月]\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2} \p{Script=Cyrillic}{3,8}\.? \d{4}/iu;
const ago =
  /\b\d+\s(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\sago\b|\d\s?(?:分钟|小时|天|个月)前/i;
const button =
  /^(?:[•·|»\s]*)(?:reply|report (?:comment|abuse)|flag(?: as inappropriate)?|permalink|recommend(?: this)?|like|引用|回复|回覆|举报|檢舉|支持|顶|ответить)(?:\s*[(:#]?\s*\d*\)?)?$/iu;

/** In columns. */
const widestButton = 32;

/** What stands at every comment: its minute or age, or its buttons. */
function isMark({ text, width, traits }: Line): boolean {
  if (width > 70) return false;
  if (width <= widestButton && button.test(text)) return true;
  if ((traits & trait.digit) === 0) return false;
  if (ago.test(text)) return true;
  return clockTime.test(text) && dayBeside.test(text) && columnsOf(text.replace(/[\d\s:./-]/g, "")) <= 30;
}
