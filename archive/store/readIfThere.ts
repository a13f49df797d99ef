import { readFile } from "node:fs/promises";

/** A small file as text; empty where there is none. Fails with the system's error where it is there and can't be read. */
export async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
