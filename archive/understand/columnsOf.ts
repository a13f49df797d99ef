/** Columns that a text takes: a Han character, kana or full-width form counts two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++) columns += text.charCodeAt(i) < 0x1100 ? 1 : 2;
  return columns;
}
