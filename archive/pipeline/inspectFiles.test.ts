import { expect, test } from "vitest";
import { walkFolder } from "../read/walkFolder.ts";
import { makeTemporaryFolder } from "../testing/temporaryFolder.ts";
import type { ArchivePool } from "./archivePool.ts";
import { inspectFiles } from "./inspectFiles.ts";
import { inspectJob } from "./inspectJob.ts";
import type { LossReason } from "./workerPool.ts";

/** Does the jobs here, and is lost at the file of this name, as a thread would be. */
function poolThatLoses(name: string, reason: LossReason): ArchivePool {
  return {
    run: async (job, onNews) => {
      if (job.kind !== "inspect") throw new Error(`asked for ${job.kind}`);
      const at = job.orders.findIndex(({ file, lost }) => file.path === name && lost === undefined);
      await inspectJob(at < 0 ? job.orders : job.orders.slice(0, at), {
        root: job.root,
        onFile: () => undefined,
        onRead: (result) => onNews?.({ kind: "inspected", result }),
      });
      return at < 0
        ? { kind: "done", answer: { kind: "inspected" } }
        : { kind: "lost", unit: at, reason, detail: "the worker ended" };
    },
    endIdle: async () => {},
    close: async () => undefined,
  };
}

test.each([
  ["timeout", "parser-timeout", { kind: "seconds", limit: 30 }],
  ["memory", "parser-memory", undefined],
  ["crash", "parser-failed", { kind: "internal", message: "the worker ended" }],
] as const)(
  "a file that loses its worker by %s is lost alone, with its reason",
  async (loss, reason, detail) => {
    const root = await makeTemporaryFolder({ "a.txt": "春耕", "b.txt": "夏收", "c.txt": "秋种" });
    const results = [];
    const files = [...walkFolder(root)].flat();
    for await (const { record, documents } of inspectFiles(
      { root, files, pages: [] },
      poolThatLoses("b.txt", loss),
    ))
      results.push([record.path, record.remarks[0], documents[0]?.body]);
    expect(new Map(results.map(([path, ...rest]) => [path, rest]))).toEqual(
      new Map([
        ["a.txt", [expect.anything(), "春耕"]],
        ["b.txt", [{ reason, ...(detail === undefined ? {} : { detail }) }, undefined]],
        ["c.txt", [expect.anything(), "秋种"]],
      ]),
    );
  },
);
