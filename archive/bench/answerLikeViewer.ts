/**
 * What the viewer counts with every answer, by the viewer's own code, for articles whose facts are made up: published over
 * thirty-six years, of one of 300 papers and 2,000 reporters, telling of three days each, in forty folders.
 */
import { type ArchiveView, createArchiveView } from "../search/archiveView.ts";
import { buildColumns } from "../search/buildColumns.ts";
import { countFacets } from "../search/countFacets.ts";
import { filterDocuments } from "../search/filterDocuments.ts";
import { joinColumns } from "../search/mergeColumns.ts";
import { rankHits } from "../search/rankHits.ts";
import type { Matches, SearchIndex } from "../search/searchIndex.ts";
import { makeDocument } from "../search/testing/makeDocument.ts";
import { countBins } from "../timeline/countBins.ts";
import { countHits, countTotals } from "../timeline/laneCounts.ts";

/** A view of `count` documents over the index; none of them can be read. */
export function makeView(index: SearchIndex, count: number): ArchiveView {
  const columns = buildColumns(Array.from({ length: count }, (_, number) => makeFacts(number)));
  return createArchiveView({
    revision: 1,
    index,
    columns: joinColumns([{ columns }]),
    documents: {
      read: () => {
        throw new Error("no documents are read here");
      },
    },
  });
}

/** The best 50, all seven facets, and the publication dates by month; all hits counted. */
export function answerLikeViewer(view: ArchiveView, hits: Matches): void {
  const { columns } = view;
  rankHits(view, hits, { sort: "relevance", offset: 0, limit: 50 });
  const verdicts = filterDocuments(columns, hits.ordinals, {});
  countFacets(columns, { candidates: hits.ordinals, verdicts, filters: {} });
  const found = countHits(view, "published", { ordinals: hits.ordinals, filters: {} });
  const totals = countTotals(view, "published").items;
  countBins(columns.intervals, { totals, hits: found }, { unit: "month" });
}

function makeFacts(number: number) {
  return makeDocument({
    path: `folder ${number % 40}/${number}.txt`,
    published: dayOf(number * 7),
    source: `paper ${number % 300}`,
    bylines: [`reporter ${(number * 13) % 2000}`],
    events: [dayOf(number * 7 - 1), dayOf(number * 7 - 9), dayOf(number * 3)],
  });
}

/** A day within thirty-six years. */
function dayOf(number: number): string {
  const day = ((number % 13_149) + 13_149) % 13_149;
  return new Date(Date.UTC(1988, 0, 1 + day)).toISOString().slice(0, 10);
}
