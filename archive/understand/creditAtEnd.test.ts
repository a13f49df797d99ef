import { expect, test } from "vitest";
import { creditAtEnd } from "./creditAtEnd.ts";

/** The caption's own words, the photographers and the credit; null where no credit is found. */
function read(text: string): readonly [string, readonly string[], string | undefined] | null {
  const found = creditAtEnd(text);
  if (found === null) return null;
  return [text.slice(0, found.cut).trim(), found.credit.photographers, found.credit.credit];
}

test.each([
  ["全市专题党课报告会 阿茹娜摄", "全市专题党课报告会", ["阿茹娜"], undefined],
  ["市民雨中游园。城市摄影队 周斌 摄", "市民雨中游园。", ["周斌"], undefined],
  ["10月4日，旅游专列开往古城。 通讯员刘娟 摄", "10月4日，旅游专列开往古城。", ["刘娟"], undefined],
  ["市民在公园锻炼。本报记者 王　刚 摄", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。本报记者王刚、李明摄", "市民在公园锻炼。", ["王刚", "李明"], undefined],
  ["市民在公园锻炼。新华社记者 王刚 李明明 摄", "市民在公园锻炼。", ["王刚", "李明明"], undefined],
  ["市民在公园锻炼。（王刚摄）", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。（王刚 摄）", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。(王刚/摄)", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。王刚/摄", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。（张晓夏摄）（新华社稿）", "市民在公园锻炼。", ["张晓夏"], undefined],
  ["市民在公园锻炼  本文图片均为 青云新闻记者 王刚 图", "市民在公园锻炼", ["王刚"], undefined],
  ["市民在公园锻炼  青云新闻记者 王刚 图", "市民在公园锻炼", ["王刚"], undefined],
  ["市民在公园锻炼。本文图片由本报记者 王刚 提供", "市民在公园锻炼。", ["王刚"], undefined],
  ["義工清洗後巷。（環境團體提供）中央社記者王小明傳真 106年11月11日", "義工清洗後巷。", [], "環境團體提供"],
  ["義工清洗後巷。（環境團體提供）中央社記者王小明傳真", "義工清洗後巷。", [], "環境團體提供"],
  ["市民在公园锻炼。新华社发（王刚 摄）", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。摄影：王刚", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。（摄影：王刚）", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。图/王刚", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。（图／王刚）", "市民在公园锻炼。", ["王刚"], undefined],
  ["市民在公园锻炼。（资料图片）", "市民在公园锻炼。", [], "资料图片"],
  ["市民在公园锻炼 （资料图片）", "市民在公园锻炼", [], "资料图片"],
  ["市民在公园锻炼。图片来源：视觉中国", "市民在公园锻炼。", [], "视觉中国"],
  ["市民在公园锻炼。（县文化馆供图）", "市民在公园锻炼。", [], "县文化馆供图"],
  ["市民在公园锻炼。受访者供图", "市民在公园锻炼。", [], "受访者供图"],
  ["引發交通大混亂。謝志強攝", "引發交通大混亂。", ["謝志強"], undefined],
  ["義工清洗後巷。（黃國強攝）", "義工清洗後巷。", ["黃國強"], undefined],
  ["里長清除積水容器。（記者林志豪攝）", "里長清除積水容器。", ["林志豪"], undefined],
  ["急診室爆滿。（資料照，記者王文華攝）", "急診室爆滿。", ["王文華"], "資料照"],
  ["列車停駛。（資料照，台鐵提供）", "列車停駛。", [], "資料照，台鐵提供"],
  ["列車停駛。（圖／翻攝自臉書）", "列車停駛。", [], "圖／翻攝自臉書"],
  ["列車停駛。圖／台鐵提供", "列車停駛。", [], "台鐵提供"],
  ["列車停駛。記者王小明／攝影", "列車停駛。", ["王小明"], undefined],
  ["列車停駛。中央社記者王小明攝　106年11月11日", "列車停駛。", ["王小明"], undefined],
  ["総理が会見した（代表撮影）", "総理が会見した", [], "代表撮影"],
  ["予防接種を受ける子ども＝田中花子撮影", "予防接種を受ける子ども＝", ["田中花子"], undefined],
  [
    "Striking members last year. Photograph: Guy Small/Getty Images",
    "Striking members last year.",
    ["Guy Small"],
    "Getty Images",
  ],
  ["The ferry. Photo: Owen Tran / Lakeside Courier", "The ferry.", ["Owen Tran"], "Lakeside Courier"],
  ["The ferry. Photo: Reuters/Owen Tran", "The ferry.", ["Owen Tran"], "Reuters"],
  ["The ferry. Photos: Owen Tran and Mary Hill", "The ferry.", ["Owen Tran", "Mary Hill"], undefined],
  [
    "Striking members last year. Photograph: Guy Small/The Guardian",
    "Striking members last year.",
    ["Guy Small"],
    "The Guardian",
  ],
  ["A nurse at work. (Photo by Neil Brath)", "A nurse at work.", ["Neil Brath"], undefined],
  ["A nurse at work. Photo by Neil Brath", "A nurse at work.", ["Neil Brath"], undefined],
  ["A nurse at work. (AP Photo/Neil Brath)", "A nurse at work.", ["Neil Brath"], "AP Photo"],
  ["A nurse at work. (Neil Brath/AFP/Getty Images)", "A nurse at work.", ["Neil Brath"], "AFP/Getty Images"],
  ["A nurse at work. REUTERS/Neil Brath", "A nurse at work.", ["Neil Brath"], "REUTERS"],
  ["A nurse at work.  Neil Brath/Reuters", "A nurse at work.", ["Neil Brath"], "Reuters"],
  [
    "A nurse at work. REUTERS/Neil Brath/File Photo",
    "A nurse at work.",
    ["Neil Brath"],
    "REUTERS/File Photo",
  ],
  ["A nurse at work. Neil Brath/nurses.ie", "A nurse at work.", ["Neil Brath"], "nurses.ie"],
  ["A nurse at work. Neil Brath / North Images", "A nurse at work.", ["Neil Brath"], "North Images"],
  [
    "新しい駅のホーム＝１２日、北川市、山田太郎撮影",
    "新しい駅のホーム＝１２日、北川市",
    ["山田太郎"],
    undefined,
  ],
  ["A nurse at work. Photo: Reuters", "A nurse at work.", [], "Reuters"],
  ["A nurse at work. Credit: Neil Brath for The Times", "A nurse at work.", ["Neil Brath"], "The Times"],
  [
    "A nurse at work.Credit...Neil Brath/The New York Times",
    "A nurse at work.",
    ["Neil Brath"],
    "The New York Times",
  ],
  ["A nurse at work. Credit Neil Brath for The Times", "A nurse at work.", ["Neil Brath"], "The Times"],
  ["A nurse at work. [Photo/Xinhua]", "A nurse at work.", [], "Xinhua"],
  ["A nurse at work. (Xinhua/Wang Gang)", "A nurse at work.", ["Wang Gang"], "Xinhua"],
  ["Врач за работой. Фото: РИА Новости", "Врач за работой.", [], "РИА Новости"],
  ["Врач за работой. Фото: Олег Ким", "Врач за работой.", ["Олег Ким"], undefined],
  ["Эмч ажиллаж байна. Гэрэл зураг: Б.Болд", "Эмч ажиллаж байна.", ["Б.Болд"], undefined],
])("parts caption and credit of %j", (text, caption, photographers, credit) => {
  expect(read(text)).toEqual([caption, photographers, credit]);
});

test.each([
  "这部影片是去年拍摄",
  "这部影片是去年拍摄。",
  "他喜欢摄影",
  "村民们学会了摄影。",
  "全市摄影比赛（一等奖）",
  "会议强调，要抓好落实，确保取得实效。",
  "该公司为灾区提供",
  "他买了一张北京地图",
  "发展壮大村集体经济，绘就乡村振兴新画图。",
  "市民在公园锻炼（左）",
  "She kept photographs of Miss Keefe.",
  "The minister posed for a photo.",
  "The ratio was 3/4.",
  "The loan was given by Credit Suisse",
  "He works for the BBC and/or Reuters.",
  "The image of the city improved.",
  "Write to the editor. He is at North/South Street",
  "桜が咲いた。みんなで撮影",
])("finds no credit in %j", (text) => {
  expect(read(text)).toBeNull();
});
