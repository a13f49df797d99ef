import { expect, test } from "vitest";
import { fingerprintBody } from "./fingerprintBody.ts";

test("prints texts alike that differ in width, case, spaces and punctuation", () => {
  expect(fingerprintBody("王　刚说：“ＡＢ好。”\n")).toBe(fingerprintBody('王刚说:"ab好."'));
});

test("prints other texts otherwise, and an empty body as nothing", () => {
  expect([fingerprintBody("甲") === fingerprintBody("乙"), fingerprintBody(" …\n")]).toEqual([false, ""]);
});
