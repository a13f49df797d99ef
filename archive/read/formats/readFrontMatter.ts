import { parse } from "yaml";
import type { Problem } from "../../contract.ts";
import type { MetadataField } from "../readText.ts";
import { flattenFields } from "./flattenFields.ts";

/** Fields of a text's front matter. */
export type FrontMatter = {
  readonly fields: readonly MetadataField[];
  /** Where the fields' own words stand in the text. */
  readonly start: number;
  readonly end: number;
  /** Where the text after the front matter begins; 0 where there is none. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
};

const none: FrontMatter = { fields: [], start: 0, end: 0, bodyStart: 0, problems: [] };

/** Longer than this it is not front matter but a text between two rules. */
const mostUnits = 65_536;

/**
 * YAML between `---` lines at the very beginning. Dates stay as they are written. Front matter that isn't YAML is read
 * line by line as `name: value`, and said to be damaged.
 * @example readFrontMatter("---\ntitle: 春耕\n---\n正文").fields // [{ from: "front matter", name: "title", value: "春耕" }]
 */
export function readFrontMatter(text: string): FrontMatter {
  if (!/^---[ \t]*\n/.test(text)) return none;
  const start = text.indexOf("\n") + 1;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + mostUnits));
  if (closing === null) return none;
  const inside = text.slice(start, start + closing.index);
  const bodyStart = Math.min(text.length, start + closing.index + closing[0].length + 1);
  const place = { start, end: start + inside.trimEnd().length, bodyStart };
  const simple = readSimpleLines(inside);
  if (simple !== null) return { fields: simple, problems: [], ...place };
  return { ...readYaml(inside), ...place };
}

function readYaml(inside: string): Pick<FrontMatter, "fields" | "problems"> {
  try {
    const value: unknown = parse(inside, { schema: "failsafe", logLevel: "error" });
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    return { fields: isMap ? flattenFields("front matter", value) : readLines(inside), problems: [] };
  } catch {
    return {
      fields: readLines(inside),
      problems: [{ code: "metadata-damaged", detail: { kind: "damage", code: "fields-unreadable" } }],
    };
  }
}

/** Front matter is nearly always `name: words`, which needs no YAML parser. Null where a line is anything else. */
function readSimpleLines(inside: string): readonly MetadataField[] | null {
  const fields: MetadataField[] = [];
  for (const line of inside.split("\n")) {
    if (line.trim() === "") continue;
    const parts = /^(?<name>[\p{L}\p{N}_-]+):[ \t]+(?<value>[\p{L}\p{N}《“【「][^\n]*)$/u.exec(line)?.groups;
    if (parts?.name === undefined || parts.value === undefined || / #|: /.test(parts.value)) return null;
    fields.push({ from: "front matter", name: parts.name, value: parts.value.trim() });
  }
  return fields;
}

function readLines(inside: string): readonly MetadataField[] {
  return inside.split("\n").flatMap((line) => {
    const parts = /^(?<name>[^:：]{1,40})[:：](?<value>.+)$/.exec(line)?.groups;
    const value = parts?.value?.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (parts?.name === undefined || value === undefined || value === "") return [];
    return [{ from: "front matter", name: parts.name.trim(), value }];
  });
}
