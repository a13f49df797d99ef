import { expect, test } from "vitest";
import { type Doorkeeper, formatCookie, hasToken, judgeRequest } from "./admission.ts";

const keeper: Doorkeeper = { port: 8021, token: "a-long-secret" };
const cookie = "other=1; broadsheet-8021=a-long-secret";
const own = { host: "127.0.0.1:8021", cookie };

test.each([
  ["its own page", { ...own, origin: "http://127.0.0.1:8021", "sec-fetch-site": "same-origin" }],
  ["an address typed by the user", { ...own, "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }],
  ["a browser that sends neither Origin nor Sec-Fetch-Site", own],
])("admits %s", (_name, headers) => {
  expect(judgeRequest(keeper, headers)).toBe("admitted");
});

test.each([
  ["a name rebound to this machine", { ...own, host: "evil.example:8021" }, "wrong-host"],
  [
    "another name of this machine, whose cookies are shared",
    { ...own, host: "localhost:8021" },
    "wrong-host",
  ],
  ["another port", { ...own, host: "127.0.0.1:80" }, "wrong-host"],
  ["another site's page", { ...own, origin: "https://evil.example" }, "foreign-origin"],
  ["a page without an origin (a sandboxed frame, a file)", { ...own, origin: "null" }, "foreign-origin"],
  [
    "another port's page",
    { ...own, "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" },
    "foreign-origin",
  ],
  ["a picture in another site's page", { ...own, "sec-fetch-site": "cross-site" }, "foreign-origin"],
  ["a request without the cookie", { host: own.host }, "no-token"],
  [
    "a cookie of another port's room",
    { host: own.host, cookie: "broadsheet-8022=a-long-secret" },
    "no-token",
  ],
  ["a wrong token", { host: own.host, cookie: "broadsheet-8021=a-long-secreT" }, "no-token"],
  ["an empty token", { host: own.host, cookie: "broadsheet-8021=" }, "no-token"],
])("turns away %s", (_name, headers, judgement) => {
  expect(judgeRequest(keeper, headers)).toBe(judgement);
});

test("a token of another length is not the token", () => {
  expect(hasToken(keeper, "a-long-secret-and-more")).toBe(false);
});

test("the cookie can't be read by scripts or sent across sites", () => {
  expect(formatCookie(keeper)).toBe("broadsheet-8021=a-long-secret; HttpOnly; SameSite=Strict; Path=/");
});
