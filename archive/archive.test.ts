import { execFileSync } from "node:child_process";
import { chmod, cp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test, vi } from "vitest";
import { type Archive, openArchive } from "./archive.ts";
import { fromDayNumber } from "./dates/interval.ts";
import { openTestArchive, unwrap, waitUntil } from "./testing/openTestArchive.ts";
import { addFiles, makeTemporaryFolder } from "./testing/temporaryFolder.ts";

// Each test starts programs' worth of threads: on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 120_000 });

/** Articles of our own, each with a word that no other has. */
const articles = {
  "1998/水库.txt":
    "青坪水库开闸\n\n1998年7月3日\n\n本报讯 青坪水库昨天开闸放水，沿岸居民已于6月28日全部撤离。\n",
  "1998/学校.txt": "云屏小学复课\n\n1998年9月1日\n\n本报讯 云屏小学今天复课，三百名学生回到教室。\n",
  "letters/ferry.txt":
    "Ferry returns to the lake\n\n4 May 1999\n\nThe old ferry returned to the lake on Monday after two years in dock.\n",
};

async function makeArchive(): Promise<string> {
  return makeTemporaryFolder(articles);
}

test("finds what is in a folder, by exact string, and nothing else", async () => {
  const { find } = await openTestArchive({ folder: await makeArchive() });
  expect([await find("水库开闸"), await find("小学"), await find("ferry"), await find("库水")]).toEqual([
    ["1998/水库.txt"],
    ["1998/学校.txt"],
    ["letters/ferry.txt"],
    [],
  ]);
});

test("counts files, articles and what is worth a look", async () => {
  const folder = await makeArchive();
  await addFiles(folder, { "old.doc": "x", "nothing.txt": "", ".DS_Store": "x" });
  const { info } = await openTestArchive({ folder });
  expect((await info()).counts).toEqual({ files: 6, articles: 3, photos: 0, undated: 0, attention: 2 });
});

test("answers from the cache when the archive is opened again, without reading a file anew", async () => {
  const folder = await makeArchive();
  const first = await openTestArchive({ folder });
  await first.archive.close();
  const segments = await listSegments(first.dataFolder);
  const again = await openTestArchive({ folder, dataFolder: first.dataFolder });
  expect([await again.find("复课"), await listSegments(first.dataFolder)]).toEqual([
    ["1998/学校.txt"],
    segments,
  ]);
});

test("sees at the next opening what was added, changed and removed meanwhile", async () => {
  const folder = await makeArchive();
  const first = await openTestArchive({ folder });
  await first.archive.close();
  await rm(join(folder, "letters"), { recursive: true });
  await addFiles(folder, {
    "1998/学校.txt": "云屏小学停课\n\n1998年9月2日\n\n因台风停课。\n",
    "new.txt": "新的一篇报道",
  });
  const { find, info } = await openTestArchive({ folder, dataFolder: first.dataFolder });
  expect([await find("复课"), await find("停课"), await find("ferry"), await find("新的一篇")]).toEqual([
    [],
    ["1998/学校.txt"],
    [],
    ["new.txt"],
  ]);
  expect((await info()).counts.articles).toBe(3);
});

test("sees while it is open what is added, changed, moved and removed", async () => {
  const folder = await makeArchive();
  const { find } = await openTestArchive({ folder });
  await addFiles(folder, { "1999/sub/台风.txt": "台风过境\n\n本报讯 台风昨夜过境。\n" });
  await waitUntil(async () => (await find("台风")).length === 1);
  await rename(join(folder, "1999"), join(folder, "moved"));
  await waitUntil(async () => (await find("台风"))[0] === "moved/sub/台风.txt");
  await writeFile(
    join(folder, "letters/ferry.txt"),
    "The lighthouse is lit again\n\nIt was dark for ten years.\n",
  );
  await waitUntil(async () => (await find("lighthouse")).length === 1);
  await rm(join(folder, "moved"), { recursive: true });
  await waitUntil(async () => (await find("台风")).length === 0);
  expect([await find("ferry boat"), await find("水库")]).toEqual([[], ["1998/水库.txt"]]);
});

test("sees what changes in a folder whose name is decomposed", async () => {
  const name = "cafés".normalize("NFD");
  const folder = await makeTemporaryFolder({ [`${name}/old.txt`]: "旧的一篇报道" });
  const { find } = await openTestArchive({ folder });
  await addFiles(folder, { [`${name}/new.txt`]: "新的一篇报道" });
  await waitUntil(async () => (await find("新的一篇")).length === 1);
  expect(await find("新的一篇")).toEqual([`${name.normalize("NFC")}/new.txt`]);
});

test("many files copied in at once are one update", async () => {
  const { archive, folder, find } = await openTestArchive({ folder: await makeArchive() });
  const before = unwrap(await archive.getArchive({})).revision;
  await addFiles(
    folder,
    Object.fromEntries(Array.from({ length: 240 }, (_, n) => [`copied/${n}.txt`, `抄来的第${n}篇报道`])),
  );
  await waitUntil(async () => (await find("抄来的")).length === 240);
  // A segment for each of the first, small batches of each look, and their merging: not one for each file.
  expect(unwrap(await archive.getArchive({})).revision - before).toBeLessThan(20);
});

test("a moved archive is known again", async () => {
  const place = await makeTemporaryFolder();
  const folder = join(place, "old");
  await cp(await makeArchive(), folder, { recursive: true });
  const first = await openTestArchive({ folder });
  await first.archive.close();
  const segments = await listSegments(first.dataFolder);
  await rename(folder, join(place, "new"));
  const moved = await openTestArchive({ folder: join(place, "new"), dataFolder: first.dataFolder });
  expect([await moved.find("复课"), await listSegments(first.dataFolder)]).toEqual([
    ["1998/学校.txt"],
    segments,
  ]);
});

test("an archive copied elsewhere and gone from the old place is known again", async () => {
  const folder = await makeTemporaryFolder(
    Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.txt`, `第${n}篇报道：水库开闸`])),
  );
  const first = await openTestArchive({ folder });
  const [archiveFolder = ""] = await readdir(join(first.dataFolder, "archives"));
  const identity = join(first.dataFolder, "archives", archiveFolder, "archive.json");
  await waitUntil(async () => JSON.parse(await readFile(identity, "utf8")).landmarks.length > 0);
  await first.archive.close();
  const copy = join(await makeTemporaryFolder(), "copy");
  await cp(folder, copy, { recursive: true, preserveTimestamps: true });
  await rm(folder, { recursive: true });
  const moved = await openTestArchive({ folder: copy, dataFolder: first.dataFolder });
  const archives = await readdir(join(first.dataFolder, "archives"));
  expect([archives, (await moved.find("开闸")).length]).toEqual([[archiveFolder], 8]);
});

test("a damaged segment is read anew, and the report says so", async () => {
  const folder = await makeArchive();
  const first = await openTestArchive({ folder });
  await first.archive.close();
  for (const path of await listSegments(first.dataFolder)) {
    const bytes = await readFile(path);
    bytes.fill(0xff, bytes.length >> 2, bytes.length >> 1);
    await writeFile(path, bytes);
  }
  const { archive, find } = await openTestArchive({ folder, dataFolder: first.dataFolder });
  await waitUntil(async () => (await find("复课")).length === 1);
  const report = unwrap(await archive.getReport({ reason: "cache-damaged", offset: 0, limit: 9 }));
  expect([await find("水库开闸"), report.total > 0]).toEqual([["1998/水库.txt"], true]);
});

test("what can't be read of the work done by hand is kept, and the report says so", async () => {
  const folder = await makeArchive();
  const first = await openTestArchive({ folder });
  const archives = join(first.dataFolder, "archives");
  const [archiveFolder = "none"] = await readdir(archives);
  await first.archive.close();
  const path = join(archives, archiveFolder, "corrections.jsonl");
  await writeFile(path, '{"documentId":"1998/\n');
  await writeFile(join(archives, archiveFolder, "encodings.json"), "{");
  const { archive } = await openTestArchive({ folder, dataFolder: first.dataFolder });
  const report = unwrap(await archive.getReport({ reason: "hand-made-damaged", offset: 0, limit: 9 }));
  expect(report.entries.map(({ detail }) => detail)).toEqual([
    { kind: "path", path },
    { kind: "path", path: join(archives, archiveFolder, "encodings-damaged.json") },
  ]);
  expect(await readFile(path, "utf8")).toBe('{"documentId":"1998/\n');
});

test("a damaged manifest costs a new reading, no answer", async () => {
  const folder = await makeArchive();
  const first = await openTestArchive({ folder });
  await first.archive.close();
  const paths = await readdir(first.dataFolder, { recursive: true });
  const manifest = paths.find((path) => path.endsWith("manifest.json")) ?? "no manifest";
  await writeFile(join(first.dataFolder, manifest), '{"fingerprint":"');
  const { find } = await openTestArchive({ folder, dataFolder: first.dataFolder });
  expect(await find("复课")).toEqual(["1998/学校.txt"]);
});

test("a second program reads what the first one keeps, and builds nothing", async () => {
  const folder = await makeArchive();
  const first = await openTestArchive({ folder });
  const second = await openTestArchive({ folder, dataFolder: first.dataFolder });
  expect([(await first.info()).readOnly, (await second.info()).readOnly, await second.find("复课")]).toEqual([
    false,
    true,
    ["1998/学校.txt"],
  ]);
  await addFiles(folder, { "new.txt": "新的一篇报道" });
  await waitUntil(async () => (await second.find("新的一篇")).length === 1);
});

test("a second program that opens while the first one reads waits until everything is read", async () => {
  const folder = await makeArchive();
  const dataFolder = await makeTemporaryFolder();
  const [first, second] = await Promise.all([
    openTestArchive({ folder, dataFolder }),
    openTestArchive({ folder, dataFolder }),
  ]);
  expect([await first.find("复课"), await second.find("复课")]).toEqual([
    ["1998/学校.txt"],
    ["1998/学校.txt"],
  ]);
});

test("a program that only reads takes over when the writer ends", async () => {
  const folder = await makeArchive();
  const first = await openTestArchive({ folder });
  const second = await openTestArchive({ folder, dataFolder: first.dataFolder });
  await first.archive.close();
  await waitUntil(async () => !(await second.info()).readOnly);
  await addFiles(folder, { "new.txt": "新的一篇报道" });
  await waitUntil(async () => (await second.find("新的一篇")).length === 1);
});

test("nothing in the archive's folder is touched", async () => {
  const folder = await makeArchive();
  const { archive, find } = await openTestArchive({ folder });
  await find("水库");
  await archive.close();
  const names = await readdir(folder, { recursive: true });
  expect(names.sort()).toEqual(["1998", "letters", ...Object.keys(articles)].sort());
});

test("an empty folder is an archive with nothing in it", async () => {
  const { archive, info } = await openTestArchive({ folder: await makeTemporaryFolder() });
  const { counts, reading, span } = await info();
  const report = unwrap(await archive.getReport({ offset: 0, limit: 10 }));
  expect([counts.files, reading.phase, span, report.entries]).toEqual([0, "done", null, []]);
});

test("every file that gives nothing is in the report with its reason", async () => {
  const folder = await makeTemporaryFolder({
    "empty.txt": "",
    "binary.txt": Uint8Array.from({ length: 2000 }, (_, n) => (n % 3 === 0 ? 0 : (n * 7919) % 256)),
    "old.doc": "D0CF11E0",
    ".DS_Store": "x",
    "~$lock.docx": "x",
    "broken.pdf": "%PDF-1.4 and no more",
  });
  await symlink("/etc/hostname", join(folder, "link.txt"));
  const { archive } = await openTestArchive({ folder });
  const { entries } = unwrap(await archive.getReport({ offset: 0, limit: 100 }));
  expect(Object.fromEntries(entries.map(({ path, reason }) => [path, reason]))).toMatchObject({
    "empty.txt": "empty-file",
    "binary.txt": "binary-in-text",
    "old.doc": "format-office-old",
    ".DS_Store": "system-file",
    "~$lock.docx": "lock-file",
    "link.txt": "link-skipped",
  });
});

test.skipIf(process.getuid?.() === 0)("a file that may not be read is in the report", async () => {
  const folder = await makeArchive();
  await chmod(join(folder, "letters/ferry.txt"), 0);
  const { archive } = await openTestArchive({ folder });
  const { entries } = unwrap(await archive.getReport({ outcome: "failed", offset: 0, limit: 9 }));
  expect(entries).toMatchObject([{ path: "letters/ferry.txt", reason: "file-unreadable" }]);
});

test("a decomposed file name is found by its composed form", async () => {
  const folder = await makeTemporaryFolder({
    "cafe\u0301/re\u0301sume\u0301.txt": "The café on the square has reopened.\n",
  });
  const { find } = await openTestArchive({ folder });
  expect(await find("reopened")).toEqual(["caf\u00e9/r\u00e9sum\u00e9.txt"]);
});

test("two files whose names differ only in how an accent is put together are two documents", async () => {
  const folder = await makeTemporaryFolder({
    "R\u00e9sum\u00e9.txt": "The alpha of the two letters.\n",
    "Re\u0301sume\u0301.txt": "The omega of the two letters.\n",
  });
  const { archive, find } = await openTestArchive({ folder });
  const { entries } = unwrap(await archive.getReport({ reason: "same-name", offset: 0, limit: 9 }));
  const omega = unwrap(await archive.getDocument({ id: "Re\u0301sume\u0301.txt", query: "" }));
  expect([await find("alpha"), await find("omega"), omega.document.body.trim(), entries]).toMatchObject([
    ["R\u00e9sum\u00e9.txt"],
    ["Re\u0301sume\u0301.txt"],
    "The omega of the two letters.",
    [
      {
        path: "Re\u0301sume\u0301.txt",
        outcome: "read",
        detail: { kind: "path", path: "R\u00e9sum\u00e9.txt" },
      },
    ],
  ]);
});

test("the second of two files that look the same in name takes over the name when the first is gone", async () => {
  const folder = await makeTemporaryFolder({
    "caf\u00e9/a.txt": "The alpha of the two letters.\n",
    "cafe\u0301/a.txt": "The omega of the two letters.\n",
  });
  const first = await openTestArchive({ folder });
  const both = [await first.find("alpha"), await first.find("omega")];
  await first.archive.close();
  await rm(join(folder, "caf\u00e9"), { recursive: true });
  const { find } = await openTestArchive({ folder, dataFolder: first.dataFolder });
  expect([both, await find("alpha"), await find("omega")]).toEqual([
    [["caf\u00e9/a.txt"], ["cafe\u0301/a.txt"]],
    [],
    ["caf\u00e9/a.txt"],
  ]);
});

test.skipIf(process.platform === "win32")(
  "pipes and sockets are in the report, are never opened, and cost no file beside them",
  async () => {
    const folder = await makeTemporaryFolder({ "nul.txt": "北京的消息\n" });
    await writeFile(join(folder, "nul.txt"), Uint8Array.from([0xb1, 0xb1, 0xbe, 0xa9, 0x0a]));
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    const server = createServer().listen(join(folder, "socket.txt"));
    onTestFinished(() => void server.close());
    const { archive, info } = await openTestArchive({ folder });
    const { entries } = unwrap(await archive.getReport({ outcome: "not-read", offset: 0, limit: 9 }));
    expect([entries.map(({ path, reason }) => [path, reason]), (await info()).counts.articles]).toEqual([
      [
        ["pipe.txt", "not-a-file"],
        ["socket.txt", "not-a-file"],
      ],
      1,
    ]);
  },
);

test("a photo has the words of the articles that show it, whatever is edited, added and removed later", async () => {
  const page = (words: string) =>
    `<html><body><h1>水库开闸</h1><p>水库昨天开闸放水，沿岸居民已经全部撤离。</p><figure><img src="sub/pic.png"><figcaption>${words}</figcaption></figure></body></html>`;
  const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: "grey" } })
    .png()
    .toBuffer();
  // So many files between them that the photo is read in another batch than its page.
  const between = Array.from({ length: 60 }, (_, n) => [`m/${n}.txt`, `第${n}封来信。\n`]);
  const folder = await makeTemporaryFolder({ ...Object.fromEntries(between), "sub/pic.png": png });
  await addFiles(folder, { "a.html": page("图为水库大坝。张三摄") });
  const { archive, find } = await openTestArchive({ folder });
  const captionsOfPhoto = async () => {
    const { document } = unwrap(await archive.getDocument({ id: "sub/pic.png", query: "" }));
    return document.captions.map(({ text, photographer }) => [text, photographer]);
  };
  const states = [await captionsOfPhoto(), await find("caption:大坝")];
  await addFiles(folder, { "a.html": page("图为泄洪闸门。李四摄") });
  await waitUntil(async () => String(await captionsOfPhoto()).includes("闸门"));
  states.push(await captionsOfPhoto());
  await rm(join(folder, "a.html"));
  await waitUntil(async () => (await captionsOfPhoto()).length === 0);
  expect([...states, await find("闸门")]).toEqual([
    [["图为水库大坝。", "张三"]],
    expect.arrayContaining(["sub/pic.png"]),
    [["图为泄洪闸门。", "李四"]],
    [],
  ]);
});

test("a cache inside the archive is refused, and nothing is written", async () => {
  const folder = await makeArchive();
  const options = { folder, dataFolder: join(folder, "cache", "deep"), onChange: () => {} };
  const opened = await openArchive(options);
  expect([opened, (await readdir(folder)).sort()]).toEqual([
    { ok: false, failure: { code: "cache-inside-archive", path: options.dataFolder } },
    ["1998", "letters"],
  ]);
});

test("a correction of a missing document and an encoding that nobody knows are refused", async () => {
  const { archive } = await openTestArchive({ folder: await makeArchive() });
  const madeAt = "2026-11-23T18:00:00.000Z";
  const target = { kind: "published" } as const;
  const corrected = await archive.correctDate({
    documentId: "no.txt",
    target,
    edtf: "1998",
    note: "",
    madeAt,
  });
  const chosen = await archive.overrideEncoding({ path: "1998/学校.txt", encoding: "klingon" });
  expect([corrected, chosen, unwrap(await archive.listCorrections({}))]).toMatchObject([
    { ok: false, failure: { code: "document-missing", id: "no.txt" } },
    { ok: false, failure: { code: "request-invalid" } },
    [],
  ]);
});

test("an undated article among dated ones gets a proposal, and counts as undated everywhere", async () => {
  const dated = Array.from({ length: 6 }, (_, n) => [
    `d/${n}.txt`,
    `第${n}次会议\n\n1998年7月3日\n\n本报讯 会议讨论了水库问题。\n`,
  ]);
  const folder = await makeTemporaryFolder({
    ...Object.fromEntries(dated),
    "d/3b.txt": "水库问题的讨论\n\n代表们各抒己见。\n",
  });
  const { archive, info } = await openTestArchive({ folder });
  const { document } = unwrap(await archive.getDocument({ id: "d/3b.txt", query: "" }));
  const request = { requestId: 1, query: "", sort: "relevance", offset: 0, limit: 9 } as const;
  const undated = unwrap(
    await archive.search({ ...request, filters: { undated: true } }, new AbortController().signal),
  );
  const report = unwrap(await archive.getReport({ reason: "undated", offset: 0, limit: 9 }));
  expect({
    proposal: [document.published?.proposal, document.published?.edtf],
    hits: undated.hits.map(({ id, published }) => [id, published]),
    counts: [undated.undated, (await info()).counts.undated, report.entries.map(({ path }) => path)],
  }).toEqual({
    proposal: [true, "1998-07-03"],
    hits: [["d/3b.txt", null]],
    counts: [1, 1, ["d/3b.txt"]],
  });
});

test("documents of equal text name each other in the report and in the reader", async () => {
  const text =
    "同一篇报道\n\n1998年7月3日\n\n本报讯 青坪水库昨天开闸放水，沿岸居民已经撤离。县防汛指挥部说，水位已经回落，未来三天没有大雨，撤离的居民可以在周末之前陆续回家。\n";
  const { archive } = await openTestArchive({
    folder: await makeTemporaryFolder({ "a.txt": text, "b/c.txt": text }),
  });
  const { duplicates } = unwrap(await archive.getDocument({ id: "a.txt", query: "" }));
  const report = unwrap(await archive.getReport({ reason: "duplicate-of", offset: 0, limit: 9 }));
  expect([duplicates, report.entries.map(({ path, detail }) => [path, detail])]).toEqual([
    ["b/c.txt"],
    [["b/c.txt", { kind: "path", path: "a.txt" }]],
  ]);
});

test("reading can be stopped, is said to be unfinished, and goes on when it is asked to", async () => {
  const { archive, folder, find } = await openTestArchive({ folder: await makeTemporaryFolder() });
  await archive.stopReading({});
  await addFiles(folder, articles);
  await waitUntil(async () => unwrap(await archive.getArchive({})).reading.phase === "stopped");
  const report = unwrap(await archive.getReport({ reason: "reading-stopped", offset: 0, limit: 9 }));
  expect([await find("复课"), report.total]).toEqual([[], 3]);
  await archive.resumeReading({});
  await waitUntil(async () => (await find("复课")).length === 1);
});

test("a corrected date changes the document and the timeline, survives closing, and is undone", async () => {
  const folder = await makeArchive();
  const first = await openTestArchive({ folder });
  const published = { documentId: "1998/学校.txt", target: { kind: "published" } } as const;
  const madeAt = "2026-11-23T18:00:00.000Z";
  unwrap(await first.archive.correctDate({ ...published, edtf: "1989-09", note: "misprint", madeAt }));
  await first.archive.close();
  const { archive } = await openTestArchive({ folder, dataFolder: first.dataFolder });
  const corrected = await askDates(archive);
  const kept = unwrap(await archive.exportCorrections({}));
  unwrap(await archive.undoCorrection(published));
  expect([corrected, JSON.parse(kept).edtf, await askDates(archive)]).toEqual([
    { edtf: "1989-09", years: [1989, 1998, 1999] },
    "1989-09",
    { edtf: "1998-09-01", years: [1998, 1999] },
  ]);
});

test("corrections are imported from a file, those of documents that are there are counted, and a wrong line is named", async () => {
  const { archive } = await openTestArchive({ folder: await makeArchive() });
  const line = JSON.stringify({
    documentId: "1998/学校.txt",
    target: { kind: "published" },
    edtf: "1989-09",
    note: "",
    madeAt: "2026-11-23T18:00:00.000Z",
  });
  const missing = line.replace("学校", "gone");
  const imported = await archive.importCorrections({ jsonLines: `${line}\n${missing}\n` });
  const refused = await archive.importCorrections({ jsonLines: `${line}\n{}\n` });
  expect([imported, refused.ok, (await askDates(archive)).edtf]).toEqual([
    { ok: true, value: { imported: 1 } },
    false,
    "1989-09",
  ]);
});

test("what is no EDTF date is refused", async () => {
  const { archive } = await openTestArchive({ folder: await makeArchive() });
  const refused = await archive.correctDate({
    documentId: "1998/学校.txt",
    target: { kind: "published" },
    edtf: "last summer",
    note: "",
    madeAt: "2026-11-23T18:00:00.000Z",
  });
  expect(refused).toMatchObject({ ok: false, failure: { code: "request-invalid" } });
});

/** The date of the article about the school, and the years that anything was published in. */
async function askDates(archive: Archive) {
  const { document } = unwrap(await archive.getDocument({ id: "1998/学校.txt", query: "" }));
  const request = { requestId: 1, axes: ["published"], unit: "year", query: "", filters: {} } as const;
  const timeline = unwrap(await archive.getTimeline(request, new AbortController().signal));
  const years = timeline.lanes.flatMap(({ bins }) =>
    bins.map(({ firstDay }) => fromDayNumber(firstDay).year),
  );
  return { edtf: document.published?.edtf, years };
}

test("a chosen encoding is used, kept, and forgotten again", async () => {
  const folder = await makeTemporaryFolder({ "短.txt": Uint8Array.from([0xb1, 0xb1, 0xbe, 0xa9, 0x0a]) });
  const { archive } = await openTestArchive({ folder });
  await archive.overrideEncoding({ path: "短.txt", encoding: "big5" });
  const chosen = unwrap(await archive.getDocument({ id: "短.txt", query: "" }));
  await archive.overrideEncoding({ path: "短.txt", encoding: "gb18030" });
  const better = unwrap(await archive.getDocument({ id: "短.txt", query: "" }));
  expect([chosen.document.encoding, better.document.encoding, better.document.body.trim()]).toEqual([
    "big5",
    "gb18030",
    "北京",
  ]);
});

test("a preview shows the file in several encodings", async () => {
  const folder = await makeTemporaryFolder({ "短.txt": Uint8Array.from([0xb1, 0xb1, 0xbe, 0xa9, 0x0a]) });
  const { archive } = await openTestArchive({ folder });
  const preview = unwrap(await archive.previewEncodings({ path: "短.txt" }));
  expect(preview.candidates).toContainEqual({
    encoding: "gb18030",
    certainty: expect.any(Number),
    samples: ["北京"],
  });
});

async function listSegments(dataFolder: string): Promise<readonly string[]> {
  const paths = await readdir(dataFolder, { recursive: true });
  return paths
    .filter((path) => path.endsWith(".segment"))
    .map((path) => join(dataFolder, path))
    .sort();
}
