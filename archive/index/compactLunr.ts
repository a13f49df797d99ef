/** A drop-in for `lunr(config)` without its ceiling: same calls, same answers, segments instead of objects. */
import { CompactIndex } from "./CompactIndex.ts";
import type { AnalysedField } from "./DocumentWriter.ts";
import { type FieldAttributes, lunrParts } from "./lunrParts.ts";

export type CompactOptions = {
  /** A segment is closed when it holds this many documents; 50,000 where absent. */
  readonly documentsPerSegment?: number;
};

/** lunr's builder, called the same way; documents go straight into segments. */
export class CompactBuilder extends lunrParts.Builder {
  readonly #documentsPerSegment: number;
  #index: CompactIndex | undefined;
  #analyse: ((document: object) => readonly AnalysedField[]) | undefined;

  constructor({ documentsPerSegment = 50_000 }: CompactOptions = {}) {
    super();
    this.#documentsPerSegment = documentsPerSegment;
  }

  /** Not lunr's: documents are analysed as the archive's are (Han pairs, words of Unicode, stems), tokenizer and pipeline rest. */
  analysis(analyse: (document: object) => readonly AnalysedField[]): void {
    this.#analyse = analyse;
  }

  /** As in lunr. Fields, ref and metadata whitelist must be settled before the first document. */
  add(document: object, attributes: { readonly boost?: number } = {}): void {
    this.#index ??= this.#createIndex();
    this.#index.add(document, attributes);
    this.documentCount += 1;
  }

  build(): CompactIndex {
    this.#index ??= this.#createIndex();
    return this.#index;
  }

  #createIndex(): CompactIndex {
    const builder = this;
    // Getters, because lunr lets a configuration change these between documents, and k1 and b until the end.
    return new CompactIndex({
      ref: this._ref,
      fieldAttributes: { ...this._fields } satisfies Record<string, FieldAttributes>,
      metadataKeys: [...this.metadataWhitelist],
      analyse: this.#analyse,
      documentsPerSegment: this.#documentsPerSegment,
      get tokenizer() {
        return builder.tokenizer;
      },
      get pipeline() {
        return builder.pipeline;
      },
      get searchPipeline() {
        return builder.searchPipeline;
      },
      get k1() {
        return builder._k1;
      },
      get b() {
        return builder._b;
      },
    });
  }
}

/**
 * Calls `config` with a builder, as `this` and as argument, and returns the index, as `lunr` does: trimmer, stop words and
 * stemmer stand in the pipeline, the stemmer in the search pipeline.
 * @example compactLunr(function () { this.ref("id"); this.field("body"); documents.forEach((d) => this.add(d)); })
 */
export function compactLunr(
  config: (this: CompactBuilder, builder: CompactBuilder) => void,
  options: CompactOptions = {},
): CompactIndex {
  const builder = new CompactBuilder(options);
  builder.pipeline.add(lunrParts.trimmer, lunrParts.stopWordFilter, lunrParts.stemmer);
  builder.searchPipeline.add(lunrParts.stemmer);
  config.call(builder, builder);
  return builder.build();
}
