import { describe, expect, test } from "vitest";
import type {
  ArchiveDocument,
  Bin,
  TimelineAnswer,
  TimelineItemsAnswer,
  TimelineItemsRequest,
  TimelineRequest,
  TimelineUnit,
} from "../contract.ts";
import { formatDay, toDayNumber } from "../dates/interval.ts";
import { placeInterval } from "../search/placeInterval.ts";
import { makeDocument } from "../search/testing/makeDocument.ts";
import { viewOf } from "../search/testing/viewOf.ts";
import { seededRandom } from "../testing/seededRandom.ts";
import { answerTimeline } from "./answerTimeline.ts";
import { answerTimelineItems } from "./answerTimelineItems.ts";
import { firstDayOfBin, toBinNumber } from "./binNumbers.ts";

const signal = new AbortController().signal;
const units: readonly TimelineUnit[] = ["decade", "year", "quarter", "month", "week", "day"];

const documents = [
  makeDocument({
    path: "a.txt",
    published: "2015-07-01",
    events: ["2015-06-30", "2015-06", "2015-06-30", "2014/..", null],
    blocks: [["paragraph", "渡口"]],
  }),
  makeDocument({
    path: "b.txt",
    published: "2015-07",
    events: ["2015-06-30"],
    blocks: [["paragraph", "夜校"]],
  }),
  makeDocument({ path: "c.txt", blocks: [["paragraph", "渡口"]] }),
  makeDocument({ path: "d.jpg", kind: "photo", published: "2015-07-02", blocks: [["caption", "渡口"]] }),
];
const view = viewOf(documents);

async function ask(request: Partial<TimelineRequest>, on = view): Promise<TimelineAnswer> {
  const whole: TimelineRequest = {
    requestId: 7,
    axes: ["published", "happened", "photos"],
    unit: "day",
    query: "",
    filters: {},
    ...request,
  };
  const result = await answerTimeline(on, whole, { signal });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

async function askItems(request: Partial<TimelineItemsRequest>): Promise<TimelineItemsAnswer> {
  const whole: TimelineItemsRequest = {
    requestId: 7,
    axis: "happened",
    range: { firstDay: toDayNumber(2015, 6, 30), lastDay: toDayNumber(2015, 6, 30) },
    containment: "within",
    query: "",
    filters: {},
    hitsOnly: false,
    offset: 0,
    limit: 50,
    ...request,
  };
  const result = await answerTimelineItems(view, whole, { signal });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

function showBin({ firstDay, lastDay, total, hits, wider, widerHits }: Bin): readonly unknown[] {
  return [formatDay(firstDay), formatDay(lastDay), total, hits, wider, widerHits];
}

describe("periods", () => {
  test("meet without a gap, each day in its own, over many centuries", () => {
    const days = Array.from({ length: 4000 }, (_, i) => -800_000 + i * 401);
    const wrong = units.flatMap((unit) =>
      days.filter((day) => {
        const bin = toBinNumber(unit, day);
        return firstDayOfBin(unit, bin) > day || firstDayOfBin(unit, bin + 1) <= day;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each<[TimelineUnit, string]>([
    ["decade", "2010-01-01"],
    ["year", "2015-01-01"],
    ["quarter", "2015-07-01"],
    ["month", "2015-07-01"],
    ["week", "2015-07-20"],
    ["day", "2015-07-21"],
  ])("of a %s begin on %s for 21 July 2015, a Tuesday", (unit, first) => {
    expect(formatDay(firstDayOfBin(unit, toBinNumber(unit, toDayNumber(2015, 7, 21))))).toBe(first);
  });
});

describe("lanes", () => {
  test("count articles, photos, and one item for each document and date", async () => {
    const { lanes } = await ask({ unit: "month", query: "渡口" });
    expect(
      lanes.map(({ axis, bins, undated, undatedHits }) => [axis, bins.map(showBin), undated, undatedHits]),
    ).toEqual([
      ["published", [["2015-07-01", "2015-07-31", 2, 1, 0, 0]], 1, 1],
      [
        "happened",
        [
          ...Array.from({ length: 12 }, (_, month) => [
            formatDay(toDayNumber(2014, month + 1, 1)),
            formatDay(toDayNumber(2014, month + 2, 1) - 1),
            ...[0, 0, 1, 1],
          ]),
          ["2015-06-01", "2015-06-30", 3, 2, 0, 0],
        ],
        1,
        1,
      ],
      ["photos", [["2015-07-01", "2015-07-31", 1, 1, 0, 0]], 0, 0],
    ]);
  });

  test("show a month in days as wider, never in one day", async () => {
    const range = { firstDay: toDayNumber(2015, 7, 1), lastDay: toDayNumber(2015, 7, 2) };
    const { lanes } = await ask({ axes: ["published"], range });
    expect(lanes[0]?.bins.map(showBin)).toEqual([
      ["2015-07-01", "2015-07-01", 1, 1, 1, 1],
      ["2015-07-02", "2015-07-02", 0, 0, 1, 1],
    ]);
  });

  test("leave bins of wider items out where they are too many to be looked at", async () => {
    const ancient = viewOf([
      makeDocument({ path: "x", published: "18XX" }),
      makeDocument({ path: "y", published: "1850-01-01" }),
    ]);
    const { lanes } = await ask({ axes: ["published"] }, ancient);
    expect(lanes[0]?.bins.map(showBin)).toEqual([["1850-01-01", "1850-01-01", 1, 1, 1, 1]]);
  });

  test("count as hits only what a filter by time lets through", async () => {
    const day = toDayNumber(2015, 6, 30);
    const { lanes } = await ask({
      axes: ["happened"],
      unit: "decade",
      filters: { happened: { firstDay: day, lastDay: day } },
    });
    expect(lanes[0]?.bins.map(showBin)).toEqual([["2010-01-01", "2019-12-31", 4, 3, 0, 0]]);
  });

  test("fit the campaign, not a mention of antiquity", async () => {
    const events = Array.from({ length: 40 }, (_, i) => `2015-06-${String((i % 30) + 1).padStart(2, "0")}`);
    const lopsided = viewOf(
      events.map((event, i) =>
        makeDocument({ path: `${i}.txt`, events: i === 0 ? [event, "-0220"] : [event] }),
      ),
    );
    const { lanes } = await ask({ axes: ["happened"], unit: "decade" }, lopsided);
    expect([lanes[0]?.span, lanes[0]?.fit]).toEqual([
      { firstDay: toDayNumber(-220, 1, 1), lastDay: toDayNumber(2015, 6, 30) },
      { firstDay: toDayNumber(2015, 6, 1), lastDay: toDayNumber(2015, 6, 30) },
    ]);
  });

  test("fit the campaign, not the thin trail of single documents that leads up to it", async () => {
    const trail = Array.from({ length: 20 }, (_, i) => `${1950 + 2 * i}-06-01`);
    const campaign = Array.from({ length: 420 }, (_, i) => `${1990 + (i % 20)}-06-01`);
    const view = viewOf(
      [...trail, ...campaign].map((event, i) => makeDocument({ path: `${i}.txt`, events: [event] })),
    );
    const { lanes } = await ask({ axes: ["happened"], unit: "decade" }, view);
    expect([lanes[0]?.span?.firstDay, lanes[0]?.fit?.firstDay]).toEqual([
      toDayNumber(1950, 6, 1),
      toDayNumber(1990, 6, 1),
    ]);
  });

  test("have no extent where nothing is dated", async () => {
    const { lanes } = await ask({ axes: ["published"] }, viewOf([makeDocument({})]));
    expect(lanes).toEqual([
      { axis: "published", bins: [], undated: 1, undatedHits: 1, span: null, fit: null },
    ]);
  });
});

/** The bins by the contract's words, item by item. */
function countPlainly(
  all: readonly ArchiveDocument[],
  unit: TimelineUnit,
  range: { firstDay: number; lastDay: number },
): Bin[] {
  const items = all.flatMap((document) => {
    const places = document.events.flatMap((event) => placeInterval(event) ?? []);
    const distinct = new Map(places.map((place) => [`${place.firstDay}/${place.lastDay}`, place]));
    return [...distinct.values()].map((place) => ({ ...place, isHit: document.body.includes("渡口") }));
  });
  const bins: Bin[] = [];
  for (let bin = toBinNumber(unit, range.firstDay); bin <= toBinNumber(unit, range.lastDay); bin++) {
    const days = { firstDay: firstDayOfBin(unit, bin), lastDay: firstDayOfBin(unit, bin + 1) - 1 };
    const touching = items.filter((item) => item.firstDay <= days.lastDay && item.lastDay >= days.firstDay);
    const within = touching.filter((item) => item.firstDay >= days.firstDay && item.lastDay <= days.lastDay);
    if (touching.length === 0) continue;
    const hits = (of: typeof items) => of.filter(({ isHit }) => isHit).length;
    bins.push({
      ...days,
      total: within.length,
      hits: hits(within),
      wider: touching.length - within.length,
      widerHits: hits(touching) - hits(within),
    });
  }
  return bins;
}

test("bins agree with a plain count of random archives, in every unit", async () => {
  const random = seededRandom(3).next;
  const whole = (below: number) => Math.floor(random() * below);
  const two = (number: number) => String(number).padStart(2, "0");
  const edtf = () =>
    [
      `201${whole(4)}`,
      `201${whole(4)}-${two(1 + whole(12))}`,
      `201${whole(4)}-${two(1 + whole(12))}-${two(1 + whole(28))}`,
      "201X",
      "2011-24",
    ][whole(5)] ?? null;
  const all = Array.from({ length: 60 }, (_, i) =>
    makeDocument({
      path: `${i}.txt`,
      events: Array.from({ length: whole(6) }, edtf),
      blocks: [["paragraph", random() < 0.4 ? "渡口" : "夜校"]],
    }),
  );
  const randomView = viewOf(all);
  const range = { firstDay: toDayNumber(2011, 2, 10), lastDay: toDayNumber(2012, 8, 20) };
  const answers = await Promise.all(
    units.map((unit) => ask({ axes: ["happened"], unit, range, query: "渡口" }, randomView)),
  );
  expect(answers.map(({ lanes }) => lanes[0]?.bins)).toEqual(
    units.map((unit) => countPlainly(all, unit, range)),
  );
});

describe("items behind a bar", () => {
  test("are documents and dates, with every mention", async () => {
    const { total, items } = await askItems({});
    expect([
      total,
      items.map(({ id, interval, mentions }) => [id, interval.edtf, mentions.map(({ start }) => start)]),
    ]).toEqual([
      2,
      [
        ["a.txt", "2015-06-30", [0, 200]],
        ["b.txt", "2015-06-30", [0]],
      ],
    ]);
  });

  test("include what is known less precisely where they only have to touch", async () => {
    const { items } = await askItems({ containment: "touching", query: "渡口", hitsOnly: true });
    expect(items.map(({ id, interval, isHit }) => [id, interval.edtf, isHit])).toEqual([
      ["a.txt", "2015-06", true],
      ["a.txt", "2015-06-30", true],
    ]);
  });

  test("are as many as the bar says, page by page in order", async () => {
    const range = { firstDay: toDayNumber(2014, 1, 1), lastDay: toDayNumber(2015, 12, 31) };
    const all = await askItems({ range });
    const pages = await Promise.all([0, 1, 2, 3, 4].map((offset) => askItems({ range, offset, limit: 1 })));
    expect([pages.flatMap(({ items }) => items), all.total]).toEqual([all.items, 4]);
  });

  test("are documents on the other lanes", async () => {
    const range = { firstDay: toDayNumber(2015, 7, 1), lastDay: toDayNumber(2015, 7, 31) };
    const lanes = await Promise.all([
      askItems({ axis: "published", range }),
      askItems({ axis: "photos", range }),
    ]);
    expect(lanes.map(({ items }) => items.map(({ id, mentions }) => [id, mentions]))).toEqual([
      [
        ["a.txt", []],
        ["b.txt", []],
      ],
      [["d.jpg", []]],
    ]);
  });
});
