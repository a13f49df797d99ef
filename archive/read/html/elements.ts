/** What HTML's element names mean for reading. Data only. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Their words are never shown as text. */
export const silentElements = words(
  "script style noscript template textarea select option iframe object svg math canvas head title datalist audio video map noframes xml button",
);

/** They begin and end a piece. */
export const blockElements = words(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul",
);

export const voidElements = words(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr",
);

/** Opening the key ends an open element among `ends`, unless one of `stops` is nearer. */
export const impliedEnds: ReadonlyMap<
  string,
  { readonly ends: ReadonlySet<string>; readonly stops: ReadonlySet<string> }
> = new Map([
  ["li", { ends: words("li"), stops: words("ul ol menu table") }],
  ["dd", { ends: words("dd dt"), stops: words("dl table") }],
  ["dt", { ends: words("dd dt"), stops: words("dl table") }],
  ["td", { ends: words("td th"), stops: words("table tr") }],
  ["th", { ends: words("td th"), stops: words("table tr") }],
  ["tr", { ends: words("tr"), stops: words("table") }],
]);

/** No closing tag but their own reaches beyond these. */
export const closingStops = words("td th table html body");

/** A block opened inside one of these ends it. */
export const paragraphElements = words("p h1 h2 h3 h4 h5 h6");
