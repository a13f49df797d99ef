import { bestOfHead, openingOf, shareIn } from "./bestOfHead.ts";
import { findLead } from "./findLead.ts";
import { fold } from "./foldWords.ts";
import { holds, type Line } from "./line.ts";
import { isOutletName } from "./outletLine.ts";
import { bodyEvidence, type Fact, type Page } from "./page.ts";
import type { PageMetadata } from "./readMetadata.ts";
import { trait } from "./traits.ts";

/** The headline with what belongs to it. All null where the text has none. */
export type Headline = {
  readonly headline: Fact | null;
  readonly kicker: string | undefined;
  readonly subtitle: string | undefined;
};

/**
 * The headline: a line that the page's metadata repeats, else the format's own heading, else the line of the head that
 * best looks like one. Null where the text begins with running text. Sets the roles headline, kicker and subtitle.
 * Example: in `要闻 / 我市举行植树活动 / 2015-03-12 来源：…` it is 我市举行植树活动.
 */
export function findHeadline(page: Page, metadata: PageMetadata): Headline {
  const lead = findLead(page);
  const index =
    labelledHeadline(page) ??
    titledLine(page, metadata) ??
    headingLine(page) ??
    (isTitled(page, metadata, lead) ? undefined : bestOfHead(page, lead));
  if (index === undefined)
    return { headline: metadataHeadline(metadata), kicker: undefined, subtitle: undefined };
  const line = page.lines[index];
  if (line === undefined) return { headline: null, kicker: undefined, subtitle: undefined };
  page.roles[index] = "headline";
  const halves = findHalves(page, line);
  if (halves !== null) {
    const [upper, lower] = halves;
    page.roles[upper.index] = "headline";
    page.roles[lower.index] = "headline";
    return {
      headline: joinHalves(page, upper, lower),
      kicker: findKicker(page, upper.index),
      subtitle: findSubtitle(page, lower.index, lead),
    };
  }
  return {
    headline: toHeadline(line),
    kicker: findKicker(page, index),
    subtitle: findSubtitle(page, index, lead),
  };
}

/** In columns. */
const widestHalf = 48;

/** A headline of two lines, the second set in: both, where the first begins at the margin and neither ends in a mark. */
function findHalves(page: Page, line: Line): readonly [Line, Line] | null {
  const above = page.lines[line.index - 1];
  const below = page.lines[line.index + 1];
  if (above !== undefined && page.roles[above.index] === undefined && areHalves(page, above, line))
    return [above, line];
  if (below !== undefined && page.roles[below.index] === undefined && areHalves(page, line, below))
    if (isSetInByOne(line, below)) return [line, below];
  return null;
}

function areHalves(page: Page, upper: Line, lower: Line): boolean {
  if (upper.piece.kind === "heading" || lower.piece.kind === "heading" || upper.isProse || lower.isProse)
    return false;
  if (
    upper.width > widestHalf ||
    lower.width > widestHalf ||
    !holds(lower, trait.han) ||
    !holds(upper, trait.han)
  )
    return false;
  if (/[。！？：；，、]$/u.test(upper.text) || /[。：；，、]$|记者|記者|通讯员|通訊員/u.test(lower.text))
    return false;
  const { body } = page.text;
  const isAtMargin = upper.start === 0 || body.charAt(upper.start - 1) === "\n";
  return isAtMargin && /^\n[ \u3000]{1,4}$/.test(body.slice(upper.end, lower.start));
}

/** A printed page sets decks in by two, which are no part of the headline. */
function isSetInByOne(upper: Line, lower: Line): boolean {
  return lower.start - upper.end === 2;
}

function joinHalves(page: Page, upper: Line, lower: Line): Fact {
  const words = page.text.body.slice(upper.start, lower.end);
  return {
    value: `${upper.text} ${lower.text}`,
    evidence: bodyEvidence("headline-lines", words, upper.start),
  };
}

/** `标题：…` in texts saved by a tool. */
function labelledHeadline(page: Page): number | undefined {
  const index = page.lines
    .slice(0, 12)
    .findIndex(
      (line) =>
        holds(line, trait.colon) &&
        line.piece.kind !== "metadata" &&
        /^(?:标\s*题|標\s*題|题\s*目|title|headline|заголовок|гарчиг)\s*[:：]\s*\S/i.test(line.text),
    );
  return index === -1 ? undefined : index;
}

/** A line of the main text that says the same as the page's title. */
function titledLine(page: Page, metadata: PageMetadata): number | undefined {
  const titles = [...new Set(metadata.titles.map((title) => fold(title.value)))].filter(
    (title) => title.length >= 4,
  );
  if (titles.length === 0) return undefined;
  let best: { index: number; score: number } | undefined;
  for (const line of page.lines.slice(0, 200)) {
    if (!isCandidate(page, line) || !beginsLike(titles, line.text)) continue;
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
      if (score > 0 && score + heading > (best?.score ?? 0))
        best = { index: line.index, score: score + heading };
    }
  }
  return best?.index ?? headingOutside(page, titles);
}

/**
 * Whether the metadata's title is the article's although no line says it: what was written by hand above a text is, and a
 * page's own title where the text takes up its words.
 */
function isTitled(page: Page, metadata: PageMetadata, lead: number): boolean {
  const [title] = metadata.titles;
  if (title === undefined || title.value.length < 4 || isOutletName(title.value)) return false;
  if (title.field.startsWith("front matter")) return true;
  return title.value.length >= 8 && shareIn(title.value, openingOf(page, lead)) >= 0.4;
}

/** Some pages set their headline among the steps of the way to them: only a heading of the highest level that begins with the title, word for word. */
function headingOutside(page: Page, titles: readonly string[]): number | undefined {
  return page.lines.find(
    (line) =>
      !line.main &&
      line.piece.kind === "heading" &&
      line.piece.level === 1 &&
      line.width >= 12 &&
      titles.some((title) => title.length >= 8 && fold(line.text).startsWith(title)),
  )?.index;
}

/** Whether the first letters are those of a title: most lines are told from every title by so few. */
function beginsLike(titles: readonly string[], text: string): boolean {
  const letters = fold(text.slice(0, 6));
  return titles.some((title) => title.startsWith(letters));
}

/** The first heading of the highest level, where the format marks headings and text follows. */
function headingLine(page: Page): number | undefined {
  let best: number | undefined;
  for (const line of page.lines) {
    if (line.piece.kind !== "heading" || !isCandidate(page, line)) continue;
    const level = line.piece.level ?? 6;
    const known = best === undefined ? undefined : page.lines[best];
    if (known === undefined ? level <= 2 : level < (known.piece.level ?? 6) && level === 1) best = line.index;
  }
  if (best === undefined) return undefined;
  const line = page.lines[best];
  const before = page.lines.findIndex((other, index) => page.roles[index] === undefined && other.isProse);
  // A second-level heading below running text is a section of a text that has no headline.
  return line?.piece.level === 1 || before === -1 || before > best ? best : undefined;
}

function isCandidate(page: Page, line: Line): boolean {
  const role = page.roles[line.index];
  return (
    (role === undefined || role === "subtitle") &&
    line.main &&
    line.piece.kind !== "image" &&
    line.width >= 5 &&
    /\p{L}/u.test(line.text)
  );
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

const pictureNote = /\s*[（(]附?(?:图|圖|照片|图片|附图|组图|多图|視頻|视频).{0,8}[)）]$/u;

/** The line without what is set before or behind a headline: a date in brackets, [视频], （附图片１张）, the label. */
function toHeadline(line: Line): Fact {
  const start =
    /^(?:(?:标\s*题|標\s*題|题\s*目|title|headline|заголовок|гарчиг)\s*[:：]\s*|[﹝〔[【(（][\d.\-/年月日 ]{6,14}[﹞〕\]】)）]\s*|[[【](?:视频|視頻|影片|图|圖|组图|視訊|图片|高清图|VIDEO|Video)[\]】]\s*|#{1,6}\s+)+/i.exec(
      line.text,
    )?.[0].length ?? 0;
  const rest = line.text.slice(start);
  const trimmed = line.endsInBracket ? rest.replace(pictureNote, "") : rest;
  const words = trimmed === "" ? line.text : trimmed;
  return {
    value: words,
    evidence: bodyEvidence("headline-line", words, line.start + (trimmed === "" ? 0 : start)),
  };
}

function metadataHeadline(metadata: PageMetadata): Fact | null {
  const [first] = metadata.titles;
  if (first === undefined) return null;
  // Of titles of which one goes on with the paper's name, the shorter one.
  const title = metadata.titles
    .filter(({ value }) => fold(value).length >= 8 && fold(first.value).startsWith(fold(value)))
    .reduce((shortest, other) => (other.value.length < shortest.value.length ? other : shortest), first);
  return {
    value: title.value,
    evidence: { text: title.value, place: "metadata", field: title.field, rule: "headline-metadata" },
  };
}
