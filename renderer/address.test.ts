import { expect, test } from "vitest";
import { type Address, formatAddress, parseAddress, startAddress } from "./address.ts";
import { parseIsoDay } from "./days.ts";

const day = (text: string) => parseIsoDay(text) ?? Number.NaN;

const addresses: readonly (readonly [string, Address])[] = [
  ["nothing", startAddress],
  ["a query with every odd sign", { ...startAddress, query: '图书 "a&b=c" #1 +x %20' }],
  [
    "several values of a facet",
    { ...startAddress, filters: { source: ["清河日报", "A, B"], kind: ["photo"] } },
  ],
  ["an empty value, which means none", { ...startAddress, filters: { byline: [""] } }],
  [
    "a facet value named like an object's own",
    { ...startAddress, filters: { folder: ["constructor", "__proto__"] } },
  ],
  [
    "time windows with open ends",
    {
      ...startAddress,
      filters: {
        published: { firstDay: day("2014-01-01"), lastDay: null },
        happened: { firstDay: null, lastDay: day("0987-12-31") },
        undated: true,
      },
    },
  ],
  [
    "everything else",
    {
      ...startAddress,
      sort: "newest",
      view: "photos",
      documentId: "2014/报 纸#3.csv",
      place: 12,
      unit: "week",
      shown: { firstDay: -40_000, lastDay: 17_000 },
      measure: "share",
    },
  ],
];

test.each(addresses)("reads what it wrote: %s", (_name, address) => {
  expect(parseAddress(formatAddress(address))).toEqual(address);
});

test.each([
  ["an unknown field", "x=1&q="],
  ["an unknown view", "view=constructor"],
  ["a day that is none", "published=2014-02-30..2014-03-01"],
  ["a window that ends before it begins", "shown=2015-01-01..2014-01-01"],
  ["a window without an end", "shown=2015-01-01.."],
  ["a negative place", "at=-4"],
  ["broken escapes", "sort=%E4%B"],
])("leaves out what it does not know: %s", (_name, fragment) => {
  expect(parseAddress(fragment)).toEqual(startAddress);
});
