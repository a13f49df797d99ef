import { isKnownOutlet } from "./languages/outlets.ts";
import type { Line } from "./line.ts";
import { bodyEvidence, type Fact, type Page } from "./page.ts";

/** Lines from the end where a page names its own paper once more. */
const footLines = 25;
/** In UTF-16 units. */
const longestLine = 120;

/**
 * The paper, agency or site that a page names of itself around the article, without a label: on a line of its own above
 * the text, as the first step of a path (远山新闻 > 国内 > 正文) or the last part of a copied title (X_远山新闻网, X - BBC
 * News), beside the day below the headline (| FoxNews.com). Null where none is known by name. At the foot only one name
 * counts: several are links to others.
 */
export function outletLine(page: Page, lead: number): Fact | null {
  const head = page.lines
    .slice(0, lead)
    .flatMap((line) => (isSilent(page, line) ? [] : (outletIn(page, line) ?? [])));
  // A menu may lead to a sister paper in another language.
  const own = head.find(({ value }) => /\p{Script=Han}/u.test(value) === /^(?:zh|ja)/.test(page.language));
  if (own !== undefined || head[0] !== undefined) return own ?? head[0] ?? null;
  const foot = page.lines
    .slice(Math.max(page.main.last + 1, page.lines.length - footLines))
    .flatMap((line) => (isSilent(page, line) ? [] : (outletIn(page, line) ?? [])));
  const [only] = foot;
  return only !== undefined && foot.every(({ value }) => value === only.value) ? only : null;
}

/** A caption's agency took the picture; metadata is read elsewhere. */
function isSilent(page: Page, line: Line): boolean {
  const role = page.roles[line.index];
  return role === "caption" || role === "metadata" || role === "image" || line.text.length > longestLine;
}

function outletIn(page: Page, line: Line): Fact | null {
  // 原创 永宁晚报 2022-01-20 07:30
  const isDated = page.roles[line.index] === "date-line";
  // Jane Doe, USA TODAY 8:42 a.m. EDT October 3, 2014
  const behindName = isDated
    ? (/,\s(?<name>\p{Lu}[\p{L} ]{2,24}?)\s\d/u.exec(line.text)?.groups?.name ?? "")
    : "";
  const words = isDated ? [...line.text.split(/[\s\u3000|｜]+/), behindName] : [];
  for (const name of [...namesIn(line.text), ...words]) {
    if (!isOutletName(name)) continue;
    const start = line.start + line.text.indexOf(name);
    return { value: name, evidence: bodyEvidence("known-outlet", name, start) };
  }
  return null;
}

/** Whether a line says nothing but its paper: Lakeside Courier, Lakeside, Ohio. */
export function isOutletLine(text: string): boolean {
  const bare = text.replace(marks, "");
  if (!/[\sA-Za-z]/.test(bare)) return isKnownOutlet(bare);
  const placed = /^(?<name>[^,]{3,40}), \p{Lu}[\p{L}, ]{2,30}$/u.exec(text)?.groups?.name;
  if (isKnownOutlet(bare) || (placed !== undefined && isOutletName(placed))) return true;
  // 台灣醒報 AWAKENING NEWS, SETN三立新聞網, Discover Thomson Reuters: beside the name stands only a word or two.
  const parts = bare.split(
    /\s+|(?<=\p{Script=Latin})(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\p{Script=Latin})/u,
  );
  const others = parts.filter((part) => !isOutletName(part) && !isMastPaper(part));
  return (
    parts.length > 1 &&
    others.length < parts.length &&
    others.length <= 3 &&
    others.join("").length <= 28 &&
    others.every((part) =>
      /^(?:\p{Lu}|\p{Script=Han}{1,2}$|\p{Script=Han}{2,6}(?:版|[周週副]刊)$)/u.test(part),
    )
  );
}

/** 力報, 台灣醒報, 健康报: a word of papers that only the top of a page tells from 海报 and 通报. */
function isMastPaper(words: string): boolean {
  return /^\p{Script=Han}{1,5}(?<![海通公情月战戰喜简簡汇彙预預申])[报報]$/u.test(words);
}

/** The whole line without its marks, the steps of a path, the last part of a title. */
function namesIn(text: string): readonly string[] {
  const whole = text.replace(marks, "");
  if (!separators.test(text)) return whole === "" ? [] : [whole];
  const steps = text.split(/\s*(?:>>|[>›»＞→])\s*/u).map((step) => step.replace(marks, ""));
  const parts = text.split(/_|\s*[|｜]\s*|\s+[-–—]\s+|-(?=\p{Script=Han}{2,8}$)|--+/u);
  const last = parts.length > 1 ? (parts.at(-1) ?? "").replace(marks, "") : "";
  const bars = text.split(/\s*[|｜]\s*/u).map((part) => part.trim());
  const first = parts.length > 1 && (parts[0] ?? "").length <= 12 ? (parts[0] ?? "").replace(marks, "") : "";
  // BBC News, Norfolk; Weston Courier, Weston, Ohio
  const placed = /^(?<name>[^,]{3,40}), \p{Lu}[\p{L}, ]{2,30}$/u.exec(text)?.groups?.name ?? "";
  return [
    whole,
    ...(steps.length > 1 ? steps.slice(0, 3) : []),
    last,
    first,
    ...(bars.length > 1 && bars.length <= 5 ? bars : []),
    placed,
  ].filter((name) => name !== "");
}

/** What may part a paper's name from the rest of a line. */
const separators = /[>›»＞→_|｜–—,-]/;
const marks = /^[\s《【[(（|·•-]+|[\s》】\])）|·•-]+$|(?:首页|首頁|官网|官網|客户端|APP|网站|網站)$/gu;

/** Whether words are the name of a paper, agency or site: known by name, or by a last word that only papers have. */
export function isOutletName(words: string): boolean {
  if (words.length < 2 || words.length > longestOutlet) return false;
  if (isKnownOutlet(words)) return true;
  return words.charCodeAt(0) < firstHan
    ? latinPaper.test(words)
    : endsLikePaper(words) && hanPaper.test(words);
}

const firstHan = 0x3400;

function endsLikePaper(words: string): boolean {
  return "报報网網".includes(words.charAt(words.length - 1));
}

/** In UTF-16 units: no name has more. */
const longestOutlet = 60;

/** Last words that only papers' names end in, so that no section (Local News, Sports Today) is taken for one. */
export const latinPaper =
  /^(?:The )?(?:\p{Lu}[\p{L}'’-]* ){1,3}(?:Times|Herald|Gazette|Tribune|Gleaner|Observer|Mercury|Courier|Chronicle|Telegraph|Examiner|Inquirer|Argus|Advertiser|Sentinel)$|^(?:The )?\p{Lu}\p{Ll}+-(?:Guard|Ledger|Dispatch|Tribune|Times|News|Press|Herald|Journal|Register|Gazette|Sentinel|Democrat|Republican|Telegram|Bulletin|Observer|Examiner|Courant|Chronicle|Standard|Leader|Citizen|Review)$/u;
const hanPaper =
  /^\p{Script=Han}{1,6}(?:日报|晚报|晨报|早报|时报|商报|都市报|快报|导报|特区报|青年报|法制报|法治报|教育报|新闻网|日報|晚報|晨報|早報|時報|商報|快報|導報|新聞網)(?:全球資訊網|電子報|數位報|数字报)?$/u;
