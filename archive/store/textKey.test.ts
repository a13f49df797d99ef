import { expect, test } from "vitest";
import { noTextKey, textKey } from "./textKey.ts";

const article =
  "新华社北京电 记者今天从有关部门获悉，全国防汛抗旱工作会议在京召开，部署今年汛期各项准备工作，要求各地落实责任，确保人民群众生命财产安全万无一失。";

test("white space makes no other text", () => {
  expect(textKey(article.replace("，", "，\n　"))).toBe(textKey(article));
});

test.each([article.replace("今年", "去年"), `${article}完`, article.slice(1)])(
  "other words make another text",
  (other) => {
    expect(textKey(other)).not.toBe(textKey(article));
  },
);

test("a text too short to tell has no key", () => {
  expect(textKey("图为大会现场。\n\n\n                                                              ")).toBe(
    noTextKey,
  );
});
