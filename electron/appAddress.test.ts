import { expect, test } from "vitest";
import { isAppAddress, startAddress } from "./appAddress.ts";

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
