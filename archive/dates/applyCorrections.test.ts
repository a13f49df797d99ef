import { expect, test } from "vitest";
import type { ArchiveDocument, DateCorrection } from "../contract.ts";
import { applyCorrections } from "./applyCorrections.ts";
import { findEvents } from "./findEvents.ts";
import { dayInterval, toDayNumber } from "./interval.ts";

const body = "昨天开会。5月3日散会。昨天又开会。";
const published = {
  ...dayInterval(toDayNumber(2015, 7, 21)),
  text: "2015-07-21",
  time: "10:00",
  evidence: { text: "2015-07-21", place: "metadata", rule: "numeric-date" },
  conflicting: [],
} as const;
const document: ArchiveDocument = {
  id: "a.txt",
  path: "a.txt",
  kind: "article",
  format: "text",
  encoding: "utf-8",
  language: "zh-Hans",
  headline: null,
  published,
  source: null,
  bylines: [],
  editors: [],
  sections: [],
  captions: [],
  events: findEvents({ body, spans: [{ start: 0, end: body.length }], language: "zh-Hans", published }),
  keywords: [],
  body,
  blocks: [{ kind: "paragraph", start: 0, end: body.length }],
  evidence: [],
  problems: [],
};

const correction = (target: DateCorrection["target"], edtf: string | null): DateCorrection => ({
  documentId: "a.txt",
  target,
  edtf,
  note: "seen in print",
  madeAt: "2026-11-23T00:00:00Z",
});
const dates = (corrected: ArchiveDocument) => corrected.events.map((event) => event.edtf);

test("corrects the second of two equal mentions only", () => {
  const corrected = applyCorrections(document, [
    correction({ kind: "event", text: "昨天", nth: 1 }, "2015-07-01"),
  ]);
  expect(dates(corrected)).toEqual(["2015-07-20", "2015-05-03", "2015-07-01"]);
});

test("keeps what the rules said beside the correction", () => {
  const corrected = applyCorrections(document, [
    correction({ kind: "event", text: "5月3日", nth: 0 }, "2014-05-03"),
  ]);
  expect([corrected.events[1]?.corrected, corrected.events[1]?.evidence.place]).toEqual([
    { from: "2015-05-03", note: "seen in print" },
    "correction",
  ]);
});

test("keeps a mention that is no date in the list, without days", () => {
  const corrected = applyCorrections(document, [correction({ kind: "event", text: "昨天", nth: 0 }, null)]);
  expect([corrected.events[0]?.edtf, corrected.events[0]?.firstDay, corrected.events.length]).toEqual([
    null,
    null,
    3,
  ]);
});

test("reads relative mentions again from a corrected publication date", () => {
  const corrected = applyCorrections(document, [correction({ kind: "published" }, "2014-07-21")]);
  expect(dates(corrected)).toEqual(["2014-07-20", "2014-05-03", "2014-07-20"]);
});

test("lists the date that was read among the conflicting ones", () => {
  const corrected = applyCorrections(document, [correction({ kind: "published" }, "2014-07")]);
  expect([corrected.published?.edtf, corrected.published?.conflicting.map(({ edtf }) => edtf)]).toEqual([
    "2014-07",
    ["2015-07-21"],
  ]);
});

test("takes a publication date away", () => {
  expect(applyCorrections(document, [correction({ kind: "published" }, null)]).published).toBeNull();
});

test("lets the later of two corrections win", () => {
  const target = { kind: "event", text: "5月3日", nth: 0 } as const;
  const corrected = applyCorrections(document, [correction(target, "2013"), correction(target, "2012")]);
  expect(corrected.events[1]?.edtf).toBe("2012");
});

test.each([
  ["of another document", { ...correction({ kind: "published" }, "2014"), documentId: "b.txt" }],
  ["of a mention that is gone", correction({ kind: "event", text: "6月3日", nth: 0 }, "2014")],
  ["with EDTF that can't be read", correction({ kind: "published" }, "soon")],
])("leaves the document as it is under a correction %s", (_, one) => {
  expect(applyCorrections(document, [one])).toEqual(document);
});
