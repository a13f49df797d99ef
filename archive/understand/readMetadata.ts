import type { MetadataField } from "../read/readText.ts";

/** A metadata value with the field's name as the window shows it: `meta pubdate`, `JSON-LD headline`. */
export type MetadataValue = { readonly value: string; readonly field: string };

/** A page's metadata by meaning, each in order of trust. */
export type PageMetadata = {
  /** Without the site's name. */
  readonly titles: readonly MetadataValue[];
  readonly published: readonly MetadataValue[];
  readonly modified: readonly MetadataValue[];
  readonly sources: readonly MetadataValue[];
  /** Names of the site or publisher: the source where nobody else is named. */
  readonly publishers: readonly MetadataValue[];
  readonly bylines: readonly MetadataValue[];
  readonly editors: readonly MetadataValue[];
  readonly keywords: readonly string[];
  /** Where the page itself says it stands: canonical link, og:url, the address it was saved from. */
  readonly addresses: readonly MetadataValue[];
};

type Meaning = Exclude<keyof PageMetadata, "keywords"> | "keywords" | "siteTitle";

/** Field names, lower case, most trusted first; `column` covers the headers of tables in Chinese and English. */
const fieldNames: Readonly<Record<Meaning, readonly string[]>> = {
  titles: [
    "headline",
    "article:title",
    "articletitle",
    "og:title",
    "dc.title",
    "dcterms.title",
    "twitter:title",
    "subject",
    "title",
    "name",
    "标题",
    "標題",
    "题目",
    "題目",
    "headline/title",
    "新闻标题",
  ],
  siteTitle: [],
  published: [
    "datepublished",
    "article:published_time",
    "og:published_time",
    "published_time",
    "article:published",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "article:publicationdate",
    "publicationdate",
    "article:publish_time",
    "publish-time",
    "publish_time",
    "publishtime",
    "firstpublished",
    "date.issued",
    "rnews:datepublished",
    "originalpublicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "article.published",
    "weibo:article:create_at",
    "bt:pubdate",
    "cxenseparse:recs:publishtime",
    "pdate",
    "ptime",
    "date",
    "datetime",
    "published",
    "publishedat",
    "published_at",
    "datecreated",
    "uploaddate",
    "time",
    "pubtime",
    "article:create_at",
    "apub:time",
    "发布时间",
    "发布日期",
    "日期",
    "时间",
    "發佈日期",
    "發布日期",
    "日期時間",
    "時間",
    "见报日期",
    "年月日",
  ],
  modified: [
    "datemodified",
    "article:modified_time",
    "og:updated_time",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "weibo:article:update_at",
    "updated",
    "更新时间",
    "更新時間",
  ],
  sources: [
    "source",
    "contentsource",
    "article:source",
    "sourceorganization.name",
    "来源",
    "來源",
    "媒体",
    "媒體",
    "报纸",
    "報紙",
    "newspaper",
    "paper",
    "publication",
  ],
  publishers: [
    "publisher.name",
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "article:publisher",
    "application-name",
    "sitename",
    "site_name",
    "provider.name",
    "apple-mobile-web-app-title",
    "ispartof.name",
  ],
  bylines: [
    "author.name",
    "author",
    "authors",
    "article:author",
    "article:author_name",
    "byl",
    "byline",
    "dc.creator",
    "dcterms.creator",
    "creator.name",
    "parsely-author",
    "sailthru.author",
    "作者",
    "记者",
    "記者",
    "reporter",
    "from",
  ],
  editors: [
    "editor.name",
    "editor",
    "article:editor",
    "责任编辑",
    "责编",
    "编辑",
    "編輯",
    "責任編輯",
    "editors",
  ],
  addresses: ["canonical", "saved from", "og:url", "url", "mainentityofpage.@id", "mainentityofpage"],
  keywords: [
    "keywords",
    "news_keywords",
    "article:tag",
    "tags",
    "tag",
    "关键词",
    "關鍵詞",
    "关键字",
    "subjects",
  ],
};

const rankOf = buildRanks();

function buildRanks(): ReadonlyMap<string, { readonly meaning: Meaning; readonly rank: number }> {
  const ranks = new Map<string, { meaning: Meaning; rank: number }>();
  // Object.entries loses the key's type; the table's type says what the keys are.
  for (const [meaning, names] of Object.entries(fieldNames) as [Meaning, readonly string[]][]) {
    for (const [rank, name] of names.entries()) if (!ranks.has(name)) ranks.set(name, { meaning, rank });
  }
  return ranks;
}

/** File properties say who typed a document and when it was made, not who wrote the article and when it was printed. */
const untrusted = new Set(["core properties", "info", "EXIF"]);

const noMetadata: PageMetadata = {
  titles: [],
  published: [],
  modified: [],
  sources: [],
  publishers: [],
  bylines: [],
  editors: [],
  keywords: [],
  addresses: [],
};

/** Sorts a document's metadata by meaning. Titles lose the site's name: `X - Barbados Today` is X. */
export function readMetadata(fields: readonly MetadataField[]): PageMetadata {
  if (fields.length === 0) return noMetadata;
  const ranked = new Map<Meaning, (MetadataValue & { rank: number })[]>();
  for (const field of fields) {
    const known = rankOf.get(field.name.trim().toLowerCase());
    const value = field.value.trim();
    if (known === undefined || value === "" || untrusted.has(field.from)) continue;
    // The page's <title> is the site's own line, below og:title and the headline of JSON-LD.
    const rank =
      field.from === "title" ? 50 : field.from === "mail" && known.meaning === "bylines" ? 90 : known.rank;
    const list = ranked.get(known.meaning) ?? [];
    list.push({ value, field: `${field.from} ${field.name}`, rank });
    ranked.set(known.meaning, list);
  }
  const of = (meaning: Meaning): readonly MetadataValue[] =>
    (ranked.get(meaning) ?? []).sort((a, b) => a.rank - b.rank).map(({ value, field }) => ({ value, field }));
  const publishers = of("publishers");
  return {
    titles: of("titles").map((title) => ({ ...title, value: withoutSiteName(title.value, publishers) })),
    published: of("published"),
    modified: of("modified"),
    sources: of("sources"),
    publishers,
    bylines: of("bylines"),
    editors: of("editors"),
    addresses: of("addresses"),
    keywords: [
      ...new Set(
        of("keywords")
          .flatMap((field) => field.value.split(/[,，;；、]/))
          .map((word) => word.trim())
          .filter((word) => word !== ""),
      ),
    ],
  };
}

/** 远山商报-修鞋摊今天收摊: some papers' editions on the net name themselves before the headline. */
export const ledByPaper = /^(?<paper>\p{Script=Han}{2,7}[报報])\s?[-_|｜]\s?(?=[^-_|｜]{6,}$)/u;

/**
 * Cuts what a site adds behind a headline: from the first `_` or ` | ` or ` - ` or `--` whose rest is short. A headline
 * with a dash of its own keeps it where the rest is longer than what stands before.
 */
function withoutSiteName(title: string, publishers: readonly MetadataValue[]): string {
  for (const publisher of publishers) {
    const at = title.lastIndexOf(publisher.value);
    if (at > 4 && at + publisher.value.length >= title.length - 2) {
      const cut = title.slice(0, at).replace(/[\s_|｜<«:：–—-]+$/u, "");
      if (cut.length >= 4) return withoutSiteName(cut, []);
    }
  }
  const led = ledByPaper.exec(title)?.[0].length ?? 0;
  if (led > 0) return withoutSiteName(title.slice(led), []);
  const match =
    /(?:_|\s*[|｜]\s*|\s+[-–—·»<]\s+|--+|-(?=\p{Script=Han}{0,6}(?:[网網报報社]|新闻|新聞|在线|频道)$)|——(?=\S{2,8}(?:网|報|报|社|在线|频道|频道)$))/u.exec(
      title,
    );
  if (match === null || match.index < 4) return title;
  return title.length - match.index < Math.max(60, match.index) ? title.slice(0, match.index).trim() : title;
}
