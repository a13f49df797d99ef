/** FTS5 over text that is cut into pairs beforehand: the reference of every ratio. */
import { type BenchQuery, type MakePeer, pairQuery, pairWords } from "../peer.ts";
import { fts5Peer, quoted } from "./sqlite.ts";

export const makePeer: MakePeer = (folder) =>
  fts5Peer({
    folder,
    note: "positions, exact strings, on disk; no facets",
    options: "tokenize='unicode61 remove_diacritics 2'",
    cut: pairWords,
    ask,
  });

function ask(query: BenchQuery): string {
  if (query.kind === "prefix") return `${quoted(query.text)} *`;
  const texts = query.kind === "string" ? [query.text] : query.texts;
  return texts.map(askString).join(" AND ");
}

function askString(text: string): string {
  const pairs = pairQuery(text);
  const phrase = quoted(pairs.join(" "));
  return /^\p{Script=Han}$/u.test(text) ? `${phrase} *` : phrase;
}
