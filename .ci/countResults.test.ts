import { expect, test } from "vitest";
import { countTests } from "./countResults.ts";

const passed = { status: "passed" };
const failed = { status: "failed" };

test("adds up the tests of all files", () => {
  const files = [
    { name: "/b/archive/a.test.ts", status: "passed", assertionResults: [passed, passed] },
    { name: "/b/electron/e2e/b.e2e.ts", status: "failed", assertionResults: [passed, failed] },
    {
      name: "C:\\b\\electron\\e2e\\c.e2e.ts",
      status: "passed",
      assertionResults: [passed, { status: "skipped" }],
    },
  ];
  expect(countTests(files)).toEqual({ passed: 4, failed: 1, endToEnd: 2 });
});

test("a file that could not be loaded is a failure", () => {
  const files = [{ name: "/b/archive/a.test.ts", status: "failed", assertionResults: [] }];
  expect(countTests(files)).toEqual({ passed: 0, failed: 1, endToEnd: 0 });
});
