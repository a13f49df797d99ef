/** Words of Russian and Mongolian that name times, lower case. Data only. */

/** Russian months by stem; what may follow is any case ending. */
export const russianMonths: readonly (readonly [stem: string, month: number])[] = [
  ["январ", 1],
  ["феврал", 2],
  ["март", 3],
  ["апрел", 4],
  ["мая", 5],
  ["май", 5],
  ["мае", 5],
  ["маю", 5],
  ["маем", 5],
  ["июн", 6],
  ["июл", 7],
  ["август", 8],
  ["сентябр", 9],
  ["октябр", 10],
  ["ноябр", 11],
  ["декабр", 12],
];

/** Russian months cut short, only behind a day: 15 фев, 3 дек. 2015. */
export const russianShortMonths: readonly (readonly [word: string, month: number])[] = [
  ["янв", 1],
  ["фев", 2],
  ["февр", 2],
  ["мар", 3],
  ["апр", 4],
  ["июн", 6],
  ["июл", 7],
  ["авг", 8],
  ["сен", 9],
  ["сент", 9],
  ["окт", 10],
  ["ноя", 11],
  ["нояб", 11],
  ["дек", 12],
];

/** Mongolian months by ordinal word in the genitive's stem, for нэгдүгээр сарын 5. */
export const mongolianOrdinals: readonly (readonly [word: string, number: number])[] = [
  ["арванхоёрдугаар", 12],
  ["арван хоёрдугаар", 12],
  ["арваннэгдүгээр", 11],
  ["арван нэгдүгээр", 11],
  ["аравдугаар", 10],
  ["нэгдүгээр", 1],
  ["хоёрдугаар", 2],
  ["гуравдугаар", 3],
  ["дөрөвдүгээр", 4],
  ["тавдугаар", 5],
  ["зургадугаар", 6],
  ["зургаадугаар", 6],
  ["долдугаар", 7],
  ["долоодугаар", 7],
  ["наймдугаар", 8],
  ["есдүгээр", 9],
];
