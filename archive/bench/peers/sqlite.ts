/** SQLite's FTS5, what the two configurations have in common. */
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { BenchQuery, Peer } from "../peer.ts";

type Fts5 = {
  readonly folder: string;
  readonly note: string;
  readonly options: string;
  readonly cut?: Peer["cut"];
  /** FTS5's query, or undefined where it can't ask this. */
  readonly ask: (query: BenchQuery) => string | undefined;
};

/** Contentless, one transaction a batch, no journal: as fast as it goes. Ranks the best 50 and counts all. */
export function fts5Peer({ folder, note, options, cut, ask }: Fts5): Peer {
  const path = join(folder, "fts5.db");
  let database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096");
  database.exec(`CREATE VIRTUAL TABLE articles USING fts5(text, content='', ${options})`);
  const insert = database.prepare("INSERT INTO articles (rowid, text) VALUES (?, ?)");
  let best: StatementSync | undefined;
  let total: StatementSync | undefined;
  let rowid = 0;
  return {
    note,
    ...(cut === undefined ? {} : { cut }),
    add: (articles) => {
      database.exec("BEGIN");
      for (const { text } of articles) insert.run(++rowid, text);
      database.exec("COMMIT");
    },
    finish: () => database.close(),
    load: () => {
      database = new DatabaseSync(path, { readOnly: true });
      best = database.prepare("SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 50");
      total = database.prepare("SELECT count(*) AS total FROM articles WHERE articles MATCH ?");
    },
    countTerms: () => {
      const counting = new DatabaseSync(path);
      counting.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, articles, row)");
      return Number(counting.prepare("SELECT count(*) AS terms FROM temp.vocabulary").get()?.terms ?? 0);
    },
    search: (query) => {
      const match = ask(query);
      if (match === undefined) return -1;
      best?.all(match);
      return Number(total?.get(match)?.total ?? 0);
    },
  };
}

/** A string in FTS5's quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
