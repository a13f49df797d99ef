import { holds, type Line } from "./line.ts";
import { isChineseName } from "./names.ts";
import { trait } from "./traits.ts";

/**
 * What a line's length and marks say for its being a headline: above zero for a line of middling length, below for what is
 * plainly another kind: a menu, a byline, the paper's name, a sentence, the second line of a headline.
 */
export function headlineShape(line: Line): number {
  return scoreLength(line) + scoreEnd(line) + scoreMenu(line) + scorePeople(line) + scoreNames(line);
}

function scoreLength(line: Line): number {
  if (!/[\p{L}\d]/u.test(line.text)) return -9;
  if (line.width < 8) return -1;
  if (line.width < 14) return 0;
  if (line.width <= 110) return 1.5;
  return line.width <= 150 ? 0.5 : -1;
}

/** A headline ends in no stop, and in no word that wants another. */
function scoreEnd(line: Line): number {
  const { text } = line;
  let score = 0;
  // A sentence of speech or text.
  if (holds(line, trait.hiragana) && text.endsWith("。")) score -= 3;
  if (/[。；;：:，,、须須以的和与與在並并]$/.test(text)) score -= 1.5;
  if (line.width > 70 && text.endsWith(".")) score -= 0.75;
  if (line.width > 20 && text.endsWith(".") && isSentenceCase(text)) score -= 1.5;
  return score;
}

/** The council votes on Monday. But not: A NARROW ESCAPE., Council To Vote Monday. */
function isSentenceCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}{3}/u.test(word));
  return words.length >= 3 && words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length * 2 <= words.length;
}

/** Words that stand above a headline and say what kind of piece it is. */
const kicker =
  /^(?:obituar(?:y|ies)|editorials?|opinion|comment|letters?(?: to the editor)?|in brief|news|sports?|special report|analysis|features?|exclusive|новости(?:\s\p{Lu}\p{Ll}+){0,2}|общество|top stories|home|breaking(?: news)?)$/iu;

function scoreMenu(line: Line): number {
  const { text } = line;
  let score = isSpaced(line) ? scoreRow(line) : 0;
  if (
    holds(line, trait.arrow | trait.bar | trait.space) &&
    /[>›»|｜]|\s{3,}/.test(text.replace(quoted, "").replace(/^<[^<>]{2,24}>/, "")) &&
    !isTagged(line)
  )
    score -= 2;
  if (/^[(（].*[)）]$|^[#@•·*]|https?:\/\/|■/.test(text)) score -= 2;
  if (holds(line, trait.letter) && siteAddress.test(text)) score -= 4;
  if (line.width > 24 && holds(line, trait.letter) && (line.text.match(networks)?.length ?? 0) >= 3)
    score -= 6;
  if (holds(line, trait.dash) && holds(line, trait.han) && siteTitle.test(text)) score -= 3;
  if (line.width <= 24 && kicker.test(text)) score -= 2;
  if (holds(line, trait.letter) && (rowOfNames.test(text) || spacedRow.test(text))) score -= 2;
  return score;
}

const quoted = /[«»][^«»]{1,60}[»«]/gu;

/** lakesidesentinel.com, banner_head_728_90 */
const siteAddress = /^(?:[\w-]+\.)+[a-z]{2,6}$|^[a-z\d]+(?:_[a-z\d]+)+$/i;

/** Facebook Twitter Digg: where a reader may share a page. */
const networks =
  /\b(?:facebook|twitter|digg|delicious|reddit|myspace|stumbleupon|linkedin|pinterest|google\+?|mixx|whatsapp|tumblr|instagram|email|print)\b/gi;

/** 综合频道-青云访谈-远山网络电视台: a page's title that names programme and broadcaster only. */
const siteTitle = /^(?:[A-Z]{2,5}-)?[^-]{2,14}-[^-]{2,10}-\p{Script=Han}{2,12}(?:电视台|電視台|[网網台])$/u;

/** 爆料｜城东一仓库起火: one word before a bar says what kind of report it is; behind 策划｜ stand names. */
export function isTagged(line: Line): boolean {
  return holds(line, trait.bar) && tagged.test(line.text);
}

const tagged = /^\p{Script=Han}{2,4}\s?[|｜丨]\s?[^\s|｜丨、:：>›»]{6,}[^|｜丨>›»]*$/u;

function isSpaced(line: Line): boolean {
  return holds(line, trait.han) && holds(line, trait.space);
}

/** Главная  Новости  Спорт: words of a menu, set apart. */
const spacedRow = /^\p{Lu}[^\s]*(?: {2,}\p{Lu}[^\s]*){2,}$/u;
/** Scotland Scotland Politics Edinburgh, Fife & East Glasgow & West: regions and sections in a row. */
const rowOfNames = /^(?<first>\p{Lu}\p{L}+) \k<first>\b|&.+&/u;

/** Many short words of about equal length are a menu; three are a path without its arrows: 社會 社會焦點 地方. */
function scoreRow(line: Line): number {
  const words = line.text.split(/[\s\u3000]+/);
  if (words.length >= 5 && words.every((word) => word.length <= 5)) return -3;
  return words.length >= 3 && words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word)) ? -1.5 : 0;
}

/** Lines that name who wrote the article. */
function scorePeople(line: Line): number {
  const { text } = line;
  let score = 0;
  if (holds(line, trait.person) && line.width <= 60 && namesReporter(text)) score -= 3;
  if (holds(line, trait.letter) && (openingByline.test(text) || endingByline.test(text))) score -= 4;
  // 中國時報【王玉樹╱台北報導】
  if (holds(line, trait.slash) && endingReport.test(text)) score -= 4;
  return score;
}

function namesReporter(text: string): boolean {
  if (/[：:“”「」？！]/u.test(text)) return false;
  const behind = /.*(?:记者|記者|通讯员|通訊員)[\s\u3000]*(?<behind>.*)$/u.exec(text)?.groups?.behind;
  // 記者被發言人讚發音好 is a headline: a long line goes on with a name, or is none.
  return (
    behind !== undefined &&
    (behind.length <= 6 || isChineseName(behind.slice(0, 3)) || isChineseName(behind.slice(0, 2)))
  );
}

const openingByline =
  /^[-–—•*]?\s*(?:by|special to|written by|words by|from our)\s|^(?:фото|photos?|автор|текст|pictures?|posted by)\s*[:：]/iu;
/** North Times By Jane Doe */
const endingByline = /\sBy \p{Lu}\S+ \p{Lu}\S+$/u;
const endingReport = /[／/∕╱]\p{Script=Han}{0,6}(?:報導|报道|報道)[】〕\])）]$/u;

/** The paper's own name, what a site calls itself (青云新闻网海外版-青云版), and ——柳河乡扫除文盲工作纪实 below a headline. */
function scoreNames(line: Line): number {
  const { text } = line;
  let score = 0;
  if (text.length <= longestPaper && paperName.test(text)) score -= 3;
  if (text.length <= longestOffice && officeName.test(text)) score -= 2;
  if (holds(line, trait.dash | trait.bar) && siteName.test(text)) score -= 2;
  if (holds(line, trait.dash) && /^(?:——|--|──|—\p{Script=Han})/u.test(text)) score -= 3;
  return score;
}

const longestOffice = 16;
/** 青云市人民政府, 青云市卫生健康委员会; 市政府 and 委员会 alone open headlines. */
const officeName =
  /^\p{Script=Han}{2,10}(?:[省市县區区州旗镇乡])(?:人民政府|\p{Script=Han}{2,8}(?:委员会|委員會|管理局|办公室|融媒体中心|[局厅]))(?:网站|官网|门户网站)?$/u;
const longestPaper = 11;
const paperName = /^(?!图片|圖片)\p{Script=Han}{2,8}(?:[报報网網]|新[闻聞]|電子報|电子报|客户端|新聞網)$/u;
const siteName = /^\p{Script=Han}{2,6}(?:[网網]|[报報])\S{0,6}\s*[-–—_|｜]/u;
