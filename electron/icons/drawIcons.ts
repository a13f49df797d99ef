/** `npm run icons`: draws the program's icons from `renderer/icon.svg`, which the page has as its own, for electron-builder. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { type IconPicture, icnsTypes, packIcns, packIco } from "./packIcons.ts";

const icoSidesPx = [16, 24, 32, 48, 64, 128, 256];
/** Sizes of the hicolor theme, by which desktops of Linux look for icons. */
const linuxSidesPx = [16, 32, 48, 64, 128, 256, 512];
/** macOS sets icons with a margin: a body of 824 in a square of 1024, as in Apple's own template. */
const macBody = 824 / 1024;

const drawing = readFileSync(path.join(import.meta.dirname, "..", "..", "renderer", "icon.svg"));

const linuxFolder = path.join(import.meta.dirname, "linux");
mkdirSync(linuxFolder, { recursive: true });
for (const { sidePx, png } of await drawAll(linuxSidesPx, 1))
  writeFileSync(path.join(linuxFolder, `${sidePx}x${sidePx}.png`), png);
writeFileSync(path.join(import.meta.dirname, "icon.ico"), packIco(await drawAll(icoSidesPx, 1)));
writeFileSync(
  path.join(import.meta.dirname, "icon.icns"),
  packIcns(await drawAll([...new Set(Object.values(icnsTypes))], macBody)),
);

function drawAll(sidesPx: readonly number[], body: number): Promise<readonly IconPicture[]> {
  return Promise.all(sidesPx.map(async (sidePx) => ({ sidePx, png: await draw(sidePx, body) })));
}

/** The drawing with a clear margin, so that it takes the given share of the square. Drawn at its size, not scaled down. */
function draw(sidePx: number, body: number): Promise<Uint8Array> {
  const drawnPx = Math.round(sidePx * body);
  const marginPx = Math.floor((sidePx - drawnPx) / 2);
  return sharp(drawing, { density: Math.max(1, (72 * drawnPx) / 1024) })
    .resize(drawnPx, drawnPx)
    .extend({
      top: marginPx,
      left: marginPx,
      bottom: sidePx - drawnPx - marginPx,
      right: sidePx - drawnPx - marginPx,
      background: "transparent",
    })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
