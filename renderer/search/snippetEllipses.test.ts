import { expect, test } from "vitest";
import { snippetEllipses } from "./snippetEllipses.ts";

test.each([
  ["a fragment in English", "the market where", "en", { before: "…", after: "…" }],
  ["a clause", "simplicity and economy;", "en", { before: "…", after: "\u00a0…" }],
  ["a whole sentence", "The market was full.", "en", { before: "…", after: "" }],
  ["a quoted sentence", "“We came by boat.”", "en", { before: "…", after: "" }],
  ["a fragment in Chinese", "车上两千册图书", "zh-Hans", { before: "……", after: "……" }],
  ["a clause in Chinese", "天刚亮，", "zh-Hant", { before: "……", after: "……" }],
  ["a whole sentence in Chinese", "石门是最后一站。", "zh-Hans", { before: "……", after: "" }],
])("dots %s", (_, text, language, expected) => {
  expect(snippetEllipses({ text, marks: [], cutBefore: true, cutAfter: true }, language)).toEqual(expected);
});

test("puts no dots where nothing was cut", () => {
  const snippet = { text: "the market", marks: [], cutBefore: false, cutAfter: false };
  expect(snippetEllipses(snippet, "en")).toEqual({ before: "", after: "" });
});
