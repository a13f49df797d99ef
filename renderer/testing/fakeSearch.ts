import type {
  ArchiveDocument,
  FacetCount,
  FacetName,
  Filters,
  Hit,
  SearchAnswer,
  SearchRequest,
  Snippet,
  Span,
} from "../../archive/contract.ts";
import { facetNames } from "../address.ts";
import { toCalendar } from "../days.ts";

/** Answers a search by comparing every document with every word of the query. */
export function answerFakeSearch(
  documents: readonly ArchiveDocument[],
  request: SearchRequest,
): SearchAnswer {
  const { query, filters, offset, limit, requestId } = request;
  const found = documents.filter((document) => isFakeHit(document, query, filters));
  const quotes = [...query].flatMap((sign, at) => (sign === '"' ? [at] : []));
  const ordered = request.sort === "relevance" ? found : [...found].sort(byDate(request.sort));
  return {
    requestId,
    revision: 1,
    total: found.length,
    archiveTotal: documents.length,
    tookMs: 1,
    hits: ordered.slice(offset, offset + limit).map((document) => toHit(document, query)),
    facets: countFacets(documents, query, filters),
    undated: found.filter(({ published }) => published === null).length,
    boilerplateOnly: 0,
    problems:
      quotes.length % 2 === 0
        ? []
        : [{ start: quotes.at(-1) ?? 0, end: query.length, code: "unclosed-quote", expected: ['"'] }],
  };
}

/** Whether a document holds every word and passes every filter. */
export function isFakeHit(document: ArchiveDocument, query: string, filters: Filters): boolean {
  const { published, happened, undated } = filters;
  const touches = (
    range: typeof published,
    interval: { firstDay: number | null; lastDay: number | null } | null,
  ) =>
    range === undefined ||
    (interval !== null &&
      (interval.lastDay ?? 0) >= (range.firstDay ?? -1e9) &&
      (interval.firstDay ?? 0) <= (range.lastDay ?? 1e9));
  return (
    readWords(query).every((word) => document.body.toLowerCase().includes(word)) &&
    touches(published, document.published) &&
    (happened === undefined || document.events.some((event) => touches(happened, event))) &&
    (!undated || document.published === null) &&
    facetNames.every((name) => {
      const wanted = filters[name];
      return wanted === undefined || readFacet(document, name).some((value) => wanted.includes(value));
    })
  );
}

/** Where the query's words stand in a text, in text order. */
export function findFakeMarks(text: string, query: string): readonly Span[] {
  const spans = readWords(query).flatMap((word) => {
    const places: Span[] = [];
    for (
      let at = text.toLowerCase().indexOf(word);
      at >= 0;
      at = text.toLowerCase().indexOf(word, at + word.length)
    ) {
      places.push({ start: at, end: at + word.length });
    }
    return places;
  });
  return spans.sort((left, right) => left.start - right.start);
}

function readWords(query: string): readonly string[] {
  return query
    .toLowerCase()
    .replaceAll('"', " ")
    .split(/\s+/)
    .filter((word) => word !== "");
}

function readFacet(document: ArchiveDocument, name: FacetName): readonly string[] {
  const orNone = (values: readonly (string | null)[]) =>
    values.length === 0 ? [""] : values.map((value) => value ?? "");
  const day = document.published?.firstDay ?? null;
  const values: { readonly [facet in FacetName]: readonly (string | null)[] } = {
    source: [document.source],
    byline: document.bylines,
    photographer: document.captions.flatMap(({ photographer }) => photographer),
    kind: [document.kind],
    language: [document.language],
    folder: [document.path.includes("/") ? document.path.slice(0, document.path.lastIndexOf("/")) : ""],
    year: [day === null ? "" : String(toCalendar(day).year)],
  };
  return orNone(values[name]);
}

function countFacets(
  documents: readonly ArchiveDocument[],
  query: string,
  filters: Filters,
): SearchAnswer["facets"] {
  const count = (name: FacetName): readonly FacetCount[] => {
    const { [name]: _own, ...others } = filters;
    const counts = new Map<string, number>();
    for (const document of documents) {
      if (!isFakeHit(document, query, others)) continue;
      for (const value of readFacet(document, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, number]) => ({ value, count: number }))
      .sort((left, right) => right.count - left.count);
  };
  // Every facet is in the list of names.
  return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as SearchAnswer["facets"];
}

function toHit(document: ArchiveDocument, query: string): Hit {
  const marks = findFakeMarks(document.body, query);
  const headline = document.headline ?? "";
  return {
    id: document.id,
    path: document.path,
    kind: document.kind,
    headline: { text: headline, marks: findFakeMarks(headline, query) },
    source: document.source,
    bylines: document.bylines,
    photographers: document.captions.flatMap(({ photographer }) => photographer ?? []),
    published: document.published,
    language: document.language,
    score: 1,
    snippets: [toSnippet(document.body, marks[0] ?? { start: 0, end: 0 }, query)],
    occurrences: marks.length,
  };
}

function toSnippet(body: string, around: Span, query: string): Snippet {
  const start = Math.max(0, around.start - 20);
  const end = Math.min(body.length, around.end + 60);
  const text = body.slice(start, end).replaceAll("\n", " ");
  return {
    text,
    marks: findFakeMarks(text, query),
    start,
    cutBefore: start > 0,
    cutAfter: end < body.length,
  };
}

function byDate(sort: "oldest" | "newest") {
  const sign = sort === "oldest" ? 1 : -1;
  return (left: ArchiveDocument, right: ArchiveDocument) =>
    sign * ((left.published?.firstDay ?? 0) - (right.published?.firstDay ?? 0));
}
