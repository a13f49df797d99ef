import { join } from "node:path";
import type { FileRecord } from "../store/fileRecord.ts";

/** Where a file of the archive lies on the disk, as the disk spells it. */
export function diskPathOf(root: string, record: Pick<FileRecord, "path" | "diskPath">): string {
  return join(root, record.diskPath ?? record.path);
}
