import { expect, test } from "vitest";
import { readProvenance } from "./readProvenance.ts";

test.each([
  ["From the January 3, 1907 Bristol Mercury:", "Bristol Mercury", "1907-01-03"],
  ["From March 9, 1888 Salem Register", "Salem Register", "1888-03-09"],
  [
    "This story was published in the May 2, 1913, edition of the Salem Register.",
    "Salem Register",
    "1913-05-02",
  ],
  ["Reprinted from The Lakeside Courier, June 4, 1921", "Lakeside Courier", "1921-06-04"],
])("reads paper and day of %s", (text, paper, day) => {
  const said = readProvenance(text, "en");
  expect(said?.paper).toBe(paper);
  expect(said?.date.interval.edtf).toBe(day);
  expect(text.slice(said?.start).startsWith(paper)).toBe(true);
});

test.each([
  ["a sentence of an article", "From May 2, 1913 the ferry ran twice a day, the Salem Register wrote."],
  ["a period", "From January 3, 1907 to March 9, 1908"],
  ["a month", "From the January 1907 Bristol Mercury"],
  ["a day without a paper", "This story was published on May 2, 1913."],
  ["a dateline", "NEW HAVEN, May 2, 1913 — The ferry sank."],
  ["a person", "From Anna Kowalska's letter of May 2, 1913, which she wrote at sea"],
])("finds none in %s", (_, text) => {
  expect(readProvenance(text, "en")).toBeNull();
});
