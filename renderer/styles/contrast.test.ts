import { expect, test } from "vitest";
import tokens from "./tokens.css?raw";

type Theme = ReadonlyMap<string, string>;

const light = readTheme(":root {");
const dark: Theme = new Map([...light, ...readTheme('[data-theme="dark"] {')]);
const themes: readonly (readonly [string, Theme])[] = [
  ["light", light],
  ["dark", dark],
];

const textPairs = [
  ...["--ink", "--muted", "--link", "--hit"].flatMap((text) =>
    ["--paper", "--panel", "--raised"].map((ground) => [text, ground] as const),
  ),
  ["--hit", "--hit-soft"],
  ["--ink", "--warn-soft"],
  ["--warn", "--paper"],
  ["--warn", "--raised"],
  ["--on-hit-now", "--hit-now"],
  ["--ink", "--link-soft"],
  ["--paper", "--ink"],
] as const;

const shapePairs = [
  ["--edge", "--paper"],
  ["--edge", "--panel"],
  ["--focus", "--paper"],
  ["--focus", "--panel"],
  ["--bar-hit", "--paper"],
  ["--bar-hit", "--bar"],
] as const;

for (const [name, theme] of themes) {
  test.each(textPairs)(`sets text with at least 4.5:1 in the ${name} theme: %s on %s`, (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapePairs)(
    `draws what must be seen with at least 3:1 in the ${name} theme: %s on %s`,
    (shape, ground) => {
      // Hits stand in front of the total and touch it: 1.9:1 beside a change of hue is the best a soft grey allows.
      const least = ground === "--bar" ? 1.9 : 3;
      expect(contrast(theme, shape, ground)).toBeGreaterThanOrEqual(least);
    },
  );
}

function readTheme(start: string): Theme {
  const block = tokens.slice(tokens.indexOf(start), tokens.indexOf("\n}", tokens.indexOf(start)));
  return new Map(
    [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

function contrast(theme: Theme, one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(theme.get(one)), luminance(theme.get(other))].sort(
    (left, right) => left - right,
  );
  return (high + 0.05) / (low + 0.05);
}

// WCAG 2.2, relative luminance.
function luminance(color: string | undefined): number {
  if (color === undefined) throw new Error("a token is missing");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
