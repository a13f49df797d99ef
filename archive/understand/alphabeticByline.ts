import { englishRoles } from "./languages/personWords.ts";
import type { NamedWords } from "./namedWords.ts";
import { isAlphabeticName, namesOrganisation, splitNames } from "./names.ts";

const opening =
  /^[-–—•*(]{0,3}\s*(?:by|written by|words by|story by|reported by|report by|text by|posted by|from our correspondent|автор|зохиогч|сэтгүүлч|par|por|von)\s*[:：]?\s+(?:(?:\p{L}+\s)?(?:contributor|reporter|correspondent|columnist)\s(?=\S+\s\S))?(?<names>\S.+)$/iu;
const role = new RegExp(
  `^(?<rest>.*?\\p{Lu}.*?)[\\s,]+(?:\\p{L}+[\\s&-]+){0,3}(?:${englishRoles.join("|")})\\b.*$`,
  "iu",
);
const roleAlone = new RegExp(`^(?:${englishRoles.join("|")})$`, "i");
const initialled = /^(?<names>\p{Lu}\.\s?\p{Lu}[\p{L}-]{2,})(?=$|[\s,|]+\d|,\s\p{Lu}[\p{Lu}\d]+\.MN$)/u;
/** By Jane Doe By Jane Doe May 15 Follow @jdoe: what a page hides is copied with it. */
const doubled = /^(?<once>by\s(?<name>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2}))\sby\s\k<name>\b.*$/iu;
/** Headings of sections that look like a name. */
const sections = new Set([
  "middle east",
  "latin america",
  "north america",
  "south america",
  "south asia",
  "east asia",
  "asia pacific",
  "top stories",
  "world news",
  "us news",
  "uk news",
  "local news",
  "breaking news",
  "united states",
  "united kingdom",
  "hong kong",
  "south africa",
  "new zealand",
  "sri lanka",
  "puerto rico",
  "most read",
  "higher education",
  "health care",
  "letters",
  "higher ed",
  "human rights",
  "climate change",
  "white house",
  "supreme court",
  "new york",
  "los angeles",
  "prime minister",
  "opinion",
  "front page",
  "sports news",
  "real estate",
  "social media",
  "coronavirus pandemic",
  "humanitarian aid",
  "text size",
  "search site",
  "women and girls",
  "public health",
  "economic development",
  "law enforcement",
  "peace and security",
  "local news",
  "arts and culture",
  "food and drink",
  "middle class",
  "press release",
  "top picks",
  "editor's picks",
  "most popular",
  "must read",
  "long reads",
  "special reports",
]);

/**
 * The names of an English, Russian or Mongolian byline line: `By Nada Tawfik, BBC News, New York`, `Richard Adams
 * Education editor`, `С.Отгонжаргал`. `mayBeBare` accepts a line that is nothing but a name. Null where the line is no
 * byline or names an organisation.
 */
export function alphabeticByline(
  text: string,
  place: { readonly mayBeBare: boolean; readonly isHead: boolean } = { mayBeBare: false, isHead: true },
): NamedWords | null {
  if (/^(?:contact|follow|email|e-mail|share|print|tweet)\s/i.test(text)) return null;
  const opened = opening.exec(text.replace(doubled, "$<once>"));
  const openedNames = opened?.groups?.names;
  if (opened !== null && openedNames !== undefined) {
    const names = leadingNames(openedNames);
    if (names.length === 0 || (!place.isHead && openedNames.length > 60)) return null;
    return {
      names,
      words: openedNames,
      start: opened[0].length - openedNames.length + opened.index,
      rule: "by-line",
    };
  }
  // Posted on March 22, 2013 by Grace Banda
  const dated = /^(?:posted|published|submitted|written)\b.*\d.*\bby\s+(?<names>\p{Lu}.{3,60})$/iu.exec(text)
    ?.groups?.names;
  if (dated !== undefined)
    return { names: leadingNames(dated), words: dated, start: text.length - dated.length, rule: "by-line" };
  // North Times By Jane Doe
  const behindPaper = /^(?:\p{Lu}[\p{L}.]*\s){1,4}By\s(?<names>\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}'’-]+)$/u.exec(text)
    ?.groups?.names;
  if (behindPaper !== undefined && place.isHead)
    return {
      names: leadingNames(behindPaper),
      words: behindPaper,
      start: text.length - behindPaper.length,
      rule: "by-line",
    };
  const signed = initialled.exec(text)?.groups?.names;
  if (signed !== undefined) {
    return { names: [signed.replace(/\.\s+/, ".")], words: signed, start: 0, rule: "initial-and-name" };
  }
  return place.mayBeBare ? bareName(text) : null;
}

/** Names up to the first part that is none: a place, a paper, a date. */
function leadingNames(words: string): readonly string[] {
  const bare = words
    .replace(/\s+\p{Lu}\p{L}+\s*:.*$/u, "")
    .replace(/\s*\([^)]*\)/g, "")
    // Jane DoeStaff Writer
    .replace(/(?<=\p{Ll})(?=(?:Staff|Senior|Special|Correspondent|Reporter|Editor|Columnist)\b)/u, " ")
    // By Jane Doe Follow @janedoe; By JANE DOE jdoe@paper.example
    .replace(/\s+(?:Follow\b|@|\S+@\S).*$/u, "")
    .replace(
      /[\s,|–—-]*(?:\b(?:on|at|published|posted|updated|last)\s+)?(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек).*$/iu,
      "",
    )
    .replace(/\s+(?:in|at|for)\s+\p{Lu}.*$/u, "")
    .replace(/[)\]]$/, "");
  const names: string[] = [];
  for (const part of bare.split(/\s*(?:,|\||;|·|•|\s[–—-]\s|\band\b|&|\/)\s*/iu)) {
    if (part === "") continue;
    // Jane Doe, Columnist and Village Liaison
    if (names.length > 0 && roleAlone.test(part)) break;
    const [name] = splitNames(withoutRole(part));
    // By Jane Doe | Comments | Posted on May 3: one word is no name, wherever it stands.
    if (name === undefined || !isAlphabeticName(name) || !/[ .]/.test(name)) break;
    names.push(name);
  }
  return names;
}

/** `Richard Adams Education editor` is Richard Adams: the first two or three words where a role follows. */
function withoutRole(words: string): string {
  if (!role.test(words)) return words;
  const parts = words.split(/\s+/);
  const named = parts.findIndex((part, index) => index >= 2 && !/^\p{Lu}\p{Ll}+$|^\p{Lu}\.$/u.test(part));
  return parts.slice(0, Math.min(named === -1 ? 2 : named, 2)).join(" ");
}

/** `Richard Adams Education editor`, `Julian Borger in Washington`, `JANE DOE`, `Jane Doe | The Gleaner`. */
function bareName(whole: string): NamedWords | null {
  const text = whole.replace(/^[•·|]\s*/, "");
  if (text.length > 90 || /[.!?:]$/.test(text) || sections.has(text.toLowerCase())) return null;
  const hasRole = role.test(text);
  const words = text.replace(/\s+in\s+\p{Lu}[\p{L} ]+$/u, "");
  const names = leadingNames(words);
  const [first] = names;
  if (first === undefined || !/^\p{Lu}\S*(?:\s\S+){1,3}$/u.test(first)) return null;
  // Jane Doe, North Times, Northtown
  const [, second] = words.split(/,\s*/);
  const hasPaper = names.length === 1 && second !== undefined && namesOrganisation(second);
  if (!hasRole && !hasPaper && names.join(" ").length < words.replace(/\s+(?:and|,)\s+/g, " ").length - 24)
    return null;
  return {
    names,
    words: text,
    start: whole.length - text.length,
    rule: hasRole ? "name-and-role" : "name-line",
  };
}
