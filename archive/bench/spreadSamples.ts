import type { Profiler } from "node:inspector";

/** Shares of a profile's time, largest first; together 1 each. */
export type SpreadSamples = {
  readonly stages: readonly (readonly [name: string, share: number])[];
  readonly functions: readonly (readonly [name: string, share: number])[];
};

/** The first that fits a file names its stage. */
const stageOfFile: readonly (readonly [pattern: RegExp, stage: string])[] = [
  [/\/archive\/read\/loadFile/, "opening and loading files"],
  [/\/archive\/read\/(?:decode|encoding)/, "decoding, guessing encodings"],
  [/\/archive\/read\//, "reading formats"],
  [/\/archive\/understand\//, "understanding"],
  [/\/archive\/dates\//, "dates"],
  [/\/archive\/index\/analysis\//, "index: cutting into terms"],
  [/\/archive\/index\//, "index: postings, dictionary, writing"],
  [/\/archive\/search\//, "columns"],
  [/\/archive\/store\/documentBlocks/, "stored documents: compressing"],
  [/\/archive\/store\/documentText/, "stored documents: JSON"],
  [/\/archive\/store\//, "records, keys of texts"],
  [/\/archive\/pipeline\//, "pipeline"],
  [/node:internal\/(?:modules|deps\/(?:amaro|cjs))/, "loading modules"],
];

/** Says how much of a profile's time went into which stage of a reading, and into which function itself. */
export function spreadSamples({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): SpreadSamples {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const stages = new Map<string, number>();
  const functions = new Map<string, number>();
  const total = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  for (const [index, node] of samples.entries()) {
    const share = (timeDeltas[index] ?? 0) / total;
    const { functionName = "", url = "", lineNumber = 0 } = frames.get(node) ?? {};
    const stage = functionName === "(garbage collector)" ? "collecting garbage" : stageOf(node);
    stages.set(stage, (stages.get(stage) ?? 0) + share);
    const name = `${functionName} ${url.replace(/^.*\/(?=archive\/|node_modules\/)/, "")}:${lineNumber + 1}`;
    functions.set(name, (functions.get(name) ?? 0) + share);
  }
  return { stages: byShare(stages), functions: byShare(functions) };

  /** What a library does belongs to whoever called it. */
  function stageOf(node: number): string {
    for (let here: number | undefined = node; here !== undefined; here = parents.get(here)) {
      const url = frames.get(here)?.url ?? "";
      const found = stageOfFile.find(([pattern]) => pattern.test(url));
      if (found !== undefined) return found[1];
    }
    return "the rest";
  }
}

function byShare(shares: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...shares].sort(([, one], [, other]) => other - one);
}
