import type { ArchiveDocument, DocumentAnswer } from "../../archive/contract.ts";
import { formatInterval } from "../locales/formatInterval.ts";
import { useLocale, useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Marked } from "../ui/Marked.tsx";
import { Fold } from "./Fold.tsx";
import { RunningText, type TextSetting } from "./RunningText.tsx";
import type { SetArticle } from "./setArticle.ts";

type ArticleHeadProps = {
  readonly answer: DocumentAnswer;
  readonly article: SetArticle;
  readonly setting: TextSetting;
  readonly onPublished: (anchor: HTMLElement) => void;
};

/** Source, date and its words, headline, byline: the head of an article as a newspaper sets it. */
export function ArticleHead({ answer, article, setting, onPublished }: ArticleHeadProps) {
  const { document, headlineMarks } = answer;
  const { kicker, headline, subtitle } = article;
  return (
    <header className="article-head">
      <PublishedLine document={document} onPublished={onPublished} />
      {kicker === null ? null : (
        <p className="article-kicker">
          <RunningText span={kicker} setting={setting} />
        </p>
      )}
      <h1>
        {headline !== null ? (
          <RunningText span={headline} setting={setting} />
        ) : document.headline !== null ? (
          <Marked text={document.headline} marks={headlineMarks} />
        ) : (
          <span className="article-nameless">{document.path.slice(document.path.lastIndexOf("/") + 1)}</span>
        )}
      </h1>
      {subtitle === null ? null : (
        <p className="article-subtitle">
          <RunningText span={subtitle} setting={setting} />
        </p>
      )}
      <People document={document} />
      <PrintedLines article={article} setting={setting} />
    </header>
  );
}

type PublishedLineProps = {
  readonly document: ArchiveDocument;
  readonly onPublished: (anchor: HTMLElement) => void;
};

function PublishedLine({ document, onPublished }: PublishedLineProps) {
  const text = useStrings();
  const locale = useLocale();
  const { published, source } = document;
  const date = published === null ? null : formatInterval(published, locale);
  return (
    <p className="article-about" lang={locale}>
      {source === null ? null : <span lang={document.language}>{source}</span>}
      {published === null || date === null ? (
        <span>{text.reader.undated}</span>
      ) : (
        <button
          type="button"
          className="date"
          data-certainty={published.certainty}
          title={published.text}
          onClick={(click) => onPublished(click.currentTarget)}
        >
          <time>{[date, published.time].filter(Boolean).join(" ")}</time>
        </button>
      )}
      <Button look="link" aria-haspopup="dialog" onClick={(click) => onPublished(click.currentTarget)}>
        {published === null ? text.reader.setDate : text.reader.why}
      </Button>
    </p>
  );
}

function People({ document }: { readonly document: ArchiveDocument }) {
  const text = useStrings();
  const lines = [
    [text.reader.bylines, document.bylines],
    [text.reader.editors, document.editors],
    [text.reader.keywords, document.keywords],
  ] as const;
  const filled = lines.filter(([, names]) => names.length > 0);
  if (filled.length === 0) return null;
  return (
    <dl className="article-people">
      {filled.map(([label, names]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{names.join(", ")}</dd>
        </div>
      ))}
    </dl>
  );
}

type PrintedLinesProps = { readonly article: SetArticle; readonly setting: TextSetting };

// Lines with a hit in them are opened: a hit that is counted must be seen.
function PrintedLines({ article, setting }: PrintedLinesProps) {
  const text = useStrings();
  const lines = article.printedLines;
  if (lines.length === 0) return null;
  const holdsHit = lines.some((line) =>
    setting.marks.some((mark) => mark.start < line.end && mark.end > line.start),
  );
  return <Fold label={text.reader.printedLines} blocks={lines} setting={setting} isNeeded={holdsHit} />;
}
