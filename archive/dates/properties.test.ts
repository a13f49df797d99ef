/** What must hold for any text: no throw, offsets that give the words, EDTF that the edtf library reads to the same days. */
import edtf from "edtf";
import { expect, test } from "vitest";
import type { Event } from "../contract.ts";
import { findEvents } from "./findEvents.ts";
import { dayInterval, monthInterval, toDayNumber } from "./interval.ts";
import { readDateTimes } from "./readDateTimes.ts";

/** Pieces that dates are made of, and what stands around them, joined at random. */
const pieces = [
  ..."年月日号時点上下中初底末旬今明昨去前後本当同次翌每周週星期一二三四五六七八九十廿〇零元第世纪代季度春夏秋冬节庆至到自从截以来起间内",
  ..."0123456789０１２-–—~/.．,，。；！？:：（）() \n\u3000“”《》",
  ..."2015年 1998年12月 3月5日 二〇一五年 上世纪80年代 今年 去年 昨天 上周四 截至6月底 自2014年以来 国庆节 春节期间 正月十五 民國104年 令和2年".split(
    " ",
  ),
  ..."three days ago|last Tuesday|May 5|the 1930s|in 1912|since|until|before|from|to|and|between|the|early|late|of|July 21, 2015|2011-12|1914–1918|next week|the following year|yesterday"
    .split("|")
    .map((words) => ` ${words} `),
  ..."5 мая|2015 года|вчера|2019 онд|энэ сарын 1-нээс|в начале|понедельник"
    .split("|")
    .map((words) => ` ${words} `),
  "constructor",
  "__proto__",
  "\u0000",
  "\uD800",
  "😀",
  "é",
  "A",
  "z",
];

/** A linear congruential generator: the same texts on every machine. */
function randomTexts(count: number, seed: number): string[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(24) }, () => pieces[next(pieces.length)] ?? "").join(""),
  );
}

const texts = randomTexts(6000, 20261123);
const publications = [
  null,
  {
    ...dayInterval(toDayNumber(2015, 7, 21)),
    text: "2015-07-21",
    evidence: { text: "", place: "metadata", rule: "r" },
  },
  {
    ...dayInterval(toDayNumber(2024, 2, 29)),
    text: "2024-02-29",
    evidence: { text: "", place: "metadata", rule: "r" },
  },
  { ...monthInterval(1998, 1), text: "1998-01", evidence: { text: "", place: "file-name", rule: "r" } },
] as const;

const found: Event[] = texts.flatMap((body, index) =>
  findEvents({
    body,
    spans: [{ start: 0, end: body.length }],
    language: "zh-Hans",
    published: publications[index % publications.length] ?? null,
  }),
);

test("finds thousands of mentions in random text, so that the properties below say something", () => {
  expect(found.length).toBeGreaterThan(4000);
});

test("gives words, sentence and offsets that agree", () => {
  const wrong = texts.filter((body) => {
    const spans = [{ start: 0, end: body.length }];
    let last = 0;
    return findEvents({ body, spans, language: "en", published: null }).some((event) => {
      const isInOrder = event.start >= last;
      last = event.end;
      const isInSentence =
        event.sentenceStart <= event.start && event.sentenceStart + event.sentence.length >= event.end;
      return !isInOrder || !isInSentence || body.slice(event.start, event.end) !== event.text;
    });
  });
  expect(wrong).toEqual([]);
});

test("writes only EDTF that the edtf library reads", () => {
  const unreadable = new Set(
    found.flatMap(({ edtf: text }) => (text === null || isReadable(text) ? [] : [text])),
  );
  expect([...unreadable]).toEqual([]);
});

// Seasons, quarters and half-years: the library counts seasons as quarters; our months are in interval.ts. Yearless dates have no days.
test("gives the first and last day that the edtf library gives", () => {
  const wrong = found.filter(({ edtf: text, firstDay, lastDay }) => {
    if (text === null || /^-?\d{4}-(?:2[1-4]|3[3-6]|4[01])$|XXXX/.test(text)) return false;
    const { min, max } = edtf(text) as { min: number; max: number };
    return firstDay !== toDay(min) || lastDay !== toDay(max);
  });
  expect(wrong.map(({ text, edtf: value, firstDay, lastDay }) => [text, value, firstDay, lastDay])).toEqual(
    [],
  );
});

test("gives days in order, and none without EDTF", () => {
  const wrong = found.filter(
    ({ edtf: text, firstDay, lastDay }) =>
      (firstDay !== null && lastDay !== null && firstDay > lastDay) || (text === null && firstDay !== null),
  );
  expect(wrong).toEqual([]);
});

test("reads date lines of random text without throwing, each at its place", () => {
  const wrong = texts.filter((text) =>
    readDateTimes(text).some((reading) => text.slice(reading.start, reading.end) !== reading.text),
  );
  expect(wrong).toEqual([]);
});

function isReadable(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false; // the library throws on what it can't read
  }
}

function toDay(ms: number): number | null {
  return Number.isFinite(ms) ? Math.floor(ms / 86_400_000) : null;
}
