import { join } from "node:path";
import type { ArchiveDocument } from "../contract.ts";
import { type ArchivePool, createArchivePool } from "../pipeline/archivePool.ts";
import { inspectFiles } from "../pipeline/inspectFiles.ts";
import type { ReadOrder } from "../pipeline/jobs.ts";
import { adviseOn, describeRemark, reportWordsOf } from "../reportWords/reportWords.ts";
import type { Command, ExitCode, Invocation, Terminal } from "./command.ts";
import { findInspected } from "./findInspected.ts";
import { formatDocumentLines } from "./formatDocumentLines.ts";

/** Prints documents as they are read, from files and folders that need not be in any archive. Keeps nothing. */
export const inspectCommand: Command = {
  usage: "inspect PATH...",
  summary:
    "Print each document as it is read: headline, date, captions, dates in the text, and the text itself.",
  options: {},
  positionals: { atLeast: 1, atMost: Number.POSITIVE_INFINITY },
  run: async (invocation, terminal) => {
    const pool = createArchivePool(1);
    try {
      return await inspectPaths(invocation, terminal, pool);
    } finally {
      await pool.close();
    }
  },
};

async function inspectPaths(
  { positionals, isJson }: Invocation,
  terminal: Terminal,
  pool: ArchivePool,
): Promise<ExitCode> {
  let documentCount = 0;
  let hasFailed = false;
  for (const path of positionals) {
    const place = findInspected(path);
    if (typeof place === "string") {
      terminal.say(place);
      hasFailed = true;
      continue;
    }
    for await (const { record, documents } of inspectFiles(place, pool)) {
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
}

/** In the archive's words, as the report has them. */
function sayWhyNothing({ path, outcome, remarks }: ReadOrder["record"], terminal: Terminal): void {
  if (outcome === "system" || outcome === "read") return;
  const words = reportWordsOf(terminal.locale);
  const [why] = remarks;
  const reason =
    why === undefined
      ? ""
      : `: ${describeRemark(words, why)}${words.punctuation.stop}${adviseOn(words, why)}`;
  terminal.say(`${path}: ${words.outcomes[outcome]}${reason}`);
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
