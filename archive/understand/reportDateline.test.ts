import { expect, test } from "vitest";
import { readReportDateline } from "./reportDateline.ts";

test.each([
  ["ТВЕРЬ, 4 апр - РИА Новости. Мост через реку открыли.", "РИА Новости"],
  ["СМОЛЕНСК, 9 мая. /ТАСС/. Парад прошел на площади.", "ТАСС"],
  ["Омск, 2 марта 2021. SiberiaNews. Каток открыли.", "SiberiaNews"],
  ["Прага. 17 июня. INTERFAX.RU - Переговоры начались.", "INTERFAX.RU"],
  ["Ховд /МОНЦАМЭ/. Номын сан нээгдлээ.", "МОНЦАМЭ"],
  ["【パリ共同】仏大統領は3日、会見した。", "共同通信"],
  ["【ソウル9日時事】韓国政府は9日、発表した。", "時事通信"],
])("reads the agency that sent %s", (text, agency) => {
  expect(readReportDateline(text)?.agency).toBe(agency);
});

test.each([
  [
    "a person who is quoted behind a date",
    "Москва, 5 мая. Ольга Кедрова — директор музея — открыла выставку.",
  ],
  ["a sentence that begins with a town", "Казань, 12 июня здесь прошел праздник. Гости приехали."],
  ["a Japanese heading in brackets", "【写真】駅前の広場"],
  ["a reporter's own dateline", "【東京＝山田花子】市長は3日、会見した。"],
  ["a fraction", "Ставка 3/4 процента держится с мая."],
  ["English", "PARIS, May 3 - The museum opened."],
])("names no agency in %s", (_, text) => {
  expect(readReportDateline(text)).toBeNull();
});
