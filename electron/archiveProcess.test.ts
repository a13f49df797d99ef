import { expect, onTestFinished, test, vi } from "vitest";
import { type HostProcess, startArchiveProcess } from "./archiveProcess.ts";
import type { FromArchiveHost, ToArchiveHost } from "./hostMessages.ts";

/** A host process that the test plays: what it was told, and what it says. */
class PlayedHost implements HostProcess {
  readonly told: ToArchiveHost[] = [];
  say: (message: FromArchiveHost) => void = () => {};
  die: () => void = () => {};
  postMessage(message: ToArchiveHost): void {
    this.told.push(message);
  }
  kill(): boolean {
    this.die();
    return true;
  }
  on(event: "message" | "exit", listener: (value: never) => void): void {
    // The overloads of HostProcess pair each event with its listener.
    if (event === "message") this.say = listener as (message: FromArchiveHost) => void;
    else this.die = () => (listener as (code: number) => void)(1);
  }
}

function played() {
  const hosts: PlayedHost[] = [];
  const events: unknown[] = [];
  const archive = startArchiveProcess({
    fork: () => {
      const host = new PlayedHost();
      hosts.push(host);
      return host;
    },
    onEvent: (name, payload) => events.push([name, payload]),
  });
  return { archive, hosts, events };
}

const opened: FromArchiveHost = { kind: "answer", id: 1, result: { ok: true, value: null } };
const ended = { ok: false, failure: { code: "internal", detail: expect.any(String) } };

test("an answer goes to the question with its number", async () => {
  const { archive, hosts } = played();
  const first = archive.call("getHost", {});
  const second = archive.call("getArchive", {});
  hosts[0]?.say({ kind: "answer", id: 2, result: { ok: true, value: "second" } });
  hosts[0]?.say({ kind: "answer", id: 1, result: { ok: true, value: "first" } });
  expect(await Promise.all([first, second])).toEqual([
    { ok: true, value: "first" },
    { ok: true, value: "second" },
  ]);
});

test("an event is passed on", () => {
  const { hosts, events } = played();
  hosts[0]?.say({ kind: "event", name: "archiveChanged", payload: 7 });
  expect(events).toEqual([["archiveChanged", 7]]);
});

test("a question is answered with a failure when the host dies", async () => {
  const { archive, hosts } = played();
  const answers = Promise.all([archive.call("getHost", {}), archive.readFile("photo/thumb?id=a")]);
  hosts[0]?.die();
  expect(await answers).toEqual([ended, null]);
});

test("a new host opens the archive that was open", async () => {
  const { archive, hosts } = played();
  const answer = archive.call("openArchive", { path: "/srv/news" });
  hosts[0]?.say(opened);
  await answer;
  hosts[0]?.die();
  expect(hosts[1]?.told).toEqual([
    { kind: "call", id: 2, method: "openArchive", request: { path: "/srv/news" } },
  ]);
});

test("a host that keeps dying is given up until an archive is opened again", async () => {
  const { archive, hosts } = played();
  for (let index = 0; index < 4; index += 1) hosts[index]?.die();
  const answer = await archive.call("getHost", {});
  void archive.call("openArchive", { path: "/srv/news" });
  expect([answer, hosts.length, hosts[4]?.told.length]).toEqual([ended, 5, 1]);
});

test("a host is asked to close its archive before it is ended, and not started again", async () => {
  const { archive, hosts } = played();
  const closed = archive.close();
  const asked = hosts[0]?.told.at(-1);
  hosts[0]?.say(opened);
  await closed;
  expect([asked, hosts.length]).toEqual([{ kind: "call", id: 1, method: "closeArchive", request: {} }, 1]);
});

test("a host that doesn't answer is ended all the same", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { archive, hosts } = played();
  const kill = vi.spyOn(hosts[0] ?? new PlayedHost(), "kill");
  const closed = archive.close();
  await vi.advanceTimersByTimeAsync(3000);
  await closed;
  expect(kill).toHaveBeenCalledOnce();
});
