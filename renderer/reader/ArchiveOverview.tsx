import { formatNumber } from "../locales/formatNumber.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { useAddress } from "../useAddress.ts";
import { useArchive } from "../useArchive.ts";

/** What stands in the reader while no document is open: what the archive holds, and the ways into it. */
export function ArchiveOverview() {
  const text = useStrings();
  const locale = useLocale();
  const { navigate } = useAddress();
  const { name, path, counts } = useArchive();
  const rows = [
    { key: "articles", value: counts.articles, look: () => navigate({ filters: { kind: ["article"] } }) },
    { key: "photos", value: counts.photos, look: () => navigate({ view: "photos" }) },
    { key: "undated", value: counts.undated, look: () => navigate({ filters: { undated: true } }) },
    { key: "attention", value: counts.attention, look: () => navigate({ view: "report" }) },
  ] as const;
  return (
    <div className="overview-page">
      <p className="overview-name">{name}</p>
      <p className="overview-path">{path}</p>
      <dl>
        {rows
          .filter(({ value }) => value > 0)
          .map(({ key, value, look }) => (
            <div key={key}>
              <dt>
                <Button look="link" onClick={look}>
                  {text.reader.overview[key]}
                </Button>
              </dt>
              <dd>{formatNumber(value, locale)}</dd>
            </div>
          ))}
      </dl>
      <p className="overview-hint">
        {text.reader.empty} {text.reader.emptyHint}
      </p>
    </div>
  );
}
