import { expect, test } from "vitest";
import { understandArticle } from "../../understand/understandArticle.ts";
import { readFile } from "../readFile.ts";

/** As Chromium saves a page in one file, with this paragraph in place of a date line. */
function savedByChromium(dateLine: string): Uint8Array {
  const lines = [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://paper.example/2014/bridge.html",
    "Subject: =?utf-8?Q?Old bridge reopens?=",
    "Date: Sat, 28 Nov 2026 17:07:28 GMT",
    "MIME-Version: 1.0",
    "Content-Type: multipart/related;",
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--a----"',
    "",
    "",
    "------MultipartBoundary--a----",
    "Content-Type: text/html",
    "Content-ID: <frame-A@mhtml.blink>",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Location: https://paper.example/2014/bridge.html",
    "",
    '<!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/=',
    'html; charset=3DUTF-8"><title>Old bridge reopens</title></head><body>',
    `<h1>Old bridge reopens</h1><p>${dateLine}</p>`,
    "<p>The bridge over the mill race was opened again on Saturday after two years of work by the council.</p>",
    "</body></html>",
    "------MultipartBoundary--a------",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

test.each([
  ["3 May 2014", "2014-05-03"],
  ["By Ada Lund", null],
])("takes the day on which a browser saved a page for no day of publication: %s", async (dateLine, day) => {
  const reading = await readFile("bridge.mhtml", savedByChromium(dateLine));
  const [text] = reading.texts;
  if (text === undefined) throw new Error("no text");
  const facts = { id: "1", path: "bridge.mhtml", format: "mhtml", encoding: "utf-8", problems: [] } as const;
  const { published } = understandArticle(text, facts);
  expect([published?.edtf ?? null, published?.conflicting ?? []]).toEqual([day, []]);
});
