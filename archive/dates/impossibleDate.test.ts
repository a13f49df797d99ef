import { expect, test } from "vitest";
import { findImpossibleDate } from "./impossibleDate.ts";

test.each([
  ["2099-13-45", "2099-13-45"],
  ["2015年13月45日", "2015年13月45日"],
  ["发布：2015年2月30日 来源：云屏报", "2015年2月30日"],
  ["２０１５．０２．３０", null],
  ["２０１５/０２/３０", "２０１５/０２/３０"],
  ["二〇一五年十三月四十五日", "二〇一五年十三月四十五日"],
  ["31.02.2015 14:32", "31.02.2015"],
  ["2015-00-10", "2015-00-10"],
  ["2015-02-28", null],
  ["28.02.2015", null],
  ["02/28/2015", null],
  ["2016年2月29日", null],
  ["二〇一五年七月二十一日", null],
  ["0571-88-99", null],
  ["4006-88-9900", null],
  ["2015-13-45-7", null],
  ["192.168.2015", null],
  ["2014-2015", null],
  ["", null],
])("of %j, what can't be a date is %j", (text, words) => {
  const found = findImpossibleDate(text);
  expect([found?.text ?? null, found === null ? null : text.slice(found.start, found.end)]).toEqual([
    words,
    words,
  ]);
});
