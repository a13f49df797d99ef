import type { ArchiveDocument, Problem } from "../contract.ts";
import type { ReadText } from "../read/readText.ts";
import type { FileFacts } from "./fileFacts.ts";
import { findBareCaptions } from "./findBareCaptions.ts";
import { findBylines } from "./findBylines.ts";
import { findCaptions } from "./findCaptions.ts";
import { findEditors } from "./findEditors.ts";
import { findHeadline } from "./findHeadline.ts";
import { findLabels } from "./findLabels.ts";
import { findPublished } from "./findPublished.ts";
import { findSections } from "./findSections.ts";
import { findSource } from "./findSource.ts";
import { finishCaptions } from "./finishCaptions.ts";
import { markBoilerplate } from "./markBoilerplate.ts";
import { markHeadings } from "./markHeadings.ts";
import { markAbove, markBelow } from "./markOutside.ts";
import { type Fact, openPage } from "./page.ts";
import { readMetadata } from "./readMetadata.ts";
import { toBlocks } from "./toBlocks.ts";

type EvidenceOf = ArchiveDocument["evidence"][number]["of"];

/**
 * Reads a text as an article: headline, published, source, bylines, editors, sections, captions, and what each line is.
 * `events` stay empty: dates in the running text are read afterwards, from `datedSpans(document.blocks)`. Any text gives
 * a document; what is not found is null or empty.
 */
export function understandArticle(text: ReadText, facts: FileFacts): ArchiveDocument {
  const page = openPage(text, facts);
  const metadata = readMetadata(text.metadata);
  const labels = findLabels(page);
  const { published, impossible } = findPublished(page, metadata, labels);
  const captions = findCaptions(page);
  markBoilerplate(page);
  markBelow(page);
  const { headline, kicker, subtitle } = findHeadline(page, metadata);
  markAbove(page);
  const editors = findEditors(page, metadata, labels);
  const bylines = findBylines(page, metadata, { labels, editors });
  const source = findSource(page, metadata, labels);
  const found = finishCaptions(page, [...captions, ...findBareCaptions(page)]);
  markHeadings(page);
  const blocks = toBlocks(page, found.captionOfLine);
  return {
    id: facts.id,
    path: facts.path,
    kind: "article",
    format: facts.format,
    encoding: facts.encoding,
    language: page.language,
    headline: headline?.value ?? null,
    ...(kicker !== undefined && { kicker }),
    ...(subtitle !== undefined && { subtitle }),
    published,
    source: source?.value ?? null,
    bylines: bylines.map((fact) => fact.value),
    editors: editors.map((fact) => fact.value),
    sections: findSections(text.body, blocks),
    captions: found.captions,
    events: [],
    keywords: metadata.keywords,
    body: text.body,
    blocks,
    evidence: [
      ...evidenceOf("headline", [headline]),
      ...evidenceOf("source", [source]),
      ...evidenceOf("byline", bylines),
      ...evidenceOf("editor", editors),
      ...found.evidence,
    ],
    problems: [...facts.problems, ...problemsOf({ headline, published, impossible })],
  };
}

function evidenceOf(of: EvidenceOf, facts: readonly (Fact | null)[]): ArchiveDocument["evidence"] {
  return facts.filter((fact) => fact !== null).map((fact) => ({ ...fact.evidence, of }));
}

/** Days that disagree are a problem; a later update is not. */
function problemsOf(found: {
  readonly headline: Fact | null;
  readonly published: ArchiveDocument["published"];
  readonly impossible: readonly string[];
}): readonly Problem[] {
  const problems: Problem[] = [];
  if (found.headline === null) problems.push({ code: "no-headline" });
  if (found.published === null) problems.push({ code: "undated" });
  if (found.impossible.length > 0)
    problems.push({ code: "date-impossible", detail: { kind: "quotation", words: found.impossible } });
  const others = found.published?.conflicting.filter((other) => other.reason !== "date-of-change") ?? [];
  if (others.length > 0)
    problems.push({
      code: "dates-conflict",
      detail: { kind: "dates", dates: others.map((other) => other.edtf) },
    });
  return problems;
}
