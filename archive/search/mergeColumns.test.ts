import { describe, expect, test } from "vitest";
import type { ArchiveDocument } from "../contract.ts";
import { toDayNumber } from "../dates/interval.ts";
import { seededRandom } from "../testing/seededRandom.ts";
import { buildColumns } from "./buildColumns.ts";
import type { Columns } from "./columns.ts";
import { decodeColumns, encodeColumns } from "./columnsSection.ts";
import { joinColumns, mergeColumns } from "./mergeColumns.ts";
import { makeDocument } from "./testing/makeDocument.ts";

const sources = [null, "青萍日报", "湖畔晚报", "constructor", "__proto__"];
const names = ["林小满", "周渡", "陈渔", "Ann Reed"];
const dates = ["2014-03-05", "2014-03", "2014", "201X", "../2015-06", "2014/..", "-0220", null];

function makeRandom(random: () => number, number: number): ArchiveDocument {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T; // never empty
  const published = pick(dates);
  const source = pick(sources);
  return makeDocument({
    path: `${pick(["", "2014/", "2014/三月/"])}${number}.txt`,
    kind: pick(["article", "photo"]),
    language: pick(["zh-Hans", "en"]),
    source,
    bylines: names.filter(() => random() < 0.3),
    captions: [{ text: "渡口", photographer: pick([null, "陈渔", ["陈渔", "周渡", "陈渔"]]) }],
    events: Array.from({ length: Math.floor(random() * 5) }, () => pick(dates)),
    ...(published === null ? {} : { published }),
    ...(random() < 0.3 ? { time: "14:32" } : {}),
  });
}

/** Columns in words, so that two that mean the same are equal whatever their codes. */
function describeColumns(columns: Columns): readonly unknown[] {
  const days = (code: number) =>
    code === 0 ? null : [columns.intervals.firstDays[code], columns.intervals.lastDays[code]];
  const list = (column: Columns["bylines"], i: number) =>
    [...column.codes.subarray(column.starts[i], column.starts[i + 1])]
      .map((code) => column.dictionary[code])
      .sort();
  return Array.from({ length: columns.ids.length }, (_, i) => ({
    id: columns.ids.at(i),
    kind: columns.kinds[i],
    values: [columns.languages, columns.sources, columns.folders].map(
      ({ dictionary, codes }) => dictionary[codes[i] ?? 0],
    ),
    lists: [list(columns.bylines, i), list(columns.photographers, i)],
    published: [days(columns.published[i] ?? 0), columns.publishedSeconds[i]],
    events: [...columns.eventCodes.subarray(columns.eventStarts[i], columns.eventStarts[i + 1])].map(days),
    undated: columns.undatedEvents[i],
  }));
}

const random = seededRandom(5).next;
const documents = Array.from({ length: 300 }, (_, number) => makeRandom(random, number));
const whole = buildColumns(documents);

describe("columns", () => {
  test("place what is open at one end at its known end, each distinct date of a document once", () => {
    const columns = buildColumns([
      makeDocument({ events: ["2014/..", "2014", "../2015-06", "2013-01-02", null] }),
    ]);
    expect(describeColumns(columns)).toMatchObject([
      {
        events: [
          [toDayNumber(2013, 1, 2), toDayNumber(2013, 1, 2)],
          [toDayNumber(2014, 1, 1), toDayNumber(2014, 12, 31)],
          [toDayNumber(2015, 6, 1), toDayNumber(2015, 6, 30)],
        ],
        undated: 1,
      },
    ]);
  });

  test("are the same after they were written and read", () => {
    expect(decodeColumns(encodeColumns(whole), whole.ids)).toEqual(whole);
  });

  test("are the same where they begin at any byte of a larger buffer", () => {
    const bytes = encodeColumns(whole);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeColumns(shifted.subarray(3), whole.ids)).toEqual(whole);
  });

  test("joined from segments mean the same as built at once", () => {
    const segments = [documents.slice(0, 7), documents.slice(7, 8), [], documents.slice(8)].map(buildColumns);
    expect(describeColumns(joinColumns(segments.map((columns) => ({ columns }))))).toEqual(
      describeColumns(whole),
    );
  });

  test("merged hold the kept documents in order and no value of the others", () => {
    const kept = documents.filter((_, i) => i % 3 !== 1);
    const keep = (from: number, to: number) =>
      Uint32Array.from(documents.slice(from, to).flatMap((_, i) => ((i + from) % 3 === 1 ? [] : [i])));
    const merged = mergeColumns([
      { columns: buildColumns(documents.slice(0, 100)), keep: keep(0, 100) },
      { columns: buildColumns(documents.slice(100)), keep: keep(100, 300) },
    ]);
    const fresh = buildColumns(kept);
    expect([describeColumns(merged), merged.intervals, merged.sources.dictionary.toSorted()]).toEqual([
      describeColumns(fresh),
      fresh.intervals,
      fresh.sources.dictionary.toSorted(),
    ]);
  });

  test("joined know what is deleted", () => {
    const columns = buildColumns(documents.slice(0, 4));
    const joined = joinColumns([{ columns }, { columns, deleted: Uint8Array.of(0, 1, 0, 1) }]);
    expect([[...joined.live], joined.liveCount]).toEqual([[1, 1, 1, 1, 1, 0, 1, 0], 6]);
  });

  test("have interval codes that compare like dates", () => {
    const { firstDays, lastDays } = whole.intervals;
    const codes = Array.from(firstDays.keys()).slice(1);
    const sorted = codes.toSorted(
      (a, b) => (firstDays[a] ?? 0) - (firstDays[b] ?? 0) || (lastDays[a] ?? 0) - (lastDays[b] ?? 0),
    );
    expect(codes).toEqual(sorted);
  });
});
