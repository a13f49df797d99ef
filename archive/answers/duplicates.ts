/** Documents with the same text. */
import type { Remark } from "../store/fileRecord.ts";
import { isLive, type LiveSegment } from "../store/segmentStore.ts";
import { noTextKey } from "../store/textKey.ts";

/** Documents by text, over the whole archive. */
export type TextGroups = {
  /** One remark for each of the documents that has the text of an earlier one. */
  readonly remarksOf: (documentIds: readonly string[]) => readonly Remark[];
};

/** Groups all live documents by their text's key; in the order of ids, the first of a group is the original. */
export function groupByText(segments: readonly LiveSegment[]): TextGroups {
  const firstOf = new Map<number, string>();
  const keyOf = new Map<string, number>();
  forEachKey(segments, (id, key) => {
    const first = firstOf.get(key);
    if (first !== undefined) {
      keyOf.set(id, key);
      keyOf.set(first, key);
    }
    if (first === undefined || id < first) firstOf.set(key, id);
  });
  return {
    remarksOf: (documentIds) =>
      documentIds.flatMap((id) => {
        const key = keyOf.get(id);
        const first = key === undefined ? undefined : firstOf.get(key);
        return first === undefined || first === id
          ? []
          : [{ reason: "duplicate-of", detail: { kind: "path", path: first } }];
      }),
  };
}

/** Ids of the other live documents with a text of this key, by id. */
export function findSameText(
  segments: readonly LiveSegment[],
  id: string,
  textKey: number,
): readonly string[] {
  const found: string[] = [];
  if (textKey === noTextKey) return found;
  for (const segment of segments) {
    const { file } = segment;
    for (
      let ordinal = file.textKeys.indexOf(textKey);
      ordinal >= 0;
      ordinal = file.textKeys.indexOf(textKey, ordinal + 1)
    ) {
      const other = file.columns.ids.at(ordinal);
      if (isLive(segment, ordinal) && other !== undefined && other !== id) found.push(other);
    }
  }
  return found.sort();
}

function forEachKey(segments: readonly LiveSegment[], visit: (id: string, key: number) => void): void {
  for (const segment of segments) {
    const { file } = segment;
    const { ids } = file.columns;
    for (const [ordinal, key] of file.textKeys.entries()) {
      const id = ids.at(ordinal);
      if (isLive(segment, ordinal) && key !== noTextKey && id !== undefined) visit(id, key);
    }
  }
}
