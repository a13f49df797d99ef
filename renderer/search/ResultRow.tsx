import { memo } from "react";
import type { Hit, Snippet } from "../../archive/contract.ts";
import type { Strings } from "../locales/en.ts";
import { formatInterval } from "../locales/formatInterval.ts";
import { type Locale, useLocale, useStrings } from "../strings.ts";
import { Marked } from "../ui/Marked.tsx";
import { Thumb } from "../ui/Thumb.tsx";
import { snippetEllipses } from "./snippetEllipses.ts";

type ResultRowProps = {
  readonly row: number;
  /** Offset in px from the top of the list. */
  readonly top: number;
  readonly total: number;
  /** Null while it is on the way. */
  readonly hit: Hit | null;
  readonly isOpen: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onOpen: (id: string) => void;
};

/** One hit: headline, what is known of it, and the text around the found words. */
export const ResultRow = memo(function ResultRow({
  row,
  top,
  total,
  hit,
  isOpen,
  measure,
  onOpen,
}: ResultRowProps) {
  const text = useStrings();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list, which has the focus
    <div
      ref={measure}
      id={`result-${row}`}
      className="result"
      role="option"
      tabIndex={-1}
      aria-selected={isOpen}
      aria-posinset={row + 1}
      aria-setsize={total}
      data-index={row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => (hit === null ? undefined : onOpen(hit.id))}
    >
      {hit === null ? <p className="result-coming">{text.search.loadingRow}</p> : <HitText hit={hit} />}
    </div>
  );
});

function HitText({ hit }: { readonly hit: Hit }) {
  const text = useStrings();
  const locale = useLocale();
  // A photograph is called by its caption.
  const [caption] = hit.snippets;
  const isCalledByCaption = hit.headline.text === "" && hit.kind === "photo" && caption !== undefined;
  const snippets = isCalledByCaption ? [] : hit.snippets.slice(0, 2);
  return (
    <div className={hit.kind === "photo" ? "result-photo" : "result-article"} lang={hit.language}>
      {hit.kind === "photo" ? (
        <div className="result-thumb">
          <Thumb id={hit.id} />
        </div>
      ) : null}
      <div>
        {hit.occurrences > 1 ? (
          <span className="result-places" lang={locale}>
            {text.search.occurrences(hit.occurrences)}
          </span>
        ) : null}
        <h3 className={isCalledByCaption ? "result-caption" : undefined}>
          {isCalledByCaption ? (
            <SnippetText snippet={caption} language={hit.language} />
          ) : hit.headline.text === "" ? (
            <span className="result-nameless">{hit.path.slice(hit.path.lastIndexOf("/") + 1)}</span>
          ) : (
            <Marked {...hit.headline} />
          )}
        </h3>
        <p className="result-about" lang={locale}>
          {describeHit(hit, text, locale)}
        </p>
        {snippets.map((snippet) => (
          <p className="result-snippet" key={`${snippet.start ?? "caption"} ${snippet.text}`}>
            <SnippetText snippet={snippet} language={hit.language} />
          </p>
        ))}
      </div>
    </div>
  );
}

function SnippetText({ snippet, language }: { readonly snippet: Snippet; readonly language: string }) {
  const { before, after } = snippetEllipses(snippet, language);
  return (
    <>
      {before}
      <Marked text={snippet.text} marks={snippet.marks} />
      {after}
    </>
  );
}

function describeHit(hit: Hit, text: Strings, locale: Locale): string {
  const date = hit.published === null ? null : formatInterval(hit.published, locale);
  const people = hit.kind === "photo" ? [] : hit.bylines;
  const photographers =
    hit.kind === "photo" && hit.photographers.length > 0
      ? text.search.by(hit.photographers.join(", "))
      : null;
  return [
    hit.kind === "photo" ? text.photos.one : null,
    hit.source,
    date ?? text.search.undated,
    ...people,
    photographers,
  ]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(" · ");
}
