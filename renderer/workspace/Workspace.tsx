import { useEffect, useMemo, useState } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
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
import { useStrings } from "../strings.ts";
import { TimelinePane } from "../timeline/TimelinePane.tsx";
import { useAddress } from "../useAddress.ts";
import { useArchive, useRevision } from "../useArchive.ts";
import { Header } from "./Header.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { ProgressBar } from "./ProgressBar.tsx";
import { usePanes } from "./usePanes.ts";
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
      if (command.kind === "focus-search") focusSearch();
      if (command.kind === "show-report") navigate({ view: "report" });
      if (command.kind === "toggle-pane") toggle(command.pane);
    }),
  );

  const step = (by: 1 | -1) => {
    const at = address.documentId === null ? -1 : results.indexOf(address.documentId);
    const next = results.hitAt(Math.min(Math.max(0, at + by), results.total - 1));
    // Each step through the list is no step of the history: Back leaves the list's reading as a whole.
    if (next !== null)
      navigate({ documentId: next.id, place: null }, address.documentId === null ? "push" : "replace");
  };
  useKeys([
    ["Mod+k", focusSearch],
    ["/", focusSearch],
    ["j", () => step(1)],
    ["k", () => step(-1)],
    ["ArrowDown", () => (isInTimeline() ? undefined : step(1))],
    ["ArrowUp", () => (isInTimeline() ? undefined : step(-1))],
    ["Enter", () => focusReader()],
    ["[", () => toggle("filters")],
    ["]", () => toggle("reader")],
    ["t", () => toggle("timeline")],
    ["T", toggleMaximised],
    ["1", () => navigate({ view: "list" })],
    ["2", () => navigate({ view: "photos" })],
    ["?", () => setHelpOpen(true)],
    ["Escape", () => (isReport ? navigate({ view: "list" }) : navigate({ documentId: null, place: null }))],
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
        onHelp={() => setHelpOpen(true)}
        search={
          <SearchBox
            problems={
              results.answer?.problems ??
              (results.failure?.code === "query-invalid" ? results.failure.problems : [])
            }
            isBusy={results.isLoading}
            onLeave={() => {
              document.getElementById("results")?.focus();
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
              {isReport ? (
                <Columns ids={["pane-report", ...(address.documentId !== null ? ["pane-reader"] : [])]}>
                  <Panel id="pane-report" minSize={380} defaultSize="60%">
                    {address.view === "report" ? (
                      <ReportView onOpen={openDocument} />
                    ) : (
                      <CorrectionsView onOpen={openDocument} onChanged={open.reload} />
                    )}
                  </Panel>
                  {address.documentId !== null ? (
                    <Divider label={text.header.resize(text.header.panes.reader)} />
                  ) : null}
                  {address.documentId !== null ? (
                    <Panel id="pane-reader" minSize={320}>
                      <Reader open={open} capabilities={capabilities} />
                    </Panel>
                  ) : null}
                </Columns>
              ) : (
                <Columns
                  ids={[
                    ...(panes.filters ? ["pane-filters"] : []),
                    "pane-results",
                    ...(panes.reader ? ["pane-reader"] : []),
                  ]}
                >
                  {panes.filters ? (
                    <Panel
                      id="pane-filters"
                      minSize={160}
                      defaultSize={212}
                      maxSize={360}
                      groupResizeBehavior="preserve-pixel-size"
                    >
                      <FiltersPane answer={results.answer} />
                    </Panel>
                  ) : null}
                  {panes.filters ? <Divider label={text.header.resize(text.header.panes.filters)} /> : null}
                  <Panel id="pane-results" minSize={280} defaultSize="36%">
                    <ResultsPane results={results} onOpen={openDocument} />
                  </Panel>
                  {panes.reader ? <Divider label={text.header.resize(text.header.panes.reader)} /> : null}
                  {panes.reader ? (
                    <Panel id="pane-reader" minSize={320}>
                      <Reader open={open} capabilities={capabilities} />
                    </Panel>
                  ) : null}
                </Columns>
              )}
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

function Columns({ ids, children }: { readonly ids: readonly string[]; readonly children: React.ReactNode }) {
  const layout = useDefaultLayout({ id: "broadsheet-columns", panelIds: [...ids] });
  return (
    <Group orientation="horizontal" {...layout}>
      {children}
    </Group>
  );
}

function Divider({ label }: { readonly label: string }) {
  return <Separator className="divider" aria-label={label} />;
}

function focusSearch(): void {
  const field = document.getElementById("search");
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

function focusReader(): void {
  document.querySelector<HTMLElement>(".reader-page")?.focus();
}

function isInTimeline(): boolean {
  return document.activeElement?.closest(".timeline") !== null && document.activeElement !== null;
}
