import type { ArchiveDocument } from "../../archive/contract.ts";
import { formatIsoDay, fromCalendar } from "../days.ts";
import { writeDocument } from "./writeDocument.ts";

/** Four documents that between them have everything the window shows; all of an invented campaign. */
export const fakeDocuments: readonly ArchiveDocument[] = [
  writeDocument({
    id: "2014/书车.txt",
    language: "zh-Hans",
    source: "清河日报",
    published: "2014-09-17",
    time: "06:40",
    bylines: ["林晓岚"],
    editors: ["郑一"],
    blocks: [
      ["headline", "流动书车开进最后一个山村"],
      ["date-line", "2014年9月17日 06:40　来源：清河日报"],
      [
        "paragraph",
        "天刚亮，流动书车翻过垭口，停在石门村小学的操场边。车上两千册图书，是孩子们在6月初自己勾选的。",
      ],
      ["caption", "石门村小学的早读课搬到了车尾板上　苏木 摄"],
      ["section-heading", "一张借书卡走遍全县"],
      [
        "paragraph",
        "按照计划，2014年12月前每个乡镇都将设立固定书站。县图书馆馆长何静说，第一辆书车2012年上路时，\n车里只有三百本旧图书。",
      ],
      ["editor-line", "责任编辑：郑一"],
      ["boilerplate", "关注我们的官方账号，第一时间获取图书资讯"],
    ],
    events: [
      ["6月初", "2014-06"],
      ["2014年12月", "2014-12"],
      ["2012年", "2012"],
    ],
    captions: [
      {
        text: "石门村小学的早读课搬到了车尾板上",
        photographer: "苏木",
        photo: "2014/书车.jpg",
        photoDocument: "2014/书车.jpg",
      },
    ],
    problems: [{ code: "dates-conflict", detail: { kind: "dates", dates: ["2014-09-18"] } }],
  }),
  writeDocument({
    id: "2014/书车.jpg",
    kind: "photo",
    language: "zh-Hans",
    source: null,
    published: "2014-09-16",
    blocks: [["caption", "石门村小学的早读课搬到了车尾板上　苏木 摄"]],
    captions: [{ text: "石门村小学的早读课搬到了车尾板上", photographer: "苏木" }],
  }),
  writeDocument({
    id: "english/courier.html",
    language: "en",
    source: "Qinghe Courier",
    published: "2015-04",
    bylines: ["A. Whitlock"],
    blocks: [
      ["headline", "How a county read thirty thousand books"],
      [
        "paragraph",
        "The mobile library stopped beside the market on 3 March 2015, and nobody went home without a book.",
      ],
      ["quotation", "A book is not worn out by reading. It is worn out by dust."],
    ],
    events: [["3 March 2015", "2015-03-03"]],
  }),
  writeDocument({
    id: "讀書運動三年記.txt",
    language: "zh-Hant",
    source: "清河日報",
    published: null,
    blocks: [
      ["headline", "讀書運動三年記"],
      ["paragraph", "三年之間，流動書車由一輛增至七輛，借出圖書四十一萬冊次。"],
    ],
    problems: [{ code: "undated" }],
  }),
];

/** As many short articles as wanted, spread over six years, always the same; for long lists. */
export function writeManyDocuments(count: number): readonly ArchiveDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const day = fromCalendar(2012, 1, 1) + ((index * 7919) % 2190);
    return writeDocument({
      id: `many/${String(index).padStart(5, "0")}.txt`,
      language: index % 3 === 0 ? "en" : "zh-Hans",
      source: ["清河日报", "北原晚报", "Qinghe Courier"][index % 3] ?? null,
      published: formatIsoDay(day),
      blocks: [
        ["headline", index % 3 === 0 ? `Reading notes, part ${index}` : `读书札记之${index}`],
        ["paragraph", `第${index}篇。图书馆的灯亮到很晚，读者一个接一个走进来。`],
      ],
    });
  });
}
