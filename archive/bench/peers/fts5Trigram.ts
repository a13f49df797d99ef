/** FTS5's own trigram tokenizer: any string of three characters or more, nothing shorter. */
import type { BenchQuery, MakePeer } from "../peer.ts";
import { fts5Peer, quoted } from "./sqlite.ts";

export const makePeer: MakePeer = (folder) =>
  fts5Peer({
    folder,
    note: "positions, exact strings of 3 or more, on disk; no facets",
    options: "tokenize='trigram'",
    ask,
  });

function ask(query: BenchQuery): string | undefined {
  const texts = query.kind === "and" ? query.texts : [query.text];
  return texts.some((text) => [...text].length < 3) ? undefined : texts.map(quoted).join(" AND ");
}
