import { expect, test } from "vitest";
import { isArchiveMethod, parseRequest } from "./requests.ts";

const search = { requestId: 1, query: "洪水", filters: {}, sort: "relevance", offset: 0, limit: 20 };

test("lets a request pass as the contract describes it", () => {
  expect(parseRequest("search", search)).toEqual({ ok: true, value: search });
});

test.each([
  ["a field too many", { ...search, trick: 1 }, "trick: Invalid key"],
  ["an unknown order", { ...search, sort: "random" }, "sort: Invalid type"],
  ["more hits than a page holds", { ...search, limit: 1001 }, "limit: Invalid value"],
  ["a fractional offset", { ...search, offset: 0.5 }, "offset: Invalid safe integer"],
  ["an unknown facet", { ...search, filters: { constructor: ["x"] } }, "filters.constructor: Invalid key"],
  ["a query that is no text", { ...search, query: null }, "query: Invalid type"],
  ["nothing", undefined, "Invalid type"],
])("names the field that is wrong: %s", (_name, request, detail) => {
  const parsed = parseRequest("search", request);
  expect(parsed).toEqual({
    ok: false,
    failure: { code: "request-invalid", method: "search", detail: expect.stringContaining(detail) },
  });
});

test.each(["constructor", "__proto__", "toString", "Search", ""])("%j is not a method", (name) => {
  expect(isArchiveMethod(name)).toBe(false);
});
