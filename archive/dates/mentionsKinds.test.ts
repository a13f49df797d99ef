import { expect, test } from "vitest";
import { findIn } from "./testing/findIn.ts";

// Published on Tuesday 2015-07-21 unless the row says otherwise. Each kind stands beside what only looks like it.
test.each<[text: string, expected: string[], published?: string]>([
  // two months side by side; a list of days keeps each
  ["今年3、4月雨水多。", ["今年3、4月 → 2015-03/2015-04"]],
  ["七、八月份最热。", ["七、八月份 → 2015-07/2015-08"]],
  ["第3、4月龄。", []],
  ["5月8、9日举行。", ["5月8 → 2015-05-08", "9日 → 2015-05-09"]],
  // a day alone in a dateline; 日电 is also electricity a day
  ["（本報記者高雄18日電）今天公布。", ["18日 → 2015-07-18", "今天 → 2015-07-18"]],
  ["每台3日电量足够。", []],
  // the last of 昨天 is not cut off, whatever follows
  ["昨天非常热。", ["昨天 → 2015-07-20"]],
  ["昨非今是。", []],
  // the next century
  ["下世纪中叶建成。", ["下世纪中叶 → 2133/2166"]],
  ["下世纪初叶建成。", ["下世纪初叶 → 2000/2032"], "1998-01-20"],
  ["下世纪20年代建成。", ["下世纪20年代 → 202X"], "1998-01-20"],
  ["本世纪末建成。", ["本世纪末 → 1980/1999"], "1998-01-20"],
  ["比去年末增长。", ["去年末 → 2014-11/2014-12"]],
  ["这５年中，变化大。", []],
  // feasts beside a few days
  ["中秋节那几天生意最好。", ["中秋节 → 2015-09-27"]],
  ["春节前两天到家。", ["春节前 → 2015-02-09/2015-02-18"]],
  ["“十四五”以来造林。", ["“十四五”以来 → 2021/.."]],
  ["50年后的今天，他又来了。", ["今天 → 2015-07-21"]],
  // what is between 《 and 》 is a name, but for its year
  ["他在《十月》上发表小说。", []],
  ["《昨天》和《星期六》都上映了。", []],
  ["《2014年工作报告》说。", ["2014年 → 2014"]],
  ["十月，《收获》出版。", ["十月 → 2015-10"]],
  // a paper's own page line
  ["《南浦日报》（2015年07月20日 09版）", []],
  ["见《南浦日报》（2015年07月20日）的报道", ["2015年07月20日 → 2015-07-20"]],
  // habits, with all their months
  ["每年5月和10月举行。", []],
  ["今年5月和10月举行。", ["今年5月 → 2015-05", "10月 → 2015-10"]],
])("reads the kinds of Chinese in %s", (text, expected, published) => {
  expect(findIn(text, { ...(published && { published }) })).toEqual(expected);
});

test.each<[text: string, expected: string[], published?: string]>([
  ["It ran between March 3 and 9.", ["between March 3 and 9 → 2015-03-03/2015-03-09"]],
  ["It ran between 3 and 9 March.", ["between 3 and 9 March → 2015-03-03/2015-03-09"]],
  ["On March 3 and 9 others came.", ["March 3 → 2015-03-03"]],
  ["(Photo/Sunday Okoro)", []],
  ["By Tuesday Field", []],
  ["He said Monday President Field left.", ["Monday → 2015-07-20"]],
  ["On Sunday Field left.", ["Sunday → 2015-07-19"]],
  // ahead of the article, behind a year long past
  [
    "He said the walk, which began in May 2009, would return on Lake Day, August 9.",
    ["May 2009 → 2009-05", "August 9 → 2015-08-09"],
  ],
  ["It began in May 2009 and closed on August 9.", ["May 2009 → 2009-05", "August 9 → 2009-08-09"]],
  ["They sat the exam between October 7 and 11.", ["between October 7 and 11 → 2014-10-07/2014-10-11"]],
  ["Ten years ago you could see it.", ["Ten years ago → 2005~"]],
  ["Three years ago he retired.", ["Three years ago → 2012"]],
  ["Three years before he retired.", []],
  ["In 1925 they met.\nTwo years later she left.", ["1925 → 1925", "Two years later → 1927"]],
  ["Two years later she left.", []],
  ["on Armistice Day in 1935", ["Armistice Day in 1935 → 1935-11-11"]],
  ["at Christmas of 1944", ["Christmas of 1944 → 1944-12-25"]],
  ["Second week of January, nothing.", ["Second week of January → 2015-01~"]],
  ["the last week of May 2014", ["the last week of May 2014 → 2014-05~"]],
  ["the second week of school", []],
  ["the late 1920's", ["the late 1920's → 1927/1929"]],
  ["even today among friends", []],
  // titles, and speech that is none
  ["She sang ''Gloomy Sunday Waltz''.", []],
  ['"The Christmas Guest" ran long.', []],
  ["“Nineteenth Century Painters” sold out.", []],
  ['"Monday was hard," he said.', ["Monday → 2015-07-20"]],
  ['He told "The Herald" on Monday that "It" won.', ["Monday → 2015-07-20"]],
  ['"It Happened on May 4, 1970"', ["May 4, 1970 → 1970-05-04"]],
  ["every May and October", []],
  ["in May and October", ["May → 2015-05", "October → 2015-10"]],
  ["The Saturday Evening Herald ran it.", []],
  ["He left Saturday evening.", ["Saturday evening → 2015-07-18"]],
  ["Between March and July 18, 1936, they met.", ["Between March and July 18, 1936 → 1936-03-01/1936-07-18"]],
  ["from November to March 3, 1936", ["from November to March 3, 1936 → 1935-11-01/1936-03-03"]],
  ["She left in 1923.\nELMIRA, July 19.--The council met.", ["1923 → 1923", "July 19 → 2015-07-19"]],
  ["Elmira, N. Y., July 19.--He died to-day.", ["July 19 → 2015-07-19", "to-day → 2015-07-19"]],
  ["His wife died last May 4.", ["last May 4 → 2015-05-04"]],
  [
    "In 1924 they met at the lake. It was the spring of that year.",
    ["1924 → 1924", "the spring of that year → 1924-21"],
  ],
  ["She left in the summer of last year.", ["the summer of last year → 2014-22"]],
  ["It was sanctioned the preceding year.", []],
  ["It was lower in the previous year.\nHe went.", []],
  ["They left on 4 July.", ["4 July → 2015-07-04"]],
])("reads the kinds of English in %s", (text, expected, published) => {
  expect(findIn(text, { language: "en", ...(published && { published }) })).toEqual(expected);
});

test.each<[text: string, expected: string[]]>([
  ["Проект идёт с 2011 года.", ["с 2011 года → 2011/.."]],
  ["С 1 июня 2014 года закрыто.", ["С 1 июня 2014 года → 2014-06-01/.."]],
  ["Поздравил с 2014 годом.", ["2014 годом → 2014"]],
  ["Построят к 2020 году.", ["к 2020 году → 2020"]],
  ["Работал с 1990 по 1995 год.", ["1990 по 1995 год → 1990/1995"]],
  ["во вторник, 14 июля, прошло", ["во вторник, 14 июля → 2015-07-14"]],
  ["во вторник, но 14 июля закрыли", ["во вторник → 2015-07-21", "14 июля → 2015-07-14"]],
  ["2011 оноос хойш", ["2011 оноос хойш → 2011/.."]],
  ["2011 онд хийв", ["2011 онд → 2011"]],
  ["жил бүрийн гуравдугаар болон есдүгээр сард", []],
  ["есдүгээр сард болно", ["есдүгээр сард → 2015-09"]],
])("reads the kinds of Russian and Mongolian in %s", (text, expected) => {
  expect(findIn(text, { language: "ru" })).toEqual(expected);
});
