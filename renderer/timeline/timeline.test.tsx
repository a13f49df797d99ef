import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../testing/renderApp.tsx";

async function readTable(name: string): Promise<readonly string[]> {
  const table = await screen.findByRole("table", { name });
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(" "));
}

test("says in a table what the bars show", async () => {
  renderApp({ address: "q=books&shown=2012-01-01..2016-12-31&unit=year" });
  expect(await readTable("Published, by period")).toEqual(["2014 1 0 0", "2015 1 1 0"]);
});

test("never puts a month into a day", async () => {
  renderApp({ address: "unit=day&shown=2015-03-20..2015-04-10" });
  const rows = await readTable("Published, by period");
  expect([...new Set(rows.map((row) => row.replace(/^.*2015 /, "")))]).toEqual(["0 0 1"]);
});

test("goes from bar to bar by keyboard and lists the events behind one with their sentences", async () => {
  const { user } = renderApp({ address: "unit=month&shown=2014-01-01..2014-12-31" });
  await readTable("Happened, by period");
  screen.getByRole("application", { name: "Timeline of the archive" }).focus();
  await user.keyboard("{ArrowRight}{ArrowDown}{ArrowRight}{Enter}");
  const list = await screen.findByRole("dialog", { name: "Timeline" });
  await user.click(await within(list).findByRole("button", { name: /每个乡镇/ }));
  await waitFor(() => expect(window.location.hash).toContain(`doc=${encodeURIComponent("2014/书车.txt")}`));
  expect(await screen.findByRole("button", { name: "2014年12月: December 2014" })).toBeTruthy();
});

test("filters the search to a bar by keyboard", async () => {
  const { user } = renderApp({ address: "unit=year&shown=2012-01-01..2016-12-31" });
  await readTable("Published, by period");
  screen.getByRole("application").focus();
  await user.keyboard("{ArrowRight}b");
  expect(await screen.findByRole("button", { name: "Remove filter Published: 2014" })).toBeTruthy();
});

test("lists the undated on demand", async () => {
  const { user } = renderApp();
  await user.click(await screen.findByRole("button", { name: "Published: List 1 undated document" }));
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
});

test("remembers the unit and what is shown in the address", async () => {
  const { user } = renderApp({ address: "shown=2012-01-01..2016-12-31" });
  await user.click(await screen.findByRole("radio", { name: "Quarter" }));
  await user.click(screen.getByRole("button", { name: "Zoom in" }));
  await waitFor(() =>
    expect(window.location.hash).toMatch(/unit=quarter&shown=2012-\d\d-\d\d\.\.2016-\d\d-\d\d/),
  );
});
