/**
 * Markdown's inline marks taken off: `**bold**`, `[words](address)`, `` `code` ``, `\*`, inline HTML. A mark without its
 * partner stays, being text. Quantifiers are bounded, so that a line of a million asterisks takes linear time.
 */
export function stripMarks(words: string): string {
  if (!/[*_`[\]<\\~&]/.test(words)) return words;
  return words
    .replace(/\\(?<sign>[\\`*_{}[\]()#+\-.!|>~])/g, (_, sign: string) => hide(sign))
    .replace(/\[(?<text>[^\]\n]{0,500})\]\([^()\n]{0,500}(?:\([^()\n]{0,99}\)[^()\n]{0,99})?\)/g, "$<text>")
    .replace(/<(?<address>https?:\/\/[^<>\s]{1,500})>/g, "$<address>")
    .replace(/<br[ \t]{0,9}\/?>/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, "")
    .replace(/(?<marks>\*{1,3}|~~)(?=\S)(?<text>[^*~\n]{1,500})\k<marks>/g, "$<text>")
    .replace(
      /(?<![\p{L}\p{N}_])(?<marks>_{1,3})(?=\S)(?<text>[^_\n]{1,500})\k<marks>(?![\p{L}\p{N}_])/gu,
      "$<text>",
    )
    .replace(/`(?<code>[^`\n]{1,500})`/g, "$<code>")
    .replace(/[\ufdd0-\ufdef]/g, (hidden) => escapable[hidden.charCodeAt(0) - 0xfdd0] ?? "")
    .replace(/&(?<name>nbsp|lt|gt|quot|amp);/g, (_, name: keyof typeof entities) => entities[name]);
}

/** Signs that a backslash makes plain; each is hidden as one of Unicode's noncharacters while marks are taken off. */
const escapable = [..."\\`*_{}[]()#+-.!|>~"];

function hide(sign: string): string {
  return String.fromCharCode(0xfdd0 + escapable.indexOf(sign));
}

const entities = { nbsp: "\u00a0", lt: "<", gt: ">", quot: '"', amp: "&" };
