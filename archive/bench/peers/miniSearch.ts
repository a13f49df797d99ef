/** MiniSearch, fed with pairs. */
import MiniSearch from "minisearch";
import type { BenchArticle } from "../makeArticles.ts";
import { type MakePeer, pairQuery, pairWords } from "../peer.ts";

export const makePeer: MakePeer = () => {
  const index = new MiniSearch<BenchArticle>({
    fields: ["text"],
    tokenize: (text) => text.split(/[^\p{L}\p{M}\p{N}]+/u),
  });
  return {
    note: "no positions, pairs without order, in memory",
    cut: pairWords,
    add: (articles) => index.addAll(articles),
    finish: () => undefined,
    search: (query) => {
      if (query.kind === "prefix") return index.search(query.text, { prefix: true }).length;
      const texts = query.kind === "string" ? [query.text] : query.texts;
      return index.search(texts.join(" "), {
        tokenize: () => texts.flatMap(pairQuery),
        combineWith: "AND",
        prefix: (term) => [...term].length === 1,
      }).length;
    },
  };
};
