import { readPersons } from "./findEditors.ts";
import { honorifics, officeEnds, reporterWords } from "./languages/personWords.ts";
import { datelinePlaces } from "./languages/places.ts";
import { holds, type Line } from "./line.ts";
import type { LinePlace, NamedWords } from "./namedWords.ts";
import { hasCommonSurname, isChineseName, isCompoundName, splitNames } from "./names.ts";
import { separators, trait } from "./traits.ts";

/** Widest line, in columns, that is nothing but names. */
const longestSignature = 80;

const reporters = reporterWords.join("|");
const reporterWord = new RegExp(`(?:${reporters})`, "gu");
/** Words that end a run of names in running text: 记者吴兢从…获悉. */
const stopCharacters = "从在于自日近今获昨前随对向就到赴由采報报了解發发讯訊：:，。";

/**
 * The bylines of a line in Chinese or Japanese: in the bracket that opens a report, behind 电 or 讯, on a line of its
 * own, or in the bracket that ends a paragraph. 记者 in running text (记者从会上获悉) is none.
 * Example: `本报讯（记者 王刚 通讯员 李明）昨日…` names 王刚 and 李明.
 */
export function hanBylines(line: Line, place: LinePlace): readonly NamedWords[] {
  const isMarked = holds(line, trait.person | trait.openingBracket | separators);
  if (!isMarked && line.width > longestSignature) return [];
  const { text } = line;
  const found: NamedWords[] = [];
  const isHeadOrFoot = place.index <= place.lead + 1 || place.isFoot;
  const namesReporter = holds(line, trait.person) && reporterIn(text);
  // 来源: 青云晨报(沈阳): only a reporter's bracket names somebody there.
  if (holds(line, trait.openingBracket) && (namesReporter || !place.isDateOrSource))
    add(found, openingBracket(text));
  if (found.length === 0 && namesReporter && holds(line, trait.dispatch)) add(found, unopenedBracket(text));
  if (found.length === 0 && namesReporter && holds(line, trait.dispatch)) add(found, behindDateline(text));
  if (found.length === 0 && namesReporter && holds(line, trait.colon)) add(found, reportingLine(text));
  if (found.length === 0 && namesReporter && place.index === place.lead) add(found, beforeSpeech(text));
  if (found.length === 0 && namesReporter && isHeadOrFoot && line.width <= 120) add(found, ownLine(text));
  const maySign = place.maySign || (isHeadOrFoot && marked.test(text));
  if (found.length === 0 && maySign && isHeadOrFoot && line.width <= longestSignature && !line.isProse)
    add(found, signedLine(text));
  if (line.endsInBracket)
    add(found, endingBracket(text, !place.isDateOrSource && (line.isProse || place.isFoot)));
  if (found.length === 0 && namesReporter && line.isProse) add(found, behindLastSentence(text));
  if (found.length === 0 && line.endsInBracket && holds(line, trait.hiragana))
    add(found, japaneseSignature(text, place.isFoot));
  if (found.length === 0 && isHeadOrFoot && holds(line, trait.slash)) found.push(...slashed(text));
  return found;
}

function add(found: NamedWords[], words: NamedWords | null): void {
  if (words !== null && words.names.length > 0) found.push(words);
}

/** 本报讯（记者 甲 乙 通讯员 丙）, 〔記者魏怡嘉／台北報導〕, 【東京＝山田太郎】, （中央社記者王小明台北1日電）, 中新网北京1月1日电 (记者 王刚) */
function openingBracket(whole: string): NamedWords | null {
  // 【大紀元2008年03月12日訊】（大紀元記者王小明台北報導）
  // 远山网（远山日报网）（通讯员 王刚）
  const skipped = "【〔[".includes(whole.charAt(0))
    ? (/^[【〔[][^】〕\]。]{2,24}[訊讯電电][】〕\]]\s*/u.exec(whole)?.[0].length ?? 0)
    : (/^\p{Script=Han}{2,8}（[^（）]{2,10}）(?=[（(])/u.exec(whole)?.[0].length ?? 0);
  const found = readOpening(whole.slice(skipped));
  return found === null ? null : { ...found, start: found.start + skipped };
}

/** 中央社記者王小明台北1日電）…: the bracket before it was lost. */
function unopenedBracket(text: string): NamedWords | null {
  const words = lostBracket.exec(text)?.groups?.words;
  if (words === undefined) return null;
  const names = reporterNames(words);
  return names.every(isChineseName) ? { names, words, start: 0, rule: "dateline-bracket" } : null;
}

const lostBracket = /^(?<words>\p{Script=Han}{2,6}[记記]者[^（()）。，]{4,32}[电電])[)）]/u;

function readOpening(text: string): NamedWords | null {
  const match =
    /^(?<before>[^（(【[〔［﹝。！？]{0,40})[（(【[〔［﹝]\s*(?<words>[^）)】\]〕］﹞。]{2,70})[）)】\]〕］﹞]/u.exec(
      text,
    );
  const { before, words } = match?.groups ?? {};
  if (match === null || words === undefined || before === undefined) return null;
  const start = match[0].length - 1 - words.length;
  const isDateline = /(?:讯|訊|电|電|消息|報導|报道|[报報网網社])\s*$/u.test(before);
  if (before.trim() !== "" && !isDateline) return null;
  const japanese =
    /^[\p{Script=Han}\p{Script=Katakana}ー・]{2,14}[＝=](?<name>\p{Script=Han}{2,3}[\s\u3000]?\p{Script=Han}{1,3})$/u.exec(
      words,
    )?.groups?.name;
  if (japanese !== undefined)
    return { names: [japanese.replace(/\s/g, "")], words, start, rule: "dateline-bracket" };
  // （本版照片均为本报记者王刚摄）credits pictures.
  if (/(?:摄|攝|供图|供圖)$/u.test(words)) return null;
  if (reporterIn(words)) return { names: mixedNames(words), words, start, rule: "dateline-bracket" };
  // 〔王小明／台北報導〕, （王刚）behind 电.
  const beforeSlash =
    /^(?<name>[^／/∕╱]{2,20})[／/∕╱].{0,12}(?:報導|报道|報道|專訪|整理|特稿|調查|采访|編譯)$/u.exec(words)
      ?.groups?.name;
  const names = beforeSlash !== undefined ? readPersons(beforeSlash) : isDateline ? splitNames(words) : [];
  return names.every(isChineseName) ? { names, words, start, rule: "dateline-bracket" } : null;
}

function reporterIn(words: string): boolean {
  return words.search(reporterWord) !== -1;
}

/** Names before and between the words for reporters: `王刚 李明 记者 张三丰`, `南方周末记者 王刚 实习生 李四光`. */
export function mixedNames(words: string): readonly string[] {
  const first = words.search(reporterWord);
  if (first === -1) return readPersons(words);
  const before = splitNames(words.slice(0, first));
  return [...(before.every(isChineseName) ? before : []), ...reporterNames(words)];
}

/** Names between the words for reporters: `本报记者 甲、乙 通讯员 丙 文/图`, `記者王小明台北1日電`, `记者陈智 整合`. */
function reporterNames(words: string): readonly string[] {
  const names: string[] = [];
  const parts = words.split(reporterWord).slice(1);
  for (const [index, part] of parts.entries()) {
    // 本报记者 王刚 文 本报记者 李明 图: who made the pictures.
    if (/[\s\u3000](?:图|圖|摄|攝|摄影|攝影|图片)[\s\u3000]*$/u.test(part)) continue;
    const isLast = index === parts.length - 1;
    const persons = readPersons(withoutReport(part, isLast));
    // 王刚 青云报道: behind a name stands where it was written.
    const isPlaced = isLast && persons.length > 1 && /(?:报道|報道|报导|報導)[\s\u3000]*$/u.test(part);
    const last = persons.at(-1) ?? "";
    const isPlace = !isChineseName(last) || (last.length === 2 && !hasCommonSurname(last));
    const kept = isPlaced && isPlace ? persons.slice(0, -1) : persons;
    for (const name of kept) if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** Places by their length, and no name is left without two characters. */
function withoutPlace(words: string): string {
  const length = [5, 4, 3, 2].find(
    (count) => words.length >= count + 2 && datelinePlaces.has(words.slice(-count)),
  );
  return length === undefined ? words : withoutPlace(words.slice(0, -length));
}

/** Cuts what follows the names: ／台北報導, 台北1日電, 报道, 文/图, and the office of the next reporter. */
function withoutReport(part: string, isLast: boolean): string {
  let words = part
    .replace(/^[:：\s]+/, "")
    .replace(/[／/∕╱].*$/u, "")
    .replace(/[\s\u3000]*(?:发自|發自).*$/u, "")
    .replace(/[\s\u3000]+文(?:[\s\u3000].*)?$/u, "")
    .replace(
      /(?:\d{4}年)?(?:[\d一二三四五六七八九十]{1,3}月)?[\d一二三四五六七八九十廿]{1,3}日(?:專|专)?[電电].*$/u,
      "",
    )
    .replace(
      /[\s\u3000]*(?:摄影报道|综合报道|报道|報道|报导|報導|整合|综合|整理|采访|摄影|攝影|文[并並]?[图圖摄攝]|图文|撰|通[讯訊]|专电|專電|实习生)+[\s\u3000]*$/u,
      "",
    );
  words = withoutPlace(words.replace(/[县縣]$/u, ""));
  if (isLast) return words;
  // 王刚 本报通讯员, 孙海龙新华社记者: the office before the next word for a reporter.
  const bare = words.replace(
    /[\s\u3000、，,]*(?:本[报報网網刊台]|新华社|新華社|人民网|新华网|央视|特约)$/u,
    "",
  );
  return bare === words ? words.replace(/[\s\u3000、，,]+\p{Script=Han}{2,6}[报報网網社台]$/u, "") : bare;
}

const reporterBehindDateline = new RegExp(
  `^[^。！？]{0,30}?(?:电|電|讯|訊)[\\s\\u3000]*(?:本[报報社网]|新华社|中新社)?(?:${reporters})[\\s\\u3000]*(?<words>[^。！？：:（(]{2,24})`,
  "u",
);

/** 本报北京１月２０日电记者吴兢从今天…: the names run into the sentence. */
function behindDateline(text: string): NamedWords | null {
  const match = reporterBehindDateline.exec(text);
  const words = match?.groups?.words;
  if (match === null || words === undefined) return null;
  const names = runningNames(words);
  return {
    names,
    words: words.slice(0, 12),
    start: match[0].length - words.length,
    rule: "dateline-reporter",
  };
}

const reportingOpening = new RegExp(
  `^(?:[【〔[][^】〕\\]。]{2,12}[】〕\\]][\\s\\u3000]*)?(?:本[报報](?:[讯訊][\\s\\u3000]*)?|\\p{Script=Han}{2,10}?)?(?:${reporters})[\\s\\u3000]*(?<words>[\\p{Script=Han}、\\s\\u3000]{2,14}?)(?:报道|報道|報導)[：:]`,
  "u",
);

/** …正在进一步调查。 本报记者 王刚 李明, …调查中。华商报记者 王刚, …很方便。」 ■記者 王小明 */
function behindLastSentence(text: string): NamedWords | null {
  const tail = text.slice(-longestTail);
  const match = reporterAtEnd.exec(tail);
  const words = match?.groups?.words;
  if (match === null || words === undefined) return null;
  const names = reporterNames(words);
  if (names.length === 0 || !names.every(isChineseName)) return null;
  return { names, words, start: text.length - words.length, rule: "reporter-at-end" };
}

const longestTail = 40;
const reporterAtEnd =
  /[。！？”」](?:[\s\u3000]*[■□◎●◆▲])?[\s\u3000]*(?<words>(?:本[报報]|\p{Script=Han}{2,6}[报報网網])?(?:全媒体|首席|见习|實習|实习)?[记記]者[\s\u3000]*\p{Script=Han}[\p{Script=Han}\s\u3000、]{1,16})(?<![摄攝图圖供])$/u;

/** 远山新闻通讯员 王刚“通过…: the report opens with speech. */
function beforeSpeech(text: string): NamedWords | null {
  const words = reporterBeforeSpeech.exec(text)?.groups?.words;
  if (words === undefined) return null;
  const names = reporterNames(`记者${words}`);
  return names.length > 0 && names.every(isChineseName)
    ? { names, words, start: text.indexOf(words), rule: "dateline-reporter" }
    : null;
}

const reporterBeforeSpeech = new RegExp(
  `^\\p{Script=Han}{0,8}?(?:${reporters})[\\s\\u3000]*(?<words>\\p{Script=Han}[\\p{Script=Han}、\\s\\u3000]{1,12})[“「]`,
  "u",
);

/** 记者王刚报道：on the line below 本报北京10月7日讯. */
function reportingLine(text: string): NamedWords | null {
  const words = reportingOpening.exec(text)?.groups?.words;
  if (words === undefined) return null;
  return { names: runningNames(words), words, start: text.indexOf(words), rule: "dateline-reporter" };
}

/** 远山网, 编辑部, 调查中心 before 记者. */
const endsInOffice = /(?:[报報网網社台刊院局部室站组組]|中心|新闻|新聞|频道|頻道|本|特[约約派])[\s\u3000]*$/u;

const officeAndReporter = new RegExp(`^(?:本报|新华社)?(?:${reporters})\\s*`, "u");

/** Names at the beginning of running text, each of two or three characters before a word that can't belong to a name. */
function runningNames(words: string): readonly string[] {
  const names: string[] = [];
  let rest = words;
  for (;;) {
    const four = rest.slice(0, 4);
    const three = rest.slice(0, 3);
    const two = rest.slice(0, 2);
    const name =
      isCompoundName(four) && !stopCharacters.includes(four.charAt(3))
        ? four
        : isChineseName(three) && !stopCharacters.includes(three.charAt(2))
          ? three
          : isChineseName(two)
            ? two
            : undefined;
    if (name === undefined) return names;
    names.push(name);
    rest = rest.slice(name.length);
    const joint =
      /^(?:[、\s\u3000]|，(?=(?:本报|新华社|本台)?(?:记者|通讯员))|和(?=\p{Script=Han}{2,3}))+/u.exec(
        rest,
      )?.[0];
    if (joint === undefined) return names;
    rest = rest.slice(joint.length).replace(officeAndReporter, "");
  }
}

/** 本报记者 张三 李四; ■新华社通讯员孙海龙新华社记者李清华; 記者王小明／專訪; 記者 王小明 */
function ownLine(text: string): NamedWords | null {
  const bare = text
    .replace(/^[\d０-９\-/.:年月日 \u3000]{8,24}/, "")
    // 来源：青云晚报 记者 王刚: other facts of a date line.
    .replace(/(?:来源|來源|稿源)\s*[:：]\s*\S+[\s\u3000]+/u, "")
    .replace(/^[■□◎●▲△☆★◆◇◢▍\s　（(【[〔—-]+|[）)】\]〕\s]+$/gu, "");
  if (
    !reporterIn(bare) ||
    /[。！？；：:]|(?<!文[\s\u3000]*[／/∕╱、][\s\u3000]*)(?:摄|攝|供图|供圖)$|^(?:图|圖|摄影|攝影)[/／]/u.test(
      bare,
    )
  )
    return null;
  const first = bare.search(reporterWord);
  // What stands before is the paper: 南方日报记者, 央视记者; a sentence is none.
  if (first > 12 || /[，,“”]/.test(bare.slice(0, first))) return null;
  const behind = reporterNames(bare);
  // 王刚 編譯 / 香港: the name stands before the word.
  const before = behind.length > 0 ? [] : splitNames(bare.slice(0, first));
  const names = before.every(isChineseName) ? [...before, ...behind] : behind;
  // 警方阻攔記者 助同僚離場 is a headline: behind words that are no office's stand names with known surnames.
  if (first > 3 && !endsInOffice.test(bare.slice(0, first)) && !names.some(isChineseName)) return null;
  const letters = names.join("").length;
  const rest = bare.replace(reporterWord, "").replace(/[\s\u3000、，,／/·]/g, "").length - letters;
  return rest <= 14 ? { names, words: text, start: 0, rule: "reporter-line" } : null;
}

/** □王刚: a mark before a name signs, though a picture stands between it and the headline. */
const marked = /^[□■◎●○◇◆☉☐][\s\u3000]*(?!图|圖|文)\p{Script=Han}/u;

const nothingButHan = /^[\p{Script=Han}\s、，,]+$/u;

/** A line that is nothing but names, between headline and text or at the foot: 李吉; 浙江大学教授宋玉华; （西城区佟景）. */
function signedLine(text: string): NamedWords | null {
  const bare = text
    .replace(/^[\p{So}（(—\s]+|[）)\s]+$/gu, "")
    .replace(/[\s\u3000]+(?:报道|報道|报导|報導|综合报道|整理|编译|編譯|文|文\/图)$/u, "");
  // Only characters, and what may stand between names, can be names and nothing else.
  const all = nothingButHan.test(bare) ? splitNames(bare) : [];
  // Two rare surnames in a row are as often a street or a slogan: 王府井大街.
  const common = all.filter(hasCommonSurname).length;
  const isSure = all.length === 1 || common * 2 > all.length || /[\s\u3000、，]/.test(bare);
  if (isSure && all.length > 0 && all.every(isChineseName) && all.join("").length === lettersOf(bare)) {
    return { names: all, words: text, start: 0, rule: "signed-line" };
  }
  const office = officeBefore(bare);
  if (office === 0) return null;
  const names = splitNames(bare.slice(office));
  const isWhole =
    names.length > 0 && names.every(isChineseName) && names.join("").length === lettersOf(bare.slice(office));
  return isWhole ? { names, words: text, start: 0, rule: "signed-line" } : null;
}

/** Where a writer's name begins behind a title or an office's name; 0 where neither stands there. */
function officeBefore(bare: string): number {
  if (/[，。！？；：:“”「」《》（）()]/u.test(bare)) return 0;
  for (const length of [3, 2]) {
    const at = bare.length - length;
    const before = bare.slice(0, at).trimEnd();
    const hasTitle = honorifics.some((word) => before.endsWith(word));
    const isApart = /[\s\u3000]$/.test(bare.slice(0, at));
    const hasOffice =
      (before.length >= 4 && officeEnds.includes(before.at(-1) ?? "")) ||
      (isApart && /^\p{Script=Han}{1,5}[省市县縣区區乡鄉镇鎮村]$/u.test(before));
    if (at >= (isApart ? 3 : 4) && (hasTitle || hasOffice) && isChineseName(bare.slice(at))) return at;
  }
  return 0;
}

function lettersOf(text: string): number {
  return text.replace(/[\s\u3000、，,和及]/gu, "").length;
}

/** …。（记者 王刚 文/图）, …。（汪永华陈丽魏玉凤）, …（王刚 报道） */
function endingBracket(text: string, mayBeBare: boolean): NamedWords | null {
  const match =
    /(?<before>^|[^（(【[〔])[（(【[〔]\s*(?<words>[^（()）【】[\]〔〕。！？]{2,40})[）)】\]〕][。.]?$/u.exec(
      text,
    );
  const words = match?.groups?.words;
  if (match === null || words === undefined || (match.index === 0 && match[0].length < text.length))
    return null;
  const start = match.index + match[0].lastIndexOf(words);
  if (reporterIn(words) && !/(?:摄|攝|提供|供图)$/u.test(words)) {
    return { names: reporterNames(words), words, start, rule: "ending-bracket" };
  }
  const signed = words.replace(/[\s\u3000]*文[\s\u3000]*[／/∕╱、][\s\u3000]*[图圖摄攝]$/u, "");
  if (!mayBeBare || /(?:摄|攝|图|圖|供)$/u.test(signed)) return null;
  const follows =
    /[。！？”」』…]\s*$/u.test(text.slice(0, match.index + (match.groups?.before ?? "").length)) ||
    match.index === 0;
  const named = splitNames(
    signed.replace(
      /[\s\u3000]*(?:摄影报道|报道|報道|报导|報導|综合|整理|编译|文图|图文|撰文)$|[\s\u3000]+文$/u,
      "",
    ),
  );
  const isAllNames =
    named.length > 0 &&
    // 通拉嘎　高云飞: of several names one may be written for a name of another language.
    (named.every(isChineseName) ||
      (/[\s\u3000、]/.test(words) && named.some(isChineseName) && named.every((name) => name.length <= 4))) &&
    named.join("").length >=
      signed.replace(
        /[\s\u3000]+文$|[\s\u3000、，,和]|(?:摄影报道|报道|報道|报导|報導|综合|整理|编译|文图|图文|撰文)$/gu,
        "",
      ).length;
  return follows && isAllNames ? { names: named, words, start, rule: "ending-bracket" } : null;
}

/** …呼びかけている。【鈴木太郎、田中花子】, and at the foot …と話した。（山田太郎） */
function japaneseSignature(text: string, isFoot: boolean): NamedWords | null {
  const match =
    /\p{Script=Hiragana}.*[。」][\s\u3000]*(?:【(?<words>[^】。]{2,30})】|[（(](?<round>[^（()）。]{2,30})[)）])$/u.exec(
      text,
    );
  const words = match?.groups?.words ?? (isFoot ? match?.groups?.round : undefined);
  if (words === undefined) return null;
  const names = words
    // 社会部・山田太郎, 東京＝山田太郎
    .replace(/^\p{Script=Han}{1,6}(?:[・＝=]|(?<=[部局])[\s\u3000])/u, "")
    .split(/[、，,]/)
    .map((name) => name.replace(/[\s\u3000]/g, ""));
  const isNames = names.every(
    (name) =>
      /^[\p{Script=Han}々ヶ]{3,6}$|^[\p{Script=Han}々ヶ]{1,4}\p{Script=Hiragana}{2,4}$/u.test(name) &&
      !japaneseNotes.test(name),
  );
  return isNames ? { names, words, start: text.lastIndexOf(words), rule: "japanese-signature" } : null;
}

/** 敬称略, 写真提供, 共同通信: notes and agencies that stand in the same bracket. */
const japaneseNotes =
  /[略続終完社面版部局付円年月日時分号編計人名]$|共同|時事|通信|新聞|提供|写真|撮影|資料|関連|記事|連載|予定|当時|現在|以上|以下|前回|次回|税込|税別|電子|映像|動画|字幕/u;

/** 杨久长／口述, 王小明／台北報導, 王刚/文 */
function slashed(text: string): readonly NamedWords[] {
  const found: NamedWords[] = [];
  for (const match of text.matchAll(nameBeforeSlash)) {
    const name = match.groups?.name;
    if (name === undefined || !isChineseName(name)) continue;
    found.push({
      names: [name],
      words: name,
      start: match.index + match[0].indexOf(name),
      rule: "slashed-name",
    });
  }
  return found;
}

const nameBeforeSlash =
  /(?<=^|[\s\u3000（(；;、，]|室|部|局|社|口述)(?<name>\p{Script=Han}{2,4})[\s\u3000]*[／/∕╱][\s\u3000]*(?:文|口述|整理|撰文|采写|编译|編譯|(?:\p{Script=Han}{2,4})?報導|報道|报道|特稿|專訪)(?=$|[\s\u3000）)／/、，]|\p{Script=Han}{2,4}[／/])/gu;
