import type { ReactNode } from "react";
import { LanguageSwitch } from "../settings/LanguageSwitch.tsx";
import { SettingsMenu } from "../settings/SettingsMenu.tsx";
import { useStrings } from "../strings.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { Menu, MenuItem, MenuRule } from "../ui/Menu.tsx";
import { useAddress } from "../useAddress.ts";
import { useArchive } from "../useArchive.ts";
import type { PaneName, Panes } from "./usePanes.ts";

type HeaderProps = {
  readonly panes: Panes;
  readonly onToggle: (pane: PaneName) => void;
  readonly onLeave: (how: "keep" | "close") => void;
  readonly search: ReactNode;
};

const paneIcons: readonly (readonly [PaneName, IconName])[] = [
  ["filters", "filters"],
  ["reader", "reader"],
  ["timeline", "timeline"],
];

/** The archive's name and size, the search, the reading report, and the window's own switches. */
export function Header({ panes, onToggle, onLeave, search }: HeaderProps) {
  const text = useStrings();
  const archive = useArchive();
  return (
    <header className="masthead">
      <Menu
        trigger={
          <button
            type="button"
            className="masthead-name"
            aria-label={text.header.archiveMenu(archive.name)}
            title={archive.path}
          >
            <span>{archive.name}</span>
            <Icon name="down" />
          </button>
        }
      >
        <MenuItem onSelect={() => onLeave("keep")}>{text.header.switchArchive}</MenuItem>
        <MenuRule />
        <MenuItem onSelect={() => onLeave("close")}>{text.header.closeArchive}</MenuItem>
      </Menu>
      <span className="masthead-counts">
        {text.header.articles(archive.counts.articles)} · {text.header.photos(archive.counts.photos)}
      </span>
      {search}
      <ReportLinks />
      {/* biome-ignore lint/a11y/useSemanticElements: a row of switches is no fieldset */}
      <div className="masthead-panes" role="group" aria-label={text.header.view}>
        {paneIcons.map(([pane, icon]) => {
          const name = text.header.panes[pane];
          return (
            <IconButton
              key={pane}
              icon={icon}
              label={panes[pane] ? text.header.hidePane(name) : text.header.showPane(name)}
              aria-pressed={panes[pane]}
              data-pane={pane}
              onClick={() => onToggle(pane)}
            />
          );
        })}
      </div>
      <LanguageSwitch />
      <SettingsMenu />
    </header>
  );
}

function ReportLinks() {
  const text = useStrings();
  const { attention } = useArchive().counts;
  const { address, navigate } = useAddress();
  const isOpen = address.view === "report" || address.view === "corrections";
  const name =
    attention === 0 ? text.header.report : `${text.header.report} · ${attention.toLocaleString("en")}`;
  return (
    <Button
      look="quiet"
      className="masthead-report"
      aria-label={name}
      aria-pressed={isOpen}
      onClick={() => navigate({ view: isOpen ? "list" : "report" })}
    >
      <span>{text.header.report}</span>
      {attention === 0 ? null : <span className="masthead-attention">{attention.toLocaleString("en")}</span>}
    </Button>
  );
}
