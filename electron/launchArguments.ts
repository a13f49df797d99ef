import path from "node:path";

/**
 * The folder that was asked for on the command line, absolute, or null.
 * Takes what follows the program (and, unpackaged, the app's own path) and reads the last argument that is no switch,
 * because Chromium puts switches of its own anywhere: `["--flag", "news"]` in `/home/a` gives `/home/a/news`.
 */
export function folderFromArguments(argumentList: readonly string[], workingFolder: string): string | null {
  const folder = argumentList.findLast((argument) => argument !== "" && !argument.startsWith("-"));
  return folder === undefined ? null : path.resolve(workingFolder, folder);
}
