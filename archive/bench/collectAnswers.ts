/** What an archive answers to everything that the tests of killing and of damage ask. */
import { type Archive, openArchive } from "../archive.ts";

/** An archive to open and ask. */
export type AskedArchive = {
  readonly folder: string;
  readonly dataFolder: string;
  /** Asked one by one, after the query for all documents. */
  readonly queries: readonly string[];
};

/** Everything that a user could see a difference in: hits with scores, facets, the timeline, the report. */
export async function collectAnswers({ folder, dataFolder, queries }: AskedArchive): Promise<unknown> {
  const opened = await openArchive({ folder, dataFolder, onChange: () => {} });
  if (!opened.ok) return opened;
  const archive = opened.value;
  try {
    const read = await archive.whenRead();
    return { read, answers: await askAll(archive, queries) };
  } finally {
    await archive.close();
  }
}

async function askAll(archive: Archive, queries: readonly string[]): Promise<readonly unknown[]> {
  const { signal } = new AbortController();
  const answers: unknown[] = [];
  for (const query of ["", ...queries]) {
    const found = await archive.search(
      { requestId: 0, query, filters: {}, sort: "relevance", offset: 0, limit: 1000 },
      signal,
    );
    if (!found.ok) return [found];
    const { hits, facets, total } = found.value;
    const scores = hits
      .map(({ id, score, occurrences }) => `${id} ${score.toFixed(3)} ${occurrences}`)
      .sort();
    answers.push({ query, total, scores, facets });
  }
  const timeline = await archive.getTimeline(
    { requestId: 0, axes: ["published", "happened"], unit: "month", query: queries[0] ?? "", filters: {} },
    signal,
  );
  const report = await archive.getReport({ offset: 0, limit: 1000 });
  answers.push(timeline.ok ? timeline.value.lanes : timeline);
  answers.push(report.ok ? report.value.entries : report);
  return answers;
}
