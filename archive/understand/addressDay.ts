import { type DateTimeReading, readDateTimes } from "../dates/readDateTimes.ts";

const numbered =
  /(?<![\d.])(?<year>(?:19[89]|20[0-3])\d)(?:\/[A-Za-z.]{2,20})?[-/_](?<month>0?[1-9]|1[0-2])[-/_]?(?<day>0[1-9]|[12]\d|3[01]|(?<=[-/_])[1-9])(?=[-/_.?]|$)|(?<=[-/_t])(?<year8>(?:19[89]|20[0-3])\d)(?<month8>0[1-9]|1[0-2])(?<day8>0[1-9]|[12]\d|3[01])(?=[-/_.]|$)/i;
const named =
  /(?<=\/)(?<year>(?:19|20)\d\d)\/(?:[a-z]{1,8}\/)?(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\/(?<day>[0-3]?\d)(?=\/)/i;

/**
 * The day that a page's address holds, with its words and their place in the address; null where it holds none. Papers file
 * their pages by the day on which they made them. Examples: `…/2014-06/14/content_1.htm`, `…/20140614/n1.shtml`,
 * `…/2007/new/feb/5/north3.htm`.
 */
export function readAddressDay(address: string): DateTimeReading | null {
  const month = named.exec(address);
  const found = month ?? numbered.exec(address);
  if (found === null) return null;
  const { year, month: ofYear, day, year8, month8, day8 } = found.groups ?? {};
  const words =
    month !== null ? `${day} ${ofYear} ${year}` : `${year ?? year8}-${ofYear ?? month8}-${day ?? day8}`;
  const [reading] = readDateTimes(words, { language: "en" });
  if (reading === undefined || reading.interval.precision !== "day") return null;
  return { ...reading, text: found[0], start: found.index, end: found.index + found[0].length };
}
