/** Names of those who wrote an article, with the words they were read from and where these begin in the line. */
export type NamedWords = {
  readonly names: readonly string[];
  readonly words: string;
  readonly start: number;
  /** The rule's stable name. */
  readonly rule: string;
};

/** Where a line stands on its page. `lead` is the index of the first line of running text. */
export type LinePlace = {
  readonly index: number;
  readonly lead: number;
  readonly isAfterHeadline: boolean;
  readonly isFoot: boolean;
  /** A line of date and source: a name in brackets at its end is a place's or an edition's. */
  readonly isDateOrSource: boolean;
  /** Right below the headline, or among the last lines of the text: where a name alone is a byline. */
  readonly maySign: boolean;
};
