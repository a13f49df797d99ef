import type {
  ArchiveDocument,
  Block,
  BlockKind,
  Caption,
  Event,
  Interval,
  Published,
} from "../../archive/contract.ts";
import { parsePeriod } from "../search/parsePeriod.ts";

type Draft = {
  readonly id: string;
  readonly kind?: ArchiveDocument["kind"];
  readonly language: string;
  readonly source: string | null;
  readonly published: string | null;
  readonly time?: string;
  readonly bylines?: readonly string[];
  readonly editors?: readonly string[];
  /** The text, block by block. */
  readonly blocks: readonly (readonly [kind: BlockKind, text: string])[];
  /** Words in the text with the date they mean, in text order. */
  readonly events?: readonly (readonly [words: string, date: string])[];
  readonly captions?: readonly Omit<Caption, "start" | "end">[];
  readonly problems?: ArchiveDocument["problems"];
};

/** Makes a document as the archive would read it from a text of one's own writing: body, blocks and offsets are worked out. */
export function writeDocument(draft: Draft): ArchiveDocument {
  let body = "";
  let captionCount = 0;
  const blocks = draft.blocks.map(([kind, text]): Block => {
    const start = body.length;
    body += `${text}\n\n`;
    const span = { kind, start, end: start + text.length };
    if (kind !== "caption") return span;
    captionCount += 1;
    return { ...span, caption: captionCount - 1 };
  });
  const headline = draft.blocks.find(([kind]) => kind === "headline")?.[1] ?? null;
  const [format] = draft.id.split(".").slice(-1);
  return {
    id: draft.id,
    path: draft.id,
    kind: draft.kind ?? "article",
    format: format === "txt" ? "text" : (format ?? "text"),
    encoding: draft.kind === "photo" ? null : "utf-8",
    language: draft.language,
    headline,
    published: draft.published === null ? null : writePublished(draft.published, draft.time),
    source: draft.source,
    bylines: draft.bylines ?? [],
    editors: draft.editors ?? [],
    sections: [],
    captions: (draft.captions ?? []).map((caption, index) => placeCaption(caption, blocks, index)),
    events: writeEvents(body, draft.events ?? []),
    keywords: [],
    body,
    blocks,
    evidence: [],
    problems: draft.problems ?? [],
  };
}

/** An interval from a year, month or day in ISO form. */
export function writeInterval(date: string): Interval {
  const period = parsePeriod(date);
  const precision = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  return {
    edtf: date,
    firstDay: period?.firstDay ?? null,
    lastDay: period?.lastDay ?? null,
    precision,
    certainty: "certain",
  };
}

function writePublished(date: string, time: string | undefined): Published {
  const evidence = { text: date, place: "body", rule: "numeric-date" } as const;
  return {
    ...writeInterval(date),
    text: date,
    ...(time === undefined ? {} : { time }),
    evidence,
    conflicting: [],
  };
}

function writeEvents(body: string, drafts: readonly (readonly [string, string])[]): readonly Event[] {
  let from = 0;
  return drafts.map(([text, date]) => {
    const start = body.indexOf(text, from);
    const end = start + text.length;
    from = end;
    const sentenceStart = Math.max(body.lastIndexOf("。", start), body.lastIndexOf("\n", start), -1) + 1;
    const stop = body.slice(end).search(/[。\n]/);
    const sentence = body.slice(sentenceStart, end + stop + 1).trimEnd();
    const evidence = {
      text,
      place: "body",
      start,
      end,
      rule: "month-day",
      resolvedAgainst: { kind: "published", edtf: "2014-09-17", text: "2014年9月17日" },
    } as const;
    return {
      ...writeInterval(date),
      certainty: "inferred",
      text,
      sentence,
      sentenceStart,
      start,
      end,
      evidence,
    };
  });
}

function placeCaption(
  caption: Omit<Caption, "start" | "end">,
  blocks: readonly Block[],
  index: number,
): Caption {
  const block = blocks.find((each) => each.caption === index);
  return block === undefined ? caption : { ...caption, start: block.start, end: block.end };
}
