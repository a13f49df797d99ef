import { parseArgs } from "node:util";
import { type Command, type ExitCode, type Terminal, UsageError } from "./command.ts";

/** Every command by name; each loads its own code, so that looking into a file needs no search. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["inspect", async () => (await import("./inspect.ts")).inspectCommand],
  ["search", async () => (await import("./search.ts")).searchCommand],
  ["timeline", async () => (await import("./timeline.ts")).timelineCommand],
  ["report", async () => (await import("./report.ts")).reportCommand],
  ["serve", async () => (await import("./serve.ts")).serveCommand],
]);

/** Options of every command. */
const sharedOptions = {
  json: { type: "boolean", description: "print JSON Lines" },
  cache: { type: "string", description: "DIR  keep what is made in DIR instead of the user's data folder" },
  help: { type: "boolean", description: "print this" },
} as const satisfies Command["options"];

/** Runs `broadsheet ARGUMENTS` and answers with its exit code. Never throws for anything the user did. */
export async function runCommandLine(commandLine: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = commandLine;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    for (const line of await formatHelp()) await terminal.print(line);
    return name === undefined ? 2 : 0;
  }
  const loadCommand = commands.get(name);
  if (loadCommand === undefined) {
    terminal.say(
      `broadsheet: there is no command "${name}". The commands are: ${[...commands.keys()].join(", ")}.`,
    );
    return 2;
  }
  const command = await loadCommand();
  try {
    return await runCommand(command, rest, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    terminal.say(`broadsheet ${name}: ${error.message}`);
    terminal.say(`usage: broadsheet ${command.usage}`);
    return 2;
  }
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { ...command.options, ...sharedOptions },
    allowPositionals: true,
    strict: true,
  });
  if (values.help === true) {
    for (const line of formatCommandHelp(command)) await terminal.print(line);
    return 0;
  }
  const { atLeast, atMost } = command.positionals;
  if (positionals.length < atLeast) throw new UsageError("something is missing");
  if (positionals.length > atMost) throw new UsageError(`"${positionals[atMost]}" is one word too many`);
  return command.run(
    {
      positionals,
      options: values,
      isJson: values.json === true,
      dataFolder: values.cache ?? terminal.dataFolder,
    },
    terminal,
  );
}

/** Also what `parseArgs` throws for an unknown option or a missing value. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

async function formatHelp(): Promise<readonly string[]> {
  const usages = await Promise.all([...commands.values()].map((load) => load()));
  const width = Math.max(...usages.map(({ usage }) => usage.length));
  return [
    "broadsheet COMMAND ...",
    "",
    ...usages.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`),
    "",
    "All commands:",
    ...formatOptions(sharedOptions),
    "",
    "Data goes to stdout, everything else to stderr. Exit codes: 0 done, 1 nothing found or some file failed,",
    "2 wrong usage, 3 the archive can't be opened.",
  ];
}

function formatCommandHelp(command: Command): readonly string[] {
  return [
    `broadsheet ${command.usage}`,
    "",
    command.summary,
    "",
    ...formatOptions({ ...command.options, ...sharedOptions }),
  ];
}

function formatOptions(options: Command["options"]): readonly string[] {
  return Object.entries(options).map(([name, { description }]) => `  --${name.padEnd(10)} ${description}`);
}
