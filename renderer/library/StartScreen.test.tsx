import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../testing/renderApp.tsx";

test("opens a folder by its path", async () => {
  const { user } = renderApp({ isOpen: false });
  await user.type(await screen.findByRole("textbox", { name: "Folder path" }), "/archives/qinghe{Enter}");
  expect(await screen.findByRole("listbox", { name: "Results" })).toBeTruthy();
});

test("says which folder is missing and what to do", async () => {
  const { user } = renderApp({ isOpen: false });
  await user.type(await screen.findByRole("textbox", { name: "Folder path" }), "/nowhere{Enter}");
  expect((await screen.findByRole("alert")).textContent).toBe(
    "There is no folder /nowhere. Check the spelling, or whether the disk is connected.",
  );
});

test("asks the system for a folder where it can", async () => {
  const { user } = renderApp({
    isOpen: false,
    capabilities: { chooseFolder: true, revealFile: true, dropFolder: true },
  });
  await user.click(await screen.findByRole("button", { name: "Open folder…" }));
  expect(await screen.findByRole("listbox", { name: "Results" })).toBeTruthy();
});

test("keeps a recent archive whose folder is gone in the list, and says so", async () => {
  renderApp({
    isOpen: false,
    recentArchives: [{ path: "/gone", name: "Gone", openedAt: "2026-01-01T00:00:00Z", exists: false }],
  });
  const recent = await screen.findByRole("region", { name: "Recent archives" });
  const open = within(recent).getByRole("button", { name: /Gone/, description: "" });
  expect([open.hasAttribute("disabled"), open.textContent]).toEqual([true, "Gone/gone — not there any more"]);
});

test("says in words when nobody answers", async () => {
  renderApp({ failures: { getHost: { code: "internal", detail: "host-unreachable" } } });
  expect((await screen.findByRole("alert")).textContent).toContain("Start Broadsheet again");
});
