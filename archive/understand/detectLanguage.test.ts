import { expect, test } from "vitest";
import { detectLanguage } from "./detectLanguage.ts";

test.each([
  ["记者从会上获悉，全市春耕生产进展顺利。", "zh-Hans"],
  ["記者從會上獲悉，全市春耕生產進展順利。", "zh-Hant"],
  ["政府昨日公布防疫措施，市民嘅反應唔錯。", "zh-Hant"],
  ["“国学”一词，语出『礼记』，乾隆年间著名学者于是说明。", "zh-Hans"],
  ["今年、全国で交通安全運動が始まった。", "ja"],
  ["公司推出“優の品”系列，於全港分店發售。", "zh-Hant"],
  ["보건복지부는 금연 캠페인을 전국으로 확대한다고 밝혔다.", "ko"],
  ["The council said on Monday that the campaign would begin.", "en"],
  ["Le conseil a annoncé lundi que la campagne commencerait dans les villes.", "fr"],
  ["Der Rat sagte am Montag, dass die Kampagne im Mai beginnt und nicht später.", "de"],
  ["El consejo dijo el lunes que la campaña comenzará en las ciudades del norte.", "es"],
  ["O conselho disse que a campanha vai começar em maio nas cidades do norte.", "pt"],
  ["Hội đồng cho biết chiến dịch sẽ được bắt đầu trong tháng này và kéo dài đến cuối năm.", "vi"],
  ["Kampanye itu akan dimulai pada bulan ini dan berlangsung di semua kota yang ada.", "id"],
  ["Совет сообщил в понедельник, что кампания начнется в мае.", "ru"],
  ["Рада повідомила в понеділок, що кампанія розпочнеться у травні і триватиме місяць.", "uk"],
  ["Савет паведаміў, што кампанія пачнецца ў маі.", "be"],
  ["Нийслэлийн бүх дүүргийн хүүхдүүдийг вакцинжуулж эхэллээ.", "mn"],
  ["Қазақстанда екпе науқаны басталды, деп хабарлады министрлік бүгін.", "kk"],
  ["Кыргызстанда эмдөө өнөктүгү башталды, деди министрлик бүгүн жаңы жылда.", "ky"],
  ["Съветът съобщи в понеделник, че кампанията ще започне през май и няма да се отлага.", "bg"],
  ["Савет је саопштио да ће кампања почети у мају.", "sr"],
  ["أعلنت الوزارة بدء الحملة يوم الاثنين.", "ar"],
  ["وزارت بهداشت از آغاز پویش واکسیناسیون خبر داد.", "fa"],
  ["มาตรการเริ่มวันจันทร์", "th"],
  ["", "und"],
  ["12345 …… !!!", "und"],
])("tells the language of %j", (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test("believes a declaration only where the text doesn't decide", () => {
  expect([
    detectLanguage("", "zh-TW"),
    detectLanguage("人口", "zh-Hant-HK"),
    detectLanguage("国务院会议", "zh-TW"),
  ]).toEqual(["zh-Hant", "zh-Hant", "zh-Hans"]);
});

test("takes a Russian text that quotes Mongolian names for Russian", () => {
  const text =
    "Делегация посетила город Өвөрхангай и встретилась с руководством района. В ходе встречи обсуждались вопросы сотрудничества, развития туризма и сельского хозяйства, а также планы на следующий год. Стороны договорились о проведении выставки и подписали соглашение о дружбе. Визит продлится до конца недели, после чего делегация вернется на родину и подготовит отчет о поездке. Затем стороны продолжат работу над совместными проектами в области образования и культуры.";
  expect(detectLanguage(text)).toBe("ru");
});
