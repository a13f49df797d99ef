import type { Failure, QueryProblem } from "../contract.ts";

/** A failure as a sentence for the terminal, with the thing and the value named. The window has its own words. */
export function explainFailure(failure: Failure): string {
  switch (failure.code) {
    case "folder-missing":
      return `There is no folder ${failure.path}.`;
    case "folder-is-a-file":
      return `${failure.path} is a file; an archive is a folder.`;
    case "folder-unreadable":
      return `The folder ${failure.path} can't be read (${failure.systemCode}).`;
    case "no-archive-open":
      return "No archive is open.";
    case "document-missing":
      return `There is no document ${failure.id}.`;
    case "query-invalid":
      return failure.problems.map(explainQueryProblem).join(" ");
    case "request-invalid":
      return `${failure.method} was asked wrongly: ${failure.detail}.`;
    case "file-unreadable":
      return `${failure.path} can't be read (${failure.systemCode}).`;
    case "cache-unwritable":
      return `The cache can't be written at ${failure.path} (${failure.systemCode}); --cache DIR names another place.`;
    case "cache-inside-archive":
      return `The cache would be kept in ${failure.path}, inside the archive, where nothing is ever written; --cache DIR names another place.`;
    case "corrections-invalid":
      return `Line ${failure.line} of the corrections is wrong: ${failure.detail}.`;
    case "cancelled":
      return "The request was cancelled.";
    case "host-cannot":
      return `This host has no ${failure.capability}.`;
    case "internal":
      return `Something is wrong inside Broadsheet: ${failure.detail}.`;
    default:
      return assertNever(failure);
  }
}

/** A mistake in a query as a sentence. */
export function explainQueryProblem(problem: QueryProblem): string {
  const expected = problem.expected.length === 0 ? "" : `; expected: ${problem.expected.join(", ")}`;
  return `The query has a mistake at ${problem.start}-${problem.end}: ${problem.code.replaceAll("-", " ")}${expected}.`;
}

function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
