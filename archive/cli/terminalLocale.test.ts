import { expect, test } from "vitest";
import { terminalLocale } from "./terminalLocale.ts";

test.each([
  [{ LANG: "zh_CN.UTF-8" }, "en-GB", "zh"],
  [{ LC_ALL: "C.UTF-8", LANG: "zh_CN.UTF-8" }, "zh-CN", "en"],
  [{ LC_ALL: "", LC_MESSAGES: "zh_TW.UTF-8", LANG: "en_GB.UTF-8" }, "en-GB", "zh"],
  [{}, "zh-CN", "zh"],
  [{}, "mn-MN", "en"],
])("a terminal with %j on a system in %s is spoken to in %s", (environment, systemLanguage, locale) => {
  expect(terminalLocale(environment, systemLanguage)).toBe(locale);
});
