import { expect, test } from "vitest";
import { type SeededRandom, seededRandom } from "../testing/seededRandom.ts";
import { planMerge, type SegmentSize } from "./chooseMerge.ts";

/** What an archive's segments are after a history of changes, each followed by all merges that are due. */
type Outcome = {
  readonly segments: readonly SegmentSize[];
  /** At any time after the merges. */
  readonly mostSegments: number;
  readonly largestMerge: number;
  /** Entries written by merges for each one added. */
  readonly copies: number;
  readonly mostDeadShare: number;
};

type Change = { readonly added: number; readonly deleted: number };

function live(start: readonly SegmentSize[], changes: readonly Change[], random: SeededRandom): Outcome {
  let segments = mergeAll(start).segments;
  const outcome = { mostSegments: 0, largestMerge: 0, mostDeadShare: 0 };
  let added = 0;
  let copied = 0;
  for (const change of changes) {
    added += change.added;
    const changed = bury([...segments, { live: change.added, dead: 0 }], change.deleted, random);
    const merged = mergeAll(changed);
    segments = merged.segments;
    copied += merged.copied;
    outcome.largestMerge = Math.max(outcome.largestMerge, merged.largest);
    outcome.mostSegments = Math.max(outcome.mostSegments, segments.length);
    outcome.mostDeadShare = Math.max(outcome.mostDeadShare, shareOfDead(segments));
  }
  return { ...outcome, segments, copies: copied / added };
}

function mergeAll(start: readonly SegmentSize[]) {
  let segments = start;
  let copied = 0;
  let largest = 0;
  for (let plan = planMerge(segments); plan.length > 0; plan = planMerge(segments)) {
    const size = plan.reduce((sum, position) => sum + (segments[position]?.live ?? 0), 0);
    segments = [...segments.filter((_, position) => !plan.includes(position)), { live: size, dead: 0 }];
    copied += size;
    largest = Math.max(largest, size);
  }
  return { segments, copied, largest };
}

/** Deletes entries, each wherever it lies. */
function bury(segments: readonly SegmentSize[], count: number, random: SeededRandom): SegmentSize[] {
  const buried = segments.map((segment) => ({ ...segment }));
  for (let i = 0; i < count; i++) {
    let entry = random.below(buried.reduce((sum, segment) => sum + segment.live, 0));
    const segment = buried.find((each) => {
      entry -= each.live;
      return entry < 0;
    });
    if (segment === undefined) continue;
    segment.live--;
    segment.dead++;
  }
  return buried;
}

/** Leaving out segments of a few dead. */
function shareOfDead(segments: readonly SegmentSize[]): number {
  const dead = segments.reduce((sum, segment) => sum + (segment.dead > 64 ? segment.dead : 0), 0);
  return dead / segments.reduce((sum, segment) => sum + segment.live + segment.dead, 0);
}

const batches = Array.from({ length: 200 }, (): SegmentSize => ({ live: 500, dead: 0 }));

test("200 segments of a first reading become four, each entry copied once", () => {
  const { segments, copied } = mergeAll(batches);
  expect([segments.map((segment) => segment.live), copied]).toEqual([
    [32_000, 32_000, 32_000, 4000],
    100_000,
  ]);
});

test("files added one at a time leave few segments, and are copied among small ones", () => {
  const random = seededRandom(1);
  const changes = Array.from({ length: 8000 }, () => ({ added: 1, deleted: random.chance(0.3) ? 1 : 0 }));
  const { mostSegments, copies } = live([], changes, random);
  expect([mostSegments, Math.round(copies)]).toEqual([8, 15]);
});

test("5,000 changed files in an archive of 100,000 never touch a large segment", () => {
  const random = seededRandom(2);
  const changes = Array.from({ length: 5000 }, () => ({ added: 1, deleted: 1 }));
  const { mostSegments, largestMerge, copies } = live(batches, changes, random);
  expect([mostSegments, largestMerge < 10_000, copies < 20]).toEqual([12, true, true]);
});

test("batches of any size, with deletions, keep segments few and dead entries fewer than a third", () => {
  const outcomes = Array.from({ length: 20 }, (_, seed) => {
    const random = seededRandom(seed);
    const changes = Array.from({ length: 400 }, () => ({
      added: 1 + Math.floor(random.next() ** 4 * 2000),
      deleted: Math.floor(random.next() ** 4 * 600),
    }));
    return live([], changes, random);
  });
  expect({
    mostSegments: Math.max(...outcomes.map((outcome) => outcome.mostSegments)),
    copies: Math.round(Math.max(...outcomes.map((outcome) => outcome.copies))),
    isLarge: outcomes.some((outcome) => outcome.largestMerge > 40_000),
    isWasteful: outcomes.some((outcome) => outcome.mostDeadShare > 0.3),
  }).toEqual({ mostSegments: 13, copies: 3, isLarge: false, isWasteful: false });
});

test("a segment of which more than three tenths are dead is written anew, a small one is not", () => {
  expect([
    planMerge([{ live: 40_000, dead: 17_000 }]),
    planMerge([
      { live: 40_000, dead: 18_000 },
      { live: 100, dead: 0 },
    ]),
    planMerge([{ live: 30, dead: 60 }]),
  ]).toEqual([[], [0], []]);
});
