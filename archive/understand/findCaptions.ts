import { creditAtEnd, isTitle } from "./creditAtEnd.ts";
import { captionOpeners } from "./languages/creditWords.ts";
import { holds, type Line } from "./line.ts";
import { isAlphabeticName } from "./names.ts";
import type { Page } from "./page.ts";
import { type Credit, isAgency, readCredit } from "./readCredit.ts";
import { separators, trait } from "./traits.ts";

/** A caption while it is found: its words, its credit, and the lines both stand on. */
export type CaptionDraft = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly credit: Credit | null;
  readonly creditWords: string;
  readonly creditStart: number;
  /** In text order. */
  readonly lines: readonly number[];
  readonly rule: string;
};

/** Longest caption, in columns: the longest of a sample of 310 newspaper captions has 300. */
const longestCaption = 420;

/** Below the text, a line of this width that names the giver of a picture is its caption; a longer one is a paragraph. */
const shortCaption = 120;

/**
 * The captions of a page: what the format marks as one, what stands below an image, lines that end in a credit
 * (…摄, Photograph: X/Agency) or open as a caption (图为…, Image caption). Sets the role caption. Example:
 * `全市报告会 阿茹娜摄` is the caption 全市报告会 by 阿茹娜.
 */
export function findCaptions(page: Page): readonly CaptionDraft[] {
  const drafts: CaptionDraft[] = [];
  for (let index = 0; index < page.lines.length; index++) {
    const line = page.lines[index];
    if (line === undefined || isTaken(page, index)) continue;
    const draft = draftOf(page, line);
    if (draft === null) continue;
    const whole = withCreditBelow(page, draft);
    // (2021) before a credit is no caption.
    if (!/\p{L}/u.test(whole.text) || isAgency(whole.text)) continue;
    for (const taken of whole.lines) page.roles[taken] = "caption";
    drafts.push(whole);
    index = Math.max(index, whole.lines.at(-1) ?? index);
  }
  return [...drafts, ...repeatedLines(page, drafts)];
}

/** The words of a credited caption on a line of their own: those that stand for the picture itself. */
function repeatedLines(page: Page, drafts: readonly CaptionDraft[]): readonly CaptionDraft[] {
  const credited = new Map(
    drafts.filter((draft) => draft.credit !== null).map((draft) => [draft.text.trim(), draft]),
  );
  if (credited.size === 0) return [];
  const repeated: CaptionDraft[] = [];
  for (const line of page.lines) {
    if (page.roles[line.index] !== undefined || !credited.has(line.text)) continue;
    page.roles[line.index] = "caption";
    repeated.push(captionAfter(0, line, [line.index]));
  }
  return repeated;
}

function isTaken(page: Page, index: number): boolean {
  const role = page.roles[index];
  return role !== undefined && role !== "source-line" && role !== "byline";
}

function draftOf(page: Page, line: Line): CaptionDraft | null {
  if (line.piece.kind === "caption") return formatCaption(page, line);
  if (line.width > longestCaption && !page.lines[line.index - 1]?.piece.image) return null;
  return (
    imageLines(page, line) ??
    creditedBelow(page, line) ??
    creditLine(page, line) ??
    creditedLine(page, line) ??
    openedLine(page, line) ??
    belowImage(page, line) ??
    belowDate(page, line)
  );
}

/** Columns of a picture's words that stand between the date line and the text of an English page. */
const widestBelowDate = 160;

/** Right below the date line and right above the text a sentence tells what the picture shows: a standfirst stands above the date. */
function belowDate(page: Page, line: Line): CaptionDraft | null {
  if (!page.language.startsWith("en") || line.piece.kind !== "paragraph" || !isSentence(line.text))
    return null;
  if (line.width < 36 || line.width > widestBelowDate || line.opensReport) return null;
  const below = page.lines[line.index + 1];
  if (page.roles[line.index - 1] !== "date-line" || below === undefined) return null;
  const isAboveText = below.isProse && below.width > widestBelowDate;
  const isAbovePoints = /^(?:story )?highlights$/i.test(below.text);
  return isAboveText || isAbovePoints ? wholeLine(line, "below-date") : null;
}

/** A caption of the format's own: all its lines, with a credit at its end or on a line of its own. */
function formatCaption(page: Page, line: Line): CaptionDraft | null {
  if (isOfSite(line.piece.image) || isPictureButton.test(line.text)) return null;
  const lines: number[] = [];
  for (let next = line.index; page.lines[next]?.piece === line.piece; next++) lines.push(next);
  const last = page.lines[lines.at(-1) ?? line.index] ?? line;
  const whole = page.text.body.slice(line.start, last.end);
  const label = formatLabel.exec(whole)?.[0].length ?? 0;
  const skip = label < whole.length ? label : 0;
  const text = whole.slice(skip);
  return splitCredit(text, line.start + skip, { lines, rule: "format-caption", mustHaveCredit: false });
}

const isPictureButton =
  /^(?:view|see|show|all|more|open|hide|enlarge)\s?(?:all\s)?(?:photos?|gallery|images?|caption|slideshow|this image|pictures)?$|^(?:点击|查看|看)?(?:大图|更多图片|原图)$/i;

/** What a page sets before the words of a caption: Media caption, 图注：. */
const formatLabel =
  /^(?:(?:image|media|video) caption[\s:,]+|(?:图片|圖片|照片)(?:说明|說明)[:：]\s*|(?:图|圖)\s?[注註说說]?[:：]\s*|на (?:снимке|фото)\s*[:–—]\s*)/i;

/** `Image copyright Reuters` / `Image caption  About 40 bodies…`, `Media caption …`, `Image source, Getty Images`. */
function imageLines(page: Page, line: Line): CaptionDraft | null {
  if (!holds(line, trait.letter) || !imageLabel.test(line.text)) return null;
  const label = /^(?:Image|Media|Video) caption[\s:,]*/i.exec(line.text)?.[0];
  if (label === undefined) return sourceThenCaption(page, line);
  if (label.length < line.text.length) return captionAfter(label.length, line, [line.index]);
  // The page's newer form sets the label on a line of its own.
  const below = page.lines[line.index + 1];
  return below === undefined || below.width > longestCaption
    ? null
    : captionAfter(0, below, [line.index, line.index + 1]);
}

const imageLabel = /^(?:image|media|video) (?:caption|copyright|source|credit)/i;

/** `Image source, Getty Images`, then the caption's line. */
function sourceThenCaption(page: Page, line: Line): CaptionDraft | null {
  const source = /^Image (?:copyright|source|credit)[\s:,]*(?<credit>.{2,80})$/i.exec(line.text)?.groups
    ?.credit;
  const next = page.lines[line.index + 1];
  if (source === undefined || next === undefined || !/^Image caption/i.test(next.text)) return null;
  const caption = imageLines(page, next);
  if (caption === null) return null;
  return {
    ...caption,
    credit: readCredit(source),
    creditWords: source,
    creditStart: line.start + line.text.indexOf(source),
    lines: [line.index, ...caption.lines],
  };
}

function captionAfter(skip: number, line: Line, lines: readonly number[]): CaptionDraft {
  return {
    text: line.text.slice(skip),
    start: line.start + skip,
    end: line.end,
    credit: null,
    creditWords: "",
    creditStart: -1,
    lines,
    rule: "image-caption",
  };
}

/** A line that is nothing but a credit belongs to the line above it: `（新华社记者刘前刚摄）`. */
function creditLine(page: Page, line: Line): CaptionDraft | null {
  if (line.width > 80 || !holds(line, trait.credit | trait.letter)) return null;
  const words = creditWordsOf(line);
  const credit = words === null ? null : readCredit(words);
  const above = page.lines[line.index - 1];
  if (words === null || credit === null || above === undefined) return null;
  const below = creditedByAbove(page, line, { above, words, credit });
  if (below !== null) return below;
  const twoLines = creditOnTwoLines(page, above, words);
  if (twoLines !== null) return twoLines;
  if (page.roles[line.index - 1] !== undefined) return null;
  if (above.width > longestCaption || above.width < 6 || above.opensReport) return null;
  if (isOnlyHeadline(page, above) || /^by\s+\p{Lu}/iu.test(above.text)) return null;
  const { text, cut } = withoutNumber(above.text);
  const from = pictureWordsFrom(text);
  return {
    text: text.slice(from),
    start: above.start + cut + from,
    end: line.end,
    credit,
    creditWords: words,
    creditStart: line.start + line.text.indexOf(words),
    lines: [line.index - 1, line.index],
    rule: "credit-line",
  };
}

/** Longer lines are paragraphs, and no picture's words. In columns. */
const longParagraph = 160;

/** Where the line above a credit is a paragraph or none, the credit stands above its picture's words. */
function creditedByAbove(
  page: Page,
  line: Line,
  said: { readonly above: Line; readonly words: string; readonly credit: Credit },
): CaptionDraft | null {
  const below = page.lines[line.index + 1];
  if (below === undefined || page.roles[below.index] !== undefined || holds(line, trait.han)) return null;
  if (below.width < 30 || below.width > longestCaption || below.opensReport || below.piece.kind === "heading")
    return null;
  // Right below its image a credit stands alone, and the text begins.
  if (said.above.piece.kind === "image" && below.isProse) return null;
  const next = page.lines[below.index + 1];
  const isList = next !== undefined && creditWordsOf(next) !== null;
  const isOpen = page.roles[said.above.index] === undefined && said.above.width <= longParagraph;
  const wasCaption = page.roles[said.above.index] === "caption" && page.roles[line.index - 2] === "caption";
  // UNHCR/Jane Doe below the headline: what stands above is no sentence, what stands below is.
  // JANE PELHAM/STUFF: such papers set credits in capitals above their pictures' words.
  const isCapital =
    /^[^\p{Ll}]{6,}$/u.test(said.words) && below.width <= longParagraph && !/^["“]/.test(below.text);
  if (isCapital && isSentence(below.text)) return fromAbove(line, below, said);
  const isBetween =
    !/[.!?”")]$/.test(said.above.text) && /[.)”"]$/.test(below.text) && below.isProse === false;
  if (isOpen && !isList && !wasCaption && !isBetween) return null;
  if (!isOpen && !wasCaption && !/[.!?”"]$/.test(below.text)) return null;
  return fromAbove(line, below, said);
}

function isSentence(text: string): boolean {
  return /[.!?”")]$/.test(text);
}

/** The caption of the line below its credit. */
function fromAbove(
  line: Line,
  below: Line,
  said: { readonly words: string; readonly credit: Credit },
): CaptionDraft {
  return {
    text: below.text,
    start: below.start,
    end: below.end,
    credit: said.credit,
    creditWords: said.words,
    creditStart: line.start + line.text.indexOf(said.words),
    lines: [line.index, below.index],
    rule: "credit-above",
  };
}

/** The photographer's name on the line below, and on the next one for whom: `Ola Nordmann` / `AP Photo`. */
function creditedBelow(page: Page, line: Line): CaptionDraft | null {
  const name = page.lines[line.index + 1];
  const agency = page.lines[line.index + 2];
  if (name === undefined || agency === undefined || line.width < 30) return null;
  if (agency.width > 40 || name.width > 40 || !name.text.includes(" ")) return null;
  if (!isAgency(agency.text) || isAgency(name.text) || !isAlphabeticName(name.text)) return null;
  if (page.roles[name.index] !== undefined || page.roles[agency.index] !== undefined) return null;
  return {
    text: line.text,
    start: line.start,
    end: agency.end,
    credit: { photographers: [name.text], credit: agency.text },
    creditWords: name.text,
    creditStart: name.start,
    lines: [line.index, name.index, agency.index],
    rule: "credit-lines",
  };
}

/** 本报记者 王刚 and below it 通讯员 李明 摄: the picture's words stand above both. */
function creditOnTwoLines(page: Page, upper: Line, lower: string): CaptionDraft | null {
  const above = page.lines[upper.index - 1];
  if (above === undefined || page.roles[above.index] !== undefined || !above.isProse) return null;
  if (upper.width > 40 || !upperCredit.test(upper.text) || above.width > longestCaption) return null;
  const words = page.text.body.slice(upper.start, page.lines[upper.index + 1]?.end);
  const credit = readCredit(`${upper.text} ${lower}`);
  if (credit === null) return null;
  const { text, cut } = withoutNumber(above.text);
  const from = pictureWordsFrom(text);
  return {
    text: text.slice(from),
    start: above.start + cut + from,
    end: upper.start + words.length,
    credit,
    creditWords: words,
    creditStart: upper.start,
    lines: [above.index, upper.index, upper.index + 1],
    rule: "credit-line",
  };
}

const upperCredit =
  /^(?:本[报報]|新华社|\p{Script=Han}{2,6}[报報])?(?:记者|記者|通讯员|通訊員)[\s\u3000]*\p{Script=Han}{2,4}$/u;

/** `都为烟花忙` right below the paper's own lines, with `陈立波 摄` under it and then the text: the headline, no caption. */
function isOnlyHeadline(page: Page, line: Line): boolean {
  if (line.width > 48 || /[，。、；！]/u.test(line.text) || page.lines[line.index + 2]?.isProse !== true)
    return false;
  return page.lines
    .slice(0, line.index)
    .every((other) => page.roles[other.index] !== undefined || /[>＞|｜]/.test(other.text));
}

/** A caption without a credit takes the credit that stands alone on the next line. */
function withCreditBelow(page: Page, draft: CaptionDraft): CaptionDraft {
  if (draft.credit !== null) return draft;
  const next = (draft.lines.at(-1) ?? 0) + 1;
  const line = page.lines[next];
  if (line === undefined || page.roles[next] !== undefined || line.width > 80) return draft;
  const words = creditWordsOf(line);
  const credit = words === null ? null : readCredit(words);
  if (words === null || credit === null) return draft;
  return {
    ...draft,
    end: line.end,
    credit,
    creditWords: words,
    creditStart: line.start + line.text.indexOf(words),
    lines: [...draft.lines, next],
  };
}

/** The words of a line that is nothing but a credit, without its brackets. */
function creditWordsOf(line: Line): string | null {
  // （张晓夏摄）（新华社稿）: who sent the picture stands behind.
  // 新华社发（王刚 摄） 新华社记者 李明 制图: so does who drew on it.
  const bare = line.text.endsWith("制图") ? line.text.replace(drawnBy, "") : line.text;
  const own = /[）)】\]]$/.test(bare)
    ? bare.replace(/(?<=[）)])[（(][^（()）]{2,12}(?:稿|发|發|电|電)[)）]$/u, "").replace(/[）)】\]]$/, "")
    : bare;
  const words = "（(【[".includes(own.charAt(0)) ? own.slice(1) : own;
  const isLink = /^photos?\s?:/i.test(words) && isTitle(words.replace(/^\w+\s?:\s*/, ""));
  return !isLink && isOnlyCredit(words) ? words : null;
}

const drawnBy = /[\s\u3000]+\S{0,5}记者[\s\u3000]*\p{Script=Han}{2,4}[\s\u3000]*制图$/u;

function isOnlyCredit(words: string): boolean {
  // 本报记者 王刚 文/摄 signs the text.
  if (/[。！？；]./.test(words) || /文[\s\u3000]*[／/∕╱、][\s\u3000]*[摄攝图圖]$/u.test(words)) return false;
  if (/\p{Script=Han}/u.test(words)) {
    return (
      words.length <= 26 &&
      (/^(?:本[报報]|新[华華]社|中新社|人民|[^\s，,]{0,8}(?:记者|記者|通讯员|通訊員))\S{0,4}\s*[^，,。]{2,16}(?:摄|攝|摄影报道|攝影報導)$/u.test(
        words,
      ) ||
        /^[^\s，,。]{2,4}\s*[/／]?\s*(?:摄|攝|摄影报道|攝影報導)$/u.test(words) ||
        /^(?:图片来源|圖片來源|摄影|攝影|图源|图片|(?:照片|圖片|图片|相片)(?:提供|來源|来源))\s*[:：/／]\s*\S{2,16}$/u.test(
          words,
        ))
    );
  }
  // Jane Doe / Getty Images
  const behindSlash = /^\p{Lu}[\p{L}.'’ -]{3,40}\s?\/\s?(?<agency>\p{Lu}[\p{L} ]{1,30})$/u.exec(words)?.groups
    ?.agency;
  if (behindSlash !== undefined && isAgency(behindSlash)) return true;
  // Reuters/Jane Doe/Files
  if (
    /^(?:Reuters|REUTERS|AP|AFP|EPA)\s?\/\s?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2}(?:\/(?:Files?|Pool|Handout))?$/u.test(
      words,
    )
  )
    return true;
  // JANE DOE/STUFF, SUPPLIED
  if (/^\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){1,3}\s?\/\s?\p{Lu}{2,}$/u.test(words)) return true;
  if (words === "SUPPLIED") return true;
  // Sentinel photo by TOM RUHL, Courtesy of Jane Doe, UNHCR/Jane Doe
  if (
    /^(?:\p{Lu}[\p{L}.]*\s){1,3}photos? by \p{Lu}|^courtesy (?:of|photo)\b.{3,50}$|^\p{Lu}{2,8}\/\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}[\p{L}'’-]+){1,2}$/iu.test(
      words,
    ) &&
    /^\p{Lu}/u.test(words)
  )
    return !/^\p{Lu}{2,8}\//iu.test(words) || /^\p{Lu}{2,8}\/\p{Lu}\p{Ll}/u.test(words);
  return /^(?:Photograph|Photo|Picture|Image|Credit)s?(?: credit)?\s*(?:[:/]|by\b)/i.test(words);
}

/** A line whose end credits somebody. */
function creditedLine(page: Page, line: Line): CaptionDraft | null {
  if (!holds(line, trait.credit | trait.openingBracket | separators | trait.letter)) return null;
  const isLast = line.index >= page.lines.length - 1;
  const label = formatLabel.exec(line.text)?.[0].length ?? 0;
  const draft = splitCredit(line.text.slice(label), line.start + label, {
    lines: [line.index],
    rule: "credit-at-end",
    mustHaveCredit: true,
  });
  if (draft === null || draft.text.length < 2 || line.opensReport) return null;
  // 本报记者 王刚 通讯员 李明 文 本报记者 张伟 图
  if (/(?:记者|記者|通讯员|通訊員)/u.test(draft.text) && /[\s\u3000]文$/u.test(draft.text)) return null;
  // 王刚 摄影报道 behind a long text signs the text.
  if (/[报報][道导導]$/u.test(draft.creditWords) && line.width > 260) return null;
  if (draft.credit !== null && draft.credit.photographers.length === 0) {
    const isGiven = line.width <= shortCaption && /(?:提供|供[图圖])$/u.test(draft.creditWords);
    // （新华社） behind the last paragraph of an article credits the article.
    if (
      line.width > 220 ||
      (isLast && line.index > 2 && !isGiven && !/^(?:图片|圖片|图源|圖源)/u.test(draft.creditWords)) ||
      (/^(?:新华社|中新社|中央社|完|央视新闻)/.test(draft.creditWords) &&
        !/[照图圖片案]$/u.test(draft.creditWords))
    )
      return null;
  }
  return draft;
}

/** A line that says that it is a caption. */
function openedLine(page: Page, line: Line): CaptionDraft | null {
  const opener = captionOpeners.exec(line.text)?.[0];
  if (opener === undefined) {
    return isUnderPhotoLabel(page, line.index) ? wholeLine(line, "photo-label") : null;
  }
  if (ofRights.test(line.text)) page.roles[line.index] = "boilerplate";
  if (opener.length >= line.text.length - 1 || ofRights.test(line.text)) return null;
  const skip =
    /^(?:图|圖)[为為]/.test(opener) || /为$|為$|photo$/i.test(opener) || /^in /i.test(opener)
      ? 0
      : opener.length;
  const draft = splitCredit(line.text.slice(skip), line.start + skip, {
    lines: [line.index],
    rule: "caption-opener",
    mustHaveCredit: false,
  });
  return draft !== null && draft.text.length >= 2 ? draft : null;
}

/** 图为本社供图，转用请先联系 tells who may print it. */
const ofRights = /转用请|轉用請|转载请|轉載請|未经许可|未經許可|版权归|版權歸/u;

const photoLabel = /^(?:附?图片|附?圖片|附图|附圖|照片)[:：]$/;
const longestPhotoLabel = 4;

/** `图片：` on a line of its own opens the captions that follow to the end of the text. */
function isUnderPhotoLabel(page: Page, index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - 6); above--) {
    const line = page.lines[above];
    if (line === undefined || !line.main) return false;
    if (line.text.length <= longestPhotoLabel && photoLabel.test(line.text)) {
      return (
        above === index - 1 ||
        /^[\d０-９一二三四五六七八九①-⑳]{1,2}[:：、.]?/u.test(page.lines[index]?.text ?? "")
      );
    }
    if (page.roles[above] !== "caption") return false;
  }
  return false;
}

function wholeLine(line: Line, rule: string): CaptionDraft | null {
  return splitCredit(line.text, line.start, { lines: [line.index], rule, mustHaveCredit: false });
}

/** Whether other paragraphs of the text are marked just so: then the mark says nothing. */
function isCommonHint(page: Page, line: Line): boolean {
  const { hint } = line.piece;
  return page.lines.some(
    (other) =>
      other.index !== line.index &&
      other.isProse &&
      other.main &&
      other.piece.hint === hint &&
      page.lines[other.index - 1]?.piece.kind !== "image",
  );
}

/** Logos, codes to scan and icons are no photographs. */
function isOfSite(image: string | undefined): boolean {
  return (
    image !== undefined &&
    /(?:^|[/_.-])(?:net_)?(?:logo\w{0,8}|icons?|ico|wx|wechat|weixin|weibo|qr(?:code)?|ewm|erweima|app|avatar|spacer|blank|pixel|arrow|btn|button|banner)\d*(?=[/_.-]|$)/i.test(
      image.slice(image.lastIndexOf("/", image.length - 2) + 1),
    )
  );
}

/** A short paragraph right below an image, where the paper sets captions: centred, small, or on the image's own lines. */
function belowImage(page: Page, line: Line): CaptionDraft | null {
  const above = page.lines[line.index - 1];
  if (above === undefined || (page.roles[line.index - 1] !== "image" && above.piece.kind !== "image"))
    return null;
  if (line.piece.kind === "heading" || line.piece.kind === "list-item" || line.opensReport) return null;
  if ((line.piece.linkShare ?? 0) > 0.6 || isOfSite(above.piece.image)) return null;
  // A scan that heads its transcription: below it stands the headline.
  if (page.facts.format === "markdown" && line.index < page.main.first) return null;
  if (/^\(from (?:our|a)\b/i.test(line.text)) return null;
  if (isPictureButton.test(line.text)) return null;
  const hint = line.piece.hint ?? "";
  const isOfAll = !/caption|tuzhu|pictext/.test(hint) && isCommonHint(page, line);
  const isMarked =
    !isOfAll && /caption|centered|center|small|tuzhu|picture|pictext|img|photo|figure|note/.test(hint);
  const isSet = isMarked || line.piece === above.piece;
  const limit = isSet ? 240 : 90;
  if (line.width > limit || (!isSet && /[。：:]$/.test(line.text) && line.width > 60)) return null;
  return wholeLine(line, "below-image");
}

/** Parts a caption's words from the credit at their end. Null where a credit is asked for and there is none. */
function splitCredit(
  text: string,
  offset: number,
  options: { readonly lines: readonly number[]; readonly rule: string; readonly mustHaveCredit: boolean },
): CaptionDraft | null {
  const found = creditAtEnd(text);
  if (found === null && options.mustHaveCredit) return null;
  const words = found === null ? text : text.slice(0, found.cut);
  const { text: whole, cut } = withoutNumber(words.replace(/[\s\u3000（(【[—–|／/＝=-]+$/u, ""));
  const from = found === null ? 0 : pictureWordsFrom(whole);
  return {
    text: whole.slice(from),
    start: offset + cut + from,
    end: offset + text.length,
    credit: found?.credit ?? null,
    creditWords: found?.words ?? "",
    creditStart: found === null ? -1 : offset + found.start,
    lines: options.lines,
    rule: options.rule,
  };
}

/** …至少4人受伤。图为大桥现场。王刚摄: a report that ends in its picture's words; 0 where all of them are. */
function pictureWordsFrom(text: string): number {
  return Math.max(0, text.search(/(?<=[。！？”])(?:图|圖|[上下左右][图圖])[为為]\P{P}/u));
}

/** `１：`, `图①`, `①`, `▲` before a caption. */
function withoutNumber(text: string): { readonly text: string; readonly cut: number } {
  const cut =
    /^(?:[▲△▼▽↑↓←→◀▶☝■□•▪]\s*|(?:图|圖)?\s*[①-⑳]\s*[:：]?\s*|(?:图|圖)?\s*[\d０-９一二三四五六七八九]{1,2}\s*[:：、]\s*|\s+)+/u.exec(
      text,
    )?.[0].length ?? 0;
  return cut < text.length ? { text: text.slice(cut), cut } : { text, cut: 0 };
}
