import { describe, expect, test } from "vitest";
import type { ArchiveDocument, Filters, SearchAnswer, SearchRequest } from "../contract.ts";
import { toDayNumber } from "../dates/interval.ts";
import { answerSearch } from "./answerSearch.ts";
import type { ArchiveView } from "./archiveView.ts";
import { makeDocument } from "./testing/makeDocument.ts";
import { viewOf } from "./testing/viewOf.ts";

const documents: readonly ArchiveDocument[] = [
  makeDocument({
    path: "2014/识字班.txt",
    headline: "青萍湖识字班开课",
    source: "青萍日报",
    bylines: ["林小满"],
    published: "2014-03-05",
    events: ["2014-03-01", "1998", "2013/.."],
    blocks: [
      ["headline", "青萍湖识字班开课"],
      ["byline", "记者 林小满"],
      ["paragraph", "三月一日，识字班在渡口小学开课。来了四十二位学员，最年长的七十一岁。"],
      ["paragraph", "学员们说，认得字，心里亮堂。"],
      ["boilerplate", "关注青萍日报微信公众号"],
    ],
  }),
  makeDocument({
    path: "2014/夜校.txt",
    headline: "夜校也开课",
    source: "湖畔晚报",
    bylines: ["林小满", "周渡"],
    published: "2014-03",
    blocks: [
      ["headline", "夜校也开课"],
      ["paragraph", "夜校与识字班同一天开课，微信公众号上可以报名。"],
    ],
  }),
  makeDocument({
    path: "2015/en/boats.txt",
    headline: "Boats bring the library",
    language: "en",
    source: "Lake Courier",
    published: "2015-06-30",
    time: "14:32",
    blocks: [
      [
        "paragraph",
        "The boats, running twice a week, carried three hundred books. Houses on stilts have a shelf now.",
      ],
    ],
  }),
  makeDocument({
    path: "2015/渡口.jpg",
    kind: "photo",
    published: "2015-06-30",
    captions: [{ text: "渡口小学的识字班", photographer: ["陈渔", "周渡"] }],
  }),
  makeDocument({
    path: "旧闻.txt",
    published: "2001",
    proposal: true,
    blocks: [["paragraph", "湖水涨了。"]],
  }),
];

const view = viewOf(documents);

function search(
  query: string,
  options: Partial<SearchRequest> = {},
  on: ArchiveView = view,
): Promise<SearchAnswer> {
  const request: SearchRequest = {
    requestId: 1,
    query,
    filters: {},
    sort: "relevance",
    offset: 0,
    limit: 50,
    ...options,
  };
  return answerSearch(on, request, { signal: new AbortController().signal, now: () => 0 }).then((result) => {
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
  });
}

async function findPaths(query: string, options: Partial<SearchRequest> = {}): Promise<readonly string[]> {
  return (await search(query, options)).hits.map(({ path }) => path);
}

const literacy = "2014/识字班.txt";
const nightSchool = "2014/夜校.txt";
const boats = "2015/en/boats.txt";
const photo = "2015/渡口.jpg";
const old = "旧闻.txt";

describe("finds", () => {
  const cases: readonly [string, readonly string[]][] = [
    ["识字班", [literacy, nightSchool, photo]],
    ["識字班", [literacy, nightSchool, photo]],
    ["识字班 夜校", [nightSchool]],
    ["识字班 OR boats", [literacy, nightSchool, boats, photo]],
    ["识字班 -夜校", [literacy, photo]],
    ["-识字班", [boats, old]],
    ["NOT (识字班 OR boats)", [old]],
    ["识字班 AND NOT kind", [literacy, nightSchool, photo]],
    ["课来", []],
    ["开课来了", []],
    ["公众号", [nightSchool]],
    ["标题：识字班", [literacy]],
    ["标题:(识字班 OR 夜校)", [literacy, nightSchool]],
    ["记者:林小满", [literacy, nightSchool]],
    ["摄影:周渡", [photo]],
    ["周渡", [nightSchool, photo]],
    ["boilerplate:公众号", [literacy]],
    ["house", [boats]],
    ["exact:house", []],
    ["exact:houses", [boats]],
    ['"three hundred books"', [boats]],
    ['"three books"', []],
    ['"three books"~2', [boats]],
    ["hous*", [boats]],
    ["h?uses", [boats]],
    ["huoses~2", [boats]],
    ["渡?小学", [literacy, photo]],
    ["识字斑~1", [literacy, nightSchool, photo]],
    ["published:2014", [literacy, nightSchool]],
    ["published:2014-03-10..2014-03-20", [nightSchool]],
    ["published:..2014-03-05", [literacy, nightSchool]],
    ["published:2001", []],
    ["happened:..2000", [literacy]],
    ["happened:2013", [literacy]],
    ["happened:2015..", []],
    ["识字班 OR published:2015-06-30", [literacy, nightSchool, boats, photo]],
    ["-published:2014", [boats, photo, old]],
    ["constructor", []],
    ["识字班 published:2015-13", [literacy, nightSchool, photo]],
  ];
  test.each(cases)("%s", async (query, paths) => {
    expect((await findPaths(query)).toSorted()).toEqual(paths.toSorted());
  });
});

describe("filters", () => {
  const cases: readonly [Filters, readonly string[]][] = [
    [{ source: ["青萍日报", "湖畔晚报"] }, [literacy, nightSchool]],
    [{ source: [""] }, [photo, old]],
    [{ byline: ["林小满"], source: ["湖畔晚报"] }, [nightSchool]],
    [{ byline: [""] }, [boats, photo, old]],
    [{ photographer: ["陈渔"] }, [photo]],
    [{ kind: ["photo"] }, [photo]],
    [{ language: ["en"] }, [boats]],
    [{ folder: ["2015"] }, [boats, photo]],
    [{ folder: ["2015/en"] }, [boats]],
    [{ folder: [""] }, [old]],
    [{ year: ["2014"] }, [literacy, nightSchool]],
    [{ year: [""] }, [old]],
    [{ undated: true }, [old]],
    [{ published: { firstDay: toDayNumber(2014, 3, 31), lastDay: null } }, [nightSchool, boats, photo]],
    [{ happened: { firstDay: null, lastDay: toDayNumber(1998, 1, 1) } }, [literacy]],
    [{ source: ["constructor"] }, []],
    [{ source: [] }, [literacy, nightSchool, boats, photo, old]],
  ];
  test.each(cases)("%j", async (filters, paths) => {
    expect((await findPaths("", { filters })).toSorted()).toEqual(paths.toSorted());
  });
});

describe("orders", () => {
  test("by date, day before time, undated last", async () => {
    expect(await findPaths("", { sort: "oldest" })).toEqual([nightSchool, literacy, photo, boats, old]);
  });

  test("the newest first, undated last, and so without words by relevance", async () => {
    const newest = await findPaths("", { sort: "newest" });
    expect([newest, await findPaths("")]).toEqual([[boats, photo, literacy, nightSchool, old], newest]);
  });

  test("by lunr's score: the headline's word first", async () => {
    expect((await findPaths("识字班"))[0]).toBe(literacy);
  });

  test("page by page, with the same total", async () => {
    const pages = [await search("", { offset: 0, limit: 2 }), await search("", { offset: 2, limit: 2 })];
    expect(pages.map(({ total, hits }) => [total, hits.map(({ path }) => path)])).toEqual([
      [5, [boats, photo]],
      [5, [literacy, nightSchool]],
    ]);
  });
});

describe("counts", () => {
  test("every facet under the other facets' filters, with what is selected always listed", async () => {
    const { facets, total } = await search("识字班", {
      filters: { source: ["青萍日报", "无此报"], kind: ["article"] },
    });
    expect({ total, source: facets.source, kind: facets.kind, year: facets.year }).toEqual({
      total: 1,
      source: [
        { value: "湖畔晚报", count: 1 },
        { value: "青萍日报", count: 1 },
        { value: "无此报", count: 0 },
      ],
      kind: [{ value: "article", count: 1 }],
      year: [{ value: "2014", count: 1 }],
    });
  });

  test("folders with what lies below them", async () => {
    expect((await search("")).facets.folder).toEqual([
      { value: "2014", count: 2 },
      { value: "2015", count: 2 },
      { value: "", count: 1 },
      { value: "2015/en", count: 1 },
    ]);
  });

  test("a document once for each of its bylines, and those without any", async () => {
    expect((await search("")).facets.byline).toEqual([
      { value: "", count: 3 },
      { value: "林小满", count: 2 },
      { value: "周渡", count: 1 },
    ]);
  });

  test("the undated; a proposed date is no date", async () => {
    expect((await search("")).undated).toBe(1);
  });

  test("documents that hold the query only in boilerplate", async () => {
    const answers = [
      await search("微信公众号"),
      await search("微信公众号 -夜校"),
      await search("微信公众号", { filters: { kind: ["photo"] } }),
    ];
    expect(answers.map(({ total, boilerplateOnly }) => [total, boilerplateOnly])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  test("occurrences, a fact and the line that prints it as one", async () => {
    const hit = (await search("识字班")).hits.find(({ path }) => path === literacy);
    const named = (await search("林小满")).hits.find(({ path }) => path === literacy);
    expect([hit?.occurrences, named?.occurrences]).toEqual([2, 1]);
  });
});

test("shows headline, marks and snippets of a hit", async () => {
  const [hit] = (await search("boats OR stilts")).hits;
  expect({ headline: hit?.headline, snippets: hit?.snippets }).toEqual({
    headline: { text: "Boats bring the library", marks: [{ start: 0, end: 5 }] },
    snippets: [
      {
        text: "The boats, running twice a week, carried three hundred books. Houses on stilts have a shelf now.",
        marks: [
          { start: 4, end: 9 },
          { start: 72, end: 78 },
        ],
        start: 0,
        cutBefore: false,
        cutAfter: false,
      },
    ],
  });
});

test("shows the beginning of the text for an empty query", async () => {
  const hit = (await search("")).hits.find(({ path }) => path === literacy);
  expect(hit?.snippets).toEqual([
    {
      text: "三月一日，识字班在渡口小学开课。来了四十二位学员，最年长的七十一岁。",
      marks: [],
      start: 18,
      cutBefore: false,
      cutAfter: false,
    },
  ]);
});

test("shows the mention that answers a question about time", async () => {
  const text = "去年的事。1998年，湖上第一次通船。后来停了。";
  const event = makeDocument({ path: "通船.txt", blocks: [["paragraph", text]], events: ["1998"] });
  const told = { ...event, events: event.events.map((mention) => ({ ...mention, start: 5, end: 10 })) };
  const answers = await Promise.all([
    search("happened:1998", {}, viewOf([told])),
    search("", { filters: { happened: { firstDay: 0, lastDay: null } } }, viewOf([told])),
  ]);
  expect(answers.map(({ hits }) => hits[0]?.snippets[0]?.marks)).toEqual([
    [{ start: 0, end: 5 }],
    [{ start: 0, end: 5 }],
  ]);
});

test("leaves deleted documents out of everything", async () => {
  const without = viewOf(documents, [literacy]);
  const { total, archiveTotal, facets } = await search("识字班 OR -识字班", {}, without);
  expect([total, archiveTotal, facets.source.some(({ value }) => value === "青萍日报")]).toEqual([
    4,
    4,
    false,
  ]);
});

test("answers what can be understood and names the mistake", async () => {
  const { total, problems } = await search('识字班 "夜校');
  expect([total, problems.map(({ code, start, end }) => [code, start, end])]).toEqual([
    1,
    [["unclosed-quote", 4, 7]],
  ]);
});

test("gives up when the signal says so, without spoiling the answer for another", async () => {
  const controller = new AbortController();
  const request: SearchRequest = {
    requestId: 1,
    query: "夜校 开课",
    filters: {},
    sort: "relevance",
    offset: 0,
    limit: 9,
  };
  const fresh = viewOf(documents);
  const first = answerSearch(fresh, request, { signal: controller.signal, now: () => 0 });
  const second = answerSearch(fresh, request, { signal: new AbortController().signal, now: () => 0 });
  controller.abort();
  const results = await Promise.all([first, second]);
  expect(results.map((result) => (result.ok ? result.value.total : result.failure.code))).toEqual([
    "cancelled",
    1,
  ]);
});
