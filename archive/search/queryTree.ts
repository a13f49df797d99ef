/** What a query means, once read: a tree without offsets, so that equal meanings are equal values. */
import type { DayRange } from "../contract.ts";
import type { IndexField } from "../index/documentFields.ts";

/** The time axes that a query may name. */
export type QueryAxis = "published" | "happened";

export type QueryNode =
  /** Every document: the empty query. Only ever the whole tree. */
  | { readonly kind: "everything" }
  /** No document: signs of which nothing could be understood. Only ever the whole tree. */
  | { readonly kind: "nothing" }
  | QueryTerm
  /** Documents whose interval on the axis touches the range; `text` is the range as typed. */
  | {
      readonly kind: "dates";
      readonly axis: QueryAxis;
      readonly text: string;
      readonly range: DayRange;
    }
  /** At least two children. */
  | { readonly kind: "and" | "or"; readonly children: readonly QueryNode[] }
  | { readonly kind: "not"; readonly child: QueryNode }
  /** Unnamed, a term is looked for in all fields but `boilerplate`. An inner field wins over an outer one. */
  | { readonly kind: "field"; readonly field: IndexField; readonly child: QueryNode }
  /** Words below are looked for in their literal form, not by their stem. */
  | { readonly kind: "exact"; readonly child: QueryNode }
  /** Scores below are multiplied; greater than 0. */
  | { readonly kind: "boost"; readonly factor: number; readonly child: QueryNode };

/** What is looked for in the text: the leaves of the tree. */
export type QueryTerm =
  /**
   * Unquoted: a word, a Han run, or a mix of both. May hold `*` (any characters) and `?` (one). `edits` 1-2: that many
   * characters may differ.
   */
  | { readonly kind: "word"; readonly text: string; readonly edits?: number }
  /** Quoted: an exact string. `within`: its words in any order, at most that many words or characters apart. */
  | { readonly kind: "phrase"; readonly text: string; readonly within?: number };
