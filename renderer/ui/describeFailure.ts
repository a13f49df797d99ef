import type { Failure } from "../../archive/contract.ts";
import { assertNever } from "../assertNever.ts";
import { hostUnreachable } from "../client.ts";
import type { Strings } from "../locales/en.ts";

/** A failure's code in the window's words: what happened, to what, and what to do. */
export function describeFailure(failure: Failure, text: Strings): string {
  switch (failure.code) {
    case "folder-missing":
    case "folder-is-a-file":
    case "cache-inside-archive":
      return text.failure[failure.code](failure.path);
    case "folder-unreadable":
    case "file-unreadable":
    case "cache-unwritable":
      return text.failure[failure.code](failure.path, failure.systemCode);
    case "document-missing":
      return text.failure[failure.code](failure.id);
    case "request-invalid":
      return text.failure[failure.code](`${failure.method}: ${failure.detail}`);
    case "corrections-invalid":
      return text.failure[failure.code](failure.line, failure.detail);
    case "no-archive-open":
    case "query-invalid":
    case "cancelled":
    case "host-cannot":
      return text.failure[failure.code];
    case "internal":
      return failure.detail === hostUnreachable ? text.app.lostHost : text.failure.internal(failure.detail);
    default:
      return assertNever(failure);
  }
}
