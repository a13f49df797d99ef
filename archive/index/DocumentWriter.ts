/** Documents into segment builders: through lunr's tokenizer and pipeline, or through the archive's analysis. */
import type { FieldAttributes, LunrPipeline, LunrToken } from "./lunrParts.ts";
import type { SegmentBuilder } from "./segment/SegmentBuilder.ts";
import type { SegmentShape } from "./segment/segmentShape.ts";

/** One field of a document as the archive's analysis takes it: blocks, and the language of their words. */
export type AnalysedField = {
  readonly field: string;
  readonly language: string;
  readonly blocks: readonly { readonly text: string; readonly start: number; readonly end: number }[];
};

/** What an index is told once about its documents. `pipeline` and `tokenizer` may change between documents, as in lunr. */
export type WritingRules = {
  readonly ref: string;
  readonly fieldAttributes: Readonly<Record<string, FieldAttributes>>;
  readonly metadataKeys: readonly string[];
  /** Set where documents are analysed as the archive's are; tokenizer and pipeline then rest. */
  readonly analyse?: ((document: object) => readonly AnalysedField[]) | undefined;
  readonly tokenizer: (text: unknown, metadata: object) => readonly LunrToken[];
  readonly pipeline: LunrPipeline;
};

/** The shape of the segments that hold such documents. */
export function shapeOf(rules: WritingRules): SegmentShape {
  return { fields: Object.keys(rules.fieldAttributes), metadataKeys: rules.metadataKeys };
}

/** The document's ref as lunr makes it: whatever it is, as text. */
export function refOf(document: object, rules: WritingRules): string {
  return String(Reflect.get(document, rules.ref));
}

/** Adds one document to the segment that is being built. */
export function writeDocument(
  builder: SegmentBuilder,
  document: object,
  { rules, boost }: { rules: WritingRules; boost: number },
): void {
  builder.startDocument(refOf(document, rules), boost);
  if (rules.analyse !== undefined) writeAnalysed(builder, rules.analyse(document), rules);
  else writePiped(builder, document, rules);
}

function writeAnalysed(
  builder: SegmentBuilder,
  analysed: readonly AnalysedField[],
  rules: WritingRules,
): void {
  Object.keys(rules.fieldAttributes).forEach((name, number) => {
    const entries = analysed.filter((entry) => entry.field === name);
    if (entries.length > 0) builder.startField(number);
    for (const { blocks, language } of entries) {
      for (const { text, start, end } of blocks) builder.addBlock(text, { start, end, language });
    }
  });
}

/** As lunr.Builder.prototype.add: extractor, tokenizer, pipeline. */
function writePiped(builder: SegmentBuilder, document: object, rules: WritingRules): void {
  Object.entries(rules.fieldAttributes).forEach(([name, attributes], number) => {
    const text = attributes.extractor ? attributes.extractor(document) : Reflect.get(document, name);
    const tokens = rules.pipeline.run(rules.tokenizer(text, { fields: [name] }));
    builder.startField(number);
    tokens.forEach((token, position) => {
      // A pipeline may return strings; lunr fails on one as this does, where metadata is kept.
      const { metadata } = token as LunrToken;
      builder.addTerm(
        String(token),
        position,
        rules.metadataKeys.map((key) => metadata[key]),
      );
    });
  });
}
