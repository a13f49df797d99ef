import type { Piece } from "./readText.ts";

/** Collects a body piece by piece, keeping offsets; pieces are set apart by a line break. */
export type BodyBuilder = {
  /** Adds a piece with these words, trimmed; words that are only white space add nothing, except for images. */
  readonly add: (words: string, piece: Omit<Piece, "start" | "end">, separator?: string) => void;
  readonly body: () => string;
  readonly pieces: readonly Piece[];
};

/** A body of paragraphs that a format gives one by one. Two pieces are one `separator` apart (default a line break). */
export function createBodyBuilder(): BodyBuilder {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  return {
    add(words, piece, separator = "\n") {
      const trimmed = words.trim();
      if (trimmed === "" && piece.kind !== "image") return;
      if (length > 0) {
        parts.push(separator);
        length += separator.length;
      }
      pieces.push({ ...piece, start: length, end: length + trimmed.length });
      parts.push(trimmed);
      length += trimmed.length;
    },
    body: () => parts.join(""),
    pieces,
  };
}
