/**
 * `node archive/bench/dates.ts [FOLDER]`: how fast dates are found in Chinese text, beside a plain scan of the same
 * characters in the same run, and how long texts of one kind take that would trip a pattern that goes back.
 */
import type { Span } from "../contract.ts";
import { findEvents } from "../dates/findEvents.ts";
import { dayInterval, toDayNumber } from "../dates/interval.ts";
import { readArticles } from "./readArticles.ts";

const [folder] = process.argv.slice(2);
const rounds = 7;
const articleCount = 2000;
const published = {
  ...dayInterval(toDayNumber(2015, 7, 21)),
  text: "2015-07-21",
  evidence: { text: "2015-07-21", place: "metadata", rule: "numeric-date" },
} as const;

/** Sentences as a newspaper's; a mention in about 140 characters, as real articles have. */
const plainSentences = [
  "记者在现场看到，工人们正在安装新的水泵，村民围在渠边，议论着今后浇地的办法。",
  "这个镇有四万多人口，一半以上在外务工，留下来的多是老人和孩子，医疗和教育一直是大家最关心的事。",
  "县里成立了工作小组，由分管领导牵头，逐户走访，把困难家庭的情况一一登记在册，做到底数清楚、责任到人。",
  "“过去吃水要走三里山路，现在拧开龙头就有了。”七十岁的王大爷一边说，一边给客人倒茶。",
  "据介绍，全线共有隧道12座、桥梁38座，总投资约17.75亿元，其中地方配套资金占79.6%。",
  "专家认为，要从根本上解决问题，必须把上游的林草保护好，同时调整下游的种植结构，减少用水。",
  "在社区图书室里，志愿者们把新到的书分类上架，孩子们迫不及待地翻看起来，笑声传出很远。",
  "会议要求，各地各部门要统一思想、提高认识，切实把各项措施落到实处，确保群众得到实惠。",
];
const datedSentences = [
  "截至6月底，全市完成九成。",
  "5月15日上午，会议在北京召开。",
  "去年，全省增长百分之五。",
  "据新华社20日报道，谈判将于下周四开始。",
  "自2014年以来，他一直在这里工作。",
  "上世纪80年代末，工厂迁到城西。",
];

const text =
  folder === undefined
    ? makeDatedText()
    : [...readArticles(folder, articleCount)].map((a) => a.text).join("\n");
const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
const spans = paragraphsOf(text);
const found = find(text, spans);
console.log(`${text.length} characters, ${Math.round((100 * han) / text.length)}% Han, ${found} mentions`);
const plainMs = best(() => scanPlainly(text));
const datesMs = best(() => find(text, spans));
console.log(`plain scan      ${format(plainMs)}  ${perSecond(text.length, plainMs)}`);
console.log(
  `find events     ${format(datesMs)}  ${perSecond(text.length, datesMs)}  ${(datesMs / plainMs).toFixed(1)} times the plain scan`,
);

const lengths = [250_000, 1_000_000];
const kinds = [
  "1",
  "年",
  "-",
  "一",
  "今",
  "上",
  "日",
  "19",
  "5-",
  "1.",
  "May ",
  "1月",
  "the ",
  "5月5日",
  "2015 ",
  "5日至",
  "a",
  "ж",
];
for (const kind of kinds) {
  const [short = 0, long = 0] = lengths.map((length) => {
    const body = kind.repeat(length / kind.length);
    return best(() => find(body, [{ start: 0, end: body.length }]), 2);
  });
  const proseMs = (datesMs * 1_000_000) / text.length;
  console.log(
    `1 MB of ${JSON.stringify(kind).padEnd(8)} ${format(long)}  ${(long / short).toFixed(1)} times a quarter of it, ${(long / proseMs).toFixed(1)} times prose`,
  );
}

/** Paragraphs of five plain sentences and two dated ones. */
function makeDatedText(): string {
  return Array.from({ length: 8000 }, (_, i) => {
    const plain = [0, 1, 2, 3, 5].map((step) => plainSentences[(i * 7 + step) % plainSentences.length]);
    const dated = [0, 1].map((step) => datedSentences[(i + step) % datedSentences.length]);
    return [plain[0], dated[0], plain[1], plain[2], dated[1], plain[3], plain[4]].join("");
  }).join("\n");
}

function paragraphsOf(body: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const line of body.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}

function find(body: string, paragraphs: readonly Span[]): number {
  return findEvents({ body, spans: paragraphs, language: "zh-Hans", published }).length;
}

/** The least that any reading must do: look at every character once. */
function scanPlainly(body: string): number {
  let digits = 0;
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits;
}

/** The shortest of several runs, in milliseconds of this process's own time, so that other programs count less. */
function best(run: () => unknown, times = rounds): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}

function format(ms: number): string {
  return `${ms.toFixed(1).padStart(8)} ms`;
}

function perSecond(characters: number, ms: number): string {
  return `${(characters / ms / 1000).toFixed(1)} million characters a second`;
}
