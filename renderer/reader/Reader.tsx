import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DocumentAnswer, HostCapabilities } from "../../archive/contract.ts";
import { useKeys } from "../keys.ts";
import { Crash } from "../settings/Crash.tsx";
import { useStrings } from "../strings.ts";
import { IconButton } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { Segments } from "../ui/Segments.tsx";
import { useAddress } from "../useAddress.ts";
import { ArchiveOverview } from "./ArchiveOverview.tsx";
import { ArticleHead } from "./ArticleHead.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { CaptionOrigin } from "./CaptionOrigin.tsx";
import { DatePopover, type OpenDate } from "./DatePopover.tsx";
import { LooseFigure } from "./Figure.tsx";
import { FileDetails } from "./FileDetails.tsx";
import { PhotoView } from "./PhotoView.tsx";
import { RunningText, type TextSetting } from "./RunningText.tsx";
import "./reader.css";
import { setArticle } from "./setArticle.ts";
import { useGrowingCount } from "./useGrowingCount.ts";
import type { OpenDocument } from "./useOpenDocument.ts";

type ReaderProps = { readonly open: OpenDocument; readonly capabilities: HostCapabilities };

/** The open document, set for reading; words where there is none. */
export function Reader({ open, capabilities }: ReaderProps) {
  const text = useStrings();
  const { address } = useAddress();
  const { answer, failure } = open;
  if (address.documentId === null) {
    return (
      <section className="reader" aria-label={text.reader.label}>
        <ArchiveOverview />
      </section>
    );
  }
  return (
    <section className="reader" aria-label={text.reader.label} aria-busy={open.isLoading}>
      {failure !== null ? (
        <div className="reader-failure">
          <FailureNote failure={failure} />
        </div>
      ) : null}
      {answer === null ? (
        failure === null ? (
          <Empty title={text.reader.loading} />
        ) : null
      ) : (
        // A document that the reader stumbles over must not take the window with it.
        <Crash key={answer.document.id}>
          <OpenArticle answer={answer} open={open} capabilities={capabilities} />
        </Crash>
      )}
    </section>
  );
}

type OpenArticleProps = ReaderProps & { readonly answer: DocumentAnswer };

function OpenArticle({ answer, open, capabilities }: OpenArticleProps) {
  const text = useStrings();
  const { address, navigate } = useAddress();
  const { document, marks } = answer;
  const page = useRef<HTMLDivElement>(null);
  const [currentMark, setCurrentMark] = useState<number | null>(null);
  const [openDate, setOpenDate] = useState<OpenDate | null>(null);
  const [isAsRead, setAsRead] = useState(false);
  const article = useMemo(() => setArticle(document), [document]);
  const place = currentMark === null ? address.place : (marks[currentMark]?.start ?? null);
  const shownParts = useGrowingCount(article.parts, place);

  const onDate = useCallback(
    (event: number, anchor: HTMLElement) => {
      setOpenDate({ kind: "event", event, anchor });
      const start = document.events[event]?.start;
      if (start !== undefined) navigate({ place: start }, "replace");
    },
    [document, navigate],
  );
  const setting = useMemo<TextSetting>(
    () => ({ document, marks, currentMark, onDate }),
    [document, marks, currentMark, onDate],
  );

  const step = (by: 1 | -1) => {
    if (marks.length === 0) return;
    setCurrentMark((before) =>
      before === null ? (by === 1 ? 0 : marks.length - 1) : (before + by + marks.length) % marks.length,
    );
  };
  useKeys([
    ["n", () => step(1)],
    ["p", () => step(-1)],
  ]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits are counted from the start again
  useEffect(() => setCurrentMark(null), [address.query]);
  useEffect(() => {
    if (currentMark !== null) show(page.current, `[data-mark="${currentMark}"]`);
  }, [currentMark]);
  const placeEvent =
    address.place === null ? -1 : document.events.findIndex((event) => event.start === address.place);
  useEffect(() => {
    if (placeEvent >= 0) show(page.current, `[data-event="${placeEvent}"]`);
  }, [placeEvent]);
  useEffect(() => {
    for (const words of page.current?.querySelectorAll("[data-event]") ?? []) {
      words.toggleAttribute("data-current", words.getAttribute("data-event") === String(placeEvent));
    }
  });

  return (
    <>
      <div className="reader-tools">
        <Segments
          label={text.reader.setting}
          value={isAsRead ? "read" : "article"}
          choices={[
            { value: "article", label: text.reader.asArticle },
            { value: "read", label: text.reader.asRead },
          ]}
          onChoose={(value) => setAsRead(value === "read")}
        />
        <HitStepper current={currentMark} total={marks.length} onStep={step} />
        <IconButton
          icon="close"
          label={text.reader.close}
          onClick={() => navigate({ documentId: null, place: null })}
        />
      </div>
      <div
        className="reader-page"
        ref={page}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable to be scrolled by keyboard
        tabIndex={0}
        role="document"
        aria-label={document.headline ?? document.path}
      >
        {isAsRead ? (
          <pre className="as-read" lang={document.language}>
            <RunningText span={{ start: 0, end: document.body.length }} setting={setting} />
          </pre>
        ) : (
          <article lang={document.language}>
            <ArticleHead
              answer={answer}
              article={article}
              setting={setting}
              onPublished={(anchor) => setOpenDate({ kind: "published", anchor })}
            />
            {document.kind === "photo" ? <PhotoView document={document} /> : null}
            <ArticleText
              answer={answer}
              parts={article.parts.slice(0, shownParts)}
              setting={setting}
              place={place}
            />
            {document.kind === "photo" ? (
              <CaptionOrigin document={document} />
            ) : (
              document.captions
                .filter((caption) => caption.start === undefined)
                .map((caption) => <LooseFigure key={`${caption.photo} ${caption.text}`} caption={caption} />)
            )}
          </article>
        )}
        <FileDetails answer={answer} capabilities={capabilities} onChanged={open.reload} />
      </div>
      <DatePopover
        open={openDate}
        document={document}
        onClose={() => setOpenDate(null)}
        onChanged={open.reload}
      />
    </>
  );
}

type HitStepperProps = {
  readonly current: number | null;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
};

function HitStepper({ current, total, onStep }: HitStepperProps) {
  const text = useStrings();
  const { address } = useAddress();
  if (address.query === "") return <div className="stepper" />;
  return (
    <div className="stepper">
      <output aria-live="polite">
        {total === 0
          ? text.reader.noHits
          : current === null
            ? text.reader.hits(total)
            : text.reader.hit(current + 1, total)}
      </output>
      <IconButton
        icon="up"
        label={text.reader.previousHit}
        disabled={total === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton icon="down" label={text.reader.nextHit} disabled={total === 0} onClick={() => onStep(1)} />
    </div>
  );
}

// The part that holds the place may only just have been set: look after the next paint.
function show(page: HTMLElement | null, selector: string): void {
  requestAnimationFrame(() => {
    page?.querySelector(selector)?.scrollIntoView({ block: "center" });
  });
}
