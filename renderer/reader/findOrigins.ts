import { type ArchiveDocument, type PhotoOrigin, photoOrigins } from "../../archive/contract.ts";

/** Places where captions of a photo were found, each once, the one that counts first. */
export function findOrigins(evidence: ArchiveDocument["evidence"]): readonly PhotoOrigin[] {
  const rules = new Set(evidence.filter(({ of }) => of === "caption").map(({ rule }) => rule));
  return photoOrigins.filter((_, index) => rules.has(`photo-precedence-${index + 1}`));
}
