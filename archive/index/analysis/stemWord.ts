/** Stems by script and language, with lunr's own English stemmer and those of lunr-languages. */
import lunr from "lunr";
import addGerman from "lunr-languages/lunr.de.js";
import addSpanish from "lunr-languages/lunr.es.js";
import addFrench from "lunr-languages/lunr.fr.js";
import addRussian from "lunr-languages/lunr.ru.js";
import addStemmerSupport from "lunr-languages/lunr.stemmer.support.js";

type StemToken = (token: lunr.Token) => lunr.Token;

for (const add of [addStemmerSupport, addRussian, addGerman, addFrench, addSpanish]) plugIn(add);

const stemmers: Readonly<Record<string, StemToken>> = {
  en: (token) => lunr.stemmer(token),
  ru: languageStemmer("ru"),
  de: languageStemmer("de"),
  fr: languageStemmer("fr"),
  es: languageStemmer("es"),
};

const latin = /^[a-z]+$/;
const cyrillic = /^[а-яѐ-џ]+$/;
/** Languages written in Latin script that have a stemmer here. */
const latinLanguages = ["en", "de", "fr", "es"];
/** Languages whose Latin words are English: they have none of their own. */
const foreignToLatin = ["zh", "ja", "ko", "ru", "mn", "und"];
/** Languages in whose texts a Cyrillic word is taken for Russian. */
const russianCyrillic = ["ru", "zh", "ja", "ko", "und", ...latinLanguages];

/**
 * The stemmer for a folded word in a text of `language` (a tag; only its first part counts), or undefined: a word with
 * digits, another script, a language without a stemmer.
 * @example stemmerOf("houses", "zh-Hans") // "en"
 * @example stemmerOf("хүүхэд", "mn") // undefined
 */
export function stemmerOf(word: string, language: string): string | undefined {
  const primary = language.split("-", 1)[0] ?? "und";
  if (latin.test(word)) {
    if (latinLanguages.includes(primary)) return primary;
    return foreignToLatin.includes(primary) ? "en" : undefined;
  }
  return cyrillic.test(word) && russianCyrillic.includes(primary) ? "ru" : undefined;
}

/** Every stemmer that may have met a word in some text: a query has no language. */
export function stemmersOf(word: string): readonly string[] {
  if (latin.test(word)) return latinLanguages;
  return cyrillic.test(word) ? ["ru"] : [];
}

/** The stem of a folded word. `stemmer` is one of the names the two functions above give. */
export function stemWord(word: string, stemmer: string): string {
  const stem = stemmers[stemmer];
  return stem === undefined ? word : stem(new lunr.Token(word, {})).toString();
}

function plugIn(plugin: unknown): void {
  if (typeof plugin === "function") plugin(lunr);
}

function languageStemmer(language: string): StemToken {
  // lunr-languages hangs `lunr.ru` and the like on lunr itself; its types don't say so.
  const plugged = (lunr as unknown as Record<string, { readonly stemmer: StemToken }>)[language];
  if (plugged === undefined) throw new Error(`lunr-languages has no stemmer for ${language}`);
  return plugged.stemmer;
}
