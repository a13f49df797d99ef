/**
 * Text to units: what indexing, querying and highlighting all see, so that they can't disagree.
 *
 * A unit is one character of a script that is searched by pairs (Han, kana, Hangul, Thai ...) or one word of any other.
 * Each has a place of its own; places are counted from 0 in a block.
 */
import { characterTables, foldCharacter, kindOf, kinds } from "./characters.ts";
import { hashUnit, hashUnits } from "./hashUnits.ts";
import { unitsToString } from "./unitsToString.ts";

/** Bits of `TextScanner.flags`. */
export const unitFlags = {
  /** Punctuation or a symbol stands between this unit and the one before. */
  breakBefore: 1,
  /** A word; without it, a character searched by pairs. */
  word: 2,
  /** A pair character whose run ends at white space: Hangul, Thai and the like. */
  spaced: 4,
} as const;

const startCapacity = 4096;

/**
 * Scans one text after another into the same typed arrays, so that a token costs no object. Valid are the first `count`
 * entries of each array, until the next `scan`. `starts` and `ends` are UTF-16 offsets into the scanned string, also where
 * folding changed the length: all characters of ㍿ have the offsets of ㍿.
 */
export class TextScanner {
  count = 0;
  /** Folded code point of a pair character; for a word, where it begins in `wordCodes`. */
  codes = new Uint32Array(startCapacity);
  flags = new Uint8Array(startCapacity);
  starts = new Int32Array(startCapacity);
  ends = new Int32Array(startCapacity);
  /** Length of a word in `wordCodes`; 0 for a pair character. */
  wordLengths = new Uint32Array(startCapacity);
  /** Of a word's folded units, as `hashUnits` makes it. */
  wordHashes = new Int32Array(startCapacity);
  /** Folded UTF-16 code units of all words, one after another. */
  wordCodes = new Uint16Array(startCapacity);
  #wordEnd = 0;
  #text = "";
  #limit = 0;
  #break = false;
  #space = false;
  readonly #kind = characterTables().kind;
  readonly #fold = characterTables().fold;

  /** Reads `text` from `start` to before `end` as one block. */
  scan(text: string, start = 0, end = text.length): void {
    this.count = 0;
    this.#wordEnd = 0;
    this.#text = text;
    this.#limit = end;
    this.#break = false;
    this.#space = false;
    this.#reserveUnits(end - start + 1);
    this.#reserveWords(end - start);
    const kind = this.#kind;
    for (let i = start; i < end; ) {
      const code = text.charCodeAt(i);
      switch (kind[code]) {
        case kinds.han:
          i = this.#scanHan(i);
          break;
        case kinds.space:
          this.#space = true;
          i++;
          break;
        case kinds.break:
          this.#break = true;
          i++;
          break;
        case kinds.word:
          i = this.#scanWord(i);
          break;
        case kinds.spacedPair:
          this.#addPair(this.#fold[code] ?? code, i, ++i, true);
          break;
        case kinds.complex:
        case kinds.highSurrogate:
          i = this.#scanComplex(i);
          break;
        default:
          i = this.#extendLast(i);
      }
    }
  }

  /** The folded word of unit `index`. */
  word(index: number): string {
    const start = this.codes[index] ?? 0;
    return unitsToString(this.wordCodes, start, start + (this.wordLengths[index] ?? 0));
  }

  /** The fast path: Han characters of the basic plane, the bulk of a Chinese text. */
  #scanHan(start: number): number {
    const { codes, flags, starts, ends, wordLengths } = this;
    const kind = this.#kind;
    const fold = this.#fold;
    const text = this.#text;
    const limit = this.#limit;
    let count = this.count;
    let flag = this.#break || this.#followsSpaced() ? unitFlags.breakBefore : 0;
    let i = start;
    do {
      codes[count] = fold[text.charCodeAt(i)] as number; // the table has every code unit
      flags[count] = flag;
      wordLengths[count] = 0;
      starts[count] = i;
      ends[count++] = ++i;
      flag = 0;
    } while (i < limit && kind[text.charCodeAt(i)] === kinds.han);
    this.count = count;
    this.#break = false;
    this.#space = false;
    return i;
  }

  /** The fast path of words: letters and digits that fold to one unit each. */
  #scanWord(start: number): number {
    const { wordCodes } = this;
    const kind = this.#kind;
    const fold = this.#fold;
    const text = this.#text;
    const limit = this.#limit;
    const wordStart = this.#wordEnd;
    let wordEnd = wordStart;
    let hash = 0;
    let i = start;
    let next = text.charCodeAt(i);
    while (kind[next] === kinds.word) {
      const unit = fold[next] as number; // the table has every code unit
      wordCodes[wordEnd++] = unit;
      hash = hashUnit(hash, unit);
      if (++i === limit) break;
      next = text.charCodeAt(i);
    }
    this.#wordEnd = wordEnd;
    const goesOn = i < limit && (kind[next] as number) >= kinds.droppedMark;
    if (goesOn || i === start) return this.#scanOddWord({ wordStart, start, from: i });
    this.#addWord(wordStart, start, i, hash);
    return i;
  }

  /** Words with accents, invisible characters, or letters whose folding is longer; from where the fast path met the first. */
  #scanOddWord({ wordStart, start, from }: { wordStart: number; start: number; from: number }): number {
    const kind = this.#kind;
    const fold = this.#fold;
    const text = this.#text;
    const limit = this.#limit;
    let i = from;
    let lastEnd = from;
    for (; i < limit; i++) {
      const code = text.charCodeAt(i);
      const k = kind[code];
      if (k === kinds.word) {
        this.wordCodes[this.#wordEnd++] = fold[code] as number; // the table has every code unit
        lastEnd = i + 1;
      } else if (k === kinds.droppedMark) {
        this.#applyMark(code, wordStart);
        lastEnd = i + 1;
      } else if (k !== kinds.ignored) {
        const folded = k === kinds.complex || k === kinds.highSurrogate ? this.#wordFolding(i) : undefined;
        if (folded === undefined) break;
        this.#reserveWords(limit - i + folded.length);
        for (let j = 0; j < folded.length; j++) this.wordCodes[this.#wordEnd++] = folded.charCodeAt(j);
        if (k === kinds.highSurrogate) i++;
        lastEnd = i + 1;
      }
    }
    this.#addWord(wordStart, start, lastEnd, hashUnits(this.wordCodes, wordStart, this.#wordEnd));
    return i;
  }

  /** и followed by a breve is й, which folding keeps; every other mark just goes. */
  #applyMark(mark: number, wordStart: number): void {
    const last = this.#wordEnd - 1;
    if (mark === 0x306 && last >= wordStart && this.wordCodes[last] === 0x438) this.wordCodes[last] = 0x439;
  }

  /** What the character at `i` adds to a word, or undefined where it is none of a word's. */
  #wordFolding(i: number): string | undefined {
    const character = String.fromCodePoint(this.#text.codePointAt(i) ?? 0);
    if (character.length > this.#limit - i) return undefined;
    const folded = foldCharacter(character);
    return [...folded].every((c) => kindOf(c) === kinds.word) && hasMeaning(character) ? folded : undefined;
  }

  /** A character (with the marks that compose with it) whose folding isn't one code unit of the same kind. */
  #scanComplex(start: number): number {
    const end = this.#clusterEnd(start);
    const cluster = this.#text.slice(start, end);
    if (this.#composesWithLast(cluster, end)) return end;
    if (!hasMeaning(cluster)) {
      this.#break = true;
      return end;
    }
    const folded = [...foldCharacter(cluster)];
    if (folded.length > 0 && folded.every((c) => kindOf(c) === kinds.word)) return this.#scanWord(start);
    this.#addFolded(folded, start, end);
    return end;
  }

  /** End of the code point at `start`, or of the conjoining Hangul letters that make a syllable. */
  #clusterEnd(start: number): number {
    let end = start;
    while (end < this.#limit && isConjoining(this.#text.charCodeAt(end))) end++;
    if (end > start) return end;
    const codePoint = this.#text.codePointAt(start) ?? 0;
    return Math.min(start + (codePoint > 0xffff ? 2 : 1), this.#limit);
  }

  /** カ and a voicing mark make ガ. */
  #composesWithLast(cluster: string, end: number): boolean {
    if (!/^[\u3099\u309a\uff9e\uff9f]$/.test(cluster)) return false;
    const last = this.count - 1;
    if (last < 0 || this.#break || this.#space) return false;
    const composed = (String.fromCodePoint(this.codes[last] ?? 0) + cluster).normalize("NFKC");
    if (composed.length !== 1) return false;
    this.codes[last] = composed.charCodeAt(0);
    this.ends[last] = end;
    return true;
  }

  /** Adds each character of a folding with the offsets of the original. */
  #addFolded(folded: readonly string[], start: number, end: number): void {
    this.#reserveUnits(this.#limit - start + folded.length);
    for (const character of folded) {
      const kind = kindOf(character);
      if (kind === kinds.han || kind === kinds.spacedPair) {
        this.#addPair(character.codePointAt(0) ?? 0, start, end, kind === kinds.spacedPair);
      } else if (kind === kinds.word) {
        this.#reserveWords(this.#limit - start + 2);
        const wordStart = this.#wordEnd;
        for (let j = 0; j < character.length; j++) {
          this.wordCodes[this.#wordEnd++] = character.charCodeAt(j);
        }
        this.#addWord(wordStart, start, end, hashUnits(this.wordCodes, wordStart, this.#wordEnd));
      } else if (kind === kinds.break) this.#break = true;
    }
  }

  /** An accent or invisible character belongs to the unit before it, if it stands right behind. */
  #extendLast(i: number): number {
    const last = this.count - 1;
    if (last >= 0 && this.ends[last] === i && this.#kind[this.#text.charCodeAt(i)] === kinds.droppedMark) {
      this.ends[last] = i + 1;
    }
    return i + 1;
  }

  #addPair(code: number, start: number, end: number, spaced: boolean): void {
    const ends = this.#break || (this.#space && spaced) || this.#followsSpaced();
    this.#add(code, (ends ? unitFlags.breakBefore : 0) | (spaced ? unitFlags.spaced : 0), start, end);
  }

  /** Korean is written with spaces: one ends a run, though it is no punctuation. */
  #followsSpaced(): boolean {
    return this.#space && this.count > 0 && ((this.flags[this.count - 1] ?? 0) & unitFlags.spaced) !== 0;
  }

  #addWord(wordStart: number, start: number, end: number, hash: number): void {
    const index = this.count;
    this.#add(wordStart, (this.#break ? unitFlags.breakBefore : 0) | unitFlags.word, start, end);
    this.wordLengths[index] = this.#wordEnd - wordStart;
    this.wordHashes[index] = hash;
  }

  #add(code: number, flag: number, start: number, end: number): void {
    const index = this.count++;
    this.codes[index] = code;
    this.flags[index] = flag;
    this.wordLengths[index] = 0;
    this.starts[index] = start;
    this.ends[index] = end;
    this.#break = false;
    this.#space = false;
  }

  /** Room for `more` further units. */
  #reserveUnits(more: number): void {
    const needed = this.count + more;
    if (needed <= this.codes.length) return;
    const capacity = needed * 2;
    this.codes = grown(this.codes, new Uint32Array(capacity));
    this.flags = grown(this.flags, new Uint8Array(capacity));
    this.starts = grown(this.starts, new Int32Array(capacity));
    this.ends = grown(this.ends, new Int32Array(capacity));
    this.wordLengths = grown(this.wordLengths, new Uint32Array(capacity));
    this.wordHashes = grown(this.wordHashes, new Int32Array(capacity));
  }

  #reserveWords(more: number): void {
    const needed = this.#wordEnd + more;
    if (needed > this.wordCodes.length) {
      this.wordCodes = grown(this.wordCodes, new Uint16Array(needed * 2));
    }
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function isConjoining(code: number): boolean {
  return (code >= 0x1100 && code <= 0x11ff) || (code >= 0xffa0 && code <= 0xffdc);
}

/** Letters, marks and digits, wherever in Unicode, and squared words: ㍿, ㎡, ㈱, ℃. */
function hasMeaning(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}\u3200-\u33ff\u2103\u2109]+$/u.test(text);
}
