import type { ColumnMeaning } from "../../contract.ts";

/** What a table's column holds, by its header in Chinese or English. */
const namesByMeaning: { readonly [meaning in ColumnMeaning]: RegExp } = {
  headline:
    /^(?:title|headline|head ?line|article ?title|标题|標題|题目|題目|题名|題名|篇名|新闻标题|新聞標題|文章标题|名称)$/i,
  body: /^(?:body|text|content|contents|article|article ?(?:body|text|content)|full ?text|正文|内容|內容|全文|文本|原文|新闻内容|新聞內容|文章内容|报道内容)$/i,
  date: /^(?:date|time|datetime|pub(?:lish(?:ed)?|lication)?[ _-]?(?:date|time|at|on)?|日期|时间|時間|发布时间|发布日期|發佈時間|發佈日期|發布日期|发表时间|发表日期|见报日期|刊发日期|刊登日期|出版日期|報導日期|报道日期|拍摄时间|拍攝時間|年月日)$/i,
  source:
    /^(?:source|newspaper|paper|publication|publisher|media|outlet|agency|来源|來源|媒体|媒體|报纸|報紙|报社|报纸名称|来源媒体|出处|出處|刊物)$/i,
  byline: /^(?:author|authors|byline|by|writer|reporter|journalist|作者|记者|記者|撰稿|撰文|署名)$/i,
  editor: /^(?:editor|editors|编辑|編輯|责任编辑|責任編輯|责编|責編)$/i,
  keyword: /^(?:keyword|keywords|tag|tags|subject|subjects|关键词|關鍵詞|关键字|主题词|标签|標籤)$/i,
  caption:
    /^(?:caption|captions|description|legend|说明|說明|图说|圖說|图片说明|圖片說明|照片说明|照片說明|文字说明|描述)$/i,
  file: /^(?:file|filename|file ?name|image|photo|picture|path|文件|文件名|檔名|檔案|图片|圖片|照片|文件名称|图片名称|照片名称|编号|圖片檔名)$/i,
};

/** Meanings by column number; a meaning is given to the first column of that name only. */
export function recogniseColumns(headers: readonly string[]): ReadonlyMap<ColumnMeaning, number> {
  const found = new Map<ColumnMeaning, number>();
  for (const [at, header] of headers.entries()) {
    const meaning = meaningOf(header);
    if (meaning !== undefined && !found.has(meaning)) found.set(meaning, at);
  }
  return found;
}

function meaningOf(header: string): ColumnMeaning | undefined {
  const name = header.trim().replace(/[\s_-]+/g, " ");
  // Object.keys loses the key's type; the table's type says what the keys are.
  const meanings = Object.keys(namesByMeaning) as ColumnMeaning[];
  return meanings.find((meaning) => namesByMeaning[meaning].test(name));
}
