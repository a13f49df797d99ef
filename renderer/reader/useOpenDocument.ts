import { useCallback, useState } from "react";
import type { DocumentAnswer, Failure } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { useAddress } from "../useAddress.ts";
import { useAnswer } from "../useAnswer.ts";
import { useArchive } from "../useArchive.ts";

/** The document that the address names. */
export type OpenDocument = {
  readonly answer: DocumentAnswer | null;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  /** Fetches it again, after a correction or another encoding. */
  readonly reload: () => void;
};

/** Fetches the open document with the hits of the search in it. */
export function useOpenDocument(): OpenDocument {
  const client = useClient();
  const { address } = useAddress();
  const { revision, reading } = useArchive();
  const [reloads, setReloads] = useState(0);
  const { documentId, query } = address;
  // While the archive is being read its revision changes all the time, the open document hardly ever.
  const version = reading.phase === "done" ? revision : 0;
  const key = documentId === null ? null : JSON.stringify([documentId, query, version, reloads]);
  const fetched = useAnswer(key, () => client.getDocument({ id: documentId ?? "", query }));
  const reload = useCallback(() => setReloads((before) => before + 1), []);
  const isOther = fetched.value !== null && fetched.value.document.id !== documentId;
  return {
    answer: isOther && fetched.failure !== null ? null : fetched.value,
    failure: fetched.failure,
    isLoading: fetched.isLoading,
    reload,
  };
}
