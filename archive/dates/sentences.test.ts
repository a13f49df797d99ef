import { expect, test } from "vitest";
import { sentencesOf } from "./sentences.ts";

test.each([
  ["他说：“今天开会。”昨天没有。", "今天", "他说：“今天开会。”"],
  ["他说：“今天开会。”昨天没有。", "昨天", "昨天没有。"],
  ["第一句！今天呢？最后一句……", "今天", "今天呢？"],
  ["甲；今天乙；丙。", "今天", "今天乙；"],
  ["Mr. Smith died today. He was 60.", "today", "Mr. Smith died today."],
  ["At 4 p.m. today it rained. Then snow.", "today", "At 4 p.m. today it rained."],
  ["Born on Feb. 15, 1820. Died later.", "Feb. 15, 1820", "Born on Feb. 15, 1820."],
  ['"It ended today." He left.', "today", '"It ended today."'],
  ["The U.S. Senate met today at 3.5 miles. Next", "today", "The U.S. Senate met today at 3.5 miles."],
  ["Это было в 1937 г. в Москве сегодня. Потом", "сегодня", "Это было в 1937 г. в Москве сегодня."],
  ["标题\n　　今天开会。", "今天", "今天开会。"],
  ["今天", "今天", "今天"],
])("cuts the sentence in %j around %j", (text, words, expected) => {
  const start = text.indexOf(words);
  const sentence = sentencesOf(text)({ start, end: start + words.length }, { start: 0, end: text.length });
  expect(text.slice(sentence.start, sentence.end)).toBe(expected);
});
