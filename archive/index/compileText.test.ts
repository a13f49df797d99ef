import { describe, expect, test } from "vitest";
import { compactLunr } from "./compactLunr.ts";
import {
  compileBare,
  compileFuzzy,
  compilePhrase,
  compileProximity,
  compileWildcard,
} from "./compileText.ts";
import type { Leaf } from "./phrase.ts";

const texts = {
  flood: "洪水淹没了台灣南部，救援人員１９９７年抵達。",
  vaccine: "Children were vaccinated against measles.\nA vaccine costs little",
  mayor: "市长说：环境保护很重要。环保志愿者，环卫。",
  covid: "COVID-19 的疫情；covid 20 不同。1997。年轻人",
  russian: "Правительство приняло решение. Мой дом, её дома.",
  mongolian: "Улаанбаатар хотын хүүхэд вакцин хийлгэв",
  korean: "학교에서 예방 접종을 했다",
  wrapped: "全国人民代\n表大会\n\n代表大会",
};

const index = compactLunr(function () {
  this.ref("id");
  this.field("body");
  this.analysis((document) => {
    const { id, body } = document as { id: string; body: string }; // as added below
    const blocks = Array.from(body.matchAll(/[^\n]+(?:\n[^\n]+)*/g), (match) => ({
      text: body,
      start: match.index,
      end: match.index + match[0].length,
    }));
    return [{ field: "body", language: id === "mongolian" ? "mn" : "zh", blocks }];
  });
  for (const [id, body] of Object.entries(texts)) this.add({ id, body });
});

function found(leaf: Leaf | undefined): readonly string[] {
  if (leaf === undefined) return ["nothing searchable"];
  return Array.from(index.match({ kind: "leaf", leaf }).ordinals, (ordinal) => index.ref(ordinal));
}

describe("an exact string", () => {
  test.each([
    ["台湾", ["flood"]],
    ["臺灣", ["flood"]],
    ["救援人员1997年", ["flood"]],
    ["1997年", ["flood"]],
    ["人民代表大会", ["wrapped"]],
    ["COVID-19", ["covid"]],
    ["covid–19", ["covid"]],
    ["ＣＯＶＩＤ-１９", ["covid"]],
    ["环", ["mayor"]],
    ["말", []],
    ["학교", ["korean"]],
    ["хүүхэд", ["mongolian"]],
    ["Мой", ["russian"]],
  ])("%s is found in %j", (text, ids) => {
    expect(found(compilePhrase(text, "literal"))).toEqual(ids);
  });

  test.each([
    ["over punctuation", "南部救援"],
    ["over a block's end", "大会代表"],
    ["in a longer number", "COVID-1"],
    ["with a blank for a hyphen", "COVID 19"],
    ["by another form of the word", "vaccines"],
    ["with another letter", "Мои"],
    ["over a full stop, number and year", "1997年轻"],
  ])("is not found %s", (_, text) => {
    expect(found(compilePhrase(text, "literal"))).toEqual([]);
  });
});

test("a bare word finds its other forms, by script and language", () => {
  expect(
    ["vaccination", "child", "решения", "дому", "хүүхдийн"].map((word) => found(compileBare(word))),
  ).toEqual([["vaccine"], [], ["russian"], ["russian"], []]);
});

describe("wildcards", () => {
  test.each([
    ["vacc*", ["vaccine"]],
    ["v?ccine", ["vaccine"]],
    ["v?cine", []],
    ["*accine", ["vaccine"]],
    ["环?保护", ["mayor"]],
    ["环?志", ["mayor"]],
    ["环??志", []],
    ["环??愿", ["mayor"]],
    ["环???者", ["mayor"]],
    ["洪??没", ["flood"]],
    ["洪??了", []],
    // 重要。环保: a hole is no place for punctuation.
    ["重??保", []],
    ["很???保", []],
    ["?保志", ["mayor"]],
    ["环保?愿", ["mayor"]],
    ["市长*环保", ["mayor"]],
    ["环保*市长", []],
    ["covid-1*", ["covid"]],
    ["covid-?9", ["covid"]],
    ["covid 1*", []],
    ["vaccine costs l*", ["vaccine"]],
    ["vaccine * litt?e", ["vaccine"]],
    ["VACC*", ["vaccine"]],
    ["*", ["nothing searchable"]],
    ["constr*", []],
  ])("%s finds %j", (pattern, ids) => {
    expect(found(compileWildcard(pattern))).toEqual(ids);
  });
});

describe("fuzzy", () => {
  test.each([
    ["vacine", 1, ["vaccine"]],
    ["vacine", 0, []],
    ["measels", 1, ["vaccine"]],
    ["环境宝护", 1, ["mayor"]],
    ["怀境保护", 1, ["mayor"]],
    ["环境保", 1, ["mayor"]],
    ["环宝", 1, ["mayor"]],
    ["南京", 1, ["flood"]],
    ["境外保护", 1, []],
  ])("%s~%d finds %j", (text, distance, ids) => {
    expect(found(compileFuzzy(text, distance))).toEqual(ids);
  });
});

describe("proximity", () => {
  test.each([
    [["洪水", "南部"], 5, ["flood"]],
    [["洪水", "南部"], 4, []],
    [["南部", "洪水"], 5, ["flood"]],
    [["children", "measles"], 3, ["vaccine"]],
    [["children", "measles"], 2, []],
    [["大会", "大会"], 63, []],
  ])("%j within %d finds %j", (words, distance, ids) => {
    expect(found(compileProximity(words, { distance, words: "literal" }))).toEqual(ids);
  });

  test("keeps the order where asked to", () => {
    const options = { distance: 9, words: "literal", ordered: true } as const;
    expect([
      found(compileProximity(["洪水", "南部"], options)),
      found(compileProximity(["南部", "洪水"], options)),
    ]).toEqual([["flood"], []]);
  });
});

test("punctuation alone compiles to nothing", () => {
  expect([compilePhrase("，。!", "literal"), compileBare("  "), compileFuzzy("~", 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
