/**
 * The words of the reading report, for the window and the command line alike: reports are data, and whoever shows one says the
 * same of it. Knows the contract only.
 */
import { assertNever } from "../assertNever.ts";
import type {
  ColumnMeaning,
  DamageCode,
  Detail,
  FileKind,
  FileOutcome,
  ReportEntry,
  ReportReason,
} from "../contract.ts";
import { english } from "./en.ts";
import { chinese } from "./zh.ts";

/** Languages that the report speaks. */
export type ReportLocale = "en" | "zh";

/** All words of one language; the compiler refuses a language that lacks one. */
export type ReportWords = {
  readonly outcomes: Readonly<Record<FileOutcome, string>>;
  readonly reasons: Readonly<Record<ReportReason, string>>;
  /** What to do, whatever the details. */
  readonly advice: Readonly<Record<ReportReason, string>>;
  readonly damage: Readonly<Record<DamageCode, string>>;
  /** What to do where the damage itself says it better than the reason. */
  readonly adviceOnDamage: Partial<Readonly<Record<DamageCode, string>>>;
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly adviceOnKind: Readonly<Record<FileKind, string>>;
  readonly meanings: Readonly<Record<ColumnMeaning, string>>;
  readonly details: {
    readonly characters: (count: number, of: number) => string;
    readonly allPages: (count: number) => string;
    readonly pages: (count: number, of: number) => string;
    readonly numbered: (what: string, numbers: string) => string;
    readonly rows: (count: number) => string;
    readonly rowsLeftOut: (count: number, limit: number) => string;
    readonly bytes: (size: string, limit: string) => string;
    readonly seconds: (limit: number) => string;
    readonly encodings: (guesses: string) => string;
    readonly declaredEncoding: (declared: string, used: string) => string;
    readonly column: (name: string, meaning: string) => string;
    readonly files: (count: number) => string;
    readonly folder: string;
    readonly quotation: (words: string) => string;
  };
  readonly punctuation: {
    readonly list: string;
    readonly more: string;
    readonly aside: (what: string, aside: string) => string;
    readonly stop: string;
  };
};

const languages: Readonly<Record<ReportLocale, ReportWords>> = { en: english, zh: chinese };

/** The words of a language. */
export function reportWordsOf(locale: ReportLocale): ReportWords {
  return languages[locale];
}

/** What became of a file or is worth knowing of a document. */
export type ReportRemark = Pick<ReportEntry, "reason" | "detail">;

/** Why, with its details: `Some pages without text (2 of 9 pages: 4, 7)`. */
export function describeRemark(words: ReportWords, { reason, detail }: ReportRemark): string {
  const what = words.reasons[reason];
  return detail === undefined ? what : words.punctuation.aside(what, describeDetail(words, detail));
}

/** What a person can do about it: as the damage or the kind of file has it, else as the reason has it. */
export function adviseOn(words: ReportWords, { reason, detail }: ReportRemark): string {
  if (detail?.kind === "damage") return words.adviceOnDamage[detail.code] ?? words.advice[reason];
  if (detail?.kind === "file-kind" && reason !== "binary-in-text") return words.adviceOnKind[detail.fileKind];
  return words.advice[reason];
}

/** A detail in words. Names, paths, quotations and codes of the system stay as they are. */
export function describeDetail(words: ReportWords, detail: Detail): string {
  const { details, punctuation } = words;
  switch (detail.kind) {
    case "damage":
      return words.damage[detail.code];
    case "file-kind":
      return words.kinds[detail.fileKind];
    case "format":
      return detail.format;
    case "characters":
      return details.characters(detail.count, detail.of);
    case "pages": {
      const pages =
        detail.count === detail.of ? details.allPages(detail.count) : details.pages(detail.count, detail.of);
      return withNumbers(words, pages, detail);
    }
    case "rows":
      return withNumbers(words, details.rows(detail.count), detail);
    case "rows-left-out":
      return details.rowsLeftOut(detail.count, detail.limit);
    case "bytes":
      return details.bytes(formatSize(detail.count), formatSize(detail.limit));
    case "seconds":
      return details.seconds(detail.limit);
    case "encodings": {
      const guesses = detail.guesses.map(
        ({ encoding, certainty }) => `${encoding} ${Math.round(certainty * 100)}%`,
      );
      return details.encodings(guesses.join(punctuation.list));
    }
    case "declared-encoding":
      return details.declaredEncoding(detail.declared, detail.used);
    case "columns":
      return detail.columns
        .map(({ name, meaning }) => details.column(name, words.meanings[meaning]))
        .join(punctuation.list);
    case "dates":
      return detail.dates.join(punctuation.list);
    case "quotation":
      return detail.words.map(details.quotation).join(punctuation.list);
    case "names":
      return listSome(words, details.files(detail.count), { count: detail.count, items: detail.names });
    case "path":
      return detail.path;
    case "folder":
      return details.folder;
    case "system-code":
      return detail.code;
    case "internal":
      return detail.message;
    default:
      return assertNever(detail);
  }
}

function withNumbers(
  words: ReportWords,
  what: string,
  { count, numbers = [] }: { readonly count: number; readonly numbers?: readonly number[] },
): string {
  return listSome(words, what, { count, items: numbers.map(String) });
}

function listSome(
  { details, punctuation }: ReportWords,
  what: string,
  { count, items }: { readonly count: number; readonly items: readonly string[] },
): string {
  if (items.length === 0) return what;
  const more = items.length < count ? punctuation.more : "";
  return details.numbered(what, items.join(punctuation.list) + more);
}

/** Decimal units, as file managers show them. */
function formatSize(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? (["kB", 1000] as const) : (["MB", 1_000_000] as const);
  return `${(bytes / size).toFixed(bytes < 10 * size ? 1 : 0)} ${unit}`;
}
