import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { createPageHandler } from "./appProtocol.ts";

const outside = mkdtempSync(path.join(tmpdir(), "broadsheet-page-"));
const pageFolder = mkdtempSync(path.join(outside, "page-"));
writeFileSync(path.join(pageFolder, "index.html"), "<!doctype html>");
writeFileSync(path.join(outside, "secret.html"), "secret");

const handle = createPageHandler({
  pageFolder,
  readArchiveFile: async (address) =>
    address === "photo/thumb?id=a.jpg" ? { type: "image/jpeg", bytes: new Uint8Array([1, 2, 3]) } : null,
});

test("serves the page with a policy that allows no inline script", async () => {
  const response = await handle(new Request("app://broadsheet/index.html"));
  expect([
    response.status,
    response.headers.get("content-type"),
    response.headers.get("content-security-policy")?.includes("script-src 'self';"),
    await response.text(),
  ]).toEqual([200, "text/html; charset=utf-8", true, "<!doctype html>"]);
});

test("serves a file of the archive as something that can't run", async () => {
  const response = await handle(new Request("app://broadsheet/photo/thumb?id=a.jpg"));
  expect([response.headers.get("content-type"), response.headers.get("content-security-policy")]).toEqual([
    "image/jpeg",
    "default-src 'none'; sandbox; frame-ancestors 'none'",
  ]);
});

test.each([
  "app://broadsheet/missing.js",
  "app://broadsheet/..%2Fsecret.html",
  "app://broadsheet/%2e%2e/secret.html",
  "app://broadsheet/%E0%A4%A",
  "app://broadsheet/photo/thumb?id=b.jpg",
  "app://elsewhere/index.html",
])("answers 404 to %s", async (address) => {
  expect((await handle(new Request(address))).status).toBe(404);
});

test("answers 405 to anything but GET", async () => {
  expect((await handle(new Request("app://broadsheet/index.html", { method: "POST" }))).status).toBe(405);
});
