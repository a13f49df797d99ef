/**
 * Collects documents and makes one segment of them.
 *
 * Every token is a record of two numbers: its term and its place, a counter that runs through all fields of all
 * documents. For a Han pair the term is the two characters themselves, so that no table is asked; other terms are
 * numbered by a WordTable. Nothing is looked up while collecting; sorting the records at the end puts each term's
 * places together, in the order of the dictionary.
 */

import { TextScanner, unitFlags } from "../analysis/scanText.ts";
import { stemmerOf, stemWord } from "../analysis/stemWord.ts";
import { blockGap, breakTerm, stemTerm } from "../analysis/terms.ts";
import { ByteWriter } from "./ByteWriter.ts";
import { DictionaryWriter, type NewEntry } from "./DictionaryWriter.ts";
import { FieldInstances } from "./FieldInstances.ts";
import { encodeMetadata } from "./metadata.ts";
import { writeTermPlaces } from "./postings.ts";
import { Records } from "./Records.ts";
import { type SegmentFacts, type SegmentShape, sectionNames } from "./segmentShape.ts";
import { sortPairs } from "./sortPairs.ts";
import { sortWords } from "./sortWords.ts";
import { encodeStrings } from "./strings.ts";
import { WordTable } from "./WordTable.ts";

const noStem = 1;

export class SegmentBuilder {
  readonly #shape: SegmentShape;
  readonly #scanner = new TextScanner();
  readonly #words = new WordTable();
  readonly #breakNumber = this.#words.numberOf(breakTerm);
  readonly #pairs = new Records();
  readonly #wordRecords = new Records();
  /** Metadata of each word record, in order; empty where the shape keeps none. */
  readonly #metadata: (readonly unknown[])[] = [];
  /** By stemmer and word number: 0 unknown, 1 none, otherwise the stem's number + 2. */
  readonly #stems = new Map<string, number[]>();
  #language = "";
  #languageStems: number[] = [];
  readonly #refs: string[] = [];
  readonly #boosts: number[] = [];
  /** Per field, per document: number of tokens. */
  readonly #lengths: number[][];
  /** Per field, per document: positions, gaps included. */
  readonly #extents: number[][];
  #place = 0;
  #field = 0;
  #fieldStart = 0;

  constructor(shape: SegmentShape) {
    this.#shape = shape;
    this.#lengths = shape.fields.map(() => []);
    this.#extents = shape.fields.map(() => []);
  }

  get documents(): number {
    return this.#refs.length;
  }

  /** Records taken so far, one or two a token: what memory and time grow with. 4 million are about 100 MB at the end. */
  get records(): number {
    return this.#pairs.count + this.#wordRecords.count;
  }

  /** The document's number in the segment. `boost` is lunr's document boost. */
  startDocument(ref: string, boost = 1): number {
    this.#refs.push(ref);
    this.#boosts.push(boost);
    for (const column of [...this.#lengths, ...this.#extents]) column.push(0);
    return this.#refs.length - 1;
  }

  /** Begins a field of the document started last; each field at most once, in ascending order. */
  startField(field: number): void {
    this.#field = field;
    this.#fieldStart = this.#place;
  }

  /** Indexes one block of the field: its runs and phrases don't reach into another. */
  addBlock(text: string, block: { start: number; end: number; language: string }): void {
    const scanner = this.#scanner;
    scanner.scan(text, block.start, block.end);
    const count = scanner.count;
    if (count === 0) return;
    if (this.#place > this.#fieldStart) this.#place += blockGap;
    this.#pairs.reserve(count);
    const { codes, flags } = scanner;
    const { keys, places } = this.#pairs;
    let at = this.#pairs.count;
    let place = this.#place;
    let flag = flags[0] as number; // count is above 0, and both arrays are filled up to it
    let afterWord = false;
    flags[count] = unitFlags.breakBefore;
    for (let i = 0; i < count; i++, place++) {
      const code = codes[i] as number;
      const nextFlag = flags[i + 1] as number;
      const isWord = (flag & unitFlags.word) !== 0;
      if (isWord) this.#addWord(i, place, block.language);
      else {
        // The character behind belongs to the pair if it is one of the same run.
        const next =
          (nextFlag & (unitFlags.breakBefore | unitFlags.word)) === 0 ? (codes[i + 1] as number) : 0;
        if ((code | next) < 65536) {
          keys[at] = (code << 16) | next;
          places[at++] = place;
        } else this.#addRarePair(code, next, place);
      }
      if ((flag & unitFlags.breakBefore) !== 0 && (isWord || afterWord) && i > 0) {
        this.#wordRecords.add(this.#breakNumber, place);
      }
      afterWord = isWord;
      flag = nextFlag;
    }
    this.#pairs.count = at;
    this.#place = place;
    this.#addLength(count);
  }

  /** Indexes one ready term, as lunr's pipeline gives them; positions count from 0 in each field, ascending. */
  addTerm(term: string, position: number, metadata: readonly unknown[]): void {
    this.#wordRecords.add(this.#words.numberOf(term), this.#fieldStart + position);
    if (this.#shape.metadataKeys.length > 0) this.#metadata.push(metadata);
    this.#place = Math.max(this.#place, this.#fieldStart + position + 1);
    this.#addLength(1);
  }

  /** The segment's sections by name; the builder is used up. */
  finish(): Map<string, Uint8Array> {
    const instances = new FieldInstances(this.#lengths, this.#extents, this.documents);
    const dictionary = new DictionaryWriter(this.#shape.metadataKeys.length > 0);
    const { postings, metadata } = this.#writePostings(dictionary, instances);
    const facts: SegmentFacts = { ...this.#shape, documents: this.documents, terms: dictionary.terms };
    const sections = new Map<string, Uint8Array>([
      [sectionNames.facts, Buffer.from(JSON.stringify(facts))],
      [sectionNames.refs, encodeStrings(this.#refs)],
      [sectionNames.instances, instances.encode()],
      [sectionNames.entries, dictionary.entries()],
      [sectionNames.blocks, dictionary.blocks()],
      [sectionNames.postings, postings],
    ]);
    if (this.#boosts.some((boost) => boost !== 1)) {
      sections.set(sectionNames.boosts, new Uint8Array(Float64Array.from(this.#boosts).buffer));
    }
    if (metadata.length > 0) sections.set(sectionNames.metadata, metadata);
    return sections;
  }

  #addLength(tokens: number): void {
    const lengths = this.#lengths[this.#field];
    const extents = this.#extents[this.#field];
    if (lengths === undefined || extents === undefined) throw new Error(`no field ${this.#field}`);
    const document = this.#refs.length - 1;
    lengths[document] = (lengths[document] ?? 0) + tokens;
    extents[document] = this.#place - this.#fieldStart;
  }

  /** A pair with a character beyond the basic plane is a term like a word. */
  #addRarePair(first: number, second: number, place: number): void {
    const term = String.fromCodePoint(first) + (second === 0 ? "" : String.fromCodePoint(second));
    this.#wordRecords.add(this.#words.numberOf(term), place);
  }

  #addWord(unit: number, place: number, language: string): void {
    const scanner = this.#scanner;
    const number = this.#words.number(
      scanner.wordCodes,
      scanner.codes[unit] as number,
      scanner.wordLengths[unit] as number,
      scanner.wordHashes[unit] as number,
    );
    this.#wordRecords.add(number, place);
    const stem = this.#stemNumber(number, language);
    if (stem !== noStem) this.#wordRecords.add(stem - 2, place);
  }

  #stemNumber(number: number, language: string): number {
    if (language !== this.#language) this.#switchLanguage(language);
    const stems = this.#languageStems;
    const known = stems[number];
    if (known !== undefined && known !== 0) return known;
    while (stems.length < number) stems.push(0);
    const found = this.#findStem(this.#words.word(number), language);
    stems[number] = found;
    return found;
  }

  #switchLanguage(language: string): void {
    this.#language = language;
    this.#languageStems = this.#stems.get(language) ?? [];
    this.#stems.set(language, this.#languageStems);
  }

  #findStem(word: string, language: string): number {
    const stemmer = stemmerOf(word, language);
    if (stemmer === undefined) return noStem;
    const stem = stemWord(word, stemmer);
    return stem === word ? noStem : this.#words.numberOf(stemTerm(stemmer, stem)) + 2;
  }

  #writePostings(
    dictionary: DictionaryWriter,
    instances: FieldInstances,
  ): { postings: Uint8Array; metadata: Uint8Array } {
    const writer = new ByteWriter(this.#pairs.count * 2 + this.#wordRecords.count * 2);
    const { keys, places, firstOf, secondOf } = sortPairs(this.#pairs);
    const sorted = sortWords(this.#words, this.#wordRecords, this.#metadata);
    const metadata = encodeMetadata(sorted.metadata);
    // One object and one pair of units for all terms: there are a million.
    const entry: NewEntry = { start: 0, length: 0, count: 0, bytes: 0, metadataBytes: 0 };
    const units = new Uint16Array(2);
    const range = { from: 0, to: 0, instances };
    let pair = 0;
    const writePairsBefore = (word: number): void => {
      while (pair < keys.length) {
        const key = keys[pair] as number; // below the length
        units[0] = firstOf(key);
        units[1] = secondOf(key);
        if (word >= 0 && isPairAfter(units, this.#words, word)) return;
        range.from = pair++;
        while (keys[pair] === key) pair++;
        range.to = pair;
        const before = writer.length;
        entry.length = units[1] === 0 ? 1 : 2;
        entry.count = writeTermPlaces(writer, places, range);
        entry.bytes = writer.length - before;
        dictionary.add(units, entry);
      }
    };
    let from = 0;
    for (let i = 0; i < sorted.words.length; i++) {
      const word = sorted.words[i] as number; // below the length
      entry.start = 0;
      entry.metadataBytes = 0;
      writePairsBefore(word);
      const before = writer.length;
      range.from = from;
      range.to = sorted.ends[i] as number;
      entry.start = this.#words.startOf(word);
      entry.length = this.#words.endOf(word) - entry.start;
      entry.count = writeTermPlaces(writer, sorted.places, range);
      entry.bytes = writer.length - before;
      entry.metadataBytes = metadata.length(from, range.to);
      dictionary.add(this.#words.units, entry);
      from = range.to;
    }
    entry.start = 0;
    entry.metadataBytes = 0;
    writePairsBefore(-1);
    return { postings: writer.written(), metadata: metadata.bytes };
  }
}

/** Compares by code units, as the dictionary is ordered; a pair and a word are never equal. */
function isPairAfter(pair: Uint16Array, words: WordTable, word: number): boolean {
  const start = words.startOf(word);
  const length = words.endOf(word) - start;
  if (length === 0) return true;
  const { units } = words;
  const first = (pair[0] as number) - (units[start] as number);
  if (first !== 0) return first > 0;
  if (pair[1] === 0) return false;
  return length === 1 || (pair[1] as number) > (units[start + 1] as number);
}
