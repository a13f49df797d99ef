/**
 * The query language: text to a tree. Precedence is NOT, then AND (also where nothing stands between words), then OR.
 *
 * ```
 * or       = and { "OR" and }
 * and      = unary { ["AND"] unary }
 * unary    = { "NOT" | "-" } primary
 * primary  = ( "(" or ")" | FIELD ":" unary | word | phrase ) { "^" number | "~" number }
 * ```
 */
import type { QueryProblem } from "../contract.ts";
import { parseRange, rangeExamples } from "../dates/parseRange.ts";
import { longestDistance } from "../index/analysis/terms.ts";
import { proposeFields } from "./queryFields.ts";
import type { QueryAxis, QueryNode, QueryTerm } from "./queryTree.ts";
import { type QueryToken, scanQuery } from "./scanQuery.ts";

/** A tree that can always be answered, and the mistakes, in query order. */
export type ParsedQuery = { readonly tree: QueryNode; readonly problems: readonly QueryProblem[] };

/** A query with more words than this is cut there and says so: a pasted page is no query. */
const maxTerms = 200;
/** Parentheses and fields may lie this deep in each other. */
const maxDepth = 50;
/** lunr's automata grow with the square of this; two differences are what its own guide calls sensible. */
const maxEdits = 2;
/** Nobody reads more, and a pasted page must not cross to the window as a list of mistakes. */
const maxProblems = 20;

/**
 * Reads a query. Never throws: what can't be understood is left out of the tree and named in `problems`.
 * Example: `选举 -标题:试点` is all documents with 选举 but those with 试点 in the headline.
 */
export function parseQuery(query: string): ParsedQuery {
  const tokens = scanQuery(query);
  const state: State = { tokens, at: 0, termCount: 0, problems: [] };
  const branches: QueryNode[] = [];
  while (state.at < tokens.length) {
    const branch = parseOr(state, 0);
    if (branch !== undefined) branches.push(branch);
    const stray = state.tokens[state.at];
    if (stray !== undefined) report(state, "unexpected-parenthesis", stray, []);
    state.at++;
  }
  const empty: QueryNode = { kind: query.trim() === "" ? "everything" : "nothing" };
  const tree = join("and", branches) ?? empty;
  if (tree.kind === "nothing" && state.problems.length === 0) reportEmpty(state, query);
  return { tree, problems: state.problems.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

type State = {
  readonly tokens: readonly QueryToken[];
  at: number;
  termCount: number;
  readonly problems: QueryProblem[];
};

const termForms = ["word", '"a phrase"', "(a OR b)"];

function parseOr(state: State, depth: number): QueryNode | undefined {
  const branches: QueryNode[] = [];
  let operator: QueryToken | undefined;
  for (;;) {
    const branch = parseAnd(state, depth);
    if (branch !== undefined) branches.push(branch);
    else if (operator !== undefined) report(state, "operator-without-term", operator, termForms);
    const next = state.tokens[state.at];
    if (next?.kind !== "or") return join("or", branches);
    if (branch === undefined && operator === undefined)
      report(state, "operator-without-term", next, termForms);
    operator = next;
    state.at++;
  }
}

function parseAnd(state: State, depth: number): QueryNode | undefined {
  const children: QueryNode[] = [];
  let operator: QueryToken | undefined;
  let isFirst = true;
  for (;;) {
    const next = state.tokens[state.at];
    const isEnd = next === undefined || next.kind === "or" || next.kind === "close";
    if (operator !== undefined && (isEnd || next.kind === "and")) {
      report(state, "operator-without-term", operator, termForms);
    }
    if (isEnd) return join("and", children);
    operator = undefined;
    if (next.kind === "and") {
      if (isFirst) report(state, "operator-without-term", next, termForms);
      else operator = next;
      state.at++;
    } else {
      const child = parseUnary(state, depth);
      if (child !== undefined) children.push(child);
    }
    isFirst = false;
  }
}

function parseUnary(state: State, depth: number): QueryNode | undefined {
  const signs: QueryToken[] = [];
  let next = state.tokens[state.at];
  while (next?.kind === "not") {
    signs.push(next);
    next = state.tokens[++state.at];
  }
  const last = signs.at(-1);
  // Nobody doubles an exclusion to take it back: all but the last are a mistake.
  for (const sign of signs.slice(0, -1)) report(state, "operator-without-term", sign, termForms);
  if (last !== undefined && !startsPrimary(next)) {
    report(state, "operator-without-term", last, termForms);
    return undefined;
  }
  const child = parsePrimary(state, depth);
  return child === undefined || last === undefined ? child : { kind: "not", child };
}

function startsPrimary(token: QueryToken | undefined): token is QueryToken {
  return token !== undefined && token.kind !== "and" && token.kind !== "or" && token.kind !== "close";
}

function parsePrimary(state: State, depth: number): QueryNode | undefined {
  const token = state.tokens[state.at];
  if (token === undefined) return undefined;
  state.at++;
  switch (token.kind) {
    case "open":
      return parseGroup(state, token, depth);
    case "field":
      return parseField(state, token, depth);
    case "phrase":
      if (!token.isClosed) report(state, "unclosed-quote", token, ['"']);
      return parseSuffixes(state, readTerm(state, token, { kind: "phrase", text: token.text }));
    case "unknown-field":
      report(
        state,
        "unknown-field",
        { start: token.start, end: token.start + token.name.length },
        proposeFields(token.name),
      );
      return parseSuffixes(state, readTerm(state, token, { kind: "word", text: token.text }));
    case "word":
    case "dates-text":
      return parseSuffixes(state, readTerm(state, token, { kind: "word", text: token.text }));
    default:
      // A suffix behind nothing, and signs that the caller has already looked at.
      return undefined;
  }
}

function parseGroup(state: State, open: QueryToken, depth: number): QueryNode | undefined {
  if (depth >= maxDepth) {
    report(state, "too-many-terms", open, []);
    return undefined;
  }
  const problemsBefore = state.problems.length;
  const group = parseOr(state, depth + 1);
  const close = state.tokens[state.at];
  if (close?.kind !== "close") report(state, "unclosed-parenthesis", open, [")"]);
  else {
    state.at++;
    if (group === undefined && state.problems.length === problemsBefore)
      report(state, "nothing-searchable", { start: open.start, end: close.end }, termForms);
  }
  return parseSuffixes(state, group);
}

function parseField(
  state: State,
  token: QueryToken & { readonly kind: "field" },
  depth: number,
): QueryNode | undefined {
  const { meaning } = token;
  if (meaning.kind === "dates") return parseDates(state, token, meaning.axis);
  const next = state.tokens[state.at];
  if (!startsPrimary(next) || depth >= maxDepth) {
    report(state, depth >= maxDepth ? "too-many-terms" : "field-without-term", token, termForms);
    return undefined;
  }
  const child = parseUnary(state, depth + 1);
  if (child === undefined) return undefined;
  return meaning.kind === "exact" ? { kind: "exact", child } : { kind: "field", field: meaning.field, child };
}

function parseDates(state: State, field: QueryToken, axis: QueryAxis): QueryNode | undefined {
  const next = state.tokens[state.at];
  if (next === undefined || !("text" in next) || next.text === "") {
    report(state, "field-without-term", field, rangeExamples);
    return undefined;
  }
  state.at++;
  const text = next.text.trim();
  const reading = parseRange(text);
  if (reading.ok) return { kind: "dates", axis, text, range: reading.range };
  const plainReading = parseRange(toPlainDates(text));
  if (plainReading.ok) return { kind: "dates", axis, text, range: plainReading.range };
  const offset = next.kind === "phrase" ? next.start + 1 : next.start;
  report(state, reading.code, { start: offset + reading.start, end: offset + reading.end }, rangeExamples);
  return undefined;
}

/** `2014年3月。。2015年`, as a Chinese keyboard gives it, to `2014-3..2015`. */
function toPlainDates(text: string): string {
  return text
    .replace(/。。/g, "..")
    .replace(
      /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号號])?)?/g,
      (_, ...parts: readonly (string | undefined)[]) =>
        parts
          .slice(0, 3)
          .filter((part) => part !== undefined)
          .join("-"),
    )
    .replace(/(?<=\d)[~—至到](?=\d)/g, "..");
}

/**
 * A term with something in it that can be found; undefined where there is nothing. That is a mistake where somebody went to the
 * trouble of quoting it; stray punctuation is one only where there is nothing else.
 */
function readTerm(state: State, token: QueryToken, term: QueryTerm): QueryTerm | undefined {
  if (!/[\p{L}\p{N}\p{M}]/u.test(term.text)) {
    if (term.kind === "word" && /[*?]/.test(term.text))
      report(state, "wildcard-alone", token, ["word*", "w?rd"]);
    if (token.kind === "phrase" && token.isClosed) report(state, "nothing-searchable", token, termForms);
    return undefined;
  }
  if (term.kind === "word" && /^[~^]\d{1,2}(?:\.\d+)?$/.test(term.text)) {
    report(state, "operator-without-term", token, [`word${term.text}`]);
    return undefined;
  }
  state.termCount++;
  if (state.termCount <= maxTerms) return term;
  if (state.termCount === maxTerms + 1) {
    report(state, "too-many-terms", { start: token.start, end: state.tokens.at(-1)?.end ?? token.end }, []);
  }
  return undefined;
}

function parseSuffixes(state: State, node: QueryNode | undefined): QueryNode | undefined {
  let result = node;
  for (;;) {
    const suffix = state.tokens[state.at];
    if (suffix?.kind !== "suffix") return result;
    state.at++;
    const changed = result === undefined ? undefined : applySuffix(result, suffix.sign, suffix.value);
    if (changed !== undefined) result = changed;
    else if (result !== undefined)
      report(state, "number-invalid", suffix, expectedNumber(result, suffix.sign));
  }
}

/** The node with `~2` or `^1.5` applied; undefined where the number can't be that. */
function applySuffix(node: QueryNode, sign: "~" | "^", value: string): QueryNode | undefined {
  const number =
    value === "" && sign === "~" && node.kind === "word"
      ? 1
      : /^\d{1,4}(?:\.\d{1,3})?$/.test(value)
        ? Number(value)
        : Number.NaN;
  if (sign === "^") return number > 0 ? { kind: "boost", factor: number, child: node } : undefined;
  if (!Number.isInteger(number)) return undefined;
  if (node.kind === "phrase" && number <= longestDistance) return { ...node, within: number };
  if (node.kind === "word" && number >= 1 && number <= maxEdits) return { ...node, edits: number };
  return undefined;
}

function expectedNumber(node: QueryNode, sign: "~" | "^"): readonly string[] {
  if (sign === "^") return ["^2", "^0.5"];
  return node.kind === "phrase" ? ["~5"] : ["~1", "~2"];
}

/** One node for several: none, the only one, or all joined; equal operators within each other are one. */
function join(kind: "and" | "or", nodes: readonly QueryNode[]): QueryNode | undefined {
  if (nodes.length <= 1) return nodes[0];
  return { kind, children: nodes.flatMap((node) => (node.kind === kind ? node.children : [node])) };
}

/** A query of signs only asks for nothing and finds nothing: whoever counts hits must not take all documents for an answer. */
function reportEmpty(state: State, query: string): void {
  const start = state.tokens.at(0)?.start ?? 0;
  const end = state.tokens.at(-1)?.end ?? query.length;
  report(state, "nothing-searchable", { start, end }, termForms);
}

function report(
  state: State,
  code: QueryProblem["code"],
  { start, end }: { readonly start: number; readonly end: number },
  expected: readonly string[],
): void {
  if (state.problems.length < maxProblems) state.problems.push({ start, end, code, expected });
}
