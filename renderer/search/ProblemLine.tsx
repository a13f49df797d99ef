import type { QueryProblem } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";

/** Says under the search field what is wrong in it and what could stand there; empty where nothing is. */
export function ProblemLine({ problems }: { readonly problems: readonly QueryProblem[] }) {
  const text = useStrings();
  return (
    <div className="search-problems" id="search-problems" aria-live="polite">
      {problems.map((problem) => (
        <p key={`${problem.code} ${problem.start}`}>
          {text.search.problems[problem.code]}
          {problem.expected.length === 0 ? null : (
            <span> {text.search.expected(problem.expected.slice(0, 20).join(", "))}</span>
          )}
        </p>
      ))}
    </div>
  );
}
