import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createArchiveHost } from "../../archiveHost.ts";
import { addFiles, makeTemporaryFolder } from "../../testing/temporaryFolder.ts";
import { openReadingRoom } from "./readingRoom.ts";

/** A reading room with a page of two files and an archive of two. */
async function openTestRoom() {
  const place = await makeTemporaryFolder({
    "page/index.html": "<!doctype html>",
    "page/assets/main.js": "1",
    "secret.txt": "secret",
  });
  await addFiles(join(place, "archive"), {
    "a.txt": "青坪水库开闸放水。\n",
    "b.html": "<script>alert(1)</script><p>正文一段。",
  });
  const host = createArchiveHost({
    dataFolder: join(place, "data"),
    sampleFolder: join(place, "archive"),
    clock: () => 0,
    version: "0",
    capabilities: { chooseFolder: false, revealFile: false, dropFolder: false },
  });
  const room = await openReadingRoom({ host, port: 0, pageFolder: join(place, "page") });
  onTestFinished(async () => {
    await room.close();
    await host.close();
  });
  const address = new URL(room.address);
  const arrival = await ask(address, {});
  const cookie = arrival.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const get = (path: string, headers = {}) =>
    ask(new URL(path, address.origin), { headers: { cookie, ...headers } });
  const call = async (method: string, body: unknown, headers = {}) => {
    const all = { cookie, "content-type": "application/json", ...headers };
    return ask(new URL(`/api/${method}`, address.origin), {
      method: "POST",
      headers: all,
      body: JSON.stringify(body),
    });
  };
  return { host, address, arrival, get, call };
}

type Asked = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string };

/** `fetch` won't send a Host header of one's own. */
function ask(url: URL, { method = "GET", headers = {}, body }: Asked) {
  return new Promise<{
    status: number;
    headers: Record<string, string | string[] | undefined>;
    body: string;
  }>((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

test("the printed address leads to the page and takes the token out of sight", async () => {
  const { address, arrival, get } = await openTestRoom();
  const page = await get("/");
  expect([address.hostname, arrival.status, arrival.headers.location, page.status, page.body]).toEqual([
    "127.0.0.1",
    303,
    "/",
    200,
    "<!doctype html>",
  ]);
});

test("the page may load and run nothing but its own", async () => {
  const { get } = await openTestRoom();
  const policy = String((await get("/")).headers["content-security-policy"]);
  expect([policy.includes("default-src 'none'"), policy.includes("script-src 'self';")]).toEqual([
    true,
    true,
  ]);
});

test.each([
  ["no cookie", { cookie: "" }, 401],
  ["another name for this machine", { host: "evil.example" }, 403],
  ["another site's page", { origin: "https://evil.example" }, 403],
])("nothing is answered to %s", async (_name, headers, status) => {
  const { get, call } = await openTestRoom();
  expect([(await get("/", headers)).status, (await call("getHost", {}, headers)).status]).toEqual([
    status,
    status,
  ]);
});

test.each(["/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/secret.txt"])(
  "no address leads out of the page's folder: %s",
  async (path) => {
    const { get } = await openTestRoom();
    expect((await get(path)).status).toBe(404);
  },
);

test("a call is answered as the contract says, a wrong one with what is wrong", async () => {
  const { host, call } = await openTestRoom();
  await call("openArchive", { sample: true });
  await host.whenRead();
  const search = { requestId: 1, query: "水库", filters: {}, sort: "relevance", offset: 0, limit: 5 };
  const found = JSON.parse((await call("search", search)).body);
  const wrong = JSON.parse((await call("search", { ...search, limit: -1 })).body);
  const unknown = JSON.parse((await call("constructor", {})).body);
  expect([found.value.total, wrong.failure.code, unknown.failure.code]).toEqual([
    1,
    "request-invalid",
    "request-invalid",
  ]);
});

test("a call that isn't JSON, or isn't a POST, is turned away", async () => {
  const { get, call } = await openTestRoom();
  const form = await call("getHost", {}, { "content-type": "text/plain" });
  expect([form.status, (await get("/api/getHost")).status]).toEqual([415, 405]);
});

test("a page of the archive is shown as text and can run nothing", async () => {
  const { host, call, get } = await openTestRoom();
  await call("openArchive", { sample: true });
  await host.whenRead();
  const { headers, body } = await get("/original?id=b.html");
  expect([headers["content-type"], headers["content-security-policy"], body.startsWith("<script>")]).toEqual([
    "text/plain; charset=utf-8",
    expect.stringContaining("sandbox"),
    true,
  ]);
});

test("a document that isn't there is not found", async () => {
  const { host, call, get } = await openTestRoom();
  await call("openArchive", { sample: true });
  await host.whenRead();
  const answers = await Promise.all([get("/original?id=../secret.txt"), get("/photo/thumb?id=a")]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});
