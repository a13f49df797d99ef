import { type EvidencePlace, photoOrigins } from "../contract.ts";
import type { MetadataField } from "../read/readText.ts";
import { type PhotoMeaning, photoFields } from "./languages/photoFields.ts";

/** A value with the field it was read from. */
export type PhotoValue = {
  readonly value: string;
  readonly field: string;
  readonly from: string;
  readonly place: EvidencePlace;
};

const rankOfName = buildRanks();

function buildRanks(): ReadonlyMap<string, { readonly meaning: PhotoMeaning; readonly rank: number }> {
  const ranks = new Map<string, { meaning: PhotoMeaning; rank: number }>();
  // Object.entries loses the key's type; the table's type says what the keys are.
  for (const [meaning, names] of Object.entries(photoFields) as [PhotoMeaning, readonly string[]][]) {
    for (const [rank, name] of names.entries()) if (!ranks.has(name)) ranks.set(name, { meaning, rank });
  }
  return ranks;
}

/** The values of one meaning, by `photoOrigins`, then by how telling the field's name is. Empty ones are left out. */
export function photoValues(fields: readonly MetadataField[], meaning: PhotoMeaning): readonly PhotoValue[] {
  const found: (PhotoValue & { readonly rank: number })[] = [];
  for (const field of fields) {
    const known = rankOfName.get(bareName(field.name));
    const value = field.value.trim();
    if (known?.meaning !== meaning || value === "" || isPlaceholder(value)) continue;
    const place = /sidecar|table/.test(field.from) ? "sidecar" : "metadata";
    const origin = rankOrigin(field.from) ?? photoOrigins.length;
    const rank = origin * 100 + known.rank;
    found.push({ value, field: `${field.from} ${field.name}`, from: field.from, place, rank });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** Place in `photoOrigins`, from 0; null for what isn't among them. */
export function rankOrigin(from: string): number | null {
  const origins: readonly string[] = photoOrigins;
  const rank = origins.indexOf(from);
  return rank === -1 ? null : rank;
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
