import type { ArchiveDocument, Caption } from "../contract.ts";

/** A document for reading in a terminal: what was found in it, then its text. */
export function formatDocumentLines(document: ArchiveDocument): readonly string[] {
  const { published } = document;
  const date = published === null ? null : [published.edtf, published.time].filter(Boolean).join(" ");
  const facts: readonly (readonly [string, string | null])[] = [
    ["headline", document.headline],
    ["published", date === null ? null : `${date}  ("${published?.text}", ${published?.evidence.rule})`],
    ["source", document.source],
    ["bylines", document.bylines.join(", ") || null],
    ["editors", document.editors.join(", ") || null],
    ["language", document.language],
    ["read as", [document.format, document.encoding].filter(Boolean).join(", ")],
    ["problems", document.problems.map(({ code }) => code).join(", ") || null],
  ];
  return [
    `== ${document.path}`,
    ...facts.flatMap(([name, value]) => (value === null ? [] : [`${name.padEnd(10)} ${value}`])),
    ...document.captions.map((caption) => `caption    ${formatCaption(caption)}`),
    ...document.events.map(({ text, edtf, sentence }) => `event      ${edtf ?? "?"}  "${text}"  ${sentence}`),
    "",
    document.body,
    "",
  ];
}

function formatCaption({ text, photographer, credit }: Caption): string {
  const credits = [photographer ?? [], credit ?? []].flat();
  return credits.length === 0 ? text : `${text} (${credits.join(", ")})`;
}
