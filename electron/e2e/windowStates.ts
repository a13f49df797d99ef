import type { Page } from "playwright-core";

/** A state of the window with the sample archive: the address it has, and what is then done by hand. */
export type WindowState = {
  readonly name: string;
  /** The part of the address behind `#`. */
  readonly fragment: string;
  readonly arrange: (page: Page) => Promise<void>;
};

const article = "岚州日报/2014/20140322-三周年.txt";
const nothing = async () => {};

/** Every state worth a picture, in the order in which a user meets them. Found by role where words differ by language. */
export const windowStates: readonly WindowState[] = [
  {
    name: "start",
    fragment: "",
    arrange: async (page) => {
      await page.getByRole("button", { name: "qingping-lake" }).click();
      await page.getByRole("menuitem").first().click();
    },
  },
  { name: "browse", fragment: "", arrange: nothing },
  { name: "search", fragment: address({ q: "芦苇", doc: article }), arrange: nothing },
  {
    name: "search-english",
    fragment: address({ q: "drain", doc: "Lakeside Courier/2014/2014-07-16-drain.html" }),
    arrange: nothing,
  },
  {
    name: "filters",
    fragment: address({ q: "湖", source: "岚州日报", published: "2013-01-01..2015-12-31" }),
    arrange: nothing,
  },
  {
    name: "why-this-date",
    fragment: address({ doc: article }),
    arrange: (page) => page.locator(".reader .date").first().click(),
  },
  {
    name: "timeline-bar",
    fragment: address({ q: "湖", unit: "year" }),
    arrange: async (page) => {
      const plot = page.getByRole("application");
      await plot.focus();
      await plot.press("ArrowRight");
      await plot.press("ArrowDown");
      await plot.press("Enter");
    },
  },
  { name: "photos", fragment: address({ view: "photos" }), arrange: nothing },
  { name: "photo", fragment: address({ view: "photos", doc: "照片/2014/栽芦苇.jpg" }), arrange: nothing },
  { name: "nothing-found", fragment: address({ q: "火星" }), arrange: nothing },
  { name: "query-mistake", fragment: address({ q: '"清水 行动 (湖' }), arrange: nothing },
  { name: "report", fragment: address({ view: "report" }), arrange: nothing },
  { name: "corrections", fragment: address({ view: "corrections" }), arrange: nothing },
  {
    name: "help",
    fragment: "",
    arrange: async (page) => {
      await page.locator("body").press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
];

function address(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams(fields).toString();
}
