import type { ReportLocale } from "../reportWords/reportWords.ts";

/** What every command is made of, so that `main.ts` only has to look it up and run it. */

/** 0 done, 1 nothing found or some file failed, 2 wrong usage, 3 the archive can't be opened. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Where a command prints, and what it may know of the world. */
export type Terminal = {
  /** One line of data on stdout. Waits while the reader is slow. */
  readonly print: (line: string) => Promise<void>;
  /** One line for the user on stderr. */
  readonly say: (line: string) => void;
  /** The language of the reading report; all else is English. */
  readonly locale: ReportLocale;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The program's own data folder, used where `--cache` isn't given. */
  readonly dataFolder: string;
  /** Root of the program: the built page and the sample archive are found from here. */
  readonly programFolder: string;
  /** From the first call on, Ctrl-C no longer ends the program: the promise resolves instead, once. For commands that stay open. */
  readonly whenInterrupted: () => Promise<void>;
};

/** Option values by name, as written. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One command: what `--help` says of it, what it takes, and what it does. */
export type Command = {
  /** Its line in the help: `search FOLDER QUERY`. */
  readonly usage: string;
  /** One sentence. */
  readonly summary: string;
  /** Options besides `--json`, `--cache` and `--help`, which all commands have. Descriptions start with the value's name where there is one. */
  readonly options: Readonly<
    Record<string, { readonly type: "string" | "boolean"; readonly description: string }>
  >;
  /** How many words follow the command. */
  readonly positionals: { readonly atLeast: number; readonly atMost: number };
  readonly run: (invocation: Invocation, terminal: Terminal) => Promise<ExitCode>;
};

/** A command as called. */
export type Invocation = {
  readonly positionals: readonly string[];
  readonly options: OptionValues;
  readonly isJson: boolean;
  /** `--cache`, or the program's own data folder. */
  readonly dataFolder: string;
};

/** A mistake in how a command was called; its message names the option and the value. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The option's value where it is one of `allowed`, the default where it isn't given. */
export function chooseOption<T extends string>(
  options: OptionValues,
  name: string,
  allowed: readonly [T, ...T[]],
): T {
  const value = options[name];
  if (value === undefined) return allowed[0];
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} ${value}: must be one of ${allowed.join(", ")}`);
  return found;
}

/** A whole number of at least 0, at most `atMost`. */
export function parseCount(
  options: OptionValues,
  name: string,
  { byDefault, atMost }: { readonly byDefault: number; readonly atMost: number },
): number {
  const value = options[name];
  if (value === undefined) return byDefault;
  const count = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(count <= atMost))
    throw new UsageError(`--${name} ${value}: must be a whole number from 0 to ${atMost}`);
  return count;
}
