/** Words as typed to leaves of a query, by the same analysis that made the index. */
import { TextScanner, unitFlags } from "./analysis/scanText.ts";
import { stemmersOf, stemWord } from "./analysis/stemWord.ts";
import { longestDistance, stemTerm } from "./analysis/terms.ts";
import type { AutomatonNode } from "./expandTerms.ts";
import { lunrParts } from "./lunrParts.ts";
import { type Leaf, type Phrase, type Slot, singlePosition, type TermChoice } from "./phrase.ts";

/** `literal`: the folded form as it stands. `stemmed`: every word that shares a stem with it in some language. */
export type WordForms = "literal" | "stemmed";

/** lunr's automaton grows exponentially with the edits; beyond three they find anything anyway. */
const mostEdits = 3;

/** How far a `*` reaches between Han characters, in positions. */
const longestGap = 16;

/**
 * A text that must occur as it stands: characters in one run, words side by side, punctuation where it was typed and
 * nowhere else. Undefined where the text holds nothing that is indexed.
 * @example compilePhrase("反不正当竞争", "literal")
 * @example compilePhrase("COVID-19", "literal") // covid, a break, 19
 */
export function compilePhrase(text: string, words: WordForms): Phrase | undefined {
  const units = readUnits(text);
  if (units.length === 0) return undefined;
  return {
    kind: "phrase",
    slots: units.flatMap((unit, i) => unitSlot(units, { unit, i, words })),
    breaks: units.flatMap((unit, i) => breakBefore(units[i - 1], unit, i)),
    length: units.length,
    label: `${words}:${units.map(unitLabel).join(" ")}`,
  };
}

/**
 * What a bare piece of a query means: one word finds its other forms; anything longer, and any Han string, is literal.
 * @example compileBare("houses") // house, houses, housing ...
 */
export function compileBare(text: string): Phrase | undefined {
  return compilePhrase(text, readUnits(text).length === 1 ? "stemmed" : "literal");
}

/**
 * A pattern with `*` (any characters) and `?` (exactly one). In a word both stand for letters. Between Han characters
 * they are gaps: each `?` one character of the same run, `*` up to 16 positions of the same block. Undefined where nothing
 * but wildcards is left.
 * @example compileWildcard("环?保")
 * @example compileWildcard("wor*")
 */
export function compileWildcard(pattern: string): Leaf | undefined {
  const units = readUnits(pattern.replace(/[*?]/g, " "));
  if (units.length === 0) return undefined;
  const hasPairs = units.some((unit) => unit.word === undefined);
  return hasPairs ? compileGaps(pattern) : compileWordPattern(pattern);
}

/**
 * A word with up to `distance` edits (at most 3), or a Han string of which one character is another (same length).
 * @example compileFuzzy("vacine", 1)
 * @example compileFuzzy("接种疫苗", 1)
 */
export function compileFuzzy(text: string, distance: number): Leaf | undefined {
  const units = readUnits(text);
  const [unit] = units;
  if (unit === undefined) return undefined;
  if (units.length === 1 && unit.word !== undefined) {
    const edits = Math.min(distance, mostEdits);
    const automaton = lunrParts.TokenSet.fromFuzzyString(unit.word, edits);
    return singlePosition([{ kind: "automaton", automaton, scope: "words" }], `~${edits}:${unit.word}`);
  }
  const exact = compilePhrase(text, "literal");
  if (exact === undefined || units.some((other) => other.word !== undefined)) return exact;
  return {
    kind: "alternatives",
    phrases: [
      exact,
      ...units.map((_, i) => gapPhrase(units.map((other, j) => (i === j ? undefined : other)))),
    ],
    label: `~${distance}:${exact.label}`,
  };
}

/** Phrases near each other, at most `longestDistance` apart; undefined where one of them holds nothing that is indexed. */
export function compileProximity(
  texts: readonly string[],
  { distance, words, ordered = false }: { distance: number; words: WordForms; ordered?: boolean },
): Leaf | undefined {
  const phrases = texts.map((text) => compilePhrase(text, words)).filter((phrase) => phrase !== undefined);
  const [only] = phrases;
  if (phrases.length < texts.length || only === undefined) return undefined;
  if (phrases.length === 1) return only;
  return nearby(phrases, { distance, ordered });
}

type Unit = {
  /** Undefined for a pair character. */
  readonly word: string | undefined;
  readonly character: string;
  readonly breakBefore: boolean;
};

/** One for all queries: a scanner's arrays are larger than what most queries find. */
const scanner = new TextScanner();

function readUnits(text: string): readonly Unit[] {
  scanner.scan(text);
  return Array.from({ length: scanner.count }, (_, i) => {
    const flags = scanner.flags[i] ?? 0;
    const isWord = (flags & unitFlags.word) !== 0;
    return {
      word: isWord ? scanner.word(i) : undefined,
      character: isWord ? "" : String.fromCodePoint(scanner.codes[i] ?? 0),
      breakBefore: (flags & unitFlags.breakBefore) !== 0,
    };
  });
}

function unitLabel(unit: Unit): string {
  return `${unit.breakBefore ? "|" : ""}${unit.word ?? unit.character}`;
}

/** The slot of one unit, or none where the pair before it holds it already. */
function unitSlot(
  units: readonly Unit[],
  { unit, i, words }: { unit: Unit; i: number; words: WordForms },
): readonly Slot[] {
  if (unit.word !== undefined) return [wordSlot(unit.word, i, words)];
  const next = units[i + 1];
  if (next !== undefined && isJoined(unit, next)) {
    return [{ offset: i, choices: [{ kind: "term", term: unit.character + next.character }] }];
  }
  // A run that ends inside the phrase ends in the text too; at the phrase's end it may go on.
  if (next !== undefined) return [{ offset: i, choices: [{ kind: "term", term: unit.character }] }];
  const before = units[i - 1];
  if (before !== undefined && isJoined(before, unit)) return [];
  return [{ offset: i, choices: [{ kind: "prefix", prefix: unit.character }] }];
}

function isJoined(unit: Unit, next: Unit): boolean {
  return unit.word === undefined && next.word === undefined && !next.breakBefore;
}

/** Between two characters the pairs tell whether they are joined; where a word is involved, the break term does. */
function breakBefore(
  before: Unit | undefined,
  unit: Unit,
  offset: number,
): readonly { readonly offset: number; readonly present: boolean }[] {
  if (before === undefined || (before.word === undefined && unit.word === undefined)) return [];
  return [{ offset, present: unit.breakBefore }];
}

function wordSlot(word: string, offset: number, words: WordForms): Slot {
  if (words === "literal") return { offset, choices: [{ kind: "term", term: word }] };
  const terms = new Set([word]);
  for (const stemmer of stemmersOf(word)) {
    const stem = stemWord(word, stemmer);
    terms.add(stemTerm(stemmer, stem));
    // A word that is its own stem stands under its literal form only.
    if (stemWord(stem, stemmer) === stem) terms.add(stem);
  }
  return { offset, choices: [...terms].map((term) => ({ kind: "term", term })), mayCoincide: terms.size > 1 };
}

/** Letters that stand for `*` and `?` while a pattern is scanned: of inscriptions, and never met in a query. */
const standIns = { "*": "\ua7f7", "?": "\ua7fb" } as const;

/** Words side by side, each with or without wildcards; one of wildcards only stands for any. */
function compileWordPattern(pattern: string): Phrase | undefined {
  const standing = pattern.replaceAll("*", standIns["*"]).replaceAll("?", standIns["?"]);
  const units = readUnits(standing).map((unit) => ({
    ...unit,
    word: unit.word?.replaceAll(standIns["*"], "*").replaceAll(standIns["?"], "?"),
  }));
  const slots = units.flatMap(({ word }, offset): readonly Slot[] => {
    if (word === undefined || /^[*?]+$/.test(word)) return [];
    if (!/[*?]/.test(word)) return [wordSlot(word, offset, "literal")];
    return [{ offset, choices: [{ kind: "automaton", automaton: patternAutomaton(word), scope: "words" }] }];
  });
  if (slots.length === 0) return undefined;
  return {
    kind: "phrase",
    slots,
    breaks: units.flatMap((unit, i) => breakBefore(units[i - 1], unit, i)),
    length: units.length,
    label: `*:${units.map(unitLabel).join(" ")}`,
  };
}

/** lunr's token set for `*`, extended by `?`: an edge that takes any unit, once. */
function patternAutomaton(pattern: string): AutomatonNode {
  const root = new lunrParts.TokenSet();
  let node = root;
  for (const unit of pattern.replace(/\*+/g, "*").split("")) {
    if (unit === "*") node.edges["*"] = node;
    else {
      const next = new lunrParts.TokenSet();
      const edge = unit === "?" ? "*" : unit;
      // After `*` a `?` takes one unit more: the self-loop stays on the new node.
      if (edge === "*" && node.edges["*"] === node) next.edges["*"] = next;
      node.edges[edge] = next;
      node = next;
    }
  }
  node.final = true;
  return root;
}

/** `*` parts a Han pattern into phrases in order; `?` leaves a hole in one. */
function compileGaps(pattern: string): Leaf | undefined {
  const phrases = pattern
    .split(/\*+/)
    .map(patternUnits)
    .filter((units) => units.some((unit) => unit !== undefined))
    .map(gapPhrase);
  const [first] = phrases;
  if (first === undefined || phrases.length === 1) return first;
  return nearby(phrases, { distance: longestGap * (phrases.length - 1), ordered: true });
}

/** The units of a pattern; undefined for each `?`. */
function patternUnits(pattern: string): readonly (Unit | undefined)[] {
  return pattern
    .split(/(\?)/)
    .flatMap((piece): readonly (Unit | undefined)[] => (piece === "?" ? [undefined] : readUnits(piece)));
}

/** A phrase with holes of one character each; a hole's neighbours are pairs, so that the run goes on through it. */
function gapPhrase(units: readonly (Unit | undefined)[]): Phrase {
  const slots = units.flatMap((unit, i): readonly Slot[] => {
    const next = units[i + 1];
    if (unit?.word !== undefined) return [wordSlot(unit.word, i, "literal")];
    if (i + 1 < units.length && next?.word === undefined)
      return pairSlot(unit?.character, next?.character, i);
    const before = units[i - 1];
    const covered = i > 0 && before?.word === undefined;
    if (unit === undefined || covered) return [];
    const ends = i + 1 < units.length;
    return [
      {
        offset: i,
        choices: [ends ? { kind: "term", term: unit.character } : { kind: "prefix", prefix: unit.character }],
      },
    ];
  });
  const label = units.map((unit) => (unit === undefined ? "?" : unitLabel(unit))).join(" ");
  return { kind: "phrase", slots, breaks: [], length: units.length, label: `gaps:${label}` };
}

function pairSlot(first: string | undefined, second: string | undefined, offset: number): readonly Slot[] {
  if (first !== undefined && second !== undefined) {
    return [{ offset, choices: [{ kind: "term", term: first + second }] }];
  }
  // Two holes side by side: any pair will do, but the run must not end between them.
  if (first === undefined && second === undefined) {
    return [
      { offset, choices: [{ kind: "automaton", automaton: runEndAutomaton, scope: "pairs" }], absent: true },
    ];
  }
  const automaton = patternAutomaton(`${first ?? "?"}${second ?? "?"}`);
  const choices: readonly TermChoice[] = [{ kind: "automaton", automaton, scope: "pairs" }];
  return [{ offset, choices }];
}

/** Accepts one character alone, the term at a run's end: one code unit, or a surrogate and what follows it. */
const runEndAutomaton: AutomatonNode = makeRunEndAutomaton();

function makeRunEndAutomaton(): AutomatonNode {
  const end: AutomatonNode = { final: true, edges: {} };
  const afterSurrogate: AutomatonNode = { final: false, edges: { "*": end } };
  const surrogates = Array.from({ length: 0x400 }, (_, i) => String.fromCharCode(0xd800 + i));
  return {
    final: false,
    edges: { "*": end, ...Object.fromEntries(surrogates.map((unit) => [unit, afterSurrogate])) },
  };
}

function nearby(
  phrases: readonly Phrase[],
  { distance, ordered }: { distance: number; ordered: boolean },
): Leaf {
  const label = `${ordered ? "*" : "~"}${distance}:${phrases.map((phrase) => phrase.label).join(" ~ ")}`;
  return { kind: "proximity", phrases, distance: Math.min(distance, longestDistance), ordered, label };
}
