import { expect, test } from "vitest";
import { type Facts, factsOf } from "./testing/factsOf.ts";

/** Running text for the invented pages below. */
const english =
  "Health workers in the northern districts have begun handing out mosquito nets to more than two million families, the ministry said on Monday, in the largest campaign of its kind.\nOfficials said the nets would reach every village before the rains begin, and that volunteers had been trained to explain how they are used.";
const simplified =
  "昨日上午，全市春季植树活动在城东湿地公园举行，五百多名志愿者种下了两千多株树苗，为古城再添新绿。\n据园林部门介绍，今年全市计划造林三万亩，市民可以通过认种认养等方式参与，把绿色带回家园。";
const traditional =
  "台北市環保局昨天啟動清溝防汛作業，出動兩百名清潔隊員清理側溝，希望在梅雨季來臨前完成全市溝渠清淤，避免積水。\n環保局說，民眾若發現側溝淤積，可以撥打專線通報，隊員會在三天內到場處理，也呼籲店家不要把油汙倒入水溝。";

const cases: readonly (readonly [title: string, text: string, is: Facts])[] = [
  [
    "a broadcaster's page with the name in capitals",
    `Volunteers Hand Out Mosquito Nets In The North\nJune 5, 2014 4:06 PM ET\nJANE DOE\nListen\n3:45\n${english}`,
    {
      headline: "Volunteers Hand Out Mosquito Nets In The North",
      published: "2014-06-05T16:06",
      bylines: "Jane Doe",
    },
  ],
  [
    "a network's page with the time before the date",
    `Volunteers hand out mosquito nets in the north\nBy Jane Doe, CNN\nUpdated 1:23 PM EDT, Mon April 6, 2020\nStory highlights\nNets for two million families\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2020-04-06T13:23",
      bylines: "Jane Doe",
      source: "CNN",
    },
  ],
  [
    "a site that prints the date twice",
    `News|Health\nVolunteers hand out mosquito nets in the north\nMinistry says campaign is the largest of its kind.\nBy Jane Doe\nPublished On 12 Mar 2021\n12 Mar 2021\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      bylines: "Jane Doe",
    },
  ],
  [
    "a local paper's by-line with role and posting date",
    `Volunteers hand out mosquito nets\nBy JANE DOE Staff Writer | Posted: Friday, March 12, 2010 12:00 am\n${english}`,
    { headline: "Volunteers hand out mosquito nets", published: "2010-03-12T00:00", bylines: "Jane Doe" },
  ],
  [
    "an Indian paper's dateline and update",
    `Volunteers hand out mosquito nets\nSpecial Correspondent\nCHENNAI, March 12, 2015 00:00 IST\nUpdated: March 12, 2015 05:35 IST\n${english}`,
    { headline: "Volunteers hand out mosquito nets", published: "2015-03-12T00:00" },
  ],
  [
    "an agency's initials before the date",
    `Volunteers hand out mosquito nets in five districts\nTNN | Mar 12, 2012, 04.21 AM IST\n${english}`,
    { headline: "Volunteers hand out mosquito nets in five districts", published: "2012-03-12T04:21" },
  ],
  [
    "a by-line with the paper in brackets",
    `Volunteers hand out mosquito nets in the north\nBy Jane Doe (The Philippine Star) | Updated March 12, 2014 - 12:00am\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2014-03-12T00:00",
      bylines: "Jane Doe",
      source: "The Philippine Star",
    },
  ],
  [
    "a digest that names the paper and its city",
    `Zambia: Volunteers Hand Out Mosquito Nets in the North\n12 March 2012\nThe Herald (Harare)\n${english}`,
    {
      headline: "Zambia: Volunteers Hand Out Mosquito Nets in the North",
      published: "2012-03-12",
      source: "The Herald",
    },
  ],
  [
    "a by-line with the paper between bars",
    `Volunteers plant trees across the north\nBy WANG XIAODONG | China Daily | Updated: 2018-03-12 07:42\nVolunteers plant trees in Qingyun on Sunday. [Photo by Zhu Ming/China Daily]\n${english}`,
    {
      headline: "Volunteers plant trees across the north",
      published: "2018-03-12T07:42",
      bylines: "Wang Xiaodong",
      source: "China Daily",
      photographers: "Zhu Ming",
    },
  ],
  [
    "an agency's page with its editor",
    `Volunteers plant trees across the north\nSource: Xinhua   2017-03-12 20:15:33   [More]\nBEIJING, March 12 (Xinhua) -- ${english}\nEditor: Zhou Xin`,
    {
      headline: "Volunteers plant trees across the north",
      published: "2017-03-12T20:15:33",
      source: "Xinhua",
      editors: "Zhou Xin",
    },
  ],
  [
    "name, source and date in one line",
    `Volunteers plant trees across the north\nBy Li Ming Source: Global Times Published: 2015-3-12 22:13:01\n${english}`,
    {
      headline: "Volunteers plant trees across the north",
      published: "2015-03-12T22:13:01",
      bylines: "Li Ming",
      source: "Global Times",
    },
  ],
  [
    "an agency's new page with date and time between slashes",
    `HEALTHCARE\nMARCH 12, 2020 / 9:05 AM / UPDATED 2 YEARS AGO\nVolunteers hand out mosquito nets in the north\nBy Jane Doe, John Roe\n3 MIN READ\nCITY (Reuters) - ${english}\nReporting by Jane Doe and John Roe; editing by Bob Ray\nOur Standards: The Thomson Reuters Trust Principles.`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2020-03-12T09:05",
      bylines: "Jane Doe、John Roe",
      source: "Reuters",
      editors: "Bob Ray",
    },
  ],
  [
    "labels in English",
    `Volunteers hand out mosquito nets in the north\nDate: Mar 12, 2013\nSource: GNA\n\n${english}\nGNA`,
    { headline: "Volunteers hand out mosquito nets in the north", published: "2013-03-12", source: "GNA" },
  ],
  [
    "a news agency's page with its path",
    `中新网首页→新闻中心→国内新闻\n青云市五百名志愿者植树添绿\n2012年03月12日 15:20 来源：中国新闻网 参与互动(0)\n中新网青云3月12日电 (记者 王刚)${simplified}\n【编辑:张三丰】`,
    {
      headline: "青云市五百名志愿者植树添绿",
      published: "2012-03-12T15:20",
      bylines: "王刚",
      source: "中国新闻网",
      editors: "张三丰",
    },
  ],
  [
    "source and author on a line of their own",
    `青云市五百名志愿者植树添绿\n2012年03月12日 15:20\n来源：新青报 作者：王刚\n字号:T|T\n3人参与 1条评论 打印 转发\n${simplified}\n[责任编辑：张三丰]\n标签：植树 青云`,
    {
      headline: "青云市五百名志愿者植树添绿",
      published: "2012-03-12T15:20",
      bylines: "王刚",
      source: "新青报",
      editors: "张三丰",
    },
  ],
  [
    "a site and its paper as the source",
    `青云市五百名志愿者植树添绿\n2013-03-12 05:15 来源：光明网-《光明日报》 我有话说\n${simplified}`,
    { headline: "青云市五百名志愿者植树添绿", published: "2013-03-12T05:15", source: "光明网-《光明日报》" },
  ],
  [
    "a weekly's reporter and intern with their place",
    `树种下之后\n作者：南方周末记者 王刚 实习生 李四光 发自青云\n2008-03-12 17:04:51\n来源:南方周末\n${simplified}`,
    { headline: "树种下之后", published: "2008-03-12T17:04:51", bylines: "王刚、李四光", source: "南方周末" },
  ],
  [
    "editor and proof-reader below",
    `青云植树：五百名志愿者走进湿地公园\n澎湃新闻记者 王刚\n2019-03-12 10:20 来源：澎湃新闻\n字号\n${simplified}\n责任编辑：张三丰\n校对：李四光\n澎湃新闻，未经授权不得转载`,
    {
      headline: "青云植树：五百名志愿者走进湿地公园",
      published: "2019-03-12T10:20",
      bylines: "王刚",
      source: "澎湃新闻",
      editors: "张三丰",
    },
  ],
  [
    "an account's credits below the text",
    `青云植树：五百名志愿者走进湿地公园\n原创 王刚 青云发布 2020-03-12\n${simplified}\n来源：青云发布\n文字：王刚\n图片：李明\n编辑：张三丰\n审核：赵四海`,
    {
      headline: "青云植树：五百名志愿者走进湿地公园",
      published: "2020-03-12",
      bylines: "王刚",
      source: "青云发布",
      editors: "张三丰",
    },
  ],
  [
    "an office's page with spaced labels",
    `索 引 号：QY2016-0123 　发布机构：青云市林业局\n发布日期：2016-03-12　 文 号：\n标　 题：青云市五百名志愿者植树添绿\n${simplified}`,
    { headline: "青云市五百名志愿者植树添绿", published: "2016-03-12", source: "青云市林业局" },
  ],
  [
    "a Taiwanese paper's date, name and reporter in one line",
    `梅雨將至 台北清溝搶時間\n2017-03-12 15:09 聯合報 記者王小明／即時報導\n${traditional}\n台北市清潔隊員清理側溝。記者王小明／攝影\n側溝淤泥裝滿一車。圖／環保局提供`,
    {
      headline: "梅雨將至 台北清溝搶時間",
      published: "2017-03-12T15:09",
      bylines: "王小明",
      source: "聯合報",
      photographers: "王小明",
    },
  ],
  [
    "a Taiwanese site with a picture before the reporter",
    `梅雨將至　台北清溝搶時間\n2015年03月12日 10:20\n▲清潔隊員清理側溝。（圖／記者李華攝）\n記者王小明／台北報導\n${traditional}`,
    {
      headline: "梅雨將至　台北清溝搶時間",
      published: "2015-03-12T10:20",
      bylines: "王小明",
      photographers: "李華",
    },
  ],
  [
    "a paper and its reporter in one line",
    `梅雨將至 台北清溝搶時間\n2013年03月12日 04:10\n中國時報 王小明／台北報導\n${traditional}`,
    {
      headline: "梅雨將至 台北清溝搶時間",
      published: "2013-03-12T04:10",
      bylines: "王小明",
      source: "中國時報",
    },
  ],
  [
    "two brackets before the text",
    `梅雨將至 台北清溝搶時間\n【大紀元2008年03月12日訊】（大紀元記者王小明台北報導）${traditional}\n(責任編輯：李芳)`,
    {
      headline: "梅雨將至 台北清溝搶時間",
      published: "2008-03-12",
      bylines: "王小明",
      source: "大紀元",
      editors: "李芳",
    },
  ],
  [
    "reporter and editor in the last bracket",
    `青云民众自发植树\n2012-03-12\n${simplified}\n（特约记者：王刚 责编：张三丰）`,
    { headline: "青云民众自发植树", published: "2012-03-12", bylines: "王刚", editors: "张三丰" },
  ],
  [
    "a reporter's name before 報道",
    `清潔運動展開 居民踴躍參加\n王小明 報道\n2011-03-12\n${traditional}`,
    { headline: "清潔運動展開 居民踴躍參加", published: "2011-03-12", bylines: "王小明" },
  ],
  [
    "reporter with text and pictures, editor with layout",
    `青云市五百名志愿者植树添绿\n青云日报社 记者 王刚 文/图\n本报讯 ${simplified}\n编辑 张三丰 版式 李四光`,
    { headline: "青云市五百名志愿者植树添绿", bylines: "王刚", editors: "张三丰", source: "青云日报社" },
  ],
  [
    "author and editor beside the source",
    `青云市五百名志愿者植树添绿\n来源：青云网 作者：王刚 编辑：张三丰 2014-03-12 08:30:00\n时刻新闻\n—分享—\n青云网讯（记者 王刚）${simplified}`,
    {
      headline: "青云市五百名志愿者植树添绿",
      published: "2014-03-12T08:30:00",
      bylines: "王刚",
      source: "青云网",
      editors: "张三丰",
    },
  ],
  [
    "a site's message without a headline",
    `四川在线消息（王刚 李明 记者 张三丰）${simplified}`,
    { bylines: "王刚、李明、张三丰", source: "四川在线" },
  ],
  [
    "a date with the day first",
    `青云市五百名志愿者植树添绿\n\n05.08.2014  09:12\n\n  ${simplified}\n\n  志愿者在浇水 哈斯巴根摄\n\n[责任编辑 张三丰 ]`,
    {
      headline: "青云市五百名志愿者植树添绿",
      published: "2014-08-05T09:12",
      editors: "张三丰",
      photographers: "哈斯巴根",
    },
  ],
  [
    "a Mongolian name before the date",
    `Нийгэм\nЦэцэрлэгийн хүүхдүүдийг вакцинжуулж эхэллээ\nБ.Болд, 2017-03-12 10:20\nНийслэлийн бүх цэцэрлэгийн хүүхдүүдийг томууны эсрэг вакцинд хамруулж эхэллээ. Вакцинжуулалт энэ сарын эцэс хүртэл үргэлжилнэ гэж мэргэжилтнүүд мэдээллээ.\nЭх сурвалж: www.ikon.mn`,
    {
      headline: "Цэцэрлэгийн хүүхдүүдийг вакцинжуулж эхэллээ",
      published: "2017-03-12T10:20",
      bylines: "Б.Болд",
      source: "iKon.mn",
    },
  ],
  [
    "a Russian site's source below the text",
    `Главная  Новости  Спорт\nСборная начала подготовку к турниру\n15.08.2016 13:43\nТренер вызвал двадцать игроков\nСборная страны начала подготовку к летнему турниру, сообщила пресс-служба федерации. В тренировке участвовали двадцать игроков.\nТренер отметил, что состав будет объявлен в конце месяца.\nИсточник: Спорт-Экспресс\nФото: fc.example`,
    {
      headline: "Сборная начала подготовку к турниру",
      published: "2016-08-15T13:43",
      source: "Спорт-Экспресс",
    },
  ],
  [
    "a headline of two questions",
    `Who Pays For The Nets Of Two Million Families? And Who Will Hand Them Out In Time?\nBy Jane Doe\nMarch 12, 2021\n${english}`,
    {
      headline: "Who Pays For The Nets Of Two Million Families? And Who Will Hand Them Out In Time?",
      published: "2021-03-12",
      bylines: "Jane Doe",
    },
  ],
  [
    "a site's words to its reader above the headline",
    `This website uses cookies to give you the best experience. You can read more about them here.\nYour account\nSubscribe now for full access to every story we have published since the first one.\nVolunteers hand out mosquito nets in the north\nBy Jane Doe\nMarch 12, 2021\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      bylines: "Jane Doe",
    },
  ],
  [
    "an article about such words",
    `Subscriptions save the small papers\nBy Jane Doe\nMarch 12, 2021\n${english}\n“Subscribe now for a free month” is what the weekly prints on every page, and our journalism needs it, the editor said.`,
    { headline: "Subscriptions save the small papers", published: "2021-03-12", bylines: "Jane Doe" },
  ],
  [
    "a column's name before the headline's own bar",
    `Opinion | Freedom has its price\nBy Jane Doe\nMarch 12, 2021\n${english}`,
    { headline: "Opinion | Freedom has its price", published: "2021-03-12", bylines: "Jane Doe" },
  ],
  [
    "a date announced below the standfirst",
    `Volunteers hand out mosquito nets in the north\nTwo million families are to get nets before the rains begin. The ministry says the campaign is the largest of its kind.\nBy Jane Doe\nPublished On 12 Mar 2021\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      bylines: "Jane Doe",
    },
  ],
  [
    "a date of another article further below",
    `Volunteers hand out mosquito nets in the north\nBy Jane Doe\n${english}\nPublished On 12 Mar 2021\nRains begin early\n${english}\n${english}\n${english}\n${english}\n${english}\n${english}\n${english}`,
    { headline: "Volunteers hand out mosquito nets in the north", bylines: "Jane Doe" },
  ],
  [
    "the time below the day",
    `Volunteers hand out mosquito nets in the north\nMarch 12, 2021\n5:06 PM\nBy Jane Doe\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12T17:06",
      bylines: "Jane Doe",
    },
  ],
  [
    "a number below the day",
    `Volunteers hand out mosquito nets in the north\nMarch 12, 2021\n306\n${english}`,
    { headline: "Volunteers hand out mosquito nets in the north", published: "2021-03-12" },
  ],
  [
    "an agency's reporters behind the last sentence, nothing between them and the editor",
    `Volunteers hand out mosquito nets in the north\nMarch 12, 2021\n${english} (Reporting by Jane Doe Editing by John Roe)`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      bylines: "Jane Doe",
      editors: "John Roe",
    },
  ],
  [
    "brackets in the text that praise reporting",
    `Volunteers hand out mosquito nets in the north\nMarch 12, 2021\n${english} (Earlier reporting by the weekly was wrong.)`,
    { headline: "Volunteers hand out mosquito nets in the north", published: "2021-03-12" },
  ],
  [
    "a name behind dashes with where to follow it",
    `Volunteers hand out mosquito nets in the north\nMarch 12, 2021\n${english}\n-- By Jane Doe Follow @janedoe`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      bylines: "Jane Doe",
    },
  ],
  [
    "author behind an upright bar",
    `全市春季植树活动举行\n2014-03-12\n${simplified}\n作者︱王刚`,
    { headline: "全市春季植树活动举行", published: "2014-03-12", bylines: "王刚" },
  ],
  [
    "a Japanese name right before the minute",
    "新しい駅の工事が始まる\n北川太郎2023年5月22日 0時30分\n　北川市の中心部で２１日、新しい駅の工事が始まった。市によると、再来年の春に完成する予定で、式には住民ら約二百人が集まった。",
    { headline: "新しい駅の工事が始まる", published: "2023-05-22T00:30", bylines: "北川太郎" },
  ],
  [
    "a Japanese paper's name right before the minute",
    "新しい駅の工事が始まる\n北川新聞2023年5月22日 0時30分\n　北川市の中心部で２１日、新しい駅の工事が始まった。市によると、再来年の春に完成する予定で、式には住民ら約二百人が集まった。",
    { headline: "新しい駅の工事が始まる", published: "2023-05-22T00:30", source: "北川新聞" },
  ],
  [
    "the visitor's day above the page's own",
    `Fri | Jul 20, 2018\nVolunteers hand out mosquito nets in the north\nPublished:Friday | January 20, 2017 | 12:00 AMJane Doe\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2017-01-20T00:00",
      bylines: "Jane Doe",
    },
  ],
  [
    "a masthead above the visitor's day",
    `Campus Voice\nMay 26, 2024\nVolunteers hand out mosquito nets in the north\nOctober 8, 2015\n${english}`,
    { headline: "Volunteers hand out mosquito nets in the north", published: "2015-10-08" },
  ],
  [
    "two days near to each other, of which the first counts",
    `Volunteers hand out mosquito nets in the north\nOctober 8, 2015\nMeeting Of Northern Districts\nOctober 3, 2015\n${english}`,
    { headline: "Volunteers hand out mosquito nets in the north", published: "2015-10-08" },
  ],
  [
    "a paper with its town above the headline",
    `2018-08-16 16 August 2018\nThe Herald (Northtown)\nVolunteers hand out mosquito nets in the north\nBy Jane Doe\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2018-08-16",
      bylines: "Jane Doe",
      source: "The Herald",
    },
  ],
  [
    "a list of name and day",
    `Volunteers hand out mosquito nets in the north\n  • Jane Doe, North Times, Northtown\n  • Updated: Dec 07, 2015 01:01 IST\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2015-12-07T01:01",
      bylines: "Jane Doe",
      source: "North Times",
    },
  ],
  [
    "the day on which the copy was made",
    `Volunteers hand out mosquito nets in the north\n${english}\nJane Doe is a nurse.\nRendered 12/16/2024 11:53`,
    { headline: "Volunteers hand out mosquito nets in the north" },
  ],
  [
    "a link that skips the menu",
    "メニューをとばして、このページの本文エリアへ\n新しい駅の工事が始まる\n2023年5月22日\n　北川市の中心部で２１日、新しい駅の工事が始まった。市によると、再来年の春に完成する予定で、式には住民ら約二百人が集まった。",
    { headline: "新しい駅の工事が始まる", published: "2023-05-22" },
  ],
  [
    "name and role between headline and text",
    `Volunteers hand out mosquito nets in the north\nJane Doe, Columnist and Village Liaison\n${english}`,
    { headline: "Volunteers hand out mosquito nets in the north", bylines: "Jane Doe" },
  ],
  [
    "a name behind a bar",
    `Volunteers hand out mosquito nets in the north\n| Jane Doe\n${english}`,
    { headline: "Volunteers hand out mosquito nets in the north", bylines: "Jane Doe" },
  ],
  [
    "the name of a place between headline and text",
    `Volunteers hand out mosquito nets in the north\nNorthern Lake District\n${english}`,
    { headline: "Volunteers hand out mosquito nets in the north" },
  ],
  [
    "a by-line in columns, with what stands beside it",
    `Volunteers hand out mosquito nets in the north\nBy\nLAKESIDE NEWS\n|\nMarch 12, 2021\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      source: "Lakeside News",
    },
  ],
  [
    "a by-line with buttons beside it",
    `Volunteers hand out mosquito nets in the north\nBy Jane Doe | Comments | Posted on March 12, 2021\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      bylines: "Jane Doe",
    },
  ],
  [
    "a by-line with the role before the name",
    `Volunteers hand out mosquito nets in the north\nBy contributor Jane Doe, PA\nMarch 12, 2021\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      bylines: "Jane Doe",
    },
  ],
  [
    "an agency's last line with several hands",
    `Volunteers hand out mosquito nets in the north\nMarch 12, 2021\n${english}\n(Reporting by Jane Doe; Writing by Owen Tran; Editing by Amy Roe)`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      bylines: "Jane Doe、Owen Tran",
      editors: "Amy Roe",
    },
  ],
  [
    "an old paper's header with its town",
    `LAKESIDE HERALD, LAKESIDE, IOWA, FRIDAY, MARCH 12, 1909\nVOLUNTEERS HAND OUT NETS\n${english}`,
    { headline: "VOLUNTEERS HAND OUT NETS", published: "1909-03-12", source: "Lakeside Herald" },
  ],
  [
    "a paper's name alone above the headline",
    `Lakeside Courier\nVolunteers hand out mosquito nets in the north\nMarch 12, 2021\n${english}`,
    {
      headline: "Volunteers hand out mosquito nets in the north",
      published: "2021-03-12",
      source: "Lakeside Courier",
    },
  ],
  [
    "an interview whose headline is a quotation",
    `12 марта 2021, 20:10\n\nИван Озеров: "Мы сажаем деревья каждую весну. И каждый раз их приходится поливать"\n\nВ воскресенье в парке у озера прошла встреча с директором питомника, который рассказал о новых саженцах и о том, почему город решил сажать липы вместо тополей.`,
    {
      headline: 'Иван Озеров: "Мы сажаем деревья каждую весну. И каждый раз их приходится поливать"',
      published: "2021-03-12T20:10",
    },
  ],
  [
    "an old paper's headline of two decks with initials",
    `MRS. JANE DOE OPENS SCHOOL IN N. LAKESIDE; Two Hundred Pupils on the First Day and More Are Expected From the Villages Around\nMarch 12, 1909\n${english}`,
    {
      headline:
        "MRS. JANE DOE OPENS SCHOOL IN N. LAKESIDE; Two Hundred Pupils on the First Day and More Are Expected From the Villages Around",
      published: "1909-03-12",
    },
  ],
  [
    "a signature behind a dash below the text",
    `Volunteers hand out mosquito nets\nMarch 12, 2021\n${english}\n— Jane Doe, Lakeside student`,
    { headline: "Volunteers hand out mosquito nets", published: "2021-03-12", bylines: "Jane Doe" },
  ],
  [
    "an agency behind a dash below the text, which signs for no person",
    `Volunteers hand out mosquito nets\nMarch 12, 2021\n${english}\n— Reuters`,
    { headline: "Volunteers hand out mosquito nets", published: "2021-03-12" },
  ],
];

test.each(cases)("reads %s", (_title, text, is) => {
  expect(factsOf(text)).toEqual(is);
});

test.each([
  [
    "the same words with one credit are one caption",
    "A nurse hands out nets in a village.\nA nurse hands out nets in a village. Photo: John Roe",
    ["A nurse hands out nets in a village.", "John Roe"],
  ],
  [
    "the same words with two credits are two pictures",
    "A nurse hands out nets. Photo: Amy Roe\nA nurse hands out nets. Photo: John Roe",
    ["A nurse hands out nets. | A nurse hands out nets.", "Amy Roe、John Roe"],
  ],
  [
    "photographer and agency stand on lines below",
    "A nurse hands out nets in a village of the north.\nJohn Roe\nAP Photo",
    ["A nurse hands out nets in a village of the north.", "John Roe"],
  ],
  [
    "a list of pictures with an agency behind each",
    "• A nurse hands out nets in a village. Reuters\n• Children wait for the nets. AFP",
    ["A nurse hands out nets in a village. | Children wait for the nets.", undefined],
  ],
  [
    "a list of points that ends in a word is none of pictures",
    "• The nets are handed out in a village. Officials",
    [undefined, undefined],
  ],
  [
    "the copyright stands behind the words",
    "A nurse hands out nets in a village Image copyright North News",
    ["A nurse hands out nets in a village", undefined],
  ],
  [
    "a name below a heading is no photographer",
    "How the nets are handed out\nJohn Roe\nNorth Hall",
    [undefined],
  ],
])("tells pictures apart: %s", (_title, lines, [captions, photographers]) => {
  const facts = factsOf(
    `Volunteers Hand Out Nets In The North\nMarch 12, 2021\n${english}\n${lines}\n${english}`,
    { withCaptions: true },
  );
  expect([facts.captions, facts.photographers]).toEqual([captions, photographers]);
});

test("takes a site's name that the file is named after for the source and not for the headline", () => {
  const text = `Lakeside Today\nNets for the north\n${english}`;
  expect(factsOf(text, { path: "2021/20210312-lakesidetoday-nets.txt" })).toMatchObject({
    headline: "Nets for the north",
    source: "Lakeside Today",
  });
});

test.each([
  ["Nets For Northern Villages", "20210312-nets.txt"],
  ["Local News", "20210312-local-news.txt"],
])("does not take %s for the paper's name", (first, path) => {
  expect(factsOf(`${first}\n${english}`, { path }).source).toBeUndefined();
});
