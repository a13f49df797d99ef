import type { FileKind, FileOutcome, ReportReason } from "../contract.ts";
import type { NotRead } from "./walkFolder.ts";

/** A format that some reader of ours reads. Photos have the format of their picture. */
export type TextFormat =
  | "text"
  | "markdown"
  | "html"
  | "mhtml"
  | "docx"
  | "odt"
  | "rtf"
  | "pdf"
  | "csv"
  | "tsv"
  | "jsonl"
  | "eml";

export type PhotoFormat = "jpeg" | "png" | "webp" | "gif" | "tiff" | "heic" | "avif" | "bmp";

export type FileFormat = TextFormat | PhotoFormat;

/** What a file's name alone says: a format to read, a sidecar of a photo, or why it is not read. */
export type NamedFormat =
  | { readonly kind: "format"; readonly format: FileFormat }
  | { readonly kind: "sidecar"; readonly format: "xmp" | "json" }
  /** No extension at all: read as text if the bytes are text. */
  | { readonly kind: "unnamed" }
  | { readonly kind: "not-read"; readonly why: NotRead };

const byExtension: ReadonlyMap<string, NamedFormat> = new Map([
  ...formats("text", "txt text asc"),
  ...formats("markdown", "md markdown mdown mkd"),
  ...formats("html", "html htm xhtml xht shtml"),
  ...formats("mhtml", "mhtml mht"),
  ...formats("docx", "docx docm dotx"),
  ...formats("odt", "odt ott"),
  ...formats("rtf", "rtf"),
  ...formats("pdf", "pdf"),
  ...formats("csv", "csv"),
  ...formats("tsv", "tsv tab"),
  ...formats("jsonl", "jsonl ndjson"),
  ...formats("eml", "eml"),
  ...formats("jpeg", "jpg jpeg jpe jfif"),
  ...formats("png", "png"),
  ...formats("webp", "webp"),
  ...formats("gif", "gif"),
  ...formats("tiff", "tif tiff"),
  ...formats("heic", "heic heif"),
  ...formats("avif", "avif"),
  ...formats("bmp", "bmp dib"),
  ...words("xmp").map((word) => [word, { kind: "sidecar", format: "xmp" }] as const),
  ...words("json").map((word) => [word, { kind: "sidecar", format: "json" }] as const),
  ...notRead("format-office-old", {
    "old-document": "doc dot",
    sheet: "xls xlt",
    slides: "ppt pps pot",
    layout: "pub",
  }),
  ...notRead("format-wps", { "old-document": "wps wpt", sheet: "et ett", slides: "dps dpt" }),
  ...notRead("format-archive", {
    packed: "zip rar 7z tar gz tgz bz2 xz zst lz lzma iso dmg cab arj",
  }),
  ...notRead("format-media", {
    media:
      "mp3 wav wma aac m4a ogg oga flac amr mid mp4 m4v mov avi wmv mkv flv webm mpg mpeg 3gp rm rmvb vob mts",
  }),
  ...notRead("format-unsupported", {
    "old-document": "sxw wpd wri lwp uot uof hwp abw",
    sheet: "xlsx xlsm xlsb xltx ods ots fods sxc numbers dbf",
    slides: "pptx pptm ppsx potx odp otp fodp sxi key",
    "pages-document": "pages",
    layout: "indd idml qxd qxp pmd p65 fh fla s72 s92",
    ebook: "epub mobi azw azw3 azw4 prc fb2 lit chm umd",
    "scanned-book": "djvu djv pdg cbz cbr",
    "fixed-layout": "caj nh kdh teb ceb cebx ofd xps oxps",
    printout: "ps eps prn",
    drawing: "svg svgz ai cdr wmf emf dwg dxf vsd vsdx odg",
    picture: "psd psb xcf ico pcx tga jp2 j2k jpx jxl pict pct",
    "camera-raw": "raw cr2 cr3 crw nef nrw arw srf orf rw2 raf pef dng 3fr",
    data: "xml yaml yml sql db sqlite sqlite3 mdb accdb rdf plist kml gpx",
    mailbox: "msg pst ost mbox mbx dbx",
    "saved-page": "webarchive maff warc",
    link: "url lnk webloc desktop",
    "plain-text": "tex rst org adoc asciidoc srt vtt log ini cfg conf nfo diz",
    program:
      "exe dll com bat cmd msi app apk jar sh ps1 py js mjs ts css scss less php asp aspx jsp java c h cpp ttf otf ttc woff woff2 eot fon",
    leftover: "bak tmp temp old orig part partial crdownload download swp wbk asd",
  }),
]);

const systemNames = new Set(
  words(
    ".ds_store thumbs.db ehthumbs.db ehthumbs_vista.db desktop.ini icon\r .directory .localized .nomedia .picasa.ini picasa.ini folder.jpg:zone",
  ),
);

const systemFolders = new Set([
  "__macosx",
  "@eadir",
  "#recycle",
  "$recycle.bin",
  "system volume information",
  "lost+found",
]);

/** Reads a file's name: `报告.DOCX` is a docx, `~$报告.docx` Word's lock. Never looks at the bytes. */
export function formatOfName(name: string): NamedFormat {
  const lower = name.toLowerCase();
  if (/^\..+\.icloud$/.test(lower)) return skip("not-read", "cloud-placeholder");
  if (lower.startsWith("~$") || /^\.~lock\..*#$/.test(lower)) return skip("system", "lock-file");
  if (isSystemName(lower)) return skip("system", "system-file");
  const dot = lower.lastIndexOf(".");
  if (dot < 1) return { kind: "unnamed" };
  return byExtension.get(lower.slice(dot + 1)) ?? skip("not-read", "format-unsupported");
}

/** Why a file of a kind that nobody here reads isn't read. */
export function unreadKind(fileKind: FileKind): NotRead {
  return { outcome: "not-read", reason: "format-unsupported", detail: { kind: "file-kind", fileKind } };
}

/** Folders that the system or a tool keeps for itself: they are counted, not entered. Hidden ones (`.git`) are among them. */
export function isSystemFolder(name: string): boolean {
  return name.startsWith(".") || systemFolders.has(name.toLowerCase());
}

const photoFormats: ReadonlySet<string> = new Set(words("jpeg png webp gif tiff heic avif bmp"));

export function isPhotoFormat(format: string | null): format is PhotoFormat {
  return format !== null && photoFormats.has(format);
}

/** Name without its last extension: what makes `a.txt` the neighbour of `a.jpg`. */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 1 ? name : name.slice(0, dot);
}

function isSystemName(lower: string): boolean {
  return lower.startsWith(".") || systemNames.has(lower);
}

function skip(outcome: FileOutcome, reason: ReportReason): NamedFormat {
  return { kind: "not-read", why: { outcome, reason } };
}

function words(list: string): readonly string[] {
  return list.split(" ");
}

function formats(format: FileFormat, extensions: string): readonly (readonly [string, NamedFormat])[] {
  return words(extensions).map((word) => [word, { kind: "format", format }]);
}

function notRead(
  reason: ReportReason,
  extensionsByKind: { readonly [fileKind in FileKind]?: string },
): readonly (readonly [string, NamedFormat])[] {
  // Object.entries loses the key's type; the table's type says what the keys are.
  const kinds = Object.entries(extensionsByKind) as [FileKind, string][];
  return kinds.flatMap(([fileKind, extensions]) => {
    const why: NotRead = { outcome: "not-read", reason, detail: { kind: "file-kind", fileKind } };
    return words(extensions).map((word) => [word, { kind: "not-read", why }] as const);
  });
}
