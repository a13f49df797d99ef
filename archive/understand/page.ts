import type { BlockKind, Evidence, LanguageTag } from "../contract.ts";
import type { ReadText } from "../read/readText.ts";
import { detectLanguage } from "./detectLanguage.ts";
import type { FileFacts } from "./fileFacts.ts";
import { type Line, splitLines } from "./splitLines.ts";

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
};

/** A fact with the words that it was read from. */
export type Fact = { readonly value: string; readonly evidence: Evidence };

/** Cuts a text into lines and takes over what the format itself says of them. */
export function openPage(text: ReadText, facts: FileFacts): Page {
  const lines = splitLines(text, facts.format);
  return {
    text,
    facts,
    language: detectLanguage(mainText(lines), text.declaredLanguage),
    lines,
    roles: lines.map(roleByFormat),
  };
}

/** Enough of the main text to tell the language: navigation may be in another one. */
function mainText(lines: readonly Line[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const line of longestFirst(lines)) {
    parts.push(line.text);
    length += line.text.length;
    if (length > 3000) break;
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
