/** compactLunr, with the archive's analysis, on disk; every answer with facet counts and a histogram by year. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CompactIndex } from "../../index/CompactIndex.ts";
import { type CompactBuilder, compactLunr } from "../../index/compactLunr.ts";
import { compileBare, compilePhrase, compileWildcard } from "../../index/compileText.ts";
import type { Expression, Match } from "../../index/matchExpression.ts";
import type { Leaf } from "../../index/phrase.ts";
import { openContainer, writeSections } from "../../index/segment/container.ts";
import { Segment } from "../../index/segment/Segment.ts";
import { SegmentBuilder } from "../../index/segment/SegmentBuilder.ts";
import type { BenchArticle } from "../makeArticles.ts";
import type { BenchQuery, MakePeer } from "../peer.ts";

const shape = { fields: ["body"], metadataKeys: [] };
const recordsPerSegment = 4_000_000;

export const makePeer: MakePeer = (folder) => {
  let builder = new SegmentBuilder(shape);
  let segments = 0;
  let index: CompactIndex | undefined;
  let years = new Uint8Array(0);
  const flush = (): void => {
    writeSections(join(folder, `${segments++}.segment`), builder.finish());
    builder = new SegmentBuilder(shape);
  };
  return {
    note: "positions, exact strings, on disk; facets and histogram counted with every answer",
    add: (articles) => {
      for (const article of articles) {
        addArticle(builder, article);
        if (builder.records > recordsPerSegment) flush();
      }
    },
    finish: () => {
      if (builder.documents > 0) flush();
    },
    load: () => {
      index = compactLunr(configure);
      for (const name of readdirSync(folder).sort()) {
        index.addSegment(new Segment(openContainer(join(folder, name))), []);
      }
      years = Uint8Array.from({ length: index.ordinalCount }, (_, ordinal) => ordinal % 36);
    },
    search: (query) => {
      if (index === undefined) throw new Error("search before load");
      const match = index.match(toExpression(query));
      rankBest(match, 50);
      countColumn(match, years);
      countColumn(match, years);
      return match.ordinals.length;
    },
  };
};

function configure(this: CompactBuilder): void {
  this.ref("id");
  this.field("body");
  this.analysis(() => []);
}

function addArticle(builder: SegmentBuilder, { id, text }: BenchArticle): void {
  builder.startDocument(id);
  builder.startField(0);
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) builder.addBlock(text, { start, end, language: "und" });
    start = end + 1;
  }
}

function toExpression(query: BenchQuery): Expression {
  switch (query.kind) {
    case "string":
      return leafOf(compilePhrase(query.text, "literal"));
    case "prefix":
      return leafOf(compileWildcard(`${query.text}*`));
    default:
      return { kind: "and", parts: query.texts.map((text) => leafOf(compileBare(text))) };
  }
}

let asked = 0;

/** Under a label of its own, so that the second asking isn't answered from what the index kept of the first. */
function leafOf(leaf: Leaf = { kind: "alternatives", phrases: [], label: "" }): Expression {
  return { kind: "leaf", leaf: { ...leaf, label: `${leaf.label} ${asked++}` } };
}

/** The best `limit` ordinals, best first. */
function rankBest({ ordinals, scores }: Match, limit: number): readonly number[] {
  const best: number[] = [];
  let worst = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < ordinals.length; i++) {
    if (best.length === limit && (scores[i] ?? 0) <= worst) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < (scores[i] ?? 0)) at--;
    best.splice(at, 0, i);
    if (best.length > limit) best.pop();
    if (best.length === limit) worst = scores[best[limit - 1] ?? 0] ?? 0;
  }
  return best.map((i) => ordinals[i] ?? 0);
}

function countColumn({ ordinals }: Match, column: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < ordinals.length; i++) {
    const value = column[ordinals[i] as number] as number; // one entry an ordinal
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}
