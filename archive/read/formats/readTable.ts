import type { ColumnMeaning, Problem } from "../../contract.ts";
import { createBodyBuilder } from "../bodyBuilder.ts";
import type { MetadataField, ReadText } from "../readText.ts";
import { mostRows, type Rows } from "./parseRows.ts";
import { findParagraphs } from "./readPlainText.ts";
import { recogniseColumns } from "./recogniseColumns.ts";

/** Documents of a table, and what the report should say of it. */
export type TableReading = { readonly texts: readonly ReadText[]; readonly problems: readonly Problem[] };

/**
 * A table of articles gives one document a row, where its headers name a headline or a text; which column was taken for
 * what stands in a `columns-recognised` problem. Any other table is one document, a row a piece. Nothing of a row is left
 * out of its body: columns that are no text are `metadata` pieces in it (`日期: 2015-03-01`).
 */
export function readTable(table: Rows): TableReading {
  const columns = recogniseColumns(table.headers);
  const problems = tableProblems(table);
  if (!columns.has("headline") && !columns.has("body") && !columns.has("caption"))
    return { texts: [readWholeTable(table)], problems };
  const named = [...columns].map(([meaning, at]) => ({ name: table.headers[at]?.trim() ?? "", meaning }));
  const recognised: Problem = { code: "columns-recognised", detail: { kind: "columns", columns: named } };
  const texts = table.rows.map((row) => readRow(table.headers, row, columns));
  return { texts: texts.filter((text) => text.body !== ""), problems: [recognised, ...problems] };
}

function readRow(
  headers: readonly string[],
  row: readonly string[],
  columns: ReadonlyMap<ColumnMeaning, number>,
): ReadText {
  const builder = createBodyBuilder();
  const metadata: MetadataField[] = [];
  const headlineAt = columns.get("headline");
  const bodyAt = columns.get("body") ?? columns.get("caption");
  if (headlineAt !== undefined) builder.add(row[headlineAt] ?? "", { kind: "heading", level: 1 });
  for (const [at, cell] of row.entries()) {
    const value = cell.trim();
    const header = headers[at]?.trim() ?? "";
    if (value === "" || at === bodyAt) continue;
    metadata.push({ from: "column", name: header, value });
    if (at !== headlineAt) builder.add(header === "" ? value : `${header}: ${value}`, { kind: "metadata" });
  }
  const body = (bodyAt === undefined ? "" : (row[bodyAt] ?? "")).replace(/\r\n?/g, "\n");
  for (const piece of findParagraphs(body))
    builder.add(body.slice(piece.start, piece.end), { kind: "paragraph" });
  return { body: builder.body(), pieces: builder.pieces, metadata };
}

function readWholeTable(table: Rows): ReadText {
  const builder = createBodyBuilder();
  for (const row of [table.headers, ...table.rows])
    builder.add(row.map((cell) => cell.trim()).join("\t"), { kind: "table-row" });
  return { body: builder.body(), pieces: builder.pieces, metadata: [] };
}

function tableProblems(table: Rows): readonly Problem[] {
  const problems: Problem[] = [];
  const { unreadable, leftOut } = table;
  if (unreadable.length > 0) {
    const numbers = unreadable.slice(0, 20);
    problems.push({ code: "rows-unreadable", detail: { kind: "rows", count: unreadable.length, numbers } });
  }
  if (leftOut > 0)
    problems.push({
      code: "rows-unreadable",
      detail: { kind: "rows-left-out", count: leftOut, limit: mostRows },
    });
  return problems;
}
