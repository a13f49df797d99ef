import { expect, test } from "vitest";
import { listFilters, removeFilter, removeLastFilter, toggleFacetValue, withDays } from "./filters.ts";

const days = { firstDay: 16071, lastDay: 16435 };

test("switches a value on and off and leaves no empty facet behind", () => {
  const on = toggleFacetValue({ source: ["A"] }, "source", "B");
  const off = toggleFacetValue(toggleFacetValue(on, "source", "A"), "source", "B");
  expect([on, off]).toEqual([{ source: ["A", "B"] }, {}]);
});

test("removes filters one by one from the last to the first", () => {
  const filters = { published: days, undated: true, kind: ["photo"], folder: ["", "2014"] };
  const steps = [filters];
  while (listFilters(steps.at(-1) ?? {}).length > 0)
    steps.push(removeLastFilter(steps.at(-1) ?? {}) as typeof filters);
  expect(steps.map((each) => listFilters(each).length)).toEqual([5, 4, 3, 2, 1, 0]);
});

test("removes just the one that was named", () => {
  expect(removeFilter({ kind: ["photo"], happened: days }, { kind: "happened", days })).toEqual({
    kind: ["photo"],
  });
});

test("takes a window with two open ends for none", () => {
  expect(withDays({ published: days }, "published", { firstDay: null, lastDay: null })).toEqual({});
});
