import { stat } from "node:fs/promises";
import { posix } from "node:path";
import type { ArchiveDocument, Caption, DocumentAnswer, Failure, Result } from "../contract.ts";
import type { ArchiveView } from "../search/archiveView.ts";
import { findMarks } from "../search/findMarks.ts";
import { recordAt, type SegmentStore } from "../store/segmentStore.ts";
import { proposePublished } from "../understand/proposePublished.ts";
import { findDocument, listDocuments } from "./archiveDocuments.ts";
import { diskPathOf } from "./diskPath.ts";
import { findSameText } from "./duplicates.ts";
import { findNeighbourDates } from "./neighbourDates.ts";

/** What a document is answered from. */
export type DocumentSources = {
  /** Absolute path of the archive. */
  readonly root: string;
  readonly store: SegmentStore;
  readonly view: ArchiveView;
};

/** A document for the reader, with the places of a query in it. */
export async function answerDocument(
  { root, store, view }: DocumentSources,
  { id, query }: { readonly id: string; readonly query: string },
): Promise<Result<DocumentAnswer>> {
  const found = findDocument(store, id);
  if (found === undefined) return { ok: false, failure: missing(id) };
  const { segment, fileNumber, number } = found;
  const record = recordAt({ segment, fileNumber });
  const document = withPhotos(withProposal(found.document, view), store);
  const absolutePath = diskPathOf(root, record);
  const onDisk = await stat(absolutePath).catch(() => null); // gone since it was read: then as it was
  return {
    ok: true,
    value: {
      document,
      ...findMarks(document, query),
      sizeBytes: onDisk?.size ?? record.sizeBytes,
      modifiedMs: Math.trunc(onDisk?.mtimeMs ?? record.modifiedMs),
      absolutePath,
      duplicates: findOthers(store, found.document, segment.textKeys[number] ?? 0),
    },
  };
}

function missing(id: string): Failure {
  return { code: "document-missing", id };
}

/** An undated document gets a date proposed that its neighbours in the folder have; never as a fact. */
function withProposal(document: ArchiveDocument, view: ArchiveView): ArchiveDocument {
  if (document.published !== null) return document;
  return { ...document, published: proposePublished(findNeighbourDates(view, document)) };
}

/** Captions whose photo the archive has lead to it. Pages name it from where they lie: `img/a.jpg` in `2014/x.html` is `2014/img/a.jpg`. */
function withPhotos(document: ArchiveDocument, store: SegmentStore): ArchiveDocument {
  const withPhoto = (caption: Caption): Caption => {
    if (caption.photo === undefined) return caption;
    const beside = posix.join(posix.dirname(document.path), caption.photo);
    const photo = [caption.photo, beside].find((path) => store.findFile(path) !== undefined);
    return photo === undefined ? caption : { ...caption, photo, photoDocument: photo };
  };
  return { ...document, captions: document.captions.map(withPhoto) };
}

/** Documents of the same text, and those of the same file. */
function findOthers(store: SegmentStore, { id, path }: ArchiveDocument, textKey: number): readonly string[] {
  const place = store.findFile(path);
  const ofFile = place === undefined ? [] : listDocuments(place);
  const others = new Set([...ofFile, ...findSameText(store.segments(), id, textKey)]);
  others.delete(id);
  return [...others];
}
