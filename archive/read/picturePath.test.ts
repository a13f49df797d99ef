import { expect, test } from "vitest";
import { picturePath } from "./picturePath.ts";

test.each([
  ["2014/报道.html", "报道_files/1.jpg", "2014/报道_files/1.jpg"],
  ["2014/报道.html", "./%E6%8A%A5%E9%81%93_files/1.jpg?x=1#y", "2014/报道_files/1.jpg"],
  ["2014/a.md", "../照片/1.jpg", "照片/1.jpg"],
  ["a.html", "img\\1.jpg", "img/1.jpg"],
  ["a.html", "100%.jpg", "100%.jpg"],
  ["a.html", "../1.jpg", null],
  ["a.html", "http://paper.example/1.jpg", null],
  ["a.html", "//paper.example/1.jpg", null],
  ["a.html", "data:image/png;base64,x", null],
  ["a.html", "", null],
])("resolves, from %s, %s to %s", (page, address, path) => {
  expect(picturePath(page, address)).toBe(path);
});
