import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const place = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));

const windowState = v.object({ x: place, y: place, width: size, height: size, maximized: v.boolean() });

/** Where the window stood when it was last closed; screen coordinates in device-independent pixels. */
export type WindowState = v.InferOutput<typeof windowState>;

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Null where there is no such file yet or it is damaged: the window then opens where the system puts it. */
export function readWindowState(file: string): WindowState | null {
  try {
    return v.parse(windowState, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Losing the window's place is not worth a message, so a disk that refuses is left alone. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(state));
  } catch {
    return;
  }
}

/** The state where enough of it (the title bar's worth) lies on the screen, else null: a display may have been unplugged. */
export function keepOnScreen(state: WindowState | null, workArea: Rectangle): WindowState | null {
  if (state === null) return null;
  const visibleWidth =
    Math.min(state.x + state.width, workArea.x + workArea.width) - Math.max(state.x, workArea.x);
  const isTopVisible = state.y >= workArea.y && state.y < workArea.y + workArea.height - 40;
  return visibleWidth >= 100 && isTopVisible ? state : null;
}
