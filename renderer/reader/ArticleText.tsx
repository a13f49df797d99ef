import type { DocumentAnswer } from "../../archive/contract.ts";
import { assertNever } from "../assertNever.ts";
import { useStrings } from "../strings.ts";
import { Figure } from "./Figure.tsx";
import { Fold } from "./Fold.tsx";
import { RunningText, type TextSetting } from "./RunningText.tsx";
import type { ArticlePart } from "./setArticle.ts";

type ArticleTextProps = {
  readonly answer: DocumentAnswer;
  readonly parts: readonly ArticlePart[];
  readonly setting: TextSetting;
  /** Offset of a place that must be visible: the fold around it is opened. */
  readonly place: number | null;
};

/** The text below the headline, part by part. */
export function ArticleText({ answer, parts, setting, place }: ArticleTextProps) {
  return parts.map((part) => (
    <Part key={part.start} part={part} answer={answer} setting={setting} place={place} />
  ));
}

type PartProps = Omit<ArticleTextProps, "parts"> & { readonly part: ArticlePart };

function Part({ part, answer, setting, place }: PartProps) {
  switch (part.kind) {
    case "heading":
      return (
        <h2>
          <RunningText span={part} setting={setting} />
        </h2>
      );
    case "paragraph":
      return (
        <p>
          <RunningText span={part} setting={setting} />
        </p>
      );
    case "line":
    case "image":
      return (
        <p className="article-line">
          <RunningText span={part} setting={setting} />
        </p>
      );
    case "quotation":
      return (
        <blockquote>
          <RunningText span={part} setting={setting} />
        </blockquote>
      );
    case "list":
      return (
        <ul>
          {part.blocks.map((block) => (
            <li key={block.start}>
              <RunningText span={block} setting={setting} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return (
        <div className="article-table">
          {part.blocks.map((block) => (
            <div className="article-row" key={block.start}>
              <RunningText span={block} setting={setting} />
            </div>
          ))}
        </div>
      );
    case "figure":
      return part.blocks.map((block) => (
        <Figure key={block.start} block={block} answer={answer} setting={setting} />
      ));
    case "boilerplate":
    case "metadata":
      return <FoldedPart part={part} setting={setting} place={place} />;
    default:
      return assertNever(part.kind);
  }
}

function FoldedPart({ part, setting, place }: Omit<PartProps, "answer">) {
  const text = useStrings();
  const length = part.end - part.start;
  return (
    <Fold
      label={part.kind === "metadata" ? text.reader.metadata(length) : text.reader.boilerplate(length)}
      blocks={part.blocks}
      setting={setting}
      isNeeded={place !== null && place >= part.start && place < part.end}
    />
  );
}
