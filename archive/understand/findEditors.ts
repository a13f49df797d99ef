import type { PageLabel } from "./findLabels.ts";
import { holds } from "./line.ts";
import { couldBeName, splitNames } from "./names.ts";
import { bodyEvidence, type Fact, type Page } from "./page.ts";
import { isHanLabel } from "./readLabels.ts";
import type { PageMetadata } from "./readMetadata.ts";
import { trait } from "./traits.ts";

/**
 * The editors: of 责任编辑：, 编辑：, Edited by, and where the text names none, of the metadata. Proof-readers, chief
 * editors and makers of the page are none. Each name once, in text order. Example: `[责任编辑 张睿 ]` is 张睿.
 */
export function findEditors(
  page: Page,
  metadata: PageMetadata,
  labels: readonly PageLabel[],
): readonly Fact[] {
  const facts: Fact[] = [];
  for (const label of labels) {
    if (label.meaning !== "editor") continue;
    const named = readPersons(label.value);
    // [责任编辑：lynnzhao]: some sites' editors sign with their accounts.
    const account = isHanLabel(label.label)
      ? /(?<=^|[、，,\s])[a-z]{4,15}(?=$|[、，,\s])/.exec(label.value)?.[0]
      : undefined;
    const persons = account === undefined ? named : [...named, account];
    addNames(facts, persons, { words: label.value, start: label.start });
  }
  for (const line of page.lines) {
    if (!holds(line, trait.letter) || (line.index < page.lines.length - 12 && line.width > 200)) continue;
    const isBelowEditing =
      line.text.startsWith("by ") && /\b[Ee]diting$/.test(page.lines[line.index - 1]?.text ?? "");
    if (!isBelowEditing && !line.text.includes("dit")) continue;
    const match = (
      isBelowEditing
        ? /^by\s+(?<names>\p{Lu}[^;.)]{3,80})/u
        : /\b(?:[Ee]diting|[Ee]dited)\s+by\s+(?<names>\p{Lu}[^;.)]{3,80})/u
    ).exec(line.text);
    const names = match?.groups?.names;
    if (match === null || names === undefined) continue;
    const start = line.start + match.index + match[0].indexOf(names);
    addNames(facts, readPersons(names), { words: names, start });
  }
  if (facts.length > 0) return facts;
  return metadata.editors.flatMap(({ value, field }) =>
    readPersons(value).map((name) => ({
      value: name,
      evidence: { text: value, place: "metadata" as const, field, rule: "editor-metadata" },
    })),
  );
}

function addNames(facts: Fact[], names: readonly string[], place: { words: string; start: number }): void {
  if (facts.length >= 60) return; // no page has more; a list that does is data
  for (const name of names) {
    if (facts.some((fact) => fact.value === name)) continue;
    facts.push({ value: name, evidence: bodyEvidence("editor-label", place.words, place.start) });
  }
}

/** Names without what sites add to them: 李曦_NN2587, 王晓易（实习）. */
export function readPersons(value: string): readonly string[] {
  const bare = value
    .replace(/[_＿-]?[A-Z]{0,3}\d{2,}\w*/g, " ")
    .replace(/[（(](?:实习|見習|见习|實習|图|文)[^（()）]{0,3}[)）]/g, " ")
    // A in Zadar and B in London
    .replace(/\s+in\s+\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*/gu, " ");
  return splitNames(beforeLabel(bare)).filter(couldBeName);
}

/** `张三丰 版式 李四光`: words up to the first that is a label. */
function beforeLabel(words: string): string {
  if (!/\p{Script=Han}/u.test(words)) return words;
  const parts = words.split(/(?<=[\s\u3000])/);
  const end = parts.findIndex(
    (part, index) => index > 0 && part.trim().length > 1 && isHanLabel(part.trim()),
  );
  return end === -1 ? words : parts.slice(0, end).join("");
}
