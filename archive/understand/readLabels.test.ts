import { expect, test } from "vitest";
import { readLabels } from "./readLabels.ts";

function read(words: string): readonly string[] {
  return readLabels(words).map(({ meaning, value }) => `${meaning}=${value}`);
}

test.each([
  ["本文来源：新华社  责任编辑：李晓_NN2587", ["source=新华社", "editor=李晓_NN2587"]],
  ["来源：央视网2022年03月05日 20:20", ["source=央视网2022年03月05日 20:20"]],
  ["来源: 青云晨报(沈阳)", ["source=青云晨报(沈阳)"]],
  ["（来源：青云晨报）", ["source=青云晨报"]],
  ["[责任编辑 张睿 ]", ["editor=张睿"]],
  ["（责编：甲一、乙二）", ["editor=甲一、乙二"]],
  ["编辑：陈平 责任编辑：刘亮", ["editor=陈平", "editor=刘亮"]],
  ["責任編輯／王明", ["editor=王明"]],
  ["编　辑：王　刚　　校　对：李明", ["editor=王　刚", "other=李明"]],
  ["作者：王刚|来源：青云网", ["byline=王刚", "source=青云网"]],
  ["文/图 王刚 李明", ["text-and-photo=王刚 李明"]],
  ["文/王刚 图/李明", ["byline=王刚", "photographer=李明"]],
  ["發佈日期 : 2020-08-07", ["published=2020-08-07"]],
  ["时间：2019-09-23 14:34:05 作者：", ["published=2019-09-23 14:34:05", "byline="]],
  ["Автор: Иван Петров Фото: Олег Ким", ["byline=Иван Петров", "photographer=Олег Ким"]],
  ["By Li Ming Source: Global Post Published: 2015-3-12", ["weak-source=Global Post", "published=2015-3-12"]],
])("reads the labels of %j", (words, labels) => {
  expect(read(words)).toEqual(labels);
});

test.each([
  "活动时间：2015年7月1日",
  "他说：“今年的收成不错。”",
  "比分是3:2",
  "http://news.example/a.html",
  "引文：见第三页",
  "the reporter in the field: a memoir",
  "constructor: __proto__",
])("reads no label in %j", (words) => {
  expect(read(words)).toEqual([]);
});

test("gives the place of each value", () => {
  const words = "来源：新华社 编辑：王刚";
  expect(readLabels(words).map(({ start, end }) => words.slice(start, end))).toEqual(["新华社", "王刚"]);
});
