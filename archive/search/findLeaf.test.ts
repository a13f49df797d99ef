import { describe, expect, test } from "vitest";
import type { ArchiveDocument } from "../contract.ts";
import { createArchiveIndex } from "../index/archiveIndex.ts";
import { seededRandom } from "../testing/seededRandom.ts";
import { compileQuery, listLeaves } from "./compileQuery.ts";
import { findMarks } from "./findMarks.ts";
import { findPlaces } from "./findPlaces.ts";
import { parseQuery } from "./parseQuery.ts";
import { makeDocument } from "./testing/makeDocument.ts";

const random = seededRandom(9).next;
const texts = [
  "渡口",
  "識字",
  "识字班",
  "班",
  "，",
  "。",
  " ",
  "\n",
  "house",
  "houses",
  "Housing",
  "1997",
  "１９９７",
  "年",
  "-",
  "COVID",
  "19",
  "école",
  "сборная",
  "сборной",
  "ひらがな",
  "한국어",
  " ",
  "、",
];
const queries = [
  "识",
  "识字",
  "识字班",
  "班渡口",
  "字班识",
  "1997",
  "1997年",
  "年1997",
  "COVID-19",
  "COVID",
  "house",
  "exact:houses",
  "hous*",
  "h?use",
  "сборная",
  "ecole",
  "сбор*",
  '"houses 1997"',
  '"house Housing"',
  '"渡口 house"',
  '"渡口 识字"~4',
  '"house 班 19"~6',
  "识?班",
  "渡*班",
  "识字斑~1",
  "huose~2",
  "ひらがな",
  "한국",
  "𠮷",
  "渡口，识字",
  "“渡口，识字”",
  "19 渡口",
];
const documents: readonly ArchiveDocument[] = Array.from({ length: 200 }, (_, i) => {
  const pick = () => texts[Math.floor(random() * texts.length)];
  const block = () =>
    ["paragraph", Array.from({ length: 1 + Math.floor(random() * 12) }, pick).join("")] as const;
  return makeDocument({
    path: `/${i}`,
    language: i % 3 === 0 ? "en" : "zh-Hans",
    blocks: [block(), block()],
  });
});
const index = createArchiveIndex();
for (const document of documents) index.add(document);

describe("the places found in a document are those the index found it for", () => {
  test.each(queries)("%s", (query) => {
    const { tree } = parseQuery(query);
    const leaves = listLeaves(tree);
    const { ordinals, occurrences } = index.match(
      compileQuery(tree, { boilerplate: false, selectByDates: () => new Uint8Array() }),
    );
    const byIndex = new Map(Array.from(ordinals, (ordinal, i) => [index.ref(ordinal), occurrences[i]]));
    const inDocuments = new Map(
      documents.flatMap((document) => {
        const places = leaves.map(
          (_, leaf) => findPlaces(document, leaves).filter((place) => place.leaf === leaf).length,
        );
        return places.every((count) => count > 0)
          ? [[document.id, places.reduce((a, b) => a + b, 0)] as const]
          : [];
      }),
    );
    expect(inDocuments).toEqual(byIndex);
  });
});

describe("the reader marks", () => {
  const mark = (body: string, query: string) =>
    findMarks(makeDocument({ headline: "识字班开课", blocks: [["paragraph", body]] }), query);
  const cases: readonly [string, string, readonly string[]][] = [
    ["来到识字班，识字班很大。", "识字班", ["识字班", "识字班"]],
    ["来到識字班。", "识字班", ["識字班"]],
    ["在１９９７年底", "1997年", ["１９９７年"]],
    ["学员 -班", "学员 -班", ["学员"]],
    ["甲乙丙", "标题:识字班", []],
    ["他读《渡口》。", "《渡口》", ["渡口"]],
    ["长 ㎞ 宽", "km", ["㎞"]],
  ];
  test.each(cases)("in %s for %s", (body, query, words) => {
    expect(mark(body, query).marks.map(({ start, end }) => body.slice(start, end))).toEqual(words);
  });

  test("the headline by itself", () => {
    expect(mark("甲", "标题:识字").headlineMarks).toEqual([{ start: 0, end: 2 }]);
  });
});
