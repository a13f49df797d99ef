import { expect, test } from "vitest";
import { TextScanner, unitFlags } from "./scanText.ts";

/** Units as `folded<original`, a bar before those behind a break. */
function units(text: string): readonly string[] {
  const scanner = new TextScanner();
  scanner.scan(text);
  return Array.from({ length: scanner.count }, (_, i) => {
    const flags = scanner.flags[i] ?? 0;
    const isWord = (flags & unitFlags.word) !== 0;
    const folded = isWord ? scanner.word(i) : String.fromCodePoint(scanner.codes[i] ?? 0);
    const original = text.slice(scanner.starts[i], scanner.ends[i]);
    const bar = (flags & unitFlags.breakBefore) !== 0 ? "|" : "";
    return bar + (folded === original ? folded : `${folded}<${original}`);
  });
}

test.each([
  ["plain Han", "中国人", ["中", "国", "人"]],
  ["a run goes on over blanks and line breaks", "中 国\n　人", ["中", "国", "人"]],
  ["punctuation breaks a run", "中，国", ["中", "|国"]],
  ["traditional characters", "後裡髮臺", ["后<後", "里<裡", "发<髮", "台<臺"]],
  ["著 meets 着", "著着", ["着<著", "着"]],
  ["a character beyond the basic plane folds", "𡻕𠮷", ["岁<𡻕", "𠮷"]],
  ["full width", "Ａ１", ["a1<Ａ１"]],
  ["half-width kana with a voicing mark", "ｶﾞｰ", ["ガ<ｶﾞ", "ー<ｰ"]],
  ["combining voicing mark", "か\u3099", ["が<か\u3099"]],
  ["a decomposed accent belongs to its word", "cafe\u0301s", ["cafes<cafe\u0301s"]],
  ["a ligature", "ﬁne", ["fine<ﬁne"]],
  ["a squared word has one place in the text", "㍿", ["株<㍿", "式<㍿", "会<㍿", "社<㍿"]],
  ["a degree sign parts its letter", "25℃", ["25", "|c<℃"]],
  ["invisible characters aren't there", "ab\u00adc 中\u200b国", ["abc<ab\u00adc", "中", "国"]],
  ["й is a letter, composed or not", "й и\u0306", ["й", "й<и\u0306"]],
  ["ё is е", "Ещё", ["еще<Ещё"]],
  ["ß is ss", "Straße", ["strasse<Straße"]],
  ["a number ends where Han begins", "1997年", ["1997", "年"]],
  ["hyphen and apostrophe break", "COVID-19's", ["covid<COVID", "|19", "|s"]],
  ["emoji and symbols break", "a😀b™c", ["a", "|b", "|c"]],
  ["Hangul ends a run at a blank", "학교 가다", ["학", "교", "|가", "다"]],
  ["conjoining Hangul", "\u1112\u1161\u11ab", ["한<\u1112\u1161\u11ab"]],
  ["Thai is searched by pairs", "ไทย", ["ไ", "ท", "ย"]],
  ["Mongolian script is words", "ᠮᠣᠩᠭᠣᠯ", ["ᠮᠣᠩᠭᠣᠯ"]],
  ["Devanagari keeps its vowel signs", "हिन्दी", ["हिन्दी"]],
  ["a mark alone is nothing", "\u0301 x", ["x"]],
  ["a lone surrogate breaks", "a\ud842b", ["a", "|b"]],
  ["nothing", "  ，", []],
])("%s", (_, text, expected) => {
  expect(units(text)).toEqual(expected);
});

test("a part of a string is scanned with offsets into the whole", () => {
  const scanner = new TextScanner();
  scanner.scan("xx中国yy", 2, 4);
  expect([scanner.count, scanner.starts[0], scanner.ends[1]]).toEqual([2, 2, 4]);
});
