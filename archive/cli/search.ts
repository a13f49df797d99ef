import type { Hit, QueryProblem, SearchAnswer, Snippet } from "../contract.ts";
import { type Command, chooseOption, parseCount, type Terminal } from "./command.ts";
import { explainFailure, explainQueryProblem } from "./explainFailure.ts";
import { withReadArchive } from "./openForCommand.ts";

/** As many hits as the contract answers at once. */
const pageSize = 1000;

/** Prints how many documents a query finds, then the hits, best first. */
export const searchCommand: Command = {
  usage: "search FOLDER QUERY [--limit N] [--sort relevance|oldest|newest]",
  summary: "Print the documents that a query finds.",
  options: {
    limit: { type: "string", description: "N  at most so many hits; without it, 20" },
    sort: { type: "string", description: "relevance, oldest or newest; without it, relevance" },
  },
  positionals: { atLeast: 2, atMost: 2 },
  run: async ({ positionals: [folder = "", query = ""], options, isJson, dataFolder }, terminal) => {
    const limit = parseCount(options, "limit", { byDefault: 20, atMost: 1_000_000 });
    const sort = chooseOption(options, "sort", ["relevance", "oldest", "newest"]);
    return withReadArchive({ folder, dataFolder }, terminal, async (host) => {
      let printed = 0;
      for (;;) {
        const request = {
          query,
          filters: {},
          sort,
          offset: printed,
          limit: Math.min(pageSize, limit - printed),
        };
        const answer = await host.api.search({ requestId: printed, ...request });
        if (!answer.ok) {
          terminal.say(`broadsheet search: ${explainFailure(answer.failure)}`);
          return 2;
        }
        if (printed === 0) await printTotal(answer.value, isJson, terminal);
        for (const hit of answer.value.hits) await printHit(hit, isJson, terminal);
        printed += answer.value.hits.length;
        if (answer.value.hits.length > 0 && printed < limit) continue;
        sayProblems(query, answer.value.problems, terminal);
        return answer.value.total === 0 ? 1 : 0;
      }
    });
  },
};

async function printTotal(
  { total, tookMs, boilerplateOnly }: SearchAnswer,
  isJson: boolean,
  terminal: Terminal,
): Promise<void> {
  if (isJson) {
    await terminal.print(JSON.stringify({ total, tookMs: Math.round(tookMs * 10) / 10, boilerplateOnly }));
    return;
  }
  terminal.say(`${total} found in ${Math.round(tookMs)} ms`);
  if (boilerplateOnly > 0) {
    terminal.say(`${boilerplateOnly} more hold it only in boilerplate: write boilerplate:WORD to find them`);
  }
}

async function printHit(hit: Hit, isJson: boolean, terminal: Terminal): Promise<void> {
  const { path, headline, published, score, snippets, ...rest } = hit;
  if (isJson) {
    const first = {
      path,
      headline: headline.text,
      published: published?.edtf ?? null,
      score: roundScore(score),
    };
    await terminal.print(
      JSON.stringify({
        ...first,
        snippets: snippets.map(({ text }) => text),
        id: rest.id,
        occurrences: rest.occurrences,
      }),
    );
    return;
  }
  await terminal.print([published?.edtf ?? "undated", headline.text, `(${path})`].filter(Boolean).join("  "));
  for (const snippet of snippets) await terminal.print(`    ${formatSnippet(snippet)}`);
}

/** To lunr's own three decimals: sums of rounded numbers have tails. */
function roundScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** The hits between brackets; what was cut, as dots. */
function formatSnippet({ text, marks, cutBefore, cutAfter }: Snippet): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of marks) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  const line = `${cutBefore ? "…" : ""}${marked}${text.slice(at)}${cutAfter ? "…" : ""}`;
  return line.replace(/\s+/g, " ");
}

function sayProblems(query: string, problems: readonly QueryProblem[], terminal: Terminal): void {
  for (const problem of problems) {
    terminal.say(explainQueryProblem(problem));
    terminal.say(`    ${query}`);
    terminal.say(`    ${" ".repeat(problem.start)}${"^".repeat(Math.max(1, problem.end - problem.start))}`);
  }
}
