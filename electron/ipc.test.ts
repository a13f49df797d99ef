import { expect, test } from "vitest";
import { archiveMethods } from "../archive/contract.ts";
import { startAddress } from "./appAddress.ts";
import { answerPage } from "./ipc.ts";

type Handler = (event: { readonly senderFrame: unknown }, request: unknown) => unknown;

/** The handlers as they are registered, by channel; the answer repeats the question. */
function registered(): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  const ipcMain = {
    handle: (channel: string, handler: unknown) => void handlers.set(channel, handler as Handler),
  };
  answerPage(ipcMain, async (method, request) => ({ ok: true, value: { method, request } }));
  return handlers;
}

test("every method of the contract has a channel, and nothing else has", () => {
  expect([...registered().keys()]).toEqual(Object.keys(archiveMethods).map((method) => `archive:${method}`));
});

test("the page's own top frame is answered", async () => {
  const event = { senderFrame: { parent: null, url: startAddress } };
  expect(await registered().get("archive:cancel")?.(event, { requestId: 1 })).toEqual({
    ok: true,
    value: { method: "cancel", request: { requestId: 1 } },
  });
});

test.each([
  ["a frame that is gone", null],
  ["a frame inside our page", { parent: {}, url: startAddress }],
  ["a file of the archive", { parent: null, url: "app://broadsheet/original?id=a.html" }],
  ["another site", { parent: null, url: "https://example.org/" }],
  ["a host that begins like ours", { parent: null, url: "app://broadsheet.example.org/" }],
])("%s is refused", (_who, senderFrame) => {
  expect(() => registered().get("archive:getHost")?.({ senderFrame }, {})).toThrow("Refused: getHost");
});
