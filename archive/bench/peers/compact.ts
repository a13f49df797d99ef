/**
 * compactLunr, with the archive's analysis, on disk; segments merged as the viewer leaves them, and every answer ranked and
 * counted by the viewer's own code.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CompactIndex } from "../../index/CompactIndex.ts";
import { type CompactBuilder, compactLunr } from "../../index/compactLunr.ts";
import { compileBare, compilePhrase, compileWildcard } from "../../index/compileText.ts";
import type { Expression } from "../../index/matchExpression.ts";
import type { Leaf } from "../../index/phrase.ts";
import { openContainer, writeContainer, writeSections } from "../../index/segment/container.ts";
import { mergeSegments } from "../../index/segment/mergeSegments.ts";
import { Segment } from "../../index/segment/Segment.ts";
import { SegmentBuilder } from "../../index/segment/SegmentBuilder.ts";
import { planMerge } from "../../pipeline/chooseMerge.ts";
import type { ArchiveView } from "../../search/archiveView.ts";
import { answerLikeViewer, makeView } from "../answerLikeViewer.ts";
import type { BenchArticle } from "../makeArticles.ts";
import type { BenchQuery, MakePeer } from "../peer.ts";

const shape = { fields: ["body"], metadataKeys: [] };
const recordsPerSegment = 4_000_000;

export const makePeer: MakePeer = (folder) => {
  let builder = new SegmentBuilder(shape);
  let segments = 0;
  let index: CompactIndex | undefined;
  let view: ArchiveView | undefined;
  const flush = (): void => {
    writeSections(join(folder, `${String(segments++).padStart(4, "0")}.segment`), builder.finish());
    builder = new SegmentBuilder(shape);
  };
  return {
    note: "positions, exact strings, on disk; seven facets and a histogram with every answer",
    add: (articles) => {
      for (const article of articles) {
        addArticle(builder, article);
        if (builder.records > recordsPerSegment) flush();
      }
    },
    finish: () => {
      if (builder.documents > 0) flush();
    },
    settle: () => {
      for (let due = findMerge(folder); due.length > 0; due = findMerge(folder)) mergeGroup(folder, due);
    },
    load: () => {
      index = compactLunr(configure);
      for (const { segment } of openSegments(folder)) index.addSegment(segment, []);
    },
    prepare: () => {
      if (index !== undefined) view = makeView(index, index.ordinalCount);
    },
    search: (query) => {
      if (view === undefined) throw new Error("search before load");
      const match = view.index.match(toExpression(query));
      answerLikeViewer(view, match);
      return match.ordinals.length;
    },
  };
};

type NamedSegment = { readonly name: string; readonly segment: Segment };

/** In the order they were written: a merged one has the name of its first. */
function openSegments(folder: string): readonly NamedSegment[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, segment: new Segment(openContainer(join(folder, name))) }));
}

/** What the viewer would merge next. */
function findMerge(folder: string): readonly NamedSegment[] {
  const segments = openSegments(folder);
  const due = planMerge(segments.map(({ segment }) => ({ live: segment.documents, dead: 0 })));
  return due.flatMap((position) => segments[position] ?? []);
}

function mergeGroup(folder: string, group: readonly NamedSegment[]): void {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return;
  const views = group.map(({ segment }) => ({ segment, deleted: null }));
  writeContainer(join(folder, first.name), (sink) => mergeSegments(sink, views));
  for (const { segment } of group) segment.container.close();
  for (const { name } of others) rmSync(join(folder, name));
}

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
