/**
 * What a format reader makes of one document in a file, before anything is understood: all its text, the pieces the
 * format itself marks, and the metadata the file carries. The bridge between `read/` and `understand/`.
 */
export type ReadText = {
  /** All text as read, line ends as \n. Every later offset is a UTF-16 offset into this. */
  readonly body: string;
  /** In text order, not overlapping; text between them is white space. A paragraph may be several hard-wrapped lines. */
  readonly pieces: readonly Piece[];
  /** In file order; the same field may occur several times. */
  readonly metadata: readonly MetadataField[];
  /** Declared language tag (`<html lang>`), if any. */
  readonly declaredLanguage?: string;
};

/** A piece as the format marks it. Plain text knows only `paragraph`; HTML knows more. */
export type Piece = {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
  /** 1-6 for headings. */
  readonly level?: number;
  /** Where the picture is, as written, for `image` and `caption`. */
  readonly image?: string;
  /** False for navigation, side bars, footers of a saved page; true or absent for the main text. */
  readonly main?: boolean;
  /** Class, id, rel, itemprop and element name of the piece and its nearest ancestors, lower case, space-separated: `div author byline`. */
  readonly hint?: string;
  /** Share of the piece's characters that are link text, 0-1. */
  readonly linkShare?: number;
};

export type PieceKind =
  | "heading"
  | "paragraph"
  | "list-item"
  | "quotation"
  | "table-row"
  | "caption"
  | "image"
  | "metadata";

/** `from` is `front matter`, `meta`, `JSON-LD`, `time`, `title`, `EXIF`, `IPTC`, `XMP`, `mail`, `core properties`, `column`, ... ; `name` the field as written there. */
export type MetadataField = { readonly from: string; readonly name: string; readonly value: string };
