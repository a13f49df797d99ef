import { flattenFields } from "../formats/flattenFields.ts";
import type { MetadataField } from "../readText.ts";
import type { TagAttributes } from "./walkTags.ts";

/** Gathers what a page says of itself: `<title>`, `<meta>`, JSON-LD, `<time>`, canonical address, language. */
export type PageMetadata = {
  readonly open: (name: string, attributes: TagAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly comment: (text: string) => void;
  readonly finish: () => {
    readonly fields: readonly MetadataField[];
    readonly title: string;
    readonly language: string | null;
  };
};

/** Beyond this a page's JSON is its whole state. */
const mostJsonUnits = 1_000_000;
const mostFields = 1000;

export function createPageMetadata(): PageMetadata {
  const fields: MetadataField[] = [];
  let language: string | null = null;
  let title: string | null = null;
  let open: "title" | "json" | "time" | null = null;
  let words: string[] = [];
  const add = (from: string, name: string, value: string) => {
    if (value.trim() !== "" && fields.length < mostFields) fields.push({ from, name, value: value.trim() });
  };
  const begin = (what: typeof open) => {
    open = what;
    words = [];
  };
  return {
    open(name, attributes) {
      if (name === "html" || name === "body") language ??= attributes.lang?.trim() || null;
      else if (name === "meta") addMeta(attributes, add);
      else if (name === "title" && title === null) begin("title");
      else if (name === "script" && attributes.type?.toLowerCase().includes("ld+json")) begin("json");
      else if (name === "time" && open === null) {
        if (attributes.datetime !== undefined) add("time", "datetime", attributes.datetime);
        else begin("time");
      } else if (name === "link" && attributes.rel?.toLowerCase() === "canonical")
        add("link", "canonical", attributes.href ?? "");
      if (attributes.itemprop !== undefined && attributes.content !== undefined && name !== "meta")
        add("itemprop", attributes.itemprop, attributes.content);
    },
    text(text) {
      if (open !== null) words.push(text);
    },
    close(name) {
      if (open === "title" && name === "title") {
        title = words.join("").replace(/\s+/g, " ").trim();
        add("title", "title", title);
        open = null;
      } else if (open === "json" && name === "script") {
        for (const field of readJson(words.join(""))) add(field.from, field.name, field.value);
        open = null;
      } else if (open === "time" && (name === "time" || words.length > 20)) {
        add("time", "text", words.join("").replace(/\s+/g, " "));
        open = null;
      }
    },
    comment(text) {
      for (const field of readComment(text)) add(field.from, field.name, field.value);
    },
    finish: () => ({ fields, title: title ?? "", language }),
  };
}

/** Elements of the comment that Founder's system, which many Chinese papers use, writes into every page. */
const enpFields: Readonly<Record<string, string>> = {
  date: "date",
  author: "author",
  title: "title",
  source: "source",
};

/** `<!-- saved from url=(0042)http://… -->` of a browser, `<!--enpproperty <date>…</date><title>…</title>…-->` of a paper. */
export function readComment(text: string): readonly MetadataField[] {
  const saved = /^\s*saved from url=\(\d+\)(?<address>\S+)/i.exec(text)?.groups?.address;
  if (saved !== undefined) return [{ from: "comment", name: "saved from", value: saved }];
  if (!/^\s*enpproperty\b/.test(text)) return [];
  return [...text.matchAll(/<(?<name>[a-z]{4,6})>(?<value>[^<>]{1,300})<\//g)].flatMap(({ groups }) => {
    const name = enpFields[groups?.name ?? ""];
    return name === undefined ? [] : [{ from: "comment", name, value: groups?.value ?? "" }];
  });
}

function addMeta(attributes: TagAttributes, add: (from: string, name: string, value: string) => void): void {
  const name = attributes.name ?? attributes.property ?? attributes.itemprop ?? attributes["http-equiv"];
  if (name === undefined || attributes.content === undefined) return;
  if (
    /^(?:viewport|robots|renderer|format-detection|theme-color|generator|content-type|x-ua-compatible)$/i.test(
      name.trim(),
    )
  )
    return;
  add("meta", name.trim(), attributes.content);
}

/** Linked data is often broken by hand: line breaks inside strings, comments around. What can't be parsed is left out. */
function readJson(text: string): readonly MetadataField[] {
  if (text.length > mostJsonUnits) return [];
  const bare = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*$/g, "")
    .trim();
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, " "), bare.replace(/,\s*(?=[}\]])/g, "")]) {
    try {
      return flattenFields("JSON-LD", withoutGraph(JSON.parse(attempt)));
    } catch {
      // a repair may help: the next attempt
    }
  }
  return [];
}

/** `@graph` only groups. */
function withoutGraph(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("@graph" in value)) return value;
  return value["@graph"];
}
