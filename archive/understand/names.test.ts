import { expect, test } from "vitest";
import { cutRunTogetherNames, isAlphabeticName, isChineseName, splitNames } from "./names.ts";

test.each([
  ["王　刚", ["王刚"]],
  ["王 刚 李 强", ["王刚", "李强"]],
  ["王刚、李明", ["王刚", "李明"]],
  ["王刚 李晓明", ["王刚", "李晓明"]],
  ["王刚，李晓明", ["王刚", "李晓明"]],
  ["王刚/李晓明", ["王刚", "李晓明"]],
  ["王刚和李晓明", ["王刚", "李晓明"]],
  ["汪永花陈丽魏玉凤", ["汪永花", "陈丽", "魏玉凤"]],
  ["欧阳小雨", ["欧阳小雨"]],
  ["阿茹娜", ["阿茹娜"]],
  ["买买提·艾力", ["买买提·艾力"]],
  ["阿拉坦其格", ["阿拉坦其格"]],
  ["阿木尔王刚 李明", ["阿木尔王刚", "李明"]],
  ["巴图李明", ["巴图李明"]],
  ["Anna Keller and Tom Weiss", ["Anna Keller", "Tom Weiss"]],
  ["ANNA KELLER", ["Anna Keller"]],
  ["Anna Keller, Tom Weiss & Bo Li", ["Anna Keller", "Tom Weiss", "Bo Li"]],
  ["Мария Соколова и Олег Ким", ["Мария Соколова", "Олег Ким"]],
  ["С.Отгон", ["С.Отгон"]],
  ["Jean-Luc de la Tour", ["Jean-Luc de la Tour"]],
])("cuts %j into names", (words, names) => {
  expect(splitNames(words)).toEqual(names);
});

test.each([
  "综合报道",
  "本报讯",
  "新闻中心",
  "",
  "2015",
  "the editor",
  "Staff Reporter",
  "The New York Times",
  "BBC News",
  "constructor",
  "王",
])("finds no name in %j", (words) => {
  expect(splitNames(words)).toEqual([]);
});

test("knows a Chinese name by its surname", () => {
  expect(["王刚", "欧阳明", "司马相如", "综合", "中国", "阿茹娜"].filter(isChineseName)).toEqual([
    "王刚",
    "欧阳明",
    "司马相如",
  ]);
});

test("cuts nothing where a character can't begin a name", () => {
  expect(cutRunTogetherNames("今天上午")).toEqual([]);
});

test("takes no organisation for a person", () => {
  expect(
    ["Kareem Smith", "J. K. de Vries", "Associated Press", "News Desk", "smith"].filter(isAlphabeticName),
  ).toEqual(["Kareem Smith", "J. K. de Vries"]);
});
