import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure, Filters, Hit, SearchAnswer, SortOrder } from "../../archive/contract.ts";
import { createRequestId, useClient } from "../client.ts";
import { useAnswer } from "../useAnswer.ts";

/** What is searched for. */
export type ResultsRequest = {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SortOrder;
  /** The archive's revision; a new one refreshes the results. */
  readonly revision: number;
  /** What the list shows; articles never stand in for photographs while those are on the way. */
  readonly scope: "list" | "photos";
};

/** The hits of a search, page by page, in an order that keeps still under the reader's eyes. */
export type Results = {
  /** Counts and facets of the newest answer; null before the first. */
  readonly answer: SearchAnswer | null;
  /** Length of the list as shown; may lag behind `answer.total` while the list is held. */
  readonly total: number;
  /** The hit of that row, or null while its page is on the way. */
  readonly hitAt: (index: number) => Hit | null;
  /** Row of a document among the pages fetched so far, or -1. */
  readonly indexOf: (id: string) => number;
  /** Tells which rows are in view, so that their pages are fetched. */
  readonly want: (firstIndex: number, lastIndex: number) => void;
  /** While held, new hits are announced instead of pushed in between. */
  readonly hold: (isHeld: boolean) => void;
  /** How many hits wait to be shown; null where the list is up to date. May be 0 or negative: only their order or number changed. */
  readonly waiting: number | null;
  readonly showWaiting: () => void;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  /** Whether the newest request has come back, with an answer or a failure. */
  readonly isSettled: boolean;
  /** Nothing of this scope is there yet. */
  readonly isPending: boolean;
  /** Changes when the list is another one, not when it grows. */
  readonly key: string;
};

/**
 * Rows fetched at once: the screen and a little more. Snippets are most of an answer's time (10,000 articles, a common word:
 * 3 ms without hits, 15 ms with 15, 40 ms with 40), and somebody who types looks at the first screen only.
 */
const pageSize = 16;

type Shown = {
  readonly key: string;
  readonly answer: SearchAnswer;
  readonly pages: ReadonlyMap<number, readonly Hit[]>;
};

/** Searches, and keeps what is on the screen in its place while the archive is still being read. */
export function useResults(request: ResultsRequest): Results {
  const client = useClient();
  const { query, filters, sort, scope } = request;
  const key = JSON.stringify([scope, query, filters, sort]);
  const ask = (offset: number) => (requestId: number) =>
    client.search({ requestId, query, filters, sort, offset, limit: pageSize });
  const newestQuestion = `${request.revision} ${key}`;
  const newest = useAnswer(newestQuestion, ask(0));
  const [kept, setShown] = useState<Shown | null>(null);
  const shown = kept?.key.startsWith(`["${scope}"`) ? kept : null;
  const isHeld = useRef(false);

  // The answer may still be the one to the query before; its own key says to which list it belongs.
  const newestKey = newest.key?.slice(newest.key.indexOf(" ") + 1) ?? null;
  useEffect(() => {
    const answer = newest.value;
    if (answer === null || newestKey === null) return;
    setShown((before) =>
      before === null || before.key !== newestKey || !isHeld.current || continues(before.answer, answer)
        ? { key: newestKey, answer, pages: new Map([[0, answer.hits]]) }
        : before,
    );
  }, [newest.value, newestKey]);

  const showWaiting = useCallback(() => {
    const answer = newest.value;
    if (answer !== null && newestKey !== null) {
      setShown({ key: newestKey, answer, pages: new Map([[0, answer.hits]]) });
    }
  }, [newest.value, newestKey]);

  const [wanted, setWanted] = useState<readonly [number, number]>([0, 0]);
  usePages({ shown, wanted, isCurrent: shown?.key === key, ask, setShown });

  const want = useCallback((firstIndex: number, lastIndex: number) => {
    const first = Math.floor(Math.max(0, firstIndex) / pageSize);
    const last = Math.floor(Math.max(0, lastIndex) / pageSize);
    setWanted((before) => (before[0] === first && before[1] === last ? before : [first, last]));
  }, []);
  const hold = useCallback((held: boolean) => {
    isHeld.current = held;
  }, []);

  const isBehind =
    shown !== null && newest.value !== null && shown.key === newestKey && shown.answer !== newest.value;
  return {
    answer: newest.value,
    total: shown?.answer.total ?? 0,
    hitAt: (index) => shown?.pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    indexOf: (id) => findRow(shown, id),
    want,
    hold,
    waiting: isBehind && newest.value !== null ? newest.value.total - shown.answer.total : null,
    showWaiting,
    failure: newest.failure?.code === "cancelled" ? null : newest.failure,
    isLoading: newest.isLoading,
    isSettled: newest.settledKey === newestQuestion,
    isPending: shown === null,
    key: shown?.key ?? key,
  };
}

type PagesRequest = {
  readonly shown: Shown | null;
  readonly wanted: readonly [number, number];
  readonly isCurrent: boolean;
  readonly ask: (offset: number) => (requestId: number) => ReturnType<ReturnType<typeof useClient>["search"]>;
  readonly setShown: (change: (before: Shown | null) => Shown | null) => void;
};

// One page at a time: the archive cancels an older search of the same window when a newer one comes.
function usePages({ shown, wanted, isCurrent, ask, setShown }: PagesRequest): void {
  const missing = shown !== null && isCurrent ? firstMissing(shown, wanted) : null;
  const [attempt, setAttempt] = useState(0);
  const askPage = useRef(ask);
  useEffect(() => {
    askPage.current = ask;
  });
  const shownKey = shown?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same page again after it was cancelled
  useEffect(() => {
    if (missing === null) return;
    let isWanted = true;
    void askPage
      .current(missing * pageSize)(createRequestId())
      .then((result) => {
        if (!isWanted) return;
        if (!result.ok) {
          if (result.failure.code === "cancelled") setAttempt((before) => before + 1);
          return;
        }
        const { hits } = result.value;
        setShown((before) =>
          before !== null && before.key === shownKey
            ? { ...before, pages: new Map(before.pages).set(missing, hits) }
            : before,
        );
      });
    return () => {
      isWanted = false;
    };
  }, [missing, attempt, shownKey, setShown]);
}

function firstMissing(shown: Shown, [first, last]: readonly [number, number]): number | null {
  const lastPage = Math.min(last, Math.ceil(shown.answer.total / pageSize) - 1);
  for (let page = first; page <= lastPage; page += 1) if (!shown.pages.has(page)) return page;
  return null;
}

function findRow(shown: Shown | null, id: string): number {
  for (const [page, hits] of shown?.pages ?? []) {
    const row = hits.findIndex((hit) => hit.id === id);
    if (row >= 0) return page * pageSize + row;
  }
  return -1;
}

/** Whether the new answer only adds behind what is shown. */
function continues(before: SearchAnswer, after: SearchAnswer): boolean {
  return before.hits.every((hit, row) => after.hits[row]?.id === hit.id);
}
