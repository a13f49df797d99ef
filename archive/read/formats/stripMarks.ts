/**
 * Markdown's inline marks taken off: `**bold**`, `[words](address)`, `` `code` ``, `\*`, inline HTML. A mark without its
 * partner stays, being text. Quantifiers are bounded, so that a line of a million asterisks takes linear time.
 */
export function stripMarks(words: string): string {
  if (!/[*_`[\]<\\~&]/.test(words)) return words;
  return words
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
    .replace(/\\(?<sign>[\\`*_{}[\]()#+\-.!|>~])/g, "$<sign>")
    .replace(/&(?<name>nbsp|lt|gt|quot|amp);/g, (_, name: keyof typeof entities) => entities[name]);
}

const entities = { nbsp: "\u00a0", lt: "<", gt: ">", quot: '"', amp: "&" };
