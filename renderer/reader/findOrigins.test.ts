import { expect, test } from "vitest";
import type { ArchiveDocument } from "../../archive/contract.ts";
import { findOrigins } from "./findOrigins.ts";

function said(rule: string, of: ArchiveDocument["evidence"][number]["of"] = "caption") {
  return { text: "最后一张网箱上岸", place: "sidecar", rule, of } as const;
}

test.each([
  [
    "the place that counts first, first",
    [said("photo-precedence-6"), said("photo-precedence-3")],
    ["sidecar text", "IPTC"],
  ],
  ["each place once", [said("photo-precedence-3"), said("photo-precedence-3")], ["sidecar text"]],
  ["captions only", [said("photo-precedence-7", "photographer")], []],
  ["nothing by a rule that it doesn't know", [said("photo-precedence-0"), said("constructor")], []],
])("names %s", (_, evidence, origins) => {
  expect(findOrigins(evidence)).toEqual(origins);
});
