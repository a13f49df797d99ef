import { join } from "node:path";
import { expect, test } from "vitest";
import type { DateCorrection } from "../contract.ts";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import {
  addCorrection,
  formatCorrections,
  parseCorrections,
  readCorrections,
  removeCorrection,
  writeCorrections,
} from "./corrections.ts";

const published: DateCorrection = {
  documentId: "1998/水.txt",
  target: { kind: "published" },
  edtf: "1998-08",
  note: "",
  madeAt: "2026-11-23T18:00:00.000Z",
};
const event: DateCorrection = { ...published, target: { kind: "event", text: "去年", nth: 1 }, edtf: null };

test("what is written is read again", async () => {
  const path = join(await makeTemporaryFolder(), "corrections.jsonl");
  await writeCorrections(path, { corrections: [published, event], unreadable: [] });
  expect(await readCorrections(path)).toEqual({ corrections: [published, event], unreadable: [] });
});

test("there are none before the first", async () => {
  expect(await readCorrections(join(await makeTemporaryFolder(), "corrections.jsonl"))).toEqual({
    corrections: [],
    unreadable: [],
  });
});

test("lines that can't be read outlive the next writing", async () => {
  const folder = await makeTemporaryFolder({
    "corrections.jsonl": `${formatCorrections([published])}{"documentId":"水.t\n`,
  });
  const path = join(folder, "corrections.jsonl");
  const kept = await readCorrections(path);
  await writeCorrections(path, { ...kept, corrections: [published, event] });
  expect(await readCorrections(path)).toEqual({
    corrections: [published, event],
    unreadable: ['{"documentId":"水.t'],
  });
});

test("a later correction of the same date replaces the earlier", () => {
  const later = { ...event, edtf: "1997" };
  expect(addCorrection([event, published], later)).toEqual([published, later]);
});

test("only the named date is undone", () => {
  const other: DateCorrection = { ...event, target: { kind: "event", text: "去年", nth: 0 } };
  expect(removeCorrection([published, event, other], event)).toEqual([published, other]);
});

test("an exported file is imported, also from Windows and with empty lines", () => {
  const text = `\uFEFF${formatCorrections([published, event]).replaceAll("\n", "\r\n")}\r\n`;
  expect(parseCorrections(text)).toEqual({ ok: true, value: [published, event] });
});

test.each([
  ["no JSON", "{", "not JSON"],
  ["a missing field", "{}", "documentId"],
  ["a field too many", JSON.stringify({ ...published, by: "x" }), "by"],
  ["no instant", JSON.stringify({ ...published, madeAt: "yesterday" }), "madeAt"],
])("a wrong line is named with its number: %s", (_name, line, detail) => {
  const parsed = parseCorrections(`${JSON.stringify(published)}\n${line}\n`);
  expect(parsed).toEqual({
    ok: false,
    failure: { code: "corrections-invalid", line: 2, detail: expect.stringContaining(detail) },
  });
});
