import { expect, test } from "vitest";
import type { Caption } from "../contract.ts";
import { readMarkdown } from "../read/formats/readMarkdown.ts";
import { readPlainText } from "../read/formats/readPlainText.ts";
import { readHtml } from "../read/html/readHtml.ts";
import { understandArticle } from "./understandArticle.ts";

/** What a reader sees at once in an article; everything a case leaves out must be empty. */
type Anatomy = {
  readonly headline?: string;
  readonly published?: string;
  readonly source?: string;
  readonly bylines?: readonly string[];
  readonly editors?: readonly string[];
  readonly captions?: readonly (readonly [
    text: string,
    photographer: Caption["photographer"],
    credit?: string,
  ])[];
};

type Case = { readonly title: string; readonly text: string; readonly path?: string; readonly is: Anatomy };

/** All names, places and events are invented. */
const plainTexts: readonly Case[] = [
  {
    title: "a provincial paper's page with its date line, credits and follow-us footer",
    text: `青云市以春灌为契机推进“节水示范村”建设

12.03.2016  09:41

  本报讯（记者 王　刚 李晓明 通讯员 赵小兰）3月10日，青云市春灌工作会议在柳河镇召开，部署今年的节水示范村建设任务。

  村民在田间检修渠道 孙立新摄

  据介绍，全市已有四十个村完成了渠道衬砌，灌溉用水比往年减少两成。

[责任编辑 钱小玉 ]

欢迎关注:青云日报官方微信平台——扫描上图二维码关注。`,
    is: {
      headline: "青云市以春灌为契机推进“节水示范村”建设",
      published: "2016-03-12T09:41",
      source: "青云日报",
      bylines: ["王刚", "李晓明", "赵小兰"],
      editors: ["钱小玉"],
      captions: [["村民在田间检修渠道", "孙立新"]],
    },
  },
  {
    title: "a portal's page with its path, share bar and agency dateline",
    text: `明湖首页 > 新闻中心 > 国内新闻 > 正文
卫生部门：全国城乡居民健康档案建档率稳步提高
2013-04-07 08:15:22　来源: 新华社　参与评论 31人
分享到：
微博
微信
新华社北京4月6日电（记者张天明、周洁）记者6日从卫生部门获悉，全国城乡居民健康档案建档率稳步提高，超过预期目标。
各地通过入户随访、集中体检等方式，为居民建立了电子健康档案，乡镇卫生院的设备也得到更新。
（原标题：居民健康档案建档率提高）
本文来源：新华社 责任编辑：陈晓东_NB4411
相关阅读
乡镇卫生院添新设备
村医培训班开班了`,
    is: {
      headline: "卫生部门：全国城乡居民健康档案建档率稳步提高",
      published: "2013-04-07T08:15:22",
      source: "新华社",
      bylines: ["张天明", "周洁"],
      editors: ["陈晓东"],
    },
  },
  {
    title: "a party paper's page of the 1990s with two captions below",
    text: `人民日报 1996年5月9日 第2版

山区架起致富桥（附图片２张）
　　本报贵阳５月８日电记者何志远从今天召开的会议上获悉：贵州省今年将在偏远山区修建便民桥一百二十座，解决群众过河难的问题。
　　据了解，去年全省已修建便民桥八十座，近十万群众从中受益，农产品运输成本明显下降。
　　图片：
　　１：新桥通车后，村民赶着牛车过河。（本报记者陈平摄）
　　２：技术人员在测量桥墩。
　　（新华社记者林晓峰摄）`,
    is: {
      headline: "山区架起致富桥",
      published: "1996-05-09",
      source: "人民日报",
      bylines: ["何志远"],
      captions: [
        ["新桥通车后，村民赶着牛车过河。", "陈平"],
        ["技术人员在测量桥墩。", "林晓峰"],
      ],
    },
  },
  {
    title: "a Taiwanese paper's text without a headline",
    text: `〔記者林志豪／台南報導〕台南市衛生局昨日宣布，今年登革熱防治工作將提前展開，並呼籲民眾清除住家周邊積水容器，避免病媒蚊孳生。

衛生局指出，去年同期累計病例已達一百二十例，今年將增派人力進行社區巡查，請民眾配合。`,
    is: { bylines: ["林志豪"] },
  },
  {
    title: "a Taiwanese paper's page with pictures credited in brackets",
    text: `登革熱防治提前 里長總動員

2016-05-20 14:22

〔記者林志豪、張雅雯／台南報導〕台南市衛生局今日宣布，登革熱防治工作提前展開，三十七區里長全數動員清除積水容器。

里長帶領志工清除積水容器。（記者林志豪攝）

衛生局人員示範投藥。（台南市衛生局提供）

去年登革熱疫情嚴峻，醫院急診室一度爆滿。（資料照，記者王文華攝）

衛生局長表示，去年同期病例數較高，今年希望透過社區動員降低疫情，也感謝志工投入。`,
    is: {
      headline: "登革熱防治提前 里長總動員",
      published: "2016-05-20T14:22",
      bylines: ["林志豪", "張雅雯"],
      captions: [
        ["里長帶領志工清除積水容器。", "林志豪"],
        ["衛生局人員示範投藥。", null, "台南市衛生局提供"],
        ["去年登革熱疫情嚴峻，醫院急診室一度爆滿。", "王文華", "資料照"],
      ],
    },
  },
  {
    title: "a wire report from Taipei with its reporter and place run together",
    text: `防汛演練登場 消防署整備千艘橡皮艇

（中央社記者黃怡君台北12日電）內政部消防署今天舉行防汛演練，動員上千名救災人員與橡皮艇，模擬颱風來襲時的撤離作業。

消防署表示，今年已完成全台抽水站檢查，並補充救災物資，以因應可能提早到來的汛期。（編輯：吳國華）1050512`,
    is: {
      headline: "防汛演練登場 消防署整備千艘橡皮艇",
      published: "2016-05-12",
      source: "中央社",
      bylines: ["黃怡君"],
      editors: ["吳國華"],
    },
  },
  {
    title: "a Hong Kong paper's page with reporters before their pictures",
    text: `主頁
即時新聞
要聞港聞
財經
【全城清潔】義工齊落區　後巷變整潔
2003-06-15
【本報訊】政府發起的全城清潔運動昨日踏入第三周，近千名義工分赴十八區清洗後巷，居民稱環境較以往改善，希望行動持續。
義工清洗深水埗一條後巷。黃國強攝
記者：陳美儀
有居民說，後巷垃圾堆積多年，如今終於有人理會，盼當局加強巡查。`,
    is: {
      headline: "【全城清潔】義工齊落區　後巷變整潔",
      published: "2003-06-15",
      bylines: ["陳美儀"],
      captions: [["義工清洗深水埗一條後巷。", "黃國強"]],
    },
  },
  {
    title: "a county site's page whose report ends with text and pictures by the same two",
    text: `首页 >> 要闻动态 >> 部门动态
我县开展送医下乡活动
发布时间：2018-11-23 10:05　来源：县卫生局　作者：　浏览次数：211
11月22日，县卫生局组织县医院二十余名医生来到石桥镇，开展送医下乡活动，为村民测血压、讲解常见病预防知识。
活动现场
据统计，当天共接诊村民三百余人，发放宣传资料五百余份，受到群众欢迎。（文/图 郑小军 马丽）
上一篇：我县召开护林防火会议
下一篇：全县教师节表彰大会召开`,
    is: {
      headline: "我县开展送医下乡活动",
      published: "2018-11-23T10:05",
      source: "县卫生局",
      bylines: ["郑小军", "马丽"],
      captions: [["活动现场", null]],
    },
  },
  {
    title: "a text with its writers on a line of their own and editors with a proof-reader",
    text: `让每个孩子都有书读
——柳河乡扫除文盲工作纪实
本报记者 杨 帆 通讯员 欧阳小雨
来源：教育周报　时间：2009年09月10日
初秋的柳河乡，稻谷飘香。走进乡中心小学的夜校教室，三十多位村民正在跟着老师朗读课文，最大的已经六十八岁。
三年前，柳河乡的文盲率还是全县最高的。乡里请来退休教师，办起了夜校，如今已有四百多人结业。
编辑：罗小明　校对：谭静　审核：钟国庆`,
    is: {
      headline: "让每个孩子都有书读",
      published: "2009-09-10",
      source: "教育周报",
      bylines: ["杨帆", "欧阳小雨"],
      editors: ["罗小明"],
    },
  },
  {
    title: "a television site's page whose facts are repeated below",
    text: `[视频]各地开展全民健身活动 体育公园人气旺
来源：央视网2021年08月08日 19:31
分享到：       手机观看
点赞    收藏    评论
央视网消息（新闻联播）：今天（8月8日）是全民健身日，各地体育公园免费开放，群众就近参加健身活动，人气很旺。
在浙江，社区组织健步走。在陕西，体育馆延长了开放时间，吸引了不少青少年。
视频简介
来源：央视网
更新时间：2021年08月08日 19:33
编辑：何晓燕 责任编辑：魏巍`,
    is: {
      headline: "各地开展全民健身活动 体育公园人气旺",
      published: "2021-08-08T19:31",
      source: "央视网",
      editors: ["何晓燕", "魏巍"],
    },
  },
  {
    title: "an English page with a section, standfirst, role and credited photograph",
    text: `More

Public health

Rural clinics 'left behind' in national vaccination drive

Survey finds one village in five has not seen a nurse since spring

Helen Marsh Health correspondent

Tue 5 Mar 2019 07.30 GMT   Last modified on Tue 5 Mar 2019 09.12 GMT

Share on Facebook

Share on Twitter

A nurse prepares a vaccine at a clinic in Marlow. Photograph: Peter Oakes/Getty Images

Rural clinics are being left behind in the national vaccination drive, according to a survey of more than four hundred villages published on Tuesday.

Nurses told the survey that they had waited for months for deliveries, and that several clinics had closed for want of staff.

Topics

Public health

Vaccines`,
    is: {
      headline: "Rural clinics 'left behind' in national vaccination drive",
      published: "2019-03-05T07:30",
      bylines: ["Helen Marsh"],
      captions: [["A nurse prepares a vaccine at a clinic in Marlow.", "Peter Oakes", "Getty Images"]],
    },
  },
  {
    title: "a broadcaster's page with image and media captions",
    text: `Africa
Literacy drive reaches a million adults in Norland
3 June 2014
Share this with Facebook
Share this with Twitter
Media captionTeachers explain how the classes work
A literacy drive in Norland has reached one million adults in its first year, the education ministry says, beating its own target by a quarter.
Image copyright AFP
Image caption  Evening classes are held in barns and town halls
Classes are held in the evening so that farmers can attend, and the teachers are paid by the state.
https://www.bbc.com/news/world-africa-00000000`,
    is: {
      headline: "Literacy drive reaches a million adults in Norland",
      published: "2014-06-03",
      source: "BBC News",
      captions: [
        ["Teachers explain how the classes work", null],
        ["Evening classes are held in barns and town halls", null, "AFP"],
      ],
    },
  },
  {
    title: "a broadcaster's newer page with its labels on lines of their own",
    text: `US & Canada
Literacy drive hits target a year early
By Jane Doe
BBC News, Washington
10 April 2012
Image source, Getty Images
Image caption,
Adults learn to read in Boston
A literacy drive in Boston has reached its target a year early, the city says, with more than ten thousand adults taught to read.`,
    is: {
      headline: "Literacy drive hits target a year early",
      published: "2012-04-10",
      source: "BBC News",
      bylines: ["Jane Doe"],
      captions: [["Adults learn to read in Boston", null, "Getty Images"]],
    },
  },
  {
    title: "source and reporters behind the date",
    text: `清明将至 青云市倡导文明祭扫
2014年04月03日 07:20   来源：青云晚报   记者 王刚 通讯员 李明
昨日上午，青云市启动文明祭扫宣传，五百多名志愿者走上街头，向市民发放倡议书，倡导用鲜花代替纸钱。
市民用鲜花祭扫 记者李四光 摄
（编辑：张三丰）`,
    is: {
      headline: "清明将至 青云市倡导文明祭扫",
      published: "2014-04-03T07:20",
      source: "青云晚报",
      bylines: ["王刚", "李明"],
      editors: ["张三丰"],
      captions: [["市民用鲜花祭扫", "李四光"]],
    },
  },
  {
    title: "a picture story with its credit on a line of its own",
    text: `图片新闻
　　3月12日，青云市志愿者在湿地公园植树。当日是植树节，各地开展义务植树活动。
　　新华社记者 王刚 摄`,
    is: {
      headline: "图片新闻",
      captions: [["3月12日，青云市志愿者在湿地公园植树。当日是植树节，各地开展义务植树活动。", "王刚"]],
    },
  },
  {
    title: "an old American report by its paper",
    text: `October 2, 1911

 CAMPAIGN

 Thousands March for Clean Milk

 By THE NEW YORK TIMES

 ROCHESTER, Oct. 1, -- Several thousand mothers marched through the city this afternoon to demand the inspection of all milk that is sold in the State.

 The procession, which formed at the City Hall at 2 o'clock, was the largest that has been seen here in many years.`,
    is: {
      headline: "Thousands March for Clean Milk",
      published: "1911-10-02",
      source: "The New York Times",
    },
  },
  {
    title: "a wire report with reporting and editing credits",
    text: `Norland starts polio campaign after new cases

By Anna Keller

CAPITAL CITY, Sept 4, 2018 (Reuters) - Norland began a week-long campaign on Tuesday to vaccinate two million children against polio after three new cases were found.

Health workers went from house to house in the southern provinces, the ministry said in a statement.

(Reporting by Anna Keller and Tom Weiss; Editing by Laura Stone)`,
    is: {
      headline: "Norland starts polio campaign after new cases",
      published: "2018-09-04",
      source: "Reuters",
      bylines: ["Anna Keller", "Tom Weiss"],
      editors: ["Laura Stone"],
    },
  },
  {
    title: "a Caribbean site's text with by-line and date together",
    text: `Home
Local News
Dengue clean-up moves to eastern parishes
- by Marcia Holder May 14, 2019
Published on May 14, 2019
The dengue clean-up campaign moves to the eastern parishes this weekend, when volunteers will clear gutters and remove old tyres from more than sixty sites.
Organisers said the first phase had been a success, with over four hundred volunteers taking part in the west.
(PR)`,
    is: {
      headline: "Dengue clean-up moves to eastern parishes",
      published: "2019-05-14",
      bylines: ["Marcia Holder"],
    },
  },
  {
    title: "a Russian site's page with menu, time and credits",
    text: `Новости
Общество
Здоровье
12 марта 2017, 09:15
В области началась кампания по вакцинации
Областной минздрав объявил о начале весенней кампании.
Весенняя кампания по вакцинации началась во всех районах области, сообщил в понедельник региональный министр здравоохранения. Прививки можно сделать бесплатно в любой поликлинике.
Врачи напоминают, что защита формируется в течение двух недель, поэтому откладывать визит не стоит, особенно пожилым людям.
Автор: Мария Соколова
Фото: Олег Ким`,
    is: {
      headline: "В области началась кампания по вакцинации",
      published: "2017-03-12T09:15",
      bylines: ["Мария Соколова"],
    },
  },
  {
    title: "a Mongolian site's text signed with initial and name",
    text: `Улаанбурхан өвчний эсрэг дархлаажуулалт эхэллээ

2016-05-23 11:20

Нийслэлийн есөн дүүрэгт улаанбурхан өвчний эсрэг нэмэлт дархлаажуулалтын ажил өнөөдөр эхэллээ гэж Эрүүл мэндийн яамнаас мэдээллээ. Дархлаажуулалтад нийт хоёр зуун мянган хүүхэд хамрагдах юм.

Иргэд харьяа эмнэлэгтээ хандаж вакцин хийлгэх боломжтой гэж мэргэжилтнүүд зөвлөж байна.

Б.Сараатуул`,
    is: {
      headline: "Улаанбурхан өвчний эсрэг дархлаажуулалт эхэллээ",
      published: "2016-05-23T11:20",
      bylines: ["Б.Сараатуул"],
    },
  },
  {
    title: "a Japanese report with its dateline bracket and credited photograph",
    text: `予防接種の受付、全国で始まる

2015年10月1日 05時00分

【東京＝佐藤一郎】インフルエンザの予防接種の受付が１日、全国の医療機関で始まった。厚生労働省は早めの接種を呼びかけている。

予防接種を受ける子ども＝田中花子撮影

今年はワクチンの供給が順調で、昨年より一週間早い開始となった。高齢者には自治体の補助がある。`,
    is: {
      headline: "予防接種の受付、全国で始まる",
      published: "2015-10-01T05:00",
      bylines: ["佐藤一郎"],
      captions: [["予防接種を受ける子ども", "田中花子"]],
    },
  },
  {
    title: "an interview whose questions open with 记者",
    text: `“夜校让我重新认识了字”
2011年12月02日 来源：乡村周刊
记者：您是什么时候开始上夜校的？
李大妈：三年前。那时候我一个字也不认识，现在能读报纸了，还能给外地打工的儿子写信。
记者：最难的是什么？
李大妈：写字。拿惯了锄头，笔太轻了，手总是抖，老师就握着我的手一笔一笔地教。
记者：以后有什么打算？
李大妈：想把识字课本学完，再教教邻居，村里还有好几位老姐妹不识字呢。`,
    is: { headline: "“夜校让我重新认识了字”", published: "2011-12-02", source: "乡村周刊" },
  },
  {
    title: "a notice whose own time and place are no publication date",
    text: `关于举办冬季长跑活动的通知

各单位：
为丰富职工文化生活，经研究决定举办冬季长跑活动，现将有关事项通知如下，请认真组织报名参加。
时间：2014年12月20日上午9点
地点：市体育场
请各单位于12月10日前将报名表交到工会，逾期不再受理，并请领队做好安全工作。`,
    is: { headline: "关于举办冬季长跑活动的通知" },
  },
];

const markdownTexts: readonly Case[] = [
  {
    title: "Markdown with front matter and captions in italics",
    text: `---
title: 夏粮收购进展顺利
date: 2017-06-30
source: 田野日报
author: 许文
---

# 夏粮收购进展顺利

各地粮库增设临时收购点，方便农民就近售粮，截至目前收购量比去年同期增加一成。

*农民在粮库门前排队交售小麦。 高原摄*

粮食部门表示，将敞开收购，不打白条，保护农民利益。

责任编辑：石磊`,
    is: {
      headline: "夏粮收购进展顺利",
      published: "2017-06-30",
      source: "田野日报",
      bylines: ["许文"],
      editors: ["石磊"],
      captions: [["农民在粮库门前排队交售小麦。", "高原"]],
    },
  },
];

const pages: readonly Case[] = [
  {
    title: "a saved page with an editor in meta author and captions set centred below pictures",
    text: `<!doctype html><html><head><meta charset="utf-8"><title>古城墙下种树忙_今日武陵_新闻中心_武陵网</title>
<meta name="publishdate" content="2012-03-13"><meta name="author" content="严小青"><meta name="source" content="来源: 武陵网"></head><body>
<ul class="nav"><li><a href="#">首页</a></li><li><a href="#">新闻</a></li><li><a href="#">图片</a></li></ul>
<h1>古城墙下种树忙</h1><div class="info">2012-03-13 07:20 来源: 武陵网 <span>调整字体</span></div>
<div class="content"><p>　　武陵网3月12日讯（记者段小楼）昨天上午，八百多名市民来到古城墙下，种下了三千多株树苗，为古城再添一片新绿。</p>
<p style="text-align:center"><img src="1.jpg"></p><p style="text-align:center">　　市民在给树苗培土。通讯员 毕小川 摄</p>
<p>　　据园林部门介绍，今年全市将新增绿地四十公顷，市民可以通过认养的方式参与。</p></div>
<p class="editor">【编辑：严小青】</p><div class="footer">武陵网版权所有</div></body></html>`,
    is: {
      headline: "古城墙下种树忙",
      published: "2012-03-13T07:20",
      source: "武陵网",
      bylines: ["段小楼"],
      editors: ["严小青"],
      captions: [["市民在给树苗培土。", "毕小川"]],
    },
  },
  {
    title: "an English page whose metadata names the site, the time before +00:00 and the writer",
    text: `<html lang="en"><head><title>Library vans return to the hills - Hill Country Today</title>
<meta property="og:title" content="Library vans return to the hills - Hill Country Today">
<meta property="article:published_time" content="2016-09-08T23:10:05+00:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Library vans return to the hills","datePublished":"2016-09-08T23:10:05+00:00","author":{"@type":"Person","name":"Ruth Alleyne"},"publisher":{"@type":"Organization","name":"Hill Country Today"}}</script></head>
<body><div class="breadcrumb">Home / News / Library vans return to the hills</div>
<div class="entry"><div class="date">September 8, 2016</div>
<p>Library vans will return to the hill villages this month after an absence of six years, the county council announced on Thursday.</p>
<figure><img src="van.jpg"><figcaption>A library van in the village of Stone Valley. (Photo by Neil Brathwaite)</figcaption></figure>
<p>The vans carry three thousand books each and will stop in every village once a fortnight.</p></div>
<div class="footer">Hill Country Today Copyright © 2016</div></body></html>`,
    is: {
      headline: "Library vans return to the hills",
      published: "2016-09-08T23:10:05",
      source: "Hill Country Today",
      bylines: ["Ruth Alleyne"],
      captions: [["A library van in the village of Stone Valley.", "Neil Brathwaite"]],
    },
  },
];

function toAnatomy(text: ReturnType<typeof readPlainText>, format: string, path = "a/b"): Anatomy {
  const found = understandArticle(text, { id: path, path, format, encoding: "utf-8", problems: [] });
  const { headline, published, source, bylines, editors, captions } = found;
  return {
    ...(headline !== null && { headline }),
    ...(published !== null && {
      published: [published.edtf, ...(published.time === undefined ? [] : [published.time])].join("T"),
    }),
    ...(source !== null && { source }),
    ...(bylines.length > 0 && { bylines }),
    ...(editors.length > 0 && { editors }),
    ...(captions.length > 0 && {
      captions: captions.map(({ text: words, photographer, credit }) =>
        credit === undefined ? ([words, photographer] as const) : ([words, photographer, credit] as const),
      ),
    }),
  };
}

test.each(plainTexts)("reads $title", ({ text, path, is }) => {
  expect(toAnatomy(readPlainText(text), "text", path)).toEqual(is);
});

test.each(markdownTexts)("reads $title", ({ text, path, is }) => {
  expect(toAnatomy(readMarkdown(text).text, "markdown", path)).toEqual(is);
});

test.each(pages)("reads $title", ({ text, path, is }) => {
  expect(toAnatomy(readHtml(text), "html", path)).toEqual(is);
});
