import { expect, test } from "vitest";
import type { PhotoFacts } from "../read/fileReading.ts";
import { readPlainText } from "../read/formats/readPlainText.ts";
import { understandPhoto } from "./understandPhoto.ts";

const empty: PhotoFacts = { widthPx: 10, heightPx: 10, metadata: [], sidecarTexts: [], pageCaptions: [] };

function read(photo: Partial<PhotoFacts>, path = "照片/a.jpg") {
  return understandPhoto(
    { ...empty, ...photo },
    { id: path, path, format: "jpeg", encoding: null, problems: [] },
  );
}

function sidecar(text: string): Pick<PhotoFacts, "sidecarTexts"> {
  return { sidecarTexts: [{ path: "照片/a.txt", encoding: "utf-8", text: readPlainText(text) }] };
}

test("takes a photo's facts from its embedded metadata", () => {
  const photo = read({
    metadata: [
      { from: "EXIF", name: "ImageDescription", value: "OLYMPUS DIGITAL CAMERA" },
      { from: "EXIF", name: "DateTimeOriginal", value: "2015:07:21 14:32:05" },
      { from: "IPTC", name: "Caption/Abstract", value: "村民在修水渠。" },
      { from: "IPTC", name: "By-line", value: "王刚" },
      { from: "IPTC", name: "Keywords", value: "水利, 村民" },
      { from: "IPTC", name: "City", value: "青云" },
    ],
  });
  expect([photo.captions, photo.published?.edtf, photo.published?.time, photo.keywords, photo.body]).toEqual([
    [{ text: "村民在修水渠。", photographer: "王刚", photo: "照片/a.jpg", start: 0, end: 7 }],
    "2015-07-21",
    "14:32:05",
    ["水利", "村民"],
    "村民在修水渠。\n青云",
  ]);
});

test("prefers what people wrote beside the photo, and keeps the other wording", () => {
  const photo = read({
    metadata: [{ from: "IPTC", name: "Caption/Abstract", value: "水渠施工。新华社记者 李明 摄" }],
    ...sidecar("村民在修水渠。王刚摄\n"),
  });
  expect(photo.captions.map(({ text, photographer }) => [text, photographer])).toEqual([
    ["村民在修水渠。", "王刚"],
    ["水渠施工。", "李明"],
  ]);
});

test("reads the labels of a caption's text file", () => {
  const photo = read(sidecar("图片说明：村民在修水渠\n摄影：王　刚　李明\n日期：2015年7月21日"));
  expect([
    photo.captions.map(({ text, photographer }) => [text, photographer]),
    photo.published?.edtf,
  ]).toEqual([[["村民在修水渠", ["王刚", "李明"]]], "2015-07-21"]);
});

test("takes the caption that an article sets under the photo", () => {
  const photo = read({ pageCaptions: [{ path: "b.html", text: "村民在修水渠。王刚摄" }] });
  expect(photo.captions[0]?.photographer).toBe("王刚");
});

test("says of a photo without words that it has no caption and no date", () => {
  const photo = read({});
  expect([photo.body, photo.captions, photo.problems]).toEqual([
    "",
    [],
    [{ code: "no-caption" }, { code: "undated" }],
  ]);
});

test("dates a photo by its file's name when nothing else does", () => {
  expect(read({}, "照片/IMG_20150721_143205.jpg").published?.evidence.rule).toBe("file-name");
});

test("ignores a text beside it that is an article", () => {
  const article = `本报讯（记者 王刚）昨日，全市春耕生产会议召开。\n${"会议部署了今年的春耕生产工作。".repeat(40)}`;
  expect(read(sidecar(article)).captions).toEqual([]);
});

test.each([
  [
    "a month against its folder's year",
    "2014年3月，村民栽芦苇。",
    "照片/2014/a.jpg",
    "2014-03",
    "caption-date",
    [],
  ],
  [
    "a month against another year of its folder",
    "2014年3月，村民栽芦苇。",
    "2015/a.jpg",
    "2014-03",
    "caption-date",
    ["2015"],
  ],
  [
    "a month, and a file's name that says the day in it",
    "2014年3月，栽芦苇。",
    "2014-03-09 a.jpg",
    "2014-03-09",
    "file-name",
    [],
  ],
  [
    "a day against its file's name",
    "2014年3月9日栽芦苇。",
    "2014-03-10.jpg",
    "2014-03-09",
    "caption-date",
    ["2014-03-10"],
  ],
  [
    "a year that says it is the picture's",
    "老码头，摄于1962年。",
    "2014/a.jpg",
    "1962",
    "caption-date",
    ["2014"],
  ],
  ["a year that is only told of", "1962年建成的老码头。", "2014/a.jpg", "2014", "folder-name", []],
])("dates a photo by its caption before its names: %s", (_, caption, path, edtf, rule, conflicting) => {
  const { published } = read(sidecar(caption), path);
  expect([
    published?.edtf,
    published?.evidence.rule,
    published?.conflicting.map((other) => other.edtf),
  ]).toEqual([edtf, rule, conflicting]);
});
