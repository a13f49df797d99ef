/** Letters and digits only, width and case folded: for comparing headlines. */
export function fold(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
