/** Indexes and queries out of a seed, as odd as lunr allows them, to be made with lunr and with compactLunr alike. */
import lunr from "lunr";
import type { SeededRandom } from "../../testing/seededRandom.ts";
import type { CompactQuery } from "../CompactQuery.ts";
import type { CompactBuilder } from "../compactLunr.ts";

type Attributes = { readonly boost?: number; readonly extractor?: (document: object) => unknown };

export type LunrSeed = {
  readonly fields: readonly (readonly [string, Attributes | undefined])[];
  readonly documents: readonly SeededDocument[];
  /** Further settings; called before the first document. */
  readonly configure: (builder: CompactBuilder) => void;
};

export type SeededDocument = readonly [Record<string, unknown>, { readonly boost: number } | undefined];

const words = (
  "plant planting plants planted green greener study studies studied constructor __proto__ toString the and of " +
  "中国 中国人 人民 国人 民 — -- * a ab abc foo foobar fob bar 42 7 don't naïve x/y -dash +plus ~tilde ^caret valueOf " +
  "hasOwnProperty 𠮷野 \ud83d lunr"
).split(" ");

const fieldNames = ["title", "body", "note", "constructor", "a.b", "名"];

export function makeLunrSeed(random: SeededRandom): LunrSeed {
  const names = fieldNames.filter(() => random.chance(0.4));
  const fields = (names.length === 0 ? ["body"] : names).map(
    (field) => [field, random.chance(0.4) ? makeAttributes(field, random) : undefined] as const,
  );
  const documents = Array.from({ length: random.below(25) }, (_, i) =>
    makeSeededDocument(random, {
      ref: random.pick([i, `d${i}`, `a/${i}`, `constructor${i}`, i + 0.125]),
      fields: fields.map(([field]) => field),
    }),
  );
  return { fields, documents, configure: makeConfiguration(random) };
}

function makeAttributes(field: string, random: SeededRandom): Attributes {
  return random.pick<Attributes>([
    { boost: 1 + random.below(9) },
    { boost: 0 },
    { boost: 0.3 },
    { extractor: (document) => String(Reflect.get(document, field)).split(" ") },
    { extractor: (document) => Reflect.get(document, field) ?? null, boost: 2 },
    { extractor: (document) => [Reflect.get(document, "id"), null, undefined, 7, "Green plants"] },
  ]);
}

/** A document of any of a seed's fields: text, lists, numbers, nothing. */
export function makeSeededDocument(
  random: SeededRandom,
  { ref, fields }: { readonly ref: number | string; readonly fields: readonly string[] },
): SeededDocument {
  const document: Record<string, unknown> = Object.assign(Object.create(null), { id: ref });
  for (const field of fields) if (random.chance(0.85)) document[field] = makeValue(random);
  const boost = random.pick([undefined, undefined, undefined, { boost: 0 }, { boost: 0.5 }, { boost: 4 }]);
  return [document, boost];
}

function makeValue(random: SeededRandom): unknown {
  const kind = random.below(12);
  if (kind === 0) return makeText(random).split(" ");
  if (kind === 1) return random.pick([null, undefined, 0, 42, "", false, true, [], [""], " - ", new Date(0)]);
  return makeText(random);
}

function makeText(random: SeededRandom): string {
  const text = Array.from({ length: random.below(12) }, () => random.pick(words)).join(
    random.pick([" ", " ", " ", "-", ", "]),
  );
  return random.chance(0.1) ? text.toUpperCase() : text;
}

/** Settings of the builder: formula, metadata, tokenizer, pipelines, plugins. */
function makeConfiguration(random: SeededRandom): (builder: CompactBuilder) => void {
  const settings: ((builder: CompactBuilder) => void)[] = [];
  const maybe = (probability: number, setting: (builder: CompactBuilder) => void) => {
    if (random.chance(probability)) settings.push(setting);
  };
  const whitelist = random.pick([[], ["position"], ["position", "index"], ["index", "missing", "fields"]]);
  settings.push((builder) => {
    builder.metadataWhitelist = whitelist;
  });
  const k1 = random.next() * 2;
  maybe(0.3, (builder) => builder.k1(k1));
  const b = random.next();
  maybe(0.3, (builder) => builder.b(b));
  maybe(0.2, (builder) => builder.searchPipeline.add(lunr.stopWordFilter));
  maybe(0.15, (builder) => stockBuilder(builder).pipeline.remove(lunr.trimmer));
  maybe(0.15, (builder) => stockBuilder(builder).pipeline.remove(lunr.stopWordFilter));
  maybe(0.15, (builder) => stockBuilder(builder).pipeline.reset());
  maybe(0.2, (builder) => {
    stockBuilder(builder).tokenizer = pairTokenizer as typeof lunr.tokenizer; // its type has more than a call
  });
  const odd = random.pick(oddFunctions);
  maybe(0.2, (builder) => builder.use(oddPlugin, odd));
  return (builder) => {
    for (const set of settings) set(builder);
  };
}

/** The same object by lunr's own types. */
function stockBuilder(builder: CompactBuilder): lunr.Builder {
  return builder as unknown as lunr.Builder; // a subclass, by lunrParts.ts
}

/** Han in overlapping pairs, as lunr's users write their tokenizers. */
function pairTokenizer(text: unknown): lunr.Token[] {
  return lunr.tokenizer(text as string).flatMap((token) => {
    const characters = [...token.toString()];
    if (!/\p{Script=Han}/u.test(token.toString())) return [token];
    return characters.map((character, i) => token.clone(() => character + (characters[i + 1] ?? "")));
  });
}

/** What a pipeline function may return: nothing in any form, several tokens, another token. */
const oddAnswers: readonly ((token: lunr.Token) => unknown)[] = [
  (token) => (token.toString().length > 4 ? null : token),
  (token) => (token.toString().startsWith("p") ? undefined : token),
  (token) => (token.toString() === "foo" ? "" : token),
  (token) => [token, token.clone((text) => text.slice(0, 3))],
  (token) => (/[a-z]/.test(token.toString()) ? [] : token),
  (token) => token.update((text) => [...text].reverse().join("")),
];

/** Registered, so that an index with them can be handed over. */
const oddFunctions = oddAnswers.map((answer, i) => {
  const named = answer as lunr.PipelineFunction; // lunr's types know fewer answers than lunr
  lunr.Pipeline.registerFunction(named, `odd ${i}`);
  return named;
});

function oddPlugin(this: CompactBuilder, builder: CompactBuilder, add: lunr.PipelineFunction): void {
  builder.pipeline.add(add);
  this.searchPipeline.add(add);
}

/** A query: a string in lunr's syntax, or a call of `query`. */
export type SeededQuery = { readonly show: string; readonly ask: (index: Searchable) => unknown };

/** What lunr.Index and CompactIndex have in common. */
export type Searchable = {
  readonly search: (text: string) => readonly SeededResult[];
  readonly query: (fn: (query: CompactQuery) => void) => readonly SeededResult[];
};

export type SeededResult = {
  readonly ref: string;
  readonly score: number;
  readonly matchData: { readonly metadata: object };
};

export function makeSeededQuery(random: SeededRandom, fields: readonly string[]): SeededQuery {
  if (random.chance(0.3)) return makeBuiltQuery(random, fields);
  const text = random.chance(0.03) ? "" : makeQueryText(random, fields);
  return { show: text, ask: (index) => index.search(text) };
}

function makeQueryText(random: SeededRandom, fields: readonly string[]): string {
  return Array.from({ length: 1 + random.below(4) }, () => {
    let word = random.chance(0.97) ? random.pick(words).replace(/[:*]/g, "") : random.pick(words);
    if (random.chance(0.2)) word = `${word.slice(0, 2)}*${random.chance(0.3) ? word.slice(-1) : ""}`;
    else if (random.chance(0.1)) word = `*${word.slice(-2)}`;
    const field = random.chance(0.2) ? `${random.pick([...fields, "nowhere"])}:` : "";
    const presence = random.pick(["", "", "", "+", "-"]);
    const edits = random.chance(0.15) ? `~${random.below(3)}` : "";
    const boost = random.chance(0.2) ? `^${random.pick([0, 2, 5, 10])}` : "";
    return `${presence}${field}${word}${edits}${boost}`;
  }).join(random.pick([" ", " ", "  ", "-"]));
}

function makeBuiltQuery(random: SeededRandom, fields: readonly string[]): SeededQuery {
  const clauses = Array.from({ length: random.below(4) }, () => ({
    term: makeTerm(random),
    options: makeOptions(random, fields),
  }));
  return {
    show: JSON.stringify(clauses),
    ask: (index) =>
      index.query((query) => {
        for (const { term, options } of clauses) query.term(term, { ...options });
      }),
  };
}

function makeTerm(random: SeededRandom): unknown {
  const word = () => random.pick(words);
  return random.pick<() => unknown>([
    word,
    word,
    () => [word(), word()],
    () => new lunr.Token(word(), {}),
    () => [new lunr.Token(word(), {}), word()],
    () => lunr.tokenizer(`${word()} ${word()}`),
    () => `${word().slice(0, 2)}*`,
    () => random.pick([42, "", [], "*"]),
  ])();
}

function makeOptions(random: SeededRandom, fields: readonly string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  if (random.chance(0.3)) options.fields = random.chance(0.1) ? ["nowhere"] : [random.pick(fields)];
  if (random.chance(0.3)) options.boost = random.pick([0, 0.5, 3, -1]);
  if (random.chance(0.4)) options.wildcard = random.below(4);
  if (random.chance(0.3)) options.usePipeline = random.chance(0.5);
  if (random.chance(0.2)) options.editDistance = random.below(3);
  if (random.chance(0.4)) options.presence = 1 + random.below(3);
  return options;
}
