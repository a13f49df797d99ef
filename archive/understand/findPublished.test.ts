import { expect, test } from "vitest";
import { readPlainText } from "../read/formats/readPlainText.ts";
import type { MetadataField } from "../read/readText.ts";
import { understandArticle } from "./understandArticle.ts";

const prose = "全市春耕生产会议昨日召开，会议部署了今年的春耕生产工作，要求各地抓好落实，确保粮食丰收。";

function read(
  text: string,
  from: { readonly path?: string; readonly metadata?: readonly MetadataField[] } = {},
) {
  const path = from.path ?? "a.txt";
  const published = understandArticle(
    { ...readPlainText(text), metadata: from.metadata ?? [] },
    { id: path, path, format: "text", encoding: "utf-8", problems: [] },
  ).published;
  if (published === null) return null;
  return [published.edtf, published.time, published.precision, published.evidence.rule] as const;
}

test.each([
  ["21.07.2015 14:32", ["2015-07-21", "14:32", "day", "date-line"]],
  ["2015年07月21日14:32 来源:新华网", ["2015-07-21", "14:32", "day", "date-line"]],
  ["二〇一五年七月二十一日", ["2015-07-21", undefined, "day", "date-line"]],
  ["２０１５年７月２１日　星期二", ["2015-07-21", undefined, "day", "date-line"]],
  ["2015年7月", ["2015-07", undefined, "month", "date-line"]],
  ["发布时间：2015-07-21 14:32:05", ["2015-07-21", "14:32:05", "day", "published-label"]],
  ["更新时间：2015-07-21 14:32", ["2015-07-21", "14:32", "day", "updated-label"]],
  ["更新时间：2015-07-22 发布时间：2015-07-21", ["2015-07-21", undefined, "day", "published-label"]],
  ["July 21, 2015", ["2015-07-21", undefined, "day", "date-line"]],
  [
    "http://www.example.com 2015年07月21日09:14 青云网-青云都市报",
    ["2015-07-21", "09:14", "day", "paper-header"],
  ],
])("dates a page by %j", (dateLine, published) => {
  expect(read(`春耕生产会议召开\n${dateLine}\n${prose}`)).toEqual(published);
});

test("keeps a month a month, and takes no time from the machine's zone", () => {
  const metadata = [{ from: "meta", name: "article:published_time", value: "2015-07-21T23:00:35Z" }];
  expect(read(`春耕生产会议召开\n${prose}`, { metadata })).toEqual([
    "2015-07-21",
    undefined,
    "day",
    "metadata-published",
  ]);
});

test("takes a time before +00:00, which sites write behind their own, for the day that the page prints", () => {
  const metadata = [{ from: "meta", name: "article:published_time", value: "2015-07-21T11:32:05+00:00" }];
  expect(read(`春耕生产会议召开\n2015-07-21\n${prose}`, { metadata })).toEqual([
    "2015-07-21",
    "11:32:05",
    "day",
    "date-line",
  ]);
});

test("takes the time from metadata that names the same day in the paper's zone", () => {
  const metadata = [{ from: "JSON-LD", name: "datePublished", value: "2015-07-21T20:30:00+08:00" }];
  expect(read(`春耕生产会议召开\n2015-07-21\n${prose}`, { metadata })).toEqual([
    "2015-07-21",
    "20:30:00",
    "day",
    "date-line",
  ]);
});

test("prefers the page's words to its metadata and keeps the other day as conflicting", () => {
  const text = `春耕生产会议召开\n2015-07-20\n${prose}`;
  const metadata = [{ from: "meta", name: "pubdate", value: "2015-07-21" }];
  const { published, problems } = understandArticle(
    { ...readPlainText(text), metadata },
    { id: "a", path: "a", format: "text", encoding: "utf-8", problems: [] },
  );
  expect([
    published?.edtf,
    published?.conflicting.map(({ edtf, reason }) => [edtf, reason]),
    problems,
  ]).toEqual([
    "2015-07-20",
    [["2015-07-21", "after-date-line"]],
    [{ code: "dates-conflict", detail: { kind: "dates", dates: ["2015-07-21"] } }],
  ]);
});

test.each([
  ["2015/07/20150721-春耕.txt", ["2015-07-21", undefined, "day", "file-name"]],
  ["剪报/2015年7月/春耕.txt", ["2015-07", undefined, "month", "folder-name"]],
  ["2015/春耕.txt", ["2015", undefined, "year", "folder-name"]],
])("dates a text without a date line by its path %j", (path, published) => {
  expect(read(`春耕生产会议召开\n${prose}`, { path })).toEqual(published);
});

test.each([
  `春耕生产会议召开\n${prose}`,
  `春耕生产会议召开\n${prose}\n时间：2015年7月21日上午9点\n地点：市体育场`,
  `春耕生产会议召开\n${prose}\n版权所有 © 2001-2015 青云网`,
  `1984\n${prose}`,
  `春耕生产会议召开\n7月21日\n${prose}`,
])("leaves a page without a publication date undated", (text) => {
  expect(read(text)).toBeNull();
});

test("points to the words it read", () => {
  const text = `春耕生产会议召开\n来源：青云网 2015年07月21日 14:32\n${prose}`;
  const { published, body } = understandArticle(readPlainText(text), {
    id: "a",
    path: "a",
    format: "text",
    encoding: "utf-8",
    problems: [],
  });
  const { start, end } = published?.evidence ?? {};
  expect(body.slice(start, end)).toBe("2015年07月21日 14:32");
});

test.each([
  ["2099-13-45", []],
  ["2015年13月45日", []],
  ["2015年02月30日 10:12 来源：云屏报", []],
  ["发布时间：2015-13-45", []],
  ["2015-13-45", [{ from: "front matter", name: "date", value: "2015-13-45" }]],
])("takes %j for no date, and reports its words", (line, metadata) => {
  const document = understandArticle(
    { ...readPlainText(`春耕生产会议召开\n\n${line}\n\n${prose}\n`), metadata },
    { id: "a.txt", path: "a.txt", format: "text", encoding: "utf-8", problems: [] },
  );
  const words = /\d{4}\D\d\d\D\d\d日?/.exec(line)?.[0] ?? "";
  expect([document.published, document.problems.map(({ code, detail }) => [code, detail])]).toEqual([
    null,
    [
      ["undated", undefined],
      ["date-impossible", { kind: "quotation", words: [words] }],
    ],
  ]);
});

test("dates an article by another line where one can't be, and still reports it", () => {
  const document = understandArticle(
    readPlainText(`春耕生产会议召开\n\n2015-02-30\n\n${prose}\n\n2015年3月2日\n`),
    { id: "a.txt", path: "a.txt", format: "text", encoding: "utf-8", problems: [] },
  );
  expect([document.published?.edtf, document.problems.map(({ code }) => code)]).toEqual([
    "2015-03-02",
    ["date-impossible"],
  ]);
});

test.each([
  ["Photo of the hall July 21, 2015, 14:32", "date-line"],
  ["Photo of the hall July 22, 2015, 14:32", "section-heading"],
  ["Photo of the hall July 21, 2015", "section-heading"],
])("takes only the page's own minute behind other words for a date line: %s", (line, kind) => {
  const words =
    "Two hundred people came to the opening of the new hall, which the town has been building for some years now.";
  const { body, blocks } = understandArticle(
    readPlainText(
      `A new hall opens\nJuly 21, 2015, 14:32\n${words}\n${words}\n${line}\n${`${words}\n`.repeat(16)}`,
    ),
    { id: "a.txt", path: "a.txt", format: "text", encoding: "utf-8", problems: [] },
  );
  expect(blocks.find(({ start, end }) => body.slice(start, end) === line)?.kind).toBe(kind);
});
