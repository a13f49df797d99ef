import type { ArchiveDocument, Block, Caption, Evidence, Problem, Published } from "../contract.ts";
import type { PhotoFacts } from "../read/fileReading.ts";
import type { MetadataField } from "../read/readText.ts";
import { creditAtEnd } from "./creditAtEnd.ts";
import { detectLanguage } from "./detectLanguage.ts";
import type { FileFacts } from "./fileFacts.ts";
import { fold } from "./foldWords.ts";
import { photoPublished } from "./photoPublished.ts";
import { type PhotoValue, photoValues, rankOrigin } from "./photoValues.ts";
import { readCredit } from "./readCredit.ts";
import { readLabels } from "./readLabels.ts";
import { readsLikeCaption } from "./readsLikeCaption.ts";

/** Something said of a photo, with where it was said. */
type Said = PhotoValue & {
  readonly photographer: readonly string[];
  readonly credit: string | undefined;
  readonly text: string;
};

/**
 * Reads a photo as a document: its captions by `photoOrigins` (the first is the one that is shown, others that differ
 * follow), photographers, the day it was taken, place and keywords. The body holds all words, one line each. A photo
 * without words is a document with an empty body.
 */
export function understandPhoto(photo: PhotoFacts, facts: FileFacts): ArchiveDocument {
  const fields = [...photo.metadata, ...sidecarFields(photo), ...pageFields(photo)];
  const said = distinct(photoValues(fields, "caption").map(toSaid));
  const headline = photoValues(fields, "headline").find(
    (value) => !said.some((other) => fold(other.value) === fold(value.value)),
  );
  const persons = photographersOf(fields, said);
  const places = photoValues(fields, "place");
  const layout = layOut({ headline, said, places });
  const captions = said.map((one, index) => toCaption(one, { index, persons, path: facts.path, layout }));
  const published = photoPublished({ fields, captions: said.map((one) => one.text), path: facts.path });
  return {
    id: facts.id,
    path: facts.path,
    kind: "photo",
    format: facts.format,
    encoding: facts.encoding,
    language: detectLanguage(layout.body),
    headline: headline?.value ?? null,
    published,
    source: persons.credit?.value ?? null,
    bylines: [],
    editors: [],
    sections: [],
    captions:
      captions.length === 0 && persons.names.length > 0 ? [bareCaption(persons, facts.path)] : captions,
    events: [],
    keywords: [
      ...new Set(
        photoValues(fields, "keywords")
          .flatMap((value) => value.value.split(/[,，;；、]/))
          .map((word) => word.trim())
          .filter((word) => word !== ""),
      ),
    ],
    body: layout.body,
    blocks: layout.blocks,
    evidence: evidenceOf({ headline, said, persons, places }),
    problems: [...facts.problems, ...problemsOf(said, published)],
  };
}

/** Same-named texts that read like a caption, cut into what their labels say and the words themselves. */
function sidecarFields(photo: PhotoFacts): readonly MetadataField[] {
  return photo.sidecarTexts
    .filter((sidecar) => readsLikeCaption(sidecar.text))
    .flatMap((sidecar) => {
      const fields: MetadataField[] = sidecar.text.metadata.map((field) => ({
        ...field,
        from: "sidecar text",
      }));
      const words: string[] = [];
      for (const line of sidecar.text.body
        .split("\n")
        .map((other) => other.trim())
        .filter((other) => other !== "")) {
        const labelled = labelledField(line);
        if (labelled === null) words.push(line);
        else fields.push(...labelled);
      }
      const joint = /\p{Script=Han}/u.test(words[0] ?? "") ? "" : " ";
      if (words.length > 0) fields.push({ from: "sidecar text", name: "caption", value: words.join(joint) });
      return fields;
    });
}

/** `摄影：王刚　时间：2015年7月`; null where the line is no label line. */
function labelledField(line: string): readonly MetadataField[] | null {
  const labels = readLabels(line);
  if (labels[0] === undefined || labels[0].labelStart > 1) return null;
  const names = {
    photographer: "photographer",
    byline: "photographer",
    "text-and-photo": "photographer",
    published: "date",
    source: "source",
    caption: "caption",
    headline: "title",
  } as const;
  const fields: MetadataField[] = [];
  for (const label of labels) {
    // A meaning that photos don't have (an editor, a button) makes the line plain words.
    const name = Object.entries(names).find(([meaning]) => meaning === label.meaning)?.[1];
    if (name === undefined) return null;
    fields.push({ from: "sidecar text", name, value: label.value });
  }
  return fields;
}

function pageFields(photo: PhotoFacts): readonly MetadataField[] {
  return photo.pageCaptions.map((caption) => ({ from: "page", name: "caption", value: caption.text }));
}

function toSaid(value: PhotoValue): Said {
  const found = creditAtEnd(value.value);
  const text = found === null ? value.value : value.value.slice(0, found.cut).trim();
  return {
    ...value,
    place: value.from === "sidecar text" || value.from === "page" ? "sidecar" : value.place,
    text: text.replace(/[（(【[—–-]+$/u, "").trim(),
    photographer: found?.credit.photographers ?? [],
    credit: found?.credit.credit,
  };
}

/** Each wording once, the first of them. */
function distinct(said: readonly Said[]): readonly Said[] {
  return said.filter(
    (one, index) =>
      one.text !== "" && said.findIndex((other) => fold(other.text) === fold(one.text)) === index,
  );
}

type Persons = {
  readonly names: readonly string[];
  readonly value: PhotoValue | undefined;
  readonly credit: PhotoValue | undefined;
};

/** The photographer that a field names, else the credit of the first caption that has one. */
function photographersOf(fields: readonly MetadataField[], said: readonly Said[]): Persons {
  const credit = photoValues(fields, "credit").find((value) => value.value.length <= 80);
  for (const value of photoValues(fields, "photographer")) {
    const names =
      readCredit(`摄影：${value.value}`)?.photographers ?? readCredit(value.value)?.photographers ?? [];
    if (names.length > 0) return { names, value, credit };
  }
  const credited = said.find((one) => one.photographer.length > 0);
  return { names: credited?.photographer ?? [], value: credited, credit };
}

type Layout = {
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly captionStarts: readonly number[];
};

/** All words of the photo, one line each, and what each line is. */
function layOut(words: {
  headline: PhotoValue | undefined;
  said: readonly Said[];
  places: readonly PhotoValue[];
}): Layout {
  let body = "";
  const blocks: Block[] = [];
  const captionStarts: number[] = [];
  const add = (text: string, block: Pick<Block, "kind" | "caption">): number => {
    if (body !== "") body += "\n";
    const start = body.length;
    body += text;
    blocks.push({ ...block, start, end: body.length });
    return start;
  };
  if (words.headline !== undefined) add(words.headline.value, { kind: "headline" });
  for (const [index, one] of words.said.entries())
    captionStarts.push(add(one.value, { kind: "caption", caption: index }));
  for (const place of new Set(words.places.map((value) => value.value))) add(place, { kind: "metadata" });
  return { body, blocks, captionStarts };
}

function toCaption(
  one: Said,
  place: { index: number; persons: Persons; path: string; layout: Layout },
): Caption {
  const start = place.layout.captionStarts[place.index] ?? 0;
  const names = one.photographer.length > 0 ? one.photographer : place.index === 0 ? place.persons.names : [];
  const credit = one.credit ?? (place.index === 0 ? place.persons.credit?.value : undefined);
  return {
    text: one.text,
    photographer: toPhotographer(names),
    ...(credit !== undefined && { credit }),
    photo: place.path,
    start,
    end: start + one.value.length,
  };
}

function toPhotographer(names: readonly string[]): Caption["photographer"] {
  const [only] = names;
  return only === undefined ? null : names.length === 1 ? only : names;
}

/** A photo with a photographer and no words still has somebody to be found by. */
function bareCaption(persons: Persons, path: string): Caption {
  return {
    text: "",
    photographer: toPhotographer(persons.names),
    ...(persons.credit !== undefined && { credit: persons.credit.value }),
    photo: path,
  };
}

function evidenceOf(found: {
  headline: PhotoValue | undefined;
  said: readonly Said[];
  persons: Persons;
  places: readonly PhotoValue[];
}): ArchiveDocument["evidence"] {
  const of = (
    kind: ArchiveDocument["evidence"][number]["of"],
    value: PhotoValue | undefined,
  ): ArchiveDocument["evidence"] => (value === undefined ? [] : [{ ...toEvidence(value), of: kind }]);
  return [
    ...of("headline", found.headline),
    ...found.said.flatMap((one) => of("caption", one)),
    ...of("photographer", found.persons.value),
    ...of("source", found.persons.credit),
    ...found.places.flatMap((place) => of("place", place)),
  ];
}

/** The rule says by which rank of the precedence the value was chosen. */
function toEvidence(value: PhotoValue): Evidence {
  const rank = (rankOrigin(value.from) ?? -1) + 1;
  return { text: value.value, place: value.place, field: value.field, rule: `photo-precedence-${rank}` };
}

function problemsOf(said: readonly Said[], published: Published | null): readonly Problem[] {
  const problems: Problem[] = [];
  if (said.length === 0) problems.push({ code: "no-caption" });
  if (published === null) problems.push({ code: "undated" });
  return problems;
}
