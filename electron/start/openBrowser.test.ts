import { expect, test } from "vitest";
import { browserOpener } from "./openBrowser.ts";

test.each([
  ["darwin", {}, "open"],
  ["win32", {}, "explorer.exe"],
  ["linux", { DISPLAY: ":0" }, "xdg-open"],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, "xdg-open"],
  ["linux", {}, null],
  ["darwin", { CI: "true" }, null],
] as const)("on %s with %j the address is opened by %s", (platform, environment, program) => {
  expect(browserOpener(platform, environment)).toBe(program);
});
