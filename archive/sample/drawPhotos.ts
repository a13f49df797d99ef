/**
 * Draws the photographs of the sample archive, so that every picture in it is our own and can be drawn again:
 *
 *     npm exec -- node archive/sample/drawPhotos.ts archive/sample/qingping-lake
 *
 * Same seed, same scenes. The pictures stand for press photographs: low contrast, one light, a little grain.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import sharp, { type Exif, type Sharp } from "sharp";
import { seededRandom } from "../testing/seededRandom.ts";

type Palette = {
  readonly sky: readonly [string, string];
  readonly far: string;
  readonly near: string;
  readonly water: readonly [string, string];
  readonly ink: string;
};

type Scene = {
  readonly file: string;
  readonly palette: keyof typeof palettes;
  readonly draw: (stage: Stage) => string;
  /** `YYYY:MM:DD HH:MM:SS`, as a camera writes it. */
  readonly takenAt?: string;
  readonly description?: string;
  readonly artist?: string;
};

/** What a scene is drawn with: its colours, its size in px, and a seeded random number in [0, 1). */
type Stage = { readonly palette: Palette; readonly random: () => number };

const widthPx = 1080;
const heightPx = 720;
const horizon = 300;

const palettes = {
  morning: {
    sky: ["#c9d3d2", "#eadfc8"],
    far: "#9fb0ad",
    near: "#5f6f68",
    water: ["#b7c5c1", "#7d918c"],
    ink: "#2f3a37",
  },
  algae: {
    sky: ["#c8cbb4", "#dcd7b6"],
    far: "#98a184",
    near: "#5c6645",
    water: ["#9db06a", "#65783f"],
    ink: "#2e351f",
  },
  noon: {
    sky: ["#a9c3d1", "#e3ebe6"],
    far: "#8ea7a6",
    near: "#55705c",
    water: ["#9cbcc4", "#5b8790"],
    ink: "#243136",
  },
  dusk: {
    sky: ["#8f8aa3", "#e6b48c"],
    far: "#7a6f80",
    near: "#443f4c",
    water: ["#c79a84", "#5f5a70"],
    ink: "#25212b",
  },
  winter: {
    sky: ["#d9dcdd", "#efeae0"],
    far: "#b9bcb8",
    near: "#857b66",
    water: ["#cfd4d3", "#98a3a3"],
    ink: "#4a4438",
  },
  night: {
    sky: ["#10131c", "#272a36"],
    far: "#1c1f29",
    near: "#151720",
    water: ["#3a3120", "#17171d"],
    ink: "#07080c",
  },
  sepia: {
    sky: ["#d8cbb0", "#e9dfc8"],
    far: "#b3a27f",
    near: "#7c6b4c",
    water: ["#cfc0a0", "#a08e6a"],
    ink: "#3e3323",
  },
} as const satisfies Record<string, Palette>;

const scenes: readonly Scene[] = [
  {
    file: "照片/2009/死鱼.jpg",
    palette: "algae",
    draw: (s) => shore(s) + fish(s, 46) + boat(s, 560, 470, 1.5, 2),
    takenAt: "2009:08:12 07:41:10",
    artist: "Fang Yan",
  },
  {
    file: "照片/2011/动员大会.jpg",
    palette: "noon",
    draw: (s) => shore(s) + bank(s, 540) + banner() + crowd(s, 17, 630, 1.6),
  },
  {
    file: "照片/2011/烟囱.jpg",
    palette: "dusk",
    draw: (s) => shore(s) + chimney(s, 430, -9) + smoke(s, 470, 250),
  },
  {
    file: "照片/2012/小河长.jpg",
    palette: "morning",
    draw: (s) => shore(s) + bank(s, 500) + jetty() + crowd(s, 3, 600, 1.4),
    takenAt: "2012:05:30 16:05:00",
  },
  {
    file: "照片/2013/最后一张网箱.jpg",
    palette: "morning",
    draw: (s) => shore(s) + bank(s, 500) + cage(420, 500) + crowd(s, 5, 640, 1.5),
    takenAt: "2013:04:15 15:02:33",
  },
  {
    file: "照片/2014/栽芦苇.jpg",
    palette: "noon",
    draw: (s) => shore(s) + bank(s, 510) + crowd(s, 6, 590, 1.1) + reeds(s, 70, 120),
  },
  { file: "照片/2015/芦苇荡.jpg", palette: "noon", draw: (s) => shore(s) + reeds(s, 260, 330) },
  { file: "照片/2015/采底泥.jpg", palette: "morning", draw: (s) => shore(s) + boat(s, 470, 480, 1.7, 3) },
  {
    file: "照片/2016/暗渠夜.webp",
    palette: "night",
    draw: (s) => arches() + lamps(s) + crowd(s, 9, 660, 1.4),
    takenAt: "2016:09:25 20:12:40",
  },
  {
    file: "照片/2017/湖心.jpg",
    palette: "dusk",
    draw: (s) => shore(s) + boat(s, 520, 500, 1.6, 1),
    takenAt: "2017:11:16 16:48:02",
    artist: "Liang Yusheng",
    description: "Tang Sihai rests his oars in the middle of the lake",
  },
  { file: "照片/2017/没有说明.jpg", palette: "winter", draw: (s) => shore(s) + reeds(s, 120, 180) },
  {
    file: "照片/courier/reed-ferry.png",
    palette: "noon",
    draw: (s) => shore(s) + boat(s, 540, 450, 2.2, 4) + reeds(s, 190, 240),
  },
  { file: "照片/石埠塔老照片.png", palette: "sepia", draw: (s) => shore(s) + tower(690) },
  {
    file: "照片/老码头扫描.tif",
    palette: "sepia",
    draw: (s) => shore(s) + jetty() + boat(s, 380, 520, 1.3, 1),
  },
  {
    file: "南浦時報/hu-an.jpg",
    palette: "algae",
    draw: (s) => shore(s) + boat(s, 420, 460, 1.3, 2) + bank(s, 590) + crowd(s, 4, 660, 1.3),
  },
  {
    file: "南浦時報/heying.jpg",
    palette: "winter",
    draw: (s) => shore(s) + bank(s, 500) + chimney(s, 800, 0) + crowd(s, 22, 600, 1.3),
  },
  {
    file: "南浦時報/yezhan.jpg",
    palette: "night",
    draw: (s) => arches() + lamps(s) + crowd(s, 16, 670, 1.2),
  },
  { file: "Lakeside Courier/2014/drain.jpg", palette: "morning", draw: () => arches() },
  {
    file: "Lakeside Courier/2017/swim.jpg",
    palette: "noon",
    draw: (s) => shore(s) + jetty() + swimmers(s, 7),
  },
];

/** Draws every scene below `folder` (the sample archive), overwriting what is there. */
async function drawPhotos(folder: string): Promise<void> {
  for (const [index, scene] of scenes.entries()) {
    const target = path.join(folder, scene.file);
    await mkdir(path.dirname(target), { recursive: true });
    await developed(scene, index + 1).toFile(target);
  }
  const icon = path.join(folder, "网页/湖区管理处公告_files/logo.gif");
  await mkdir(path.dirname(icon), { recursive: true });
  await sharp({ create: { width: 16, height: 16, channels: 3, background: "#3f6f8a" } })
    .gif()
    .toFile(icon);
}

function developed(scene: Scene, seed: number): Sharp {
  const palette: Palette = palettes[scene.palette];
  const stage = { palette, random: seededRandom(seed * 0x9e3779b1).next };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}">
    <defs>${gradient("sky", palette.sky)}${gradient("water", palette.water)}
      <filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="${seed}"/><feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  .5 0 0 0 -.12"/></filter>
      <radialGradient id="edge" r=".75"><stop offset=".6" stop-opacity="0"/><stop offset="1" stop-opacity=".35"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/>${scene.draw(stage)}
    <rect width="100%" height="100%" filter="url(#grain)" opacity=".35"/><rect width="100%" height="100%" fill="url(#edge)"/></svg>`;
  const picture = sharp(Buffer.from(svg)).removeAlpha().withExif(cameraData(scene));
  switch (path.extname(scene.file)) {
    case ".webp":
      return picture.webp({ quality: 70 });
    case ".png":
      return picture.resize(720).png({ palette: true, quality: 60 });
    case ".tif":
      return picture.resize(640).tiff({ compression: "jpeg", quality: 70 });
    default:
      return picture.jpeg({ quality: 68, mozjpeg: true });
  }
}

function cameraData(scene: Scene): Exif {
  return {
    IFD0: {
      ...(scene.artist ? { Artist: scene.artist } : {}),
      ...(scene.description ? { ImageDescription: scene.description } : {}),
    },
    ...(scene.takenAt ? { IFD2: { DateTimeOriginal: scene.takenAt } } : {}),
  };
}

// ---- pieces of scenery: each gives SVG text, back to front ----

function shore({ palette, random }: Stage): string {
  const ripples = Array.from({ length: 60 }, () => {
    const y = horizon + 14 + random() ** 1.5 * 400;
    const x = random() * widthPx;
    const length = 20 + (y - horizon) * 0.5 * random();
    return `<path d="M${x} ${y}h${length}" stroke="#fff" stroke-opacity="${0.08 + random() * 0.2}" stroke-width="${1 + (y - horizon) / 160}"/>`;
  }).join("");
  return `<path d="${ridge(random, horizon - 60, 70)}" fill="${palette.far}"/><path d="${ridge(random, horizon - 14, 26)}" fill="${palette.near}"/>
    <rect y="${horizon}" width="100%" height="${heightPx - horizon}" fill="url(#water)"/>${ripples}`;
}

/** The near bank that people stand on. */
function bank({ palette, random }: Stage, y: number): string {
  const points = Array.from({ length: 9 }, (_, i) => `${(i * widthPx) / 8} ${y + random() * 26}`);
  return `<path d="M0 ${heightPx}L${points.join("L")}L${widthPx} ${heightPx}Z" fill="${palette.near}" opacity=".92"/>`;
}

function ridge(random: () => number, baseY: number, rise: number): string {
  const points = Array.from({ length: 13 }, (_, i) => `${(i * widthPx) / 12} ${baseY - random() * rise}`);
  return `M0 ${horizon + 4}L${points.join("L")}L${widthPx} ${horizon + 4}Z`;
}

function person(x: number, y: number, size: number, ink: string): string {
  return `<g fill="${ink}" transform="translate(${x} ${y}) scale(${size})"><circle cy="-44" r="7"/><path d="M-10 -34q10 -6 20 0l3 26h-5l-2 -16v46h-5l-1 -22l-1 22h-5v-46l-2 16h-5z"/></g>`;
}

function crowd({ palette, random }: Stage, count: number, y: number, size: number): string {
  return Array.from({ length: count }, (_, i) =>
    person(
      110 + (i * (widthPx - 220)) / Math.max(1, count - 1) + random() * 24,
      y + random() * 34,
      size * (0.92 + random() * 0.2),
      palette.ink,
    ),
  ).join("");
}

function boat(stage: Stage, x: number, y: number, size: number, crew: number): string {
  const people = Array.from({ length: crew }, (_, i) =>
    person(-50 + (i * 110) / Math.max(1, crew), -4, 0.9, stage.palette.ink),
  ).join("");
  return `<g transform="translate(${x} ${y}) scale(${size})"><ellipse cy="20" rx="120" ry="7" fill="#000" opacity=".18"/>${people}
    <path d="M-120 -8q120 30 240 0q-14 26 -50 28h-140q-38 -2 -50 -28z" fill="${stage.palette.ink}"/><path d="M40 -30L130 40" stroke="${stage.palette.ink}" stroke-width="4"/></g>`;
}

function fish({ random }: Stage, count: number): string {
  return Array.from({ length: count }, () => {
    const y = 400 + random() * 290;
    const size = (y - 250) / 260;
    return `<g transform="translate(${random() * widthPx} ${y}) rotate(${random() * 60 - 30}) scale(${size})" fill="#e9ebdf" opacity=".85"><ellipse rx="22" ry="7"/><path d="M20 0l14 -7v14z"/></g>`;
  }).join("");
}

function reeds({ palette, random }: Stage, count: number, tallest: number): string {
  return Array.from({ length: count }, () => {
    const x = random() * widthPx;
    const height = tallest * (0.5 + random() * 0.5);
    const lean = random() * 60 - 20;
    const foot = heightPx - random() * 60;
    return `<path d="M${x} ${foot}q${lean / 3} ${-height * 0.6} ${lean} ${-height}" stroke="${random() < 0.5 ? palette.ink : palette.near}" stroke-width="${2 + random() * 3}" fill="none" opacity=".85"/>
      <ellipse cx="${x + lean}" cy="${foot - height}" rx="4" ry="20" fill="#c9b58a" opacity=".8" transform="rotate(14 ${x + lean} ${foot - height})"/>`;
  }).join("");
}

function chimney({ palette }: Stage, x: number, leanDegrees: number): string {
  return `<g transform="rotate(${leanDegrees} ${x} ${horizon})" fill="${palette.ink}"><path d="M${x} ${horizon + 10}l12 -250h32l12 250z"/><rect x="${x - 120}" y="${horizon - 50}" width="110" height="60"/></g>`;
}

function smoke({ random }: Stage, x: number, y: number): string {
  return Array.from(
    { length: 26 },
    () =>
      `<circle cx="${x + random() * 260 - 130}" cy="${y + random() * 90}" r="${20 + random() * 40}" fill="#d8c6b2" opacity=".25"/>`,
  ).join("");
}

function banner(): string {
  return `<rect x="170" y="180" width="740" height="70" fill="#9d3a2a"/><g fill="#f3e6c8">${Array.from({ length: 12 }, (_, i) => `<rect x="${212 + i * 56}" y="200" width="30" height="30" rx="4"/>`).join("")}</g>`;
}

function jetty(): string {
  return `<g fill="#6d5d47"><path d="M360 720L500 470h90l140 250z"/></g><g stroke="#493d2d" stroke-width="5">${[520, 560, 610, 670].map((y) => `<path d="M${545 - (y - 430) * 0.62} ${y}h${(y - 430) * 1.24}"/>`).join("")}</g>`;
}

function cage(x: number, y: number): string {
  const bars = Array.from(
    { length: 12 },
    (_, i) => `<path d="M${x + i * 26} ${y}v110M${x} ${y + i * 10}h286"/>`,
  ).join("");
  return `<g stroke="#332f26" stroke-width="3" fill="none" transform="rotate(-6 ${x} ${y})">${bars}</g>`;
}

function tower(x: number): string {
  const storeys = Array.from(
    { length: 7 },
    (_, i) =>
      `<path d="M${x - 46 + i * 5} ${horizon - i * 40}h${92 - i * 10}v-30h${-(92 - i * 10)}z M${x - 58 + i * 5} ${horizon - 28 - i * 40}h${116 - i * 10}l-12 -10h${-(92 - i * 10)}z"/>`,
  ).join("");
  return `<g fill="#4b3f2c">${storeys}</g>`;
}

function arches(): string {
  const rings = Array.from({ length: 7 }, (_, i) => {
    const radius = 330 - i * 44;
    const shade = 96 - i * 12;
    return `<path d="M${540 - radius} 720V${430}a${radius} ${radius} 0 0 1 ${radius * 2} 0V720z" fill="rgb(${shade + 22},${shade + 8},${shade - 8})"/>`;
  }).join("");
  return `<rect width="100%" height="100%" fill="#2b2620" opacity=".85"/>${rings}`;
}

function lamps({ random }: Stage): string {
  return Array.from(
    { length: 8 },
    (_, i) =>
      `<circle cx="${330 + i * 60}" cy="${360 + random() * 40}" r="34" fill="#ffcf7a" opacity=".16"/><circle cx="${330 + i * 60}" cy="${372}" r="7" fill="#ffe3a8"/>`,
  ).join("");
}

function swimmers({ palette, random }: Stage, count: number): string {
  return Array.from({ length: count }, () => {
    const x = 80 + random() * 920;
    const y = 380 + random() * 120;
    return `<circle cx="${x}" cy="${y}" r="11" fill="${palette.ink}"/><path d="M${x - 30} ${y + 12}q30 -10 60 0" stroke="#fff" stroke-width="3" fill="none" opacity=".7"/>`;
  }).join("");
}

function gradient(id: string, [top, bottom]: readonly [string, string]): string {
  return `<linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node drawPhotos.ts FOLDER");
await drawPhotos(folder);
