import { createBodyBuilder } from "../bodyBuilder.ts";
import { DamagedFile } from "../damagedFile.ts";
import { walkTags } from "../html/walkTags.ts";
import type { Piece } from "../readText.ts";
import { readCoreProperties } from "./coreProperties.ts";
import { isXmlCutShort, type OfficeReading, partText, unzipParts } from "./unzipParts.ts";

/**
 * A Word document: paragraphs, headings by style or outline level, list items, table rows, foot- and endnotes after the
 * text, pictures where they stand; comments and what stands at the head and foot of pages last, aside from the main text. Deleted text, field codes and the second copy of text boxes are left out. mammoth isn't
 * used: it loses headings whose style has a Chinese name, and unfolds whatever a zip holds.
 */
export function readDocx(bytes: Uint8Array): OfficeReading {
  const parts = unzipParts(bytes, (name) =>
    /^(?:word\/(?:document|styles|footnotes|endnotes|comments|(?:header|footer)\d{0,3})\.xml|word\/_rels\/document\.xml\.rels|docProps\/core\.xml)$/.test(
      name,
    ),
  );
  const main = parts.get("word/document.xml");
  if (main === undefined) throw new DamagedFile("part-missing");
  const builder = createBodyBuilder();
  const levels = readStyleLevels(partText(parts.get("word/styles.xml")));
  const pictures = readRelations(partText(parts.get("word/_rels/document.xml.rels")));
  for (const xml of [
    partText(main),
    partText(parts.get("word/footnotes.xml")),
    partText(parts.get("word/endnotes.xml")),
  ])
    if (xml !== "") walkParagraphs(xml, { levels, pictures, add: builder.add });
  const asides = new Set<string>();
  const addAside: Walking["add"] = (words, piece) => {
    // Word keeps a head for first, even and odd pages, mostly with the same words.
    if (piece.kind === "image" || asides.has(words)) return;
    asides.add(words);
    builder.add(words, { ...piece, main: false });
  };
  for (const name of [...parts.keys()].filter((part) => /\/(?:comments|header|footer)/.test(part)).sort())
    walkParagraphs(partText(parts.get(name)), { levels, pictures, add: addAside });
  const metadata = readCoreProperties(partText(parts.get("docProps/core.xml")));
  const text = { body: builder.body(), pieces: builder.pieces, metadata };
  return { text, isCutShort: isXmlCutShort(partText(main)) };
}

type Walking = {
  /** Heading level by style id. */
  readonly levels: ReadonlyMap<string, number>;
  /** Target inside the package by relation id. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly add: (words: string, piece: Omit<Piece, "start" | "end">) => void;
};

/** Left out with everything in them: deletions, field codes, the fallback copy of what `mc:Choice` already holds. */
const silent: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "mc:Fallback",
  "w:sectPr",
  "w:rPr",
]);

function walkParagraphs(xml: string, { levels, pictures, add }: Walking): void {
  let words: string[] = [];
  let cells: string[] = [];
  let level = 0;
  let isItem = false;
  let isCentered = false;
  let rowDepth = 0;
  let silentDepth = 0;
  let isText = false;
  const outer: { words: string[]; level: number; isItem: boolean; isCentered: boolean }[] = [];
  const endParagraph = () => {
    const text = words.join("").trim();
    if (rowDepth > 0) cells.push(text);
    else if (level > 0) add(text, { kind: "heading", level });
    else
      add(text, { kind: isItem ? "list-item" : "paragraph", ...(isCentered ? { hint: "p centered" } : {}) });
  };
  walkTags(xml, "xml", {
    onText(text) {
      if (isText && silentDepth === 0) words.push(text);
    },
    onOpen(name, attributes) {
      if (silent.has(name)) silentDepth++;
      if (silentDepth > 0) return;
      switch (name) {
        case "w:p":
          if (outer.length < 100) outer.push({ words, level, isItem, isCentered });
          words = [];
          level = 0;
          isItem = false;
          isCentered = false;
          break;
        case "w:pStyle":
          level = levels.get(attributes["w:val"] ?? "") ?? level;
          break;
        case "w:outlineLvl":
          level = outlineLevel(attributes["w:val"]);
          break;
        case "w:numPr":
          isItem = true;
          break;
        case "w:jc":
          isCentered = attributes["w:val"] === "center";
          break;
        case "w:t":
          isText = true;
          break;
        case "w:tab":
          words.push("\t");
          break;
        case "w:br":
        case "w:cr":
          words.push("\n");
          break;
        case "w:noBreakHyphen":
          words.push("-");
          break;
        case "w:tr":
          rowDepth++;
          if (rowDepth === 1) cells = [];
          break;
        case "a:blip": {
          const image = pictures.get(attributes["r:embed"] ?? attributes["r:link"] ?? "");
          if (image !== undefined && rowDepth === 0) add("", { kind: "image", image });
          break;
        }
      }
    },
    onClose(name) {
      if (silent.has(name)) silentDepth = Math.max(0, silentDepth - 1);
      if (silentDepth > 0) return;
      if (name === "w:t") isText = false;
      if (name === "w:p") {
        endParagraph();
        const around = outer.pop();
        words = around?.words ?? [];
        level = around?.level ?? 0;
        isItem = around?.isItem ?? false;
        isCentered = around?.isCentered ?? false;
      }
      if (name === "w:tr") {
        rowDepth = Math.max(0, rowDepth - 1);
        if (rowDepth === 0) addRow(cells, add);
      }
    },
  });
}

/** A table of one cell is a frame around text, not a table. */
function addRow(cells: readonly string[], add: Walking["add"]): void {
  const filled = cells.filter((cell) => cell !== "");
  const isFrame = filled.length === 1 || filled.some((cell) => cell.length > 300);
  if (isFrame) for (const cell of filled) add(cell, { kind: "paragraph" });
  else add(filled.join("\t"), { kind: "table-row" });
}

function outlineLevel(value: string | undefined): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 6 ? level + 1 : 0;
}

/** Styles that make headings: by their outline level, or their name in English or Chinese. `Title` is level 1. */
function readStyleLevels(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style = "";
  walkTags(xml, "xml", {
    onText() {},
    onClose() {},
    onOpen(name, attributes) {
      if (name === "w:style") style = attributes["w:styleId"] ?? "";
      if (name === "w:outlineLvl" && outlineLevel(attributes["w:val"]) > 0)
        levels.set(style, outlineLevel(attributes["w:val"]));
      if (name === "w:name") {
        const found = /^(?:heading|标题|標題|見出し)\s?(?<level>[1-6])$/i.exec(attributes["w:val"] ?? "")
          ?.groups?.level;
        if (found !== undefined) levels.set(style, Number(found));
        else if (/^(?:title|标题|標題)$/i.test(attributes["w:val"] ?? "")) levels.set(style, 1);
      }
    },
  });
  return levels;
}

function readRelations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walkTags(xml, "xml", {
    onText() {},
    onClose() {},
    onOpen(name, attributes) {
      if (name === "Relationship" && attributes.Type?.endsWith("/image"))
        targets.set(attributes.Id ?? "", attributes.Target ?? "");
    },
  });
  return targets;
}
