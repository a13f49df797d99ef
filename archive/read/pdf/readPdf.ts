import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import type { DamageCode, Problem } from "../../contract.ts";
import { createBodyBuilder } from "../bodyBuilder.ts";
import { DamagedFile } from "../damagedFile.ts";
import { flattenFields } from "../formats/flattenFields.ts";
import type { ReadText } from "../readText.ts";
import { joinBroken } from "./joinBroken.ts";
import { type Fragment, layOutPage, type PdfParagraph } from "./layOutPage.ts";
import { unifyRadicals } from "./unifyRadicals.ts";

/** A longer one is a volume, not an article; the report says where reading stopped. */
const mostPages = 2000;

export type PdfReading = {
  /** Null where no page has a text layer. */
  readonly text: ReadText | null;
  readonly problems: readonly Problem[];
};

/**
 * A PDF's text layer in reading order, columns one after the other; running heads and page numbers are kept as
 * `main: false`. Throws `DamagedFile` where the file is no PDF, is damaged beyond repair, or needs a password.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes), // pdfjs takes its buffer for itself
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
    wasmUrl: pathToFileURL(join(folder, "wasm/")).href,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pageCount = Math.min(document.numPages, mostPages);
    const pages: (readonly PdfParagraph[])[] = [];
    for (let number = 1; number <= pageCount; number++)
      pages.push(layOutPage(await readPage(document, number)));
    const { info } = await document.getMetadata();
    return assemble(pages, document.numPages, info);
  } catch (error) {
    throw new DamagedFile(damageOf(error, bytes));
  } finally {
    await task.destroy();
  }
}

function damageOf(error: unknown, bytes: Uint8Array): DamageCode {
  if (error instanceof Error && error.name === "PasswordException") return "password-needed";
  return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-") ? "pdf-damaged" : "not-pdf";
}

type PdfDocument = { readonly getPage: (number: number) => Promise<PdfPage> };
type PdfPage = {
  readonly getTextContent: () => Promise<{
    readonly items: readonly (TextItem | { readonly type: string })[];
  }>;
  readonly cleanup: () => unknown;
};

async function readPage(document: PdfDocument, number: number): Promise<readonly Fragment[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => ("str" in item && item.str !== "" ? [toFragment(item)] : []));
}

function toFragment(item: TextItem): Fragment {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number);
  const size = Math.hypot(a, b) || item.height || 1;
  return { text: unifyRadicals(item.str), x, y, width: item.width, size };
}

function assemble(pages: readonly (readonly PdfParagraph[])[], pageCount: number, info: unknown): PdfReading {
  const empty = pages.flatMap((paragraphs, at) => (paragraphs.length === 0 ? [at + 1] : []));
  const problems: Problem[] = [];
  if (pages.length < pageCount)
    problems.push({ code: "page-limit", detail: { kind: "pages", count: pages.length, of: pageCount } });
  if (empty.length === pages.length) {
    const detail = { kind: "pages", count: pageCount, of: pageCount } as const;
    return { text: null, problems: [...problems, { code: "no-text-layer", detail }] };
  }
  if (empty.length > 0)
    problems.push({
      code: "some-pages-without-text",
      detail: { kind: "pages", count: empty.length, of: pageCount, numbers: empty.slice(0, 50) },
    });
  const builder = createBodyBuilder();
  for (const { text, level, isRunning } of joinBroken(pages)) {
    const main = isRunning ? { main: false } : {};
    builder.add(text, level > 0 ? { kind: "heading", level, ...main } : { kind: "paragraph", ...main });
  }
  const text = { body: builder.body(), pieces: builder.pieces, metadata: flattenFields("info", info) };
  return { text, problems };
}
