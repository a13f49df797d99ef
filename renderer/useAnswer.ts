import { startTransition, useEffect, useEffectEvent, useState } from "react";
import type { Failure, Result } from "../archive/contract.ts";
import { createRequestId, useClient } from "./client.ts";

/** What is known about a question put to the archive. The last answer stays until the next one is there, so that nothing blinks. */
export type Answer<T> = {
  readonly value: T | null;
  /** The question that `value` answers; null before the first. */
  readonly key: string | null;
  /** Why the last question had no answer; null when it had one. */
  readonly failure: Failure | null;
  /** The newest question that came back, with a value or a failure; null before the first. */
  readonly settledKey: string | null;
  readonly isLoading: boolean;
};

const unasked = { value: null, key: null, failure: null, settledKey: null } as const;

/**
 * Asks whenever `key` changes, and takes the answer of the newest question only; an overtaken one is cancelled.
 * `key` null asks nothing and forgets the answer.
 */
export function useAnswer<T>(key: string | null, ask: (requestId: number) => Promise<Result<T>>): Answer<T> {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer<T>>({ ...unasked, isLoading: true });
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (key === null) {
      setAnswer({ ...unasked, isLoading: false });
      return;
    }
    let isCurrent = true;
    let isAnswered = false;
    const requestId = createRequestId();
    setAnswer((before) => (before.isLoading ? before : { ...before, isLoading: true }));
    void askNow(requestId).then((result) => {
      isAnswered = true;
      if (!isCurrent) return;
      startTransition(() => setAnswer((before) => toAnswer(key, before, result)));
    });
    return () => {
      isCurrent = false;
      if (!isAnswered) void client.cancel({ requestId });
    };
  }, [key, client]);
  return answer;
}

function toAnswer<T>(key: string, before: Answer<T>, result: Result<T>): Answer<T> {
  if (result.ok) return { value: result.value, key, failure: null, settledKey: key, isLoading: false };
  return { ...before, failure: result.failure, settledKey: key, isLoading: false };
}
