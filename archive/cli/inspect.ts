import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ArchiveDocument } from "../contract.ts";
import { type ReadOrder, readOrder } from "../pipeline/readOrder.ts";
import { createFileReader } from "../read/createFileReader.ts";
import { type FoundFile, findFile, walkFolder } from "../read/walkFolder.ts";
import type { Command, Terminal } from "./command.ts";
import { formatDocumentLines } from "./formatDocumentLines.ts";

/** Prints documents as they are read, from files and folders that need not be in any archive. Keeps nothing. */
export const inspectCommand: Command = {
  usage: "inspect PATH...",
  summary:
    "Print each document as it is read: headline, date, captions, dates in the text, and the text itself.",
  options: {},
  positionals: { atLeast: 1, atMost: Number.POSITIVE_INFINITY },
  run: async ({ positionals, isJson }, terminal) => {
    let documentCount = 0;
    let hasFailed = false;
    for (const path of positionals) {
      const place = findFiles(path);
      if (typeof place === "string") {
        terminal.say(place);
        hasFailed = true;
        continue;
      }
      for await (const { record, documents } of readFiles(place)) {
        if (record.outcome === "failed") hasFailed = true;
        if (documents.length === 0) sayWhyNothing(record, terminal);
        for (const document of documents) {
          await printDocument(
            { ...document, path: join(place.printedFolder, document.path) },
            isJson,
            terminal,
          );
          documentCount += 1;
        }
      }
    }
    return hasFailed || documentCount === 0 ? 1 : 0;
  },
};

/** Files to read, and the folder that their paths count from. */
type Place = {
  readonly root: string;
  /** The same folder as the user wrote it. */
  readonly printedFolder: string;
  readonly files: Iterable<FoundFile>;
};

/** The files that a path of the user's names, or a sentence that says why there are none. */
function findFiles(path: string): Place | string {
  try {
    const root = resolve(path);
    if (statSync(root).isDirectory()) return { root, printedFolder: path, files: walkFiles(root) };
    const file = findFile(dirname(root), root);
    if (file === null) return `${path}: not found`;
    return { root: dirname(root), printedFolder: dirname(path), files: [file] };
  } catch (error) {
    return `${path}: ${error instanceof Error && "code" in error ? explainCode(String(error.code)) : String(error)}`;
  }
}

function explainCode(code: string): string {
  return code === "ENOENT" ? "there is no such file or folder" : `can't be read (${code})`;
}

function* walkFiles(root: string): Generator<FoundFile> {
  for (const files of walkFolder(root)) yield* files;
}

async function* readFiles({ root, files }: Place): AsyncGenerator<ReadOrder> {
  const readFile = createFileReader({ root, encodingOverrides: new Map() });
  for (const file of files) {
    const order = { file, stamp: "", encoding: null, corrections: [] };
    yield await readOrder(order, readFile);
  }
}

function sayWhyNothing({ path, outcome, remarks }: ReadOrder["record"], terminal: Terminal): void {
  if (outcome === "system" || outcome === "read") return;
  const [why] = remarks;
  const detail = why?.detail === undefined ? "" : ` (${why.detail})`;
  terminal.say(`${path}: ${outcome}: ${why?.reason ?? "no text"}${detail}`);
}

async function printDocument(document: ArchiveDocument, isJson: boolean, terminal: Terminal): Promise<void> {
  if (!isJson) {
    for (const line of formatDocumentLines(document)) await terminal.print(line);
    return;
  }
  const { path, kind, format, encoding, language, headline, published, source, bylines, editors } = document;
  const { sections, captions, events, body, problems, ...rest } = document;
  const first = { path, kind, format, encoding, language, headline, published, source, bylines, editors };
  await terminal.print(JSON.stringify({ ...first, sections, captions, events, body, problems, ...rest }));
}
