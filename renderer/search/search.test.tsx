import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { fakeDocuments, writeManyDocuments } from "../testing/fakeDocuments.ts";
import { renderApp } from "../testing/renderApp.tsx";

async function listHits(): Promise<readonly (string | undefined)[]> {
  const list = await screen.findByRole("listbox", { name: "Results" });
  return within(list)
    .getAllByRole("option")
    .map((row) => within(row).queryByRole("heading")?.textContent ?? undefined);
}

function countText(): string {
  const results = screen.getByRole("region", { name: "Results" });
  return within(results).getAllByRole("status")[0]?.textContent ?? "";
}

test("finds while typing and counts what it finds", async () => {
  const { user } = renderApp();
  await user.type(await screen.findByRole("searchbox", { name: "Search" }), "mobile library");
  await waitFor(() => expect(countText()).toBe("1 of 4"));
  expect(await listHits()).toEqual(["How a county read thirty thousand books"]);
});

test("marks the found words in the snippet, and nothing else", async () => {
  renderApp({ address: "q=market" });
  const list = await screen.findByRole("listbox", { name: "Results" });
  const [row] = await within(list).findAllByRole("option");
  expect([...(row?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent)).toEqual(["market"]);
});

test("searches nothing before the input method has made its characters", async () => {
  const { archive } = renderApp();
  const field = await screen.findByRole("searchbox", { name: "Search" });
  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: "tu shu" } });
  const queries = () =>
    archive.requests.flatMap(({ method, request }) =>
      method === "search" ? [(request as { query: string }).query] : [],
    );
  const during = [...queries()];
  fireEvent.change(field, { target: { value: "图书" } });
  fireEvent.compositionEnd(field);
  await waitFor(() => expect(queries()).toContain("图书"));
  expect(during.every((query) => query === "")).toBe(true);
});

test("underlines a mistake where it is and says what was expected", async () => {
  renderApp({ address: `q=${encodeURIComponent('book "county')}` });
  const field = await screen.findByRole("searchbox", { name: "Search" });
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect([
    document.querySelector(".search-underlay u")?.textContent,
    document.getElementById("search-problems")?.textContent,
  ]).toEqual(['"county', 'This quotation mark is never closed. Expected: "']);
});

test("filters by a facet, shows it as a chip, and forgets it again", async () => {
  const { user } = renderApp();
  await user.click(await screen.findByRole("checkbox", { name: "Qinghe Courier" }));
  await waitFor(() => expect(countText()).toBe("1 of 4"));
  await user.click(screen.getByRole("button", { name: "Remove filter Source: Qinghe Courier" }));
  await waitFor(() => expect(countText()).toBe("4 of 4"));
});

test("goes back to the search before, in one step for a bout of typing", async () => {
  const { user } = renderApp();
  const field = await screen.findByRole("searchbox", { name: "Search" });
  await user.type(field, "market");
  await user.click(await screen.findByRole("checkbox", { name: "Qinghe Courier" }));
  const steps: string[] = [window.location.hash];
  for (let step = 0; step < 2; step += 1) {
    act(() => window.history.back());
    await waitFor(() => expect(window.location.hash).not.toBe(steps.at(-1)));
    steps.push(window.location.hash);
  }
  expect(steps).toEqual(
    ["#q=market&source=Qinghe+Courier", "#q=market", "#"].map((hash) => (hash === "#" ? "" : hash)),
  );
});

test("opens the same again from a pasted address", async () => {
  renderApp({ address: "q=book&source=Qinghe+Courier&doc=english%2Fcourier.html&sort=oldest" });
  await screen.findByRole("heading", { level: 1, name: /How a county/ });
  expect([
    screen.getByRole<HTMLInputElement>("searchbox", { name: "Search" }).value,
    screen.getByRole<HTMLInputElement>("checkbox", { name: "Qinghe Courier" }).checked,
    screen.getByRole("option", { selected: true }).getAttribute("aria-posinset"),
  ]).toEqual(["book", true, "1"]);
});

test("applies a time window typed by hand, and refuses what is no date", async () => {
  const { user } = renderApp();
  const from = await screen.findByRole("textbox", { name: "Published: From" });
  await user.type(from, "20155{Enter}");
  const isRefused = from.getAttribute("aria-invalid");
  await user.clear(from);
  await user.type(from, "2015{Enter}");
  await waitFor(() => expect(countText()).toBe("1 of 4"));
  expect(isRefused).toBe("true");
});

test("goes through the list by keyboard and opens what it comes to", async () => {
  const { user } = renderApp();
  await listHits();
  await user.keyboard("jj");
  expect(await screen.findByRole("heading", { level: 1 })).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByRole("option", { selected: true }).getAttribute("aria-posinset")).toBe("2"),
  );
});

test("holds the list while someone is at it, and offers the new hits", async () => {
  const late = writeManyDocuments(3);
  const documents = [...fakeDocuments];
  const { archive, user } = renderApp({ documents });
  const list = await screen.findByRole("listbox", { name: "Results" });
  const before = await listHits();
  await user.hover(list);
  documents.unshift(...late);
  act(() => archive.emit("archiveChanged", { ...archive.info, revision: 2 }));
  const show = await screen.findByRole("button", { name: "Show" });
  const held = await listHits();
  await user.click(show);
  await waitFor(() =>
    expect(screen.getAllByRole("option")[0]?.textContent).toContain("Reading notes, part 0"),
  );
  expect(held).toEqual(before);
});

test("keeps few rows in the page, however many are found", async () => {
  renderApp({ documents: writeManyDocuments(5000) });
  const list = await screen.findByRole("listbox", { name: "Results" });
  expect(within(list).getAllByRole("option").length).toBeLessThan(30);
});

test("says what to do when nothing is found", async () => {
  const { user } = renderApp({ address: "q=zzz&kind=photo" });
  await screen.findByText("Nothing found for zzz");
  await user.click(screen.getByRole("button", { name: "Remove the filters" }));
  await waitFor(() => expect(window.location.hash).toBe("#q=zzz"));
});

test("goes through the photographs by arrow keys", async () => {
  const { user } = renderApp({ address: "view=photos" });
  const photos = await screen.findByRole("listbox", { name: "Photos" });
  photos.focus();
  await user.keyboard("{ArrowRight}");
  expect(await within(photos).findByRole("option", { selected: true })).toBeTruthy();
});

test("shows photographs alone, called by their captions", async () => {
  const { user } = renderApp();
  await user.click(await screen.findByRole("radio", { name: "Photos" }));
  const photos = await screen.findByRole("listbox", { name: "Photos" });
  expect(
    within(photos)
      .getAllByRole("option")
      .map((cell) => cell.textContent),
  ).toEqual(["石门村小学的早读课搬到了车尾板上　苏木 摄  16 September 2014 · 苏木"]);
});
