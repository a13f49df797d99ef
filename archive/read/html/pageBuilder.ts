import type { PieceKind } from "../readText.ts";
import {
  blockElements,
  closingStops,
  impliedEnds,
  paragraphElements,
  silentElements,
  voidElements,
} from "./elements.ts";
import type { TagAttributes } from "./walkTags.ts";

/** A piece of the page with what finding the main text needs. */
export type PagePiece = {
  kind: PieceKind;
  readonly start: number;
  end: number;
  readonly level?: number;
  readonly image?: string;
  /** The picture's own words, for `image`. */
  readonly alt?: string;
  readonly hint: string;
  readonly linkShare: number;
  /** Hints of all open elements together name a side bar, comments, a footer; or hide it. */
  readonly isAside: boolean;
  /** Number of the innermost table row, or 0. */
  readonly row: number;
  /** Which of the body's parts sets it apart from the piece before; -1 where nothing does. */
  readonly separator: number;
  /** A cell that became part of the row that an earlier piece stands for. */
  isMerged?: boolean;
};

/** An element that held pieces, by its first and the one after its last. */
export type PageElement = {
  readonly name: string;
  readonly hint: string;
  readonly firstPiece: number;
  readonly endPiece: number;
};

export type Page = {
  readonly body: string;
  readonly pieces: PagePiece[];
  /** Inner elements before outer ones. */
  readonly elements: readonly PageElement[];
};

export type PageBuilder = {
  readonly text: (text: string) => void;
  readonly open: (name: string, attributes: TagAttributes) => void;
  readonly close: (name: string) => void;
  readonly finish: () => Page;
};

type OpenElement = {
  readonly name: string;
  readonly hint: string;
  readonly isBlock: boolean;
  readonly isAside: boolean;
  readonly firstPiece: number;
  /** Rows of this table turned out to be layout: cells with blocks in them. */
  isLayout: boolean;
  readonly firstRow: number;
};

/** Deeper nesting than this is not kept apart; browsers stop at 512 too. */
const mostDepth = 512;

/** How far a closing tag looks for its element before it is taken as a stray one. */
const mostSearched = 200;

const asideHint =
  /(?:^|[ _-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|crumbs?|side-?bar|aside|footer|foot|copyright|comments?|comment-?list|related|recommend(?:ed)?|hot-?news|share|social|toolbar|advert(?:isement)?|ads?|banner|login|pager|pagination|popup|modal|newsletter|subscribe|skip|widget|tags?|more-?news|rank(?:ing)?|qr-?code|weixin)(?:[ _-]|$)/;

/** Names that frames around the whole page have beside those of asides: `content-sidebar-wrap`, `main has-sidebar`. */
const frameHint = /article|content|main|body|column|wrap|container|page|post|entry|(?:has|no|with)-/;

const captionHint =
  /(?:^|[ _-])(?:(?:fig|img|image|photo|pic|picture|media|wp)?-?_?caption(?:-?text)?|cutline|(?:img|image|pic|photo|tu)-?_?(?:desc(?:ription)?|note|txt|text|info|intro|zhu|title)|tuzhu|tushuo)(?:[ _-]|$)/;

const namesCaption = /(?:^|[ _-])(?:fig|img|image|photo|pic|picture)?-?_?(?:captions?|cutline)(?:[ _-]|$)/;

/**
 * Builds the body of a page while its tags go by: blocks become pieces, white space is folded as a browser folds it, one
 * `<br>` is a line break, two begin a new piece. All in one pass, each tag in bounded time.
 */
export function createPageBuilder(): PageBuilder {
  const stack: OpenElement[] = [];
  const pieces: PagePiece[] = [];
  const elements: PageElement[] = [];
  const parts: string[] = [];
  let length = 0;
  let words: string[] = [];
  let endsInSpace = true;
  let linkUnits = 0;
  let linkDepth = 0;
  let strongUnits = 0;
  let strongDepth = 0;
  let inlineHints: string[] = [];
  let preDepth = 0;
  let silentDepth = 0;
  let silentName = "";
  let skippedDepth = 0;
  let rows = 0;
  let row = 0;
  let breaks = 0;
  let lastImage: { readonly src: string; readonly piece: number } | null = null;

  const top = () => stack.at(-1);

  const endPiece = () => {
    breaks = 0;
    const trimmed = words.length === 0 ? "" : words.join("").trim();
    if (trimmed !== "") addPiece(trimmed.includes("\n") ? trimmed.replace(/[ \n]*\n[ \n]*/g, "\n") : trimmed);
    words = [];
    endsInSpace = true;
    linkUnits = 0;
    strongUnits = 0;
    inlineHints = [];
  };

  const addPiece = (trimmed: string) => {
    const isStrong = strongUnits >= trimmed.length * 0.9;
    const hint = hintOf(stack, inlineHints, isStrong);
    const shape = shapeOf(stack, hint);
    const image = shape.kind === "caption" && lastImage !== null ? { image: lastImage.src } : {};
    append(trimmed, {
      ...shape,
      ...image,
      hint,
      linkShare: Math.min(1, linkUnits / trimmed.length),
      isAside: top()?.isAside ?? false,
      row,
    });
  };

  const append = (trimmed: string, piece: Omit<PagePiece, "start" | "end" | "separator">) => {
    const isApart = length > 0 && trimmed !== "";
    if (isApart) {
      parts.push("\n");
      length++;
    }
    const separator = isApart ? parts.length - 1 : -1;
    pieces.push({ ...piece, start: length, end: length + trimmed.length, separator });
    parts.push(trimmed);
    length += trimmed.length;
  };

  const addImage = (attributes: TagAttributes) => {
    const src = imageAddress(attributes);
    if (src === "" || isTiny(attributes)) return;
    endPiece();
    const alt = attributes.alt?.trim() ?? "";
    const hint = hintOf(stack, [attributes.class ?? ""], false);
    const facts = { hint, linkShare: linkDepth > 0 ? 1 : 0, isAside: top()?.isAside ?? false, row };
    append("", { kind: "image", image: src, ...(alt === "" ? {} : { alt }), ...facts });
    lastImage = { src, piece: pieces.length - 1 };
  };

  const addSpace = () => {
    if (endsInSpace) return;
    words.push(" ");
    endsInSpace = true;
  };

  const pop = () => {
    const element = stack.at(-1);
    if (element === undefined) return;
    if (element.isBlock) endPiece();
    else if (isReaderOnly(element.hint)) addSpace();
    stack.pop();
    if (element.name === "a") linkDepth = Math.max(0, linkDepth - 1);
    if (element.name === "b" || element.name === "strong") strongDepth = Math.max(0, strongDepth - 1);
    if (element.name === "pre") preDepth = Math.max(0, preDepth - 1);
    if (element.isBlock && pieces.length > element.firstPiece)
      elements.push({
        name: element.name,
        hint: element.hint,
        firstPiece: element.firstPiece,
        endPiece: pieces.length,
      });
    if (element.name === "figure") lastImage = null;
    if (element.name === "table") endTable(element);
    if (element.name === "tr") row = element.firstRow;
  };

  const endTable = (table: OpenElement) => {
    if (!table.isLayout && isDataTable(pieces, table.firstPiece)) mergeRows(pieces, table.firstPiece, parts);
    const outer = stack.findLast((it) => it.name === "table");
    if (outer !== undefined) outer.isLayout = true;
  };

  /** Ends what an opening tag ends by itself. */
  const endImplied = (name: string) => {
    if (blockElements.has(name)) {
      const open = stack.findLastIndex((it) => it.isBlock);
      const block = stack[open];
      if (block !== undefined && paragraphElements.has(block.name)) popTo(open);
    }
    const rule = impliedEnds.get(name);
    if (rule === undefined) return;
    for (let at = stack.length - 1; at >= Math.max(0, stack.length - mostSearched); at--) {
      const open = stack[at];
      if (open === undefined || rule.stops.has(open.name)) return;
      if (rule.ends.has(open.name)) {
        popTo(at);
        return;
      }
    }
  };

  const popTo = (depth: number) => {
    while (stack.length > depth) pop();
  };

  const push = (name: string, attributes: TagAttributes) => {
    const isBlock = blockElements.has(name);
    if (isBlock) endPiece();
    const hint = elementHint(name, attributes);
    const isAside = top()?.isAside === true || isAsideElement(name, hint, attributes);
    if (name === "tr") rows++;
    const firstRow = row;
    if (name === "tr") row = rows;
    if (!isBlock && hint.length > name.length && inlineHints.length < 8) inlineHints.push(hint);
    if (!isBlock && isReaderOnly(hint)) addSpace();
    if (isBlock && !tableParts.has(name)) markLayout(stack);
    stack.push({ name, hint, isBlock, isAside, firstPiece: pieces.length, isLayout: false, firstRow });
    if (name === "a") linkDepth++;
    if (name === "b" || name === "strong") strongDepth++;
    if (name === "pre") preDepth++;
  };

  return {
    text(text) {
      if (silentDepth > 0) return;
      const folded = preDepth > 0 ? text.replace(/\r\n?/g, "\n") : foldSpace(text);
      if (folded === "" || (folded === " " && endsInSpace)) return;
      if (breaks > 0 && opensParagraph(folded, breaks)) endPiece();
      if (breaks > 0 && folded.trim() !== "") breaks = 0;
      words.push(endsInSpace && folded.startsWith(" ") && preDepth === 0 ? folded.slice(1) : folded);
      endsInSpace = folded.endsWith(" ");
      if (linkDepth > 0) linkUnits += folded.length;
      if (strongDepth > 0) strongUnits += folded.length;
    },
    open(name, attributes) {
      if (silentDepth > 0) {
        if (name === silentName) silentDepth++;
        else if (name === "body") silentDepth = 0;
        else return;
      }
      if (silentElements.has(name)) {
        silentDepth = 1;
        silentName = name;
        return;
      }
      if (name === "br") {
        words.push("\n");
        endsInSpace = true;
        breaks++;
      } else if (name === "img") addImage(attributes);
      else if (name === "hr") endPiece();
      else if (!voidElements.has(name)) {
        endImplied(name);
        if (stack.length < mostDepth) push(name, attributes);
        else skippedDepth++;
      }
    },
    close(name) {
      if (silentDepth > 0) {
        if (name === silentName) silentDepth--;
        return;
      }
      if (skippedDepth > 0 && !blockElements.has(name)) {
        skippedDepth--;
        return;
      }
      const isPart = closingStops.has(name);
      for (let at = stack.length - 1; at >= Math.max(0, stack.length - mostSearched); at--) {
        const element = stack[at];
        if (element === undefined) return;
        if (element.name === name) {
          popTo(at);
          return;
        }
        if (!isPart && closingStops.has(element.name)) return;
        if (!blockElements.has(name) && element.isBlock) return;
      }
    },
    finish() {
      popTo(0);
      endPiece();
      return { body: parts.join(""), pieces, elements };
    },
  };
}

/** Words for screen readers stand apart on the page: `<span class="sr-only">Posted on</span>3 May` has a space there. */
function isReaderOnly(hint: string): boolean {
  return (
    hint.includes(" ") &&
    /(?:^|[\s_])(?:screen-?reader(?:-(?:text|only))?|visually-?hidden|sr-only|off-?screen|assistive-text)(?:$|[\s_])/i.test(
      hint,
    )
  );
}

/** After `<br>`: a second one, or an indent as papers set it, begins a paragraph. */
function opensParagraph(folded: string, breaks: number): boolean {
  return breaks > 1 ? folded.trim() !== "" : /^ ?[\u3000\u00a0]/.test(folded);
}

const tableParts: ReadonlySet<string> = new Set([
  "table",
  "tbody",
  "thead",
  "tfoot",
  "tr",
  "td",
  "th",
  "caption",
]);

/** A block inside a cell makes the table a layout. */
function markLayout(stack: readonly OpenElement[]): void {
  const last = stack.at(-1);
  if (last === undefined || (last.name !== "td" && last.name !== "th")) return;
  const table = stack.findLast((it) => it.name === "table");
  if (table !== undefined) table.isLayout = true;
}

/** Rows of several short cells are data; a cell as long as a paragraph is layout. */
function isDataTable(pieces: readonly PagePiece[], firstPiece: number): boolean {
  const cells = pieces.slice(firstPiece);
  const rows = new Set(cells.map((cell) => cell.row)).size;
  return rows > 1 && cells.length >= rows * 1.6 && cells.every((cell) => cell.end - cell.start < 200);
}

/** Cells of one row become one piece, set apart by tabs. */
function mergeRows(pieces: readonly PagePiece[], firstPiece: number, parts: string[]): void {
  let first: PagePiece | undefined;
  for (let at = firstPiece; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === "image") continue;
    piece.kind = "table-row";
    if (first?.row === piece.row) {
      first.end = piece.end;
      piece.isMerged = true;
      if (piece.separator >= 0) parts[piece.separator] = "\t";
    } else first = piece;
  }
}

function elementHint(name: string, attributes: TagAttributes): string {
  const { class: classes, id, rel, itemprop, align, style, size } = attributes;
  if (classes === undefined && id === undefined && style === undefined && align === undefined) {
    if (rel === undefined && itemprop === undefined && size === undefined) return name;
  }
  const marks = [
    name,
    classes,
    id,
    rel,
    itemprop,
    align?.toLowerCase() === "center" || (style !== undefined && /text-align:\s{0,9}center/i.test(style))
      ? "centered"
      : "",
    isSmall(style, size) ? "small" : "",
    style !== undefined && /font-weight:\s{0,9}(?:bold|[6-9]00)/i.test(style) ? "bold" : "",
  ];
  return marks
    .filter((mark) => mark !== undefined && mark !== "")
    .join(" ")
    .slice(0, 300)
    .toLowerCase();
}

function isSmall(style: string | undefined, size: string | undefined): boolean {
  if (size !== undefined && /^(?:-|[12]$)/.test(size)) return true;
  const px =
    style === undefined ? undefined : /font-size:\s{0,9}(?<px>\d{1,2}(?:\.\d)?)px/i.exec(style)?.groups?.px;
  return px !== undefined && Number(px) < 14;
}

function isAsideElement(name: string, hint: string, attributes: TagAttributes): boolean {
  if (name === "nav" || name === "aside" || name === "footer") return true;
  if (attributes.hidden !== undefined) return true;
  if (attributes.style !== undefined && /display:\s{0,9}none/i.test(attributes.style)) return true;
  if (name === "body" || name === "html" || hint.length === name.length) return false;
  const marks = hint.slice(name.length);
  return asideHint.test(marks) && !frameHint.test(marks);
}

/** The piece's own element and up to four around it, and what was opened inside it. */
function hintOf(stack: readonly OpenElement[], inline: readonly string[], isStrong: boolean): string {
  const around: string[] = isStrong ? ["strong"] : [];
  for (let at = stack.length - 1; at >= 0 && around.length < 5; at--) {
    const element = stack[at];
    if (element !== undefined && element.name !== "body" && element.name !== "html")
      around.push(element.hint);
  }
  return [...around, ...inline.filter((it) => it !== "" && !around.includes(it))].join(" ").slice(0, 600);
}

function shapeOf(stack: readonly OpenElement[], hint: string): { kind: PieceKind; level?: number } {
  let kind: PieceKind = "paragraph";
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - 6); at--) {
    const name = stack[at]?.name ?? "";
    if (/^h[1-6]$/.test(name)) return { kind: "heading", level: Number(name[1]) };
    if (name === "figcaption") return { kind: "caption" };
    if (name === "blockquote" && kind === "paragraph") kind = "quotation";
    if (name === "li" && kind === "paragraph") kind = "list-item";
    if (name === "td" || name === "table" || name === "article" || name === "body") break;
  }
  if (captionHint.test((stack.at(-1)?.hint ?? "").replace(/^\S+/, "")) || captionHint.test(inlineOnly(hint)))
    return { kind: "caption" };
  // <ul class="photoCaption"><li>: the name is the list's.
  const isBare = stack.at(-1)?.hint === "li" || stack.at(-1)?.hint === "p";
  if (isBare && namesCaption.test((stack.at(-2)?.hint ?? "").replace(/^\S+/, ""))) return { kind: "caption" };
  return { kind };
}

function inlineOnly(hint: string): string {
  const at = hint.lastIndexOf(" span ");
  return at < 0 ? "" : hint.slice(at);
}

/** Lazy-loading pages keep the picture's address elsewhere and a blank in `src`. */
function imageAddress(attributes: TagAttributes): string {
  const { src } = attributes;
  const lazy = attributes["data-src"] ?? attributes["data-original"] ?? attributes["data-lazy-src"];
  const isBlank =
    src === undefined || src === "" || src.startsWith("data:") || /(?:blank|placeholder|loading)/i.test(src);
  const address = isBlank ? (lazy ?? src ?? "") : src;
  return address.startsWith("data:") ? "data:" : address.trim();
}

/** Counting pixels, icons, rules: under 40 px by their own word. */
function isTiny(attributes: TagAttributes): boolean {
  const under = (value: string | undefined) => value !== undefined && /^[0-3]?\d(?:px)?$/.test(value.trim());
  return under(attributes.width) || under(attributes.height);
}

/** White space of HTML, folded to one space; the ideographic and the no-break space are text. */
function foldSpace(text: string): string {
  return /[\n\t\r\f]| {2}/.test(text) ? text.replace(/[ \n\t\r\f]+/g, " ") : text;
}
