import type { Bin, TimelineAxis, TimelineLane, TimelineUnit } from "../contract.ts";
import { formatDay } from "../dates/interval.ts";
import { type Command, chooseOption, type Terminal } from "./command.ts";
import { explainFailure } from "./explainFailure.ts";
import { withReadArchive } from "./openForCommand.ts";

const axes: [TimelineAxis, ...TimelineAxis[]] = ["published", "happened", "photos"];
const units: [TimelineUnit, ...TimelineUnit[]] = ["year", "decade", "quarter", "month", "week", "day"];

/** Prints the bars of one lane of the timeline, then how many items have no date. */
export const timelineCommand: Command = {
  usage:
    "timeline FOLDER [--axis published|happened|photos] [--unit day|week|month|quarter|year|decade] [--query Q]",
  summary: "Print how many articles, events or photos there are in each period.",
  options: {
    axis: { type: "string", description: "published, happened or photos; without it, published" },
    unit: { type: "string", description: "day, week, month, quarter, year or decade; without it, year" },
    query: { type: "string", description: "Q  counts what this query finds as hits" },
  },
  positionals: { atLeast: 1, atMost: 1 },
  run: async ({ positionals: [folder = ""], options, isJson, dataFolder }, terminal) => {
    const axis = chooseOption(options, "axis", axes);
    const unit = chooseOption(options, "unit", units);
    const query = typeof options.query === "string" ? options.query : "";
    return withReadArchive({ folder, dataFolder }, terminal, async (host) => {
      const answer = await host.api.getTimeline({ requestId: 0, axes: [axis], unit, query, filters: {} });
      if (!answer.ok) {
        terminal.say(`broadsheet timeline: ${explainFailure(answer.failure)}`);
        return 2;
      }
      const [lane] = answer.value.lanes;
      if (lane === undefined) return 1;
      for (const bin of joinEmptyBins(lane.bins)) await terminal.print(isJson ? toJson(bin) : formatBin(bin));
      await printUndated(lane, isJson, terminal);
      return lane.bins.length === 0 ? 1 : 0;
    });
  },
};

/** Bins side by side that hold nothing of their own and are touched by as many wider items, as one. */
function joinEmptyBins(bins: readonly Bin[]): readonly Bin[] {
  const joined: Bin[] = [];
  for (const bin of bins) {
    const last = joined.at(-1);
    const isSame =
      last !== undefined &&
      last.total + bin.total === 0 &&
      last.lastDay + 1 === bin.firstDay &&
      last.wider === bin.wider &&
      last.widerHits === bin.widerHits;
    if (isSame) joined[joined.length - 1] = { ...last, lastDay: bin.lastDay };
    else joined.push(bin);
  }
  return joined;
}

/** `wider` items touch the bin and are known less precisely than it; they are in no bin's `total`. */
function toJson({ firstDay, lastDay, total, hits, wider, widerHits }: Bin): string {
  return JSON.stringify({
    start: formatDay(firstDay),
    end: formatDay(lastDay),
    total,
    hits,
    wider,
    widerHits,
  });
}

function formatBin({ firstDay, lastDay, total, hits, wider }: Bin): string {
  const period = `${formatDay(firstDay)}/${formatDay(lastDay)}`;
  const across = wider === 0 ? "" : `  and ${wider} known less precisely`;
  return `${period}  ${String(hits).padStart(7)} of ${String(total).padStart(7)}${across}`;
}

async function printUndated(
  { undated, undatedHits }: TimelineLane,
  isJson: boolean,
  terminal: Terminal,
): Promise<void> {
  await terminal.print(
    isJson ? JSON.stringify({ undated, undatedHits }) : `undated: ${undatedHits} of ${undated}`,
  );
}
