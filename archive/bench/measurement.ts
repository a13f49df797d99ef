/** What is measured of one engine over one number of articles. */

/** How building ended: `stopped` by the limit of time, or the process `died`, mostly for want of memory. */
type Ending = "whole" | "stopped" | "died";

export type Measurement = {
  readonly note: string;
  readonly ended: Ending;
  /** Built into the index: all, or as many as it came to. */
  readonly articles: number;
  readonly characters: number;
  readonly buildMs: number;
  /** Processor time of building, all threads: what one core would have taken, whatever else the machine does. */
  readonly buildCpuMs: number;
  readonly peakRssBytes: number;
  /** Null where the index wasn't built whole. */
  readonly queries: QueryMeasurement | null;
};

export type QueryMeasurement = {
  /** Processor time of merging after the build; null where the engine does none. */
  readonly settleCpuMs: number | null;
  /** Of the index alone: none of the engines is made to store the text. 0 where it lives in memory only. */
  readonly diskBytes: number;
  readonly loadMs: number | null;
  /** Milliseconds per query, each the best of two; queries the engine can't ask are left out. */
  readonly ms: readonly number[];
  /** Hits per query; -1 where the engine can't ask it. */
  readonly totals: readonly number[];
  /** Different terms in the index; null where the engine doesn't tell. */
  readonly terms: number | null;
};
