import { expect, test } from "vitest";
import { findIn } from "./testing/findIn.ts";

// What a mention's place in the text says of its time: deadlines, asides, what a sentence goes on from.
test.each<[text: string, expected: string[], published: string]>([
  // deadlines lie ahead, unless the clause says that it was so
  ["The road is shut until Friday.", ["until Friday → 2015-07-24"], "2015-07-21"],
  ["She saw patients until Thursday.", ["until Thursday → 2015-07-16"], "2015-07-21"],
  ["It was dry by Monday, but wavy.", ["by Monday → 2015-07-20"], "2015-07-21"],
  ["By Monday morning water was over the weir.", ["By Monday morning → 2015-07-20"], "2015-07-21"],
  ["A further 240 will follow by March.", ["by March → 2016-03"], "2015-11-13"],
  // what will have been is ahead, what was planned may be too
  ["The library will have its first evening on Friday.", ["Friday → 2015-07-24"], "2015-07-21"],
  ["Residents have planned a farewell on Sunday.", ["Sunday → 2015-07-26"], "2015-07-21"],
  ["Officials said Monday they will go.", ["Monday → 2015-07-20"], "2015-07-21"],
  // the year stands behind the month, or before it
  ["It was tested on 14 October last year.", ["14 October last year → 2014-10-14"], "2015-07-21"],
  ["Two years ago this month it fell.", ["Two years ago this month → 2013-07"], "2015-07-21"],
  // counted from the last date
  [
    "He paid on February 13, but the digger broke down the following Monday.",
    ["February 13 → 2015-02-13", "the following Monday → 2015-02-16"],
    "2015-03-08",
  ],
  // a year long past is an aside, and in a life it is not
  [
    "The ferry, built in 1987, is due in dock in November.",
    ["1987 → 1987", "November → 2015-11"],
    "2015-07-21",
  ],
  [
    "In 1870 she wrote. In 1871 she lectured. In 1872 she was indicted. In February she left.",
    ["1870 → 1870", "1871 → 1871", "1872 → 1872", "February → 1872-02"],
    "1927-03-10",
  ],
  // the older press
  [
    "Since the thaw of the 29th ult. it ran. The supper is on Wednesday evening, the 14th inst.",
    ["29th ult. → 1887-11-29", "Wednesday evening, the 14th inst. → 1887-12-14"],
    "1887-12-08",
  ],
  ["The fair opens on the 3d prox.", ["3d prox. → 1888-01-03"], "1887-12-08"],
])("finds in %s what its place says", (text, expected, published) => {
  const found = findIn(text, { language: "en", published });
  expect(found.map((words) => words.replace(/^the (?=\d)/, ""))).toEqual(expected);
});

test.each<[text: string, expected: string[], published: string]>([
  [
    "去年下半年请来老师傅。截至3月底，已订购一空。",
    ["去年下半年 → 2014-41", "截至3月底 → 2015-03-21/2015-03-31"],
    "2015-04-03",
  ],
  [
    "该主管1979年铺设，今年以来已爆管6次，最近一次在8月30日。",
    ["1979年 → 1979", "今年以来 → 2010/..", "8月30日 → 2010-08-30"],
    "2010-09-15",
  ],
  [
    "2014年12月重启升息后，3月初又降准。",
    ["2014年12月 → 2014-12", "3月初 → 2015-03-01/2015-03-10"],
    "2015-03-10",
  ],
  ["2011年建站以来，观测没有断过。", ["2011年 → 2011/.."], "2015-07-21"],
  ["自1月23日通道关闭以来，水位上涨。", ["自1月23日 → 2015-01-23/.."], "2015-07-21"],
  ["展览今日上午10时开始。", ["今日上午10时 → 2015-07-21"], "2015-07-21"],
  ["上月底飞来候鸟，志愿者9日清点。", ["上月底 → 2015-06-21/2015-06-30", "9日 → 2015-07-09"], "2015-07-21"],
  ["工程部门将留下树干，并在11月24日展出。", ["11月24日 → 2015-11-24"], "2015-05-17"],
  ["2014年11月曾发生漏油，要求在5月前完成。", ["2014年11月 → 2014-11", "5月 → 2015-05"], "2015-03-19"],
  ["2016年至2018年间清理过。", ["2016年至2018年 → 2016/2018"], "2019-04-23"],
])("finds in %s what its place says", (text, expected, published) => {
  expect(findIn(text, { published })).toEqual(expected);
});

test("keeps the month that a text says without a year, where nothing says the year", () => {
  const found = findIn("新华社青云4月26日电 政府26日公布方案。", { published: null });
  expect(found).toEqual(["4月26日 → XXXX-04-26", "26日 → XXXX-04-26"]);
});

const taiwan = "台北縣府表示，";

test.each<[text: string, expected: string[]]>([
  [`${taiwan}橋88年5月重建完成。`, ["88年5月 → 1999-05"]],
  [`${taiwan}去（一００）年動工。`, ["去（一００）年 → 2011"]],
  [`${taiwan}昨（五）日開工，今（6）日休息。`, ["昨（五）日 → 2012-07-05", "今（6）日 → 2012-07-06"]],
  [`${taiwan}5月底曾開放，今（6）日關閉。`, ["5月底 → 2012-05-21/2012-05-31", "今（6）日 → 2012-07-06"]],
  [`${taiwan}民國50年代每天有十二班。`, ["民國50年代 → 1961/1970"]],
])("counts years as Taiwan does in %s", (text, expected) => {
  expect(findIn(text, { language: "zh-Hant", published: "2012-07-06" })).toEqual(expected);
});

test.each([
  ["zh-Hans", "他在这里住了88年，种了98年的老树还在。"],
  ["zh-Hant", "這棵樹有100年歷史，他種了88年。"],
])("counts no years as Taiwan does in %s: %s", (language, text) => {
  const years = findIn(text, { language, published: "2012-07-06" }).filter((found) =>
    /(?:1999|2009|2011)$/.test(found),
  );
  expect(years).toEqual([]);
});

test.each<[text: string, expected: string[]]>([
  ["К 1 марта этого года сдадут дом.", ["К 1 марта этого года → 2015-03-01"]],
  ["1 марта прошлого года сдали дом.", ["1 марта прошлого года → 2014-03-01"]],
])("finds the year behind a Russian day: %s", (text, expected) => {
  expect(findIn(text, { language: "ru" })).toEqual(expected);
});

test("reads the time of a Mongolian clause from its verb", () => {
  const text = "Өнгөрсөн жил 1840 хүн уншсан. Дараагийн аялал 9 дүгээр сарын 25-ны өдөр эхэлнэ.";
  expect(findIn(text, { language: "mn", published: "2018-09-11" }).at(-1)).toMatch(/→ 2018-09-25$/);
});

test.each<[text: string, expected: string[], published?: string | null]>([
  ["1978.03--1982.02青云农学院学生", ["1978.03--1982.02 → 1978-03/1982-02"]],
  ["2014.09－2016.07 青云县副县长", ["2014.09－2016.07 → 2014-09/2016-07"]],
  ["2016.07至今 青云县县长", ["2016.07至今 → 2016-07/.."]],
  ["降到1978.03点，又升到1982.12点", []],
  ["版本2016.07发布", []],
  ["9月24至29日，派出代表。", ["9月24至29日 → XXXX-09-24/XXXX-09-29"], null],
])("finds the months and days of a span in %s", (text, expected, published = "2017-11-18") => {
  expect(findIn(text, { published })).toEqual(expected);
});
