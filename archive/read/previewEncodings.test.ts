import { expect, test } from "vitest";
import { previewEncodings } from "./previewEncodings.ts";
import { encodeText } from "./testing/encodeText.ts";

test("shows the present encoding first where it is the likeliest, with three lines that differ", () => {
  const bytes = encodeText("plain line\n市中心医院\n为居民义诊\n孙文涛摄\n", "gb18030");
  const { current, candidates } = previewEncodings(bytes);
  expect([current, candidates[0]?.samples]).toEqual(["gb18030", ["市中心医院", "为居民义诊", "孙文涛摄"]]);
});

test("lists what the user chose though the bytes speak against it", () => {
  const bytes = encodeText("市中心医院为居民义诊", "gb18030");
  const { current, candidates } = previewEncodings(bytes, { override: "koi8-r" });
  expect([
    current,
    candidates.some((it) => it.encoding === "koi8-r"),
    candidates.some((it) => it.encoding === "gb18030"),
  ]).toEqual(["koi8-r", true, true]);
});
