import type { IpcMain, IpcMainInvokeEvent } from "electron";
import { type ArchiveMethod, archiveMethods, type Result } from "../archive/contract.ts";
import { isPageAddress } from "./appAddress.ts";
import { methodChannel } from "./channels.ts";

/** Answers the page's questions, one channel for each method of the contract; anyone else's are refused. */
export function answerPage(
  ipcMain: Pick<IpcMain, "handle">,
  answer: (method: ArchiveMethod, request: unknown) => Promise<Result<unknown>>,
): void {
  // Object.keys can't tell the compiler that the keys of a literal are its names.
  for (const method of Object.keys(archiveMethods) as ArchiveMethod[]) {
    ipcMain.handle(methodChannel(method), (event, request: unknown) => {
      if (!isOurPage(event)) throw new Error(`Refused: ${method} was not asked by Broadsheet's own page`);
      return answer(method, request);
    });
  }
}

/** Item 17 of Electron's security checklist: only the top frame of our own page may ask. */
function isOurPage(event: Pick<IpcMainInvokeEvent, "senderFrame">): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}
