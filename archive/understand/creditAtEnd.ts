import { hanCredits } from "./languages/creditWords.ts";
import { endsInBracket } from "./line.ts";
import { isChineseName } from "./names.ts";
import { type Credit, isAgency, readCredit } from "./readCredit.ts";

/** A credit found at the end of a text, with where it stands. */
export type CreditAtEnd = {
  readonly cut: number;
  readonly start: number;
  readonly words: string;
  readonly credit: Credit;
};

/** The credit that a caption ends with. `cut` is where the caption's own words end, `start` where the credit's begin. */
export function creditAtEnd(text: string): CreditAtEnd | null {
  const end = withoutSender(text.trimEnd());
  return (
    bracketCredit(end) ??
    reporterAtEnd(end) ??
    takenAtEnd(end) ??
    takenForAgency(end) ??
    labelAtEnd(end) ??
    alphabeticAtEnd(end) ??
    agencyOfListed(end)
  );
}

/** Who sent the picture, behind who took or gave it: （张晓夏摄）（新华社稿）, （環境團體提供）中央社記者王小明傳真 106年11月11日. */
function withoutSender(text: string): string {
  if (endsWithOneOf(text, ")）")) {
    const sent = /[（(][^（()）]{2,12}(?:稿|发|發|电|電)[)）]$/u.exec(text);
    return sent !== null && sent.index > 2 ? text.slice(0, sent.index) : text;
  }
  if (endsWithOneOf(text, "真攝拍日")) return text.replace(sentBy, "");
  return otherLabel.test(text.slice(-longestOtherLabel)) ? text.replace(otherLabel, "") : text;
}

function endsWithOneOf(text: string, characters: string): boolean {
  return text !== "" && characters.includes(text.charAt(text.length - 1));
}

/** `…添绿。记者王刚 摄 信息来源：李明`: who told of it stands behind who took the picture. */
const otherLabel =
  /(?<=[摄攝])[\s\u3000]+(?:信息来源|消息来源|新闻线索|线索提供|文字|文|撰文|撰稿|文案|编辑|責編|责编|制图|製圖)\s*[:：][^。！？：:]{2,20}$/u;
const longestOtherLabel = 32;

const sentBy =
  /(?<=[）)])[\s\u3000]*(?:\p{Script=Han}{2,6})?(?:記者|记者)\p{Script=Han}{2,4}(?:傳真|传真|翻攝|翻拍)[\s\u3000]*(?:\d{2,4}年\d{1,2}月\d{1,2}日)?$|(?<=[）)])[\s\u3000]*\p{Script=Han}{2,3}社(?:照片|檔案照片)?[\s\u3000]*\d{2,4}年\d{1,2}月\d{1,2}日$/u;

/** `…的孩子  澎湃新闻记者 王刚 图`, `…的孩子  本文图片均为 本报记者 王刚 图`, `…的孩子。本文图片由王刚提供`. */
function reporterAtEnd(text: string): CreditAtEnd | null {
  if (!endsWithOneOf(text, "图圖供") && !/本文|文中|除署名/.test(text.slice(-60))) return null;
  const match =
    /(?:^|[\s\u3000。！？”])(?<words>(?:(?:本文|文中|除署名外)?(?:图片|圖片|照片|配图|图)(?:均|皆)?(?:为|為|由|係|来自)[\s\u3000]*)?(?<who>\S{0,8}(?:记者|記者|通讯员|摄影师)[\s\u3000]*\p{Script=Han}{2,4})[\s\u3000]*(?:图|圖|提供))$/u.exec(
      text,
    ) ??
    /(?:^|[\s\u3000。！？”])(?<words>(?:本文|文中|除署名外)(?:图片|圖片|照片|配图|图)(?:均|皆)?(?:为|為|由|係|来自)[\s\u3000]*(?<who>\S[^。，]{1,16}?)[\s\u3000]*(?:图|圖|摄|攝|供图|供圖|提供)?)$/u.exec(
      text,
    );
  const { words, who } = match?.groups ?? {};
  if (words === undefined || who === undefined) return null;
  const credit = readCredit(`${who} 摄`);
  const start = text.length - words.length;
  return credit === null ? null : { cut: start, start, words, credit };
}

/** `（本报记者 徐建中 摄）`, `（資料照，台鐵提供）`, `新华社发（王刚 摄）`, `(AP Photo/John Doe)`. */
function bracketCredit(text: string): CreditAtEnd | null {
  if (!endsInBracket(text)) return null;
  const match = /[（(【[〔](?<words>[^（）()【】[\]〔〕]{2,70})[)）】\]〕][。.]?$/u.exec(text);
  const words = match?.groups?.words;
  if (match === null || words === undefined) return null;
  const looksLikeCredit = /\p{Script=Han}|\p{Script=Katakana}/u.test(words)
    ? isHanCredit(words)
    : /^(?:AP\b|(?:Xinhua|AFP|EPA)\s?\/|Photo|Photograph|Picture|Image|Credit|Courtesy|REUTERS|фото)|\/(?:AP|AFP|Reuters|Getty|EPA|Xinhua)/iu.test(
        words,
      ) || isAgency(words);
  const isLink = /^(?:photos|see photos|pictures|more)\s?:/i.test(words) && isTitle(words);
  const credit = looksLikeCredit && !isLink ? readCredit(words) : null;
  if (credit === null) return null;
  // 新华社发（王刚 摄）: what sends the picture stands before the bracket.
  const agency = /(?:新华社|中新社|人民网|新华网|央视网|[。\s]\S{2,8})(?:发|發|供图|图片|記者|记者)?$/u.exec(
    text.slice(0, match.index),
  );
  const before =
    agency !== null && /(?:发|發)$/u.test(agency[0])
      ? agency.index + (agency[0].startsWith("。") ? 1 : 0)
      : match.index;
  return { cut: before, start: match.index + 1, words, credit };
}

/** （无人机照片）, （拼版照片） say how a picture was taken, not by whom. */
const kindOfPicture =
  /^\d{1,2}月\d{1,2}日[摄攝拍]|^(?:无人机|無人機|手机|手機|航拍|拼版|合成|全景|长时间曝光|多重曝光|延时|红外|水下|显微|微距|卫星|衛星)\S{0,4}(?:照片|图片|圖片|照|合成|拼接)$/u;

function isHanCredit(words: string): boolean {
  if (words.length > 40 || /[。！？；]/.test(words) || kindOfPicture.test(words)) return false;
  return (
    (/(?<![拍所被实實])(?:摄|攝|撮影)$|(?:摄影|攝影|供图|供圖|翻攝|翻拍|提供|图片|圖片|資料照|资料照|照片|档案照|檔案照|截图|截圖|示意圖|示意图)$/u.test(
      words,
    ) ||
      /^Photo by\s/u.test(words) ||
      /^(?:(?:文[/／])?(?:图|圖)(?:[/／]文)?|摄影|攝影|摄|攝|图片来源|圖片來源|图源|圖源|写真|撮影)\s*[:：/／∕╱=・]/u.test(
        words,
      ) ||
      hanCredits.test(words)) &&
    !/(?:^|[\s（、，])(?:文|采写|撰文)\s*[/／]/u.test(words)
  );
}

/** `…修补书页。王刚摄/青云图片`: for whom the picture was taken stands behind the slash. */
function takenForAgency(text: string): CreditAtEnd | null {
  if (!endsWithOneOf(text, "片社网網报報")) return null;
  const tail = text.slice(-longestForAgency);
  if (!/[摄攝][\s\u3000]*[／/]/.test(tail)) return null;
  const match =
    /(?:^|(?<=[。！？”）)\s\u3000]))(?<words>(?<who>\p{Script=Han}[\p{Script=Han}\s\u3000、]{1,14}?)[\s\u3000]*[摄攝][\s\u3000]*[／/][\s\u3000]*(?<agency>\p{Script=Han}{2,8}(?:图片|圖片|[社网網报報])))$/u.exec(
      tail,
    );
  const { words, who, agency } = match?.groups ?? {};
  if (words === undefined || who === undefined || agency === undefined) return null;
  const credit = readCredit(`${who}摄`);
  const start = text.length - words.length;
  return credit === null || credit.photographers.length === 0
    ? null
    : { cut: start, start, words, credit: { photographers: credit.photographers, credit: agency } };
}

const longestForAgency = 40;

/** `…交通大混亂。謝志輝攝`, `… 通讯员刘娟 摄`, `中央社記者王小明攝　106年11月11日`. */
function takenAtEnd(text: string): CreditAtEnd | null {
  const undated = text.endsWith("日") ? text.replace(/[\s\u3000]*\d{2,4}年\d{1,2}月\d{1,2}日$/u, "") : text;
  const dated = endsWithOneOf(undated, "。.") ? undated.slice(0, -1) : undated;
  if (!endsWithOneOf(dated, "影摄攝图圖道導")) return null;
  const verb = /(?:[/／]\s*)?(?<![拍所被在实實跟])(?:摄影报道|摄影|攝影|摄|攝|撮影|供图|供圖)$/u.exec(dated);
  if (verb === null) return null;
  const before = dated.slice(0, verb.index);
  const from = creditStart(before);
  const words = dated.slice(from);
  // みんなで撮影 names nobody.
  if (/^\p{Script=Hiragana}+撮/u.test(words)) return null;
  if (from < 0 || words.length > 40 || (from === 0 && before.length > 24)) return null;
  // A whole line such as 他喜欢摄影 is no credit: a name, an office or a space must show that it is one.
  if (from === 0 && !/[\s\u3000/／、]|记者|記者|通讯员|通訊員/u.test(words) && !isChineseName(before))
    return null;
  const credit = readCredit(words.replace(/[/／]\s*(?=摄|攝|供)/u, ""));
  return credit === null || (credit.photographers.length === 0 && !/供[图圖]$/u.test(words))
    ? null
    : { cut: before.charAt(from - 1) === "、" ? from - 1 : from, start: from, words, credit };
}

/** Where the credit begins: behind the last sentence, else at the first of the last words that are names or offices. */
function creditStart(before: string): number {
  // …市役所前、山田太郎撮影: a Japanese name behind the last comma.
  const behindComma =
    /[、＝](?<name>\p{Script=Han}{2,5}|\p{Script=Han}{1,4}[\s\u3000]\p{Script=Han}{1,3})$/u.exec(before)
      ?.groups?.name;
  if (behindComma !== undefined && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before))
    return before.length - behindComma.length;
  const sentence = endOfLastSentence(before);
  const tail = before.slice(sentence);
  if (sentence > 0 && tail.trim() !== "" && tail.length <= 24 && !/[，,]/.test(tail)) return sentence;
  let from = before.length;
  for (const match of [...before.matchAll(/[^\s\u3000]+/g)].reverse()) {
    const word = match[0];
    const isFirst = from === before.length;
    if (!(isFirst ? word.length <= 16 : isNameOrOffice(word))) break;
    from = match.index;
  }
  const words = before.slice(from);
  if (from < before.length && (from === 0 || /\s/.test(before.charAt(from - 1)))) return from;
  const inline = /(?:本报|本報|新华社|新華社|中新社|中央社)?(?:记者|記者|通讯员|通訊員)\S{2,4}$/u.exec(
    words === "" ? before : words,
  );
  if (inline !== null) return before.length - inline[0].length;
  // Nothing parts the name from the words: only a known surname shows where it begins.
  const length = [3, 2].find((count) => isChineseName(before.slice(-count)));
  return length === undefined ? -1 : before.length - length;
}

/** Behind the last full stop; a closing quotation mark counts where the sentence ends in it or a space follows. */
function endOfLastSentence(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) {
    const mark = text.charAt(i);
    if (mark === "＝" || mark === "=") return i + 1;
    if ("。！？…；".includes(mark)) return /[”」』]/.test(text.charAt(i + 1)) ? i + 2 : i + 1;
    if ("”」』》".includes(mark) && /\s/.test(text.charAt(i + 1))) return i + 1;
  }
  return 0;
}

function isNameOrOffice(word: string): boolean {
  return /^\p{Script=Han}{1,3}$|(?:记者|記者|通讯员|通訊員|摄影队|摄影师|實習生|实习生)(?:\p{Script=Han}{2,3})?$|^[^，。、]{2,8}[社网網报報台队]$|[、，,]$/u.test(
    word,
  );
}

/** A label, its mark and a name of 30 characters, with room for the spaces between them. */
const longestLabelledCredit = 60;

/** `…。圖／台鐵提供`, `… 摄影：王刚`, `…图片来源：视觉中国`. */
function labelAtEnd(text: string): CreditAtEnd | null {
  const tail = text.slice(-longestLabelledCredit).replace(/。$/u, "");
  if (!/[图圖照摄攝写撮资資]/.test(tail) || !/[:：/／∕╱=＝・｜]|[图照片]$/u.test(tail)) return null;
  const match =
    /(?:^|[\s。，；！？”」』）)|｜/\u3000])(?<words>(?:图片来源|圖片來源|图片提供|圖片提供|图源|圖源|供图|供圖|摄影|攝影|摄|攝|图|圖|照片|写真|撮影|写真提供)\s*[:：/／∕╱=＝・｜]\s*(?<who>[^。：:]{2,30}))$/u.exec(
      tail,
    ) ??
    // …巡逻。视觉中国图
    /(?<=[。！？”])(?<words>(?<who>视觉中国|新华社|中新社|东方IC|人民视觉|资料|受访者|澎湃新闻)\s?图)$/u.exec(
      tail,
    ) ??
    /(?<=\p{Script=Han})[\s\u3000]+(?<words>(?<who>资料(?:照片?|图片?|圖片?)|資料照片?))$/u.exec(tail);
  const words = match?.groups?.words;
  const who = match?.groups?.who;
  if (match === null || words === undefined || who === undefined) return null;
  const start = text.length - (text.endsWith("。") ? 1 : 0) - words.length;
  const credit =
    readCredit(
      /^(?:(?:图|圖)(?![片源])|摄|攝|撮影|写真)/.test(words) && !/[摄攝供提翻]/.test(who)
        ? `摄影：${who}`
        : who,
    ) ??
    readCredit(words) ??
    // 图片来源：马来西亚《光华日报》
    (/^(?:图片来源|圖片來源|图源|圖源)/u.test(words) ? { photographers: [], credit: who } : null);
  return credit === null ? null : { cut: start, start, words, credit };
}

/** `• At the town hall. Reuters`: one of a list of pictures. In running text an agency behind the full stop signs the text. */
function agencyOfListed(text: string): CreditAtEnd | null {
  if (!/^[•▪]/.test(text)) return null;
  const words = /[.!?”"]\s+(?<words>\p{Lu}[\p{L} ]{1,24})$/u.exec(text)?.groups?.words;
  const credit = words !== undefined && isAgency(words) ? readCredit(words) : null;
  if (words === undefined || credit === null) return null;
  const start = text.length - words.length;
  return { cut: start, start, words, credit };
}

/** What every credit in an alphabet holds: a word for a picture, or the slash of John Doe/Reuters. */
const alphabeticMarks =
  /hoto|HOTO|icture|Pic|Image|Credit|ото|ОТО|зураг|зургийг|\/|\)$|ontributed$|ubmitted$|upplied$|ile$|ourtesy$|Close$/;

/** `… Photograph: Guy Smallman/Getty Images`, `…  John Doe/Reuters`, `Фото: РИА Новости`. */
function alphabeticAtEnd(text: string): CreditAtEnd | null {
  const tail = text.slice(-130);
  if (!/[A-Za-z\u0400-\u04ff]/.test(tail) || !alphabeticMarks.test(tail)) return null;
  const match =
    /(?:^|[\s.—–|(["”])(?<words>(?:P(?:hotographs?|hotos?|ictures?|ic)|PHOTOS?|Images?|Credit|Фото|ФОТО|Гэрэл зураг|(?<=[([])photos?)(?: credits?| courtesy| illustration| [Bb]y(?=\s*:))?\s*(?:[:：/]|\.{3}|…|by\b|courtesy(?: of)?\b)\s*(?<who>[^:]{2,80}?))[.)\]]*$/u.exec(
      tail,
    ) ??
    /(?:^|\s)[-–—]\s?(?<words>(?<who>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3})\s?(?:\/|,\s?|\s)\s?(?:[Pp]hotographer|[Pp]hotos?|PHOTO|[Ss]taff [Pp]hotographer))$/u.exec(
      tail,
    ) ??
    /(?:^|[.!?”"]\s+|\s{2,}|\s[—–|-]\s|\()(?<words>(?<who>(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+\s?\/\s?(?:(?:AP|AFP|Reuters|REUTERS|Getty|EPA|PA|Xinhua|Bloomberg|The [\p{L} ]+)[^.]{0,30}|[\p{L}\d-]{3,24}\.(?:com|ie|net|org|co\.\w\w|ca|eu|info)|\p{Lu}[\p{L}]+ (?:Images|Photos?|Pictures|Press))|(?:REUTERS|Reuters|AP Photo|Xinhua|AFP|EPA)\s?\/\s?\p{Lu}[\p{L}.' -]{3,40}(?:\/(?:File(?: Photo)?|Pool|Handout))?))[.)\]]*$/u.exec(
      tail,
    ) ??
    // …before dawn [Jane Doe/North Times], and the photographer's name in capitals: PHOTO | JANE DOE  NATION MEDIA GROUP
    /[[(](?<words>(?<who>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}\s?\/\s?\p{Lu}[\p{L} ]{1,30}))[\])]$/u.exec(
      tail,
    ) ??
    /\s(?<words>PHOTO\s?[|:]\s?(?<who>\p{Lu}[\p{Lu}.'’ -]{3,60}))$/u.exec(tail) ??
    // Photo: In her garden. (North Times: Jane Doe), (Supplied: Doe family)
    /[.!?”"]\s+\((?<words>(?<who>(?:Supplied|\p{Lu}[\p{L} ]{1,24}): \p{Lu}[\p{L}.'’ -]{2,40}))\)$/u.exec(
      tail,
    ) ??
    // …greet the councillor. - Contributed
    /[.!?”"]\s+[-–—]\s?(?<words>(?<who>Contributed|Submitted|Supplied|File(?: photo)?|Courtesy))$/u.exec(
      tail,
    ) ??
    // …electoral votes. | AP Photo Close
    /\s\|\s(?<words>(?<who>(?:AP|Reuters|AFP|Getty|EPA|UPI)(?:\s(?:Photos?|Images))?)(?:\sClose)?)$/u.exec(
      tail,
    ) ??
    // At the town hall Image copyright North News: the broadcaster's older pages.
    /\s(?<words>Image (?:copyright|source|credit):?\s(?<who>\p{Lu}[^.:]{1,60}))$/u.exec(tail) ??
    // (NT Photo)
    /(?:^|[.!?”"]\s+)\((?<words>(?<who>\p{Lu}{2,6})\s(?:Photos?|PHOTOS?))\)$/u.exec(tail) ??
    // …бэлтгэж байна. Гэрэл зургийг Б.Болд
    /[.!?”"]\s+(?<words>Гэрэл зургийг\s(?<who>\p{Lu}\.\s?\p{Lu}[\p{L}-]+(?:\s?\/\s?[\p{Lu}.]{3,16})?))$/u.exec(
      tail,
    ) ??
    // …village of Stone. Credit John Roe for The New York Times
    /[.!?”"]\s+(?<words>Credit\s+(?<who>\p{Lu}[^.:]{3,60}))$/u.exec(tail);
  const words = match?.groups?.words;
  const who = match?.groups?.who;
  if (match === null || words === undefined || who === undefined) return null;
  const credit = readCredit(
    who
      .replace(/\s{2,}/g, ", ")
      .replace(/^(?<paper>[^:]+): (?<name>.+)$/u, (whole, paper, name) =>
        paper === "Supplied" ? whole : `${name}/${paper}`,
      ),
  );
  if (credit === null || (credit.photographers.length === 0 && isTitle(who))) return null;
  const start = text.length - tail.length + match.index + match[0].indexOf(words);
  return { cut: text.charAt(start - 1) === "(" ? start - 1 : start, start, words, credit };
}

/** Life beside a shrinking lake: the title of other pictures. Givers have few words, all of them capitalised. */
export function isTitle(who: string): boolean {
  const words = who.split(/\s+/);
  return (
    words.length > 6 ||
    words.some((word) =>
      /^(?:beside|inside|of|in|with|from|on|is|are|how|why|what|rocks|shakes)$/i.test(word),
    )
  );
}
