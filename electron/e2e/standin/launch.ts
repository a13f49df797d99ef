/** What the stand-in was started with: Electron's command line, read as Electron's own entry reads it. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Modules to load before the app (`-r`), the switches, and the app itself. */
export type Launch = {
  readonly preloads: readonly string[];
  readonly switches: ReadonlyMap<string, string>;
  readonly appFolder: string;
  readonly mainFile: string;
  readonly name: string;
  readonly version: string;
};

const words = process.argv.slice(2);

/** The one launch of this process. */
export const launch: Launch = readLaunch(words);

// As in Electron: the binary, then everything that was typed.
process.argv = [process.execPath, ...words];

function readLaunch(argumentList: readonly string[]): Launch {
  const preloads = argumentList.filter((_word, index) => argumentList[index - 1] === "-r");
  const appIndex = argumentList.findIndex(
    (word, index) => !word.startsWith("-") && argumentList[index - 1] !== "-r",
  );
  const appFolder = path.resolve(argumentList[appIndex] ?? ".");
  if (!statSync(appFolder).isDirectory()) throw new Error(`[stand-in] ${appFolder} is not an app's folder`);
  // The project's own manifest, or the one that was packed.
  const manifest = JSON.parse(readFileSync(path.join(appFolder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly productName?: string;
    readonly version: string;
    readonly main: string;
  };
  return {
    preloads,
    switches: readSwitches(argumentList),
    appFolder,
    mainFile: path.join(appFolder, manifest.main),
    name: manifest.productName ?? manifest.name,
    version: manifest.version,
  };
}

function readSwitches(argumentList: readonly string[]): ReadonlyMap<string, string> {
  const pattern = /^--(?<name>[^=]+)=?(?<value>.*)$/;
  const matches = argumentList.map((word) => pattern.exec(word)?.groups ?? {});
  return new Map(matches.map(({ name, value }) => [name ?? "", value ?? ""]));
}
