import type { EvidencePlace } from "../contract.ts";
import type { MetadataField } from "../read/readText.ts";
import { type PhotoMeaning, photoFields } from "./languages/photoFields.ts";

/** A value with the field it was read from. */
export type PhotoValue = {
  readonly value: string;
  readonly field: string;
  readonly from: string;
  readonly place: EvidencePlace;
};

/**
 * Whose word counts, first to last. What people of the archive wrote beside a photo comes before what the camera or the
 * agency wrote into it: it was written later, knowing the other.
 */
export const photoPrecedence: readonly string[] = [
  "captions table",
  "JSON sidecar",
  "sidecar text",
  "XMP sidecar",
  "XMP",
  "IPTC",
  "EXIF",
  "PNG text",
  "page",
];

const rankOfName = buildRanks();

function buildRanks(): ReadonlyMap<string, { readonly meaning: PhotoMeaning; readonly rank: number }> {
  const ranks = new Map<string, { meaning: PhotoMeaning; rank: number }>();
  // Object.entries loses the key's type; the table's type says what the keys are.
  for (const [meaning, names] of Object.entries(photoFields) as [PhotoMeaning, readonly string[]][]) {
    for (const [rank, name] of names.entries()) if (!ranks.has(name)) ranks.set(name, { meaning, rank });
  }
  return ranks;
}

/** The values of one meaning, by `photoPrecedence`, then by how telling the field's name is. Empty ones are left out. */
export function photoValues(fields: readonly MetadataField[], meaning: PhotoMeaning): readonly PhotoValue[] {
  const found: (PhotoValue & { readonly rank: number })[] = [];
  for (const field of fields) {
    const known = rankOfName.get(bareName(field.name));
    const value = field.value.trim();
    if (known?.meaning !== meaning || value === "" || isPlaceholder(value)) continue;
    const place = /sidecar|table/.test(field.from) ? "sidecar" : "metadata";
    const source = photoPrecedence.indexOf(field.from);
    const rank = (source === -1 ? photoPrecedence.length : source) * 100 + known.rank;
    found.push({ value, field: `${field.from} ${field.name}`, from: field.from, place, rank });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** `dc:description` and `description.x-default` are description. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^[a-z0-9]+:/i, "")
    .replace(/\.(?:x-default|value|#text)$/, "")
    .trim();
}

/** What cameras and programs write where nobody wrote anything. */
function isPlaceholder(value: string): boolean {
  return /^(?:OLYMPUS DIGITAL CAMERA|SONY DSC|DCIM|KONICA MINOLTA DIGITAL CAMERA|SAMSUNG(?: .*)?|Picasa|default|untitled|unknown|ASCII|none|null|0000[:-]00[:-]00.*|DSC\w*|IMG_?\d+)$/i.test(
    value,
  );
}
