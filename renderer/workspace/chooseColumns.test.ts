import { expect, test } from "vitest";
import { chooseColumns } from "./chooseColumns.ts";

const panes = { filters: true, reader: true, timeline: true, isTimelineMaximised: false };
const wide = { view: "list", panes, room: "wide", isDocumentOpen: false } as const;
const open = { isDocumentOpen: true } as const;

test.each([
  ["all side by side in a wide window", wide, ["filters", "results", "reader"]],
  ["no reader where it is hidden", { ...wide, panes: { ...panes, reader: false } }, ["filters", "results"]],
  ["no empty reader in a medium window", { ...wide, room: "medium" }, ["filters", "results"]],
  [
    "a reader with a document in a medium window",
    { ...wide, ...open, room: "medium" },
    ["filters", "results", "reader"],
  ],
  ["the document alone in a narrow window", { ...wide, ...open, room: "narrow" }, ["reader"]],
  ["the filters alone in a narrow window", { ...wide, room: "narrow" }, ["filters"]],
  [
    "the list alone in a narrow window without filters",
    { ...wide, room: "narrow", panes: { ...panes, filters: false } },
    ["results"],
  ],
  ["the report alone", { ...wide, view: "report" }, ["report"]],
  ["a document beside the corrections", { ...wide, ...open, view: "corrections" }, ["corrections", "reader"]],
] as const)("shows %s", (_, request, columns) => {
  expect(chooseColumns(request)).toEqual(columns);
});
