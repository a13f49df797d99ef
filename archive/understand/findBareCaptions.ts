import type { CaptionDraft } from "./findCaptions.ts";
import { holds, type Line } from "./line.ts";
import type { Page } from "./page.ts";
import { trait } from "./traits.ts";

/** Widths, in columns, of lines that may be captions without saying so. */
const narrowest = 14;
const narrowestPicture = 8;
const widest = 130;
/** A caption with its giver's name can be a sentence or two. */
const widestNamed = 240;

/** Words of what a picture shows: 正在测试, 活动现场. A page with such lines between its paragraphs lost its pictures. */
const pictureWords =
  /正在|现场$|現場$|合影$|场景$|場景$|留影$|瞬间$|瞬間$|一角$|画面$|畫面$|截图$|截圖$|（[左右中前后後][^）]{0,3}）/u;

/** 科研人员在组培室检查薯苗, 队员们一边吸氧一边看诊, 家属为医疗队献上哈达: who does what where, without a stop. */
const peopleAtWork =
  /^\p{Script=Han}{0,8}?(?:人员|隊員|队员|职工|職工|员工|員工|同学|同學|学生|學生|师生|師生|老师|老師|教师|教師|志愿者|志願者|志工|专家组?|專家|家属|家屬|村民|居民|市民|游客|遊客|代表|嘉宾|选手|医生|醫生|护士|民警|官兵|战士|工人|农民|農民|孩子|小朋友|观众|党员|干部|群众|工程师|技术员|消防员|队伍|们)(?:(?:正)?在\p{Script=Han}{2,10}(?:检查|查看|记录|采集|讲解|测量|称重|施工|作业|参观|合影|表演|展示|交流|排练|训练|清理|栽|种植|采摘|学习|观看|体验|巡|救援|操作|研究|讨论|发言|演示|现场|[室内中上里旁]\p{Script=Han}{2,8})|一边\p{Script=Han}{1,6}一边|[为為向给給]\p{Script=Han}{2,8}(?:献|獻|讲解|講解|送|佩戴|检查|檢查|测量|颁|頒|介绍|介紹|演示|展示|讲授|敬))/u;

/**
 * Captions that neither the format nor their words mark, in pages copied without their pictures: excerpts between the
 * date line and an opened report, and short lines between paragraphs that are no headings, in a text where at least one
 * of them says what a picture shows. Sets the role caption.
 */
export function findBareCaptions(page: Page): readonly CaptionDraft[] {
  const named = captionsNamedBelowDate(page);
  const bare = [
    ...captionAboveSignature(page),
    ...captionsAboveReport(page),
    ...captionsBetweenParagraphs(page),
  ].map((index): CaptionDraft => {
    page.roles[index] = "caption";
    const line = page.lines[index];
    return {
      text: line?.text ?? "",
      start: line?.start ?? 0,
      end: line?.end ?? 0,
      credit: null,
      creditWords: "",
      creditStart: -1,
      lines: [index],
      rule: "bare-caption",
    };
  });
  return [...named, ...bare];
}

/** The name of a paper or site in the bracket that ends a line. */
const nameAtEnd = /[\s\u3000]*[（(](?<name>\p{Script=Han}{2,6}[网網社报報台])[)）]$/u;

/**
 * Lines right below the date line that end in a paper's name, `……手部受傷。(遠山網)`, above a first paragraph that does
 * not: pictures whose giver is named. Where all paragraphs end so, they are items of a roundup.
 */
function captionsNamedBelowDate(page: Page): readonly CaptionDraft[] {
  const drafts: CaptionDraft[] = [];
  const first = page.roles.lastIndexOf("date-line", page.lines.length >> 1) + 1;
  if (first === 0) return [];
  for (let index = first; index < page.lines.length; index++) {
    const line = page.lines[index];
    if (line === undefined || (page.roles[index] !== undefined && page.roles[index] !== "byline")) return [];
    const match = line.endsInBracket && line.width <= widestNamed ? nameAtEnd.exec(line.text) : null;
    const name = match?.groups?.name;
    if (match === null || name === undefined) {
      if (!line.isProse) return [];
      break;
    }
    drafts.push({
      text: line.text.slice(0, match.index),
      start: line.start,
      end: line.end,
      credit: { photographers: [], credit: name },
      creditWords: name,
      creditStart: line.start + line.text.lastIndexOf(name),
      lines: [index],
      rule: "credit-at-end",
    });
  }
  if (drafts.length === 0) return [];
  const others = page.lines.slice(first + drafts.length);
  if (others.length === 0 || others.some((line) => line.endsInBracket && nameAtEnd.test(line.text)))
    return [];
  for (const draft of drafts) for (const index of draft.lines) page.roles[index] = "caption";
  return drafts;
}

/** …晚报记者与读者合影。 between the date line and □王刚: a picture's words, where they say what it shows. */
function captionAboveSignature(page: Page): readonly number[] {
  const signature = page.lines.find(
    (line) => page.roles[line.index] === "byline" && /^[□■◎●○◇◆]/.test(line.text),
  );
  const above = signature === undefined ? undefined : page.lines[signature.index - 1];
  if (above === undefined || page.roles[above.index] !== undefined || above.width > widestNamed) return [];
  const before = page.roles[above.index - 1];
  const isBelowHead = before === "date-line" || before === "boilerplate" || before === "source-line";
  return isBelowHead && pictureWords.test(above.text.replace(/。$/, "")) ? [above.index] : [];
}

/** Lines with a comma, or cut off, between headline and 【本報訊】: a paper sets pictures there, and a standfirst has no cut. */
function captionsAboveReport(page: Page): readonly number[] {
  const report = page.lines.findIndex((line) => line.opensReport);
  const headline = page.roles.indexOf("headline");
  if (report === -1 || headline === -1 || report < headline || report > headline + 6) return [];
  // Without a date line between them these are the headline's own lines.
  if (page.roles[headline + 1] !== "date-line" && page.roles[headline + 2] !== "date-line") return [];
  const found: number[] = [];
  for (let index = headline + 1; index < report; index++) {
    const line = page.lines[index];
    if (line === undefined || page.roles[index] !== undefined || !holds(line, trait.comma)) continue;
    if (line.width >= narrowest && line.width <= widest && !line.isProse) found.push(index);
  }
  return found;
}

function captionsBetweenParagraphs(page: Page): readonly number[] {
  // Below the article stand other articles' headlines.
  const runs = shortRuns(page).filter((run) => (run[0] ?? 0) <= page.main.last + 1);
  if (!runs.some((run) => run.some((index) => saysPicture(page.lines[index])))) return [];
  return runs.flatMap((run) => {
    const after = page.lines[(run.at(-1) ?? 0) + 1];
    const opensText = after?.isProse === true;
    // The last short line before a paragraph is its heading, unless it says what a picture shows.
    return run.filter(
      (index, at) =>
        saysPicture(page.lines[index]) || (run.length > 1 && (at < run.length - 1 || !opensText)),
    );
  });
}

function saysPicture(line: Line | undefined): boolean {
  return line !== undefined && (pictureWords.test(line.text) || peopleAtWork.test(line.text));
}

/** Runs of short lines without a full stop that follow a paragraph. */
function shortRuns(page: Page): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  let followsText = false;
  for (const line of page.lines) {
    if (page.roles[line.index] === undefined && isShort(line)) {
      if (followsText) run.push(line.index);
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = [];
    followsText ||= page.roles[line.index] === undefined && line.isProse;
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function isShort(line: Line): boolean {
  if (!holds(line, trait.han) || line.piece.kind !== "paragraph" || line.isProse) return false;
  if (
    line.width < (saysPicture(line) ? narrowestPicture : narrowest) ||
    line.width > widest ||
    /strong|heading/.test(line.piece.hint ?? "")
  )
    return false;
  return !/[。！？；：:，,、]$|^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]|^第.{1,3}[章节条]|^[#＃“「]/u.test(
    line.text,
  );
}
