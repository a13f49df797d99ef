import { memo } from "react";
import type { TimelineAnswer } from "../../archive/contract.ts";
import { formatBin } from "../locales/formatInterval.ts";
import { useLocale, useStrings } from "../strings.ts";
import type { Viewport } from "./viewport.ts";

type TimelineTableProps = { readonly answer: TimelineAnswer | null; readonly viewport: Viewport };

/** Rows for screen readers at most: beyond, zooming out says more than reading on. */
const mostRows = 60;

/** The plot as tables, for those who can't see it. */
export function TimelineTable({ answer, viewport }: TimelineTableProps) {
  const isMany = answer?.lanes.some((lane) => lane.bins.length > mostRows) === true;
  // Only the whole days matter here, so that a drag doesn't build the table anew with every pixel.
  return <Tables answer={answer} firstDay={isMany ? Math.round(viewport.start / 30) * 30 : null} />;
}

const Tables = memo(function Tables({
  answer,
  firstDay,
}: {
  readonly answer: TimelineAnswer | null;
  readonly firstDay: number | null;
}) {
  const text = useStrings();
  const locale = useLocale();
  if (answer === null) return null;
  return (
    <div className="visually-hidden">
      {answer.lanes.map((lane) => (
        <table key={lane.axis}>
          <caption>{text.timeline.tableCaption(text.timeline.axes[lane.axis])}</caption>
          <thead>
            <tr>
              <th scope="col">{text.timeline.table.period}</th>
              <th scope="col">{text.timeline.table.total}</th>
              <th scope="col">{text.timeline.table.hits}</th>
              <th scope="col">{text.timeline.table.wider}</th>
            </tr>
          </thead>
          <tbody>
            {lane.bins
              .filter((bin) => firstDay === null || bin.lastDay >= firstDay)
              .slice(0, mostRows)
              .map((bin) => (
                <tr key={bin.firstDay}>
                  <th scope="row">{formatBin(bin, answer.unit, locale)}</th>
                  <td>{bin.total}</td>
                  <td>{bin.hits}</td>
                  <td>{bin.wider}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </div>
  );
});
