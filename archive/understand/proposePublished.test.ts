import { expect, test } from "vitest";
import { dayInterval, monthInterval, toDayNumber } from "../dates/interval.ts";
import { proposePublished } from "./proposePublished.ts";

const day = (year: number, month: number, date: number) => dayInterval(toDayNumber(year, month, date));

test("proposes the days that the neighbours span, and says that it is a proposal", () => {
  const found = proposePublished([day(2015, 7, 3), monthInterval(2015, 7), day(2015, 7, 21)]);
  expect([found?.edtf, found?.proposal, found?.certainty, found?.evidence.place]).toEqual([
    "2015-07",
    true,
    "approximate",
    "neighbours",
  ]);
});

test.each([
  [[]],
  [[day(2015, 7, 3), day(2015, 7, 4)]],
  [[day(2010, 7, 3), day(2015, 7, 4), day(2019, 1, 1)]],
])("proposes nothing from few or scattered neighbours", (neighbours) => {
  expect(proposePublished(neighbours)).toBeNull();
});
