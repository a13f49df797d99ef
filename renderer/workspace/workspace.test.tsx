import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../testing/renderApp.tsx";

test("speaks Chinese when told so, and remembers it", async () => {
  const { archive, user } = renderApp();
  await user.click(await screen.findByRole("radio", { name: "中" }));
  await screen.findByRole("searchbox", { name: "搜索" });
  const saved = archive.requests.find(({ method }) => method === "saveSettings")?.request;
  expect([document.documentElement.lang, saved]).toEqual(["zh-Hans", { theme: "light", locale: "zh" }]);
});

test("turns dark when told so", async () => {
  const { user } = renderApp();
  await user.click(await screen.findByRole("button", { name: "Appearance" }));
  await user.click(await screen.findByRole("menuitemradio", { name: "Dark" }));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
});

test("shows how far the reading is, and stops it", async () => {
  const { archive, user } = renderApp({ reading: { phase: "reading", filesFound: 1204, filesDone: 404 } });
  const bar = await screen.findByRole("progressbar", { name: "Reading progress" });
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect([
    bar.getAttribute("aria-valuetext"),
    archive.requests.some(({ method }) => method === "stopReading"),
  ]).toEqual(["Reading 404 of 1,204 files", true]);
});

test("hides and shows panes by key and by button", async () => {
  const { user } = renderApp();
  await screen.findByRole("region", { name: "Reader" });
  await user.keyboard("]");
  const hidden = screen.queryByRole("region", { name: "Reader" });
  await user.click(screen.getByRole("button", { name: "Show reader" }));
  expect([hidden, screen.queryByRole("region", { name: "Reader" }) === null]).toEqual([null, false]);
});

test("goes to the search from anywhere by Ctrl-K, and shows the keys by ?", async () => {
  const { user } = renderApp();
  const field = await screen.findByRole("searchbox", { name: "Search" });
  await user.keyboard("{Control>}k{/Control}");
  const hasFocus = document.activeElement === field;
  act(() => field.blur());
  await user.keyboard("?");
  expect([
    hasFocus,
    (await screen.findByRole("dialog", { name: "Keyboard and search" })).isConnected,
  ]).toEqual([true, true]);
});

test("lists the report's reasons with what to do, and opens the file behind one", async () => {
  const { user } = renderApp();
  await user.click(await screen.findByRole("button", { name: "Reading report · 2" }));
  await screen.findByText("Enter its date in the reader, or leave it among the undated.");
  await user.click(screen.getByRole("button", { name: "Open 讀書運動三年記.txt" }));
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("讀書運動三年記");
});

test("does what the shell's menu asks", async () => {
  const { archive } = renderApp();
  await screen.findByRole("region", { name: "Timeline" });
  act(() => archive.emit("command", { kind: "toggle-pane", pane: "timeline" }));
  act(() => archive.emit("command", { kind: "focus-search" }));
  expect([screen.queryByRole("region", { name: "Timeline" }), document.activeElement?.id]).toEqual([
    null,
    "search",
  ]);
});
