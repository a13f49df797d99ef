import { expect, test } from "vitest";
import { findEvents } from "./findEvents.ts";
import { dayInterval, toDayNumber } from "./interval.ts";

/** Mentions and EDTF of a text published on 2015-07-21, a Tuesday. */
function find(body: string, language = "zh-Hans"): string[] {
  const published = {
    ...dayInterval(toDayNumber(2015, 7, 21)),
    text: "2015-07-21",
    evidence: { text: "2015-07-21", place: "metadata", rule: "numeric-date" },
  } as const;
  const spans = [{ start: 0, end: body.length }];
  return findEvents({ body, spans, language, published }).map((event) => `${event.text} ${event.edtf}`);
}

test.each([
  ["2015年3月5日开会。", ["2015年3月5日 2015-03-05"]],
  ["截至6月底完成。", ["截至6月底 2015-06-21/2015-06-30"]],
  ["自2014年以来增长。", ["自2014年以来 2014/.."]],
  ["3月5日至7日举行。", ["3月5日至7日 2015-03-05/2015-03-07"]],
  ["5月15日上午召开。", ["5月15日上午 2015-05-15"]],
  ["今天（7月21日）是节日。", ["今天（7月21日） 2015-07-21"]],
])("finds the dates of %s", (text, expected) => {
  expect(find(text)).toEqual(expected);
});
