import type { MetadataField } from "../readText.ts";

/**
 * A parsed value as fields, names dotted, list items under the same name, empty values left out. Stops at depth 8 and at
 * 2,000 fields: deeper and longer things are data, not facts about an article.
 * @example flattenFields("JSON-LD", { author: [{ name: "王刚" }] }) // [{ from: "JSON-LD", name: "author.name", value: "王刚" }]
 */
export function flattenFields(from: string, value: unknown): readonly MetadataField[] {
  const fields: MetadataField[] = [];
  collect({ from, fields }, value, "", 0);
  return fields;
}

type Collecting = { readonly from: string; readonly fields: MetadataField[] };

function collect(into: Collecting, value: unknown, name: string, depth: number): void {
  if (value === null || value === undefined || depth > 8 || into.fields.length >= 2000) return;
  if (Array.isArray(value)) for (const item of value) collect(into, item, name, depth + 1);
  else if (value instanceof Date) into.fields.push({ from: into.from, name, value: value.toISOString() });
  else if (typeof value === "object")
    for (const [key, item] of Object.entries(value))
      collect(into, item, name === "" ? key : `${name}.${key}`, depth + 1);
  else if (String(value).trim() !== "")
    into.fields.push({ from: into.from, name, value: String(value).trim() });
}
