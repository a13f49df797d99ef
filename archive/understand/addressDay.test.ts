import { expect, test } from "vitest";
import { readAddressDay } from "./addressDay.ts";

test.each([
  ["https://paper.example/20140614/n2500000000.shtml", "2014-06-14", "20140614"],
  ["http://daily.paper.example/rb/html/2017-12/31/content_1.htm", "2017-12-31", "2017-12/31"],
  ["http://paper.example/2015/03/18/a9-11e4_story.html", "2015-03-18", "2015/03/18"],
  ["http://paper.example/cpc/n/2014/0520/c64387-25.html", "2014-05-20", "2014/0520"],
  ["http://paper.example/gm/nw.D110000gm_20120114_6-09.htm", "2012-01-14", "20120114"],
  ["https://paper.example/wzlb/202609/t20260923_16884240.htm", "2026-09-23", "20260923"],
  ["http://paper.example/2010/POLITICS/08/13/index.html", "2010-08-13", "2010/POLITICS/08/13"],
  ["http://paper.example/2007/new/feb/5/today-north3.htm", "2007-02-05", "2007/new/feb/5"],
])("reads the day in %s", (address, day, words) => {
  const reading = readAddressDay(address);
  expect([reading?.interval.edtf, reading?.text, address.slice(reading?.start, reading?.end)]).toEqual([
    day,
    words,
    words,
  ]);
});

test.each([
  "https://paper.example/news/20141345/a.html",
  "https://paper.example/article/id/2014061412345.html",
  "https://paper.example/2014/06/",
  "https://paper.example/a/2014-2015-season/",
  "https://paper.example/18390828.shtml",
  "https://paper.example/v2.2014.6.1/app.js",
  "",
])("reads no day in %s", (address) => {
  expect(readAddressDay(address)).toBeNull();
});
