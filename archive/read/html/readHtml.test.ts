import { expect, test } from "vitest";
import type { ReadText } from "../readText.ts";
import { declaredCharset } from "./declaredCharset.ts";
import { readHtml } from "./readHtml.ts";

const prose =
  "三月的云屏县，田野里已经有了绿意，第一台拖拉机开进了纸坊镇的水田，今年的春耕由此开始，农技员说今年的水来得早。";

test("tells the article from navigation, side bars and footers", () => {
  const text =
    readHtml(`<title>春耕_云屏报</title><div id=top><a href=/>首页</a> <a href=/n>新闻</a></div><h1>春耕</h1>
    <div class=info>2015-03-02 来源：云屏报</div><div class=content><p>${prose}<p>${prose}</div>
    <div>责任编辑：苗青</div><div class=sidebar><ul><li><a href=/1>${prose}</a></ul></div><div class=footer>版权所有</div>`);
  expect(mainText(text)).toEqual(["春耕", "2015-03-02 来源：云屏报", prose, prose, "责任编辑：苗青"]);
});

test("finds the article in an old page of tables, fonts and line breaks", () => {
  const text =
    readHtml(`<table width=760><tr><td><a href=/>首页</a></td><td><a href=/b>要闻</a></td></tr></table>
    <table><tr><td width=160><a href=/1>旧闻一</a><br><a href=/2>旧闻二</a></td><td><font size=5><b>春耕</b></font><br><br>
    　　${prose}<br>　　${prose}<br><br>${prose}</td></tr></table>`);
  expect(mainText(text)).toEqual(["春耕", prose, prose, prose]);
});

test.each(["content-sidebar-wrap", "main has-sidebar", "article-share", "page-with-comments"])(
  "doesn't take the frame %s around an article for a side bar",
  (name) => {
    expect(mainText(readHtml(`<div class="${name}"><h1>春耕</h1><p>${prose}</p></div>`))).toEqual([
      "春耕",
      prose,
    ]);
  },
);

test("takes what there is for the main text where all seems to be asides", () => {
  expect(mainText(readHtml(`<div class=comments><p>${prose}</p></div>`))).toEqual([prose]);
});

test("takes a page of a few words whole, with its caption", () => {
  const page = `<h1>水库通水了</h1><p>正文在这里，<a href=x>点</a>。</p><figure><img src=a.png><figcaption>大坝。苗青摄</figcaption></figure>`;
  expect(mainText(readHtml(page))).toEqual(["水库通水了", "正文在这里，点。", "大坝。苗青摄"]);
});

test("keeps every visible word, in order, and no other", () => {
  const { body } = readHtml(
    "<head><title>T</title><style>a{}</style></head><body>一<script>x</script><!-- c --><b>二</b>三<select><option>四</select> &amp;&#20116;<textarea>六</textarea>",
  );
  expect(body).toBe("一二三 &五");
});

test("folds white space as a browser does and breaks lines where it does", () => {
  expect(readHtml("<p>a\n  b<br>c</p><pre>d\n  e</pre><p>王　刚</p>").body).toBe("a b\nc\nd\ne\n王　刚");
});

test("makes offsets that give each piece its words", () => {
  const text = readHtml(`<h2>一</h2><ul><li>二<li>三</ul><blockquote>四</blockquote><p>五<p>六`);
  expect(text.pieces.map((piece) => [piece.kind, text.body.slice(piece.start, piece.end)])).toEqual([
    ["heading", "一"],
    ["list-item", "二"],
    ["list-item", "三"],
    ["quotation", "四"],
    ["paragraph", "五"],
    ["paragraph", "六"],
  ]);
});

test("ties captions to their pictures, by element or by class", () => {
  const text = readHtml(
    `<figure><img src=1.jpg><figcaption>甲摄</figcaption></figure><div><img data-src=2.jpg src=blank.gif><div class="img-note">乙摄</div></div><img src=icon.png width=16>`,
  );
  expect(text.pieces.map(({ kind, image }) => [kind, image])).toEqual([
    ["image", "1.jpg"],
    ["caption", "1.jpg"],
    ["image", "2.jpg"],
    ["caption", "2.jpg"],
  ]);
});

test("makes rows of a table of data, and paragraphs of a table that only lays out", () => {
  const rows = readHtml("<table><tr><th>乡镇<th>台数<tr><td>纸坊<td>12</table>");
  const layout = readHtml(`<table><tr><td><p>${prose}</p></td><td><p>b</p></td></tr></table>`);
  expect([kinds(rows), rows.body, kinds(layout)]).toEqual([
    ["table-row", "table-row"],
    "乡镇\t台数\n纸坊\t12",
    ["paragraph", "paragraph"],
  ]);
});

test("hands on what styles, classes and bold type say", () => {
  const text = readHtml(
    '<div class="Byline" itemprop=author><p align=center><font size=2>甲</font></p><p style="text-align: center;font-size:12px"><strong>乙</strong></p></div>',
  );
  expect(text.pieces.map((piece) => piece.hint)).toEqual([
    "p centered div byline author font small",
    "strong p centered small div byline author",
  ]);
});

test("gathers what the page says of itself", () => {
  const { metadata, declaredLanguage } = readHtml(`<html lang=zh-CN><title>春耕
    _云屏报</title><meta property=og:title content=春耕><meta name=viewport content=x>
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"name":"甲"},{"name":"乙"}],"note":"two
    lines"}]}</script><time datetime=2015-03-02>昨天</time><time>3月1日</time>`);
  expect([declaredLanguage, metadata.map(({ from, name, value }) => `${from} ${name}: ${value}`)]).toEqual([
    "zh-CN",
    [
      "title title: 春耕 _云屏报",
      "meta og:title: 春耕",
      "JSON-LD @type: NewsArticle",
      "JSON-LD author.name: 甲",
      "JSON-LD author.name: 乙",
      "JSON-LD note: two     lines",
      "time datetime: 2015-03-02",
      "time text: 3月1日",
    ],
  ]);
});

test("keeps words for screen readers apart from those beside them", () => {
  const of = (hidden: string) =>
    readHtml(`<p>By<span class="${hidden}">Posted on</span>3 May <b class="screen">a</b>b</p>`).body.trim();
  expect(of("entry sr-only")).toBe("By Posted on 3 May ab");
  expect(of("screen-reader-text")).toBe("By Posted on 3 May ab");
  expect(of("date")).toBe("ByPosted on3 May ab");
});

test.each([
  ["unclosed tags", "<div>".repeat(200_000)],
  ["stray closing tags", "<p>a</div></td></b>".repeat(50_000)],
  ["attributes", `<p ${"data-x='y' ".repeat(200_000)}>a`],
  ["one attribute", `<p class="${"x ".repeat(1_000_000)}">a`],
  ["line breaks", "a<br>".repeat(200_000)],
  ["open inline tags", "<b><i>a</p>".repeat(50_000)],
  ["rows", `<table>${"<tr><td>a<td>b".repeat(30_000)}`],
  ["entities", "&amp;&#x110000;&;".repeat(100_000)],
  ["pictures", "<img src=a>".repeat(100_000)],
  ["broken markup", "<".repeat(500_000)],
  ["an attribute called constructor", '<p constructor="x" __proto__="y">a'],
])("reads a page of nothing but %s", (_, html) => {
  const text = readHtml(html);
  expect(text.pieces.every((piece) => piece.start <= piece.end && piece.end <= text.body.length)).toBe(true);
});

test.each([
  ['<meta charset="gb2312">', "gb2312"],
  ['<meta http-equiv="Content-Type" content="text/html; charset=Big5">', "Big5"],
  ['<?xml version="1.0" encoding="euc-kr"?><html>', "euc-kr"],
  ["<meta charset=utf-16>", null],
  ["<p>charset=big5", null],
])("finds the declared encoding in %s", (html, label) => {
  expect(declaredCharset(Buffer.from(html))).toBe(label);
});

function mainText(text: ReadText): readonly string[] {
  return text.pieces
    .filter((piece) => piece.main && piece.kind !== "image")
    .map((piece) => text.body.slice(piece.start, piece.end));
}

function kinds(text: ReadText): readonly string[] {
  return text.pieces.map((piece) => piece.kind);
}

test("takes a caption for part of the article in a page without <body>", () => {
  const { body, pieces } = readHtml(
    "<h1>水库开闸</h1><p>本报讯 青坪水库昨天开闸放水，下游农田得到灌溉。</p><figure><img src=a.jpg><figcaption>村民在渠边放水。</figcaption></figure>",
  );
  expect(pieces.map(({ main, start, end }) => [main !== false, body.slice(start, end)])).toEqual([
    [true, "水库开闸"],
    [true, "本报讯 青坪水库昨天开闸放水，下游农田得到灌溉。"],
    [true, ""],
    [true, "村民在渠边放水。"],
  ]);
});

const story = [
  "青坪水库昨天开闸放水，下游三万亩农田得到灌溉，村民们一早就来到渠边等水。",
  "村民王大爷说，今年的水来得早，比去年早了十天，秧苗长得好，大家都很高兴。",
  "县水利局负责人表示，今后将继续修整渠道，让每一块田都能及时用上水。",
];

function mainWords(html: string): readonly string[] {
  const { body, pieces } = readHtml(html);
  return pieces
    .filter(({ main, start, end }) => main !== false && end > start)
    .map(({ start, end }) => body.slice(start, end));
}

test("finds the headline and date line of an old portal's page, which are no headings", () => {
  const words = mainWords(
    `<html><head><title>水库开闸放水-云屏新闻</title></head><body><div><a href=/>首页</a>|<a href=/n>新闻</a></div><div>您的位置：<a>首页</a> &gt; <a>新闻</a> &gt; 正文</div><div align=center><font size=5><b>水库开闸放水</b></font></div><div align=center>2015-07-21 14:32　来源：云屏日报　作者：王刚</div><div id=zoom>　　${story.join("<br><br>　　")}</div><div>上一篇：<a href=1>别的新闻标题</a><br>下一篇：<a href=2>又一条新闻</a></div></body></html>`,
  );
  expect(words).toEqual(["水库开闸放水", "2015-07-21 14:32　来源：云屏日报　作者：王刚", ...story]);
});

test("keeps the date line above the text where no headline is known", () => {
  const words = mainWords(
    `<html><body><div><a href=/>首页</a>|<a href=/n>新闻</a></div><div>2015年7月21日 来源：云屏日报</div><div id=zoom>${story.map((it) => `<p>${it}</p>`).join("")}</div></body></html>`,
  );
  expect(words).toEqual(["2015年7月21日 来源：云屏日报", ...story]);
});

test("keeps all paragraphs of a short article with a list of links in it", () => {
  const links = Array.from({ length: 6 }, (_, at) => `<li><a href=${at}>别的新闻的标题第${at}</a></li>`);
  const words = mainWords(
    `<body><article><h1>水库开闸放水</h1>${story.map((it) => `<p>${it}</p>`).join("")}<aside><h3>相关阅读</h3><ul>${links.join("")}</ul></aside></article></body>`,
  );
  expect(words).toEqual(["水库开闸放水", ...story]);
});
