/**
 * What characters a line holds, as bits. Every line is looked at once, character by character; after that a rule asks
 * for the bits without which it can't match, and runs its pattern only on the few lines that have them. A rule that needs
 * a character no bit stands for adds it here.
 */
export const trait = {
  digit: 1 << 0,
  /** A calendar word: 年 月 日 号. */
  calendar: 1 << 1,
  han: 1 << 2,
  hiragana: 1 << 3,
  /** Of an alphabet: Latin, Greek, Cyrillic. */
  letter: 1 << 4,
  colon: 1 << 5,
  /** The slashes of 文／王刚. */
  slash: 1 << 6,
  bar: 1 << 7,
  openingBracket: 1 << 8,
  closingBracket: 1 << 9,
  comma: 1 << 10,
  /** Commas, colons, stops and quotation marks: what joins words to a sentence and no menu has. */
  punctuation: 1 << 11,
  space: 1 << 12,
  /** What parts the steps of a path: 首页 > 新闻, Home › News, and the & of a &gt; that nobody decoded. */
  arrow: 1 << 13,
  /** Dashes, and the underscore of X_青云网. */
  dash: 1 << 17,
  /** · • between the buttons of a row. */
  dot: 1 << 18,
  /** Characters of photo credits: 摄 攝 撮 影 图 圖 照 供 翻 片. */
  credit: 1 << 14,
  /** Characters of 记者, 通讯员, 实习生, 编辑, 作者, 撰文 and the like. */
  person: 1 << 15,
  /** Characters that end the words which open a report: 讯 電 消息. */
  dispatch: 1 << 16,
} as const;

/** Anything that parts a label from its value. */
export const separators = trait.colon | trait.slash | trait.bar;

/** Bits of every UTF-16 unit. */
export const traitsOfCode = buildTable();

function buildTable(): Uint32Array {
  const table = new Uint32Array(0x10000);
  const add = (characters: string, bits: number): void => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] ?? 0) | bits;
    }
  };
  const addRange = (first: number, last: number, bits: number): void => {
    for (let code = first; code <= last; code++) table[code] = (table[code] ?? 0) | bits;
  };
  addRange(0x3400, 0x9fff, trait.han);
  addRange(0x3041, 0x309f, trait.hiragana);
  addRange(0x41, 0x5a, trait.letter);
  addRange(0x61, 0x7a, trait.letter);
  addRange(0xc0, 0x24f, trait.letter);
  addRange(0x370, 0x52f, trait.letter);
  add("0123456789０１２３４５６７８９〇", trait.digit);
  add("年月日號号", trait.calendar);
  add(":：︰", trait.colon);
  add("／/∕╱", trait.slash);
  add("丨|｜︱", trait.bar);
  add("（(【〔［[﹝〈<", trait.openingBracket);
  add("）)】〕］]﹞", trait.closingBracket);
  add("，,、", trait.comma);
  add("。，；：:,.!?！？“”「」《》", trait.punctuation);
  add("\t\v\f\n\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff", trait.space);
  addRange(0x2000, 0x200a, trait.space);
  add(">›»→&", trait.arrow);
  add("-–—─_", trait.dash);
  add("·•", trait.dot);
  add("摄攝撮影图圖照供翻片", trait.credit);
  add("记記者编編通译譯实實撰作文评評整采採写寫", trait.person);
  add("讯訊电電息", trait.dispatch);
  return table;
}
