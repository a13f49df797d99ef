import { expect, test } from "vitest";
import type { Detail } from "../contract.ts";
import { adviseOn, describeDetail, describeRemark, reportWordsOf } from "./reportWords.ts";

const english = reportWordsOf("en");
const chinese = reportWordsOf("zh");

test.each<[Detail, string, string]>([
  [{ kind: "damage", code: "password-needed" }, "it needs a password", "需要密码"],
  [{ kind: "file-kind", fileKind: "sheet" }, "spreadsheet", "电子表格"],
  [{ kind: "characters", count: 3, of: 1200 }, "3 of 1,200 characters", "1,200 个字符中的 3 个"],
  [{ kind: "pages", count: 1, of: 1 }, "1 page", "1 页"],
  [{ kind: "pages", count: 3, of: 9, numbers: [2, 4] }, "3 of 9 pages: 2, 4…", "9 页中的 3 页：2、4……"],
  [{ kind: "rows", count: 1, numbers: [7] }, "1 row: 7", "1 行：7"],
  [
    { kind: "rows-left-out", count: 5, limit: 100_000 },
    "5 rows after the first 100,000 left out",
    "前 100,000 行之后的 5 行未读",
  ],
  [
    { kind: "bytes", count: 262_144_000, limit: 209_715_200 },
    "262 MB; at most 210 MB is read",
    "262 MB，上限 210 MB",
  ],
  [{ kind: "seconds", limit: 30 }, "over 30 seconds", "超过 30 秒"],
  [
    { kind: "encodings", guesses: [{ encoding: "big5", certainty: 0.618 }] },
    "perhaps big5 62%",
    "可能是 big5 62%",
  ],
  [
    { kind: "declared-encoding", declared: "utf-8", used: "gb18030" },
    "says utf-8, read as gb18030",
    "声明为 utf-8，按 gb18030 读取",
  ],
  [
    { kind: "columns", columns: [{ name: "标题", meaning: "headline" }] },
    "“标题” as headline",
    "“标题”列作标题",
  ],
  [{ kind: "quotation", words: ["2015-13-45"] }, "“2015-13-45”", "“2015-13-45”"],
  [{ kind: "names", count: 2, names: ["a", "b"] }, "2 files: a, b", "2 个文件：a、b"],
  [{ kind: "folder" }, "folder", "文件夹"],
])("says %j in both languages", (detail, inEnglish, inChinese) => {
  expect([describeDetail(english, detail), describeDetail(chinese, detail)]).toEqual([inEnglish, inChinese]);
});

test("says what to do by the damage and by the kind of file before the reason alone", () => {
  const remarks = [
    { reason: "parser-failed", detail: { kind: "damage", code: "password-needed" } },
    { reason: "format-office-old", detail: { kind: "file-kind", fileKind: "sheet" } },
    { reason: "binary-in-text", detail: { kind: "file-kind", fileKind: "packed" } },
    { reason: "no-text-layer", detail: { kind: "pages", count: 2, of: 2 } },
  ] as const;
  expect(remarks.map((remark) => adviseOn(english, remark))).toEqual([
    english.adviceOnDamage["password-needed"],
    english.adviceOnKind.sheet,
    english.advice["binary-in-text"],
    english.advice["no-text-layer"],
  ]);
});

test("puts details beside their reason", () => {
  const remark = { reason: "no-text-layer", detail: { kind: "pages", count: 2, of: 2 } } as const;
  expect([describeRemark(english, remark), describeRemark(chinese, remark)]).toEqual([
    "Scan without text (2 pages)",
    "扫描件，没有文字（2 页）",
  ]);
});

test("no word of the Chinese report was left in English", () => {
  const said = Object.values(chinese).flatMap((group) =>
    Object.values(group).filter((word): word is string => typeof word === "string"),
  );
  expect(said.filter((word) => /[A-Za-z]/.test(word) && !/\p{Script=Han}/u.test(word))).toEqual([]);
});
