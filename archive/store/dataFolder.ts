import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where the program keeps what it makes (caches, settings, corrections) when nobody says otherwise: the user's own data
 * folder as the system defines it. Never inside an archive.
 */
export function defaultDataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const home = environment.HOME ?? homedir();
  switch (platform) {
    case "win32":
      return join(environment.LOCALAPPDATA ?? join(home, "AppData", "Local"), "Broadsheet");
    case "darwin":
      return join(home, "Library", "Application Support", "Broadsheet");
    default:
      return join(environment.XDG_DATA_HOME || join(home, ".local", "share"), "broadsheet");
  }
}
