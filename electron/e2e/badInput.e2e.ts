/** What can be wrong with a folder or a file, through the window of both hosts: each gets a clear message or a line in the report. */
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "vitest";
import { canOpen, openForTest, type Viewer, viewerHosts } from "./openViewer.ts";

const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-bad-"));
/** "é" as one letter and as a letter with an accent: names as macOS writes them. */
const decomposedName = "e\u0301te\u0301.txt";

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

put("good.txt", "Rain in the north\n\nThe river rose on 3 May 2014.\n");
put(decomposedName, "Summer by the lake\n\nThe water was warm.\n");
put("empty.txt", "");
// The head of a Linux program, then whatever.
const program = Uint8Array.from({ length: 4096 }, (_value, index) => (index * 37) % 256);
program.set([0x7f, 0x45, 0x4c, 0x46]);
put("program.txt", program);
put("old.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
put("~$draft.docx", "lock");
put(".DS_Store", Uint8Array.from([0, 0, 0, 1]));
const unreadable = put("secret.txt", "Not for everybody\n");
if (process.platform !== "win32") {
  chmodSync(unreadable, 0o000);
  symlinkSync(path.join(folder, "nowhere.txt"), path.join(folder, "link.txt"));
}
const empty = mkdtempSync(path.join(tmpdir(), "broadsheet-empty-"));

/** Opens a folder from the start screen as a user of that host does. */
async function openFolder({ page, desktop }: Viewer, wanted: string): Promise<void> {
  if (desktop === null) {
    await page.getByRole("textbox", { name: "Folder path" }).fill(wanted);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    return;
  }
  await desktop.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, wanted);
  await page.getByRole("button", { name: "Open folder…" }).click();
}

for (const host of viewerHosts)
  describe.runIf(canOpen(host))(host, () => {
    test.each([
      ["a missing folder", path.join(folder, "nowhere"), /There is no folder .*nowhere/],
      ["a file given instead of a folder", path.join(folder, "good.txt"), /good\.txt is a file/],
    ])("explains %s, and goes on", async (_what, wanted, words) => {
      const viewer = await openForTest(host);
      await openFolder(viewer, wanted);
      await viewer.page.getByRole("alert").filter({ hasText: words }).waitFor();
      await openFolder(viewer, folder);
      await viewer.page.getByRole("option").first().waitFor();
    });

    test("says that an empty folder is empty", async () => {
      const { page } = await openForTest(host, { folder: empty });
      await page.getByText("This folder holds nothing that can be shown.").waitFor();
    });

    test("reads what is good and gives every other file a line with its reason", async () => {
      const { page } = await openForTest(host, { folder });
      await page.getByRole("option").first().waitFor();
      await page.evaluate(() => {
        location.hash = "view=report";
      });
      const report = page.getByRole("region", { name: "Reading report" });
      const expected: readonly (readonly [name: string, reason: string])[] = [
        ["empty.txt", "Empty file"],
        ["program.txt", "Not text, whatever its name says"],
        ["old.doc", "Old Word or Excel file"],
        ["~$draft.docx", "Lock file of an editor"],
        ...(process.platform === "win32" ? [] : [["link.txt", "Link, not followed"] as const]),
        ...(process.platform === "win32" || isRoot ? [] : [["secret.txt", "May not be read"] as const]),
      ];
      for (const [name, reason] of expected) {
        await report.getByRole("button", { name: reason }).click();
        await report.getByText(name, { exact: true }).waitFor();
      }
    });

    test("finds a file whose name is written with separate accents", async () => {
      const { page } = await openForTest(host, { folder });
      await page.getByRole("searchbox", { name: "Search" }).fill("path:été");
      await page.getByRole("option").filter({ hasText: "Summer by the lake" }).waitFor();
    });
  });
