import { describe, expect, test } from "vitest";
import { seededRandom } from "../testing/seededRandom.ts";
import { formatQuery } from "./formatQuery.ts";
import { parseQuery } from "./parseQuery.ts";
import type { QueryNode } from "./queryTree.ts";

const word = (text: string, edits?: number): QueryNode =>
  edits === undefined ? { kind: "word", text } : { kind: "word", text, edits };
const phrase = (text: string, within?: number): QueryNode =>
  within === undefined ? { kind: "phrase", text } : { kind: "phrase", text, within };
const and = (...children: QueryNode[]): QueryNode => ({ kind: "and", children });
const or = (...children: QueryNode[]): QueryNode => ({ kind: "or", children });
const not = (child: QueryNode): QueryNode => ({ kind: "not", child });
const headline = (child: QueryNode): QueryNode => ({ kind: "field", field: "headline", child });
const exact = (child: QueryNode): QueryNode => ({ kind: "exact", child });
const boost = (child: QueryNode, factor: number): QueryNode => ({ kind: "boost", factor, child });
/** 2014-03-01 to 2015-12-31. */
const march2014to2015 = { firstDay: 16_130, lastDay: 16_800 };

describe("reads", () => {
  const cases: readonly [string, QueryNode][] = [
    ["", { kind: "everything" }],
    ["   \u3000\n", { kind: "everything" }],
    ["选举", word("选举")],
    ["选举 投票", and(word("选举"), word("投票"))],
    ["选举　投票", and(word("选举"), word("投票"))],
    ["a AND b", and(word("a"), word("b"))],
    ["a b OR c d", or(and(word("a"), word("b")), and(word("c"), word("d")))],
    ["a (b OR c)", and(word("a"), or(word("b"), word("c")))],
    ["a （b ＯＲ c）", and(word("a"), or(word("b"), word("c")))],
    ["(a (b c))", and(word("a"), word("b"), word("c"))],
    ["a NOT b", and(word("a"), not(word("b")))],
    ["a -b", and(word("a"), not(word("b")))],
    ["a －b", and(word("a"), not(word("b")))],
    ["-b", not(word("b"))],
    ["-(a b)", not(and(word("a"), word("b")))],
    ["+a +b", and(word("a"), word("b"))],
    ["and or not", and(word("and"), word("or"), word("not"))],
    ["COVID-19", word("COVID-19")],
    ["1997年", word("1997年")],
    ["１９９７年", word("1997年")],
    ["a - b", and(word("a"), word("b"))],
    ["--a", word("--a")],
    ['"a b"', phrase("a b")],
    ["“三严三实”", phrase("三严三实")],
    ["＂三严三实＂", phrase("三严三实")],
    ["「三嚴三實」", phrase("三嚴三實")],
    ["『三嚴三實』", phrase("三嚴三實")],
    ["«сборная»", phrase("сборная")],
    ['"“三严三实”专题"', phrase("“三严三实”专题")],
    ["学习“三严三实”", and(word("学习"), phrase("三严三实"))],
    ["《人民日报》", word("《人民日报》")],
    ['-"a b"', not(phrase("a b"))],
    ['"a b"~5', phrase("a b", 5)],
    ["“甲 乙”～5", phrase("甲 乙", 5)],
    ["word~1", word("word", 1)],
    ["word~", word("word", 1)],
    ["2010～2015年", word("2010~2015年")],
    ["word^2", boost(word("word"), 2)],
    ["word~1^0.5", boost(word("word", 1), 0.5)],
    ["(a b)^3", boost(and(word("a"), word("b")), 3)],
    ["wor*", word("wor*")],
    ["вакцин＊", word("вакцин*")],
    ["w?rd", word("w?rd")],
    ["卢？宝", word("卢?宝")],
    ["谁是英雄？", word("谁是英雄")],
    ["卢玉宝，张睿、李少强", and(word("卢玉宝"), word("张睿"), word("李少强"))],
    ["title:a", headline(word("a"))],
    ["TITLE:a", headline(word("a"))],
    ["标题:a", headline(word("a"))],
    ["标题：a", headline(word("a"))],
    ["標題： a", headline(word("a"))],
    ['title:"a b"', headline(phrase("a b"))],
    ["title:(a OR b)", headline(or(word("a"), word("b")))],
    ["title:a^2", headline(boost(word("a"), 2))],
    ["title:-a", headline(not(word("a")))],
    ["-title:a", not(headline(word("a")))],
    ["exact:running", exact(word("running"))],
    ["exact:title:running", exact(headline(word("running")))],
    ["习近平：不忘初心", word("习近平:不忘初心")],
    ["https://example.org/a", word("https://example.org/a")],
    ["10:30", word("10:30")],
    ["constructor __proto__", and(word("constructor"), word("__proto__"))],
    [
      "published:2014-03..2015",
      { kind: "dates", axis: "published", text: "2014-03..2015", range: march2014to2015 },
    ],
    [
      "发表：２０１４－０３．．２０１５",
      { kind: "dates", axis: "published", text: "2014-03..2015", range: march2014to2015 },
    ],
    [
      "发表：2014年3月。。2015年",
      { kind: "dates", axis: "published", text: "2014年3月。。2015年", range: march2014to2015 },
    ],
    [
      "published:2014-03/2015",
      { kind: "dates", axis: "published", text: "2014-03/2015", range: march2014to2015 },
    ],
    [
      "happened:..2015",
      { kind: "dates", axis: "happened", text: "..2015", range: { firstDay: null, lastDay: 16_800 } },
    ],
    [
      "发生:2014-03..",
      { kind: "dates", axis: "happened", text: "2014-03..", range: { firstDay: 16_130, lastDay: null } },
    ],
  ];
  test.each(cases)("%j", (query, tree) => {
    expect(parseQuery(query)).toEqual({ tree, problems: [] });
  });
});

describe("names the mistake, and answers what is left", () => {
  const cases: readonly [string, QueryNode, readonly [string, number, number][]][] = [
    ['a "b c', and(word("a"), phrase("b c")), [["unclosed-quote", 2, 6]]],
    ["「三嚴", phrase("三嚴"), [["unclosed-quote", 0, 3]]],
    ['"', { kind: "nothing" }, [["unclosed-quote", 0, 1]]],
    ["(a b", and(word("a"), word("b")), [["unclosed-parenthesis", 0, 1]]],
    ["a) b", and(word("a"), word("b")), [["unexpected-parenthesis", 1, 2]]],
    ["AND a", word("a"), [["operator-without-term", 0, 3]]],
    ["a AND", word("a"), [["operator-without-term", 2, 5]]],
    ["a OR", word("a"), [["operator-without-term", 2, 4]]],
    ["OR a", word("a"), [["operator-without-term", 0, 2]]],
    ["a AND OR b", or(word("a"), word("b")), [["operator-without-term", 2, 5]]],
    ["a NOT", word("a"), [["operator-without-term", 2, 5]]],
    [
      "a -)",
      word("a"),
      [
        ["operator-without-term", 2, 3],
        ["unexpected-parenthesis", 3, 4],
      ],
    ],
    ["a -", word("a"), [["operator-without-term", 2, 3]]],
    ["a － ", word("a"), [["operator-without-term", 2, 3]]],
    ["NOT NOT b", not(word("b")), [["operator-without-term", 0, 3]]],
    ["a NOT -b", and(word("a"), not(word("b"))), [["operator-without-term", 2, 5]]],
    [
      "NOT NOT",
      { kind: "nothing" },
      [
        ["operator-without-term", 0, 3],
        ["operator-without-term", 4, 7],
      ],
    ],
    ["a ~5", word("a"), [["operator-without-term", 2, 4]]],
    ["a ^2 b", and(word("a"), word("b")), [["operator-without-term", 2, 4]]],
    ['"a b"~', phrase("a b"), [["number-invalid", 5, 6]]],
    ["a ()", word("a"), [["nothing-searchable", 2, 4]]],
    ['a "…"', word("a"), [["nothing-searchable", 2, 5]]],
    ["a NOT ()", word("a"), [["nothing-searchable", 6, 8]]],
    ["title:()", { kind: "nothing" }, [["nothing-searchable", 6, 8]]],
    ["-", { kind: "nothing" }, [["operator-without-term", 0, 1]]],
    ["titel:a", word("titel:a"), [["unknown-field", 0, 5]]],
    ["标提:a", word("标提:a"), [["unknown-field", 0, 2]]],
    ["title:", { kind: "nothing" }, [["field-without-term", 0, 6]]],
    ["title: AND a", word("a"), [["field-without-term", 0, 6]]],
    ["published:", { kind: "nothing" }, [["field-without-term", 0, 10]]],
    ["a published:2015-13", word("a"), [["date-invalid", 12, 19]]],
    ["published:2015..2014", { kind: "nothing" }, [["date-range-reversed", 10, 20]]],
    ['published:"2015..x"', { kind: "nothing" }, [["date-invalid", 17, 18]]],
    ["a~9", word("a"), [["number-invalid", 1, 3]]],
    ["a^0", word("a"), [["number-invalid", 1, 3]]],
    ["a^b", word("a"), [["number-invalid", 1, 3]]],
    ['"a b"~x', phrase("a b"), [["number-invalid", 5, 7]]],
    ["*", { kind: "nothing" }, [["wildcard-alone", 0, 1]]],
    ["a ?*", word("a"), [["wildcard-alone", 2, 4]]],
    ["… 《》", { kind: "nothing" }, [["nothing-searchable", 2, 4]]],
    ["…", { kind: "nothing" }, [["nothing-searchable", 0, 1]]],
    ["()", { kind: "nothing" }, [["nothing-searchable", 0, 2]]],
    ['""', { kind: "nothing" }, [["nothing-searchable", 0, 2]]],
    ["~", { kind: "nothing" }, [["nothing-searchable", 0, 1]]],
    ["\\\\", { kind: "nothing" }, [["nothing-searchable", 0, 2]]],
    ["AND", { kind: "nothing" }, [["operator-without-term", 0, 3]]],
    [" \u3000", { kind: "everything" }, []],
  ];
  test.each(cases)("%j", (query, tree, problems) => {
    const parsed = parseQuery(query);
    expect({ tree: parsed.tree, problems: parsed.problems.map((p) => [p.code, p.start, p.end]) }).toEqual({
      tree,
      problems,
    });
  });

  test("proposes Chinese names for a Chinese name that is none", () => {
    expect(parseQuery("标提:a").problems[0]?.expected).toContain("标题");
  });

  test("cuts a pasted page at 200 words and says where", () => {
    const parsed = parseQuery("a ".repeat(300));
    expect([parsed.tree.kind === "and" && parsed.tree.children.length, parsed.problems]).toEqual([
      200,
      [{ start: 400, end: 599, code: "too-many-terms", expected: [] }],
    ]);
  });
});

const pieces = [
  ..."()\"“”「」『』«»:：（）＂－～＊^~*?？-+ 　,，。…·'\\\ud800\udc00\0《》&|",
  "AND",
  "OR",
  "NOT",
  "title:",
  "标题：",
  "exact:",
  "published:",
  "happened:2014..",
  "发表：2015-13",
  "..",
  "/",
  "2015",
  "选举",
  "三严三实",
  "constructor",
  "𠮷",
  "e\u0301",
  "~1",
  "^2",
  "👍",
  " ",
];

function randomQuery(random: () => number): string {
  const length = Math.floor(random() * 14);
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join("");
}

describe("whatever is typed", () => {
  test("gives a tree and problems inside the query, never an exception", () => {
    const random = seededRandom(11).next;
    const wrong = Array.from({ length: 20_000 }, () => randomQuery(random)).filter((query) =>
      parseQuery(query).problems.some(({ start, end }) => start < 0 || start > end || end > query.length),
    );
    expect(wrong).toEqual([]);
  });

  test("reads as the same tree again when it is written out", () => {
    const random = seededRandom(12).next;
    const wrong = Array.from({ length: 20_000 }, () => randomQuery(random)).filter((query) => {
      const { tree } = parseQuery(query);
      return JSON.stringify(parseQuery(formatQuery(tree)).tree) !== JSON.stringify(tree);
    });
    expect(wrong).toEqual([]);
  });

  test.each(["(", ")", "-(", "title:", "NOT ", '"', "a(", "((a)"])(
    "may be %j a hundred thousand times",
    (piece) => {
      expect(parseQuery(piece.repeat(100_000)).problems.length).toBeLessThanOrEqual(20);
    },
  );
});
