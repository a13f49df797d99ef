import { readReportDateline } from "./reportDateline.ts";
import { trait } from "./traits.ts";

/** What is known of a line when it is asked whether it is running text. */
type Words = { readonly text: string; readonly width: number; readonly traits: number };

/**
 * Whether words are a full sentence of some length. Widths in columns, from the headlines and first paragraphs of
 * newspaper pages: headlines rarely exceed 120 columns and hold no 。
 */
export function isRunningText({ text, width, traits }: Words): boolean {
  if ((traits & trait.han) !== 0 && width > text.length * 1.3) {
    return (
      width > 300 ||
      (width >= 36 && text.includes("。")) ||
      (width > 80 && (traits & trait.punctuation) !== 0 && /[，；].*[，：:]/.test(text))
    );
  }
  // Jane Doe: "We dig in March. And we plant in May": an interview's headline, for speech would end in a full stop.
  if (width <= 200 && (traits & trait.colon) !== 0 && quotedHeadline.test(text)) return false;
  if (width <= 300 && capitalHeadline.test(text)) return false;
  if (width > 120) return width > 400 || /[.!?…]["'”’»)]*$|[.!?] \p{Lu}/u.test(text);
  // «Вымпел» остался без стадиона. Где он будет играть?
  if (width <= 120 && text.endsWith("?") && !/[“”"].{12}/u.test(text.slice(12))) return false;
  // A headline may ask: Who Pays For The Nets? And Who Will Hand Them Out?
  return width >= 80 && /[.…]["'”’»)]*$|\. \p{Lu}/u.test(text);
}

const quotedHeadline = /^[^.!?:"“«„]{2,50}: ["“«„].*[^.!?…,]["”»]$/u;

/** MRS. DOE OPENS SCHOOL IN N. LAKESIDE; Two Hundred Pupils on First Day: old papers set the first deck in capitals. */
const capitalHeadline = /^\p{Lu}[^\p{Ll};]{15,200}(?:; \p{Lu}|$)/u;

/** 本报讯, 本报北京1月20日电, 〔記者…報導〕, 【本報訊】, 央视网消息, (Reuters) -, 【東京＝山田太郎】 */
export function opensReport(text: string, traits: number): boolean {
  const first = text.charAt(0);
  if (openingBrackets.includes(first)) {
    return (
      ownPaper.test(text) ||
      bracketed.test(text) ||
      (first === "(" && wire.test(text)) ||
      (first === "【" && readReportDateline(text) !== null)
    );
  }
  if (first >= "\u0400" && first <= "\u04ff") {
    return (traits & (trait.digit | trait.slash)) !== 0 && readReportDateline(text) !== null;
  }
  if (first < "\u2e80")
    return (
      (traits & trait.openingBracket) !== 0 && text.slice(0, longestDateline).includes("(") && wire.test(text)
    );
  return (
    ((first === "本" || first === "新") && ownPaper.test(text)) ||
    ((traits & trait.dispatch) !== 0 && paperNews.test(text))
  );
}

const openingBrackets = "（(【[〔［﹝";
/** Behind so many characters a wire's name in brackets is no dateline's. */
const longestDateline = 64;
const ownPaper =
  /^(?:[（(【[〔［﹝])?(?:本報?报?[讯訊]|本报\p{Script=Han}{1,8}[\d０-９一二三四五六七八九十]{1,3}月|新华社\p{Script=Han}{1,8}[\d０-９]{1,2}月)/u;
const bracketed =
  /^[（(【[〔［﹝](?:本[报報]|[记記]者|编译|编譯|特派|中央社|法新社|路透|中新社|新华社|即時|綜合|國際|.{1,20}(?:專訊|讯|訊|消息|報導|報道)[】〕］\]])/u;
const paperNews =
  /^\p{Script=Han}{2,8}(?:网|社|台|报|報|社訊)(?:\p{Script=Han}{0,6}[\d０-９]{1,2}月[\d０-９]{1,2}日)?(?:消息|电|電|讯|訊)[（(：: 　]/u;
const wire =
  /^(?:\p{Lu}[\p{L}\d ,.'/-]{1,60} )?\((?:Reuters|AP|AFP|CNN|UPI|Xinhua|IANS|PTI|ANI|CMC)\)\s*[-–—]/u;
