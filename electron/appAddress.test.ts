import { expect, test } from "vitest";
import { isAppAddress, isPageAddress, startAddress } from "./appAddress.ts";

test.each([startAddress, "app://broadsheet", "app://broadsheet/photo/thumb?id=a.jpg"])(
  "takes %s for our own",
  (address) => {
    expect(isAppAddress(address)).toBe(true);
  },
);

test.each([
  "app://broadsheet.example/index.html",
  "app://broadsheets/",
  "app://broadsheet@example.org/",
  "https://broadsheet/index.html",
  "file:///index.html",
  "javascript:app://broadsheet/",
  "about:blank",
  "",
])("takes %s for foreign", (address) => {
  expect(isAppAddress(address)).toBe(false);
});

test.each([
  [startAddress, true],
  [`${startAddress}#q=%E6%B9%96`, true],
  [`${startAddress}?q=1`, false],
  ["app://broadsheet/original?id=a.html", false],
  ["app://broadsheet/photo/screen?id=a.jpg#app://broadsheet/index.html", false],
  ["app://broadsheet/", false],
])("%s is the page itself: %s", (address, expected) => {
  expect(isPageAddress(address)).toBe(expected);
});
