/** The parts of lunr 2.3.9 that the index is made of, with the types they have: @types/lunr describes an older lunr. */
import lunr from "lunr";
import type { AutomatonNode } from "./expandTerms.ts";

export type FieldAttributes = {
  readonly boost?: number;
  readonly extractor?: (document: object) => unknown;
};

/** A query clause as lunr completes it. */
export type Clause = {
  term: string;
  fields: readonly string[];
  boost: number;
  usePipeline: boolean;
  wildcard: number;
  presence: number;
  editDistance?: number;
};

export type ClauseOptions = Partial<Omit<Clause, "term">>;

export type LunrPipeline = {
  run: (tokens: readonly LunrToken[]) => readonly (LunrToken | string)[];
  runString: (text: string, metadata: object) => string[];
  add: (...functions: unknown[]) => void;
  toJSON: () => string[];
};

export type LunrToken = { readonly metadata: Readonly<Record<string, unknown>>; toString: () => string };

export type LunrMatchData = {
  readonly metadata: object;
  add: (term: string, field: string, metadata: object) => void;
  combine: (other: LunrMatchData) => void;
};

type LunrQuery = {
  readonly allFields: readonly string[];
  readonly clauses: Clause[];
  clause: (clause: Partial<Clause>) => LunrQuery;
  term: (term: unknown, options?: ClauseOptions) => LunrQuery;
  isNegated: () => boolean;
};

type LunrBuilder = {
  _ref: string;
  _fields: Record<string, FieldAttributes>;
  _b: number;
  _k1: number;
  tokenizer: (text: unknown, metadata: object) => readonly LunrToken[];
  pipeline: LunrPipeline;
  searchPipeline: LunrPipeline;
  metadataWhitelist: readonly string[];
  documentCount: number;
  ref: (name: string) => void;
  field: (name: string, attributes?: FieldAttributes) => void;
  b: (value: number) => void;
  k1: (value: number) => void;
  use: (plugin: (...args: never[]) => void, ...args: unknown[]) => void;
};

type Automaton = AutomatonNode & { intersect: (other: Automaton) => { toArray: () => string[] } };

type LunrParts = {
  readonly Builder: new () => LunrBuilder;
  readonly Query: (new (
    fields: readonly string[],
  ) => LunrQuery) & {
    readonly presence: { readonly OPTIONAL: 1; readonly REQUIRED: 2; readonly PROHIBITED: 3 };
  };
  readonly QueryParser: new (text: string, query: LunrQuery) => { parse: () => void };
  readonly MatchData: new (term?: string, field?: string, metadata?: object) => LunrMatchData;
  readonly TokenSet: (new () => { final: boolean; edges: Record<string, AutomatonNode> }) & {
    readonly fromArray: (terms: readonly string[]) => Automaton;
    readonly fromClause: (clause: { term: string; editDistance?: number }) => Automaton;
    readonly fromFuzzyString: (term: string, distance: number) => Automaton;
    readonly fromString: (term: string) => Automaton;
  };
  readonly version: string;
  readonly trimmer: unknown;
  readonly stopWordFilter: unknown;
  readonly stemmer: unknown;
};

/** lunr itself, as read in its source. */
// @types/lunr misses or misstates these parts; lunr has had no release since 2.3.9, which package.json pins.
export const lunrParts = lunr as unknown as LunrParts;
