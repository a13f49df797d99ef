import type { Failure } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { describeFailure } from "./describeFailure.ts";

/** A failure in words, read out at once. */
export function FailureNote({ failure }: { readonly failure: Failure }) {
  const text = useStrings();
  return (
    <p className="failure" role="alert">
      {describeFailure(failure, text)}
    </p>
  );
}
