import { hanLabels, type LabelMeaning, letterLabels } from "./languages/labels.ts";

/** A label with the words that follow it; offsets are UTF-16 offsets into the words that were read. */
export type Label = {
  readonly meaning: LabelMeaning;
  /** The label as printed, without its separator. */
  readonly label: string;
  readonly labelStart: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

type Found = { readonly meaning: LabelMeaning; readonly start: number; readonly valueStart: number };

const hanMeanings = buildMeanings(hanLabels, " ");
const letterMeanings = buildMeanings(letterLabels, "|");
const longestHanLabel = 8;
/** Characters that a Han label ends in: before most colons of running text stands another. */
const hanLabelEnds = new Set([...hanMeanings.keys()].map((label) => label.at(-1)));

function buildMeanings(
  table: Readonly<Record<LabelMeaning, string>>,
  between: string,
): ReadonlyMap<string, LabelMeaning> {
  const meanings = new Map<string, LabelMeaning>();
  // Object.entries loses the key's type; the table's type says what the keys are.
  for (const [meaning, labels] of Object.entries(table) as [LabelMeaning, string][]) {
    for (const label of labels.split(between)) if (label !== "") meanings.set(label, meaning);
  }
  return meanings;
}

/** Whether a word is a label's: 版式, 校对, 来源. Names end before it. */
export function isHanLabel(word: string): boolean {
  return hanMeanings.has(word);
}

/**
 * The labels in a short text, in text order, each with its value: up to the next label, a closing bracket, a bar or
 * two spaces. Example: `本文来源：新华社  责任编辑：李曦_NN2587` has a `source` 新华社 and an `editor` 李曦_NN2587.
 */
export function readLabels(words: string): readonly Label[] {
  const found: Found[] = [];
  const first = labelBySpace(words);
  if (first !== undefined) found.push(first);
  for (let i = 0; i < words.length; i++) {
    if (!isSeparator(words.charCodeAt(i))) continue;
    const label = labelBefore(words, i, found.at(-1)?.valueStart ?? 0);
    if (label === undefined) continue;
    if (label.start < (found.at(-1)?.valueStart ?? 0)) found.pop();
    found.push(label);
    i = Math.max(i, label.valueStart - 1);
  }
  return found.map((label, index) => withValue(words, label, found[index + 1]?.start ?? words.length));
}

function isSeparator(code: number): boolean {
  // : ： ︰ / ／ ∕ ╱ | ｜ 丨 ︱
  return (
    code === 0x3a ||
    code === 0xff1a ||
    code === 0xfe30 ||
    isSlash(code) ||
    code === 0x7c ||
    code === 0xff5c ||
    code === 0x4e28 ||
    code === 0xfe31
  );
}

function isSlash(code: number): boolean {
  return code === 0x2f || code === 0xff0f || code === 0x2215 || code === 0x2571;
}

/** `[责任编辑 张睿 ]`, `作者 王刚`, `文/图 王刚`: a label at the beginning that only a space parts from its value. */
function labelBySpace(words: string): Found | undefined {
  const match =
    /^[\s（(【[〔［]*(?<label>[\p{Script=Han}/／、·]{1,8})[ \u3000\u00a0\t]+(?=\p{Script=Han})/u.exec(words);
  const label = match?.groups?.label;
  if (match === null || label === undefined) return undefined;
  const meaning = hanMeanings.get(label);
  if (meaning === undefined || !isAboutPeople(meaning) || /^[文图圖摄攝时時]$/.test(label)) return undefined;
  return { meaning, start: match[0].indexOf(label), valueStart: match[0].length };
}

function isAboutPeople(meaning: LabelMeaning): boolean {
  return (
    meaning === "byline" || meaning === "editor" || meaning === "photographer" || meaning === "text-and-photo"
  );
}

function labelBefore(words: string, separator: number, from: number): Found | undefined {
  const code = words.charCodeAt(separator);
  const combined = isSlash(code) ? combinedLabel(words, separator) : undefined;
  return combined ?? hanLabelBefore(words, separator, from) ?? letterLabelBefore(words, separator, from);
}

/** 文/图, 图／文, 文/摄影 with its own separator or a space behind. */
function combinedLabel(words: string, slash: number): Found | undefined {
  const before = /(?:采写|撰文|文字|文|图片|图|圖|摄影|摄|攝)$/.exec(
    words.slice(Math.max(0, slash - 4), slash),
  );
  const after =
    /^\s?(?:图片|图|圖|文字|文|摄影|攝影|摄|攝)(?<end>\s*[:：／/∕╱]|[\s\u3000]+|(?=\p{Script=Han}{2,}))/u.exec(
      words.slice(slash + 1, slash + 8),
    );
  if (before === null || after === null) return undefined;
  const start = slash - before[0].length;
  const previous = words.charAt(start - 1);
  if (/\p{Script=Han}/u.test(previous)) return undefined;
  return { meaning: "text-and-photo", start, valueStart: slash + 1 + after[0].length };
}

/** The last character before an offset that is no space. */
function lastCharacter(words: string, offset: number): string {
  let at = offset - 1;
  while (at >= 0 && isLabelSpace(words.charCodeAt(at))) at--;
  return words.charAt(at);
}

/** Blanks that may stand inside and behind a label: 编　辑 ：. */
function isLabelSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0;
}

/** The longest known label that ends at the separator; 编　辑 may be spaced. */
function hanLabelBefore(words: string, separator: number, from: number): Found | undefined {
  if (!hanLabelEnds.has(lastCharacter(words, separator))) return undefined;
  let run = "";
  let best: Found | undefined;
  let spaced = false;
  for (let i = separator - 1; i >= from && run.length < longestHanLabel; i--) {
    const character = words.charAt(i);
    if (isLabelSpace(words.charCodeAt(i))) {
      spaced = true;
      continue;
    }
    if (!isHan(words.charCodeAt(i)) && !(character === "/" && run !== "")) break;
    // Once a label is found, a space ends it; before, it may be the space inside 编　辑.
    if (spaced && best !== undefined) break;
    spaced = false;
    run = character + run;
    const meaning = hanMeanings.get(run);
    if (meaning !== undefined && mayFollow(meaning, run, { words, start: i, separator })) {
      best = { meaning, start: i, valueStart: separator + 1 };
    }
  }
  return best;
}

/** 活动时间：, 他说/ are no labels: only words for people may have more Han characters right before them. */
function mayFollow(
  meaning: LabelMeaning,
  label: string,
  place: { readonly words: string; readonly start: number; readonly separator: number },
): boolean {
  const code = place.words.charCodeAt(place.separator);
  const isColon = code === 0x3a || code === 0xff1a || code === 0xfe30;
  if (!isColon && !isAboutPeople(meaning) && meaning !== "source" && meaning !== "other") return false;
  const afterHan = place.start > 0 && isHan(place.words.charCodeAt(place.start - 1));
  if (!afterHan) return true;
  // 他告诉记者：“…” speaks to a reporter.
  if (spokenTo.test(place.words.slice(Math.max(0, place.start - 2), place.start))) return false;
  return isColon && label.length > 1 && (meaning === "editor" || /者$|员$|員$|摄影$|攝影$/.test(label));
}

const spokenTo = /[对對向给給跟同与與]$|[告][诉訴]$|[请請]$/u;

/** `Photo:`, `Автор:` — whole words from the line's beginning or after a bar, bullet or two spaces. */
function letterLabelBefore(words: string, separator: number, from: number): Found | undefined {
  const code = words.charCodeAt(separator);
  if (code !== 0x3a && code !== 0xff1a && !isSlash(code)) return undefined;
  if (isHan(lastCharacter(words, separator).charCodeAt(0))) return undefined;
  const before = words.slice(Math.max(from, separator - 32), separator);
  const match = /(?:^|[|•·,;.()[\]–—-]|\s{2}|\n)[ \u00a0]*(?<label>[\p{L}][\p{L}.,· -]*?)\s*$/u.exec(before);
  const label = match?.groups?.label;
  if (label === undefined) return undefined;
  const start = separator - before.length + before.lastIndexOf(label);
  const meaning = letterMeanings.get(label.toLowerCase());
  if (meaning !== undefined && (!isSlash(code) || meaning === "photographer")) {
    return { meaning, start, valueStart: separator + 1 };
  }
  return lastWordLabel(label, start, separator);
}

/** `Автор: Иван Петров Фото: Олег Ким`: the capitalised last words before the colon. */
function lastWordLabel(words: string, start: number, separator: number): Found | undefined {
  for (let at = words.indexOf(" "); at !== -1; at = words.indexOf(" ", at + 1)) {
    const rest = words.slice(at + 1);
    if (!/^\p{Lu}/u.test(rest)) continue;
    const meaning = letterMeanings.get(rest.toLowerCase());
    // Wednesday Words: Foreshocks, Letters and More is a column's title.
    if (meaning !== undefined && meaning !== "other" && meaning !== "caption" && rest !== "Words") {
      return { meaning, start: start + at + 1, valueStart: separator + 1 };
    }
  }
  return undefined;
}

const valueEnd = /[）)】\]〕］|｜]|\s{3,}|\u3000{2,}|\t/;
const withBracket = /^[^（()）\s|｜：:]{2,20}(?:（[^（()）]{1,12}）|\([^（()）]{1,12}\))/;

/** 赵安妮(实习生)、李栋: what somebody is stands in brackets behind the name. */
const trainees =
  /^(?:[^（()）\s|｜：:\]】]{2,12}(?:（(?:实习|見習|见习|實習)[^（()）]{0,3}）|\((?:实习|見習|见习|實習)[^（()）]{0,3}\)))+/;

/** Behind the label's own words, without its separator and spaces. */
function endOfLabel(words: string, label: Found): number {
  let end = label.valueStart;
  while (end > label.start && /[\s:：︰/／∕╱|｜丨]/.test(words.charAt(end - 1))) end--;
  return end;
}

function withValue(words: string, label: Found, next: number): Label {
  let start = label.valueStart;
  while (start < next && /[\s\u00a0:：]/.test(words.charAt(start))) start++;
  // A bracket of the value's own is part of it: 来源: 华商晨报(沈阳).
  const isSource = label.meaning === "source" || label.meaning === "weak-source";
  const ofPerson = isAboutPeople(label.meaning) ? trainees.exec(words.slice(start, next)) : null;
  const own = isSource
    ? (withBracket.exec(words.slice(start, next))?.[0].length ?? 0)
    : (ofPerson?.[0].length ?? 0);
  // Published: Friday | January 20, 2017
  const ends = label.meaning === "published" ? /[）)】\]〕］]|\s{3,}|\u3000{2,}|\t/ : valueEnd;
  const stop = ends.exec(words.slice(start + own, next));
  let end = stop === null ? next : start + own + stop.index;
  while (end > start && /[\s\u00a0（(【[〔［|｜，,；;、/／]/.test(words.charAt(end - 1))) end--;
  return {
    meaning: label.meaning,
    label: words.slice(label.start, endOfLabel(words, label)),
    labelStart: label.start,
    value: words.slice(start, end),
    start,
    end,
  };
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}
