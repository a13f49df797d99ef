import { findLead } from "./findLead.ts";
import { holds, type Line } from "./line.ts";
import { bodyEvidence, type Fact, type Page } from "./page.ts";
import type { PageMetadata } from "./readMetadata.ts";
import { trait } from "./traits.ts";

/** The headline with what belongs to it. All null where the text has none. */
export type Headline = {
  readonly headline: Fact | null;
  readonly kicker: string | undefined;
  readonly subtitle: string | undefined;
};

/** Lines looked at before the running text: menus of a copied page can be long. */
const longestHead = 80;

/**
 * The headline: a line that the page's metadata repeats, else the format's own heading, else the line of the head that
 * best looks like one. Null where the text begins with running text. Sets the roles headline, kicker and subtitle.
 * Example: in `要闻 / 我市举行植树活动 / 2015-03-12 来源：…` it is 我市举行植树活动.
 */
export function findHeadline(page: Page, metadata: PageMetadata): Headline {
  const lead = findLead(page);
  const index =
    labelledHeadline(page) ?? titledLine(page, metadata) ?? headingLine(page) ?? bestOfHead(page, lead);
  if (index === undefined)
    return { headline: metadataHeadline(metadata), kicker: undefined, subtitle: undefined };
  const line = page.lines[index];
  if (line === undefined) return { headline: null, kicker: undefined, subtitle: undefined };
  page.roles[index] = "headline";
  return {
    headline: toHeadline(line),
    kicker: findKicker(page, index),
    subtitle: findSubtitle(page, index, lead),
  };
}

/** `标题：…` in texts saved by a tool. */
function labelledHeadline(page: Page): number | undefined {
  const index = page.lines
    .slice(0, 12)
    .findIndex(
      (line) =>
        line.piece.kind !== "metadata" &&
        /^(?:标\s*题|標\s*題|题\s*目|title|headline|заголовок|гарчиг)\s*[:：]\s*\S/i.test(line.text),
    );
  return index === -1 ? undefined : index;
}

/** A line of the main text that says the same as the page's title. */
function titledLine(page: Page, metadata: PageMetadata): number | undefined {
  const titles = metadata.titles.map((title) => fold(title.value)).filter((title) => title.length >= 4);
  if (titles.length === 0) return undefined;
  let best: { index: number; score: number } | undefined;
  for (const [index, line] of page.lines.slice(0, 200).entries()) {
    if (!isCandidate(page, index, line)) continue;
    const folded = fold(line.text);
    if (folded.length < 4) continue;
    const heading = line.piece.kind === "heading" ? 2 : 0;
    for (const title of titles) {
      const score =
        folded === title
          ? 4
          : heading > 0 && title.length >= 12 && folded.startsWith(title)
            ? 3
            : title.startsWith(folded) && folded.length * 2 >= title.length
              ? 3
              : 0;
      if (score > 0 && score + heading > (best?.score ?? 0)) best = { index, score: score + heading };
    }
  }
  return best?.index;
}

/** The first heading of the highest level, where the format marks headings and text follows. */
function headingLine(page: Page): number | undefined {
  let best: number | undefined;
  for (const [index, line] of page.lines.entries()) {
    if (line.piece.kind !== "heading" || !isCandidate(page, index, line)) continue;
    const level = line.piece.level ?? 6;
    const known = best === undefined ? undefined : page.lines[best];
    if (known === undefined ? level <= 2 : level < (known.piece.level ?? 6) && level === 1) best = index;
  }
  if (best === undefined) return undefined;
  const line = page.lines[best];
  const before = page.lines.findIndex((other, index) => page.roles[index] === undefined && other.isProse);
  // A second-level heading below running text is a section of a text that has no headline.
  return line?.piece.level === 1 || before === -1 || before > best ? best : undefined;
}

function isCandidate(page: Page, index: number, line: Line): boolean {
  const role = page.roles[index];
  return (
    (role === undefined || role === "subtitle") && line.main && line.piece.kind !== "image" && line.width >= 5
  );
}

/** The line of the head with the highest score above zero. */
function bestOfHead(page: Page, lead: number): number | undefined {
  const end = Math.min(lead, longestHead);
  const body = bodyWords(page, lead);
  const fileName = fold(page.facts.path.slice(page.facts.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, ""));
  let best: { index: number; score: number } | undefined;
  let above = 0;
  for (let index = 0; index < end; index++) {
    const line = page.lines[index];
    const isOpen = line !== undefined && page.roles[index] === undefined;
    const score = isOpen ? scoreLine(page, { index, line, lead, body, fileName }) : 0;
    // Below a line that could be the headline stands its second line, which repeats more of the text.
    const own = above > 3 ? score - 0.75 : score;
    if (own > 0 && (best === undefined || own > best.score)) best = { index, score: own };
    above = score;
  }
  return best?.index;
}

type Candidate = {
  readonly index: number;
  readonly line: Line;
  readonly lead: number;
  readonly body: string;
  /** Folded, without its extension. */
  readonly fileName: string;
};

/**
 * Headlines are one line of middling length whose words the article takes up again, close above the date line or the
 * running text. Weights were set on invented pages of each kind of paper (see findHeadline.test.ts).
 */
function scoreLine(page: Page, candidate: Candidate): number {
  const { index, line, lead, body, fileName } = candidate;
  let score = scoreLength(line) + scoreShape(line);
  score += 3 * overlap(line, body);
  // An excerpt, word for word: a caption or a teaser rather than a headline.
  if (line.text.length > 14 && body.includes(line.text.toLowerCase())) score -= 1.5;
  if (isNear(page, index, "date-line") || isNear(page, index, "source-line")) score += 1.5;
  if (page.roles[index + 1] === "date-line" || page.roles[index + 1] === "source-line") score += 0.5;
  if (index === 0 || (index === 1 && page.roles[0] === "date-line")) score += 1.25;
  // 人民日报 1998年1月21日 第4版 stands right above its headline.
  if (
    index === 1 &&
    page.roles[0] === "date-line" &&
    /\p{Script=Han}{2,}[报報刊].*[版期]/u.test(page.lines[0]?.text ?? "")
  ) {
    score += 2;
  }
  // Above 【本報訊】 a line with a comma is a picture's.
  if (holds(line, trait.comma) && page.lines[lead]?.opensReport) score -= 1;
  if (index + 1 === lead) score += 0.5;
  if (lead === page.lines.length && index * 2 > lead) score -= 1.5;
  if (fileNameHolds(fileName, line.text)) score += 2;
  return score;
}

function scoreLength(line: Line): number {
  if (line.width < 8) return -1;
  if (line.width < 14) return 0;
  if (line.width <= 110) return 1.5;
  return line.width <= 150 ? 0.5 : -1;
}

function scoreShape(line: Line): number {
  const text = line.text;
  let score = 0;
  if (/[>›»|｜]|\s{3,}/.test(text)) score -= 2;
  const words = text.split(/[\s\u3000]+/);
  // A menu: many short words of about equal length.
  if (holds(line, trait.han) && words.length >= 5 && words.every((word) => word.length <= 5)) score -= 3;
  if (/[。；;：:，,、]$|[须須以的和与與在並并]$/u.test(text)) score -= 1.5;
  if (/[.]$/.test(text) && line.width > 70) score -= 0.75;
  if (/(?:记者|記者|通讯员|通訊員)/u.test(text) && line.width <= 60 && !/[：:“”「」？！]/u.test(text))
    score -= 3;
  if (/^[-–—•*]?\s*(?:by|special to|written by|words by|from our)\s/i.test(text)) score -= 4;
  // The paper's own name, and 中國時報【王玉樹╱台北報導】.
  if (/^(?!图片|圖片)\p{Script=Han}{2,8}(?:[报報网網]|新[闻聞]|電子報|电子报|客户端|新聞網)$/u.test(text))
    score -= 3;
  if (/[／/∕╱]\p{Script=Han}{0,6}(?:報導|报道|報道)[】〕\])）]$/u.test(text)) score -= 4;
  // ——柳河乡扫除文盲工作纪实 is the second line of a headline.
  if (/^(?:——|--|──|—\p{Script=Han})/u.test(text)) score -= 3;
  if (/^[(（].*[)）]$|^[#@•·*]|https?:\/\//.test(text)) score -= 2;
  return score;
}

/** Whether the nearest line below with a role, at most three lines away, has this one. */
function isNear(page: Page, index: number, role: string): boolean {
  for (let next = index + 1; next <= index + 3; next++) if (page.roles[next] === role) return true;
  return false;
}

function fileNameHolds(fileName: string, text: string): boolean {
  if (fileName.length < 4) return false;
  const folded = fold(text);
  return folded.length >= 4 && fileName.includes(folded.slice(0, 8));
}

/** The beginning of the running text, folded, in which a headline's words are looked for. */
function bodyWords(page: Page, lead: number): string {
  const start = page.lines[lead]?.start;
  return start === undefined ? "" : page.text.body.slice(start, start + 1500).toLowerCase();
}

/** Share of the line's pairs of Han characters, or words of four letters and more, that the running text holds. */
function overlap(line: Line, body: string): number {
  const parts = holds(line, trait.han)
    ? pairs(line.text.replace(/[^\p{Script=Han}]/gu, ""))
    : line.text
        .toLowerCase()
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word.length >= 4)
        .map((word) => word.slice(0, 12));
  if (parts.length === 0) return 0;
  return parts.filter((part) => body.includes(part)).length / Math.max(parts.length, 3);
}

function pairs(characters: string): readonly string[] {
  return Array.from({ length: Math.max(0, characters.length - 1) }, (_, i) => characters.slice(i, i + 2));
}

/** The short line right above: OBITUARY, 要闻. */
function findKicker(page: Page, index: number): string | undefined {
  const line = page.lines[index - 1];
  if (line === undefined || page.roles[index - 1] !== undefined || line.width > 40 || line.isProse)
    return undefined;
  page.roles[index - 1] = "kicker";
  return line.text;
}

/** Lines between headline and running text that are neither labels nor prose: 副题, standfirst. */
function findSubtitle(page: Page, index: number, lead: number): string | undefined {
  const parts: string[] = [];
  for (let next = index + 1; next < Math.min(lead, index + 5); next++) {
    const line = page.lines[next];
    if (line === undefined || page.roles[next] !== undefined || !opensBelow(line, page.lines[index])) break;
    if (
      line.width < 8 ||
      line.width > 160 ||
      /^by\s|^\p{Lu}\.\s?\p{Lu}\p{Ll}+$|@|(?:记者|記者|通讯员|通訊員)/iu.test(line.text)
    )
      break;
    // Before 【本報訊】 a line with a comma is a picture's.
    if (holds(line, trait.comma) && page.lines[lead]?.opensReport) break;
    page.roles[next] = "subtitle";
    parts.push(line.text);
  }
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** A paragraph, or a heading of a lower level than the headline's. */
function opensBelow(line: Line, headline: Line | undefined): boolean {
  if (line.piece.kind === "paragraph") return true;
  return line.piece.kind === "heading" && (line.piece.level ?? 6) > (headline?.piece.level ?? 6);
}

/** The line without what is set before or behind a headline: a date in brackets, [视频], （附图片１张）, the label. */
function toHeadline(line: Line): Fact {
  const start =
    /^(?:(?:标\s*题|標\s*題|题\s*目|title|headline|заголовок|гарчиг)\s*[:：]\s*|[﹝〔[【(（][\d.\-/年月日 ]{6,14}[﹞〕\]】)）]\s*|[[【](?:视频|視頻|影片|图|圖|组图|視訊|图片|高清图|VIDEO|Video)[\]】]\s*|#{1,6}\s+)+/i.exec(
      line.text,
    )?.[0].length ?? 0;
  const trimmed = line.text
    .slice(start)
    .replace(/\s*[（(]附?(?:图|圖|照片|图片|附图|组图|多图|視頻|视频).{0,8}[)）]$/u, "");
  const words = trimmed === "" ? line.text : trimmed;
  return {
    value: words,
    evidence: bodyEvidence("headline-line", words, line.start + (trimmed === "" ? 0 : start)),
  };
}

function metadataHeadline(metadata: PageMetadata): Fact | null {
  const title = metadata.titles[0];
  if (title === undefined) return null;
  return {
    value: title.value,
    evidence: { text: title.value, place: "metadata", field: title.field, rule: "headline-metadata" },
  };
}

/** Letters and digits only, width and case folded: for comparing headlines. */
export function fold(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
