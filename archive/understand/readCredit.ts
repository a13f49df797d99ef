import { agencies, givenBy, hanCredits, takenBy } from "./languages/creditWords.ts";
import { reporterWords } from "./languages/personWords.ts";
import { couldBeName, isAlphabeticName, isChineseName, splitNames } from "./names.ts";

/** Who is credited for a picture. At least one of the two is there. */
export type Credit = {
  /** Persons in printed order, each once. */
  readonly photographers: readonly string[];
  /** Agency, archive or giver, as printed. */
  readonly credit: string | undefined;
};

/**
 * Reads the words of a credit. Null where they credit nobody. Examples: `新华社记者刘前刚摄` is 刘前刚;
 * `資料照，台鐵提供` is a credit and no person; `Guy Smallman/Getty Images` is both.
 */
export function readCredit(words: string): Credit | null {
  const trimmed = words.replace(/^[\s（(【[〔:：\-–—|.\\]+|[\s）)】\]〕。.|]+$/g, "");
  if (trimmed === "" || trimmed.length > 90) return null;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(trimmed)
    ? readHan(trimmed)
    : readAlphabetic(trimmed);
}

function readHan(words: string): Credit | null {
  const photographers: string[] = [];
  const others: string[] = [];
  for (const part of words
    .replace(/^Photo by\s+/u, "摄影：")
    .replace(
      /^(?:(?:文[/／])?(?:图|圖)(?:[/／]文)?(?=\s*[:：])|图片来源|圖片來源|图源|圖源|图片|圖片)\s*[:：]\s*/u,
      "",
    )
    .split(/[，,；;|｜／/∕╱]|（|\(|(?<=[\p{Script=Han}])、(?=\S*(?:提供|攝|摄|资料|資料))/u)) {
    const said = part.replace(/[）)]/g, "").trim();
    if (said === "" || isBareWord(said)) continue;
    const persons = personsOf(said, takenBy.test(words));
    if (persons.length > 0) photographers.push(...persons.filter((name) => !photographers.includes(name)));
    else if (hanCredits.test(said) || givenBy.test(said) || /[\p{Script=Latin}]/u.test(said))
      others.push(said);
  }
  if (photographers.length === 0 && others.length === 0) return null;
  const credit = photographers.length === 0 ? words : others.filter((other) => !isBareWord(other)).join("，");
  return { photographers, credit: credit === "" ? undefined : credit };
}

/** 摄影, 图, 记者 by themselves credit nobody. */
function isBareWord(words: string): boolean {
  return /^(?:图|圖|摄影?|攝影?|文|供图|照片|图片|圖片)$/.test(words);
}

/** The persons of one part of a credit; none where it names an organisation or an archive. */
function personsOf(words: string, isTaken: boolean): readonly string[] {
  if (hanCredits.test(words) && !takenBy.test(words)) return [];
  const label =
    /^(?:图|圖|摄影|攝影|摄|攝|写真|撮影|照片|摄影记者|攝影記者|图片|圖片)\s*[:：·・\s]\s*/u.exec(
      words,
    )?.[0] ?? "";
  const verb = takenBy.exec(words)?.[0] ?? givenBy.exec(words)?.[0] ?? "";
  const who = stripOffice(words.slice(label.length, words.length - verb.length).trim());
  const isPhotographer = label !== "" || takenBy.test(verb) || (verb === "" && isTaken);
  const names = dropOffices(splitNames(who));
  if (isPhotographer) return names.filter(isPersonal);
  return names.length > 0 && names.every(isChineseName) ? names : [];
}

const offices = [...reporterWords, "摄影师", "攝影師", "摄影记者", "攝影記者", "本报", "本報", "作者"];
const anyOffice = new RegExp(offices.join("|"), "u");

/** 新华社记者, 本报通讯员 before the name. */
function stripOffice(words: string): string {
  let rest = words;
  for (let found = anyOffice.test(words); found; ) {
    found = false;
    for (const word of offices) {
      const at = rest.indexOf(word);
      if (at === -1 || at > 14 || at + word.length >= rest.length) continue;
      // Several reporters: 新华社记者 王刚 本报记者 李明. Only what is before the first name goes.
      if (at > 0 && splitNames(rest.slice(0, at)).some(isChineseName)) {
        return `${rest.slice(0, at).replace(/(?:本报|本報|新华社|\S{2,4}[社报報网網])\s*$/u, "")} ${stripOffice(rest.slice(at))}`;
      }
      rest = rest.slice(at + word.length).trim();
      found = true;
    }
  }
  const office = /^(?:本报|本報|本网|\p{Script=Han}{1,6}(?:社|网|網|报|報|台))(?=\p{Script=Han}{2,4}$)/u.exec(
    rest,
  );
  return office !== null && isChineseName(rest.slice(office[0].length)) ? rest.slice(office[0].length) : rest;
}

/** Where some of several words are names with known surnames, words that look like an organisation are none. */
function dropOffices(names: readonly string[]): readonly string[] {
  return names.length > 1 && names.some(isChineseName)
    ? names.filter((name) => isChineseName(name) || !isOffice(name))
    : names;
}

function isOffice(words: string): boolean {
  return words.length > 4 || /[队隊社网網报報台局部院站办委厅会團团校处馆所区县市镇乡村组組]$/u.test(words);
}

function isPersonal(name: string): boolean {
  return (
    couldBeName(name) &&
    !hanCredits.test(name) &&
    (isChineseName(name) || !/(?:社|网|網|报|報|公司|中心|电视台|日报|集团|队|局|部)$/u.test(name))
  );
}

function readAlphabetic(words: string): Credit | null {
  const photographers: string[] = [];
  const others: string[] = [];
  const bare = words.replace(
    /^(?:\p{Lu}\S*\s(?=photos? by))?(?:photo(?:graph)?s?|pictures?|images?|credits?|courtesy|фото|гэрэл зург\S*)?(?:\s+(?:credit|courtesy))?\s*(?:[:：/]|\bby\b|\bof\b)?\s*/iu,
    "",
  );
  const parts = bare.split(/\s*(,|;|\||\/|\s[–—-]\s|\bvia\b|\bfor\b|\bcourtesy of\b|\band\b|&|\sи\s)\s*/iu);
  for (const [at, part] of parts.entries()) {
    if (part === "" || at % 2 === 1) continue;
    // Owen Tran / Lakeside Courier: what a slash sets behind a person is for whom they work, though it looks like a name.
    if (parts[at - 1] === "/" && photographers.length > 0) others.push(part);
    else if (!isAgency(part) && isAlphabeticName(part) && part.includes(" ")) photographers.push(part);
    else if (!isAgency(part) && /^\p{Lu}\.\s?\p{Lu}\p{Ll}+/u.test(part)) photographers.push(part);
    else others.push(part);
  }
  if (photographers.length === 0 && others.length === 0) return null;
  return {
    photographers: [...new Set(photographers)],
    credit: others.length === 0 ? undefined : others.join("/"),
  };
}

/** In UTF-16 units. */
const longestAgency = 60;

/** Whether words name an agency, archive or library that credits name. */
export function isAgency(words: string): boolean {
  if (words.length > longestAgency) return false;
  const lower = words.toLowerCase().trim();
  return agencies.has(lower) || agencies.has(lower.replace(/\s+(?:photo|images|pictures|via .*)$/, ""));
}
