import { expect, test } from "vitest";
import en from "./locales/en.json" with { type: "json" };
import zh from "./locales/zh.json" with { type: "json" };
import { menuWords } from "./menuWords.ts";

test("both languages name the same things, none of them with nothing", () => {
  expect([Object.keys(zh), Object.values({ ...zh, ...en }).filter((word) => word.trim() === "")]).toEqual([
    Object.keys(en),
    [],
  ]);
});

test.each([
  ["system", ["zh-Hans-CN", "en"], zh],
  ["system", ["zh_TW"], zh],
  ["system", ["mn-MN", "zh-CN"], en],
  ["system", [], en],
  ["zh", ["en-GB"], zh],
  ["en", ["zh-CN"], en],
] as const)("the setting %s on a system that speaks %j", (locale, languages, words) => {
  expect(menuWords(locale, languages)).toEqual(words);
});
