import type { BlockKind, Evidence, LanguageTag } from "../contract.ts";
import type { ReadText } from "../read/readText.ts";
import { detectLanguage } from "./detectLanguage.ts";
import type { FileFacts } from "./fileFacts.ts";
import { findComments, findMainText, type MainText } from "./findMainText.ts";
import type { Line } from "./line.ts";
import { splitLines } from "./splitLines.ts";

/**
 * A document while it is understood. The finders run in the order that `understandArticle` gives; each sets the role of
 * the lines that it recognises and leaves the others alone, so that no line is read as two things.
 */
export type Page = {
  readonly text: ReadText;
  readonly facts: FileFacts;
  readonly language: LanguageTag;
  readonly lines: readonly Line[];
  /** Beside `lines`: what a line is, or undefined while nobody has said. */
  readonly roles: (BlockKind | undefined)[];
  /** Where the article's running text stands among the page's lines. */
  readonly main: MainText;
};

/** A fact with the words that it was read from. */
export type Fact = { readonly value: string; readonly evidence: Evidence };

/** Cuts a text into lines and takes over what the format itself says of them. */
export function openPage(text: ReadText, facts: FileFacts): Page {
  const lines = withHead(splitLines(text, facts.format));
  const main = findMainText(lines);
  const comments = findComments(lines, main);
  const hasComments = comments !== -1;
  return {
    text,
    facts,
    language: detectLanguage(mainText(lines), text.declaredLanguage),
    lines,
    roles: lines.map((line) =>
      hasComments && line.index >= comments && line.piece.kind !== "metadata"
        ? "boilerplate"
        : roleByFormat(line),
    ),
    main: hasComments ? { first: main.first, last: Math.min(main.last, comments - 1) } : main,
  };
}

/** Lines above the main text that are looked at for its head. */
const longestHead = 15;
const headHint =
  /(?:^|[\s_-])(?:h1|title|headline|biaoti|bt|meta|info|byline|author|date|time|source|laiyuan|ly|publish(?:ed)?|pub|sub|dek|standfirst|entry-meta|post-meta|summary)(?:$|[\s_-])/;
const menuHint =
  /(?:^|[\s_-])(?:nav|menu|crumbs?|breadcrumbs?|share|social|comments?|side-?bar|footer|related|header|login|search|top-?bar)(?:$|[\s_-])/;

const toolHint =
  /(?:^|[\s_-])(?:nav|menu|crumbs?|breadcrumbs?|share|social|comments?|side-?bar|footer|related|login|search)(?:$|[\s_-])/;

/**
 * Headline and date often stand in a box beside the main text: of the lines right above it, those that the page's own
 * names call title, date, author or source belong to it.
 */
function withHead(all: readonly Line[]): readonly Line[] {
  const lines = withInfo(all);
  const first = lines.findIndex((line) => line.main && line.piece.kind !== "metadata");
  if (first <= 0) return lines;
  return lines.map((line, index) => {
    const hint = line.piece.hint ?? "";
    const isNear = index < first && index >= first - longestHead;
    const isOfHead = headHint.test(hint) || line.piece.kind === "caption";
    return isNear && !line.main && isOfHead && !menuHint.test(hint) ? { ...line, main: true } : line;
  });
}

/** Between headline and text stand byline and date, in whatever box. */
function withInfo(lines: readonly Line[]): readonly Line[] {
  const text = lines.findIndex((line) => line.main && line.isProse);
  const headline = lines.findLastIndex(
    (line) => line.index < text && line.main && line.piece.kind === "heading",
  );
  if (headline === -1 || text - headline > longestHead) return lines;
  return lines.map((line) =>
    line.index > headline && line.index < text && !line.main && !toolHint.test(line.piece.hint ?? "")
      ? { ...line, main: true }
      : line,
  );
}

/** Enough of the main text to tell the language: navigation may be in another one. */
function mainText(lines: readonly Line[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const line of longestFirst(lines)) {
    parts.push(line.text);
    length += line.text.length;
    if (length > 1500) break;
  }
  return parts.join("\n");
}

/** Long lines are prose in the language of the article; short ones are often names, menus and addresses. */
function longestFirst(lines: readonly Line[]): readonly Line[] {
  const candidates = lines.filter((line) => line.main && line.piece.kind !== "metadata");
  const long = candidates.filter((line) => line.width > 60);
  return long.length > 0 ? long : candidates.length > 0 ? candidates : lines;
}

function roleByFormat(line: Line): BlockKind | undefined {
  if (line.piece.kind === "metadata") return "metadata";
  if (line.piece.kind === "image") return "image";
  if (!line.main) return "boilerplate";
  return undefined;
}

/** Evidence for words of the body. */
export function bodyEvidence(rule: string, text: string, start: number): Evidence {
  return { text, place: "body", start, end: start + text.length, rule };
}

/** Whether the line above says no more than By: pages set in columns are copied so. */
export function standsBelowBy(page: Page, line: Line): boolean {
  const above = page.lines[line.index - 1];
  return above !== undefined && above.width <= 3 && /^by:?$/i.test(above.text);
}
