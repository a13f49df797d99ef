import { alphabeticByline } from "./alphabeticByline.ts";
import { readPersons } from "./findEditors.ts";
import type { PageLabel } from "./findLabels.ts";
import { findLead } from "./findLead.ts";
import { hanBylines, mixedNames } from "./hanBylines.ts";
import { koreanByline } from "./koreanByline.ts";
import { datelinePlaces } from "./languages/places.ts";
import { holds, type Line } from "./line.ts";
import type { LinePlace, NamedWords } from "./namedWords.ts";
import { isAlphabeticName, isChineseName, splitNames } from "./names.ts";
import { isOutletName } from "./outletLine.ts";
import { bodyEvidence, type Fact, type Page, standsBelowBy } from "./page.ts";
import type { MetadataValue, PageMetadata } from "./readMetadata.ts";
import { trait } from "./traits.ts";

/** No article names more; a list that does is data. */
const mostNames = 60;
/** Lines at the foot that may be a byline. */
const footLines = 8;
/** Lines right below the text that may sign it, though other things follow. */
const linesOfSignature = 3;

/**
 * Who wrote the article: from labels (作者：, 文/图), the opening of the report (本报讯（记者…）), lines of their own (By …,
 * С.Отгонжаргал), brackets at the end, and where the text names nobody, from metadata. Photographers and editors are
 * none. Each name once, in text order. Sets the role byline.
 */
export function findBylines(
  page: Page,
  metadata: PageMetadata,
  found: { readonly labels: readonly PageLabel[]; readonly editors: readonly Fact[] },
): readonly Fact[] {
  const facts = toFacts([...namedLabels(page, found.labels), ...namedLines(page)]);
  return facts.length > 0 ? facts : metadataBylines(metadata, found.editors);
}

/** Names with where the line that holds them begins in the body. */
type Named = { readonly facts: NamedWords; readonly offset: number };

function namedLabels(page: Page, labels: readonly PageLabel[]): readonly Named[] {
  const named: Named[] = [];
  const counts = new Map<string, number>();
  for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const label of labels) {
    // In an interview 记者： opens each question: three of them are no byline.
    const words = (counts.get(label.label) ?? 0) >= 3 ? null : labelledNames(label);
    if (words !== null && page.roles[label.line] !== "caption" && page.roles[label.line] !== "boilerplate") {
      named.push({ facts: words, offset: label.start - words.start });
    }
  }
  return named;
}

function labelledNames(label: PageLabel): NamedWords | null {
  if (label.meaning !== "byline" && label.meaning !== "text-and-photo") return null;
  // 文字：大 中 小 sets the size of the letters.
  if (/^[[【]?大[\]】]?[\s\u3000]*[[【]?中/u.test(label.value)) return null;
  const isMixed = /(?:记者|記者|通讯员|通訊員|实习生|實習生)/u.test(label.value);
  const persons = isMixed ? mixedNames(label.value) : readPersons(firstNames(label.value));
  // 王刚 編譯 / 香港: where it was written.
  const names = persons.filter((name) => !datelinePlaces.has(name) && !organisation.test(name));
  return names.length === 0 ? null : { names, words: label.value, start: label.start, rule: "byline-label" };
}

/** 圖文／青雲週刊 names the paper. */
const organisation = /^\p{Script=Han}{1,8}(?:[周週月]刊|[日晚时時][报報]|新闻|新聞|[网網]|电视台|電視台)$/u;

/** `John Smith, BBC News, London` is John Smith. */
function firstNames(value: string): string {
  if (/\p{Script=Han}/u.test(value))
    return value
      .replace(/[（(][^（）()]*[)）]?$/u, "")
      .replace(/^(?:本[报報网網]|新华社)?(?:记者|記者|通讯员|通訊員)/u, "");
  return alphabeticByline(`By ${value}`)?.names.join(", ") ?? value;
}

function namedLines(page: Page): readonly Named[] {
  const named: Named[] = [];
  const lead = findLead(page);
  const headline = page.roles.indexOf("headline");
  const lastText = page.roles.lastIndexOf(undefined);
  for (const line of page.lines) {
    const role = page.roles[line.index];
    if (role === "caption") {
      const words = /[报報][道導]/.test(line.text.slice(-4)) ? reportWithPictures(line.text) : null;
      if (words !== null) named.push({ facts: words, offset: line.start });
      continue;
    }
    const isMarked = role === "boilerplate" && line.main && line.index <= lead && markedName(line) !== null;
    if (
      role !== undefined &&
      !isMarked &&
      role !== "byline" &&
      role !== "subtitle" &&
      role !== "date-line" &&
      role !== "source-line"
    )
      continue;
    const place: LinePlace = {
      index: line.index,
      lead,
      isAfterHeadline: headline !== -1 && line.index > headline,
      isFoot:
        line.index >= page.lines.length - footLines ||
        (line.index > page.main.last && line.index <= page.main.last + linesOfSignature),
      isDateOrSource: role === "date-line" || role === "source-line",
      maySign:
        (headline !== -1 && line.index > headline && line.index <= headline + 3) ||
        (line.index > lead && line.index >= lastText - 2),
    };
    const marked = markedName(line);
    for (const words of marked === null ? readLine(page, line, place) : [marked]) {
      if (!line.isProse && line.width <= 120 && role !== "date-line") page.roles[line.index] = "byline";
      named.push({ facts: words, offset: line.start });
    }
  }
  return named;
}

/** A short piece whose own name says that it names who wrote: `<div class="reporter">王刚</div>`. */
function markedName(line: Line): NamedWords | null {
  const { hint } = line.piece;
  if (hint === undefined || !line.main || line.width > widestMarked || !markedAuthor.test(hint)) return null;
  const words = line.text.replace(/^(?:by|作者|记者|記者|автор)\s*[:：]?\s*/iu, "");
  const names = /\p{Script=Han}/u.test(words)
    ? splitNames(words)
    : (alphabeticByline(`By ${words}`)?.names ?? []);
  const isSure = names.every((name) => isChineseName(name) || (isAlphabeticName(name) && /[ .]/.test(name)));
  return names.length > 0 && isSure
    ? { names, words, start: line.text.length - words.length, rule: "marked-byline" }
    : null;
}

/** In columns. */
const widestMarked = 48;
const markedAuthor =
  /(?:^|[\s_-])(?:author|authors|byline|reporter|rp_name|writer|journalist|zuozhe|jizhe|article-author|author-name|byline-name)(?:$|[\s_-])/;

/** `… 记者 王刚 通讯员 李明 摄影报道`: who took the picture wrote its words too. */
function reportWithPictures(text: string): NamedWords | null {
  const words =
    /(?<=^|[\s\u3000。（(])(?<words>(?:\p{Script=Han}{0,6}记者|通讯员)[\s\u3000][^，。（(]{2,40}?)[\s\u3000]*(?:摄影报道|图文报道|文图报道)[)）]?$/u.exec(
      text,
    )?.groups?.words;
  if (words === undefined) return null;
  return { names: mixedNames(words), words, start: text.lastIndexOf(words), rule: "report-with-pictures" };
}

function readLine(page: Page, line: Line, place: LinePlace): readonly NamedWords[] {
  if (page.language === "ko") return koreanByline(line.text);
  if (page.language === "ja" && place.isDateOrSource) {
    const signed = datedSignature(line.text);
    if (signed !== null) return [signed];
  }
  return holds(line, trait.han) ? hanBylines(line, place) : alphabeticLine(page, line, place);
}

function alphabeticLine(page: Page, line: Line, place: LinePlace): readonly NamedWords[] {
  const glued = place.isDateOrSource ? (gluedName.exec(line.text) ?? nameBehindMinute.exec(line.text)) : null;
  const gluedTo = glued?.groups?.name;
  if (glued !== null && gluedTo !== undefined && isAlphabeticName(gluedTo))
    return [
      {
        names: [gluedTo],
        words: gluedTo,
        start: line.text.length - gluedTo.length,
        rule: "name-behind-time",
      },
    ];
  const barred = place.isDateOrSource ? nameBeforeBar(line.text) : null;
  if (barred !== null) return [barred];
  const behindAgency = place.index === place.lead ? nameBehindAgency.exec(line.text) : null;
  const named = behindAgency?.groups?.name;
  if (behindAgency !== null && named !== undefined && isAlphabeticName(named))
    return [
      { names: [named], words: named, start: behindAgency[0].lastIndexOf(named), rule: "dateline-reporter" },
    ];
  if (line.width > 140)
    return line.endsInBracket || (line.width < 400 && place.isFoot) ? reportingBy(line) : [];
  const isNearDate =
    page.roles[place.index - 1] === "date-line" ||
    page.roles[place.index + 1] === "date-line" ||
    page.roles[place.index] === "date-line";
  const below = belowBy(page, line) ?? dashedSignature(line, place);
  if (below !== null) return [below];
  // (Reporting by A; Editing / by B): the line before ends in what B did.
  if (/\bediting$/i.test(page.lines[line.index - 1]?.text ?? "")) return [];
  const found = alphabeticByline(line.text, {
    mayBeBare:
      place.isAfterHeadline &&
      (isNearDate || (place.isFoot && isSigned(page, line, place))) &&
      place.index !== place.lead,
    isHead: place.index <= place.lead + 1 || place.isFoot,
  });
  return found === null ? belowHeadline(page, line, place) : [found];
}

/** САМАРА, 14 мар - РИА Новости, Анна Иванова. */
const nameBehindAgency =
  /^\p{Lu}[\p{L} -]{2,30},\s\d{1,2}\s\p{L}{3,9}\.?\s[-–—]\s\p{Lu}[\p{L} ]{2,20},\s(?<name>\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)\./u;

/** Jane Doe | Sep. 21, 2011, 3:17 PM; Jane Doe, USA TODAY 8:42 a.m. EDT October 3, 2014 */
function nameBeforeBar(text: string): NamedWords | null {
  const words =
    /^(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.'’-]+){1,2})(?:\s?\||,\s\p{Lu}[\p{L} ]{2,24}\s\d)/u.exec(text)
      ?.groups?.name;
  const named = words === undefined ? null : alphabeticByline(words, { mayBeBare: true, isHead: true });
  return named === null ? null : { ...named, rule: "name-before-date" };
}

/** By on a line of its own, and here the name. */
function belowBy(page: Page, line: Line): NamedWords | null {
  if (!standsBelowBy(page, line)) return null;
  const found = alphabeticByline(`By ${line.text}`);
  return found === null ? null : { ...found, start: found.start - "By ".length };
}

/** — Jane Doe, student: below the text only the dash tells a signature from a heading. */
function dashedSignature(line: Line, place: LinePlace): NamedWords | null {
  const dash = /^[-–—]{1,2}\s?(?=\p{Lu})/u.exec(line.text)?.[0];
  if (dash === undefined || !place.maySign || place.index <= place.lead || line.width > 60) return null;
  const named = alphabeticByline(`By ${line.text.slice(dash.length)}`);
  return named === null ? null : { ...named, start: dash.length, rule: "signature" };
}

/** Between headline and text: Jane Doe, Columnist and Student Liaison; | Jane Doe. A name without either may be a kicker. */
function belowHeadline(page: Page, line: Line, place: LinePlace): readonly NamedWords[] {
  const isBetween = page.roles[place.index - 1] === "headline" && place.index + 1 === place.lead;
  const isInHead = place.isAfterHeadline && place.index <= place.lead;
  if (!(isBetween || isInHead) || line.width > 90) return reportingBy(line);
  const named = alphabeticByline(line.text, { mayBeBare: true, isHead: true });
  const isRoleBelow = roleLine.test(page.lines[line.index + 1]?.text ?? "");
  const isSaid = isRoleBelow || line.text.startsWith("|") || named?.rule === "name-and-role";
  return named !== null && isSaid ? [named] : reportingBy(line);
}

/** Under a name what its bearer is: Корреспондент, Staff Writer. */
const roleLine =
  /^(?:корреспондент|обозреватель|журналист|автор|staff (?:writer|reporter)|(?:senior |special )?(?:correspondent|reporter|writer)|contributor|columnist)$/i;

/** 山田太郎2023年5月22日 0時30分: Japanese pages print the reporter's name right before the minute. */
function datedSignature(text: string): NamedWords | null {
  const name =
    /^(?<name>\p{Script=Han}{4,5})[\s\u3000]?\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]?\d{1,2}時\d{1,2}分$/u.exec(
      text,
    )?.groups?.name;
  return name === undefined ||
    /[新聞社報版面局課部委省庁国県市区町村会紙刊号通信]$/u.test(name) ||
    /新聞|通信|放送/.test(name)
    ? null
    : { names: [name], words: name, start: 0, rule: "dated-signature" };
}

/** 20 марта 2014, 15:25, Анна Иванова */
const nameBehindMinute = /\d{4},\s\d{1,2}:\d{2},\s(?<name>\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)$/u;
/** 12:00 AMJane Doe: what stood in two columns is copied as one line. */
const gluedName = /\d:\d\d\s?[AP]M(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.'’-]+){1,3})$/u;

/** Russian and Mongolian sites sign below the text; in English a capitalised line there is a subheading. */
function isSigned(page: Page, line: Line, place: LinePlace): boolean {
  return place.maySign && /^\p{Script=Cyrillic}/u.test(line.text) && !page.language.startsWith("en");
}

/** (Reporting by A in London and B; Writing by C; Editing by D); a paragraph may end in it. */
function reportingBy(line: Line): readonly NamedWords[] {
  if (!line.text.includes("ing by ")) return [];
  const from = line.width > 140 && line.endsInBracket ? line.text.lastIndexOf("(") : 0;
  const named: NamedWords[] = [];
  for (const match of line.text.slice(from).matchAll(wroteIt)) {
    const words = match.groups?.names?.replace(/[\s,]+(?:[Ee]diting|[Ww]riting) by .*$/u, "");
    if (words === undefined) continue;
    const start = from + match.index + match[0].indexOf(words);
    named.push({ names: readPersons(words), words, start, rule: "reporting-by" });
  }
  return named;
}

const wroteIt = /\b(?:[Rr]eporting|[Ww]riting) by\s+(?<names>\p{Lu}[^;.)]{3,90})/gu;

function toFacts(named: readonly Named[]): readonly Fact[] {
  const facts: Fact[] = [];
  if (named.length === 0) return facts;
  const inOrder = [...named].sort((a, b) => a.offset + a.facts.start - b.offset - b.facts.start);
  for (const { facts: words, offset } of inOrder) {
    if (facts.length >= mostNames) break;
    for (const name of words.names) {
      if (facts.some((fact) => fact.value === name)) continue;
      facts.push({ value: name, evidence: bodyEvidence(words.rule, words.words, offset + words.start) });
    }
  }
  return facts;
}

/** `meta author` is often the editor who put the page up, or the site itself: both are left out. */
function metadataBylines(metadata: PageMetadata, editors: readonly Fact[]): readonly Fact[] {
  const others = new Set([
    ...editors.map((editor) => editor.value),
    ...metadata.publishers.map((publisher) => publisher.value),
    ...metadata.editors.map((editor) => editor.value),
  ]);
  const facts: Fact[] = [];
  for (const { value, field } of metadata.bylines) {
    for (const name of metadataNames({ value, field })) {
      if (others.has(name) || facts.some((fact) => fact.value === name)) continue;
      facts.push({
        value: name,
        evidence: { text: value, place: "metadata", field, rule: "byline-metadata" },
      });
    }
  }
  return facts;
}

function metadataNames({ value }: MetadataValue): readonly string[] {
  if (/https?:|@|www\./.test(value) || isOutletName(value) || organisation.test(value)) return [];
  return readPersons(firstNames(value.replace(/^(?:by|作者|记者|記者)\s*[:：]?\s*/iu, "")));
}
