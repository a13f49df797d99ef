/** Which terms of the dictionaries an automaton of lunr accepts. */
import type { Dictionary, DictionaryCursor } from "./segment/Dictionary.ts";

/** A node of lunr.TokenSet: edges by UTF-16 code unit; `*` takes any. */
export type AutomatonNode = {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, AutomatonNode>>;
};

/** The accepted terms of all dictionaries, sorted, each once. */
export function expandTerms(
  dictionaries: readonly Dictionary[],
  automaton: AutomatonNode,
): readonly string[] {
  const found = new Set<string>();
  for (const dictionary of dictionaries) {
    for (const cursor of acceptedTerms(dictionary, automaton)) found.add(cursor.term());
  }
  return [...found].sort();
}

/**
 * One cursor, on each accepted term in turn. Walks the part of the dictionary that begins with the automaton's literal
 * beginning, and of neighbouring terms only what differs: a rejected prefix rejects all terms that share it.
 */
export function* acceptedTerms(
  dictionary: Dictionary,
  automaton: AutomatonNode,
): Generator<DictionaryCursor, void> {
  const prefix = literalPrefix(automaton);
  const walk = new AutomatonWalk(automaton);
  const cursor = dictionary.seek(prefix);
  for (; cursor.valid && cursor.startsWith(prefix); cursor.next()) if (walk.accepts(cursor)) yield cursor;
}

function literalPrefix(automaton: AutomatonNode): string {
  let prefix = "";
  let node = automaton;
  for (;;) {
    const edges = Object.keys(node.edges);
    const [edge] = edges;
    if (edges.length !== 1 || edge === undefined || edge === "*" || node.final) return prefix;
    const next = node.edges[edge];
    if (next === undefined) return prefix;
    prefix += edge;
    node = next;
  }
}

/** Runs the automaton over terms in order, keeping the states reached after each unit of the last one. */
class AutomatonWalk {
  /** `states[i]`: nodes reached after i units of the current term. */
  readonly #states: AutomatonNode[][];
  /** Units of the last term for which `#states` holds. */
  #depth = 0;
  readonly #units: number[] = [];

  constructor(automaton: AutomatonNode) {
    this.#states = [[automaton]];
  }

  accepts(cursor: DictionaryCursor): boolean {
    let depth = 0;
    const most = Math.min(this.#depth, cursor.length);
    while (depth < most && this.#units[depth] === cursor.units[depth]) depth++;
    this.#depth = depth;
    let states = this.#states[depth] ?? [];
    while (depth < cursor.length && states.length > 0) {
      const unit = cursor.units[depth] ?? 0;
      states = step(states, String.fromCharCode(unit));
      this.#units[depth++] = unit;
      this.#states[depth] = states;
      this.#depth = depth;
    }
    return cursor.length > 0 && depth === cursor.length && states.some((state) => state.final);
  }
}

function step(states: readonly AutomatonNode[], unit: string): AutomatonNode[] {
  const next = new Set<AutomatonNode>();
  for (const state of states) {
    const literal = state.edges[unit];
    if (literal !== undefined) next.add(literal);
    const any = state.edges["*"];
    if (any !== undefined) next.add(any);
  }
  return [...next];
}
