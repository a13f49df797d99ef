/**
 * Feasts by name, the day they fall on, and their names in text. `fixed` is month and day; `lunar` month and day of the
 * Chinese calendar; `eve` the day before its New Year; `solar-term` Qingming; `weekday` the nth weekday of a month;
 * `easter` days from Easter Sunday. Names that are also names of other things (五一, 七一, 十一) need a word beside them:
 * see `beside`.
 */
export type Holiday = {
  readonly id: string;
  readonly when:
    | { readonly kind: "fixed"; readonly month: number; readonly day: number }
    | { readonly kind: "lunar"; readonly month: number; readonly day: number }
    | { readonly kind: "eve" }
    | { readonly kind: "solar-term" }
    | { readonly kind: "weekday"; readonly month: number; readonly weekday: number; readonly nth: number }
    | { readonly kind: "easter"; readonly shift: number };
  /** Days of the holiday from its day on, for 国庆长假, 春节期间. Default 1. */
  readonly days?: number;
  readonly names: readonly string[];
  /** Names that stand for the feast only before 期间, 前, 后, 假期 and the like. */
  readonly shortNames?: readonly string[];
};

/** All feasts, in the order of the year; `id` is unique. */
export const holidays: readonly Holiday[] = [
  { id: "new-year", when: { kind: "fixed", month: 1, day: 1 }, days: 3, names: ["元旦"] },
  {
    id: "womens-day",
    when: { kind: "fixed", month: 3, day: 8 },
    names: ["三八妇女节", "三八節", "三八节", "国际妇女节", "國際婦女節"],
    shortNames: ["三八"],
  },
  { id: "arbor-day", when: { kind: "fixed", month: 3, day: 12 }, names: ["植树节", "植樹節"] },
  {
    id: "may-day",
    when: { kind: "fixed", month: 5, day: 1 },
    days: 5,
    names: ["五一国际劳动节", "五一劳动节", "国际劳动节", "劳动节", "五一勞動節", "勞動節", "五一节"],
    shortNames: ["五一", "“五一”", "“五·一”", "「五一」"],
  },
  { id: "youth-day", when: { kind: "fixed", month: 5, day: 4 }, names: ["五四青年节"] },
  {
    id: "childrens-day",
    when: { kind: "fixed", month: 6, day: 1 },
    names: ["六一国际儿童节", "六一儿童节", "国际儿童节", "六一節", "六一节"],
    shortNames: ["六一", "“六一”"],
  },
  {
    id: "party-day",
    when: { kind: "fixed", month: 7, day: 1 },
    names: ["党的生日", "建党节", "七一建党节"],
    shortNames: ["七一", "“七一”"],
  },
  {
    id: "army-day",
    when: { kind: "fixed", month: 8, day: 1 },
    names: ["八一建军节", "建军节"],
    shortNames: ["八一", "“八一”"],
  },
  { id: "teachers-day", when: { kind: "fixed", month: 9, day: 10 }, names: ["教师节", "教師節"] },
  {
    id: "national-day",
    when: { kind: "fixed", month: 10, day: 1 },
    days: 7,
    names: ["国庆节", "國慶節", "国庆", "國慶日", "国庆日"],
    shortNames: ["十一", "“十一”"],
  },
  {
    id: "singles-day",
    when: { kind: "fixed", month: 11, day: 11 },
    names: ["双十一", "雙十一", "双11", "雙11"],
  },
  {
    id: "christmas",
    when: { kind: "fixed", month: 12, day: 25 },
    names: ["圣诞节", "聖誕節", "圣诞", "聖誕"],
  },
  { id: "valentines-day", when: { kind: "fixed", month: 2, day: 14 }, names: ["情人节", "情人節"] },
  {
    id: "spring-festival",
    when: { kind: "lunar", month: 1, day: 1 },
    days: 7,
    names: ["春节", "春節", "农历新年", "農曆新年"],
  },
  { id: "spring-festival-eve", when: { kind: "eve" }, names: ["除夕", "大年三十", "年三十"] },
  { id: "lantern-festival", when: { kind: "lunar", month: 1, day: 15 }, names: ["元宵节", "元宵節", "元宵"] },
  { id: "qingming", when: { kind: "solar-term" }, days: 3, names: ["清明节", "清明節", "清明"] },
  {
    id: "dragon-boat",
    when: { kind: "lunar", month: 5, day: 5 },
    days: 3,
    names: ["端午节", "端午節", "端午"],
  },
  { id: "qixi", when: { kind: "lunar", month: 7, day: 7 }, names: ["七夕节", "七夕節", "七夕"] },
  {
    id: "mid-autumn",
    when: { kind: "lunar", month: 8, day: 15 },
    days: 3,
    names: ["中秋节", "中秋節", "中秋"],
  },
  {
    id: "double-ninth",
    when: { kind: "lunar", month: 9, day: 9 },
    names: ["重阳节", "重陽節", "重阳", "重陽"],
  },
  { id: "new-years-eve", when: { kind: "fixed", month: 12, day: 31 }, names: [] },
  { id: "christmas-eve", when: { kind: "fixed", month: 12, day: 24 }, names: ["平安夜"] },
  { id: "boxing-day", when: { kind: "fixed", month: 12, day: 26 }, names: [] },
  { id: "halloween", when: { kind: "fixed", month: 10, day: 31 }, names: ["万圣节"] },
  { id: "independence-day", when: { kind: "fixed", month: 7, day: 4 }, names: [] },
  { id: "armistice-day", when: { kind: "fixed", month: 11, day: 11 }, names: [] },
  { id: "thanksgiving", when: { kind: "weekday", month: 11, weekday: 4, nth: 4 }, names: [] },
  { id: "labor-day", when: { kind: "weekday", month: 9, weekday: 1, nth: 1 }, names: [] },
  { id: "memorial-day", when: { kind: "weekday", month: 5, weekday: 1, nth: -1 }, names: [] },
  { id: "easter", when: { kind: "easter", shift: 0 }, names: ["复活节", "復活節"] },
  { id: "good-friday", when: { kind: "easter", shift: -2 }, names: [] },
  { id: "easter-monday", when: { kind: "easter", shift: 1 }, names: [] },
  { id: "laba", when: { kind: "lunar", month: 12, day: 8 }, names: ["腊八节", "臘八節", "腊八"] },
];

/** English names as pattern sources, longer ones first. */
export const englishHolidays: readonly { readonly id: string; readonly source: string }[] = [
  { id: "christmas-eve", source: "Christmas Eve" },
  { id: "christmas", source: "Christmas(?: Day)?" },
  { id: "boxing-day", source: "Boxing Day" },
  { id: "new-years-eve", source: "New Year['’]?s Eve" },
  { id: "new-year", source: "New Year['’]?s Day" },
  { id: "spring-festival", source: "(?:Chinese|Lunar) New Year|the Spring Festival" },
  { id: "mid-autumn", source: "Mid-Autumn Festival" },
  { id: "womens-day", source: "International Women['’]?s Day" },
  { id: "valentines-day", source: "Valentine['’]?s Day" },
  { id: "may-day", source: "May Day" },
  { id: "independence-day", source: "Independence Day|(?:the )?Fourth of July" },
  { id: "labor-day", source: "Labor Day" },
  { id: "memorial-day", source: "Memorial Day" },
  { id: "thanksgiving", source: "Thanksgiving(?: Day)?" },
  { id: "armistice-day", source: "Veterans Day|Armistice Day|Remembrance Day" },
  { id: "halloween", source: "Hallowe['’]?en" },
  { id: "easter-monday", source: "Easter Monday" },
  { id: "good-friday", source: "Good Friday" },
  { id: "easter", source: "Easter(?: Sunday)?" },
];
