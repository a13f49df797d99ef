import type { View } from "../address.ts";
import { formatNumber } from "../locales/formatNumber.ts";
import { PhotoGrid } from "../photos/PhotoGrid.tsx";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Menu, MenuChoice } from "../ui/Menu.tsx";
import { Segments } from "../ui/Segments.tsx";
import { useAddress } from "../useAddress.ts";
import { NoResults } from "./NoResults.tsx";
import { ResultList } from "./ResultList.tsx";
import "./results.css";
import type { Results } from "./useResults.ts";

type ResultsPaneProps = {
  readonly results: Results;
  readonly onOpen: (id: string) => void;
  /** So many hits on, or back. */
  readonly onStep: (by: number) => void;
};

/** The middle of the window: how many hits, in which order, as a list or as photographs. */
export function ResultsPane({ results, onOpen, onStep }: ResultsPaneProps) {
  const text = useStrings();
  const { address, navigate } = useAddress();
  const { answer } = results;
  const isPhotos = address.view === "photos";
  const hasFailed = results.failure !== null && results.failure.code !== "query-invalid";
  return (
    <section className="results" aria-label={text.search.results} aria-busy={results.isLoading}>
      <header className="results-head">
        <Segments<View>
          label={text.header.view}
          value={address.view}
          choices={[
            { value: "list", label: text.search.tabs.list },
            { value: "photos", label: text.search.tabs.photos },
          ]}
          onChoose={(view) => navigate({ view })}
        />
        <ResultCount results={results} />
        <SortMenu />
      </header>
      {results.waiting === null ? null : (
        <div className="results-waiting" role="status">
          <span>{text.search.fresher(results.waiting)}</span>
          <Button look="link" onClick={results.showWaiting}>
            {text.search.showFresher}
          </Button>
        </div>
      )}
      {hasFailed && results.failure !== null ? <FailureNote failure={results.failure} /> : null}
      {results.isPending ? (
        hasFailed ? null : (
          <Empty title={text.search.loading} />
        )
      ) : results.total === 0 ? (
        <NoResults answer={answer} isPhotos={isPhotos} />
      ) : isPhotos ? (
        <PhotoGrid results={results} onOpen={onOpen} onStep={onStep} />
      ) : (
        <ResultList results={results} onOpen={onOpen} onStep={onStep} />
      )}
    </section>
  );
}

function ResultCount({ results }: { readonly results: Results }) {
  const text = useStrings();
  const locale = useLocale();
  const { answer } = results;
  if (answer === null) return <output className="results-count">{text.search.loading}</output>;
  const hidden = answer.boilerplateOnly;
  return (
    <output
      className="results-count"
      aria-live="polite"
      title={hidden > 0 ? text.search.boilerplateOnly(hidden) : text.search.took(answer.tookMs)}
    >
      {text.search.found(formatNumber(answer.total, locale), formatNumber(answer.archiveTotal, locale))}
    </output>
  );
}

function SortMenu() {
  const text = useStrings();
  const { address, navigate } = useAddress();
  // Without words nothing is more relevant than anything else: the archive then answers newest first.
  const sort = address.query.trim() === "" && address.sort === "relevance" ? "newest" : address.sort;
  return (
    <Menu
      trigger={
        <Button look="quiet" className="sort" aria-label={`${text.search.sort}: ${text.search.sorts[sort]}`}>
          {text.search.sorts[sort]}
          <Icon name="down" />
        </Button>
      }
    >
      <MenuChoice
        label={text.search.sort}
        value={sort}
        choices={text.search.sorts}
        onChoose={(chosen) => navigate({ sort: chosen })}
      />
    </Menu>
  );
}
