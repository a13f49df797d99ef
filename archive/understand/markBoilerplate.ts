import { buttonPatterns, buttons, listOpeners, openingWords, sectionWords } from "./languages/boilerplate.ts";
import { holds, type Line } from "./line.ts";
import { isCopyright, isSiteNotice, longestNotice } from "./notices.ts";
import { isOutletName } from "./outletLine.ts";
import type { Page } from "./page.ts";
import { trait } from "./traits.ts";

/** Longer lines are looked at only by their opening; buttons and menu words are short. In UTF-16 units. */
const longestButton = 48;
const longestMenu = 200;
/** Between two notices a wider line may be the headline. In columns. */
const longestBetween = 24;

/**
 * Gives the role boilerplate to lines that nobody has recognised and that are buttons, menus, lists of other articles
 * or notices. They stay in the body and can be searched, but hold no headline, date or paragraph. Example: `分享到：`.
 */
export function markBoilerplate(page: Page): void {
  markSiteNotices(page);
  let isInList = false;
  // Above the text a list of other articles ends where nobody can tell: at the headline.
  let hasText = false;
  for (const line of page.lines) {
    const role = page.roles[line.index];
    hasText ||= line.isProse && role === undefined;
    if (role !== undefined || line.piece.kind === "heading") {
      isInList = isInList && (role === "boilerplate" || role === "image");
      continue;
    }
    if (isBoilerplate(line) || isLinkList(line) || isTeaser(line, hasText))
      page.roles[line.index] = "boilerplate";
    else if (isInList && !line.isProse && line.text.length < 90) page.roles[line.index] = "boilerplate";
    else isInList = false;
    if (hasText && line.text.length <= 30 && listOpeners.test(withoutBrackets(withoutInnerSpaces(line))))
      isInList = true;
  }
}

/**
 * Above the article a site may speak to its reader: of cookies, subscriptions, support. Only up to the first paragraph that
 * does not, for an article may be about such things. Short lines between two notices belong to them.
 */
function markSiteNotices(page: Page): void {
  let last = -1;
  for (const line of page.lines) {
    const role = page.roles[line.index];
    if (role !== undefined && role !== "boilerplate") break;
    if (line.text.length <= longestNotice && isSiteNotice(line)) {
      page.roles[line.index] = "boilerplate";
      const from = last === -1 ? line.index : last;
      for (const between of page.lines.slice(from, line.index))
        if (between.width <= longestBetween) page.roles[between.index] = "boilerplate";
      last = line.index;
    } else if (line.isProse) break;
  }
}

/** 热 点 专 题 is 热点专题. */
function withoutInnerSpaces({ text }: Line): string {
  return text.charAt(1) === " " && /^(?:\p{Script=Han} )+\p{Script=Han}$/u.test(text)
    ? text.replaceAll(" ", "")
    : text;
}

/** 【相关新闻】 */
function withoutBrackets(words: string): string {
  return "【[〔".includes(words.charAt(0)) ? words.slice(1).replace(/[】\]〕]$/u, "") : words;
}

/** The beginning of another article (…明... 詳情), and below the text one with the minute it appeared. */
function isTeaser(line: Line, hasText: boolean): boolean {
  if (!hasText || line.text.length > longestNotice) return false;
  if ((line.text.includes("…") || line.text.includes("...")) && cutOff.test(line.text)) return true;
  return holds(line, trait.digit) && !line.isProse && line.text.length < 100 && endsInMinute.test(line.text);
}

const cutOff = /(?:…|\.{3})\s?(?:详情|詳情|全文|阅读全文|閱讀全文|繼續閱讀|继续阅读)/u;
const endsInMinute =
  /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s\u3000]+\d{1,2}:\d{2}(?::\d{2})?(?: [A-Z]{2,4})?$/u;

function isBoilerplate(line: Line): boolean {
  const text = line.text;
  if (text.length <= longestButton && isButton(text)) return true;
  if (holds(line, trait.digit) && isWeather(line)) return true;
  if (line.endsInBracket && lostPicture.test(text)) return true;
  if (text.length <= longestNotice && (openingWords.test(text) || isCopyright(line))) return true;
  return text.length <= longestMenu && !isSentence(line) && (isMenu(line) || isPath(line));
}

function isSentence(line: Line): boolean {
  return line.isProse && holds(line, trait.punctuation);
}

function isButton(words: string): boolean {
  return buttons.has(words.toLowerCase()) || buttonPatterns.test(words);
}

/** ▲▼          。（圖／翻攝自網路）: a picture's place without its words. */
const lostPicture = /^[▲▼△▽][▲▼△▽\s\u3000。.]*[（(][^（()）]{2,40}[)）]$/;

/** What days and the weather are written with. */
const weatherWords =
  /星期[一二三四五六日天]|[周週][一二三四五六日]|[年月日號号晴雨陰阴多雲云转轉至到]|[\d\s()（）:：./~～%℃°CF-]/gu;

/** `3月12日 (星期四) 17°C 54`: the day and the weather above a page, and nothing else. */
function isWeather({ text }: Line): boolean {
  return text.length <= 48 && /[°℃]/.test(text) && text.replace(weatherWords, "") === "";
}

/** 即時新聞 視頻新聞 要聞港聞 …: many words of about equal length that no punctuation joins. */
function isMenu(line: Line): boolean {
  if (!holds(line, trait.space | trait.slash | trait.bar | trait.dot)) return false;
  const words = line.text.split(/[\s\u3000|｜·•/]+/).filter((word) => word !== "");
  if (isButtonRow(words)) return true;
  // 人民网 人民日报 环球时报 京华时报
  if (words.length >= 3 && words.filter(isOutletName).length * 3 >= words.length * 2) return true;
  const isJoined = holds(line, trait.punctuation) || !holds(line, trait.han);
  // 本报记者 王刚 特约记者 李明 通讯员 张伟
  if (holds(line, trait.person) && /记者|記者|通讯员|通訊員/u.test(line.text)) return false;
  if (
    words.length >= 4 &&
    words.filter((word) => sectionWords.has(word.toLowerCase())).length * 2 >= words.length
  )
    return true;
  return !isJoined && words.length >= 6 && words.every((word) => word.length <= 6);
}

/** 点赞    收藏    评论  客户端看, 【打印】 【关闭】 【推荐】: at least three buttons, and more than half of all words. */
function isButtonRow(words: readonly string[]): boolean {
  if (words.length < 3) return false;
  let others = 0;
  for (const word of words) {
    if (isButton(word.replace(/^【|[】:：]$/gu, ""))) continue;
    others++;
    if (others * 2 >= words.length) return false;
  }
  return words.length - others >= 3;
}

/** 网易首页 > 新闻中心 > 新闻 > 正文; Home / Local News / … */
function isPath(line: Line): boolean {
  return (
    (holds(line, trait.arrow) &&
      /^(?!<)[^>›»→]{1,24}(?:\s*(?:>|›|»|→|>>|&gt;)\s*[^>›»→]{1,40}){1,6}$/.test(
        line.text.replace(guillemets, ""),
      )) ||
    (holds(line, trait.slash | trait.bar | trait.dash) &&
      /^(?:home|首页|首頁|главная|ホーム|нүүр)\s*[/|–-]\s*\S/i.test(line.text)) ||
    // News / Region, World|Health
    (line.width <= longestPath && holds(line, trait.slash | trait.bar) && sectionPath.test(line.text))
  );
}

const longestPath = 44;
/** «Вымпел» in a headline is a name, no step of a path. */
const guillemets = /«[^«»]{1,60}»/gu;
const sectionPath =
  /^(?:(?:News|NEWS|World|WORLD|Local|LOCAL|Business|BUSINESS|Sports?|SPORTS?|Politics|POLITICS|Culture|Health|HEALTH|Science|Tech(?:nology)?|Life|Nation|Metro)\s?[/|]\s?){1,2}\p{Lu}\p{L}+(?:\s?[/|]\s?\p{Lu}\p{L}+)?$/u;

/** A piece of the main text that is nearly all links and no sentence. */
function isLinkList(line: Line): boolean {
  return (line.piece.linkShare ?? 0) > 0.8 && !line.isProse && line.piece.kind !== "table-row";
}
