/** Eras that years are counted in, by the name before the year. The year is `base + step * n`. Longer names first. */
export type Era = { readonly name: string; readonly base: number; readonly step: 1 | -1 };

/** Longer names first. */
export const eras: readonly Era[] = [
  // Astronomical years: 1 BC is 0.
  { name: "公元前", base: 1, step: -1 },
  { name: "西元前", base: 1, step: -1 },
  { name: "公元", base: 0, step: 1 },
  { name: "西元", base: 0, step: 1 },
  { name: "民國前", base: 1912, step: -1 },
  { name: "民國", base: 1911, step: 1 },
  { name: "民国前", base: 1912, step: -1 },
  { name: "民国", base: 1911, step: 1 },
  { name: "令和", base: 2018, step: 1 },
  { name: "平成", base: 1988, step: 1 },
  { name: "昭和", base: 1925, step: 1 },
  { name: "大正", base: 1911, step: 1 },
  { name: "明治", base: 1867, step: 1 },
  { name: "宣统", base: 1908, step: 1 },
  { name: "宣統", base: 1908, step: 1 },
  { name: "光绪", base: 1874, step: 1 },
  { name: "光緒", base: 1874, step: 1 },
  { name: "同治", base: 1861, step: 1 },
  { name: "咸丰", base: 1850, step: 1 },
  { name: "咸豐", base: 1850, step: 1 },
  { name: "道光", base: 1820, step: 1 },
  { name: "嘉庆", base: 1795, step: 1 },
  { name: "嘉慶", base: 1795, step: 1 },
  { name: "乾隆", base: 1735, step: 1 },
  { name: "雍正", base: 1722, step: 1 },
  { name: "康熙", base: 1661, step: 1 },
];
