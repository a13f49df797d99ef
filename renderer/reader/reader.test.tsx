import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../testing/renderApp.tsx";

const address = `doc=${encodeURIComponent("2014/书车.txt")}`;

test("sets the article: headline, source, date, byline, section, figure", async () => {
  renderApp({ address });
  const reader = await screen.findByRole("region", { name: "Reader" });
  const headline = await within(reader).findByRole("heading", { level: 1 });
  const sections = within(reader)
    .getAllByRole("heading", { level: 2 })
    .map((heading) => heading.textContent);
  const [figure] = within(reader).getAllByRole("figure");
  expect([
    headline.textContent,
    reader.querySelector("time")?.textContent,
    sections[0],
    figure?.textContent,
  ]).toEqual([
    "流动书车开进最后一个山村",
    "17 September 2014 06:40",
    "一张借书卡走遍全县",
    "石门村小学的早读课搬到了车尾板上　苏木 摄",
  ]);
});

test("steps through the hits, round and round, also into what is folded away", async () => {
  const { user } = renderApp({ address: `q=${encodeURIComponent("图书")}&${address}` });
  await screen.findByText("4 hits");
  const visited: (string | null | undefined)[] = [];
  for (let step = 0; step < 5; step += 1) {
    await user.keyboard("n");
    visited.push(document.querySelector("mark[aria-current]")?.closest("p")?.textContent?.slice(0, 4));
  }
  await user.keyboard("p");
  expect([visited, screen.getByText(/^Hit \d/).textContent]).toEqual([
    ["天刚亮，", "按照计划", "按照计划", "关注我们", "天刚亮，"],
    "Hit 4 of 4",
  ]);
});

test("folds boilerplate away, one press from view", async () => {
  const { user } = renderApp({ address });
  const fold = await screen.findByRole("button", { name: /Navigation and footers/ });
  const before = screen.queryByText(/关注我们/);
  await user.click(fold);
  expect([before, screen.getByText(/关注我们/).textContent]).toEqual([
    null,
    "关注我们的官方账号，第一时间获取图书资讯",
  ]);
});

test("shows all text as read on demand", async () => {
  const { user } = renderApp({ address });
  await user.click(await screen.findByRole("radio", { name: "As read" }));
  expect(document.querySelector(".as-read")?.textContent).toContain("来源：清河日报");
});

test("answers why at a date: words, meaning, rule, what it was completed from", async () => {
  const { user } = renderApp({ address });
  await user.click(await screen.findByRole("button", { name: "6月初: June 2014" }));
  const why = await screen.findByRole("dialog", { name: "Date in the text" });
  const rows = [...why.querySelectorAll("dl div")].map((row) => row.textContent);
  expect([why.querySelector("h2")?.textContent, why.querySelector(".why-words")?.textContent, rows]).toEqual([
    "June 2014",
    "“6月初”",
    [
      "Precisiona month",
      "Certaintycompleted from something else",
      "Found inthe text",
      "Completed fromthe date of publication 2014-09-17 (2014年9月17日)",
      "Rulemonth and day",
      "EDTF2014-06",
    ],
  ]);
});

test("corrects a date by hand, marks it as a correction, and undoes it", async () => {
  const { archive, user } = renderApp({ address });
  await user.click(await screen.findByRole("button", { name: "6月初: June 2014" }));
  await user.click(await screen.findByRole("button", { name: "Correct…" }));
  const field = await screen.findByRole("textbox", { name: "Right date" });
  await user.clear(field);
  await user.type(field, "2014-05-31");
  await user.click(screen.getByRole("button", { name: "Save correction" }));
  await user.click(await screen.findByRole("button", { name: "6月初: 31 May 2014" }));
  const note = await screen.findByText("Corrected by hand; the rules read 2014-06.");
  await user.click(screen.getByRole("button", { name: "Undo the correction" }));
  expect(await screen.findByRole("button", { name: "6月初: June 2014" })).toBeTruthy();
  const sent = archive.requests.find(({ method }) => method === "correctDate")?.request;
  expect([note.isConnected, sent]).toEqual([
    false,
    {
      documentId: "2014/书车.txt",
      target: { kind: "event", text: "6月初", nth: 0 },
      edtf: "2014-05-31",
      note: "",
      madeAt: expect.stringMatching(/^\d{4}-/),
    },
  ]);
});

test("shows a date on the timeline with what lies around it", async () => {
  const { user } = renderApp({ address });
  await user.click(await screen.findByRole("button", { name: "6月初: June 2014" }));
  await user.click(await screen.findByRole("button", { name: "Show on the timeline" }));
  await waitFor(() => expect(window.location.hash).toContain("shown=2014-04-02..2014-08-29"));
});

test("refuses a correction that is no date", async () => {
  const { user } = renderApp({ address });
  await user.click(await screen.findByRole("button", { name: "Why?" }));
  await user.click(await screen.findByRole("button", { name: "Correct…" }));
  const field = await screen.findByRole("textbox", { name: "Right date" });
  await user.clear(field);
  await user.type(field, "some day");
  expect(screen.getByRole("button", { name: "Save correction" }).hasAttribute("disabled")).toBe(true);
});

test("offers to enter a date where none was found", async () => {
  const { user } = renderApp({ address: `doc=${encodeURIComponent("讀書運動三年記.txt")}` });
  await user.click(await screen.findByRole("button", { name: "Enter a date…" }));
  expect(await screen.findByRole("textbox", { name: "Right date" })).toBeTruthy();
});

test("says that a document is gone, and keeps the results", async () => {
  renderApp({ address: "doc=gone.txt" });
  expect((await screen.findByRole("alert")).textContent).toContain("gone.txt is not in the archive any more");
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(4));
});

test("shows samples in each encoding and applies the chosen one to the folder", async () => {
  const { archive, user } = renderApp({ address });
  await user.click(await screen.findByRole("button", { name: "Change…" }));
  const dialog = await screen.findByRole("dialog", { name: "Encoding of 2014/书车.txt" });
  const samples = (await within(dialog).findAllByRole("radio", { name: /big5|gb18030/ })).length;
  await user.click(within(dialog).getByRole("radio", { name: /big5/ }));
  await user.click(within(dialog).getByRole("radio", { name: "the folder 2014 and all below" }));
  await user.click(within(dialog).getByRole("button", { name: "Use this encoding" }));
  const sent = archive.requests.find(({ method }) => method === "overrideEncoding")?.request;
  expect([samples, dialog.querySelectorAll("q").length, sent]).toEqual([
    2,
    6,
    { path: "2014", encoding: "big5" },
  ]);
});
