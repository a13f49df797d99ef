import type { View } from "../address.ts";
import type { Panes } from "./usePanes.ts";
import type { Room } from "./useRoom.ts";

/** What can stand side by side above the timeline. */
export type ColumnName = "filters" | "results" | "report" | "corrections" | "reader";

type ColumnsRequest = {
  readonly view: View;
  readonly panes: Panes;
  readonly room: Room;
  readonly isDocumentOpen: boolean;
};

/**
 * The columns from left to right, at least one. Where there is room, as the user arranged them. In a medium window an empty
 * reader takes none, because the list needs it. In a narrow one there is a single column: the open document, else the filters
 * where they were asked for, else the list.
 */
export function chooseColumns({
  view,
  panes,
  room,
  isDocumentOpen,
}: ColumnsRequest): readonly [ColumnName, ...ColumnName[]] {
  const isReport = view === "report" || view === "corrections";
  const middle = isReport ? view : "results";
  const hasFilters = panes.filters && !isReport;
  if (room === "narrow") return [isDocumentOpen ? "reader" : hasFilters ? "filters" : middle];
  const isReaderAsked = isReport || panes.reader;
  const hasReader = isReaderAsked && (isDocumentOpen || (room === "wide" && !isReport));
  const columns = [middle, ...(hasReader ? (["reader"] as const) : [])] as const;
  return hasFilters ? ["filters", ...columns] : columns;
}
