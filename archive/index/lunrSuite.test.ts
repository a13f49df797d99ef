/** lunr's own tests, as they lie in its package and unchanged, with compactLunr in lunr's place. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import lunr from "lunr";
import { assert, beforeEach, describe, test } from "vitest";
import { compactLunr } from "./compactLunr.ts";

const folder = join(createRequire(import.meta.url).resolve("lunr"), "../test");

describe.each([{}, { documentsPerSegment: 7 }, { documentsPerSegment: 1 }])("with options %o", (options) => {
  const inItsPlace = Object.assign(
    (config: Parameters<typeof compactLunr>[0]) => compactLunr(config, options),
    lunr,
  );
  for (const file of ["search", "query", "query_parser", "query_lexer", "serialization"]) {
    run(readFileSync(join(folder, `${file}_test.js`), "utf8"), inItsPlace);
  }
});

/** Mocha's interface as lunr's tests use it: `this` is common to the setups of a test and the test. */
function run(source: string, subject: unknown): void {
  let context = {};
  const suite = (title: string, fill: () => void) => describe(title, fill);
  const setup = (prepare: () => void) => beforeEach(() => prepare.call(context));
  const check = (title: string, body: () => void) => test(title, () => body.call(context));
  describe("lunr", () => {
    beforeEach(() => {
      context = {};
    });
    new Function("lunr", "suite", "setup", "test", "assert", source)(subject, suite, setup, check, assert);
  });
}
