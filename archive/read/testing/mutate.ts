import { unzipSync, zipSync } from "fflate";
import type { SeededRandom } from "../../testing/seededRandom.ts";

/** A damaged copy: one to eight of flipped bits, hostile bytes, lost, doubled and moved pieces, an early end. */
export function mutate(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  let damaged: Buffer = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0 && damaged.length > 0; count--)
    damaged = damageOnce(damaged, random);
  return damaged;
}

/** Damage inside a zip's parts, so that it gets past the checksum to who reads them. */
export function mutateZip(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  if (random.below(3) === 0) return mutate(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = random.pick(names);
  return zipSync({ ...parts, [name]: mutate(parts[name] ?? new Uint8Array(), random) }, { level: 0 });
}

const hostile = [
  "\u0000",
  "\u00ff\u00ff\u00ff\u00ff",
  "\u007f\u00ff\u00ff\u00ff",
  "<",
  "&#x110000;",
  "{",
  "\\",
  "--",
  '"',
  "\n\n",
  "<div>".repeat(50),
  "9".repeat(30),
];

function damageOnce(bytes: Buffer, random: SeededRandom): Buffer {
  const at = random.below(bytes.length);
  const length = 1 + random.below(Math.min(64, bytes.length));
  const piece = bytes.subarray(at, at + length);
  switch (random.below(7)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    case 1:
      bytes[at] = random.below(256);
      return bytes;
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)]);
    case 4:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(random.pick(hostile), "latin1"),
        bytes.subarray(at),
      ]);
    case 5: {
      const to = random.below(bytes.length);
      return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
    }
    default:
      return random.below(4) === 0 ? bytes.subarray(0, at) : bytes;
  }
}
