import { expect, test } from "vitest";
import { canonicalEncoding, decodeText, encodingCandidates } from "./decode.ts";
import { encodeText } from "./testing/encodeText.ts";

const simplified =
  "市中心医院为居民义诊 孙文涛摄。三月的云屏县，田野里已经有了绿意，第一台拖拉机开进了水田。";
const traditional =
  "市中心醫院為居民義診，記者陳美玲攝。三月的雲屏縣，田野裡已經有了綠意，第一台拖拉機開進了水田。";
const japanese =
  "市立病院で住民のための無料健康診断が行われた。撮影は田中太郎。三月の町では田植えの準備が始まった。";
const korean =
  "시립병원에서 주민들을 위한 무료 건강검진이 열렸다. 사진 김영수 기자. 삼월의 마을에서는 모내기 준비가 시작되었다.";
const russian = "В городской больнице прошёл день бесплатного приёма жителей. Фото Ивана Петрова.";
const french =
  "À l’hôpital de la ville, une journée de consultations gratuites a été organisée – photo de René Lefèvre.";

const textsByEncoding: readonly (readonly [string, string])[] = [
  ["utf-8", simplified],
  ["utf-8", russian],
  ["gb18030", simplified],
  ["big5", traditional],
  ["shift_jis", japanese],
  ["euc-jp", japanese],
  ["euc-kr", korean],
  ["windows-1251", russian],
  ["koi8-r", russian],
  ["windows-1252", french],
  ["utf-16le", simplified],
  ["utf-16be", simplified],
];

test.each(textsByEncoding)(
  "knows %s by its bytes alone, in a text and in a caption of 16 characters",
  (encoding, text) => {
    const read = [text.repeat(30), text, text.slice(0, 16)].map((words) =>
      decodeText(encodeText(words, encoding)),
    );
    expect(read.map((it) => [it.encoding, it.text.slice(0, 16)])).toEqual(
      read.map(() => [encoding, text.slice(0, 16)]),
    );
  },
);

test("never takes ten characters or more for another encoding, wherever they are cut from", () => {
  const wrong = textsByEncoding.flatMap(([encoding, text]) => {
    const starts = Array.from({ length: Math.max(0, text.length - 12) }, (_, at) => at);
    const cut = starts
      .map((at) => text.slice(at, at + 12))
      .filter((words) => (words.match(/[^\p{ASCII}]/gu) ?? []).length >= 10);
    return cut.filter((words) => decodeText(encodeText(words, encoding)).text !== words);
  });
  expect(wrong).toEqual([]);
});

test("decides two characters by what eight neighbours are", () => {
  const wrong = textsByEncoding.flatMap(([encoding, text]) => {
    if (encoding.startsWith("utf-")) return [];
    const neighbours = () => new Map([[encoding, 8]]);
    const pairs = Array.from(text, (_, at) => text.slice(at, at + 2)).filter((pair) =>
      /[^\p{ASCII}]/u.test(pair),
    );
    return pairs.filter((pair) => decodeText(encodeText(pair, encoding), { neighbours }).text !== pair);
  });
  expect(wrong).toEqual([]);
});

test("doesn't ask the neighbours where the bytes are certain", () => {
  const neighbours = () => {
    throw new Error("asked");
  };
  expect(decodeText(encodeText(simplified, "gb18030"), { neighbours }).encoding).toBe("gb18030");
});

test.each([
  ["utf-8", [0xef, 0xbb, 0xbf], "utf-8"],
  ["utf-16le", [0xff, 0xfe], "utf-16le"],
  ["utf-16be", [0xfe, 0xff], "utf-16be"],
])("obeys the byte order mark of %s and leaves it out of the text", (encoding, mark, name) => {
  const read = decodeText(Buffer.concat([Buffer.from(mark), encodeText(simplified, encoding)]));
  expect([read.encoding, read.certainty, read.text]).toEqual([name, 1, simplified]);
});

test("reads Hong Kong's characters in Big5", () => {
  const written = [
    encodeText("港鐵昨日停駛，市民在車站等", "big5"),
    Uint8Array.of(0x9d, 0xf7),
    encodeText("兩個鐘", "big5"),
  ];
  expect(decodeText(Buffer.concat(written)).text).toBe("港鐵昨日停駛，市民在車站等咗兩個鐘");
});

test("reads Korean syllables beyond KS X 1001", () => {
  const text = "똠방각하라는 드라마가 방영되었다. 시민들은 그 소식을 기다렸다.";
  expect(decodeText(encodeText(text, "euc-kr")).text).toBe(text);
});

test("doesn't take a short GBK text for the UTF-8 that its bytes could be", () => {
  const read = ["医院", "联通", "合影"].map((text) => decodeText(encodeText(text, "gb18030")));
  expect(read.map((it) => it.text)).toEqual(["医院", "联通", "合影"]);
});

test.each(["Το νοσοκομείο άνοιξε", "בית החולים העירוני", "فتح المستشفى أبوابه", "Café", "№ 5"])(
  "takes the short text %s for the UTF-8 that it is",
  (text) => {
    expect(decodeText(encodeText(text, "utf-8"))).toMatchObject({ encoding: "utf-8", text });
  },
);

test("checks what is declared against the bytes and says where it was wrong", () => {
  const bytes = encodeText(simplified, "gb18030");
  expect(decodeText(bytes, { declared: "utf-8" })).toMatchObject({
    encoding: "gb18030",
    problems: [
      {
        code: "encoding-declared-wrong",
        detail: { kind: "declared-encoding", declared: "utf-8", used: "gb18030" },
      },
    ],
  });
  expect(decodeText(bytes, { declared: "GB2312" }).problems).toEqual([]);
});

test("obeys the user even where the bytes say otherwise, and counts what can't be decoded", () => {
  const read = decodeText(encodeText("绿意", "gb18030"), { override: "utf-8" });
  expect([read.encoding, read.certainty, read.problems[0]?.code]).toEqual(["utf-8", 1, "text-garbled"]);
});

test("keeps a UTF-8 text with a damaged byte in UTF-8, and says so", () => {
  const bytes = Buffer.from(encodeText(simplified.repeat(3), "utf-8"));
  bytes[40] = 0xff;
  const read = decodeText(bytes);
  expect([read.encoding, read.problems.map((problem) => problem.code)]).toEqual(["utf-8", ["text-garbled"]]);
});

test("knows ISO-2022-JP by its escapes", () => {
  expect(decodeText(encodeText(japanese, "iso-2022-jp"))).toMatchObject({
    encoding: "iso-2022-jp",
    text: japanese,
  });
});

test("leaves out what DOS and damaged disks add at the end", () => {
  expect(decodeText(Buffer.from("end\u001a\u0000\u0000", "latin1")).text).toBe("end");
});

test("reads nothing out of nothing", () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", certainty: 1, problems: [] });
});

test("offers candidates whose certainties add up to one, best first", () => {
  const candidates = encodingCandidates(encodeText("合影", "big5"));
  const sum = candidates.reduce((total, it) => total + it.certainty, 0);
  expect([sum.toFixed(6), candidates.map((it) => it.certainty)]).toEqual([
    "1.000000",
    candidates.map((it) => it.certainty).toSorted((a, b) => b - a),
  ]);
});

test.each([
  ["GB2312", "gb18030"],
  ["x-gbk", "gb18030"],
  ["Big5-HKSCS", "big5"],
  ["ISO-8859-1", "windows-1252"],
  ["cp936", "gb18030"],
  ["SJIS", "shift_jis"],
  ["nonsense", null],
  ["", null],
])("calls the label %j %j", (label, name) => {
  expect(canonicalEncoding(label)).toBe(name);
});
