import { expect, test } from "vitest";
import type { ArchiveMethod, Result } from "../archive/contract.ts";
import { createDesktopHost } from "./desktopHost.ts";

/** A desktop over an archive that answers what it is told; `said` collects what the desktop did. */
function desktopOver(archiveAnswer: Result<unknown>) {
  const said: unknown[] = [];
  const archive = async (method: ArchiveMethod, request: unknown) => {
    said.push([method, request]);
    return archiveAnswer;
  };
  const call = createDesktopHost(archive, {
    chooseFolder: async () => "/srv/news",
    showInFolder: (file) => said.push(["show", file]),
    applySettings: (settings) => said.push(["apply", settings]),
  });
  return { call, said };
}

const missing: Result<unknown> = { ok: false, failure: { code: "document-missing", id: "a.txt" } };

test("asks the desktop for a folder", async () => {
  const { call, said } = desktopOver(missing);
  expect([await call("chooseFolder", {}), said]).toEqual([{ ok: true, value: "/srv/news" }, []]);
});

test("shows the file of a document in its folder", async () => {
  const { call, said } = desktopOver({ ok: true, value: { absolutePath: "/srv/news/a.txt" } });
  expect([await call("revealFile", { id: "a.txt" }), said]).toEqual([
    { ok: true, value: null },
    [
      ["getDocument", { id: "a.txt", query: "" }],
      ["show", "/srv/news/a.txt"],
    ],
  ]);
});

test("shows nothing where the archive has no such document", async () => {
  const { call, said } = desktopOver(missing);
  expect([await call("revealFile", null), said]).toEqual([
    missing,
    [["getDocument", { id: undefined, query: "" }]],
  ]);
});

test("applies settings as the archive saved them", async () => {
  const saved: Result<unknown> = { ok: true, value: { theme: "dark", locale: "zh" } };
  const { call, said } = desktopOver(saved);
  expect([await call("saveSettings", { theme: "dark" }), said.at(-1)]).toEqual([
    saved,
    ["apply", { theme: "dark", locale: "zh" }],
  ]);
});

test("hands everything else to the archive", async () => {
  const { call, said } = desktopOver(missing);
  expect([await call("getDocument", { id: "a.txt", query: "x" }), said]).toEqual([
    missing,
    [["getDocument", { id: "a.txt", query: "x" }]],
  ]);
});
