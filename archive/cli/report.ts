import type { ReportAnswer, ReportEntry } from "../contract.ts";
import { adviseOn, describeRemark, type ReportWords, reportWordsOf } from "../reportWords/reportWords.ts";
import type { Command, Terminal } from "./command.ts";
import { explainFailure } from "./explainFailure.ts";
import { withReadArchive } from "./openForCommand.ts";

/** As many entries as the contract answers at once. */
const pageSize = 1000;

/** Prints what was read, and every file of which there is something to say. */
export const reportCommand: Command = {
  usage: "report FOLDER",
  summary: "Print the reading report: what was read, what wasn't, what is doubtful, and why.",
  options: {},
  positionals: { atLeast: 1, atMost: 1 },
  run: async ({ positionals: [folder = ""], isJson, dataFolder }, terminal) => {
    const words = reportWordsOf(terminal.locale);
    return withReadArchive({ folder, dataFolder }, terminal, async (host) => {
      for (let offset = 0; ; offset += pageSize) {
        const answer = await host.api.getReport({ offset, limit: pageSize });
        if (!answer.ok) {
          terminal.say(`broadsheet report: ${explainFailure(answer.failure)}`);
          return 3;
        }
        if (offset === 0) await printSummary(answer.value, isJson ? null : words, terminal);
        for (const entry of answer.value.entries) {
          for (const line of isJson ? [JSON.stringify(entry)] : formatEntry(words, entry))
            await terminal.print(line);
        }
        if (offset + pageSize >= answer.value.total) return answer.value.files.failed > 0 ? 1 : 0;
      }
    });
  },
};

/** As JSON where there are no words to say it in. */
async function printSummary(
  report: ReportAnswer,
  words: ReportWords | null,
  terminal: Terminal,
): Promise<void> {
  const { files, formats, encodings, reasons } = report;
  if (words === null) {
    await terminal.print(JSON.stringify({ files, formats, encodings, reasons }));
    return;
  }
  for (const outcome of ["read", "doubtful", "not-read", "failed", "system"] as const)
    await terminal.print(`${words.outcomes[outcome]}: ${files[outcome]}`);
  await terminal.print(`formats: ${formats.map(({ value, count }) => `${value} ${count}`).join(", ")}`);
  await terminal.print(`encodings: ${encodings.map(({ value, count }) => `${value} ${count}`).join(", ")}`);
  await terminal.print("");
}

/** The file, why it is listed, and what can be done, as the window says it. */
function formatEntry(words: ReportWords, entry: ReportEntry): readonly string[] {
  return [
    `${words.outcomes[entry.outcome]}: ${entry.path}`,
    `    ${describeRemark(words, entry)}${words.punctuation.stop}${adviseOn(words, entry)}`,
  ];
}
