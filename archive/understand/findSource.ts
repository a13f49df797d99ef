import { readDateTimes } from "../dates/readDateTimes.ts";
import type { PageLabel } from "./findLabels.ts";
import { findLead } from "./findLead.ts";
import { datelinePlaces } from "./languages/places.ts";
import { paperOfHost, wires } from "./languages/sites.ts";
import type { Line } from "./line.ts";
import { holds } from "./line.ts";
import { isMasthead, libraryMasthead } from "./masthead.ts";
import { isChineseName } from "./names.ts";
import { isOutletName, outletLine } from "./outletLine.ts";
import { bodyEvidence, type Fact, type Page, standsBelowBy } from "./page.ts";
import { ledByPaper, type MetadataValue, type PageMetadata } from "./readMetadata.ts";
import { readProvenance } from "./readProvenance.ts";
import { readReportDateline } from "./reportDateline.ts";
import { trait } from "./traits.ts";

/**
 * The paper or agency that the article is from. In order: what the page labels so (来源：), the paper's own header line,
 * metadata, the words that open the report (新华社…电, (Reuters)), a byline that is an organisation, the site's name in its
 * title, notices at the foot, the names of file and folder. Null where nobody is named.
 * Example: `来源：央视网2022年03月05日 20:20` is 央视网.
 */
export function findSource(page: Page, metadata: PageMetadata, labels: readonly PageLabel[]): Fact | null {
  return (
    labelledSource(page, labels, "source") ??
    headerSource(page) ??
    markedSource(page) ??
    metadataSource(metadata.sources) ??
    metadataSource(metadata.publishers) ??
    topOutlet(page) ??
    organisationByline(page) ??
    mastheadSource(page) ??
    openingSource(page) ??
    outletLine(page, findLead(page)) ??
    ownAddress(metadata) ??
    labelledSource(page, labels, "weak-source") ??
    titleSource(page) ??
    addressSource(page) ??
    noticeSource(page) ??
    signatureSource(page) ??
    nameSource(page.facts.path)
  );
}

function labelledSource(
  page: Page,
  labels: readonly PageLabel[],
  meaning: "source" | "weak-source",
): Fact | null {
  for (const label of labels) {
    const isOfPage =
      meaning === "source" && label.meaning === "weak-source" && page.roles[label.line] === "date-line";
    if (label.meaning !== meaning && !isOfPage) continue;
    // In English prose and tables a source is a study's: only a line of its own counts.
    const isProse = meaning === "weak-source" && /^\p{Script=Latin}/u.test(label.label);
    if (isProse && (page.lines[label.line]?.start !== label.labelStart || label.value.length > 50)) continue;
    // 报 纸 | and 杂 志 | on lines of their own are a menu.
    if (label.value === "" && /[|｜]/.test(page.text.body.slice(label.labelStart, label.start + 1))) continue;
    const { words, start } =
      label.value === "" ? nextLine(page, label.line) : { words: label.value, start: label.start };
    const source = tidySource(words);
    // 来自: 屏东 beside a writer in a forum is where he lives; 凡注明“来源：…”的作品 is a notice.
    const isOfNotice = /[“「『"]\s*$/u.test(page.text.body.slice(label.labelStart - 1, label.labelStart));
    if (source !== null && (isOfNotice || datelinePlaces.has(source))) continue;
    if (source !== null && !isPersons(source)) {
      return { value: source, evidence: bodyEvidence("source-label", source, start + words.indexOf(source)) };
    }
  }
  return null;
}

/** 信息来源：王刚 李明 names who told of it; 金羊网 is a paper, though 金 is a surname. */
function isPersons(source: string): boolean {
  return source.split(/[\s、]+/).every((word) => isChineseName(word) && !/[报報网網社台刊]$/u.test(word));
}

/** `来源：` with the name on the line below. */
function nextLine(page: Page, index: number): { readonly words: string; readonly start: number } {
  const line = page.lines[index + 1];
  const isName =
    line !== undefined &&
    page.roles[index + 1] !== "boilerplate" &&
    line.width <= 32 &&
    !/[：:。，]/.test(line.text);
  return isName ? { words: line.text, start: line.start } : { words: "", start: 0 };
}

/** Words behind a source that are not it: buttons, the next field, dates. */
const behindSource =
  /(?:\s+(?:我有话说|举报|舉報|字号|字體|作者|记者|編輯|编辑|责编|评论|我要评论|浏览|阅读|点击|打印|分享|时间|日期|发布|T大小|大\s*中\s*小|选稿|点击数|参与|收藏|纠错|更新|订阅|手机|用手机|进入|关注|有\s?\d+\s?人)|【|\[|（记者|\|).*$/u;
/** What says that there is no name: this paper, this site, the net. */
const nameless =
  /^(?:本[报報]|本[站网網](?:原[创創])?|本刊|本台|网络|網路|網絡|互联网|互聯網|原创|原創|综合|綜合|综合整理|網絡整理|网络整理|其他|未知|转载|轉載|不详|本[报報]讯|internet|unknown|staff|self|own|собственная)$/iu;

/** A source's own name, or null: `央视网2022年03月05日 20:20` is 央视网. */
export function tidySource(value: string): string | null {
  const dated = readDateTimes(value)[0];
  const source = (dated === undefined ? value : value.slice(0, dated.start))
    .replace(behindSource, "")
    // 澎湃新闻 ∙ 一号专案 >: a column of the site.
    .replace(/\s[∙·•]\s.*$|\s*[>›»]+$/u, "")
    .replace(/(?<=Times|Post|Herald|News|Press|Star|Sun|Mail)\s(?:Online News|Online)$/, "")
    .replace(/^(\S{1,20}[网網报報社台》])[\s\u3000]+(?![-—–·&、和]).*$/u, "$1")
    .replace(/^[\s:：「“"'（(]+|[\s」”"'。.，,;；、|｜·-]+$/gu, "")
    .replace(/(?<!（[^（）]*)）$|(?<!\([^()]*)\)$/u, "")
    .replace(/^《([^《》]+)》$/u, "$1")
    // 社会 – 北川新聞: the paper behind its section.
    .replace(/^\S{1,6}\s[–—-]\s(?=\S*(?:[新报報]|新聞)\S*$)/u, "")
    .replace(/^(?:来源|來源|source|источник)\s*[:：]\s*/iu, "");
  if (
    source.length < 2 ||
    source.length > 60 ||
    nameless.test(source) ||
    /^[\d\s.:/-]+$|^[AP]M\p{Lu}/u.test(source)
  )
    return null;
  return /^https?:|^www\./i.test(source) ? (paperOfAddress(source) ?? null) : source;
}

const hanHeader =
  /^《?[\s\u3000]*(?<name>\p{Script=Han}{1,8}(?:[报報]|[日晚周週]刊|新[闻聞]|新聞社|通信社?|[网網社]|快[讯訊]|[时時][报報]|电视台|電視台)(?:海外版)?)(?:客户端|電子報|电子报)?[\s\u3000]*》?(?:[\s\u3000|｜,，]+(?=\S)|[【〔（(>＞/]|(?=[\d０-９一二三四五六七八九〇]{4}年))/u;
/** 2019年03月12日 07:02 绿色时报, 2019年03月12日 星期二 绿色时报, 1957年8月22日人民日报 第6版, 2006-01-04 08:16 大众网-生活日报 */
const hanTrailer =
  /(?:[日号號]|\d(?![\d日号號]))(?:[\s\u3000]*(?:星期|[周週])[一二三四五六日天])?[\s:：\d|｜\u3000]*《?(?!来源|來源|作者)(?<name>\p{Script=Han}{2,10}(?:[-－–—]\p{Script=Han}{2,8})?(?<=[报報网網]|[日晚周週]刊|[时時][报報]|通[讯訊]社|电视台|電視台|新闻|新聞))》?(?:$|[\s\u3000|｜]|[／/∕╱][\s\u3000]*[记記]者)/u;
/** Last words of the names of papers, in capitals or not. */
const paperWords =
  "times|news|post|herald|daily|gleaner|observer|today|tribune|guardian|express|mercury|sentinel|register|dispatch|gazette|advertiser|examiner|bulletin|courier|echo|argus|chronicle|journal|telegraph|independent|enterprise|globe|inquirer|republican|democrat";
const dayWords = "Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const paperEnds = `${paperWords.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}|${paperWords.toUpperCase()}`;
/** Lakeside Herald, 3 May 2001; LAKESIDE HERALD, LAKESIDE, IOWA, MONDAY, MAY 3, 1909 */
const latinHeader = new RegExp(
  `^(?<name>The \\p{Lu}[\\p{L} ]{2,30}|(?:\\p{Lu}\\p{L}+ ){0,3}(?:${paperEnds}))(?:(?<=${paperEnds})(?:, \\p{Lu}[\\p{L}. ]{1,20}){1,3}?)?(?:[\\s|,·•–-]+(?=(?:(?:of|for|du|de|vom)\\s)?(?:\\S*\\d|(?:${dayWords}|${dayWords.toUpperCase()}))))`,
  "u",
);

/** 人民日报 1998年1月21日 第4版; 蘋果日報 2018年09月18日 即時港聞 */
function headerSource(page: Page): Fact | null {
  for (const line of page.lines.slice(0, 20)) {
    const role = page.roles[line.index];
    if (role !== "date-line" && role !== "byline" && role !== "source-line") continue;
    const said = provenanceSource(page, line) ?? bracketedWire(line);
    if (said !== null) return said;
    const name = (hanHeader.exec(line.text) ?? latinHeader.exec(line.text) ?? hanTrailer.exec(line.text))
      ?.groups?.name;
    const isPart =
      name !== undefined &&
      /^(?:上海|北京|本地|本市|综合|國際|国际|國內|国内|社会|社會|地方|要闻|体育|文化|财经|时政)新[闻聞]$/u.test(
        name,
      );
    if (name !== undefined && !isSectionName(name) && !isPart && !/^本/.test(name)) {
      return {
        value: titleCase(name),
        evidence: bodyEvidence("paper-header", name, line.start + line.text.indexOf(name)),
      };
    }
  }
  return null;
}

/** From the January 3, 1907 Bristol Mercury: */
function provenanceSource(page: Page, line: Line): Fact | null {
  const said = readProvenance(line.text, page.language);
  if (said === null) return null;
  return { value: said.paper, evidence: bodyEvidence("provenance", said.paper, line.start + said.start) };
}

/** (Xinhua) 09:15, March 02, 2020 */
function bracketedWire(line: Line): Fact | null {
  const printed = /^[(（](?<wire>[^()（）]{2,24})[)）]/u.exec(line.text)?.groups?.wire;
  const known = printed === undefined ? undefined : wires[printed.toLowerCase()];
  if (printed === undefined || known === undefined) return null;
  return { value: known, evidence: bodyEvidence("wire-before-date", printed, line.start + 1) };
}

/** World News, Sports News: a part of a paper, not the paper. */
function isSectionName(name: string): boolean {
  return /^(?:the )?(?:(?:world|business|sports?|local|top|breaking|latest|entertainment|technology|tech|science|health|politics|political|national|domestic|international|market|money|environment|education|travel|oddly enough|u\.?s\.?|u\.?k\.?|asia|africa|europe|middle east|commodities|company|media|migration|daily) )*news$/i.test(
    name,
  );
}

/** A short piece whose own name says that it is the source: `<span class="source">绿色时报</span>`. */
function markedSource(page: Page): Fact | null {
  for (const line of page.lines) {
    if (
      line.piece.hint === undefined ||
      line.width > 40 ||
      !line.main ||
      page.roles[line.index] === "caption" ||
      page.lines[line.index - 1]?.piece.kind === "image"
    )
      continue;
    if (!/(?:^|[\s_-])(?:source|laiyuan|from_?source|media-?name)(?:$|[\s_-])/.test(line.piece.hint))
      continue;
    const source = /[。！？:：\d]/.test(line.text) ? null : tidySource(line.text);
    if (source !== null)
      return {
        value: source,
        evidence: bodyEvidence("marked-source", source, line.start + line.text.indexOf(source)),
      };
  }
  return null;
}

function metadataSource(values: readonly MetadataValue[]): Fact | null {
  for (const { value, field } of values) {
    const source = tidySource(value);
    if (source === null) continue;
    return { value: source, evidence: { text: value, place: "metadata", field, rule: "source-metadata" } };
  }
  return null;
}

/** A known paper's name alone on one of the first lines: 力報 Exmoo News, 农民日报  读者来信版. */
function topOutlet(page: Page): Fact | null {
  for (const line of page.lines.slice(0, 3)) {
    const paper = libraryMasthead.exec(line.text)?.groups?.paper;
    if (paper !== undefined) return { value: paper, evidence: bodyEvidence("masthead", paper, line.start) };
    if (!line.main || line.width > 44 || page.roles[line.index] === "caption") continue;
    const cut = line.text.search(/[\s\u3000]/);
    const first = cut === -1 ? line.text : line.text.slice(0, cut);
    const isWhole = isOutletName(line.text);
    if (!isWhole && (cut === -1 || !isOutletName(first))) continue;
    const rest = line.text.slice(first.length).trim();
    if (!isWhole && !/版$|[刊网網]$|^[\p{Lu}\d]/u.test(rest)) continue;
    const name = isWhole ? line.text : first;
    return { value: name, evidence: bodyEvidence("known-outlet", name, line.start) };
  }
  return null;
}

/** The paper's name on a line of its own at the top. */
function mastheadSource(page: Page): Fact | null {
  const line = page.lines.slice(0, 4).find((other) => isPapersLine(page, other));
  return line === undefined
    ? null
    : { value: titleCase(line.text), evidence: bodyEvidence("masthead", line.text, line.start) };
}

function isPapersLine(page: Page, line: Line): boolean {
  const role = page.roles[line.index];
  return (
    (role === undefined || role === "kicker" || role === "boilerplate") &&
    holds(line, trait.letter) &&
    isMasthead(page, line)
  );
}

/** By THE NEW YORK TIMES; By Nada Tawfik, BBC News, New York; VOA News beside the date. */
function organisationByline(page: Page): Fact | null {
  for (const line of page.lines) {
    if (line.width > 110 || !holds(line, trait.letter)) continue;
    const isBelowBy = standsBelowBy(page, line);
    const isOpened = /^[-–—•*]?\s*(?:by|from|special to)\s/i.test(line.text);
    // Anna Sun, whom the line before has been read for, is no paper.
    const isByDate =
      page.roles[line.index] !== "byline" &&
      (isBelowBy || page.roles[line.index + 1] === "date-line" || page.roles[line.index - 1] === "date-line");
    // • Jane Doe, North Times, Northtown
    const isNamed = /^[•·]/.test(line.text) && page.roles[line.index] === "byline";
    const match =
      isOpened || isNamed ? organisation.exec(line.text) : isByDate ? bareOrganisation.exec(line.text) : null;
    const name = match?.groups?.name;
    if (match === null || name === undefined || isSectionName(name)) continue;
    const start = line.start + match.index + match[0].lastIndexOf(name);
    return { value: titleCase(name), evidence: bodyEvidence("organisation-byline", name, start) };
  }
  return null;
}

const organisationEnds =
  "CNN|NPR|CBC|UPI|BBC|Daily|Star|Sun|Mail|Standard|Monitor|Nation|TIMES|Times|NEWS|News|PRESS|Press|POST|Post|REUTERS|Reuters|AFP|AP|International|Herald|Tribune|Gleaner|Observer|Guardian|Journal|Chronicle|Agency|Agencies|Xinhua|VOA";
const organisation = new RegExp(
  `(?:^[-–—•*]?\\s*(?:By|by|BY|From|Special to)\\s+|[,|(]\\s*)(?<name>(?:(?:THE|The|the)\\s+)?(?:\\p{Lu}[\\p{L}&.'’-]*\\s){0,4}(?:${organisationEnds}))(?=$|[,.|)\\s])`,
  "u",
);
const bareOrganisation = new RegExp(
  `^(?<name>(?:The\\s+)?(?:\\p{Lu}[\\p{L}&.'’-]*\\s){0,3}(?:${organisationEnds}))(?:\\s+(?:staff|reporter|correspondent|desk))?(?:\\s+\\([^)]*\\)|,\\s*\\p{Lu}[\\p{L} ]+)?$`,
  "u",
);

/** THE NEW YORK TIMES is shown as The New York Times; AP and AFP stay. */
function titleCase(name: string): string {
  if (/\p{Ll}/u.test(name) || name.length <= 4) return name;
  return name.toLowerCase().replace(/(?:^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

const outlet =
  "(?<name>[\\p{Script=Han}A-Za-z]{1,8}?(?:社|网站|网(?!站)|網|台|[报報]|新闻(?!网)|新聞(?!網)|在线|在線|客户端))";
/** 重庆十四日电, 台北1日綜合外電報導, 2月29日消息: place, day and the word for a report. */
const placed =
  "\\p{Script=Han}{0,8}?(?:[\\d０-９一二三四五六七八九十]{1,3}月)?[\\d０-９一二三四五六七八九十廿]{1,3}日[\\s\\u3000]*\\p{Script=Han}{0,4}?(?:[电電讯訊]|消息|信息[:：]|报道(?=[\\s，：:]))";
const reporterNamed =
  "(?:[A-Z][A-Za-z]{1,9})?(?:实习|見習|见习|實習|首席|特约|特約|全媒体|全媒體|融媒体)?[记記]者[\\s\\u3000]*[\\p{Script=Han}、]{2,14}?(?:(?:\\d{4}年)?(?:\\d{1,2}月)?[\\d０-９一二三四五六七八九十廿]{1,3}日|[，\\s／/∕╱]|$)";
/** 新华社北京2月29日电, 央视网消息, 长江网讯, 中央社記者王小明台北1日電, 新华社通讯员…, 中新网北京电（…, 远山新闻网青云讯7月…. */
const openedReport = new RegExp(
  `^[（(【[〔■□●\\s]*(?:据|據)?${outlet}(?:${placed}|${reporterNamed}|\\p{Script=Han}{0,4}[电電](?=[\\s（(：:／/】〕]|$)|消息|(?:综合|綜合)?(?:报道|報道|报导|報導)(?=[】〕）)])|报道(?:[\\s\\u3000]*[记記]者|[\\s，：:])|（[^（）]{2,10}）(?=[（(](?:[记記]者|通讯员))|[【〔]|\\p{Script=Han}{0,4}?[讯訊](?=[\\s（(：:／/】〕\\d０-９]|$)|[讯訊]|通讯员[\\s\\u3000]?\\p{Script=Han})`,
  "u",
);
/** `2015-03-12 【远山网专讯】`: the day before the bracket that opens the report. */
const dayAhead = /^[\d０-９]{4}[-./年／－．][^\s。【]{2,8}[\s\u3000]*(?=【)/u;
/** 【中央社】, 〔now新聞台〕: the name alone in the bracket that opens a report; 聯合報／記者王小明／台北報導. */
const bracketedOutlet = new RegExp(`^[【〔[]${outlet}(?:[】〕\\]](?=\\S)|[\\s\\u3000]+[记記]者)`, "u");
const outletBeforeReporter = new RegExp(
  `^${outlet}[\\s\\u3000]*[／/∕╱｜|][\\s\\u3000]*(?:[记記]者|編譯|编译|特派)`,
  "u",
);
/** 本报, and words that lead to a name: 据…, 对…. */
const noOutlet = /^[本据據來来但而该該在從从對对向由与與和]|[记記]者|^(?:商|晚|晨|日|早|快|[时時])[报報]$/u;

/** The outlet that the first words of a line name, in Chinese. */
function openingOutlet(opening: string): string | undefined {
  const name = (
    openedReport.exec(opening) ??
    bracketedOutlet.exec(opening) ??
    outletBeforeReporter.exec(opening)
  )?.groups?.name;
  if (name !== undefined) return noOutlet.test(name) ? undefined : name;
  // 新浪娱乐讯: a site's part, known by name.
  const part = /^(?<part>\p{Script=Han}{3,6})[讯訊](?=[\s\u3000（(])/u.exec(opening)?.groups?.part;
  return part !== undefined && isOutletName(part) ? part : undefined;
}

/** 新华社北京2月29日电, 央视网消息, 长江网10月4日讯, 新华社通讯员…, 〔中央社…〕, LONDON (Reuters) - */
function openingSource(page: Page): Fact | null {
  for (const line of page.lines) {
    if (page.roles[line.index] === "boilerplate" || page.roles[line.index] === "caption") continue;
    if (line.index > 60) return null;
    const dateline = line.opensReport ? readReportDateline(line.text) : null;
    if (dateline !== null) {
      return {
        value: dateline.agency,
        evidence: bodyEvidence("report-opening", dateline.printed, line.start + dateline.start),
      };
    }
    if (!holds(line, trait.dispatch | trait.person | trait.openingBracket)) continue;
    const opening = line.text.slice(0, 80).replace(dayAhead, "");
    const name = openingOutlet(opening);
    if (name !== undefined)
      return {
        value: name,
        evidence: bodyEvidence("report-opening", name, line.start + line.text.indexOf(name)),
      };
    if (!holds(line, trait.openingBracket)) continue;
    const special =
      /^[【〔[](?<paper>\p{Script=Han}{2,6}?)(?:\d[\d年月日]*)?(?:[专專][讯訊電电]|[讯訊])[】〕\]]/u.exec(
        opening,
      )?.groups?.paper;
    if (special !== undefined && !/^本/.test(special)) {
      return {
        value: special,
        evidence: bodyEvidence("report-opening", special, line.start + line.text.indexOf(special)),
      };
    }
    const wire = /(?:^|^[\p{Lu}][\p{L}\d ,.’'/-]{1,60}\s)\((?<wire>[\p{L} ]{2,20})\)\s*[-–—]/u.exec(opening)
      ?.groups?.wire;
    const known = wire === undefined ? undefined : wires[wire.toLowerCase()];
    if (wire !== undefined && known !== undefined)
      return {
        value: known,
        evidence: bodyEvidence("report-opening", wire, line.start + line.text.indexOf(`(${wire})`) + 1),
      };
  }
  return null;
}

/** What the page's <title> adds behind the headline: X_长江网_cjn.cn, X--当代商报, X | 蘋果日報. */
function titleSource(page: Page): Fact | null {
  const field = page.text.metadata.find((other) => other.from === "title");
  if (field === undefined) return null;
  const led = ledByPaper.exec(field.value)?.groups?.paper;
  if (led !== undefined)
    return { value: led, evidence: { text: led, place: "metadata", field: "title", rule: "site-name" } };
  const parts = field.value
    .split(/_|\s*[|｜]\s*|\s+[-–—·]\s+|--+|-(?=\p{Script=Han}{2,8}$)/u)
    .slice(1)
    .map((part) => part.trim());
  const [last] = [...parts].reverse();
  // In an alphabet the order is headline, section, paper.
  const isLastOfSeveral =
    parts.length > 1 && last !== undefined && /^\p{Lu}[\p{Script=Latin}&'’. ]{2,38}$/u.test(last);
  const name =
    (isLastOfSeveral && !/\.\w{2,3}$/.test(last) ? last : undefined) ??
    parts
      .reverse()
      .find((part) =>
        /(?:[报報网網社]|[报報](?:数字报|电子报|電子報)|日报|新闻网?|在线|News|Times|Post|Today|Herald|Guardian|BBC|CNN|Reuters)$/u.test(
          part,
        ),
      ) ??
    (parts.length === 1 ? parts[0] : undefined);
  if (name === undefined || name.length < 2 || name.length > 40) return null;
  const printed = name.replace(/(?<=[报報])(?:数字报|电子报|電子報)$/u, "");
  if (printed !== name)
    return { value: printed, evidence: { text: name, place: "metadata", field: "title", rule: "site-name" } };
  // A site that is called by its address has no other name: Headline | lakeside.com
  if (/[.]\w{2,3}$/.test(name) && parts.length > 1) return null;
  return { value: name, evidence: { text: name, place: "metadata", field: "title", rule: "site-name" } };
}

/** The address that the page says is its own. */
function ownAddress(metadata: PageMetadata): Fact | null {
  for (const { value, field } of metadata.addresses) {
    const paper = paperOfAddress(value);
    if (paper !== undefined)
      return { value: paper, evidence: { text: value, place: "metadata", field, rule: "address" } };
  }
  return null;
}

/** An address of the page that was copied with it. */
function addressSource(page: Page): Fact | null {
  for (const line of page.lines) {
    const match =
      line.width > 200 || !holds(line, trait.letter)
        ? null
        : /^(?:(?:https?:\/\/|www\.)[^\s]+|(?:m\.)?[\w-]+\.(?:com|net|org|co)(?:\.\w\w)?$)/i.exec(line.text);
    const paper = match === null ? undefined : paperOfAddress(match[0]);
    if (match !== null && paper !== undefined)
      return { value: paper, evidence: bodyEvidence("address", match[0], line.start) };
  }
  return null;
}

function paperOfAddress(address: string): string | undefined {
  const host = /^(?:https?:\/\/)?(?<host>[\w.-]+)/i.exec(address)?.groups?.host?.toLowerCase() ?? "";
  const known = Object.keys(paperOfHost).find((name) => host === name || host.endsWith(`.${name}`));
  return known === undefined ? undefined : paperOfHost[known];
}

/** What every notice that names its site holds. */
const noticeWords =
  /[关關]注|[报報]\s*[>＞]\s*第|[报報]\s?(?:数字|多媒体)|首[页頁]|^follow |©|copyright|\(c\)|版[权權]所有/i;

/** 欢迎关注：内蒙古日报官方微信; 网易首页 > 新闻; Copyright © 2022 Barbados Today */
function noticeSource(page: Page): Fact | null {
  for (const line of page.lines) {
    const isEdge = line.index < 12 || line.index > page.lines.length - 20;
    if (!isEdge || line.width > 400 || !noticeWords.test(line.text)) continue;
    const match =
      /(?:欢迎关注|歡迎關注|关注|更多资讯请关注)\s*[:：]?\s*[“「《]?(?<name>\p{Script=Han}{2,10}(?:[报報网網社台]|新闻|传媒))(?=官方|微信|公众|客户端|微博|[”」》])/u.exec(
        line.text,
      ) ??
      /^(?:\p{Script=Han}{2}中心)?(?!(?:数字|電子|电子|网站|網站|返回|本))(?<name>\p{Script=Han}{2,8})首[页頁]\s*[>＞›»→]/u.exec(
        line.text,
      ) ??
      /(?:©|copyright|\(c\))[\s©(c)]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?(?<name>(?:The )?\p{Lu}[\p{L}&'’-]*(?:\.(?:com|net|org|co\.\w\w))?(?:\s(?:&\s)?\p{Lu}[\p{L}&'’-]*){0,4}|\p{Script=Han}{2,10}(?:[报報网網社]))/iu.exec(
        line.text,
      ) ??
      /^(?<name>\p{Script=Han}{2,10}(?:[报報网網社]))(?:版权所有|版權所有)/u.exec(line.text) ??
      /^follow (?<name>(?:the )?\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+){0,2}) on (?:facebook|twitter)/iu.exec(
        line.text,
      ) ??
      // 远山日报 > 第二版：时政, 远山日报 数字报纸: its own edition on the net.
      /^(?<name>\p{Script=Han}{1,8}[报報])\s?(?:[>＞]\s*第.{1,4}版|(?:数字报纸?|数字版|多媒体数字版)$)/u.exec(
        line.text,
      );
    // © 2019 Lakeside Courier Publishers Ltd
    const printed = match?.groups?.name;
    // Follow Ada on Twitter: a person, who is no paper.
    const isFollowed = match !== null && /^follow /i.test(match[0]);
    if (isFollowed && !(isOutletName(printed ?? "") || ofPaper.test(printed ?? ""))) continue;
    const short = printed?.replace(
      /(?:,?\s(?:News & Media|Publish(?:ers|ing)|Newspapers?|Media|Company|Co|Ltd|Limited|Inc|LLC|Corp|Group|Holdings|All)\b)+.*$/u,
      "",
    );
    // World Publishing is no World.
    const name =
      short !== undefined &&
      !short.includes(" ") &&
      printed?.includes(" ") &&
      /^(?:World|News|Post|Daily|Times|Sun|Star)$/.test(short)
        ? printed
        : short;
    if (
      match === null ||
      name === undefined ||
      isChineseName(name) ||
      /^本/.test(name) ||
      /^all rights/i.test(name)
    )
      continue;
    return {
      value: name,
      evidence: bodyEvidence("notice", name, line.start + match.index + match[0].indexOf(name)),
    };
  }
  return null;
}

const ofPaper = /\s(?:News|Times|Post|Today|Online|Daily|Radio|TV|Press|Journal|Magazine)$/;

/** Columns of an office's name. */
const longestOffice = 44;
const officeAtEnd =
  /^\p{Script=Han}{3,20}(?:银行|銀行|委员会|委員會|人民政府|办公室|辦公室|编辑部|編輯部|[局部厅廳署院处處社会會])$/u;

/** The office that signs a notice right above its day: 青云市水务局 / 二〇一三年九月二十五日. */
function signatureSource(page: Page): Fact | null {
  for (const line of page.lines) {
    if (line.width > longestOffice || page.roles[line.index + 1] !== "date-line") continue;
    if (line.index < page.main.last || !officeAtEnd.test(line.text) || isChineseName(line.text)) continue;
    return { value: line.text, evidence: bodyEvidence("signature", line.text, line.start) };
  }
  return null;
}

/** 人民日报19951203.txt, 香港商报-预算.txt; 剪报, 海报 and 互联网 name no paper. */
const paperInName =
  /(?<=^|[\s_\-–—.(（《【\d日])(?<name>\p{Script=Han}{1,7}(?:(?<![剪简簡海情通汇彙预預举舉公月年战戰捷喜墙牆壁回申填电電])[报報]|(?<!互[联聯]|[官全内局])[网網])|参考消息|新[华華]社|中央社|中新社)(?=$|[\s_\-–—.)）》】\d第版])/u;

/** The file's own name, then the folders from the inside out. */
function nameSource(path: string): Fact | null {
  const parts = path.replace(/\.[^./]{1,5}$/, "").split("/");
  for (const [above, part] of parts.reverse().entries()) {
    const name = paperInName.exec(part)?.groups?.name;
    if (name === undefined) continue;
    const place = above === 0 ? "file-name" : "folder-name";
    return { value: name, evidence: { text: name, place, rule: place } };
  }
  return null;
}
