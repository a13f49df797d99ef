/**
 * `npm run bench:read -- FOLDER...`: what reading costs on one core, without understanding, dates or index. Every file of
 * the folders is loaded first, so that disks are left out; each format is read for at least two seconds, and counted
 * by the processor's seconds (all threads of ours, garbage collection too), so that others on the machine don't count. Then the same
 * pages by linkedom with Readability, side by side, and a portal page of 100 kB and more made of them.
 */
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeText } from "../read/decode.ts";
import { declaredCharset } from "../read/html/declaredCharset.ts";
import { readFile } from "../read/readFile.ts";
import { sampleFiles } from "../read/testing/sampleFiles.ts";
import { walkFolder } from "../read/walkFolder.ts";

type Loaded = { readonly path: string; readonly bytes: Uint8Array };

const leastMs = 2000;

const byFormat = new Map<string, Loaded[]>();
for (const folder of process.argv.slice(2))
  for (const files of walkFolder(folder))
    for (const { path, realPath, format } of files)
      if (format !== null && (byFormat.get(format)?.length ?? 0) < 5000)
        byFormat.set(format, [...(byFormat.get(format) ?? []), { path, bytes: readFileSync(realPath) }]);
for (const { name, bytes } of await sampleFiles()) {
  const format = name.slice(name.lastIndexOf(".") + 1);
  const isGiven =
    byFormat.has(format) ||
    (format === "txt" && byFormat.has("text")) ||
    (format === "md" && byFormat.has("markdown"));
  if (!isGiven) byFormat.set(format, [{ path: name, bytes }]);
}
const pages = byFormat.get("html") ?? [];
if (pages.length > 0) byFormat.set("html 100 kB", [{ path: "portal.html", bytes: portalPage(pages) }]);

console.log("format            files   mean kB   files/s    MB/s");
for (const [format, files] of byFormat)
  await measure(format, files, async ({ path, bytes }) => void (await readFile(path, bytes)));
for (const format of ["html", "html 100 kB"])
  await measure(`${format}, peer`, byFormat.get(format) ?? [], readWithReadability);

async function measure(
  name: string,
  files: readonly Loaded[],
  read: (file: Loaded) => Promise<void>,
): Promise<void> {
  if (files.length === 0) return;
  for (const file of files.slice(0, 200)) await read(file);
  let count = 0;
  let bytes = 0;
  const before = process.cpuUsage();
  const startMs = performance.now();
  while (performance.now() - startMs < leastMs)
    for (const file of files) {
      await read(file);
      count++;
      bytes += file.bytes.length;
      if (performance.now() - startMs > leastMs * 2) break;
    }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const columns = [
    files.length,
    (bytes / count / 1000).toFixed(1),
    (count / seconds).toFixed(0),
    (bytes / seconds / 1e6).toFixed(1),
  ];
  console.log(
    name.padEnd(16) + columns.map((column, at) => String(column).padStart([7, 10, 10, 8][at] ?? 0)).join(""),
  );
}

/** What others do: a document tree, then Readability over it. */
async function readWithReadability({ bytes }: Loaded): Promise<void> {
  const { text } = decodeText(bytes, { declared: declaredCharset(bytes) ?? undefined });
  const { document } = parseHTML(text);
  new Readability(document).parse();
}

/** A portal's page is one article among hundreds of links: the bodies of one page, with navigation around it until it has 120 kB. */
function portalPage(all: readonly Loaded[]): Uint8Array {
  const article = all.toSorted((a, b) => b.bytes.length - a.bytes.length)[0]?.bytes ?? new Uint8Array();
  const links: string[] = [];
  for (let size = article.length; size < 120_000; size += 190)
    links.push(
      `<li class="item-${links.length}"><a href="/2015/07/${links.length}.html" title="要闻" target="_blank">各地开展专项行动 第${links.length}期 <span class="date">07-21</span></a></li>`,
    );
  const half = links.length >> 1;
  const list = (some: readonly string[]) => `<div class="box"><ul class="list">${some.join("\n")}</ul></div>`;
  const text = new TextDecoder().decode(article);
  return new TextEncoder().encode(
    text
      .replace(/<body[^>]*>/i, (tag) => tag + list(links.slice(0, half)))
      .replace(/<\/body>/i, `${list(links.slice(half))}</body>`),
  );
}
