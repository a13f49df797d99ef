import type ExifReader from "exifreader";
import { decodeText, decodeWith } from "../decode.ts";
import type { MetadataField } from "../readText.ts";

/** EXIF has hundreds of tags on lenses; these describe the picture. */
const exifNames: ReadonlySet<string> = new Set(
  "ImageDescription Artist Copyright DateTimeOriginal DateTimeDigitized DateTime UserComment XPTitle XPComment XPAuthor XPKeywords XPSubject OffsetTimeOriginal".split(
    " ",
  ),
);

const xmpNames: ReadonlySet<string> = new Set(
  "description title creator Headline DateCreated CreateDate Credit Source City State Country Location subject rights CaptionWriter Instructions AuthorsPosition TransmissionReference UsageTerms".split(
    " ",
  ),
);

const mostUnits = 10_000;

export function exifFields(tags: ExifReader.ExpandedTags): readonly MetadataField[] {
  const fields: MetadataField[] = [];
  for (const [name, tag] of Object.entries(tags.exif ?? {})) {
    if (!exifNames.has(name) || tag === undefined) continue;
    const raw =
      Array.isArray(tag.value) && typeof tag.value[0] === "string" ? tag.value.join(" ") : tag.description;
    add(fields, "EXIF", name, redecode(String(raw)));
  }
  const { Latitude, Longitude } = tags.gps ?? {};
  if (Latitude !== undefined && Longitude !== undefined)
    add(fields, "EXIF", "GPS", `${Latitude}, ${Longitude}`);
  return fields;
}

/**
 * IPTC's text has no sure encoding: Chinese agencies write GBK into it. All texts of a picture are decoded as one, since
 * a keyword of two characters alone could be anything.
 */
export function iptcFields(tags: ExifReader.ExpandedTags): readonly MetadataField[] {
  const named = Object.entries(tags.iptc ?? {}).flatMap(([name, tag]) =>
    iptcValues(tag).map((bytes) => ({ name, bytes })),
  );
  const lineEnd = Uint8Array.of(0x0a);
  const { encoding } = decodeText(Buffer.concat(named.flatMap(({ bytes }) => [bytes, lineEnd])));
  const fields: MetadataField[] = [];
  for (const { name, bytes } of named) add(fields, "IPTC", name, decodeWith(encoding, bytes));
  return fields;
}

export function xmpFields(tags: ExifReader.ExpandedTags, from = "XMP"): readonly MetadataField[] {
  const fields: MetadataField[] = [];
  for (const [name, tag] of Object.entries(tags.xmp ?? {})) {
    if (!xmpNames.has(name) || typeof tag !== "object" || tag === null) continue;
    if ("value" in tag && Array.isArray(tag.value) && (name === "creator" || name === "subject"))
      for (const item of tag.value) add(fields, from, name, textOf(item));
    else add(fields, from, name, textOf(tag));
  }
  return fields;
}

export function pngFields(tags: ExifReader.ExpandedTags): readonly MetadataField[] {
  const fields: MetadataField[] = [];
  for (const [name, tag] of Object.entries(tags.pngText ?? {}))
    if (!/^(?:raw profile|xml:)/i.test(name)) add(fields, "PNG text", name, redecode(textOf(tag)));
  return fields;
}

function add(fields: MetadataField[], from: string, name: string, value: string): void {
  const clean = value.replaceAll("\u0000", "").trim();
  if (clean !== "" && fields.length < 300) fields.push({ from, name, value: clean.slice(0, mostUnits) });
}

function textOf(tag: unknown): string {
  if (typeof tag === "string") return tag;
  if (typeof tag !== "object" || tag === null) return "";
  if ("description" in tag && typeof tag.description === "string") return tag.description;
  return "value" in tag && typeof tag.value === "string" ? tag.value : "";
}

/** The bytes of a tag or, where it repeats, of each. Numbers and binary tags are no text. */
function iptcValues(tag: unknown): readonly Uint8Array[] {
  const all: readonly unknown[] = Array.isArray(tag) ? tag : [tag];
  return all.flatMap((one) => {
    if (typeof one !== "object" || one === null || !("value" in one) || !Array.isArray(one.value)) return [];
    const isBytes = one.value.every((byte) => typeof byte === "number" && byte >= 0x09 && byte <= 0xff);
    return isBytes && one.value.length > 0 ? [Uint8Array.from(one.value)] : [];
  });
}

/** Text that is bytes one to one is no text yet: `ÖÐ¹ú` is 中国 in GBK. */
function redecode(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  return decodeText(Buffer.from(text, "latin1")).text;
}
