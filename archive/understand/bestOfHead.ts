import { fold } from "./foldWords.ts";
import { headlineShape } from "./headlineShape.ts";
import { holds, type Line } from "./line.ts";
import { isMasthead, libraryMasthead } from "./masthead.ts";
import { isSiteNotice } from "./notices.ts";
import { isOutletLine } from "./outletLine.ts";
import type { Page } from "./page.ts";
import { isPagePath } from "./pagePath.ts";
import { trait } from "./traits.ts";

/** Lines looked at right before the running text: menus of a copied page can be long. */
const longestHead = 80;
/** Open lines between a candidate and the text after which distance begins to tell, and what each further one costs. */
const nearLines = 8;
const costOfDistance = 0.08;
const mostOfDistance = 2;
/** Characters of running text in which a headline's words are looked for. */
const openingLength = 1500;
/** What a line loses that the running text repeats word for word: a caption or a teaser rather than a headline. */
const excerptPenalty = 1.5;
/** From this score on a line could be the headline, and the next one its second line, which repeats more of the text. */
const likelyHeadline = 3;

/** Share of its words that a headline above a deck has in common with the text; a row of regions has none. */
const shareOfTitle = 0.2;
/** Columns and share of words from which a line is the text's, and what another loses beside it. */
const shortestTaken = 16;
const shareTaken = 0.15;
const costOfForeign = 1.5;
/** Columns from which a line of an alphabet is more than a kicker. */
const shortestTitle = 24;

/** A page with the index of its first line of running text. */
type Head = { readonly page: Page; readonly lead: number };
/** What may repeat a headline: the beginning of the running text, in lower case, and the file's name, folded. */
type Echoes = { readonly opening: string; readonly fileName: string };

/**
 * The line of the head that best looks like a headline: one line of middling length whose words the article takes up again,
 * close above the date line or the running text. Weights were set on invented pages of each kind of paper (see
 * anatomy.test.ts). Undefined where no line scores above zero.
 */
export function bestOfHead(page: Page, lead: number): number | undefined {
  const head: Head = { page, lead };
  const open = openLines(page, lead);
  const [only] = open;
  // Where one line is left, text and name are asked only if the line is doubtful by itself.
  if (open.length === 1 && only !== undefined && scoreAlone(head, only) > excerptPenalty) return only;
  const opening = openingOf(page, lead);
  const echoes: Echoes = { opening, fileName: foldedName(page.facts.path) };
  // Where the text takes up a line's words, one whose words it never says is the site's.
  const shares = open.map((index) => overlap(page.lines[index], opening));
  const isAnyTakenUp = open.some((index, at) => {
    const line = page.lines[index];
    return (
      line !== undefined &&
      !line.isProse &&
      line.width >= shortestTaken &&
      (shares[at] ?? 0) >= shareTaken &&
      headlineShape(line) >= 0
    );
  });
  let best: { index: number; score: number } | undefined;
  let repeated: { index: number; score: number } | undefined;
  let above = { index: -1, score: 0 };
  for (const [at, index] of open.entries()) {
    const away = Math.max(0, open.length - 1 - at - nearLines) * costOfDistance;
    const line = page.lines[index];
    const share = shares[at] ?? 0;
    // A NARROW ESCAPE.: what stands in capitals above a deck needn't say what the text says.
    const isForeign =
      isAnyTakenUp && line !== undefined && !/^[^\p{Ll}]{8,}\.$/u.test(line.text) && share === 0;
    const score =
      scoreAlone(head, index) +
      scoreEchoes(echoes, line, share) -
      Math.min(away, mostOfDistance) -
      (isForeign ? costOfForeign : 0);
    const isBelowLikely = above.index === index - 1 && above.score > likelyHeadline;
    const deckOf = titleAbove(page, index, opening);
    // What a deck has in common with the text speaks for the headline that it belongs to.
    const own = deckOf !== undefined ? score - 0.25 : isBelowLikely ? score - 0.75 : score;
    if (own > 0 && (best === undefined || own > best.score)) best = { index: deckOf ?? index, score: own };
    if (deckOf === undefined && score > (repeated?.score ?? likelyHeadline) && isTakenUp(line, share))
      repeated = { index, score };
    above = { index, score };
  }
  if (best === undefined) return undefined;
  const isSection = isSectionName(page.lines[best.index], opening);
  return lastOfSame(page, isSection && repeated !== undefined ? repeated.index : best.index, open);
}

/**
 * In papers of an alphabet the line right below a headline is its deck, not the other way round; a rule may stand between.
 * A NARROW ESCAPE. / ------ / Miller's Boy Is Drawn Under the Wheel and Lives.
 */
function titleAbove(page: Page, index: number, opening: string): number | undefined {
  const line = page.lines[index];
  if (line === undefined || holds(line, trait.han) || line.width < shortestTitle) return undefined;
  const isRule = /^[-–—_*=]{3,}$/.test(page.lines[index - 1]?.text ?? "");
  const above = page.lines[index - (isRule ? 2 : 1)];
  if (above === undefined || page.roles[above.index] !== undefined || above.isProse) return undefined;
  if (isAboveArticle(page, above.index) || headlineShape(above) < 0) return undefined;
  const isCapital = /^[^\p{Ll}]{8,}$/u.test(above.text) && (isRule || above.text.endsWith("."));
  const words = above.text.split(/\s+/);
  // A row of sections and regions is all capitals, and says nothing that the text says.
  const isSaid =
    words.filter((word) => /^\p{Ll}{2}/u.test(word)).length >= 2 || overlap(above, opening) >= shareOfTitle;
  const isTitle = above.width >= shortestTitle && words.length >= 4 && isSaid;
  return isCapital || isTitle ? above.index : undefined;
}

/** Columns of the name of a section: Cyclical Goods, News / Region. */
const sectionWidth = 40;

/** A few words that the text never takes up: where another line is taken up, that one is the headline. */
function isSectionName(line: Line | undefined, opening: string): boolean {
  return line !== undefined && line.width <= sectionWidth && overlap(line, opening) === 0;
}

function isTakenUp(line: Line | undefined, share: number): boolean {
  return line !== undefined && line.width > sectionWidth && share >= 0.4;
}

/** Of a headline that stands twice in the head, the lower one opens the article; the upper is the page's. */
function lastOfSame(page: Page, index: number, open: readonly number[]): number {
  const text = page.lines[index]?.text;
  const last = open.findLast((below) => page.lines[below]?.text === text) ?? index;
  if (last !== index) page.roles[index] = "boilerplate";
  return last;
}

/** Indexes of the lines right before `end` that nobody has recognised; on a page of one run, of its first lines. */
function openLines(page: Page, end: number): readonly number[] {
  const open: number[] = [];
  const isWhole = end === page.lines.length;
  const first = isWhole ? 0 : Math.max(0, end - longestHead, belowPath(page, end));
  for (let index = first; index < Math.min(end, first + longestHead); index++)
    if (page.roles[index] === undefined && !isAboveArticle(page, index) && !isOfSummary(page, index))
      if (!isOfOthers(page.lines[index])) open.push(index);
  return open;
}

/** Who wrote, or what the site says of itself. */
function isOfOthers(line: Line | undefined): boolean {
  return line === undefined || bylineLine.test(line.text) || isSiteNotice(line);
}

const bylineLine = /^(?:(?:posted|written|story|words|report) )?by\s+\p{Lu}\p{L}+\s+\p{Lu}/iu;
const summary =
  /^(?:in (?:summary|brief)|(?:story |key )?highlights|key (?:points|facts)|at a glance|summary)$/i;

/** Points that a page sets below In Summary: they say again what the text says. */
function isOfSummary(page: Page, index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - 6); above--) {
    if (page.roles[above] === "date-line" || page.roles[above] === "byline") return false;
    if (summary.test(page.lines[above]?.text ?? "")) return true;
  }
  return false;
}

/** Index of the line below the page's path (首页 > 新闻 > 正文): above it stands only what is the site's. 0 where none is. */
function belowPath(page: Page, end: number): number {
  for (let index = end - 2; index >= 0; index--) {
    const line = page.lines[index];
    if (page.roles[index] === "boilerplate" && line !== undefined && isPagePath(line)) return index + 1;
  }
  return 0;
}

/** The Herald (Northtown); Student Voice between two date lines' head: the paper above the day of the visit. */
function isAboveArticle(page: Page, index: number): boolean {
  const line = page.lines[index];
  if (line !== undefined && index <= 3 && libraryMasthead.test(line.text)) return true;
  if (line === undefined || line.width > sectionWidth) return false;
  if (isOutletLine(line.text)) return true;
  if (index > 3 || !holds(line, trait.letter)) return false;
  if (isMasthead(page, line)) return true;
  if (/^The \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2} \(\p{Lu}[\p{L} ]+\)$/u.test(line.text)) return true;
  return (
    page.roles[index + 1] === "date-line" &&
    page.roles[index + 2] === undefined &&
    page.roles[index + 3] === "date-line" &&
    /^(?:\p{Lu}\p{L}+ ?){1,4}$/u.test(line.text)
  );
}

/** What the line's shape and place say, without a look at the running text. */
function scoreAlone({ page, lead }: Head, index: number): number {
  const line = page.lines[index];
  if (line === undefined) return 0;
  let score = headlineShape(line);
  if (isNear(page, index, "date-line") || isNear(page, index, "source-line")) score += 1.5;
  if (page.roles[index + 1] === "date-line" || page.roles[index + 1] === "source-line") score += 0.5;
  if (reporterLine.test(page.lines[index + 1]?.text ?? "")) score += 1.25;
  score += scoreOpening(page, lead, index) + scoreRepetition(page, lead, index);
  if (page.roles[index - 1] === "date-line") score += scoreBelowDate(page, lead, index);
  // Above 【本報訊】 a line with a comma is a picture's.
  if (
    holds(line, trait.comma) &&
    /^[【〔［[]/.test(page.lines[lead]?.text ?? "") &&
    page.lines[lead]?.opensReport
  )
    score -= 1;
  // Above a caption stands what names its picture.
  if (index + 1 === lead && page.roles[lead] !== "caption") score += 0.5;
  // A CLOSE CALL. above another line: so papers of a hundred years ago set their headlines.
  if (index + 1 < lead && holds(line, trait.letter) && oldHeadline.test(line.text)) score += 3.5;
  if (lead === page.lines.length && index * 2 > lead) score -= 1.5;
  return score;
}

/** Title, day, standfirst; in a long head the day may stand above the title. */
function scoreBelowDate(page: Page, lead: number, index: number): number {
  if (!hasTitleAbove(page, index - 2)) return lead > longestPlainHead ? 0.75 : 0;
  const line = page.lines[index];
  return line === undefined || holds(line, trait.han) ? 0 : -1.25;
}

const oldHeadline = /^[^\p{Ll}]{10,}\.$/u;

/** Whether above a date line stands another line that may be the headline. */
function hasTitleAbove(page: Page, index: number): boolean {
  for (let above = index; above >= Math.max(0, index - 2); above--) {
    const role = page.roles[above];
    if (role === undefined) return (page.lines[above]?.width ?? 0) >= 30;
    if (role !== "byline" && role !== "date-line") return false;
  }
  return false;
}

/** 記者王小明／台北報導 stands right below a headline. */
const reporterLine = /^(?:\p{Script=Han}{2,6}[／/∕╱｜|]\s*)?[记記]者.{2,16}[／/∕╱].{0,8}(?:報導|报道|報道)$/u;
/** 人民日报 1998年1月21日 第4版, 第5版(国际), 00003版:要闻. */
const printedPage = /第\s*[\dA-Z０-９一二三四五六七八九十]{1,4}\s*[版期]|^\d{4,5}版[:：]/u;

/** Lines of a head without menus. */
const longestPlainHead = 9;

/** The first line, but for the page's own: right below a printed page's number it is most often the headline. */
function scoreOpening(page: Page, lead: number, index: number): number {
  let isPrinted = false;
  let above = index - 1;
  for (; above >= 0; above--) {
    const role = page.roles[above];
    if (role !== "date-line" && role !== "boilerplate" && role !== "source-line") break;
    isPrinted ||= printedPage.test(page.lines[above]?.text ?? "");
  }
  if (above < 0 && isPrinted) return (page.lines[index]?.width ?? 0) < 14 ? 1.25 : 3.25;
  const path = page.lines[index - 1];
  if (path !== undefined && page.roles[index - 1] === "boilerplate" && isPagePath(path)) return 1.25;
  // Of a long head the first line is the site's own.
  if (lead > longestPlainHead) return 0;
  return index === 0 || (index === 1 && page.roles[0] === "date-line") ? 1.25 : 0;
}

/** In UTF-16 units: shorter lines that stand twice are sections and buttons. */
const shortestRepeated = 10;

/** X-远山网, 查看: [-- X --] and then X: the page's title was copied above its headline. */
function scoreRepetition(page: Page, lead: number, index: number): number {
  const own = page.lines[index]?.text ?? "";
  if (index + 1 === lead && own.length > 1 && isOfContents(page, index)) return 8;
  if (own.length < 6) return 0;
  // A menu holds the names of its sections: Counties, Первая лига.
  const shortest = /\p{Script=Han}/u.test(own) ? 6 : 14;
  let score = 0;
  const first = lead === page.lines.length ? 0 : Math.max(0, lead - longestHead);
  for (let other = first; other < Math.min(lead, first + longestHead); other++) {
    const text = page.lines[other]?.text ?? "";
    if (other < index && own.length >= shortest && text.length > own.length && text.includes(own)) score = 3;
    // The page's title above its own menus, or a bar that follows the reader down.
    if (other !== index && own.length >= shortestRepeated && text === own && score < 2) score = 2;
    if (other > index && text.length >= 6 && text.length < own.length && own.includes(text)) score -= 2;
  }
  return score;
}

/** Whether the line right below date or buttons stands above them too: in a printed page's contents, of which it is one. */
function isOfContents(page: Page, index: number): boolean {
  const own = page.lines[index];
  const above = page.roles[index - 1];
  if (above !== "date-line" && above !== "boilerplate") return false;
  return page.lines
    .slice(Math.max(0, index - longestHead), index)
    .some((line) => line.width === own?.width && line.text === own.text);
}

/** What repeats a line says of it. */
function scoreEchoes({ opening, fileName }: Echoes, line: Line | undefined, share: number): number {
  if (line === undefined) return 0;
  const isExcerpt = line.text.length > 14 && opening.includes(line.text.toLowerCase());
  const isNamed = holdsBeginning(fileName, line.text);
  return 3 * share - (isExcerpt ? excerptPenalty : 0) + (isNamed ? 2 : 0);
}

/** Whether the nearest line below with a role, at most three lines away, has this one. */
function isNear(page: Page, index: number, role: string): boolean {
  for (let next = index + 1; next <= index + 3; next++) if (page.roles[next] === role) return true;
  return false;
}

/** A file's name without its extension, folded. */
function foldedName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return fold(dot === -1 ? name : name.slice(0, dot));
}

/** Whether a file's name holds the first letters of a line; eight of them stand within four times as many characters. */
function holdsBeginning(fileName: string, text: string): boolean {
  if (fileName.length < 4) return false;
  const letters = fold(text.slice(0, 32)).slice(0, 8);
  return letters.length >= 4 && fileName.includes(letters);
}

/** The beginning of the running text, in lower case; empty where there is none. */
export function openingOf(page: Page, lead: number): string {
  const start = page.lines[lead]?.start;
  return start === undefined ? "" : page.text.body.slice(start, start + openingLength).toLowerCase();
}

function overlap(line: Line | undefined, opening: string): number {
  return line === undefined ? 0 : shareIn(line.text, opening);
}

/** Share of the pairs of Han characters of some words, or of their words of four letters and more, that a text in lower case holds. */
export function shareIn(words: string, opening: string): number {
  const parts = /\p{Script=Han}/u.test(words)
    ? pairs(words.replace(/[^\p{Script=Han}]/gu, ""))
    : words
        .toLowerCase()
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word.length >= 4)
        // Russian and Mongolian words change their ends.
        .map((word) => word.slice(0, /^[\u0400-\u04ff]/.test(word) ? 5 : 12));
  if (parts.length === 0) return 0;
  // Three words of an alphabet may be a section or a topic that the text names too.
  const fewest = /\p{Script=Han}/u.test(words) ? 3 : 6;
  return parts.filter((part) => opening.includes(part)).length / Math.max(parts.length, fewest);
}

function pairs(characters: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at + 1 < characters.length; at++) found.push(characters.slice(at, at + 2));
  return found;
}
