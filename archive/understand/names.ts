import { notNames, organisationWords } from "./languages/personWords.ts";
import { commonSurnames, compoundSurnames, otherSurnames, transcribing } from "./languages/surnames.ts";

/** How likely a character begins a Chinese name: 3 among the forty commonest surnames, 1 among the others, 0 none. */
const surnameWeight = buildSurnameWeights();

function buildSurnameWeights(): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const surname of otherSurnames) weights.set(surname, 1);
  for (const surname of commonSurnames) weights.set(surname, 3);
  return weights;
}

const compounds = new Set(compoundSurnames.split(" "));
const organisations = new Set(organisationWords);

/** Words that no name holds, by their first character. */
const notNamesByFirst = Map.groupBy(notNames, (word) => word.charAt(0));

function holdsNoName(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const candidates = notNamesByFirst.get(words.charAt(at));
    if (candidates?.some((word) => words.startsWith(word, at))) return true;
  }
  return false;
}

/** Whether the words are a Chinese name with a known surname: 王刚, 欧阳明. Example: 综合报道 is none. */
export function isChineseName(words: string): boolean {
  const hasSurname = compounds.has(words.slice(0, 2))
    ? words.length >= 3
    : words.length <= 3 && surnameWeight.has(words.charAt(0));
  return hasSurname && personalName.test(words) && !holdsNoName(words);
}

/** A name of four characters whose surname has two: 欧阳小北. */
export function isCompoundName(words: string): boolean {
  return words.length === 4 && compounds.has(words.slice(0, 2)) && isChineseName(words);
}

/** Two to four characters, none of them a word that only joins others. */
const personalName = /^(?:(?![的了在是着這这那不我你他她它們们与與及或但])\p{Script=Han}){2,4}$/u;

/** Whether a Chinese name begins with one of the forty commonest surnames. */
export function hasCommonSurname(name: string): boolean {
  return surnameWeight.get(name.charAt(0)) === 3 || compounds.has(name.slice(0, 2));
}

/**
 * Cuts names that are printed without anything between them: 汪永华陈丽魏玉凤 is 汪永华, 陈丽, 魏玉凤. Empty where the
 * characters can't be a run of names. Of several ways to cut, the one with the commonest surnames and three-character
 * names wins.
 */
export function cutRunTogetherNames(run: string): readonly string[] {
  const best: { score: number; names: readonly string[] }[] = [{ score: 0, names: [] }];
  for (let end = 1; end <= run.length; end++) {
    for (let length = 2; length <= Math.min(4, end); length++) {
      const before = best[end - length];
      const name = run.slice(end - length, end);
      if (before === undefined || !isChineseName(name)) continue;
      const weight = compounds.has(name.slice(0, 2)) ? 4 : (surnameWeight.get(name.charAt(0)) ?? 0);
      const score = before.score + weight + (length === 3 ? 1.5 : 0) - 1;
      const known = best[end];
      if (known === undefined || score > known.score) best[end] = { score, names: [...before.names, name] };
    }
  }
  return best[run.length]?.names ?? [];
}

/**
 * Whether the words are one or more capitalised Latin or Cyrillic words that name a person, not an organisation:
 * `Kareem Smith`, `J. K. de Vries`, `С.Отгонжаргал`. Example: `The New York Times` is none.
 */
export function isAlphabeticName(words: string): boolean {
  const parts = words.trim().split(/\s+/);
  if (parts.length > 5 || words.length > 60) return false;
  if (parts.some((part) => organisations.has(part.toLowerCase().replace(/[.,]/g, "")))) return false;
  if (parts.some((part) => smallWord.test(part))) return false;
  return parts.every(isNamePart) && parts.some((part) => /^\p{Lu}/u.test(part) && part.length > 1);
}

/** Whether one of the words is a paper's or office's: Hindustan Times, BBC News. */
export function namesOrganisation(words: string): boolean {
  return words.split(/\s+/).some((part) => organisations.has(part.toLowerCase().replace(/[.,]/g, "")));
}

/** In the capitals of a title: Meeting Of Northern Districts names nobody. */
const smallWord = /^(?:Of|And|For|In|To|On|At|With|From|By)$/;

function isNamePart(part: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’.-]*$/u.test(part) ||
    /^(?:de|da|di|do|dos|du|van|von|der|den|la|le|bin|ibn|al|el|y|ter)$/u.test(part)
  );
}

/** Whether a person writes under these words where a name is expected (after a byline word, before 摄). */
export function couldBeName(words: string): boolean {
  if (words === "" || /[0-9０-９:：@。！？!?]/.test(words)) return false;
  if (/\p{Script=Han}/u.test(words)) {
    return words.length <= 20 && !holdsNoName(words) && hanNameShape.test(words);
  }
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)) return words.length <= 12;
  return isAlphabeticName(words);
}

/** Two to six characters (阿茹娜, 曲比阿乌), or parts joined by a middle dot (买买提·艾力). */
const hanNameShape = /^\p{Script=Han}{2,5}$|^\p{Script=Han}{1,9}(?:[·•・．]\p{Script=Han}{1,9}){1,3}$/u;

const nothingButHan = /^\p{Script=Han}{2,}$/u;
/** Words that join two names; a surname, too (和文涛). */
const joints = /[和与及與]/;

/**
 * Cuts the words of a byline or credit into names: by 、 ， / & `and` and spaces, joining 王　刚 again and cutting names
 * that run together. Words that can't be a name are left out. Example: `"王　刚、李明 张伟"` is 王刚, 李明, 张伟.
 */
export function splitNames(words: string): readonly string[] {
  if (nothingButHan.test(words) && !joints.test(words)) return [...new Set(toNames(words))];
  const names: string[] = [];
  for (const part of words.split(
    /[、，,；;／/∕╱&＆|｜]|\s+(?:and|и|та|ба|en|et|y|und)\s+|(?<=\p{Script=Han})[和与及與](?=\p{Script=Han}{2,4}(?:$|[、，\s]))/u,
  )) {
    for (const name of splitSpaced(part.trim())) if (!names.includes(name)) names.push(name);
  }
  return names;
}

function splitSpaced(part: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(part)) {
    const name = tidyAlphabetic(part);
    return couldBeName(name) ? [name] : [];
  }
  return joinSplitNames(
    part.split(/[\s\u3000]+/).map((word) => word.replace(/^[（(【[]|[）)】\]]$/g, "")),
  ).flatMap(toNames);
}

/** 王 + 刚 is one name; a lone character is never a name by itself. */
function joinSplitNames(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const next = words[i + 1] ?? "";
    if (/^\p{Script=Han}$/u.test(word) && /^\p{Script=Han}{1,2}$/u.test(next)) {
      joined.push(word + next);
      i++;
    } else if (word !== "") joined.push(word);
  }
  return joined;
}

function toNames(word: string): readonly string[] {
  if (/^\p{Script=Han}{4,}$/u.test(word) && !isTranscribed(word)) {
    const cut = cutRunTogetherNames(word);
    // Four characters are as often one name (阿不都拉, 田中花子): only the commonest surnames cut them in two.
    const isSure = word.length > 4 || cut.every((name) => hasCommonSurname(name));
    if (cut.length > 1 && isSure) return cut;
  }
  return couldBeName(word) ? [word] : [];
}

const transcribes = new Set(transcribing);

/** 巴特尔古楞, 阿拉坦其格: the characters that write names of other languages, all but one at most. */
function isTranscribed(word: string): boolean {
  if (word.length > 7) return false;
  let others = 0;
  for (const character of word) if (!transcribes.has(character)) others++;
  return others * 5 <= word.length;
}

/** ALL CAPITALS become Title Case; what stands after a comma or dash is gone already. */
function tidyAlphabetic(words: string): string {
  const trimmed = words.replace(/^[\s\-–—•·*]+|[\s\-–—•·*.]+$/g, "").replace(/\s+/g, " ");
  if (!/\p{Ll}/u.test(trimmed) && /\p{Lu}{3}/u.test(trimmed)) {
    return trimmed.toLowerCase().replace(/(?:^|[\s.'’-])\p{L}/gu, (letter) => letter.toUpperCase());
  }
  return trimmed;
}
