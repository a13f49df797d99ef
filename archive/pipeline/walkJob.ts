import { type FolderListing, listFolders } from "../read/walkFolder.ts";
import { failureOfSystemError } from "../store/systemError.ts";
import type { ArchiveJob, ArchiveJobAnswer } from "./jobs.ts";

/** Folders are told together when they hold this many files, so that a deep tree of small ones isn't ten thousand messages. */
const filesPerMessage = 500;

/** Lists folders and tells what it finds; answers with the system's code where the archive's own folder can't be listed. */
export function walkJob(
  job: Extract<ArchiveJob, { readonly kind: "walk" }>,
  tell: (listings: readonly FolderListing[]) => void,
): ArchiveJobAnswer {
  let listings: FolderListing[] = [];
  let files = 0;
  const flush = () => {
    if (listings.length > 0) tell(listings);
    listings = [];
    files = 0;
  };
  try {
    for (const listing of listFolders(job.root, { ...job, knownFolders: new Set(job.knownFolders) })) {
      listings.push(listing);
      files += listing.files.length;
      if (files >= filesPerMessage) flush();
    }
    flush();
    return { kind: "walked" };
  } catch (error) {
    const failure = failureOfSystemError(error);
    if (failure === null) throw error;
    return { kind: "walked", systemCode: failure.systemCode };
  }
}
