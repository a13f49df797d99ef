/** FlexSearch, fed with pairs. */
import { Index } from "flexsearch";
import { type MakePeer, pairQuery, pairWords } from "../peer.ts";

export const makePeer: MakePeer = () => {
  const index = new Index({
    tokenize: "strict",
    encode: (text: string) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u),
  });
  let count = 0;
  return {
    note: "no positions, pairs without order, no prefixes, in memory",
    cut: pairWords,
    add: (articles) => {
      for (const { text } of articles) index.add(count++, text);
    },
    finish: () => undefined,
    search: (query) => {
      const texts = query.kind === "and" ? query.texts : [query.text];
      return index.search(texts.flatMap(pairQuery).join(" "), { limit: 1_000_000 }).length;
    },
  };
};
