/** A query's tree to the documents it finds: every term asked of the index once, the operators applied to the sets. */
import { setImmediate } from "node:timers/promises";
import { assertNever } from "../assertNever.ts";
import type { ArchiveView } from "./archiveView.ts";
import { type DayTest, touchingRange } from "./dayTests.ts";
import { intersect, noMatches, scale, subtract, unite, unscored } from "./matchSets.ts";
import type { QueryAxis, QueryField, QueryNode, QueryTerm } from "./queryTree.ts";
import type { Matches } from "./searchIndex.ts";

/** What a search without `field:` looks into: all but boilerplate. */
export const defaultFields: readonly QueryField[] = [
  "headline",
  "body",
  "caption",
  "byline",
  "source",
  "photographer",
  "editor",
  "keyword",
  "path",
];

/** `boilerplate: true` finds also what stands only in navigation and footers; what is excluded stays as it was. */
export type EvaluationOptions = { readonly boilerplate: boolean; readonly signal: AbortSignal };

/** Documents that a query finds, with scores; null where the signal was aborted meanwhile. */
export async function evaluateQuery(
  view: ArchiveView,
  tree: QueryNode,
  { boilerplate, signal }: EvaluationOptions,
): Promise<Matches | null> {
  const context: Context = { view, signal, boilerplate, isExact: false, isExcluding: false };
  return evaluate(tree, context);
}

type Context = {
  readonly view: ArchiveView;
  readonly signal: AbortSignal;
  readonly boilerplate: boolean;
  readonly field?: QueryField;
  readonly isExact: boolean;
  /** Below an odd number of NOT. */
  readonly isExcluding: boolean;
};

async function evaluate(node: QueryNode, context: Context): Promise<Matches | null> {
  const { view } = context;
  switch (node.kind) {
    case "everything":
      return unscored(view.liveOrdinals);
    case "word":
    case "phrase":
      // Between two terms the process hears whether a newer request has come.
      await setImmediate();
      return context.signal.aborted ? null : matchTerm(node, context);
    case "dates":
      return unscored(selectByDates(view, node.axis, touchingRange(view.columns.intervals, node.range)));
    case "and":
      return evaluateAnd(node.children, context);
    case "or":
      return fold(node.children, context, unite);
    case "not": {
      const excluded = await evaluate(node.child, { ...context, isExcluding: !context.isExcluding });
      return excluded === null ? null : unscored(subtract(unscored(view.liveOrdinals), excluded).ordinals);
    }
    case "field":
      return evaluate(node.child, { ...context, field: node.field });
    case "exact":
      return evaluate(node.child, { ...context, isExact: true });
    case "boost": {
      const matches = await evaluate(node.child, context);
      return matches === null ? null : scale(matches, node.factor);
    }
    default:
      return assertNever(node);
  }
}

function matchTerm(term: QueryTerm, { view, field, isExact, boilerplate, isExcluding }: Context): Matches {
  const wide = boilerplate && !isExcluding;
  const fields =
    field !== undefined ? [field] : wide ? [...defaultFields, "boilerplate" as const] : defaultFields;
  return view.index.match({ term, fields, isExact });
}

/** What is wanted first, then what is taken away, so that no complement of the whole archive has to be made. */
async function evaluateAnd(children: readonly QueryNode[], context: Context): Promise<Matches | null> {
  const wanted = children.filter((child) => child.kind !== "not");
  const unwanted = children.flatMap((child) => (child.kind === "not" ? child.child : []));
  const found =
    wanted.length === 0 ? unscored(context.view.liveOrdinals) : await fold(wanted, context, intersect);
  if (found === null || found.ordinals.length === 0) return found;
  const inside = { ...context, isExcluding: !context.isExcluding };
  const excluded = await fold(unwanted, inside, unite);
  return excluded === null ? null : subtract(found, excluded);
}

async function fold(
  nodes: readonly QueryNode[],
  context: Context,
  combine: (a: Matches, b: Matches) => Matches,
): Promise<Matches | null> {
  let result: Matches | undefined;
  for (const node of nodes) {
    const matches = await evaluate(node, context);
    if (matches === null) return null;
    result = result === undefined ? matches : combine(result, matches);
    if (combine === intersect && result.ordinals.length === 0) return noMatches;
  }
  return result ?? noMatches;
}

/** Documents of which a date on the axis passes, ascending. */
function selectByDates({ columns, liveOrdinals }: ArchiveView, axis: QueryAxis, test: DayTest): Uint32Array {
  const { published, eventStarts, eventCodes } = columns;
  if (axis === "published") return liveOrdinals.filter((ordinal) => test[published[ordinal] ?? 0] === 1);
  return liveOrdinals.filter((ordinal) => {
    const end = eventStarts[ordinal + 1] ?? 0;
    for (let at = eventStarts[ordinal] ?? 0; at < end; at++) if (test[eventCodes[at] ?? 0] === 1) return true;
    return false;
  });
}
