import { walkTags } from "../html/walkTags.ts";
import type { MetadataField } from "../readText.ts";

const kept: ReadonlySet<string> = new Set(
  "title subject creator keyword keywords description created modified initial-creator creation-date date lastModifiedBy category".split(
    " ",
  ),
);

/** What an office file says of itself: `docProps/core.xml` of Word, `meta.xml` of OpenDocument. Names without their prefix. */
export function readCoreProperties(xml: string): readonly MetadataField[] {
  const fields: MetadataField[] = [];
  let name = "";
  let words = "";
  walkTags(xml, "xml", {
    onOpen(tag) {
      name = tag.slice(tag.indexOf(":") + 1);
      words = "";
    },
    onText(text) {
      if (words.length < 10_000) words += text;
    },
    onClose(tag) {
      const value = words.trim();
      if (tag.slice(tag.indexOf(":") + 1) === name && kept.has(name) && value !== "" && fields.length < 100)
        fields.push({ from: "core properties", name, value });
      name = "";
      words = "";
    },
  });
  return fields;
}
