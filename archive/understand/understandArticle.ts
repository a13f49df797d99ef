import type { ArchiveDocument } from "../contract.ts";
import type { ReadText } from "../read/readText.ts";
import type { FileFacts } from "./fileFacts.ts";
import { findHeadline } from "./findHeadline.ts";
import { findLabels } from "./findLabels.ts";
import { openPage } from "./page.ts";
import { readMetadata } from "./readMetadata.ts";
import { toBlocks } from "./toBlocks.ts";

/**
 * Reads a text as an article: headline, published, source, bylines, editors, sections, captions, and what each line is.
 * `events` stay empty: dates in the running text are read afterwards, from `datedSpans(document.blocks)`. Any text gives
 * a document; what is not found is null or empty.
 */
export function understandArticle(text: ReadText, facts: FileFacts): ArchiveDocument {
  const page = openPage(text, facts);
  const metadata = readMetadata(text.metadata);
  findLabels(page);
  const { headline, kicker, subtitle } = findHeadline(page, metadata);
  const blocks = toBlocks(page, new Map());
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
    published: null,
    source: null,
    bylines: [],
    editors: [],
    sections: [],
    captions: [],
    events: [],
    keywords: metadata.keywords,
    body: text.body,
    blocks,
    evidence: headline === null ? [] : [{ ...headline.evidence, of: "headline" }],
    problems: [...facts.problems],
  };
}
