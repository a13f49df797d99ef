import sharp from "sharp";
import { expect, test } from "vitest";
import type { PhotoFacts } from "../fileReading.ts";
import { readFile } from "../readFile.ts";
import { encodeText } from "../testing/encodeText.ts";
import { makeThumbnail } from "./makeThumbnail.ts";

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:DateCreated="2015-03-02"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">插秧</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>王刚</rdf:li><rdf:li>李明</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

test("reads EXIF and XMP", async () => {
  const bytes = await plain()
    .withExif({ IFD0: { ImageDescription: "Tractors", Artist: "Sun Wentao" } })
    .withXmp(xmp)
    .jpeg()
    .toBuffer();
  const photo = await factsOf("a.jpg", bytes);
  expect([photo?.widthPx, photo?.heightPx, fieldsOf(photo)]).toEqual([
    320,
    200,
    [
      "EXIF ImageDescription: Tractors",
      "EXIF Artist: Sun Wentao",
      "XMP DateCreated: 2015-03-02",
      "XMP description: 插秧",
      "XMP creator: 王刚",
      "XMP creator: 李明",
    ],
  ]);
});

test("reads EXIF and XMP of HEIC, and says that its picture can't be shown", async () => {
  // The boxes of HEIC and AVIF are the same; only the picture in them is packed otherwise.
  const bytes = await plain()
    .withExif({ IFD0: { Artist: "Sun Wentao" }, IFD2: { DateTimeOriginal: "2015:03:02 10:12:00" } })
    .withXmp(xmp)
    .avif()
    .toBuffer();
  bytes.write("heic", 8, "latin1");
  const { format, photo, reason } = await readFile("a.HEIC", bytes);
  expect([format, photo?.widthPx, photo?.heightPx, reason, fieldsOf(photo).slice(0, 4)]).toEqual([
    "heic",
    320,
    200,
    undefined,
    [
      "EXIF Artist: Sun Wentao",
      "EXIF DateTimeOriginal: 2015:03:02 10:12:00",
      "XMP DateCreated: 2015-03-02",
      "XMP description: 插秧",
    ],
  ]);
  expect((await readFile("a.HEIC", bytes)).problems).toEqual([
    { code: "image-unshowable", detail: { kind: "format", format: "heic" } },
  ]);
});

test.each(["tiff", "webp", "avif", "gif"] as const)("shows %s as a thumbnail", async (format) => {
  const thumbnail = await makeThumbnail(await plain().toFormat(format).toBuffer(), 100);
  expect((await sharp(thumbnail ?? undefined).metadata()).format).toBe("jpeg");
});

test("gives the size as the picture is shown, turned", async () => {
  const bytes = await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await factsOf("a.jpg", bytes)).toMatchObject({ widthPx: 200, heightPx: 320 });
});

test("reads IPTC that an agency wrote in GBK, keywords of two characters too", async () => {
  const bytes = withIptc(await plain().jpeg().toBuffer(), [
    [120, "市中心医院为居民义诊"],
    [80, "孙文涛"],
    [25, "医院"],
  ]);
  expect(fieldsOf(await factsOf("a.jpg", bytes))).toEqual([
    "IPTC Caption/Abstract: 市中心医院为居民义诊",
    "IPTC By-line: 孙文涛",
    "IPTC Keywords: 医院",
  ]);
});

test("reads an XMP file without its packet's first line", async () => {
  const sidecar = { kind: "xmp", path: "a.xmp", format: "xmp", bytes: Buffer.from(xmp) } as const;
  const { photo } = await readFile("a.jpg", await plain().jpeg().toBuffer(), { sidecars: [sidecar] });
  expect(fieldsOf(photo)).toContain("XMP sidecar description: 插秧");
});

test("says of a damaged sidecar that it is damaged, and keeps the photo", async () => {
  const sidecar = { kind: "json", path: "a.json", format: "json", bytes: Buffer.from("{") } as const;
  const reading = await readFile("a.jpg", await plain().jpeg().toBuffer(), { sidecars: [sidecar] });
  expect([reading.reason, reading.photo?.widthPx]).toEqual(["metadata-damaged", 320]);
});

test.each(["jpeg", "png"] as const)("says of a %s that broke off that it is damaged", async (format) => {
  const whole = await plain().toFormat(format).toBuffer();
  const broken = whole.subarray(0, Math.floor(whole.length * 0.9));
  expect([(await readFile("a", whole)).outcome, (await readFile("a", broken)).reason]).toEqual([
    "read",
    "image-damaged",
  ]);
});

test("makes a thumbnail that is turned as EXIF says, fits and isn't enlarged", async () => {
  const turned = await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const sizes = await Promise.all(
    [100, 1000].map(async (size) => sharp((await makeThumbnail(turned, size)) ?? undefined).metadata()),
  );
  expect(sizes.map(({ width, height, format }) => [width, height, format])).toEqual([
    [63, 100, "jpeg"],
    [200, 320, "jpeg"],
  ]);
});

test("makes no thumbnail of what is no picture", async () => {
  expect(await makeThumbnail(Buffer.from("no picture"), 100)).toBeNull();
});

function plain() {
  return sharp({ create: { width: 320, height: 200, channels: 3, background: "#8a4b3c" } });
}

async function factsOf(name: string, bytes: Uint8Array): Promise<PhotoFacts | undefined> {
  return (await readFile(name, bytes)).photo;
}

function fieldsOf(photo: PhotoFacts | undefined): readonly string[] {
  return (photo?.metadata ?? []).map(({ from, name, value }) => `${from} ${name}: ${value}`);
}

/** Puts a Photoshop block of IPTC datasets in GBK after a JPEG's first two bytes. */
function withIptc(jpeg: Buffer, records: readonly (readonly [number, string])[]): Buffer {
  const datasets = records.map(([number, text]) => {
    const bytes = encodeText(text, "gb18030");
    return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 255]), bytes]);
  });
  const iptc = Buffer.concat(datasets);
  const head = Buffer.concat([
    Buffer.from("Photoshop 3.0\u00008BIM"),
    Buffer.from([4, 4, 0, 0, 0, 0, iptc.length >> 8, iptc.length & 255]),
  ]);
  const block = Buffer.concat([head, iptc, Buffer.alloc(iptc.length % 2)]);
  const marker = Buffer.from([0xff, 0xed, (block.length + 2) >> 8, (block.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, block, jpeg.subarray(2)]);
}
