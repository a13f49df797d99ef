import type { ReadText } from "../read/readText.ts";
import { creditAtEnd } from "./creditAtEnd.ts";
import { captionOpeners } from "./languages/creditWords.ts";
import { splitLines } from "./splitLines.ts";

/** Most columns of a caption that says so (图为…, …摄), and of one that doesn't: the longest of 310 printed ones has 300. */
const longestCredited = 900;
const longestPlain = 400;

/**
 * Whether a text that lies beside a photo under the same name is that photo's caption rather than an article of its own:
 * a few lines, no report's opening, and short or with a caption's words. Example: `图为抢险现场。王刚摄` is one.
 */
export function readsLikeCaption(text: ReadText): boolean {
  const lines = splitLines(text, "text").filter((line) => line.piece.kind !== "metadata");
  const columns = lines.reduce((sum, line) => sum + line.width, 0);
  if (columns === 0 || lines.length > 8 || lines.some((line) => line.opensReport)) return false;
  const saysSo = lines.some((line) => captionOpeners.test(line.text) || creditAtEnd(line.text) !== null);
  const paragraphs = lines.filter((line) => line.width > 160).length;
  return saysSo ? columns <= longestCredited && paragraphs <= 2 : columns <= longestPlain && paragraphs <= 1;
}
