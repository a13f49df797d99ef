import { createBodyBuilder } from "../bodyBuilder.ts";
import { canonicalEncoding, decodeWith } from "../decode.ts";
import type { MetadataField, PieceKind, ReadText } from "../readText.ts";

/** `isCutShort`: groups are left open at the end. */
export type RtfReading = {
  readonly text: ReadText;
  readonly encoding: string;
  readonly isCutShort: boolean;
};

/**
 * Rich text: paragraphs, headings by outline level, table rows; text in the code page of its font (`\fcharset134` is GBK)
 * or, where the font says nothing, of the document (`\ansicpg936`). A small reader of our own: the packages there are
 * either know Latin only or are no longer kept up.
 */
export function readRtf(bytes: Uint8Array): RtfReading {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const state = createState();
  for (const found of source.matchAll(token)) takeToken(state, found);
  endParagraph(state);
  return {
    text: { body: state.builder.body(), pieces: state.builder.pieces, metadata: state.metadata },
    encoding: state.documentEncoding,
    isCutShort: state.groups.length > 0,
  };
}

/** A group's brace, a control word with its number and one space, a byte, a control sign, or plain text. */
const token =
  /(?<brace>[{}])|\\(?<word>[a-zA-Z]{1,32})(?<number>-?\d{1,10})? ?|\\'(?<hex>[0-9a-fA-F]{2})|\\(?<sign>[^a-zA-Z'])|(?<plain>[^\\{}\r\n]{1,4096})/g;

type Group = {
  /** Nothing in it is text. */
  readonly isSilent: boolean;
  readonly encoding: string;
  /** How many characters after a `\u` stand in for it. */
  readonly skipCount: number;
  readonly table: "fonts" | "info" | null;
  readonly infoName: string;
};

type State = {
  readonly builder: ReturnType<typeof createBodyBuilder>;
  readonly metadata: MetadataField[];
  readonly groups: Group[];
  group: Group;
  /** Bytes of the present encoding, waiting to be decoded together: one character may be spread over several tokens. */
  bytes: number[];
  words: string[];
  documentEncoding: string;
  readonly fontEncodings: Map<number, string>;
  fontBeingDefined: number;
  skip: number;
  level: number;
  isRow: boolean;
  isOptional: boolean;
};

function createState(): State {
  const group: Group = { isSilent: false, encoding: "windows-1252", skipCount: 1, table: null, infoName: "" };
  return {
    builder: createBodyBuilder(),
    metadata: [],
    groups: [],
    group,
    bytes: [],
    words: [],
    documentEncoding: "windows-1252",
    fontEncodings: new Map(),
    fontBeingDefined: 0,
    skip: 0,
    level: 0,
    isRow: false,
    isOptional: false,
  };
}

function takeToken(state: State, found: RegExpExecArray): void {
  const { brace, word, number, hex, sign, plain } = found.groups ?? {};
  if (brace === "{") openGroup(state);
  else if (brace === "}") closeGroup(state);
  else if (word !== undefined) takeWord(state, word, number === undefined ? null : Number(number));
  else if (hex !== undefined) takeByte(state, Number.parseInt(hex, 16));
  else if (sign !== undefined) takeSign(state, sign);
  else if (plain !== undefined)
    for (let at = 0; at < plain.length; at++) takeByte(state, plain.charCodeAt(at));
}

function openGroup(state: State): void {
  if (state.groups.length < 1000) state.groups.push(state.group);
  state.isOptional = false;
}

function closeGroup(state: State): void {
  const outer = state.groups.pop();
  if (outer === undefined) return;
  flushBytes(state);
  if (state.group.infoName !== "" && outer.infoName === "") endInfo(state);
  state.group = outer;
  state.skip = 0;
}

/** Groups that hold no text of the document. Any unknown one marked `\*` is another. */
const silentGroups: ReadonlySet<string> = new Set(
  "colortbl stylesheet pict object themedata colorschememapping latentstyles datastore generator listtable listoverridetable rsidtbl xmlnstbl fldinst header headerl headerr headerf footer footerl footerr footerf private template filetbl revtbl bkmkstart bkmkend mmathPr wgrffmtfilter".split(
    " ",
  ),
);

const infoNames: ReadonlySet<string> = new Set([
  "title",
  "subject",
  "author",
  "keywords",
  "doccomm",
  "company",
]);

const signsByWord: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["line", "\n"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
]);

function takeWord(state: State, word: string, number: number | null): void {
  if (word === "bin" && number !== null) return;
  const signed = signsByWord.get(word);
  if (signed !== undefined) takeText(state, signed);
  else if (word === "par" || word === "sect" || word === "page") endParagraph(state);
  else if (word === "pard") state.level = 0;
  else if (word === "outlinelevel")
    state.level = number !== null && number >= 0 && number < 6 ? number + 1 : 0;
  else if (word === "cell" || word === "nestcell") takeText(state, "\t");
  else if (word === "row" || word === "nestrow") endRow(state);
  else if (word === "intbl") state.isRow = true;
  else if (word === "u" && number !== null) takeUnicode(state, number);
  else if (word === "uc") state.group = { ...state.group, skipCount: Math.min(8, Math.max(0, number ?? 1)) };
  else if (word === "ansicpg" && number !== null) setCodePage(state, number);
  else if (word === "f" && number !== null) chooseFont(state, number);
  else if (word === "fcharset" && number !== null) defineFont(state, number);
  else if (word === "fonttbl") state.group = { ...state.group, isSilent: true, table: "fonts" };
  else if (word === "info") state.group = { ...state.group, isSilent: true, table: "info" };
  else if (state.group.table === "info" && infoNames.has(word))
    state.group = { ...state.group, infoName: word };
  else if (silentGroups.has(word) || state.isOptional) state.group = { ...state.group, isSilent: true };
  state.isOptional = false;
}

function takeSign(state: State, sign: string): void {
  if (sign === "*") state.isOptional = true;
  else if (sign === "~") takeText(state, "\u00a0");
  else if (sign === "_") takeText(state, "-");
  else if (sign === "\n" || sign === "\r") endParagraph(state);
  else if (sign === "\\" || sign === "{" || sign === "}") takeByte(state, sign.charCodeAt(0));
}

function takeByte(state: State, byte: number): void {
  if (state.skip > 0) {
    state.skip--;
    return;
  }
  if (state.group.isSilent && state.group.infoName === "") return;
  state.bytes.push(byte);
}

function takeText(state: State, text: string): void {
  flushBytes(state);
  if (!state.group.isSilent || state.group.infoName !== "") state.words.push(text);
}

function takeUnicode(state: State, number: number): void {
  takeText(state, String.fromCharCode(number & 0xffff));
  state.skip = state.group.skipCount;
}

function flushBytes(state: State): void {
  if (state.bytes.length === 0) return;
  state.words.push(decodeWith(state.group.encoding, Uint8Array.from(state.bytes)));
  state.bytes = [];
}

function endParagraph(state: State): void {
  flushBytes(state);
  if (state.isRow || state.group.isSilent) {
    if (state.isRow) state.words.push(" ");
    return;
  }
  const kind: PieceKind = state.level > 0 ? "heading" : "paragraph";
  state.builder.add(state.words.join(""), state.level > 0 ? { kind, level: state.level } : { kind });
  state.words = [];
}

function endRow(state: State): void {
  flushBytes(state);
  state.builder.add(state.words.join("").replace(/ ?\t ?/g, "\t"), { kind: "table-row" });
  state.words = [];
  state.isRow = false;
}

function endInfo(state: State): void {
  const value = state.words.join("").trim();
  if (value !== "") state.metadata.push({ from: "core properties", name: state.group.infoName, value });
  state.words = [];
}

function setCodePage(state: State, page: number): void {
  const encoding = encodingOfPage(page);
  if (encoding === null) return;
  state.documentEncoding = encoding;
  state.group = { ...state.group, encoding };
}

function chooseFont(state: State, font: number): void {
  if (state.group.table === "fonts") {
    state.fontBeingDefined = font;
    return;
  }
  const encoding = state.fontEncodings.get(font) ?? state.documentEncoding;
  if (encoding === state.group.encoding) return;
  flushBytes(state);
  state.group = { ...state.group, encoding };
}

function defineFont(state: State, charset: number): void {
  const encoding = encodingsByCharset.get(charset);
  if (encoding !== undefined) state.fontEncodings.set(state.fontBeingDefined, encoding);
}

/** Windows' numbers of character sets. 0 (ANSI) and 1 (default) say nothing of Chinese text, so the document's page counts. */
const encodingsByCharset: ReadonlyMap<number, string> = new Map([
  [128, "shift_jis"],
  [129, "euc-kr"],
  [134, "gb18030"],
  [136, "big5"],
  [161, "windows-1253"],
  [162, "windows-1254"],
  [163, "windows-1258"],
  [177, "windows-1255"],
  [178, "windows-1256"],
  [186, "windows-1257"],
  [204, "windows-1251"],
  [222, "windows-874"],
  [238, "windows-1250"],
]);

function encodingOfPage(page: number): string | null {
  return canonicalEncoding(
    page === 65001 ? "utf-8" : page > 900 && page < 1000 ? `cp${page}` : `windows-${page}`,
  );
}
