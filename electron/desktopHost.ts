import type { ArchiveMethod, Result, Settings } from "../archive/contract.ts";

type Call = (method: ArchiveMethod, request: unknown) => Promise<Result<unknown>>;

/** What the desktop can do and the archive can't: dialogs, the file manager, menus in the chosen language. */
export type DesktopPowers = {
  /** The folder that was chosen, or null. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly showInFolder: (absolutePath: string) => void;
  /** Called after each change of the settings. */
  readonly applySettings: (settings: Settings) => void;
};

/**
 * Answers the contract's methods in the desktop window: those that need the desktop here, all others by the archive.
 * Requests are checked by the archive host, which they reach unchanged.
 */
export function createDesktopHost(archive: Call, powers: DesktopPowers): Call {
  return (method, request) => {
    switch (method) {
      case "chooseFolder":
        return answer(powers.chooseFolder());
      case "revealFile":
        return revealFile(archive, powers, request);
      case "saveSettings":
        return saveSettings(archive, powers, request);
      default:
        return archive(method, request);
    }
  };
}

async function answer<T>(value: Promise<T>): Promise<Result<T>> {
  return { ok: true, value: await value };
}

/** The archive knows where a document's file lies; the desktop shows it. */
async function revealFile(archive: Call, powers: DesktopPowers, request: unknown): Promise<Result<unknown>> {
  const id = isRecord(request) ? request.id : undefined;
  const found = await archive("getDocument", { id, query: "" });
  if (!found.ok) return found;
  // The archive answers getDocument with the contract's DocumentAnswer.
  powers.showInFolder((found.value as { readonly absolutePath: string }).absolutePath);
  return { ok: true, value: null };
}

async function saveSettings(
  archive: Call,
  powers: DesktopPowers,
  request: unknown,
): Promise<Result<unknown>> {
  const saved = await archive("saveSettings", request);
  // The archive answers saveSettings with the settings it has checked.
  if (saved.ok) powers.applySettings(saved.value as Settings);
  return saved;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
