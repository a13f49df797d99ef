import type { NamedWords } from "./namedWords.ts";

/**
 * Reporters before 기자 or 특파원: `[서울=연합뉴스] 홍길동 기자 =`, `홍길동 기자 gildong@example.com`. Words before 기자 that
 * are no names (수습 기자) are left out.
 */
export function koreanByline(text: string): readonly NamedWords[] {
  const found: NamedWords[] = [];
  for (const match of text
    .slice(0, 120)
    .matchAll(
      /(?<words>[가-힣]{2,4}(?:[·,\s]+[가-힣]{2,4}){0,3})\s?(?:선임|수습|인턴|객원)?(?:기자|특파원)(?=[\s=,.)\]]|$)/gu,
    )) {
    const words = match.groups?.words ?? "";
    const names = words
      .split(/[·,\s]+/)
      .filter((name) => /^[가-힣]{3,4}$/.test(name) && !/(?:일보|신문|뉴스|방송|경제|취재)$/.test(name));
    if (names.length > 0) found.push({ names, words, start: match.index, rule: "korean-reporter" });
  }
  return found;
}
