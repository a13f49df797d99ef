import type { Piece, ReadText } from "../readText.ts";
import { findMainText } from "./findMainText.ts";
import { createPageBuilder, type PagePiece } from "./pageBuilder.ts";
import { createPageMetadata } from "./pageMetadata.ts";
import { walkTags } from "./walkTags.ts";

/**
 * A saved web page: all its visible words, in pieces, with the main text told from navigation (`main: false`), and what
 * the page says of itself in `metadata`. One pass over the tags, linear whatever the page is.
 * @example readHtml("<h1>春耕</h1><p>正文。").body // "春耕\n正文。"
 */
export function readHtml(html: string): ReadText {
  const builder = createPageBuilder();
  const metadata = createPageMetadata();
  walkTags(html, "html", {
    onText(text) {
      metadata.text(text);
      builder.text(text);
    },
    onOpen(name, attributes) {
      metadata.open(name, attributes);
      builder.open(name, attributes);
    },
    onClose(name) {
      metadata.close(name);
      builder.close(name);
    },
    onComment: metadata.comment,
  });
  const page = builder.finish();
  const { fields, title, language } = metadata.finish();
  const { isMain } = findMainText(page, title);
  const pieces = page.pieces.flatMap((piece, at) =>
    piece.isMerged ? [] : [toPiece(piece, isMain[at] ?? false)],
  );
  const alts = page.pieces.flatMap((piece) =>
    piece.alt === undefined || piece.image === undefined
      ? []
      : [{ from: "img alt", name: piece.image, value: piece.alt }],
  );
  return {
    body: page.body,
    pieces,
    metadata: [...fields, ...alts.slice(0, 200)],
    ...(language === null ? {} : { declaredLanguage: language }),
  };
}

/** How long the running text of a page is: its main paragraphs, but for links. */
export function proseLength({ pieces }: ReadText): number {
  return pieces
    .filter(({ kind, main, linkShare = 0 }) => kind === "paragraph" && main !== false && linkShare < 0.5)
    .reduce((sum, { start, end }) => sum + end - start, 0);
}

function toPiece(piece: PagePiece, main: boolean): Piece {
  const { kind, start, end, level, image, hint, linkShare } = piece;
  return {
    kind,
    start,
    end,
    main,
    hint,
    linkShare,
    ...(level === undefined ? {} : { level }),
    ...(image === undefined ? {} : { image }),
  };
}
