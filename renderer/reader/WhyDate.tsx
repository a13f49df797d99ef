import type { Event, Evidence, Published } from "../../archive/contract.ts";
import { formatInterval } from "../locales/formatInterval.ts";
import { useLocale, useStrings } from "../strings.ts";
import { describeReason, describeRule } from "./describeRule.ts";

type WhyDateProps = {
  readonly date: Published | Event;
  /** Language of the quoted words. */
  readonly language: string;
};

/** What a date means, the exact words it was read from, by which rule, how surely, and completed from what. */
export function WhyDate({ date, language }: WhyDateProps) {
  const text = useStrings();
  const locale = useLocale();
  const { evidence } = date;
  const time = "time" in date && date.time !== undefined ? ` ${date.time}` : "";
  const rows: readonly (readonly [string, string])[] = [
    [text.why.precision, text.why.precisions[date.precision]],
    [text.why.certainty, text.why.certainties[date.certainty]],
    [text.why.place, [text.why.places[evidence.place], evidence.field].filter(Boolean).join(" · ")],
    ...describeResolution(evidence, text.why),
    [text.why.rule, describeRule(evidence.rule, text.why)],
    ...(date.edtf === null ? [] : [[text.why.edtf, date.edtf] as const]),
  ];
  const corrected = "corrected" in date ? date.corrected : undefined;
  return (
    <>
      <h2 className="why-meaning">
        {formatInterval(date, locale) ?? text.why.unknown}
        {time}
      </h2>
      <p className="why-words" lang={language}>
        “{evidence.text === "" ? date.text : evidence.text}”
      </p>
      {corrected === undefined ? null : (
        <p className="why-corrected">
          {corrected.from === null ? text.why.correctedFromNothing : text.why.corrected(corrected.from)}
          {corrected.note === "" ? null : ` ${corrected.note}`}
        </p>
      )}
      {"proposal" in date && date.proposal ? <p className="why-corrected">{text.why.proposal}</p> : null}
      <dl className="why-rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {"conflicting" in date && date.conflicting.length > 0 ? <Conflicts published={date} /> : null}
    </>
  );
}

function Conflicts({ published }: { readonly published: Published }) {
  const text = useStrings();
  return (
    <div className="why-conflicts">
      <h3>{text.why.conflicts}</h3>
      <ul>
        {published.conflicting.map((other) => (
          <li key={`${other.edtf} ${other.evidence.text} ${other.evidence.place} ${other.evidence.field}`}>
            <strong>{[other.edtf, other.time].filter(Boolean).join(" ")}</strong> “{other.evidence.text}”,{" "}
            {text.why.places[other.evidence.place]}
            {other.evidence.field === undefined ? null : ` · ${other.evidence.field}`}
            {` (${describeReason(other.reason, text.why)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

type WhyStrings = ReturnType<typeof useStrings>["why"];

function describeResolution(
  { resolvedAgainst }: Evidence,
  why: WhyStrings,
): readonly (readonly [string, string])[] {
  if (resolvedAgainst === undefined) return [];
  const { kind, edtf, text } = resolvedAgainst;
  return [
    [why.against, `${why.againstKinds[kind]} ${edtf}${text === "" || text === edtf ? "" : ` (${text})`}`],
  ];
}
