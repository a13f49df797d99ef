/** A program that opens an archive, stops reading it and keeps its cache: for the tests of a second program. */
import { openArchive } from "../archive.ts";

const [folder = "", dataFolder = ""] = process.argv.slice(2);
const opened = await openArchive({ folder, dataFolder, onChange: () => {} });
if (!opened.ok) throw new Error(opened.failure.code);
await opened.value.stopReading({});
process.stdout.write("held\n");
setInterval(() => null, 1_000);
