import type { Problem } from "../../contract.ts";
import { type BodyBuilder, createBodyBuilder } from "../bodyBuilder.ts";
import type { PieceKind, ReadText } from "../readText.ts";
import { readFrontMatter } from "./readFrontMatter.ts";
import { stripMarks } from "./stripMarks.ts";

/**
 * Markdown without its marks: headings, paragraphs, lists, quotations, table rows, images with their words as captions.
 * Front matter stays in the body as a piece of its own. Marks are taken off so that a string set partly bold is still one
 * string; a file that isn't Markdown at all loses nothing but the marks.
 */
export function readMarkdown(source: string): {
  readonly text: ReadText;
  readonly problems: readonly Problem[];
} {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  const matter = readFrontMatter(text);
  const builder = createBodyBuilder();
  if (matter.bodyStart > 0) builder.add(text.slice(matter.start, matter.end), { kind: "metadata" });
  addBlocks(builder, text.slice(matter.bodyStart).split("\n"));
  return {
    text: { body: builder.body(), pieces: builder.pieces, metadata: matter.fields },
    problems: matter.problems,
  };
}

type LineBlock = {
  readonly words: string;
  readonly piece: { readonly kind: PieceKind; readonly level?: number };
};

function addBlocks(builder: BodyBuilder, lines: readonly string[]): void {
  let paragraph: string[] = [];
  let isFenced = false;
  const flush = (piece: LineBlock["piece"] = { kind: "paragraph" }) => {
    if (paragraph.length > 0) addInline(builder, paragraph.join("\n"), piece);
    paragraph = [];
  };
  for (const line of lines) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) {
      flush();
      isFenced = !isFenced;
    } else if (isFenced) builder.add(line, { kind: "paragraph" });
    else if (paragraph.length > 0 && /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(line))
      flush({ kind: "heading", level: line.includes("=") ? 1 : 2 });
    else {
      const block = blockOf(line);
      if (block !== "text" || startsWithIdeographicIndent(line)) flush();
      if (block === "text") paragraph.push(line.trim());
      else if (block !== null) addInline(builder, block.words, block.piece);
    }
  }
  flush();
}

/** Texts pasted into Markdown keep the paper's own indents; each opens a paragraph. */
function startsWithIdeographicIndent(line: string): boolean {
  return /^[ \t]*\u3000/.test(line);
}

/** What a line is by its first characters; null for one that only separates blocks. */
function blockOf(line: string): LineBlock | "text" | null {
  const first = line.trim();
  if (first === "") return null;
  const sign = first.charCodeAt(0);
  if (sign > 0x7c) return "text";
  const heading = /^(?<marks>#{1,6})[ \t]+(?<words>.*)$/.exec(first)?.groups;
  if (heading?.marks !== undefined)
    return {
      words: (heading.words ?? "").replace(/[ \t]#+$/, ""),
      piece: { kind: "heading", level: heading.marks.length },
    };
  if (isRule(first)) return null;
  const item = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?<words>.*)$/.exec(first)?.groups?.words;
  if (item !== undefined) return { words: item, piece: { kind: "list-item" } };
  if (sign === 0x3e) return { words: first.replace(/^[> \t]+/, ""), piece: { kind: "quotation" } };
  if (sign === 0x7c) return { words: tableCells(first), piece: { kind: "table-row" } };
  return "text";
}

/** `---`, `* * *`, and the line under a table's head. */
function isRule(line: string): boolean {
  return line.length >= 3 && (/^[-*_ \t]+$/.test(line) || /^[|:\- \t]+$/.test(line)) && /[-*_]/.test(line);
}

function tableCells(line: string): string {
  const inner = line.slice(1, line.endsWith("|") ? -1 : undefined);
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .join("\t");
}

/** `![words](path "title")`, and `![[path|words]]` of note programs. */
const image =
  /!\[\[(?<embedded>[^\]|\n]{1,2000})(?:\|(?<words>[^\]\n]{0,2000}))?\]\]|!\[(?<alt>[^\]\n]{0,2000})\]\([ \t]{0,9}<?(?<src>[^)\s>]{1,2000})>?(?:[ \t]{1,9}["'](?<title>[^"'\n]{0,2000})["'])?[ \t]{0,9}\)/g;

/** Adds a block's words; images inside it become pieces of their own, in order. */
function addInline(builder: BodyBuilder, words: string, piece: LineBlock["piece"]): void {
  let from = 0;
  if (words.includes("!["))
    for (const found of words.matchAll(image)) {
      builder.add(stripMarks(words.slice(from, found.index)), piece);
      from = found.index + found[0].length;
      const { embedded, words: ofEmbedded, src, title, alt } = found.groups ?? {};
      // Behind the bar of an embedded picture stands its width as often as its words.
      const own = ofEmbedded !== undefined && !/^\d+(?:x\d+)?$/.test(ofEmbedded) ? ofEmbedded : "";
      if (embedded === undefined) addImage(builder, src ?? "", title ?? alt ?? "");
      else addImage(builder, embedded, own);
    }
  builder.add(stripMarks(words.slice(from)), piece);
}

function addImage(builder: BodyBuilder, src: string, caption: string): void {
  builder.add("", { kind: "image", image: src });
  builder.add(stripMarks(caption), { kind: "caption", image: src });
}
