/**
 * Every request is checked where it enters a process: one schema per method of the contract.
 * The compiler checks that each schema makes exactly what the contract's method takes.
 */
import * as v from "valibot";
import { type ArchiveApi, type ArchiveMethod, archiveMethods, type Result } from "./contract.ts";

/** What a method of the contract takes. */
export type RequestOf<M extends ArchiveMethod> = Parameters<ArchiveApi[M]>[0];

const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength));
const path = v.pipe(text(32_768), v.nonEmpty());
const documentId = v.pipe(text(32_768), v.nonEmpty());
/** Longer queries are pasted articles; the parser says "too-many-terms" long before this. */
const query = text(20_000);
const requestId = v.pipe(v.number(), v.safeInteger());
/** Days of the years -99,999 to 99,999. */
const day = v.pipe(v.number(), v.integer(), v.minValue(-37_000_000), v.maxValue(37_000_000));
const dayRange = v.strictObject({ firstDay: v.nullable(day), lastDay: v.nullable(day) });
const closedRange = v.strictObject({ firstDay: day, lastDay: day });
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const limit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const nothing = v.strictObject({});
const facetValues = v.exactOptional(v.pipe(v.array(text(10_000)), v.maxLength(1000)));

const filters = v.strictObject({
  source: facetValues,
  byline: facetValues,
  photographer: facetValues,
  kind: facetValues,
  language: facetValues,
  folder: facetValues,
  year: facetValues,
  published: v.exactOptional(dayRange),
  happened: v.exactOptional(dayRange),
  undated: v.exactOptional(v.boolean()),
});

const timelineAxis = v.picklist(["published", "happened", "photos"]);

const correctionTarget = v.variant("kind", [
  v.strictObject({ kind: v.literal("published") }),
  v.strictObject({ kind: v.literal("event"), text: v.pipe(text(1000), v.nonEmpty()), nth: offset }),
]);

/** One date correction, as it crosses the door and as it stands in a line of an exported file. */
export const dateCorrection = v.strictObject({
  documentId,
  target: correctionTarget,
  edtf: v.nullable(text(1000)),
  note: text(10_000),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
});

const requestSchemas = {
  getHost: nothing,
  saveSettings: v.strictObject({
    theme: v.picklist(["system", "light", "dark"]),
    locale: v.picklist(["system", "zh", "en"]),
  }),
  openArchive: v.union([v.strictObject({ path }), v.strictObject({ sample: v.literal(true) })]),
  closeArchive: nothing,
  forgetArchive: v.strictObject({ path }),
  getArchive: nothing,
  stopReading: nothing,
  resumeReading: nothing,
  search: v.strictObject({
    requestId,
    query,
    filters,
    sort: v.picklist(["relevance", "oldest", "newest"]),
    offset,
    limit,
  }),
  getTimeline: v.strictObject({
    requestId,
    axes: v.pipe(v.array(timelineAxis), v.maxLength(3)),
    unit: v.picklist(["decade", "year", "quarter", "month", "week", "day"]),
    query,
    filters,
    range: v.exactOptional(closedRange),
  }),
  getTimelineItems: v.strictObject({
    requestId,
    axis: timelineAxis,
    range: closedRange,
    containment: v.picklist(["within", "touching"]),
    query,
    filters,
    hitsOnly: v.boolean(),
    offset,
    limit,
  }),
  getDocument: v.strictObject({ id: documentId, query }),
  getReport: v.strictObject({
    outcome: v.exactOptional(v.picklist(["read", "doubtful", "not-read", "failed", "system"])),
    reason: v.exactOptional(
      text(100) as v.GenericSchema<string, NonNullable<RequestOf<"getReport">["reason"]>>,
    ), // an unknown reason matches nothing
    offset,
    limit,
  }),
  cancel: v.strictObject({ requestId }),
  correctDate: dateCorrection,
  undoCorrection: v.strictObject({ documentId, target: correctionTarget }),
  listCorrections: nothing,
  exportCorrections: nothing,
  importCorrections: v.strictObject({ jsonLines: text(50_000_000) }),
  previewEncodings: v.strictObject({ path }),
  overrideEncoding: v.strictObject({ path: text(32_768), encoding: v.nullable(text(40)) }),
  chooseFolder: nothing,
  revealFile: v.strictObject({ id: documentId }),
} satisfies { readonly [M in ArchiveMethod]: v.GenericSchema<unknown, RequestOf<M>> };

/** True for the names of the contract's methods and for nothing else ("constructor" is none). */
export function isArchiveMethod(name: string): name is ArchiveMethod {
  return Object.hasOwn(archiveMethods, name);
}

/** The request as the method takes it, or the failure that names the field that is wrong. */
export function parseRequest<M extends ArchiveMethod>(method: M, request: unknown): Result<RequestOf<M>> {
  const parsed = v.safeParse(requestSchemas[method], request);
  // The schema of M makes RequestOf<M> (checked above); the compiler can't follow that through the index.
  if (parsed.success) return { ok: true, value: parsed.output as RequestOf<M> };
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  const detail = place === null ? issue.message : `${place}: ${issue.message}`;
  return { ok: false, failure: { code: "request-invalid", method, detail } };
}
