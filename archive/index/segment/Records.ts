/** Fourfold: what isn't written yet takes no memory, and copying less is faster. */
const growth = 4;

/** Two growing columns of numbers: what a segment collects before it sorts. */
export class Records {
  keys: Uint32Array<ArrayBuffer>;
  places: Uint32Array<ArrayBuffer>;
  count = 0;

  constructor(capacity = 1 << 12) {
    this.keys = new Uint32Array(capacity);
    this.places = new Uint32Array(capacity);
  }

  /** Room for `more` records behind `count`; to be called before writing into the columns. */
  reserve(more: number): void {
    if (this.count + more <= this.keys.length) return;
    const capacity = Math.max(this.count + more, this.keys.length * growth);
    this.keys = grown(this.keys, capacity);
    this.places = grown(this.places, capacity);
  }

  add(key: number, place: number): void {
    this.reserve(1);
    this.keys[this.count] = key;
    this.places[this.count++] = place;
  }
}

function grown(column: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(column);
  return larger;
}
