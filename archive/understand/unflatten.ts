import { columnsOf } from "./columnsOf.ts";

/** A text of fewer lines may be one that lost its line breaks, if one line is longer than so many columns. */
const fewestLines = 4;
const longestLine = 500;

/** Where a text was stored in a table or copied into one line: the offsets of one long line at which its lines began. */
export type Cuts = readonly number[];

/** Whether a body of so few lines has lost its line breaks, by its longest line. */
export function isFlattened(body: string): boolean {
  let lines = 0;
  let longest = 0;
  for (let from = 0; from < body.length; ) {
    const found = body.indexOf("\n", from);
    const to = found === -1 ? body.length : found;
    if (to > from) lines++;
    if (lines > fewestLines) return false;
    longest = Math.max(longest, to - from);
    from = to + 1;
  }
  return longest > longestLine / 2 && columnsOf(body) > longestLine;
}

/**
 * Where the lines of a flattened text began, as offsets in text order: behind the day at its beginning, around a headline
 * before the words that open a report, at two ideographic spaces, before and behind a picture's words with their credit, at
 * the labels of its end. Example: in `2023-08-09，正文：人民网北京8月9日电（记者…）…` behind 正文：.
 */
export function findLostBreaks(text: string): Cuts {
  const cuts = new Set<number>();
  const head = headOf(text);
  if (head > 0) cuts.add(head);
  for (const cut of titleOf(text, head)) cuts.add(cut);
  for (const match of text.matchAll(paragraphGap)) cuts.add(match.index + match[0].length);
  for (const cut of captionsOf(text)) cuts.add(cut);
  for (const match of text.matchAll(endLabels))
    if (match.index > text.length - longestEnd) cuts.add(match.index);
  return [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
}

/** In UTF-16 units. */
const longestEnd = 160;
const dayAhead =
  /^\s*(?:(?<day>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\/\d{1,2})|\d{4}年\d{1,2}月\d{1,2}日)(?<clock>[\sT]*\d{1,2}:\d{2}(?::\d{2})?)?(?<joint>[\s，,；;]*)(?<label>(?:正文|内容|全文)[:：]\s*)?/u;

/** What is written before a text, and no part of its first sentence: 2008年7月5日，青云县… begins with its day. */
function headOf(text: string): number {
  const found = dayAhead.exec(text);
  if (found === null) return 0;
  const { day, clock, joint = "", label } = found.groups ?? {};
  const isApart =
    label !== undefined ||
    (joint !== "" && (clock !== undefined || (day !== undefined && /^\s/.test(joint))));
  return isApart ? found[0].length : 0;
}

/** 青云通车,新华社上海12月28日电(记者…; 青云通车http://… 2008年05月10日03:40 青云晚报　　日前 */
function titleOf(text: string, from: number): Cuts {
  const rest = text.slice(from, from + 200);
  const report = beforeReport.exec(rest)?.groups?.title?.length;
  if (report !== undefined) return [from + report + 1];
  const line = beforeDateLine.exec(rest)?.groups;
  if (line?.title === undefined || line.line === undefined) return [];
  return [from + line.title.length, from + line.title.length + line.line.length];
}

const beforeReport =
  /^(?<title>[^。，,\s][^。，,]{5,60})[,，\s](?=(?:新华社|中新社|中新网|人民网|央视网|央广网|光明网|本报|新华网|\p{Script=Han}{2,12}(?:网|网站|社|日报|晚报))(?:\p{Script=Han}{0,6}\d{1,2}月\d{1,2}日)?(?:电|讯|消息|报道)[\s(（])/u;
const beforeDateLine =
  /^(?<title>[^。]{6,60}?)(?<line>(?:https?:\/\/\S+\s*)?\d{4}年\d{1,2}月\d{1,2}日\s?\d{1,2}:\d{2}(?::\d{2})?\s*\S{2,20}?)(?=[\s\u3000]{2,})/u;
const paragraphGap = /(?<=[。！？”」：\p{Script=Han}])[ \t]?(?:\u3000{2,}| {4,})(?=\S)/gu;
const endLabels =
  /(?<=[。！？”」》）)\d\p{Script=Han}])[\s（(【[]*(?:稿源|来源|作者|责编|责任编辑|编辑|原标题|本文来源|審核|审核)\s*[:：]/gu;

/** Before and behind a sentence that a credit in brackets ends: 。发布会现场（央广网记者 王刚 摄）据介绍 */
function captionsOf(text: string): Cuts {
  const cuts: number[] = [];
  for (const match of text.matchAll(credit)) {
    const before = text.slice(0, match.index);
    const start = captionStart(before);
    if (match.index - start > longestCaption || match.index - start < 4) continue;
    cuts.push(start, match.index + match[0].length);
  }
  return cuts;
}

const longestCaption = 160;
const credit =
  /(?:[（(][^（）()。]{0,20}(?:摄|攝|供图|供圖)[)）]|(?<=[。])(?:通讯员|受访者|读者|网友)\s?供图|(?<=[。])(?:视觉中国|新华社|中新社|东方IC)\s?图)/gu;
/** A picture's words may be several sentences: they begin where one names the day and place, or says that it is a picture. */
const opensCaption = /^(?:当地时间)?(?:\d{4}年)?\d{1,2}月\d{1,2}日，|^(?:这是|图为|资料图)/u;

function captionStart(before: string): number {
  let start = sentenceStart(before, before.length - 1);
  const last = start;
  for (let back = 0; back < 4 && start > 0; back++) {
    if (opensCaption.test(before.slice(start, start + 24))) return start;
    start = sentenceStart(before, start - 1);
  }
  return opensCaption.test(before.slice(start, start + 24)) ? start : last;
}

function sentenceStart(text: string, from: number): number {
  for (let at = from - 1; at >= 0; at--) {
    if ("。！？".includes(text.charAt(at))) return text.charAt(at + 1) === "”" ? at + 2 : at + 1;
  }
  return 0;
}
