import { TextDecoder as StandardDecoder } from "@exodus/bytes/encoding.js";
import { frequentCharacters } from "./frequentCharacters.ts";

/**
 * How probable each UTF-16 unit is in the prose of one language, as natural logarithms. A deliberately simple model
 * (no context): across encodings the differences are so large that 4-6 characters usually decide.
 *
 *   units 0 .. 65535 --> Float32Array, -27 (never) .. -2 (letters of small alphabets)
 */
export type LanguageModel = {
  readonly name: string;
  readonly logs: Float32Array;
  /** Letters come in two cases: a capital after a small letter is a sign of the wrong table. */
  readonly hasCase: boolean;
};

/** Cost of an ASCII character, the same in every model, so that encodings which swallow one as a trail byte pay for it. */
export const asciiLog = -3;

/** Replacement characters and control characters: worse than any letter, but one in a damaged file is not the end. */
export const brokenLog = -27;

const unlikelyLog = -18;

let built: ReadonlyMap<ModelName, LanguageModel> | undefined;

export type ModelName =
  | "zh-Hans"
  | "zh-Hant"
  | "ja"
  | "ko"
  | "cyrillic"
  | "latin"
  | "greek"
  | "hebrew"
  | "arabic";

/** All models, built at first use (about 20 ms): most archives are UTF-8 and never need them. */
export function languageModels(): ReadonlyMap<ModelName, LanguageModel> {
  built ??= new Map<ModelName, LanguageModel>([
    ["zh-Hans", simplifiedModel()],
    ["zh-Hant", traditionalModel()],
    ["ja", japaneseModel()],
    ["ko", koreanModel()],
    ["cyrillic", cyrillicModel()],
    ["latin", latinModel()],
    ["greek", alphabetModel("greek", 0x0370, 0x03ff)],
    ["hebrew", alphabetModel("hebrew", 0x05d0, 0x05ea)],
    ["arabic", alphabetModel("arabic", 0x0600, 0x06ff)],
  ]);
  return built;
}

function simplifiedModel(): LanguageModel {
  const logs = emptyLogs();
  raise(logs, doubleByte("gb18030", 0xd8, 0xf7), Math.log(0.006 / 3008));
  raise(logs, frequentCharacters.traditional, -15);
  raise(logs, doubleByte("gb18030", 0xb0, 0xd7), Math.log(0.06 / 3755));
  zipf(logs, frequentCharacters.simplified, 0.8);
  chinesePunctuation(logs);
  return { name: "zh-Hans", logs, hasCase: false };
}

function traditionalModel(): LanguageModel {
  const logs = emptyLogs();
  raise(logs, doubleByte("big5", 0xc9, 0xf9), Math.log(0.004 / 7652));
  raise(logs, doubleByte("big5", 0xa4, 0xc6), Math.log(0.05 / 5401));
  zipf(logs, frequentCharacters.traditional, 0.8);
  zipf(logs, frequentCharacters.cantonese, 0.02);
  chinesePunctuation(logs);
  zipf(logs, "」「，。、（）：；？！『』．－／﹑﹔﹕‧", 0.12);
  return { name: "zh-Hant", logs, hasCase: false };
}

function japaneseModel(): LanguageModel {
  const logs = emptyLogs();
  raise(logs, doubleByte("shift_jis", 0x98, 0xea), Math.log(0.001 / 3390));
  raise(logs, doubleByte("shift_jis", 0x89, 0x97), Math.log(0.15 / 2965));
  zipf(logs, frequentCharacters.kanji, 0.22);
  zipf(logs, frequentCharacters.katakana, 0.12);
  zipf(logs, frequentCharacters.hiragana, 0.42);
  zipf(logs, "。、　「」・（）ー？！：…～『』【】々〇", 0.1);
  fullWidth(logs, 0.03);
  for (let unit = 0xff61; unit <= 0xff9f; unit++) logs[unit] = -14;
  return { name: "ja", logs, hasCase: false };
}

function koreanModel(): LanguageModel {
  const logs = emptyLogs();
  for (let unit = 0xac00; unit <= 0xd7a3; unit++) logs[unit] = Math.log(0.01 / 8822);
  raise(logs, doubleByte("euc-kr", 0xb0, 0xc8), Math.log(0.15 / 2350));
  zipf(logs, frequentCharacters.hangul, 0.85);
  raise(logs, doubleByte("euc-kr", 0xca, 0xfd), Math.log(0.01 / 4888));
  zipf(logs, "·“”‘’…「」『』▲△◆■○●※→", 0.02);
  fullWidth(logs, 0.001);
  return { name: "ko", logs, hasCase: false };
}

function cyrillicModel(): LanguageModel {
  const logs = emptyLogs();
  zipf(logs, frequentCharacters.cyrillic.slice(0, 32), 0.93);
  zipf(logs, frequentCharacters.cyrillic.slice(32), 0.01);
  zipf(logs, frequentCharacters.cyrillic.slice(0, 32).toUpperCase(), 0.04);
  zipf(logs, frequentCharacters.cyrillic.slice(32).toUpperCase(), 0.001);
  zipf(logs, "«»—–„“”№…’\u00a0§©", 0.01);
  return { name: "cyrillic", logs, hasCase: true };
}

/** Latin text is mostly ASCII: its other letters are rare, each a few in a thousand. */
function latinModel(): LanguageModel {
  const logs = emptyLogs();
  zipf(logs, frequentCharacters.latin, 0.05);
  zipf(logs, "’“”–—‘…»«\u00a0°£€©·•®§½¡¿º", 0.03);
  return { name: "latin", logs, hasCase: true };
}

/** Alphabets that we read only in Unicode: all letters alike, and seldom. */
function alphabetModel(name: string, first: number, last: number): LanguageModel {
  const logs = emptyLogs();
  logs.fill(-4, first, last + 1);
  return { name, logs, hasCase: false };
}

function chinesePunctuation(logs: Float32Array): void {
  zipf(logs, "，。、“”　：（）；《》！？—…·‘’【】〔〕「」～％〈〉○〇①②③④⑤●■★▲△", 0.14);
  fullWidth(logs, 0.03);
}

function fullWidth(logs: Float32Array, share: number): void {
  for (let unit = 0xff10; unit <= 0xff19; unit++) logs[unit] = Math.log((share * 0.8) / 10);
  for (let unit = 0xff21; unit <= 0xff5a; unit++) logs[unit] = Math.log((share * 0.2) / 58);
}

function emptyLogs(): Float32Array {
  const logs = new Float32Array(65536).fill(unlikelyLog);
  logs.fill(brokenLog, 0x7f, 0xa0);
  logs.fill(brokenLog, 0xe000, 0xf900);
  logs.fill(asciiLog, 0x20, 0x7f);
  logs.fill(brokenLog, 0, 0x20);
  for (const control of [9, 10, 12, 13, 0xfeff, 0xa0]) logs[control] = asciiLog;
  logs[0xfffd] = brokenLog;
  return logs;
}

/** A list in falling frequency, with the shape that such lists have: proportional to 1 / (rank + 20). */
function zipf(logs: Float32Array, characters: string, share: number): void {
  let total = 0;
  for (let rank = 0; rank < characters.length; rank++) total += 1 / (rank + 20);
  for (let rank = 0; rank < characters.length; rank++) {
    const unit = characters.charCodeAt(rank);
    logs[unit] = Math.max(logs[unit] ?? unlikelyLog, Math.log(share / total / (rank + 20)));
  }
}

function raise(logs: Float32Array, characters: string, log: number): void {
  for (let at = 0; at < characters.length; at++) {
    const unit = characters.charCodeAt(at);
    if (unit > 0x7f && unit !== 0xfffd) logs[unit] = Math.max(logs[unit] ?? unlikelyLog, log);
  }
}

/** Everything in some rows of a two-byte standard: its first rows are the common characters, by the committee's own count. */
function doubleByte(encoding: string, firstLead: number, lastLead: number): string {
  const decoder = new StandardDecoder(encoding);
  const bytes: number[] = [];
  const firstTrail = encoding === "gb18030" || encoding === "euc-kr" ? 0xa1 : 0x40;
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let trail = firstTrail; trail < 0xff; trail++) bytes.push(lead, trail, 0x0a);
  return decoder.decode(Uint8Array.from(bytes));
}
