import { createFileReader } from "../read/createFileReader.ts";
import type { FileOrder, ReadOrder } from "./jobs.ts";
import { readOrder } from "./readOrder.ts";

/** What files are looked into with. */
export type InspectOptions = {
  readonly root: string;
  /** Called before each file with its number, and with null after the last. */
  readonly onFile: (fileNumber: number | null) => void;
  readonly onRead: (result: ReadOrder) => void;
};

/** Reads files one after the other and keeps nothing. Runs in a worker thread. */
export async function inspectJob(
  orders: readonly FileOrder[],
  { root, onFile, onRead }: InspectOptions,
): Promise<void> {
  const readFile = createFileReader({ root, encodingOverrides: new Map() });
  for (const [fileNumber, order] of orders.entries()) {
    onFile(fileNumber);
    onRead(await readOrder(order, readFile));
  }
  onFile(null);
}
