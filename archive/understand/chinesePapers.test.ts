import { expect, test } from "vitest";
import { type Facts, factsOf } from "./testing/factsOf.ts";

// All names, papers, places and events are invented.
const report =
  "昨日上午，青云市春季植树活动在城东湿地公园举行，五百多名志愿者种下了两千多株树苗，为古城再添新绿。\n据园林部门介绍，全市计划造林三万亩，市民可以通过认种认养等方式参与。";
const traditional =
  "青雲市環保局昨天啟動清溝防汛作業，出動兩百名清潔隊員清理側溝，希望在梅雨季來臨前完成全市溝渠清淤。\n環保局說，民眾若發現側溝淤積，可以撥打專線通報，隊員會在三天內到場處理。";

type Case = readonly [title: string, text: string, is: Facts, path?: string];

const pages: readonly Case[] = [
  [
    "one word and a bar before the headline",
    `视频｜城东湿地公园种下两千株树苗\n远山新闻 2018-03-12 09:28\n${report}\n制作｜张书成 李青山`,
    {
      headline: "视频｜城东湿地公园种下两千株树苗",
      published: "2018-03-12T09:28",
      source: "远山新闻",
    },
  ],
  [
    "the contents of a printed page above, and its own title once more",
    `第A08版：时评\n3上一版  下一版4\n\n城西夜市的油烟谁来管一管\n再等等\n3上一期 版面导航\n3上一篇  下一篇4 2014年7月8日 放大 缩小 默认\n\n再等等\n\n${report}\n3上一篇  下一篇4`,
    { headline: "再等等", published: "2014-07-08" },
  ],
  [
    "fields of a form and buttons in brackets, the day before the headline",
    `檢索： 帳戶 密碼\n2004年9月16日 星期四\n【打印】 【投稿】 【推薦】 【關閉】\n\n[2004-09-16] 清溝防汛作業啟動\n\n${traditional}`,
    { headline: "清溝防汛作業啟動", published: "2004-09-16" },
  ],
  [
    "the reporter behind a mark at the end of the last paragraph",
    `清溝防汛作業啟動\n2014-09-16\n${traditional}隊員笑言：「水流快多了。」 ■記者 林小明`,
    { headline: "清溝防汛作業啟動", published: "2014-09-16", bylines: "林小明" },
  ],
  [
    "a paper's own edition on the net, its name behind the weekday",
    `A03：时评\n数字版首页 > 第A03：时评\n\n志愿者植树添绿\n\n2013年03月12日 星期二 青云日报\n${report}`,
    { headline: "志愿者植树添绿", source: "青云日报", published: "2013-03-12" },
  ],
  [
    "the zone between day and time, and a source that names nobody",
    `清溝防汛作業啟動\n2014-09-16 HKT 17:48 來源：本站原創\n${traditional}`,
    { headline: "清溝防汛作業啟動", published: "2014-09-16T17:48" },
  ],
  [
    "a day whose month is written out in the address",
    `清溝防汛作業啟動\nhttp://www.paper.example/2007/new/sep/5/today-north3.htm\n${traditional}`,
    { headline: "清溝防汛作業啟動", published: "2007-09-05" },
  ],
  [
    "an agency's page with the year apart and its title copied above",
    `青云市志愿者植树添绿-远山网\n远山网 > 时政 > 正文\n2022 03/12 09:52:25\n来源：远山网\n\n青云市志愿者植树添绿\n\n字体：\n\n${report}`,
    { headline: "青云市志愿者植树添绿", published: "2022-03-12T09:52:25", source: "远山网" },
  ],
  [
    "a printed page's text with the paper's name right behind the day",
    `1957年3月12日青云日报 第3版\n\n第3版()\n专栏：\n\n全市群众植树造林\n  城东种下两千株\n远山社青云11日电　${report}`,
    {
      headline: "全市群众植树造林",
      published: "1957-03-12",
      source: "青云日报",
    },
  ],
  [
    "a report that opens with agency, place and a day in Chinese numerals",
    `第1版()\n专栏：\n\n志愿者进抵城东湿地\n各界列队欢迎\n【远山社青云十四日电】青云讯：${report}`,
    { headline: "志愿者进抵城东湿地", source: "远山社" },
  ],
  [
    "a paper's own line in title marks",
    `《青云日报》（2011年03月12日 003版）\n\n湿地公园里的“种树人”\n\n${report}`,
    { headline: "湿地公园里的“种树人”", published: "2011-03-12", source: "青云日报" },
  ],
  [
    "the reporter on the line below the dateline",
    `志愿者植树添绿\n本报青云3月12日讯\n记者张书成报道：\n${report}`,
    { headline: "志愿者植树添绿", bylines: "张书成" },
  ],
  [
    "a portal's page with a paper of two names and the portal's path",
    `新闻中心远山首页 > 新闻中心 > 国内新闻 > 正文\n\n志愿者植树添绿\n\nhttp://www.portal.example 2006年03月12日08:16 青云网-生活日报\n\n${report}\n\n热 点 专 题\n聚焦2006春季招聘\n2006年青云春节晚会`,
    { headline: "志愿者植树添绿", published: "2006-03-12T08:16", source: "青云网-生活日报" },
  ],
  [
    "someone who speaks to the reporter",
    `志愿者植树添绿\n\n${report}\n领队告诉记者：“为了加强交流，我们安排了27名学生，希望他们增长见识，锻炼能力，了解青云。”`,
    { headline: "志愿者植树添绿" },
  ],
  [
    "an agency's name alone in the bracket",
    `清溝防汛作業啟動\n2014年9月16日 17:48\n【now遠山台】${traditional}`,
    { headline: "清溝防汛作業啟動", published: "2014-09-16T17:48", source: "now遠山台" },
  ],
  [
    "a wire report without a headline, its day in Chinese numerals",
    `(遠山社記者林小明台北十二日電)${traditional}`,
    { bylines: "林小明", source: "遠山社" },
  ],
  [
    "a paper and its reporter on one line",
    `2026-03-11 快訊\n\n五百名志工清溝防汛\n\n青雲報／ 記者林小明／台北報導\n\n${traditional}`,
    { headline: "五百名志工清溝防汛", published: "2026-03-11", bylines: "林小明", source: "青雲報" },
  ],
  [
    "a site's notices and a path without arrows above the headline",
    `為達最佳瀏覽效果，建議使用較新的瀏覽器。\n您即將進入之新聞內容 需滿18歲 方可瀏覽。\n社會 社會焦點 地方\n五百名志工清溝防汛 盼梅雨前完成\n2018/03/03 16:55\n記者林小明／台北報導\n${traditional}`,
    { headline: "五百名志工清溝防汛 盼梅雨前完成", published: "2018-03-03T16:55", bylines: "林小明" },
  ],
  [
    "a list of other articles above the headline",
    `青雲新聞網海外版-青雲東版(北城) - Qingyun Newspaper\n其他新聞\n城西擴建工程動工 居民盼改善交通\n水庫蓄水過半\n港聞\n環保局啟動清溝「防汛作業」\n\n【青雲專訊】${traditional}`,
    { headline: "環保局啟動清溝「防汛作業」", source: "青雲" },
  ],
  [
    "the signature's mark of an old page",
    `五百名志工清溝防汛 盼梅雨前完成\n\n☉林小明\n\n${traditional}`,
    { headline: "五百名志工清溝防汛 盼梅雨前完成", bylines: "林小明" },
  ],
  [
    "a paper named only by the file",
    report,
    { source: "青云日报", published: "2006-11-19" },
    "青云日报20061119植树.txt",
  ],
  ["a paper named only by the folder", report, { source: "青云晚报" }, "剪报/青云晚报/植树.txt"],
  ["no paper in 剪报, 海报 and 互联网", report, {}, "剪报/海报-互联网.txt"],
  [
    "a day set before the bracket that opens the report",
    `2015-03-12 【遠山網專訊】${traditional}`,
    { published: "2015-03-12", source: "遠山網" },
  ],
  [
    "no day of publication in a first sentence that only begins with one",
    `2015年3月12日，${traditional}`,
    {},
  ],
  [
    "the day and the weather above a page",
    `3月12日 (星期四) 17°C 54
  news

日期:

城東公寓發生火警 約200名居民疏散

12/3/2015 8:55
${traditional}`,
    { headline: "城東公寓發生火警 約200名居民疏散", published: "2015-03-12T08:55" },
  ],
  [
    "a headline about the heat",
    `3月12日气温升到28℃ 市民换上夏装

2015-03-12 08:55
${report}`,
    { headline: "3月12日气温升到28℃ 市民换上夏装", published: "2015-03-12T08:55" },
  ],
  [
    "a menu of papers and magazines above a headline",
    `报 纸 |
杂 志 |
湿地公园里的“种树人”
作者：
《青云日报》（ 2011年03月12日 03版）
${report}`,
    { headline: "湿地公园里的“种树人”", published: "2011-03-12", source: "青云日报" },
  ],
  [
    "a second line of the headline that speaks of reporters",
    `記者被打 十名保安停職
保安圍堵記者 助同僚離場

[2015.03.12] 發表
${traditional}`,
    { headline: "記者被打 十名保安停職", published: "2015-03-12" },
  ],
  [
    "a reporter whose name is not Han behind the office",
    `志愿者植树添绿
青云网记者 阿依古丽

${report}`,
    { headline: "志愿者植树添绿", bylines: "阿依古丽", source: "青云网" },
  ],
  [
    "a paper's own edition on the net, with the day only in its last line",
    `远山日报 数字报纸\n\n00003版:要闻\n\n隧道开铺沥青\n\n${report}\n\n远山日报 要闻 00003 隧道开铺沥青 2010-11-03 nw.D1000_20101103_7-00003 2 2010年11月03日 星期三`,
    { headline: "隧道开铺沥青", published: "2010-11-03", source: "远山日报" },
  ],
  [
    "no date in a last sentence that begins with a paper's name",
    `隧道开铺沥青\n\n${report}\n远山日报 记者多次联系施工单位，对方答复说要等到2010年11月03日`,
    { headline: "隧道开铺沥青" },
  ],
  [
    "a forum's buttons above a copied page",
    `• 132阅读\n  • 0回复\n\n编后的话 [复制链接]\n\n上一主题 下一主题\n离线admin\n\n只看楼主 倒序阅读 0 发表于: 1965-03-12\n第6版()\n专栏:\n\n编后的话\n${report}\n快速回复\n限200 字节\n\n上一个 下一个`,
    { headline: "编后的话", published: "1965-03-12" },
  ],
  [
    "a signature with a mark below the words of a picture",
    `与湿地一同成长\n2015年03月12日  来源:青云晚报\n【PDF版】\n  2012年12月28日首届志愿者在湿地公园表彰,本文作者与同伴合影。\n     □热心读者 王刚\n\n${report}`,
    { headline: "与湿地一同成长", published: "2015-03-12", bylines: "王刚", source: "青云晚报" },
  ],
  [
    "no signature in a mark before a sentence",
    `春到青云\n2015年03月12日  来源:青云晚报\n□高山上的花开了\n\n${report}`,
    { headline: "春到青云", published: "2015-03-12", source: "青云晚报" },
  ],
  [
    "the reporter behind the last sentence",
    `春到青云\n\n${report}\n具体情况正在进一步了解。 本报记者 王刚 李明\n|`,
    { headline: "春到青云", bylines: "王刚、李明" },
  ],
  [
    "no reporter in a sentence that only ends with one",
    `春到青云\n\n${report}\n现场人员不愿透露姓名，也没有接受采访。他把这些话只告诉了本报记者 王刚`,
    { headline: "春到青云" },
  ],
  [
    "who translated and where",
    `志工清溝防汛 盼梅雨前完成\n\n林小明 編譯  / 香港\n\n${traditional}`,
    { headline: "志工清溝防汛 盼梅雨前完成", bylines: "林小明" },
  ],
  [
    "a site's words on its own reader's privacy, and a headline with a reporter in it",
    `本網站使用相關技術提供更好的閱讀體驗，同時尊重使用者隱私，當您關閉此視窗，代表您同意上述規範。\n遠山社一手新聞APP Icon遠山社一手新聞APP\n下載\n\n新聞幕後/遠山社記者被市長讚發音好\n\n2017/3/12 16:09(3/12 16:28 更新)\n請同意我們的隱私權規範，才能啟用聽新聞的功能。\n\n(遠山社台北12日電)${traditional}`,
    { headline: "新聞幕後/遠山社記者被市長讚發音好", published: "2017-03-12T16:09", source: "遠山社" },
  ],
  [
    "source, editor and day below each other at the foot",
    `用一个字讲述青云\n\n${report}\n\n来源：远山网\n责编：王晓\n日期：2012-12-19\n\n编辑推荐`,
    { headline: "用一个字讲述青云", published: "2012-12-19", source: "远山网", editors: "王晓" },
  ],
  [
    "the day of an event at the foot",
    `花展预告\n\n${report}\n地点：湿地公园\n日期：2012-12-19`,
    { headline: "花展预告" },
  ],
  [
    "a site's name in letters before its reporter",
    `春到青云\n\n远山新闻Yuan实习记者 王刚\n\n2016-03-12 21:51\n\n${report}`,
    { headline: "春到青云", published: "2016-03-12T21:51", bylines: "王刚", source: "远山新闻" },
  ],
  [
    "a lost picture's place above the reporter, and the paper of its pictures",
    `志工清溝防汛 盼梅雨前完成\n\n▲▼             。（圖／翻攝自遠山影像監視器）\n\n記者林小明/綜合報導\n\n${traditional}`,
    { headline: "志工清溝防汛 盼梅雨前完成", bylines: "林小明" },
  ],
  [
    "a paper that wrote the words and took the pictures",
    `發布時間：2025/3/12 10:21\n圖文／青雲週刊\n${traditional}`,
    { published: "2025-03-12T10:21" },
  ],
  [
    "outlet and reporter in one bracket",
    `五百名志工清溝防汛\n〔青雲時報 記者林小明／台北報導〕\n${traditional}`,
    { headline: "五百名志工清溝防汛", bylines: "林小明", source: "青雲時報" },
  ],
  [
    "a paper's edition for readers abroad",
    `青云日报海外版 2018年03月12日 星期一\n\n湿地公园里的“种树人”\n\n${report}`,
    { headline: "湿地公园里的“种树人”", published: "2018-03-12", source: "青云日报海外版" },
  ],
  [
    "an agency that the report only quotes",
    `芯片产能\n\n远山社引述台积电昨天表示，工厂照常生产，预计不会受到风灾影响，交货时间不变。\n${report}`,
    { headline: "芯片产能" },
  ],
];

const named = (cases: readonly Case[]) => cases.map(([title, text, is, path]) => ({ title, text, is, path }));

test.each(named(pages))("reads $title", ({ text, is, path }) => {
  expect(factsOf(text, path === undefined ? {} : { path })).toEqual(is);
});

const pictures: readonly Case[] = [
  [
    "a gallery whose captions say how the picture was taken",
    `春到青云\n\n3月12日拍摄的青云湿地公园（无人机照片）。\n\n远山社记者 王刚 摄\n\n3月12日，湿地公园里的山桃开了。\n\n新华社发（李明 摄） 新华社记者 张小曼 制图`,
    {
      headline: "春到青云",
      captions: "3月12日拍摄的青云湿地公园（无人机照片）。 | 3月12日，湿地公园里的山桃开了。",
      photographers: "王刚、李明",
    },
  ],
  [
    "who told of it behind who took the picture",
    `春到青云

草坪换装

3月12日，园林工人在江滩布置花坛，草坪再添新绿。记者王刚 摄 信息来源：李明 张晓夏

带孩子出去玩

3月12日下午，小学生到湿地公园春游。记者李明 摄`,
    {
      headline: "春到青云",
      captions: "3月12日，园林工人在江滩布置花坛，草坪再添新绿。 | 3月12日下午，小学生到湿地公园春游。",
      photographers: "王刚、李明",
    },
  ],
  [
    "two lines that credit one picture",
    `扩建排水渠\n\n3月12日，在湿地公园，施工人员正在扩建排水渠，预计下月底完工。\n本报记者 王刚\n通讯员 李明 摄`,
    {
      headline: "扩建排水渠",
      captions: "3月12日，在湿地公园，施工人员正在扩建排水渠，预计下月底完工。",
      photographers: "王刚、李明",
    },
  ],
  [
    "a headline between the paper's own line and the photographer",
    `2005年3月12日，星期六（GSM+8 北京时间）\n青云报 > 第二版：时政 改变文字大小：   | 打印 | 关闭\n都为花展忙\n王刚 摄\n\n${report}`,
    { headline: "都为花展忙", published: "2005-03-12", source: "青云报" },
  ],
  [
    "a picture's words behind its report, with the credit on a line of its own",
    `识字班\n\n今年新兵入伍后，学院开办识字班，引导大家读书看报，受到新战士欢迎。图为部分新战士在识字班上课。\n王刚摄`,
    { headline: "识字班", captions: "图为部分新战士在识字班上课。", photographers: "王刚" },
  ],
  [
    "a day in brackets that is no credit",
    `高原牧歌\n\n这是柳河乡的一处牧场（11月11日摄，无人机照片）。远山社记者 王刚 摄`,
    {
      headline: "高原牧歌",
      captions: "这是柳河乡的一处牧场（11月11日摄，无人机照片）。",
      photographers: "王刚",
    },
  ],
  [
    "a reporter with a Mongolian name",
    `春到草原

3月12日，牧民在雪地里喂羊。（青云日报社融媒体记者阿拉坦其格摄）`,
    { headline: "春到草原", captions: "3月12日，牧民在雪地里喂羊。", photographers: "阿拉坦其格" },
  ],
  [
    "pictures below the date line whose giver is named",
    `清溝防汛啟動 千名志工參與

[2015.03.12] 發表
志工清理側溝後合影。(遠山網)
隊員的手套被淤泥弄破，手部受傷。(遠山網)

${traditional}`,
    {
      headline: "清溝防汛啟動 千名志工參與",
      published: "2015-03-12",
      captions: "志工清理側溝後合影。 | 隊員的手套被淤泥弄破，手部受傷。",
    },
  ],
  [
    "no picture in a roundup whose items name their papers",
    `簡訊三則

2015年3月12日

清溪市昨日啟動清溝防汛，兩百名隊員清理側溝淤泥。（青雲報）

柳河鄉開辦識字班，三百人報名參加，月底開課。（遠山網）`,
    { headline: "簡訊三則", published: "2015-03-12" },
  ],
  [
    "a report that ends in its picture's words",
    `大桥封闭\n\n${report}\n记者从交警部门了解到，由于路面结冰，19日有14辆车相撞，4人受伤。图为大桥现场。图片来源：视觉中国`,
    { headline: "大桥封闭", captions: "图为大桥现场。" },
  ],
  [
    "who wrote and photographed, and a picture photographed again",
    `麦收\n\n${report}\n村民在收麦 记者 王刚 通讯员 李明 摄影报道\n▲騎士被監視器拍下。（圖／記者林小明翻攝）`,
    {
      headline: "麦收",
      bylines: "王刚、李明",
      captions: "村民在收麦 | 騎士被監視器拍下。",
      photographers: "王刚、李明、林小明",
    },
  ],
  [
    "a note on all pictures of the page",
    `千里沃野\n\n${report}\n（本版照片除署名者外为本报记者 沈小进摄）\n收割机在收小麦。　孔祥小摄`,
    { headline: "千里沃野", captions: "收割机在收小麦。", photographers: "孔祥小" },
  ],
];

test.each(named(pictures))("reads $title", ({ text, is }) => {
  expect(factsOf(text, { withCaptions: true })).toEqual(is);
});
