import { expect, test } from "vitest";
import { isAllowedAddress } from "./lockDown.ts";

const schemes = ["app", "data", "blob"];

test.each(["app://broadsheet/index.html", "data:image/png;base64,AA", "blob:app://broadsheet/1"])(
  "lets %s pass",
  (address) => {
    expect(isAllowedAddress(address, schemes)).toBe(true);
  },
);

test.each([
  "https://example.org/",
  "http://127.0.0.1:80/",
  "ws://127.0.0.1/",
  "file:///etc/passwd",
  "app://elsewhere/index.html",
  "devtools://devtools/bundled/inspector.html",
  "constructor:",
  "no-scheme",
  "",
])("stops %s", (address) => {
  expect(isAllowedAddress(address, schemes)).toBe(false);
});
