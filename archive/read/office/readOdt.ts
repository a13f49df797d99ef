import { createBodyBuilder } from "../bodyBuilder.ts";
import { DamagedFile } from "../damagedFile.ts";
import { walkTags } from "../html/walkTags.ts";
import type { Piece, ReadText } from "../readText.ts";
import { readCoreProperties } from "./coreProperties.ts";
import { partText, unzipParts } from "./unzipParts.ts";

/** An OpenDocument text: headings with their level, paragraphs, list items, table rows, pictures, notes where they stand. */
export function readOdt(bytes: Uint8Array): ReadText {
  const parts = unzipParts(bytes, (name) => name === "content.xml" || name === "meta.xml");
  const content = parts.get("content.xml");
  if (content === undefined) throw new DamagedFile("part-missing");
  const builder = createBodyBuilder();
  walkContent(partText(content), builder.add);
  const metadata = readCoreProperties(partText(parts.get("meta.xml")));
  return { body: builder.body(), pieces: builder.pieces, metadata };
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
  const endParagraph = () => {
    const text = (words ?? []).join("").trim();
    if (rowDepth > 0) cells.push(text);
    else if (level > 0) add(text, { kind: "heading", level });
    else add(text, { kind: itemDepth > 0 ? "list-item" : "paragraph" });
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
