import { TextDecoder as StandardDecoder } from "@exodus/bytes/encoding.js";

/** Decodes whole texts; keeps nothing from one to the next. */
type Decoder = { readonly decode: (bytes: Uint8Array) => string };

const decoders = new Map<string, Decoder>();

/**
 * The decoder of an encoding by its WHATWG name, one for all texts: making one costs more than decoding a page, and
 * guessing asks for twelve. UTF-8 by Node, ten times faster; the rest by tables of the WHATWG standard, since ICU's Big5
 * lacks Hong Kong's characters and its EUC-KR most syllables.
 */
export function decoderOf(encoding: string): Decoder {
  const known = decoders.get(encoding);
  if (known !== undefined) return known;
  const made = encoding === "utf-8" ? new TextDecoder() : new StandardDecoder(encoding);
  decoders.set(encoding, made);
  return made;
}
