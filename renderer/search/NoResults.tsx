import type { SearchAnswer } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { useAddress } from "../useAddress.ts";
import { useArchive } from "../useArchive.ts";
import { isUnfiltered } from "./filters.ts";

type NoResultsProps = {
  readonly answer: SearchAnswer | null;
  readonly isPhotos: boolean;
};

/** What stands in the list when it is empty: why, and what to do next. */
export function NoResults({ answer, isPhotos }: NoResultsProps) {
  const text = useStrings();
  const { address, navigate } = useAddress();
  const { reading } = useArchive();
  const isReading = reading.phase !== "done" && reading.phase !== "stopped";
  if (answer === null) return null;
  if (answer.archiveTotal === 0) return <EmptyArchive isReading={isReading} />;

  const { query, filters } = address;
  if (answer.problems.length > 0) {
    return (
      <Empty title={text.search.notUnderstood}>
        {answer.problems.map((problem) => (
          <p key={`${problem.code} ${problem.start}`}>{text.search.problems[problem.code]}</p>
        ))}
      </Empty>
    );
  }
  const hidden = answer.boilerplateOnly;
  const title =
    query === "" ? (isPhotos ? text.search.noPhotos : text.search.noneFiltered) : text.search.none(query);
  return (
    <Empty title={title}>
      {isPhotos && query === "" ? <p>{text.search.noPhotosHint}</p> : null}
      {query === "" ? null : <p>{text.search.noneHints.shorter}</p>}
      {isReading ? <p>{text.search.noneHints.reading}</p> : null}
      {hidden === 0 ? null : (
        <p>
          {text.search.noneHints.boilerplate(hidden)}{" "}
          <Button look="link" onClick={() => navigate({ query: `boilerplate:(${query})` })}>
            {text.search.noneHints.searchBoilerplate}
          </Button>
        </p>
      )}
      {isUnfiltered(filters) ? null : (
        <Button onClick={() => navigate({ filters: {} })}>{text.search.noneHints.removeFilters}</Button>
      )}
    </Empty>
  );
}

function EmptyArchive({ isReading }: { readonly isReading: boolean }) {
  const text = useStrings();
  const { navigate } = useAddress();
  if (isReading) return <Empty title={text.search.emptyReading} />;
  return (
    <Empty title={text.search.emptyArchive}>
      <p>{text.search.emptyArchiveHint}</p>
      <Button onClick={() => navigate({ view: "report" })}>{text.header.report}</Button>
    </Empty>
  );
}
