import type { View } from "../address.ts";
import { useStrings } from "../strings.ts";
import { IconButton } from "../ui/Button.tsx";
import { Segments } from "../ui/Segments.tsx";
import { useAddress } from "../useAddress.ts";

/** The two leaves about the archive itself, and the way back to the results. */
export function ReportHead({ current }: { readonly current: "report" | "corrections" }) {
  const text = useStrings();
  const { navigate } = useAddress();
  return (
    <header className="results-head">
      <Segments<View>
        label={text.header.view}
        value={current}
        choices={[
          { value: "report", label: text.report.title },
          { value: "corrections", label: text.corrections.title },
        ]}
        onChoose={(view) => navigate({ view })}
      />
      <IconButton
        className="report-close"
        icon="close"
        label={text.report.close}
        onClick={() => navigate({ view: "list" })}
      />
    </header>
  );
}
