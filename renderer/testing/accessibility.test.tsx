import { screen } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { renderApp } from "./renderApp.tsx";

// Colours are checked in styles/contrast.test.ts; jsdom has no layout to check them in.
async function findViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
  );
}

test("the start screen has nothing to object to", async () => {
  renderApp({
    isOpen: false,
    recentArchives: [{ path: "/a", name: "A", openedAt: "2026-01-01T00:00:00Z", exists: true }],
  });
  await screen.findByRole("textbox", { name: "Folder path" });
  expect(await findViolations()).toEqual([]);
});

test("nor has an archive with a document open", async () => {
  renderApp({
    address: `q=${encodeURIComponent("图书")}&source=${encodeURIComponent("清河日报")}&doc=${encodeURIComponent("2014/书车.txt")}`,
  });
  await screen.findByRole("heading", { level: 1 });
  await screen.findByRole("table", { name: "Published, by period" });
  expect(await findViolations()).toEqual([]);
});

test("nor have the photographs, the report and the corrections", async () => {
  const found: string[] = [];
  for (const view of ["photos", "report", "corrections"]) {
    renderApp({ address: `view=${view}` });
    await screen.findByRole(view === "photos" ? "listbox" : "radio", { name: /Photos|Reading report/ });
    found.push(...(await findViolations()));
  }
  expect(found).toEqual([]);
});

test("nor have its dialogs and menus", async () => {
  const { user } = renderApp({ address: `doc=${encodeURIComponent("2014/书车.txt")}` });
  const found: string[] = [];
  await user.click(await screen.findByRole("button", { name: "Why?" }));
  await screen.findByRole("dialog");
  found.push(...(await findViolations()));
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: "Change…" }));
  await screen.findByRole("dialog", { name: /Encoding/ });
  found.push(...(await findViolations()));
  expect(found).toEqual([]);
});
