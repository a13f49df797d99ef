/** A tree back to text that reads as the same tree: for saved searches, the search log, and to show how a query was understood. */
import { assertNever } from "../assertNever.ts";
import type { QueryNode, QueryTerm } from "./queryTree.ts";

/** The query in one normal form: English names, ASCII signs. `parseQuery(formatQuery(tree)).tree` equals `tree`. Example: `headline:选举 -"a b"~3`. */
export function formatQuery(tree: QueryNode): string {
  switch (tree.kind) {
    case "everything":
      return "";
    case "nothing":
      return "()";
    case "word":
    case "phrase":
      return formatTerm(tree);
    case "dates":
      return `${tree.axis}:${/[ ()]/.test(tree.text) ? quote(tree.text) : tree.text}`;
    case "and":
      return tree.children.map((child) => formatPart(child, "or")).join(" ");
    case "or":
      return tree.children.map((child) => formatPart(child)).join(" OR ");
    case "not":
      return `NOT ${formatPart(tree.child, "or", "and", "not")}`;
    case "field":
      return `${tree.field}:${formatPart(tree.child, "or", "and")}`;
    case "exact":
      return `exact:${formatPart(tree.child, "or", "and")}`;
    case "boost":
      return `${formatPart(tree.child, "or", "and", "not", "field", "exact", "dates")}^${tree.factor}`;
    default:
      return assertNever(tree);
  }
}

/** In parentheses where its kind is one of those that would otherwise fall apart. */
function formatPart(node: QueryNode, ...loose: readonly QueryNode["kind"][]): string {
  return loose.includes(node.kind) ? `(${formatQuery(node)})` : formatQuery(node);
}

function formatTerm(term: QueryTerm): string {
  if (term.kind === "word") return term.edits === undefined ? term.text : `${term.text}~${term.edits}`;
  return term.within === undefined ? quote(term.text) : `${quote(term.text)}~${term.within}`;
}

/** In the first pair of marks that the text doesn't hold. */
function quote(text: string): string {
  const pairs = ['""', "“”", "「」", "『』", "«»"];
  const pair =
    pairs.find((marks) => ![...(marks === "“”" ? '“”"' : marks.slice(1))].some((m) => text.includes(m))) ??
    '""';
  return `${pair.charAt(0)}${text}${pair.charAt(1)}`;
}
