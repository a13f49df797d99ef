import { Fragment, type ReactNode } from "react";
import { Group, Panel, type PanelProps, Separator, useDefaultLayout } from "react-resizable-panels";
import { useStrings } from "../strings.ts";
import type { ColumnName } from "./chooseColumns.ts";

type ColumnsProps = {
  readonly columns: readonly ColumnName[];
  readonly show: { readonly [name in ColumnName]: () => ReactNode };
};

/** Sizes are px where they are numbers. The names are the ones that layouts are remembered by. */
const panels: { readonly [name in ColumnName]: PanelProps & { readonly id: string } } = {
  filters: {
    id: "pane-filters",
    minSize: 160,
    defaultSize: 212,
    maxSize: 360,
    groupResizeBehavior: "preserve-pixel-size",
  },
  results: { id: "pane-results", minSize: 280, defaultSize: "36%" },
  report: { id: "pane-report", minSize: 380, defaultSize: "60%" },
  corrections: { id: "pane-report", minSize: 380, defaultSize: "60%" },
  reader: { id: "pane-reader", minSize: 320 },
};

/** Columns side by side, with dividers that are dragged; each arrangement keeps its own widths. A single column takes all. */
export function Columns({ columns, show }: ColumnsProps) {
  const text = useStrings();
  const layout = useDefaultLayout({
    id: "broadsheet-columns",
    panelIds: columns.map((name) => panels[name].id),
  });
  const [only, ...others] = columns;
  if (only !== undefined && others.length === 0) return show[only]();
  return (
    <Group orientation="horizontal" {...layout}>
      {columns.map((name, index) => (
        <Fragment key={panels[name].id}>
          {index === 0 ? null : (
            // Between filters and list it is the filters that are resized, else the reader.
            <Divider
              label={text.header.resize(
                text.header.panes[columns[index - 1] === "filters" ? "filters" : "reader"],
              )}
            />
          )}
          <Panel {...panels[name]}>{show[name]()}</Panel>
        </Fragment>
      ))}
    </Group>
  );
}

/** The line between two panes: dragged, or moved by arrow keys. */
export function Divider({ label }: { readonly label: string }) {
  return <Separator className="divider" aria-label={label} />;
}
