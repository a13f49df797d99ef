import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { QueryProblem } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useAddress } from "../useAddress.ts";
import { FilterChips } from "./FilterChips.tsx";
import { removeLastFilter } from "./filters.ts";
import { ProblemLine } from "./ProblemLine.tsx";
import "./searchBox.css";

type SearchBoxProps = {
  readonly problems: readonly QueryProblem[];
  readonly isBusy: boolean;
  /** Enter, or the down arrow: on to the results. */
  readonly onLeave: () => void;
  readonly onHelp: () => void;
};

/** The search field with the active filters as chips before it, and mistakes underlined where they are. */
export function SearchBox({ problems, isBusy, onLeave, onHelp }: SearchBoxProps) {
  const text = useStrings();
  const { address, navigate } = useAddress();
  const [draft, setDraft] = useState(address.query);
  const isComposing = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const underlay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isComposing.current) setDraft(address.query);
  }, [address.query]);

  // Half a syllable of pinyin is no query: nothing is searched before the input method has made its characters.
  const type = (query: string) => {
    setDraft(query);
    if (isComposing.current) return;
    const isReport = address.view === "report" || address.view === "corrections";
    navigate({ query, ...(isReport ? { view: "list" } : {}) }, "type");
  };
  const pressKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault();
      onLeave();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      if (draft !== "") type("");
      else event.currentTarget.blur();
    }
    if (event.key === "Backspace" && draft === "") {
      navigate({ filters: removeLastFilter(address.filters) });
    }
  };
  const shownProblems = draft === address.query ? problems : [];
  const followScroll = () => {
    if (underlay.current && input.current) underlay.current.scrollLeft = input.current.scrollLeft;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> isn't in React's own list of elements with a role in every browser
    <div className="search-box" role="search" data-busy={isBusy}>
      <Icon name="search" />
      <FilterChips />
      <div className="search-field">
        <div className="search-underlay" ref={underlay} aria-hidden="true">
          <Underlined query={draft} problems={shownProblems} />
        </div>
        <input
          ref={input}
          id="search"
          type="search"
          aria-label={text.search.label}
          aria-invalid={shownProblems.length > 0}
          aria-describedby="search-problems"
          placeholder={text.search.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={draft}
          onChange={(event) => type(event.target.value)}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            type(event.currentTarget.value);
          }}
          onKeyDown={pressKey}
          onScroll={followScroll}
        />
      </div>
      {draft === "" ? (
        <kbd className="key">Ctrl K</kbd>
      ) : (
        <IconButton
          icon="close"
          label={text.search.clear}
          onClick={() => {
            navigate({ query: "" });
            input.current?.focus();
          }}
        />
      )}
      <IconButton icon="help" label={text.header.keys} onClick={onHelp} />
      <ProblemLine problems={shownProblems} />
    </div>
  );
}

function Underlined({
  query,
  problems,
}: {
  readonly query: string;
  readonly problems: readonly QueryProblem[];
}) {
  const pieces = [];
  let end = 0;
  for (const problem of problems) {
    const start = Math.max(end, Math.min(problem.start, query.length));
    pieces.push(<span key={`before ${start}`}>{query.slice(end, start)}</span>);
    // A mistake at the very end (a missing word) has no letters to underline: it gets a space of its own.
    end = Math.max(start, Math.min(problem.end, query.length));
    pieces.push(<u key={`problem ${start}`}>{query.slice(start, end) || "\u2002"}</u>);
  }
  return pieces;
}
