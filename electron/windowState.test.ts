import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { keepOnScreen, readWindowState, writeWindowState } from "./windowState.ts";

const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-window-"));
const state = { x: 10, y: 20, width: 900, height: 600, maximized: false };
const workArea = { x: 0, y: 0, width: 1280, height: 800 };

test("a written state is read again", () => {
  const file = path.join(folder, "new", "window.json");
  writeWindowState(file, state);
  expect(readWindowState(file)).toEqual(state);
});

test.each([
  ["no file", null],
  ["no JSON", "{"],
  ["a word for a number", '{"x":"left","y":0,"width":1,"height":1,"maximized":false}'],
  ["a size of nothing", '{"x":0,"y":0,"width":0,"height":0,"maximized":false}'],
])("%s gives no state", (title, content) => {
  const file = path.join(folder, `${title}.json`);
  if (content !== null) writeFileSync(file, content);
  expect(readWindowState(file)).toBeNull();
});

test.each([
  ["inside", state, state],
  ["with only its right edge visible", { ...state, x: -850 }, null],
  ["above the screen", { ...state, y: -30 }, null],
  ["on a display that is gone", { ...state, x: 3000 }, null],
])("a window %s", (_where, remembered, expected) => {
  expect(keepOnScreen(remembered, workArea)).toEqual(expected);
});
