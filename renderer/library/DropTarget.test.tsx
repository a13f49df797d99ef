import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../testing/renderApp.tsx";

function drop(name: string): void {
  fireEvent.drop(window, { dataTransfer: { files: [new File([], name)], types: ["Files"] } });
}

test("opens a folder dropped on the start screen", async () => {
  renderApp({ isOpen: false });
  await screen.findByRole("textbox", { name: "Folder path" });
  drop("/archives/qinghe");
  expect(await screen.findByRole("listbox", { name: "Results" })).toBeTruthy();
});

test("keeps the open archive and says why where the dropped one can't be opened", async () => {
  renderApp();
  await screen.findByRole("searchbox", { name: "Search" });
  drop("/nowhere");
  const dialog = await screen.findByRole("dialog", { name: "The folder was not opened" });
  expect(dialog.textContent).toContain("There is no folder /nowhere.");
});

test("asks for the path where the host doesn't tell where a dropped folder lies", async () => {
  renderApp();
  await screen.findByRole("searchbox", { name: "Search" });
  drop("qinghe");
  expect((await screen.findByRole("alert")).textContent).toContain("paste its path");
});

test("says what a drop will do while it is over the window, and nothing of dragged words", async () => {
  renderApp();
  await screen.findByRole("searchbox", { name: "Search" });
  fireEvent.dragOver(window, { dataTransfer: { files: [], types: ["text/plain"] } });
  const forWords = screen.queryByText("Drop the folder to open it");
  fireEvent.dragOver(window, { dataTransfer: { files: [], types: ["Files"] } });
  await screen.findByText("Drop the folder to open it");
  fireEvent.dragLeave(window, { relatedTarget: null });
  await waitFor(() => expect(screen.queryByText("Drop the folder to open it")).toBeNull());
  expect(forWords).toBeNull();
});
