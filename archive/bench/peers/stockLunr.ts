/** lunr itself, fed with pairs. Its trimmer and stop words are taken out: they drop what isn't English. */
import lunr from "lunr";
import { type BenchQuery, type MakePeer, pairQuery, pairWords } from "../peer.ts";

export const makePeer: MakePeer = () => {
  const builder = new lunr.Builder();
  builder.ref("id");
  builder.field("text");
  builder.pipeline.add(lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  let index: lunr.Index | undefined;
  return {
    note: "no positions of its own, pairs without order, in memory",
    cut: pairWords,
    add: (articles) => {
      for (const { id, text } of articles) builder.add({ id, text });
    },
    finish: () => {
      index = builder.build();
    },
    search: (query) => {
      if (index === undefined) throw new Error("search before finish");
      return index.query((clauses) => {
        for (const { term, wildcard } of toTerms(query)) {
          clauses.term(term, {
            presence: lunr.Query.presence.REQUIRED,
            usePipeline: wildcard === 0,
            wildcard,
          });
        }
      }).length;
    },
  };
};

function toTerms(query: BenchQuery): readonly { term: string; wildcard: number }[] {
  if (query.kind === "prefix") return [{ term: query.text, wildcard: 2 }];
  const texts = query.kind === "string" ? [query.text] : query.texts;
  return texts.flatMap(pairQuery).map((term) => ({ term, wildcard: [...term].length === 1 ? 2 : 0 }));
}
