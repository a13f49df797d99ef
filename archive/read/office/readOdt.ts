import { createBodyBuilder } from "../bodyBuilder.ts";
import { DamagedFile } from "../damagedFile.ts";
import { walkTags } from "../html/walkTags.ts";
import type { Piece } from "../readText.ts";
import { readCoreProperties } from "./coreProperties.ts";
import { isXmlCutShort, type OfficeReading, partText, unzipParts } from "./unzipParts.ts";

/** An OpenDocument text: headings with their level, paragraphs, list items, table rows, pictures, notes below the paragraph that they belong to. */
export function readOdt(bytes: Uint8Array): OfficeReading {
  const parts = unzipParts(bytes, (name) => name === "content.xml" || name === "meta.xml");
  const content = parts.get("content.xml");
  if (content === undefined) throw new DamagedFile("part-missing");
  const builder = createBodyBuilder();
  const xml = partText(content);
  walkContent(xml, builder.add);
  const metadata = readCoreProperties(partText(parts.get("meta.xml")));
  const text = { body: builder.body(), pieces: builder.pieces, metadata };
  return { text, isCutShort: isXmlCutShort(xml) };
}

/** Left out with everything in them: what was deleted, comments, the forms of automatic text. */
const silent: ReadonlySet<string> = new Set([
  "text:tracked-changes",
  "office:annotation",
  "text:sequence-decls",
  "office:automatic-styles",
  "office:font-face-decls",
  "office:scripts",
  "svg:title",
  "svg:desc",
]);

function walkContent(xml: string, add: (words: string, piece: Omit<Piece, "start" | "end">) => void): void {
  let words: string[] | null = null;
  let level = 0;
  let itemDepth = 0;
  let rowDepth = 0;
  let cells: string[] = [];
  let silentDepth = 0;
  const outer: { words: string[] | null; level: number }[] = [];
  /** Notes and text boxes stand inside the paragraph that they belong to: they follow it. */
  let inside: { readonly words: string; readonly piece: Omit<Piece, "start" | "end"> }[] = [];
  const endParagraph = () => {
    const text = (words ?? []).join("").trim();
    if (rowDepth > 0) return void cells.push(text);
    const piece: Omit<Piece, "start" | "end"> =
      level > 0 ? { kind: "heading", level } : { kind: itemDepth > 0 ? "list-item" : "paragraph" };
    if (outer.length > 1) return void inside.push({ words: text, piece });
    add(text, piece);
    for (const note of inside) add(note.words, note.piece);
    inside = [];
  };
  walkTags(xml, "xml", {
    onText(text) {
      if (silentDepth === 0) words?.push(text.replace(/[\n\t ]+/g, " "));
    },
    onOpen(name, attributes) {
      if (silent.has(name)) silentDepth++;
      if (silentDepth > 0) return;
      if (name === "text:p" || name === "text:h") {
        if (outer.length < 100) outer.push({ words, level });
        words = [];
        level =
          name === "text:h" ? Math.min(6, Math.max(1, Number(attributes["text:outline-level"]) || 1)) : 0;
      } else if (name === "text:s") words?.push(" ".repeat(Math.min(100, Number(attributes["text:c"]) || 1)));
      else if (name === "text:tab") words?.push("\t");
      else if (name === "text:line-break") words?.push("\n");
      else if (name === "text:list-item") itemDepth++;
      else if (name === "table:table-row") {
        rowDepth++;
        if (rowDepth === 1) cells = [];
      } else if (name === "draw:image" && rowDepth === 0)
        add("", { kind: "image", image: attributes["xlink:href"] ?? "" });
    },
    onClose(name) {
      if (silent.has(name)) silentDepth = Math.max(0, silentDepth - 1);
      if (silentDepth > 0) return;
      if (name === "text:p" || name === "text:h") {
        endParagraph();
        const around = outer.pop();
        words = around?.words ?? null;
        level = around?.level ?? 0;
      } else if (name === "text:list-item") itemDepth = Math.max(0, itemDepth - 1);
      else if (name === "table:table-row") {
        rowDepth = Math.max(0, rowDepth - 1);
        const filled = cells.filter((cell) => cell !== "");
        if (rowDepth === 0 && filled.length > 0)
          add(filled.join("\t"), { kind: filled.length > 1 ? "table-row" : "paragraph" });
      }
    },
  });
}
