import type { ArchiveInfo } from "../../archive/contract.ts";

/** What is left in the page: delays from a keystroke to its results, and the archive as it was last asked for. */
export type Recording = { readonly delaysMs: number[]; archive: ArchiveInfo | null };

declare global {
  interface Window {
    readonly recording: Recording;
  }
}

/**
 * Runs in the page before its own scripts: for each key typed into the search box, the time until the answer to exactly
 * that query has been received and painted. An answer that a later key overtook counts for none.
 */
export function recordKeystrokes(): void {
  const recording: Recording = { delaysMs: [], archive: null };
  Object.defineProperty(window, "recording", { value: recording });
  let typed = { query: "", atMs: 0 };
  document.addEventListener(
    "input",
    (event) => {
      if (event.target instanceof HTMLInputElement)
        typed = { query: event.target.value, atMs: event.timeStamp };
    },
    true,
  );
  const realFetch = window.fetch;
  window.fetch = async (input, init) => {
    const answer = await realFetch(input, init);
    if (!String(input).endsWith("api/search") || typeof init?.body !== "string") return answer;
    const { query } = JSON.parse(init.body);
    const asked = typed;
    if (query !== asked.query || asked.atMs === 0) return answer;
    const body = await answer.clone().text();
    if (body.includes('"ok":true')) {
      // Two frames: React commits in the first, and the second begins when it has been painted.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (asked === typed) recording.delaysMs.push(performance.now() - asked.atMs);
          if (asked === typed) typed = { query: "", atMs: 0 };
        }),
      );
    }
    return answer;
  };
}
