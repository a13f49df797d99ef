/** The names by which a query calls a field, in English and in Chinese of both scripts. */
import type { IndexField } from "../index/documentFields.ts";
import type { QueryAxis } from "./queryTree.ts";

/** What a name before a colon stands for. */
export type FieldMeaning =
  | { readonly kind: "field"; readonly field: IndexField }
  | { readonly kind: "dates"; readonly axis: QueryAxis }
  | { readonly kind: "exact" };

/** The first name of each row is the one that is proposed; the rest are other habits and the other script. */
const englishNames: readonly (readonly [FieldMeaning, ...string[]])[] = [
  [{ kind: "field", field: "headline" }, "headline", "title"],
  [{ kind: "field", field: "body" }, "body", "text"],
  [{ kind: "field", field: "caption" }, "caption"],
  [{ kind: "field", field: "byline" }, "byline", "author", "reporter"],
  [{ kind: "field", field: "source" }, "source", "paper"],
  [{ kind: "field", field: "photographer" }, "photographer", "photo"],
  [{ kind: "field", field: "editor" }, "editor"],
  [{ kind: "field", field: "keyword" }, "keyword", "keywords"],
  [{ kind: "field", field: "path" }, "path", "file"],
  [{ kind: "field", field: "boilerplate" }, "boilerplate"],
  [{ kind: "exact" }, "exact", "literal"],
  [{ kind: "dates", axis: "published" }, "published", "date"],
  [{ kind: "dates", axis: "happened" }, "happened", "event"],
];

const chineseNames: readonly (readonly [FieldMeaning, ...string[]])[] = [
  [{ kind: "field", field: "headline" }, "标题", "標題", "题目", "題目"],
  [{ kind: "field", field: "body" }, "正文", "内容", "內容", "内文", "內文"],
  [{ kind: "field", field: "caption" }, "图注", "圖註", "圖注", "图说", "圖說", "图片说明", "圖片說明"],
  [{ kind: "field", field: "byline" }, "记者", "記者", "作者", "通讯员", "通訊員"],
  [{ kind: "field", field: "source" }, "来源", "來源", "报纸", "報紙"],
  [{ kind: "field", field: "photographer" }, "摄影", "攝影", "摄影者", "攝影者"],
  [{ kind: "field", field: "editor" }, "编辑", "編輯", "责编", "責編", "责任编辑", "責任編輯"],
  [{ kind: "field", field: "keyword" }, "关键词", "關鍵詞"],
  [{ kind: "field", field: "path" }, "路径", "路徑", "文件", "檔案"],
  [{ kind: "field", field: "boilerplate" }, "页面杂项", "頁面雜項"],
  [{ kind: "exact" }, "精确", "精確", "原形"],
  [{ kind: "dates", axis: "published" }, "发表", "發表", "发布", "發布", "發佈", "日期"],
  [{ kind: "dates", axis: "happened" }, "发生", "發生", "事件"],
];

const meanings = new Map<string, FieldMeaning>(
  [...englishNames, ...chineseNames].flatMap(([meaning, ...names]) =>
    names.map((name): [string, FieldMeaning] => [name, meaning]),
  ),
);

const han = /\p{Script=Han}/u;

/** The meaning of a field's name, in any case; undefined where there is no such field. Example: `标题` is `headline`. */
export function findField(name: string): FieldMeaning | undefined {
  return meanings.get(name.toLowerCase());
}

/** The names to propose in place of a name that is none: Chinese ones for a Chinese name. */
export function proposeFields(name: string): readonly string[] {
  return (han.test(name) ? chineseNames : englishNames).map(([, first]) => first ?? "");
}
