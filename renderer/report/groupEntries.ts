import type { ReportEntry } from "../../archive/contract.ts";

/** All that the report says of one file. */
export type FileRemarks = {
  readonly path: string;
  readonly remarks: readonly [ReportEntry, ...ReportEntry[]];
};

/** Entries of the same file together, in the report's order. Entries of one file must stand one after the other, as they are answered. */
export function groupEntries(entries: readonly ReportEntry[]): readonly FileRemarks[] {
  const files: FileRemarks[] = [];
  for (const entry of entries) {
    const last = files.at(-1);
    if (last?.path === entry.path) files[files.length - 1] = { ...last, remarks: [...last.remarks, entry] };
    else files.push({ path: entry.path, remarks: [entry] });
  }
  return files;
}
