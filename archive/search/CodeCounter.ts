/**
 * Counts codes of a dictionary and remembers which it met, so that a few hits pay neither for a long dictionary's zeros nor
 * for looking through them. Used for one count after another: what it holds is valid until the next `start`.
 */
export class CodeCounter {
  /** By code; 0 for those that aren't `used`. As long as the longest dictionary so far. */
  counts = new Uint32Array(0);
  used: number[] = [];

  /** Begins a count of codes below `codes`. */
  start(codes: number): void {
    for (const code of this.used) this.counts[code] = 0;
    this.used = [];
    if (codes > this.counts.length) this.counts = new Uint32Array(codes);
  }

  add(code: number, items = 1): void {
    const count = this.counts[code] as number; // codes are below the number given at the start
    if (count === 0) this.used.push(code);
    this.counts[code] = count + items;
  }
}
