import { expect, test } from "vitest";
import { readPlainText } from "../read/formats/readPlainText.ts";
import { readsLikeCaption } from "./readsLikeCaption.ts";

test.each([
  "图为抢险现场。王刚摄",
  "村民在修水渠",
  "村民在修水渠\n摄影：王刚\n时间：2015年7月21日",
  "Villagers repair the ditch. Photo: Jane Doe/Reuters",
])("takes %j for a caption", (text) => {
  expect(readsLikeCaption(readPlainText(text))).toBe(true);
});

test.each([
  "",
  "本报讯（记者 王刚）昨日，全市春耕生产会议召开。",
  `春耕会议召开\n${"会议部署了今年的春耕生产工作，要求抓好落实。".repeat(20)}`,
  `标题\n${"第一段说了一些事情，篇幅不短，也没有说到照片，只是一般的叙述。".repeat(5)}\n${"第二段接着说，篇幅也不短，还是没有说到照片，只是一般的叙述。".repeat(5)}`,
])("takes %j for no caption", (text) => {
  expect(readsLikeCaption(readPlainText(text))).toBe(false);
});
