/** A query's tree to the index's own expression: which leaves, in which fields, how they are joined. */
import { assertNever } from "../assertNever.ts";
import type { DayRange } from "../contract.ts";
import {
  compileBare,
  compileFuzzy,
  compilePhrase,
  compileProximity,
  compileWildcard,
} from "../index/compileText.ts";
import { defaultFields, type IndexField } from "../index/documentFields.ts";
import type { Expression } from "../index/matchExpression.ts";
import type { Leaf } from "../index/phrase.ts";
import type { QueryAxis, QueryNode, QueryTerm } from "./queryTree.ts";

/** What only the archive at hand can tell. */
export type CompileOptions = {
  /** 1 for each ordinal with a date on the axis that touches the range. */
  readonly selectByDates: (axis: QueryAxis, range: DayRange) => Uint8Array;
  /** Terms that are wanted are looked for in boilerplate too; what is excluded stays as it was. */
  readonly boilerplate: boolean;
};

/** The expression that finds what the tree says. */
export function compileQuery(tree: QueryNode, options: CompileOptions): Expression {
  return compileNode(tree, { ...options, isExact: false, isExcluded: false, boost: 1 });
}

/** A leaf of a query as it is looked for: the same for the index and for marking hits in a document. */
export type QueryLeaf = { readonly leaf: Leaf; readonly field: IndexField | null };

/**
 * The leaves that a document is found for, in query order; none of those that are excluded. `field` null: everywhere but
 * in boilerplate.
 */
export function listLeaves(tree: QueryNode): readonly QueryLeaf[] {
  return collectLeaves(tree, { isExact: false, field: null });
}

type Context = CompileOptions & {
  readonly field?: IndexField;
  readonly isExact: boolean;
  /** Below an odd number of NOT. */
  readonly isExcluded: boolean;
  readonly boost: number;
};

function compileNode(node: QueryNode, context: Context): Expression {
  switch (node.kind) {
    case "everything":
      return { kind: "all" };
    case "nothing":
      return { kind: "not", part: { kind: "all" } };
    case "word":
    case "phrase":
      return {
        kind: "leaf",
        leaf: compileTerm(node, context.isExact),
        fields: fieldsOf(context),
        boost: context.boost,
      };
    case "dates":
      return { kind: "documents", mask: context.selectByDates(node.axis, node.range) };
    case "and":
    case "or":
      return { kind: node.kind, parts: node.children.map((child) => compileNode(child, context)) };
    case "not":
      return { kind: "not", part: compileNode(node.child, { ...context, isExcluded: !context.isExcluded }) };
    case "field":
      return compileNode(node.child, { ...context, field: node.field });
    case "exact":
      return compileNode(node.child, { ...context, isExact: true });
    case "boost":
      return compileNode(node.child, { ...context, boost: context.boost * node.factor });
    default:
      return assertNever(node);
  }
}

function fieldsOf({ field, boilerplate, isExcluded }: Context): readonly IndexField[] {
  if (field !== undefined) return [field];
  return boilerplate && !isExcluded ? [...defaultFields, "boilerplate"] : defaultFields;
}

/** A term of which analysis leaves nothing is found nowhere. */
function compileTerm(term: QueryTerm, isExact: boolean): Leaf {
  return readTerm(term, isExact) ?? { kind: "alternatives", phrases: [], label: term.text };
}

function readTerm(term: QueryTerm, isExact: boolean): Leaf | undefined {
  const { text } = term;
  if (term.kind === "phrase") {
    const texts = text.split(/\s+/).filter((part) => /[\p{L}\p{N}\p{M}]/u.test(part));
    return term.within === undefined || texts.length < 2
      ? compilePhrase(text, "literal")
      : compileProximity(texts, { distance: term.within, words: "literal" });
  }
  if (/[*?]/.test(text)) return compileWildcard(text);
  if (term.edits !== undefined) return compileFuzzy(text, term.edits);
  return isExact ? compilePhrase(text, "literal") : compileBare(text);
}

function collectLeaves(
  node: QueryNode,
  context: { readonly isExact: boolean; readonly field: IndexField | null },
): readonly QueryLeaf[] {
  switch (node.kind) {
    case "everything":
    case "nothing":
    case "dates":
    case "not":
      return [];
    case "word":
    case "phrase":
      return [{ leaf: compileTerm(node, context.isExact), field: context.field }];
    case "and":
    case "or":
      return node.children.flatMap((child) => collectLeaves(child, context));
    case "field":
      return collectLeaves(node.child, { ...context, field: node.field });
    case "exact":
      return collectLeaves(node.child, { ...context, isExact: true });
    case "boost":
      return collectLeaves(node.child, context);
    default:
      return assertNever(node);
  }
}
