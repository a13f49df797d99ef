import { createHash } from "node:crypto";
import { sep } from "node:path";
import type { FoundFile } from "../read/walkFolder.ts";
import type { FileHandMade } from "../store/handMade.ts";

/**
 * Everything that the reading of a file depends on, in a few characters: its size and time, those of the files that describe
 * it, whether it can be read at all, what was chosen and corrected by hand. Equal stamps: nothing to read again.
 */
export function stampOf(file: FoundFile, handMade: FileHandMade): string {
  const own = `${file.sizeBytes}.${file.modifiedMs}`;
  const rest = describeRest(file, handMade);
  return rest === "" ? own : `${own}.${createHash("sha256").update(rest).digest("base64url").slice(0, 12)}`;
}

/** Empty for most files: an article that stands alone. */
function describeRest(file: FoundFile, { encoding, corrections }: FileHandMade): string {
  const isPlain =
    file.role === "document" &&
    file.sidecars.length === 0 &&
    file.notRead === undefined &&
    file.pageFolderOf === undefined &&
    file.besidePhoto === undefined &&
    file.sameNameAs === undefined &&
    spellingOf(file) === file.path;
  if (isPlain && encoding === null && corrections.length === 0) return "";
  return JSON.stringify([
    file.role,
    file.sidecars.map(({ path, sizeBytes, modifiedMs }) => [path, sizeBytes, modifiedMs]),
    file.notRead ?? null,
    file.pageFolderOf ?? null,
    file.besidePhoto ?? null,
    spellingOf(file),
    encoding,
    corrections,
  ]);
}

/** The path as the disk spells it: two that the archive would spell alike are told apart by it. */
function spellingOf({ path, realPath }: FoundFile): string {
  return realPath.split(sep).slice(-path.split("/").length).join("/");
}
