import path from "node:path";
import { expect, test } from "vitest";
import { folderFromArguments } from "./launchArguments.ts";

const home = path.resolve("/home/a");

test.each([
  [["news"], path.join(home, "news")],
  [["--original-process-start-time=13", "卢玉宝 文集"], path.join(home, "卢玉宝 文集")],
  [["news", "--allow-file-access"], path.join(home, "news")],
  [[path.resolve("/srv/news")], path.resolve("/srv/news")],
  [["."], home],
  [["--flag"], null],
  [[""], null],
  [[], null],
])("%j asks for %s", (argumentList, folder) => {
  expect(folderFromArguments(argumentList, home)).toBe(folder);
});
