import { openingWords } from "./languages/boilerplate.ts";
import { holds, type Line } from "./line.ts";
import { trait } from "./traits.ts";

/** In UTF-16 units. */
export const longestNotice = 400;

/** Whether a line is what a site says of itself or of what its reader may do, and no part of an article. */
export function isNotice(line: Line): boolean {
  return (
    line.text.length <= longestNotice &&
    (openingWords.test(line.text) || isCopyright(line) || isSiteNotice(line))
  );
}

/** Of cookies, subscriptions, support: such words may stand between the top of a page and its article. */
export function isSiteNotice(line: Line): boolean {
  return holds(line, trait.letter)
    ? siteNotice.test(line.text) || hanSiteNotice.test(line.text)
    : holds(line, trait.han) && hanSiteNotice.test(line.text);
}

/** 关于我们 | 招聘 Copyright © 1996-2012 … All Rights Reserved 版权所有: a site's last line. */
export function isCopyright(line: Line): boolean {
  return (
    holds(line, trait.letter) &&
    /copyright\s*(?:©|\(c\)|\d{4})|all rights reserved/i.test(line.text) &&
    !line.text.includes("。")
  );
}

/** 本網站使用相關技術…您同意上述規範: the same in Chinese and Japanese. */
const hanSiteNotice =
  /^(?:您|你)的(?:瀏覽器|浏览器)|^本(?:網站|网站)(?:使用|採用|采用)|^(?:請|请)?(?:您|你)?(?:同意|接受)(?:我們|我们)?的?(?:隱私|隐私|cookie)|^こちらのページは|ページに移動しますか|\bAPP Icon/iu;

/** A site's own words to its reader: of itself and of what the reader may do. */
const siteNotice =
  /\b(?:(?:our|this) (?:web)?site uses|cookies? policy|your (?:subscription|billing|account|ad ?blocker)|(?:support|contributions?) from (?:our )?readers|support (?:our|independent) (?:mission|work|journalism|newsroom|reporting)|our (?:reporting|journalism)\b.*\bcontribut\w*|(?:just )?register (?:a few|with (?:a few|your)|to continue)|your browser does not (?:appear to )?support|(?:we|journalism) needs? your (?:help|support)|you are visiting|you can click|get full access|(?:please )?read the conversation guidelines|conversation guidelines and faqs|to find out more about|you['’]ve contributed successfully|subscribe (?:now|today|for)|\w+ subscription form)\b/i;
