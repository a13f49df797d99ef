import type { ReportAnswer, ReportEntry } from "../contract.ts";
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
  run: async ({ positionals: [folder = ""], isJson, dataFolder }, terminal) =>
    withReadArchive({ folder, dataFolder }, terminal, async (host) => {
      for (let offset = 0; ; offset += pageSize) {
        const answer = await host.api.getReport({ offset, limit: pageSize });
        if (!answer.ok) {
          terminal.say(`broadsheet report: ${explainFailure(answer.failure)}`);
          return 3;
        }
        if (offset === 0) await printSummary(answer.value, isJson, terminal);
        for (const entry of answer.value.entries) {
          await terminal.print(isJson ? JSON.stringify(entry) : formatEntry(entry));
        }
        if (offset + pageSize >= answer.value.total) return answer.value.files.failed > 0 ? 1 : 0;
      }
    }),
};

async function printSummary(report: ReportAnswer, isJson: boolean, terminal: Terminal): Promise<void> {
  const { files, formats, encodings, reasons } = report;
  if (isJson) {
    await terminal.print(JSON.stringify({ files, formats, encodings, reasons }));
    return;
  }
  for (const [outcome, count] of Object.entries(files))
    await terminal.print(`${outcome.padEnd(10)} ${count}`);
  await terminal.print(`formats    ${formats.map(({ value, count }) => `${value} ${count}`).join(", ")}`);
  await terminal.print(`encodings  ${encodings.map(({ value, count }) => `${value} ${count}`).join(", ")}`);
  await terminal.print("");
}

function formatEntry({ path, outcome, reason, detail }: ReportEntry): string {
  return `${outcome.padEnd(10)} ${reason}${detail === undefined ? "" : ` (${detail})`}  ${path}`;
}
