/** Pages copied whole: what stands around an article, above all where it looks like one. All words are invented. */
import { expect, test } from "vitest";
import { readMarkdown } from "../read/formats/readMarkdown.ts";
import { readPlainText } from "../read/formats/readPlainText.ts";
import { readHtml } from "../read/html/readHtml.ts";
import { factsOf } from "./testing/factsOf.ts";
import { understandArticle } from "./understandArticle.ts";

const han =
  "10月16日，青云县柳河镇的水渠通了水。镇里说，新渠长十二公里，能浇三千亩地。“往年这时候地里早就裂了口。”村民钱大有说。";
const english =
  "The council of Lakeside opened the new footbridge on Monday after two years of work, and three hundred people walked over it before noon.";
const paragraphs = `${english}\n${english}\n${english}`;
const menu = "News\nSports\nOpinion\nLocal\nWeather\nObituaries\nClassifieds\nJobs\nCars\nHomes";

function kindsOf(text: string): readonly (readonly [kind: string, words: string])[] {
  const { body, blocks } = understandArticle(readPlainText(text), {
    id: "a",
    path: "a",
    format: "text",
    encoding: "utf-8",
    problems: [],
  });
  return blocks.map(({ kind, start, end }) => [kind, body.slice(start, end)]);
}

const heads: readonly (readonly [title: string, text: string, is: ReturnType<typeof factsOf>])[] = [
  [
    "a site's notice above its menu is no text",
    `Our website uses cookies to give you the best experience, and you can read more about them in our policy.\n${menu}\nFootbridge Opens In Lakeside\nMay 4, 2015\n${paragraphs}`,
    { headline: "Footbridge Opens In Lakeside", published: "2015-05-04" },
  ],
  [
    "the page's title stands once more above its menu",
    `Footbridge opens after two years\n${menu}\nFootbridge opens after two years\nMay 4, 2015\n${paragraphs}`,
    { headline: "Footbridge opens after two years", published: "2015-05-04" },
  ],
  [
    "a day above the menu is the visitor's",
    `Lakeside Ledger\nFriday, May 8, 2015\n${menu}\nFootbridge Opens In Lakeside\nMay 4, 2015\n${paragraphs}`,
    { headline: "Footbridge Opens In Lakeside", published: "2015-05-04" },
  ],
  [
    "a deck stands below its headline",
    `Walkers cross the mill race again\nNew footbridge opens after two years of work by the council of Lakeside\nMay 4, 2015\n${paragraphs}`,
    { headline: "Walkers cross the mill race again", published: "2015-05-04" },
  ],
  [
    "an old paper's headline in capitals above a rule",
    `Lakeside Courier, Lakeside, Ohio\nMay 4, 1907\nA NEW BRIDGE.\n------\nThe council opens it before three hundred people.\n${paragraphs}`,
    { headline: "A NEW BRIDGE.", published: "1907-05-04", source: "Lakeside Courier" },
  ],
  [
    "the points of a summary are no headline",
    `Daily Ledger\nCounties\nMay 4, 2015\nFootbridge opens to walkers\nIn Summary\nThe council of Lakeside opened it on Monday\nThree hundred people walked over it\n${paragraphs}`,
    { headline: "Footbridge opens to walkers", published: "2015-05-04" },
  ],
  [
    "the day stands below the standfirst",
    `Footbridge opens to walkers\nA group of former ferrymen built it in two winters as the mill race grew wider and the ferry stopped.\nBy Ada Lund\n6 Jul 2020\n${paragraphs}`,
    { headline: "Footbridge opens to walkers", published: "2020-07-06", bylines: "Ada Lund" },
  ],
  [
    "two boxes copied as one word",
    `World\nMarketsFebruary 10, 2021 / 3:41 AM / Updated 2 months ago\nFootbridge opens to walkers\n${paragraphs}`,
    { headline: "Footbridge opens to walkers", published: "2021-02-10T03:41" },
  ],
  [
    "an hour of four figures is no year",
    `Footbridge opens to walkers\nUpdated 1004 GMT (1804 HKT) June 24, 2020\n${paragraphs}`,
    { headline: "Footbridge opens to walkers", published: "2020-06-24" },
  ],
  [
    "name, role and paper between headline and text",
    `Footbridge opens to walkers\nMay 4, 2015\nText Size\nAda Lund Senior Northern Correspondent\n${paragraphs}`,
    { headline: "Footbridge opens to walkers", published: "2015-05-04", bylines: "Ada Lund" },
  ],
  [
    "name and address of the writer",
    `Footbridge opens to walkers\nBy ADA LUND alund@ledger.example\nMay 4, 2015\n${paragraphs}`,
    { headline: "Footbridge opens to walkers", published: "2015-05-04", bylines: "Ada Lund" },
  ],
  [
    "what stands above the page's path is the site's",
    `青云县人民政府\n首页　走进青云　政务公开　办事服务　互动　数据\n当前位置： 首页 > 政务动态 > 今日青云\n柳河镇新渠通水\n发布时间：2018-10-17 09:25\n${han}\n${han}`,
    { headline: "柳河镇新渠通水", published: "2018-10-17T09:25" },
  ],
  [
    "papers of one house in a row",
    `人民网 人民日报 环球时报 京华时报 讽刺与幽默\n2018年10月17日 星期三\n柳河镇新渠通水\n${han}\n${han}`,
    { headline: "柳河镇新渠通水", published: "2018-10-17" },
  ],
  [
    "the paper's name alone and in Latin letters",
    `力報 Exmoo News\n澳聞\n柳河鎮新渠通水 農戶不用再挑水\n2018-10-17\n柳河鎮新渠昨日通水。農戶說，以前要到三里外挑水，現在渠水流到田頭，不用再挑水了。`,
    { headline: "柳河鎮新渠通水 農戶不用再挑水", published: "2018-10-17", source: "力報" },
  ],
  [
    "a headline of two lines, the second set in",
    `您的位置： 首頁 >> 新聞 >> 正文\n柳河鎮新渠通水\n 農戶不用再挑水\n[2018-10-17] 我要評論\n柳河鎮新渠昨日通水。農戶說，以前要到三里外挑水，現在渠水流到田頭，不用再挑水了。`,
    { headline: "柳河鎮新渠通水 農戶不用再挑水", published: "2018-10-17" },
  ],
  [
    "buttons beside the day",
    `柳河镇新渠通水\n2009年08月11日02:14  [我来说两句] [字号：大 中 小]\n来源：青云晚报\n${han}\n${han}`,
    { headline: "柳河镇新渠通水", published: "2009-08-11T02:14", source: "青云晚报" },
  ],
  [
    "the day on which a writer joined a forum",
    `柳河茶座 » [转贴]柳河镇新渠通水\n山里红\n注册 2004-11-2\n发表于 2006-8-9 22:31\n柳河镇新渠通水\n${han}\n${han}`,
    { headline: "柳河镇新渠通水", published: "2006-08-09T22:31" },
  ],
  [
    "a paper cut into its date by slashes",
    `青云日报/2009年/12月/8日/第005版\n柳河镇新渠通水\n${han}\n${han}`,
    { headline: "柳河镇新渠通水", published: "2009-12-08", source: "青云日报" },
  ],
  [
    "an account as editor, and reporters in a row",
    `柳河镇新渠通水\n2013-12-03 02:51\n■本报记者 王立群 特约记者 卞守义 通讯员 田大勇\n${han}\n[责任编辑：lynnzhao]`,
    {
      headline: "柳河镇新渠通水",
      published: "2013-12-03T02:51",
      bylines: "王立群、卞守义、田大勇",
      editors: "lynnzhao",
    },
  ],
  [
    "the office that signs a notice",
    `关于柳河镇新渠通水的公告\n${han}\n青云县水务局\n二〇一三年九月二十五日`,
    { headline: "关于柳河镇新渠通水的公告", published: "2013-09-25", source: "青云县水务局" },
  ],
];

test.each(heads)("reads a page's head: %s", (_title, text, is) => {
  expect(factsOf(text)).toEqual(is);
});

test("takes readers' comments for no part of the article", () => {
  const comments = [1, 2, 3].map(
    (n) =>
      `reader${n}\nDate: Oct. ${n}, 2010 - 7:2${n} AM\nI walked over it in 1998, when it was still a ferry and cost a penny.`,
  );
  const text = `Footbridge opens to walkers\nOct. 1, 2010\n${paragraphs}\n3 Comments\n${comments.join("\nReply\n")}`;
  const kinds = kindsOf(text);
  expect(kinds.filter(([, words]) => /1998|Comments|Date:/.test(words)).map(([kind]) => kind)).toEqual(
    Array.from({ length: 7 }, () => "boilerplate"),
  );
});

test("keeps an article whose paragraphs have one minute between them", () => {
  const kinds = kindsOf(
    `Footbridge opens\nJuly 21, 2015, 14:32\n${english}\nPhoto of the hall July 22, 2015, 14:32\n${english}\n${english}`,
  );
  expect(kinds.filter(([kind]) => kind === "paragraph")).toHaveLength(3);
});

test("keeps a list of names below the text in the article", () => {
  const names = "钱大有\n孙二喜\n李三多\n周四海\n吴五湖\n郑六合\n王七星\n冯八方\n陈九畴\n褚十全";
  const kinds = kindsOf(`柳河镇表彰名单\n2018-10-17\n${han}\n${han}\n${names}`);
  expect(kinds.find(([, words]) => words.startsWith("钱大有"))?.[0]).toBe("paragraph");
});

test.each([
  [
    "2023-08-09，正文：人民网青云8月9日电（记者李乃文）",
    { published: "2023-08-09", source: "人民网", bylines: "李乃文" },
  ],
  [
    "柳河镇新渠今日通水灌溉三千亩,新华社青云8月9日电(记者 李乃文)",
    { headline: "柳河镇新渠今日通水灌溉三千亩", source: "新华社", bylines: "李乃文" },
  ],
  [
    "柳河镇新渠今日通水http://www.paper.example 2008年05月10日03:40 青云晚报 　　",
    { headline: "柳河镇新渠今日通水", published: "2008-05-10T03:40", source: "青云晚报" },
  ],
])("finds the lines of a text that lost them: %s", (head, is) => {
  expect(factsOf(`${head}${han.repeat(5)}`)).toEqual(is);
});

test("finds a picture's words and the signatures in a text that lost its lines", () => {
  const text = `2023-08-11 14:11，正文：${han.repeat(4)}新渠通水现场（青云网记者 王立群 摄）据介绍，${han.repeat(2)}稿源：青云网作者：孙小兰（县委宣传部）责编：周一平`;
  expect(factsOf(text, { withCaptions: true })).toEqual({
    published: "2023-08-11T14:11",
    source: "青云网",
    bylines: "孙小兰",
    editors: "周一平",
    captions: "新渠通水现场",
    photographers: "王立群",
  });
});

test("leaves the day that opens a sentence in the text", () => {
  const kinds = kindsOf(`2008年7月5日，青云县一村民家中${han.repeat(6)}`);
  expect(kinds).toHaveLength(1);
});

test.each([
  ["Walkers cross the bridge. [Ada Lund/North Times]", "Walkers cross the bridge.", "Ada Lund"],
  ["Walkers cross the bridge. PHOTO | ADA LUND  NORTH MEDIA GROUP", "Walkers cross the bridge.", "ADA LUND"],
  ["Walkers cross the bridge. - Contributed", "Walkers cross the bridge.", undefined],
  ["Walkers cross the bridge. | AP Photo Close", "Walkers cross the bridge.", undefined],
  [
    "ADA LUND/LEDGER\nWalkers cross the bridge on its first day.",
    "Walkers cross the bridge on its first day.",
    "ADA LUND",
  ],
  [
    "Courtesy of Ada Lund\nWalkers cross the bridge on its first day.",
    "Walkers cross the bridge on its first day.",
    "Ada Lund",
  ],
])("reads the credit of %s", (lines, captions, photographers) => {
  const text = `Footbridge opens to walkers\nMay 4, 2015\n${english} ${english}\n${lines}\n${english} ${english}`;
  const facts = factsOf(text, { withCaptions: true });
  expect([facts.captions, facts.photographers]).toEqual([captions, photographers]);
});

test.each(["Photos: Life beside a shrinking lake", "(PHOTOS: Inside the battle for the mill)"])(
  "takes %s for a link and no credit",
  (line) => {
    const text = `Footbridge opens to walkers\nMay 4, 2015\n${paragraphs}\nRelated\n${line}\n${english}`;
    expect(factsOf(text, { withCaptions: true }).captions).toBeUndefined();
  },
);

function pageFacts(html: string): readonly unknown[] {
  const document = understandArticle(readHtml(html), {
    id: "a.html",
    path: "a.html",
    format: "html",
    encoding: "utf-8",
    problems: [],
  });
  const { headline, published, source, bylines, captions } = document;
  return [headline, published?.edtf, published?.time, source, bylines, captions.map(({ text }) => text)];
}

test("dates a page by its own address where nothing else does", () => {
  const html = `<html><head><title>柳河镇新渠通水--青云晚报数字报</title><link rel="canonical" href="http://daily.paper.example/html/2017-12/31/content_1.htm"></head><body><div class="t">柳河镇新渠通水</div><p>${han}</p><p>${han}</p></body></html>`;
  expect(pageFacts(html)).toEqual(["柳河镇新渠通水", "2017-12-31", undefined, "青云晚报", [], []]);
});

test("reads what a paper's system writes into a comment, and where a browser saved a page from", () => {
  const comment =
    "<!--enpproperty <articleid>3</articleid><date>2019-04-18 11:18:16.0</date><author>王立群</author><title>柳河镇新渠通水</title>/enpproperty-->";
  const saved = "<!-- saved from url=(0042)http://www.gmw.cn/2019-04/18/content_3.htm -->";
  const html = `${saved}<html><head></head><body>${comment}<h1>柳河镇新渠通水</h1><p>${han}</p><p>${han}</p></body></html>`;
  expect(pageFacts(html)).toEqual(["柳河镇新渠通水", "2019-04-18", "11:18:16", "光明网", ["王立群"], []]);
});

test("reads byline and day between headline and text in whatever box, and the reporter's own", () => {
  const html = `<html><head><title>Footbridge opens to walkers | Ledger</title></head><body><ul class="nav"><li><a href="#">News</a></li></ul><div class="story-header"><h1>Footbridge opens to walkers</h1><ul class="info"><li class="byline">by: Ada Lund</li><li class="date-and-time">March 13, 2015 9:00PM</li></ul></div><div class="story"><p>${english}</p><p>${english}</p><p>${english}</p></div></body></html>`;
  expect(pageFacts(html)).toEqual([
    "Footbridge opens to walkers",
    "2015-03-13",
    "21:00",
    "Ledger",
    ["Ada Lund"],
    [],
  ]);
});

test.each([
  ['<img src="/images/net_logo.png">', "关注本网"],
  ['<img src="/p/1.jpg">', "View Photos"],
  ['<img src="/p/1.jpg">', han],
])("takes what stands below %s for no caption: %s", (image, words) => {
  const html = `<html><body><h1>柳河镇新渠通水</h1><div align="center"><p align="center">${han}</p><p align="center">${image}</p><p align="center">${words}</p><p align="center">${han}</p></div></body></html>`;
  expect(pageFacts(html).at(-1)).toEqual([]);
});

test("takes the title of a transcription's front matter before any of its lines", () => {
  const { text } = readMarkdown(
    `---\ntitle: Inter-Club Race\n---\n![[../raw/1939-02-03_race.jpg]]\n\n(From Our Own Correspondent)\n\nLakeside, Feb. 2.\n\n${english}\n`,
  );
  const facts = {
    id: "a",
    path: "1939-02-03_race.md",
    format: "markdown",
    encoding: "utf-8",
    problems: [],
  } as const;
  const { headline, captions } = understandArticle(text, facts);
  expect([headline, captions]).toEqual(["Inter-Club Race", []]);
});

test.each<[title: string, text: string, is: Record<string, string>]>([
  [
    "the day behind the editor of Taiwan's agency",
    `柳河鎮新渠通水 農戶不用再挑水\n\n（中央社記者黃怡君台北12日電）柳河鎮新渠今天通水。農戶說，以前要到三里外挑水，現在渠水流到田頭。\n\n鎮公所表示，下個月還要修兩條支渠，水費明年再議。（編輯：吳國華）1050512`,
    {
      headline: "柳河鎮新渠通水 農戶不用再挑水",
      published: "2016-05-12",
      source: "中央社",
      bylines: "黃怡君",
      editors: "吳國華",
    },
  ],
  [
    "a dispatch whose bracket was lost",
    `中央社記者黃怡君台北2016年5月12日電）柳河鎮新渠今天通水。農戶說，以前要到三里外挑水，現在渠水流到田頭，不用再挑水了。`,
    { published: "2016-05-12", source: "中央社", bylines: "黃怡君" },
  ],
  [
    "a paper's own day before that of the reader who put it up",
    `小鎮的部落格\n2006-11-10 22:41:07 | 人氣(318) | 回應(4)\n\n遠山時報　2006.11.08\n柳河鎮新渠通水 農戶不用再挑水\n王大文／柳河報導\n柳河鎮新渠昨日通水。農戶說，以前要到三里外挑水，現在渠水流到田頭，不用再挑水了。`,
    {
      headline: "柳河鎮新渠通水 農戶不用再挑水",
      published: "2006-11-08",
      source: "遠山時報",
      bylines: "王大文",
    },
  ],
  [
    "a printed head in Taiwan's years",
    `遠山日報（南部版）　民國五十二年九月十二日　星期四　第三版\n\n柳河堤防昨日合龍\n\n柳河左岸新築堤防，昨日上午十時舉行合龍禮，由工程處處長親手填下最後一畚箕土，兩岸觀禮民眾燃放鞭炮。`,
    { headline: "柳河堤防昨日合龍", published: "1963-09-12", source: "遠山日報" },
  ],
  [
    "who wrote and took the pictures, before a place",
    `柳河镇新渠通水\n2018-10-17\n青云网记者 李乃文 通讯员 王立群 柳河报道\n${han}\n${han}`,
    { headline: "柳河镇新渠通水", published: "2018-10-17", source: "青云网", bylines: "李乃文、王立群" },
  ],
  [
    "a signature with words and pictures below speech",
    `柳河镇新渠通水\n2018-10-17\n${han}\n“下个月还要修两条支渠。”村民说。\n本报通讯员 王立群 本报记者 李乃文 文/摄`,
    { headline: "柳河镇新渠通水", published: "2018-10-17", bylines: "王立群、李乃文" },
  ],
  [
    "a name that ends like the word for writing",
    `柳河镇新渠通水\n2018-10-17\n${han}\n${han} （姚文）\n(责编：赵安民(实习生)、李乐)`,
    { headline: "柳河镇新渠通水", published: "2018-10-17", bylines: "姚文", editors: "赵安民、李乐" },
  ],
  [
    "no reporter in a subheading for him",
    `柳河镇新渠通水\n2018-10-17\n${han}\n>>记者提醒\n${han}`,
    { headline: "柳河镇新渠通水", published: "2018-10-17" },
  ],
  [
    "programme and broadcaster above a programme's headline",
    `CCTV-1综合频道-焦点访谈-远山网络电视台\n[焦点访谈]柳河镇新渠通水以后\n发布时间:2012年09月13日 20:05\n${han}\n${han}`,
    { headline: "[焦点访谈]柳河镇新渠通水以后", published: "2012-09-13T20:05" },
  ],
  [
    "an agency's reporter behind its name",
    `Старый пароход поднимут со дна реки\n18:06 14/03/2007\nЗАРЕЧЬЕ, 14 мар - РИА Новости, Анна Иванова. Буксир, затонувший у села в ноябре, поднимут со дна реки летом, сообщил начальник экспедиции. Работы займут два месяца.`,
    {
      headline: "Старый пароход поднимут со дна реки",
      published: "2007-03-14T18:06",
      source: "РИА Новости",
      bylines: "Анна Иванова",
    },
  ],
  [
    "a headline with names in guillemets above the day and a standfirst",
    `Хоккей\nГлавная / Хоккей\n«Речник» дожал «Озёрные клинки» на последней минуте\n18 ноября 2012, 23:47\nВратарь хозяев отразил семьдесят бросков и признан лучшим игроком матча\nСамый длинный матч в истории завершился сегодня за минуту до конца: шайбу забросил защитник хозяев. Вратарь отразил семьдесят бросков.`,
    { headline: "«Речник» дожал «Озёрные клинки» на последней минуте", published: "2012-11-18T23:47" },
  ],
  [
    "place, day and minute below a picture's words",
    `Home\nBusiness\nFootbridge opens to walkers\nA walker crosses the footbridge in Lakeside, August 14, 2012. REUTERS/Ada Lund\nBy Jan Holt\nLAKESIDE, Ohio | Wed Aug 15, 2012 4:21pm EDT\n(Reuters) - ${english} ${english}`,
    {
      headline: "Footbridge opens to walkers",
      published: "2012-08-15T16:21",
      source: "Reuters",
      photographers: "Ada Lund",
      bylines: "Jan Holt",
    },
  ],
  [
    "who is to be written to, and who wrote",
    `Footbridge opens to walkers\nBy Jan Holt and Ada Lund\nPosted 17 Jul 2019, 6:13am\n${english}\n${english}\nContact Jan Holt`,
    { headline: "Footbridge opens to walkers", published: "2019-07-17T06:13", bylines: "Jan Holt、Ada Lund" },
  ],
])("reads %s", (_title, text, is) => {
  expect(factsOf(text)).toEqual(is);
});

test.each([
  ["3月13日，程惠在修补古籍书页。王立群摄/青云图片", "3月13日，程惠在修补古籍书页。", "王立群"],
  ["圖說：農戶在新渠邊洗菜。（黃怡君攝）", "農戶在新渠邊洗菜。", "黃怡君"],
  ["图片说明：农户在新渠边洗菜。王立群 摄", "农户在新渠边洗菜。", "王立群"],
  ["村民在渠边查看新装的闸门", "村民在渠边查看新装的闸门", undefined],
  ["На снимке: у новой набережной. Фото: Анна Иванова", "у новой набережной.", "Анна Иванова"],
])("reads the picture's words of %s", (line, captions, photographers) => {
  const text = /[а-я]/.test(line)
    ? `Набережная открыта\n18 ноября 2012\nНабережную открыли в субботу, сообщили в мэрии города. Работы шли два года.\n${line}\nВ мэрии добавили, что весной здесь посадят деревья и поставят скамейки.`
    : `柳河镇新渠通水\n2018-10-17\n${han}\n${line}\n${han}\n${han}`;
  const facts = factsOf(text, { withCaptions: true });
  expect([facts.captions, facts.photographers]).toEqual([captions, photographers]);
});

test.each(["图片说明：本图为本社供图，转用请先联系。", "Shutterstock"])(
  "takes %s for no picture's words",
  (line) => {
    const text = `柳河镇新渠通水\n2018-10-17\n${han}\n${line}\n${han}\n${han}`;
    expect(factsOf(text, { withCaptions: true }).captions).toBeUndefined();
  },
);

test("reads pictures' words inside the links that enlarge them, and the day under which the pictures are filed", () => {
  const picture = (n: number) =>
    `<div class="photo"><a href="/news/20170909/p${n}.jpg"><img src="/news/20170909/photo/${n}.jpg"><ul class="photoCaption"><li>村民在第${n}座闸门前合影，渠水正流过。</li></ul></a></div>`;
  const html = `<html><head><title>柳河镇新渠通水 - 远山日报</title></head><body><div class="top"><div class="leadin"><h1>柳河镇新渠通水</h1><p>${han}</p></div></div><div class="content-right"><p>${han}</p>${picture(1)}${picture(2)}${picture(3)}<p>${han}</p><p>${han}</p></div></body></html>`;
  expect(pageFacts(html)).toEqual([
    "柳河镇新渠通水",
    "2017-09-09",
    undefined,
    "远山日报",
    [],
    [1, 2, 3].map((n) => `村民在第${n}座闸门前合影，渠水正流过。`),
  ]);
});

test("says that the pictures' day is a conclusion", () => {
  const picture = (n: number) => `<p><img src="/news/20170909/${n}.jpg"></p>`;
  const html = `<html><head><title>柳河镇新渠通水</title></head><body><h1>柳河镇新渠通水</h1><p>${han}</p>${picture(1)}${picture(2)}<p>${han}</p></body></html>`;
  const facts = { id: "a", path: "a.html", format: "html", encoding: "utf-8", problems: [] } as const;
  const { published } = understandArticle(readHtml(html), facts);
  expect([published?.edtf, published?.certainty, published?.evidence.rule]).toEqual([
    "2017-09-09",
    "inferred",
    "picture-address",
  ]);
});

test.each([
  "These are external links and will open in a new window",
  "Jump to content",
  "—分享—",
  "相关视频",
])("takes %s for a page's own", (line) => {
  const kinds = kindsOf(`柳河镇新渠通水\n2018-10-17\n${line}\n${han}\n${han}`);
  expect(kinds.find(([, words]) => words === line)?.[0]).toBe("boilerplate");
});

test("does not date a page by a single picture, nor by pictures of several days", () => {
  const page = (...days: string[]) =>
    `<html><head><title>柳河镇新渠通水</title></head><body><h1>柳河镇新渠通水</h1><p>${han}</p>${days.map((day) => `<p><img src="/news/${day}/1.jpg"></p>`).join("")}<p>${han}</p></body></html>`;
  expect(pageFacts(page("20170909"))[1]).toBeUndefined();
  expect(pageFacts(page("20170909", "20150301"))[1]).toBeUndefined();
});

test("tells a paper that leads its page's title from the headline", () => {
  const html = `<html><head><title>远山商报-柳河镇新渠今天通水</title></head><body><td>文字：<a>大</a> <a>中</a> <a>小</a></td><h2>柳河镇新渠今天通水</h2><p>商报讯 ${han}</p><p>${han}</p></body></html>`;
  const [headline, , , source, bylines] = pageFacts(html);
  expect([headline, source, bylines]).toEqual(["柳河镇新渠今天通水", "远山商报", []]);
});

test("keeps a report that goes on behind its reporter's bracket in the text", () => {
  const kinds = kindsOf(
    `柳河镇新渠通水\n2018-10-17\n青云日报讯 （记者/李乃文 通讯员/王立群）昨日下午，柳河镇的新渠通了水，两岸站满了人。\n${han}`,
  );
  expect(kinds.filter(([kind]) => kind === "paragraph")).toHaveLength(2);
});

test.each<[title: string, text: string, is: Record<string, string>]>([
  [
    "a library's scan",
    `The Lakeside Echo (Lakeside, Vic. : 1848 - 1957)\nMon 11 Apr 1927\nPage 14\n\nA NEW BRIDGE.\n\nWalkers Cross the Mill Race Again.\n\n${english}\n\n${english}`,
    { headline: "A NEW BRIDGE.", published: "1927-04-11", source: "The Lakeside Echo" },
  ],
  [
    "a site's column, and who chose its pictures",
    `柳河镇新渠通水以后\n2018-10-17 21:35\n来源：澎湃新闻 ∙ 一号专案 >\n${han}\n${han}\n责任编辑：李乃文\n图片编辑：王立群`,
    { headline: "柳河镇新渠通水以后", published: "2018-10-17T21:35", source: "澎湃新闻", editors: "李乃文" },
  ],
  [
    "a Russian site's name behind the minute",
    `Новости Заречья\nОбщество\nНабережную откроют раньше срока\n20 марта 2014, 15:25, Анна Иванова\nНабережную откроют в субботу, сообщили в мэрии города. Работы шли два года, и набережную ждали все.`,
    { headline: "Набережную откроют раньше срока", published: "2014-03-20T15:25", bylines: "Анна Иванова" },
  ],
])("reads %s", (_title, text, is) => {
  expect(factsOf(text)).toEqual(is);
});

test.each([
  ["村中古厝14日完成修復後點燈。（遠山縣文化局提供）中央社 113年3月15日", "村中古厝14日完成修復後點燈。"],
  [
    "A train passes the port in this file photo.\nReuters/Ada Lund/Files",
    "A train passes the port in this file photo.",
  ],
])("reads the picture's words of %s", (lines, captions) => {
  const isHan = lines.startsWith("村");
  const around = isHan
    ? "柳河鎮新渠昨日通水。農戶說，以前要到三里外挑水，現在渠水流到田頭，不用再挑水了。"
    : `${english} ${english}`;
  const text = `${isHan ? "柳河鎮新渠通水" : "Footbridge opens to walkers"}\n2018-10-17\n${around}\n${lines}\n${around}\n${around}`;
  expect(factsOf(text, { withCaptions: true }).captions).toBe(captions);
});

test.each<[head: string, source: string | undefined]>([
  ["【远山网综合报道】", "远山网"],
  ["(遠山日報報道)", "遠山日報"],
])("takes the paper from %s", (head, source) => {
  expect(factsOf(`柳河镇新渠通水\n2018-10-17\n${head}${han}\n${han}`).source).toBe(source);
});

test("takes nobody whom the reader may follow for the paper, and a paper's name below its reporter's", () => {
  const text = (paper: string) =>
    `Footbridge opens to walkers\nBy Ada Lund\n${paper}Published: Nov. 6, 2013\n${paragraphs}\nFollow Ada on Twitter. Email ada@paper.example.`;
  expect(factsOf(text("")).source).toBeUndefined();
  expect(factsOf(text("The Lakeside-Guard\n")).source).toBe("The Lakeside-Guard");
});
