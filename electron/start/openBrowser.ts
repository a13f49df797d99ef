import { spawn } from "node:child_process";

/** Opens the system's browser at the address where there is one; the printed address serves where there is none. */
export function openBrowser(
  address: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const program = browserOpener(platform, environment);
  if (program === null) return;
  const child = spawn(program, [address], { stdio: "ignore", detached: true });
  child.on("error", () => {}); // no such program: the address is printed already
  child.unref();
}

/** The program that opens an address on this system, or null where there is no screen to open it on. */
export function browserOpener(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (environment.CI) return null;
  switch (platform) {
    case "darwin":
      return "open";
    case "win32":
      return "explorer.exe";
    default:
      return environment.DISPLAY || environment.WAYLAND_DISPLAY ? "xdg-open" : null;
  }
}
