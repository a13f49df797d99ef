import { createContext, use, useEffect, useEffectEvent, useState } from "react";
import type { ArchiveInfo } from "../archive/contract.ts";

/** Provides the open archive to the views; `App` fills it. */
export const ArchiveContext = createContext<ArchiveInfo | null>(null);

/** The open archive. Throws where none is. */
export function useArchive(): ArchiveInfo {
  const archive = use(ArchiveContext);
  if (archive === null) throw new Error("useArchive needs an ArchiveContext");
  return archive;
}

/** Longest wait in ms before a change of the archive is shown: short enough to seem live, long enough that reading doesn't wait for the window. */
const revisionIntervalMs = 1000;

/** The archive's revision, at most one new one a second while it is being read, and the last one always. */
export function useRevision(): number {
  const { revision } = useArchive();
  const [shown, setShown] = useState(revision);
  const catchUp = useEffectEvent(() => setShown(revision));
  const isBehind = shown !== revision;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(catchUp, revisionIntervalMs);
    return () => clearTimeout(timer);
  }, [isBehind]);
  return shown;
}
