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
import { DictionaryWriter } from "./DictionaryWriter.ts";
import { FieldInstances } from "./FieldInstances.ts";
import { encodeMetadata } from "./metadata.ts";
import { countPostings, writePlaces } from "./postings.ts";
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

  /** Positions taken so far: what memory and time grow with. 4 million are about 100 MB at the end. */
  get positions(): number {
    return this.#place;
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
    const writer = new ByteWriter(1 << 20);
    const { keys, places, firstOf, secondOf } = sortPairs(this.#pairs);
    const words = sortWords(this.#words, this.#wordRecords, this.#metadata);
    const metadata = encodeMetadata(words.metadata);
    const scratch = new Uint16Array(2);
    let pair = 0;
    const writePairsBefore = (limit: string | undefined): void => {
      while (pair < keys.length) {
        const key = keys[pair] as number; // below the length
        scratch[0] = firstOf(key);
        scratch[1] = secondOf(key);
        if (limit !== undefined && isPairAfter(scratch, limit)) return;
        let end = pair + 1;
        while (keys[end] === key) end++;
        const before = writer.length;
        writePlaces(writer, places, { from: pair, to: end, previous: 0 });
        dictionary.add(scratch, scratch[1] === 0 ? 1 : 2, {
          count: end === pair + 1 ? 1 : countPostings(places, { from: pair, to: end, instances }),
          bytes: writer.length - before,
          metadataBytes: 0,
        });
        pair = end;
      }
    };
    for (const { term, units, from, to } of words.terms) {
      writePairsBefore(term);
      const before = writer.length;
      writePlaces(writer, words.places, { from, to, previous: 0 });
      dictionary.add(units, units.length, {
        count: countPostings(words.places, { from, to, instances }),
        bytes: writer.length - before,
        metadataBytes: metadata.length(from, to),
      });
    }
    writePairsBefore(undefined);
    return { postings: writer.written(), metadata: metadata.bytes };
  }
}

/** Compares by code units, as the dictionary is ordered; a pair and a word are never equal. */
function isPairAfter(pair: Uint16Array, word: string): boolean {
  const first = (pair[0] as number) - word.charCodeAt(0);
  if (first !== 0 || word === "") return !(first < 0);
  if (pair[1] === 0) return false;
  return word.length === 1 || (pair[1] as number) > word.charCodeAt(1);
}
