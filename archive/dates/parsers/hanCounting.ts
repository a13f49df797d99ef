/** Tells 5月 from 5月龄 and 30日 from 30日内: what stands beside a number and its unit and makes it a count or a name. */

/** Before 年, 月 or 日 alone: 第3日, 每月, 近2000年. */
const countsBefore =
  /(?:[第每近约約达達满滿逾超仅僅整余餘共]|连续|連續|停留|逗留|历时|歷時|为期|為期|长达|長達|不到|不足|超过|超過|至少|最多|约为|[个個数數半百千万萬两兩几幾])$/;
/** あと3日 and 还剩3日 count the days that are left. */
const daysLeft = /(?:あと|残り|还剩|還剩)$/;
const yearAfter = /^(?:级|級|的?[历歷]史(?![极極最纪紀高低新同])|以上|以下|文明|寿命|陈|老|树龄|间|間)/;
const roundYearAfter = /^(?:来|來|前|后|後|多|的)/;
const monthAfter =
  /^(?:[龄齡嫂饼餅租薪球光亮台刊利息供票经經余餘均饷俸历曆相季牙]|花号|的风|革命|[二三五九](?![十日号號])|十五(?![日号號])|之久|之内|內|内|以上|以下|大|三(?![十日号號]))/;
const dayAfter =
  /^(?:[内內间間元均薪租子军軍志照益游遊元語语文式产產客系餐常渐漸]|[电電](?![）)】〕\]：:，,\s／/]|$|记者|記者|题|題|[（(])|年化|[两兩一二三四五六七]夜|[报報](?![道导導告])|本(?!轮|輪|届|屆|次|市|县|縣|省|报|報|地|月|周|院|校|台|届)|之[内內游遊]|以[内內上下]|有余|见习|用品|一[次游])/;

/** True where a year's number counts years: 2000年的历史. `after` is the offset behind 年. */
export function isYearNoDate(text: string, start: number, after: number): boolean {
  const behind = text.slice(after, after + 5);
  if (yearAfter.test(behind)) return true;
  const isRound = /00年$/.test(text.slice(Math.max(0, after - 3), after).normalize("NFKC"));
  if (text[start - 1] === "第") return true;
  return isRound &&
    (roundYearAfter.test(behind) || countsBefore.test(text.slice(Math.max(0, start - 3), start)))
    ? !/^(?:的(?!历史|歷史)|前后|前後)/.test(behind)
    : false;
}

/** True where a month alone is no month of the calendar: 每月, 12月龄. `after` is the offset behind 月 or its part. */
export function isMonthNoDate(text: string, start: number, after: number): boolean {
  return (
    countsBefore.test(text.slice(Math.max(0, start - 3), start)) ||
    monthAfter.test(text.slice(after, after + 4))
  );
}

/** True where a day alone is a duration, a name or a number: 30日内, 一日游, 3号楼. */
export function isDayNoDate(
  text: string,
  start: number,
  number: { numberEnd: number; end: number },
): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const behind = text.slice(number.end, number.end + 4);
  if (countsBefore.test(before) || daysLeft.test(before) || dayAfter.test(behind)) return true;
  if (text[number.end - 1] !== "日") return !isSpokenDay(before, behind);
  const isShortHan = number.numberEnd - start === 1 && /[一二三四五六七八九十]/.test(text[start] ?? "");
  return isShortHan && !isShortDay(before, behind);
}

/** 5号 is a day only beside words of time: 本月5号, 5号上午, 5号起. Elsewhere it is a building, a line, a size. */
function isSpokenDay(before: string, behind: string): boolean {
  return (
    /(?:[月于於]|从|自|截至|周[一二三四五六日]|天)\s?[（(]?$/.test(before) ||
    /^(?:上午|下午|中午|早上|早晨|晚|凌晨|当天|當天|那天|起(?!诉|訴)|之前|以前|之后|以后|前后|至\d|到\d|、\d{1,2}[号號日])/.test(
      behind,
    )
  );
}

/** 三日 counts days as often as it names one; it names one after a mark, a preposition, or before a time of day. */
function isShortDay(before: string, behind: string): boolean {
  return (
    /(?:^|[\s，。；：、（(「『“\n于於在从從自到至月电電讯訊截])$/.test(before) ||
    /^(?:上午|下午|中午|早上|早晨|晚|凌晨|傍晚|起|在|[（(])/.test(behind)
  );
}
