/**
 * `node archive/bench/checkEquality.ts [--queries N] [--first SEED]`: seeded indexes and queries, as odd as lunr allows them, by
 * compactLunr and by the lunr package, before and after changes, merging and reopening, with segments of one document, of
 * seven, and of all. Prints the first differences; exit code 1 where there is one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareWithLunr, type LunrDifference } from "../index/testing/compareWithLunr.ts";

const { values } = parseArgs({
  options: { queries: { type: "string", default: "50000" }, first: { type: "string", default: "1" } },
});
const segmentations = [{}, { documentsPerSegment: 7 }, { documentsPerSegment: 1 }];
const folder = mkdtempSync(join(tmpdir(), "broadsheet-equality-"));
const differences: LunrDifference[] = [];
let queries = 0;
let indexes = 0;
for (; queries < Number(values.queries); indexes++) {
  const options = segmentations[indexes % segmentations.length] ?? {};
  const seed = Number(values.first) + indexes;
  const compared = compareWithLunr(seed, { options, folder, queriesPerStage: 10 });
  queries += compared.queries;
  differences.push(...compared.differences);
}
rmSync(folder, { recursive: true });
for (const difference of differences.slice(0, 20)) console.log(JSON.stringify(difference));
console.log(
  `${indexes} indexes, each fresh and serialised, changed, merged, reopened, changed again; ` +
    `${queries} queries: ${differences.length} differences`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
