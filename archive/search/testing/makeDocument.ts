/** Small documents for tests: only what a test is about is said. */
import type { ArchiveDocument, Block, BlockKind, Event, Interval, Published } from "../../contract.ts";
import { parseEdtf } from "../../dates/edtf.ts";
import { undeterminedInterval } from "../../dates/interval.ts";

/** Blocks as `[kind, text]`; they become the body, an empty line apart. `published` and `events` as EDTF, null for what can't be placed. */
export type DocumentSketch = Partial<
  Pick<
    ArchiveDocument,
    "kind" | "language" | "headline" | "source" | "bylines" | "editors" | "captions" | "keywords" | "evidence"
  >
> & {
  readonly path?: string;
  readonly blocks?: readonly (readonly [BlockKind, string])[];
  readonly published?: string;
  readonly time?: string;
  readonly proposal?: boolean;
  readonly events?: readonly (string | null)[];
};

export function makeDocument(sketch: DocumentSketch): ArchiveDocument {
  const path = sketch.path ?? "a.txt";
  const { body, blocks } = joinBlocks(sketch.blocks ?? []);
  return {
    id: path,
    path,
    kind: "article",
    format: "text",
    encoding: "utf-8",
    language: "zh-Hans",
    headline: null,
    source: null,
    bylines: [],
    editors: [],
    captions: [],
    keywords: [],
    evidence: [],
    ...pick(sketch),
    sections: [],
    problems: [],
    published: sketch.published === undefined ? null : makePublished(sketch.published, sketch),
    events: (sketch.events ?? []).map(makeEvent),
    body,
    blocks,
  };
}

function pick({
  path,
  blocks,
  published,
  time,
  proposal,
  events,
  ...rest
}: DocumentSketch): Partial<ArchiveDocument> {
  return rest;
}

function joinBlocks(pieces: readonly (readonly [BlockKind, string])[]): {
  readonly body: string;
  readonly blocks: readonly Block[];
} {
  let body = "";
  const blocks = pieces.map(([kind, text]): Block => {
    const start = body === "" ? 0 : body.length + 2;
    body += body === "" ? text : `\n\n${text}`;
    return { kind, start, end: start + text.length };
  });
  return { body, blocks };
}

function makePublished(edtf: string, { time, proposal }: DocumentSketch): Published {
  return {
    ...toInterval(edtf),
    text: edtf,
    evidence: { text: edtf, place: "metadata", rule: "test" },
    conflicting: [],
    ...(time === undefined ? {} : { time }),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

/** Each event's sentence is its own EDTF text with a number before it, as if the body were elsewhere. */
function makeEvent(edtf: string | null, index: number): Event {
  const text = edtf ?? "近日";
  const start = index * 100;
  return {
    ...toInterval(edtf),
    text,
    sentence: text,
    sentenceStart: start,
    start,
    end: start + text.length,
    evidence: { text, place: "body", rule: "test", start, end: start + text.length },
  };
}

function toInterval(edtf: string | null): Interval {
  return edtf === null ? undeterminedInterval : (parseEdtf(edtf) ?? undeterminedInterval);
}
