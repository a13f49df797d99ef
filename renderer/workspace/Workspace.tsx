import { useEffect, useMemo, useState } from "react";
import { Group, Panel, useDefaultLayout } from "react-resizable-panels";
import type { Filters, HostCapabilities, WindowCommand } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { useKeys } from "../keys.ts";
import { Reader } from "../reader/Reader.tsx";
import { useOpenDocument } from "../reader/useOpenDocument.ts";
import { CorrectionsView } from "../report/CorrectionsView.tsx";
import { ReportView } from "../report/ReportView.tsx";
import { FiltersPane } from "../search/FiltersPane.tsx";
import { ResultsPane } from "../search/ResultsPane.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { useResults } from "../search/useResults.ts";
import { focusNextStation, focusStation, isAtStation } from "../stations.ts";
import { useStrings } from "../strings.ts";
import { TimelinePane } from "../timeline/TimelinePane.tsx";
import { useAddress } from "../useAddress.ts";
import { useArchive, useRevision } from "../useArchive.ts";
import { Columns, Divider } from "./Columns.tsx";
import { chooseColumns } from "./chooseColumns.ts";
import { Header } from "./Header.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { ProgressBar } from "./ProgressBar.tsx";
import { usePanes } from "./usePanes.ts";
import { useRoom } from "./useRoom.ts";
import "./workspace.css";

type WorkspaceProps = {
  readonly capabilities: HostCapabilities;
  /** To the start screen, keeping the archive open or closing it. */
  readonly onLeave: (how: "keep" | "close") => void;
};

/** The window of an open archive: search, filters, results, reader, timeline. */
export function Workspace({ capabilities, onLeave }: WorkspaceProps) {
  const text = useStrings();
  const client = useClient();
  const { address, navigate } = useAddress();
  const { panes, toggle, toggleMaximised } = usePanes();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const archive = useArchive();
  const revision = useRevision();
  const isReport = address.view === "report" || address.view === "corrections";
  const filters = useMemo<Filters>(
    () => (address.view === "photos" ? { ...address.filters, kind: ["photo"] } : address.filters),
    [address.view, address.filters],
  );
  const results = useResults({
    query: address.query,
    filters,
    sort: address.sort,
    revision,
    scope: address.view === "photos" ? "photos" : "list",
  });
  const timelineSearch = useSettled(
    useMemo(
      () => ({ query: address.query, filters: address.filters, revision }),
      [address.query, address.filters, revision],
    ),
    results.isSettled,
  );
  const open = useOpenDocument();
  const openDocument = (id: string) => navigate({ documentId: id, place: null });

  useEffect(() =>
    client.on("command", (command: WindowCommand) => {
      if (command.kind === "focus-search") focusStation("search");
      if (command.kind === "show-report") navigate({ view: "report" });
      if (command.kind === "toggle-pane") toggle(command.pane);
    }),
  );

  const step = (by: number) => {
    const at = address.documentId === null ? -1 : results.indexOf(address.documentId);
    const next = results.hitAt(Math.min(Math.max(0, at + by), results.total - 1));
    // Each step through the list is no step of the history: Back leaves the list's reading as a whole.
    if (next !== null)
      navigate({ documentId: next.id, place: null }, address.documentId === null ? "push" : "replace");
  };
  const columns = chooseColumns({
    view: address.view,
    panes,
    room: useRoom(),
    isDocumentOpen: address.documentId !== null,
  });
  const stepBack = () => {
    if (isAtStation("reader") && columns.length > 1) focusStation("results");
    else if (isReport) navigate({ view: "list" });
    else navigate({ documentId: null, place: null });
  };
  useKeys([
    ["Mod+k", () => focusStation("search")],
    ["/", () => focusStation("search")],
    ["j", () => step(1)],
    ["k", () => step(-1)],
    ["F6", () => focusNextStation(1)],
    ["Shift+F6", () => focusNextStation(-1)],
    ["[", () => toggle("filters")],
    ["]", () => toggle("reader")],
    ["t", () => toggle("timeline")],
    ["T", toggleMaximised],
    ["1", () => navigate({ view: "list" })],
    ["2", () => navigate({ view: "photos" })],
    ["?", () => setHelpOpen(true)],
    ["Escape", stepBack],
  ]);

  const isTimelineShown = panes.timeline && !isReport;
  const isTopShown = !(panes.isTimelineMaximised && isTimelineShown);
  const rowIds = [...(isTopShown ? ["row-top"] : []), ...(isTimelineShown ? ["row-timeline"] : [])];
  const rows = useDefaultLayout({ id: "broadsheet-rows", panelIds: rowIds });
  return (
    <div className="workspace">
      <Header
        panes={panes}
        onToggle={toggle}
        onLeave={onLeave}
        search={
          <SearchBox
            problems={
              results.answer?.problems ??
              (results.failure?.code === "query-invalid" ? results.failure.problems : [])
            }
            isBusy={results.isLoading}
            onLeave={() => {
              focusStation("results");
              if (address.documentId === null || results.indexOf(address.documentId) === -1) {
                const first = results.hitAt(0);
                if (first !== null) openDocument(first.id);
              }
            }}
            onHelp={() => setHelpOpen(true)}
          />
        }
      />
      <ProgressBar />
      <main className="workspace-rows">
        {/* The open document's headline is the page's heading; until there is one, the archive's name. */}
        {address.documentId === null ? <h1 className="visually-hidden">{archive.name}</h1> : null}
        <Group orientation="vertical" {...rows}>
          {isTopShown ? (
            <Panel id="row-top" minSize="30%">
              <Columns
                columns={columns}
                show={{
                  filters: () => <FiltersPane answer={results.answer} />,
                  results: () => <ResultsPane results={results} onOpen={openDocument} onStep={step} />,
                  report: () => <ReportView onOpen={openDocument} />,
                  corrections: () => <CorrectionsView onOpen={openDocument} onChanged={open.reload} />,
                  reader: () => <Reader open={open} capabilities={capabilities} />,
                }}
              />
            </Panel>
          ) : null}
          {isTopShown && isTimelineShown ? (
            <Divider label={text.header.resize(text.header.panes.timeline)} />
          ) : null}
          {isTimelineShown ? (
            <Panel
              id="row-timeline"
              minSize={168}
              defaultSize={232}
              groupResizeBehavior={isTopShown ? "preserve-pixel-size" : "preserve-relative-size"}
            >
              <TimelinePane
                search={timelineSearch}
                document={open.answer?.document ?? null}
                isMaximised={panes.isTimelineMaximised}
                onMaximise={toggleMaximised}
              />
            </Panel>
          ) : null}
        </Group>
      </main>
      {isHelpOpen ? <KeysDialog onClose={() => setHelpOpen(false)} /> : null}
    </div>
  );
}

/**
 * The newest value that was settled. The timeline follows the results by it: the archive answers one question after
 * another, and who types waits for the list.
 */
function useSettled<T>(value: T, isSettled: boolean): T {
  const [settled, setSettled] = useState(value);
  if (isSettled && settled !== value) setSettled(value);
  return isSettled ? value : settled;
}
