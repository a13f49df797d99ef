import { listOpeners, openingWords, wholeLines } from "./languages/boilerplate.ts";
import type { Line } from "./line.ts";
import type { Page } from "./page.ts";

/** Longer lines are looked at only by their opening; buttons and menu words are short. In UTF-16 units. */
const longestButton = 48;
const longestNotice = 400;

/**
 * Gives the role boilerplate to lines that nobody has recognised and that are buttons, menus, lists of other articles
 * or notices. They stay in the body and can be searched, but hold no headline, date or paragraph. Example: `分享到：`.
 */
export function markBoilerplate(page: Page): void {
  let isInList = false;
  for (const [index, line] of page.lines.entries()) {
    if (page.roles[index] !== undefined || line.piece.kind === "heading") {
      isInList = isInList && (page.roles[index] === "boilerplate" || page.roles[index] === "image");
      continue;
    }
    if (isBoilerplate(line) || isLinkList(line)) page.roles[index] = "boilerplate";
    else if (isInList && !line.isProse && line.text.length < 90) page.roles[index] = "boilerplate";
    else isInList = false;
    if (line.text.length <= 30 && listOpeners.test(line.text)) isInList = true;
  }
}

function isBoilerplate(line: Line): boolean {
  const text = line.text;
  if (text.length <= longestButton && wholeLines.test(text)) return true;
  if (text.length <= longestNotice && openingWords.test(text)) return true;
  return text.length <= 200 && (isMenu(line) || isPath(text));
}

/** 即時新聞 視頻新聞 要聞港聞 …: many words of about equal length that no punctuation joins. */
function isMenu(line: Line): boolean {
  if (isButtonRow(line.text)) return true;
  if (/[。，；：:,.!?！？“”「」《》]/.test(line.text)) return false;
  const words = line.text.split(/[\s\u3000|｜·•/]+/).filter((word) => word !== "");
  return words.length >= 6 && words.every((word) => word.length <= 6) && /\p{Script=Han}/u.test(line.text);
}

/** 点赞    收藏    评论  客户端看: at least three buttons, and more than half of all words. */
function isButtonRow(text: string): boolean {
  const words = text.split(/[\s\u3000|｜·•/]+/).filter((word) => word !== "");
  if (words.length < 3) return false;
  const buttons = words.filter((word) => wholeLines.test(word)).length;
  return buttons >= 3 && buttons * 2 > words.length;
}

/** 网易首页 > 新闻中心 > 新闻 > 正文; Home / Local News / … */
function isPath(text: string): boolean {
  return (
    /^[^>›»→]{1,24}(?:\s*(?:>|›|»|→|>>|&gt;)\s*[^>›»→]{1,40}){1,6}$/.test(text) ||
    /^(?:home|首页|首頁|главная|ホーム|нүүр)\s*[/|–-]\s*\S/i.test(text)
  );
}

/** A piece of the main text that is nearly all links and no sentence. */
function isLinkList(line: Line): boolean {
  return (line.piece.linkShare ?? 0) > 0.8 && !line.isProse && line.piece.kind !== "table-row";
}
