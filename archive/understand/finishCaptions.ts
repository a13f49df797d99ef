import type { Caption, Evidence } from "../contract.ts";
import type { CaptionDraft } from "./findCaptions.ts";
import { fold } from "./foldWords.ts";
import { bodyEvidence, type Page } from "./page.ts";

/** The captions of a page in text order, with the lines they stand on. */
export type FoundCaptions = {
  readonly captions: readonly Caption[];
  /** Index of the caption that a line belongs to. */
  readonly captionOfLine: ReadonlyMap<number, number>;
  readonly evidence: readonly (Evidence & { readonly of: "caption" | "photographer" })[];
};

/** Turns what was found, in any order, into the page's captions with their evidence. */
export function finishCaptions(page: Page, found: readonly CaptionDraft[]): FoundCaptions {
  const drafts = joinRepeated([...found].sort((a, b) => a.start - b.start));
  const captionOfLine = new Map<number, number>();
  const evidence: (Evidence & { of: "caption" | "photographer" })[] = [];
  const captions = drafts.map((draft, index): Caption => {
    for (const line of draft.lines) captionOfLine.set(line, index);
    evidence.push({ ...bodyEvidence(draft.rule, draft.text, draft.start), of: "caption" });
    if (draft.credit !== null && draft.creditStart >= 0) {
      evidence.push({
        ...bodyEvidence(draft.rule, draft.creditWords, draft.creditStart),
        of: "photographer",
      });
    }
    return toCaption(page, draft);
  });
  return { captions, captionOfLine, evidence };
}

/**
 * A page that was copied with its pictures' hidden words prints a caption two or three times. The same words with the same
 * credit, or with none, are one caption, which keeps the lines of all.
 */
function joinRepeated(drafts: readonly CaptionDraft[]): readonly CaptionDraft[] {
  if (drafts.length < 2) return drafts;
  const joined: CaptionDraft[] = [];
  const byWords = new Map<string, number>();
  for (const draft of drafts) {
    const words = fold(draft.text);
    const at = byWords.get(words);
    const known = at === undefined ? undefined : joined[at];
    if (at === undefined || known === undefined || !agree(known, draft)) {
      byWords.set(words, joined.length);
      joined.push(draft);
      continue;
    }
    const fuller = known.credit === null ? draft : known;
    joined[at] = { ...fuller, lines: [...fuller.lines, ...(fuller === draft ? known : draft).lines] };
  }
  return joined;
}

function agree(one: CaptionDraft, other: CaptionDraft): boolean {
  return one.credit === null || other.credit === null || one.creditWords === other.creditWords;
}

function toCaption(page: Page, draft: CaptionDraft): Caption {
  const persons = draft.credit?.photographers ?? [];
  const [only] = persons;
  const photo = imageOf(page, draft.lines);
  return {
    text: draft.text.trim(),
    photographer: only === undefined ? null : persons.length === 1 ? only : persons,
    ...(draft.credit?.credit !== undefined && { credit: draft.credit.credit }),
    ...(photo !== undefined && { photo }),
    start: Math.min(draft.start, draft.creditStart < 0 ? draft.start : draft.creditStart),
    end: draft.end,
  };
}

/** The image that the format names for the caption, else the one on the line above, else the one on the line below. */
function imageOf(page: Page, lines: readonly number[]): string | undefined {
  const first = lines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
  const last = lines.reduce((most, line) => Math.max(most, line), 0);
  const own = page.lines[first]?.piece.image;
  if (own !== undefined) return own;
  const above = page.lines[first - 1]?.piece;
  const below = page.lines[last + 1]?.piece;
  return above?.kind === "image" ? above.image : below?.kind === "image" ? below.image : undefined;
}
