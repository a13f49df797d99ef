import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { expect, onTestFinished, test, vi } from "vitest";
import type { ArchiveDocument } from "../contract.ts";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import type { Terminal } from "./command.ts";
import { runCommandLine } from "./runCommandLine.ts";

const article = "青坪水库开闸\n\n1998年7月3日\n\n本报讯 青坪水库昨天开闸放水。\n";

// Each test starts programs' worth of threads: on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 120_000 });

/** Runs a command as if typed, with its cache in a folder of its own. */
async function run(...words: readonly string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const terminal: Terminal = {
    print: async (line) => {
      printed.push(line);
    },
    say: (line) => {
      said.push(line);
    },
    locale: "en",
    clock: () => 0,
    dataFolder: await makeTemporaryFolder(),
    programFolder: "",
    whenInterrupted: () => Promise.resolve(),
  };
  const exitCode = await runCommandLine(words, terminal);
  return { exitCode, printed, said: said.join("\n") };
}

test("search prints the total, then the hits", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article });
  const { exitCode, printed } = await run("search", folder, "水库开闸", "--json");
  expect([exitCode, ...printed.map((line) => JSON.parse(line))]).toMatchObject([
    0,
    { total: 1, tookMs: expect.any(Number), boilerplateOnly: 0 },
    { path: "水库.txt", headline: "青坪水库开闸", published: "1998-07-03" },
  ]);
});

test("a search that finds nothing ends with 1", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article });
  const { exitCode, printed } = await run("search", folder, "学校", "--json");
  expect([exitCode, printed.length]).toEqual([1, 1]);
});

test("a search beside a program that has stopped reading reads for itself, says so, and leaves nothing behind", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article });
  const dataFolder = await makeTemporaryFolder();
  const temporary = await makeTemporaryFolder();
  vi.stubEnv("TMPDIR", temporary);
  const script = fileURLToPath(new URL("../testing/holdArchive.ts", import.meta.url));
  const other = spawn(process.execPath, [script, folder, dataFolder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    vi.unstubAllEnvs();
    other.kill("SIGKILL");
  });
  await once(other.stdout, "data");
  const { exitCode, printed, said } = await run("search", folder, "水库", "--json", "--cache", dataFolder);
  const leftBehind = (await readdir(temporary)).filter((name) => name.startsWith("broadsheet-cache-"));
  expect([exitCode, printed.length, said.includes("temporary cache"), leftBehind]).toEqual([0, 2, true, []]);
});

test("a search beside a program that is killed takes over from it", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article });
  const dataFolder = await makeTemporaryFolder();
  const script = fileURLToPath(new URL("../testing/holdArchive.ts", import.meta.url));
  const other = spawn(process.execPath, [script, folder, dataFolder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(other.stdout, "data");
  const searching = run("search", folder, "水库", "--json", "--cache", dataFolder);
  other.kill("SIGKILL");
  const { exitCode, printed } = await searching;
  expect([exitCode, printed.length]).toEqual([0, 2]);
});

test.each(["()", '""', "AND", "~"])(
  "a query in which nothing is searchable finds nothing: %s",
  async (query) => {
    const folder = await makeTemporaryFolder({ "水库.txt": article });
    const { exitCode, printed, said } = await run("search", folder, query, "--json");
    expect([exitCode, JSON.parse(printed[0] ?? "").total, said.includes("mistake")]).toEqual([1, 0, true]);
  },
);

test("an empty query lists all", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article });
  const { exitCode, printed } = await run("search", folder, "", "--json");
  expect([exitCode, printed.length]).toEqual([0, 2]);
});

test("timeline prints bars, then the undated", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article, "note.txt": "没有日期的一张便条。\n" });
  const { printed } = await run("timeline", folder, "--unit", "month", "--json");
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { start: "1998-07-01", end: "1998-07-31", total: 1, hits: 1 },
    { undated: 1 },
  ]);
});

test("periods that only a wider date touches are one line", async () => {
  const folder = await makeTemporaryFolder({
    "note.txt": "水库纪事\n\n1998年7月3日\n\n1996年，水库动工。1996年3月5日，村民搬迁。\n",
  });
  const { printed } = await run("timeline", folder, "--axis", "happened", "--unit", "day", "--json");
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { start: "1996-01-01", end: "1996-03-04", total: 0, wider: 1 },
    { start: "1996-03-05", end: "1996-03-05", total: 1, wider: 1 },
    { start: "1996-03-06", end: "1996-12-31", total: 0, wider: 1 },
    { undated: 0 },
  ]);
});

test("report prints the sums, then every file of which there is something to say", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article, "empty.txt": "" });
  const { printed } = await run("report", folder, "--json");
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { files: { read: 1, "not-read": 1 } },
    { path: "empty.txt", outcome: "not-read", reason: "empty-file" },
  ]);
});

test("inspect prints a document with the words its facts were read from", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article });
  const { exitCode, printed } = await run("inspect", join(folder, "水库.txt"), "--json");
  const document = JSON.parse(printed[0] ?? "");
  const slices = document.events.map(({ start, end }: { start: number; end: number }) =>
    document.body.slice(start, end),
  );
  expect([exitCode, document.headline, document.events.map(({ text }: { text: string }) => text)]).toEqual([
    0,
    "青坪水库开闸",
    slices,
  ]);
});

const page = (picture: string) =>
  `<!doctype html><meta charset=utf-8><h1>水库开闸</h1><p>本报讯 青坪水库昨天开闸放水，下游三万亩农田得到灌溉，村民们一早就来到渠边。</p><figure><img src="${picture}"><figcaption>村民在渠边放水。王　刚 摄</figcaption></figure>`;
const picture = sharp({
  create: {
    width: 640,
    height: 480,
    channels: 3,
    background: "#888",
    noise: { type: "gaussian", mean: 128, sigma: 30 },
  },
}).jpeg();

test("inspect shows of a picture what its page and table say, as the archive would", async () => {
  const bytes = await picture.toBuffer();
  const folder = await makeTemporaryFolder({
    "报道.html": page("%E6%8A%A5%E9%81%93_files/1.jpg"),
    "报道_files/1.jpg": bytes,
    "报道_files/logo.jpg": await sharp(bytes).resize(100, 60).toBuffer(),
    "另.html": page("渠边.jpg"),
    "渠边.jpg": bytes,
    "captions.csv": "file,date\n渠边.jpg,1998-07-03\n",
  });
  const ofFolder = await inspectAll(folder);
  const each = ["报道_files/1.jpg", "渠边.jpg", "报道_files/logo.jpg"].map((path) => join(folder, path));
  const ofFiles = await inspectAll(...each);
  expect([
    ofFiles,
    ofFiles.map(({ captions, published }) => [captions[0]?.photographer, published?.edtf]),
  ]).toEqual([
    ofFolder.filter(({ kind }) => kind === "photo").sort((one, other) => (one.path < other.path ? -1 : 1)),
    [
      ["王刚", undefined],
      ["王刚", "1998-07-03"],
    ],
  ]);
});

async function inspectAll(...paths: readonly string[]): Promise<readonly ArchiveDocument[]> {
  const { printed } = await run("inspect", ...paths, "--json");
  return printed.map((line) => JSON.parse(line) as ArchiveDocument); // as the command printed it
}

test("inspect says in words why a file gives nothing, and what to do", async () => {
  const folder = await makeTemporaryFolder({ "总结.doc": "\u00d0\u00cf", "a.pdf": "%PDF-1.4 nonsense" });
  const { exitCode, said } = await run("inspect", folder);
  expect([exitCode, said.split("\n").sort()]).toEqual([
    1,
    [
      "a.pdf: Failed: Could not be read (the PDF is damaged). Look for another copy, or print it anew to PDF.",
      "总结.doc: Not read: Old Word or Excel file (document of an older program). Save it as .docx; the text is then read.",
    ],
  ]);
});

test.each([
  ["no command", [], "", 2],
  ["an unknown command", ["serach"], 'no command "serach"', 2],
  ["an unknown option", ["search", "a", "b", "--fast"], "--fast", 2],
  ["a missing word", ["search", "a"], "something is missing", 2],
  ["a word too many", ["report", "a", "b"], '"b" is one word too many', 2],
  ["a value that is none of the allowed", ["timeline", "a", "--unit", "hour"], "--unit hour", 2],
  ["a limit that is no number", ["search", "a", "b", "--limit", "many"], "--limit many", 2],
  ["a folder that is missing", ["report", "/nowhere/at/all"], "There is no folder /nowhere/at/all.", 3],
  ["a file instead of a folder", ["report", "/etc/hostname"], "is a file; an archive is a folder", 3],
  ["a path that is missing", ["inspect", "/nowhere/at/all"], "there is no such file or folder", 1],
])("wrong use is answered with a sentence: %s", async (_name, words, sentence, code) => {
  const { exitCode, said } = await run(...words);
  expect([exitCode, said.includes(sentence), said.includes("    at ")]).toEqual([code, true, false]);
});

test.runIf(process.platform === "linux")(
  "a place where no cache can be written is said, and the answer comes from a temporary one",
  async () => {
    const folder = await makeTemporaryFolder({ "水库.txt": article });
    const { exitCode, printed, said } = await run(
      "search",
      folder,
      "水库开闸",
      "--cache",
      "/proc/broadsheet",
    );
    expect([exitCode, printed.join().includes("水库.txt"), said.includes("temporary cache")]).toEqual([
      0,
      true,
      true,
    ]);
  },
);

test("a mistake in a query is shown where it is, with the best answer", async () => {
  const folder = await makeTemporaryFolder({ "水库.txt": article });
  const { exitCode, printed, said } = await run("search", folder, '"水库开闸', "--json");
  expect([exitCode, printed.length, said.includes("unclosed quote")]).toEqual([0, 2, true]);
});

test("help names every command", async () => {
  const { exitCode, printed } = await run("--help");
  const names = ["inspect", "search", "timeline", "report", "serve"];
  expect([exitCode, names.filter((name) => !printed.join("\n").includes(`  ${name} `))]).toEqual([0, []]);
});
