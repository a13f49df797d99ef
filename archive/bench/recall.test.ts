import { expect, test } from "vitest";
import { type BenchArticle, makeArticles } from "./makeArticles.ts";
import { checkRecall } from "./recall.ts";

/** Everything that makes offsets, runs and boundaries hard, in a few lines. */
const hostile: readonly BenchArticle[] = [
  "后来，他說：「裡面」有１９９７年的檔案。後來的發展\n與髮型無關；干部、幹部、乾部。",
  "COVID-19 疫情 2020 年初暴发，COVID-190 不是。xCOVID-19 也不是，COVID–19 与 covid 19。",
  "气温25℃，25°C；㎡ 台灣\n\n臺灣　颱風 台 灣。着重 著重，著 重",
  "Café cafe\u0301 CAFÉ naïve naive ﬁne fine ﬂoß floss Straße STRASSE",
  "й и\u0306 и ё е Мой мои\u0306 МОЙ Улаанбаатар хүүхэд",
  "ｶﾞﾗｽ ガラス カ\u3099ラス 東京タワー、東京都",
  "中国𠮷野家人 中国𠮷人 𠮷野家 𠮷 野家 㐂び 中\u200b国 中\u00ad国 zero\u200bwidth soft\u00adhyphen",
  "don't dont don t 3.5 3 5 1,234 1234 a/b a b U.S.A. USA",
  "的的的的 中中 国国国 aa a aa aaa a a a",
].map((text, i) => ({ id: `hostile ${i}`, text }));

test("finds hostile texts' strings exactly where a plain scan finds them", () => {
  const { differences, occurrences } = checkRecall(hostile, {
    samples: 1500,
    seed: 3,
    documentsPerSegment: 2,
  });
  expect([differences, occurrences > 300]).toEqual([[], true]);
});

test("finds random strings of made articles exactly where a plain scan finds them", () => {
  const articles = [...makeArticles(60)];
  const { differences, occurrences } = checkRecall(articles, {
    samples: 400,
    seed: 5,
    documentsPerSegment: 25,
  });
  expect([differences, occurrences > 400]).toEqual([[], true]);
});

test("finds the same after changes and merging", () => {
  const articles = [...hostile, ...makeArticles(30, 2)];
  const { differences, occurrences } = checkRecall(articles, {
    samples: 300,
    seed: 9,
    documentsPerSegment: 7,
    withPast: true,
  });
  expect([differences, occurrences > 300]).toEqual([[], true]);
});
