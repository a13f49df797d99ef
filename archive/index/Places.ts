/** Places in a segment: (document and field, position), ascending. */
export class Places {
  /** document * number of fields + field. */
  keys = new Uint32Array(64);
  positions = new Uint32Array(64);
  count = 0;

  add(key: number, position: number): void {
    if (this.count === this.keys.length) {
      const keys = new Uint32Array(this.count * 4);
      keys.set(this.keys);
      this.keys = keys;
      const positions = new Uint32Array(this.count * 4);
      positions.set(this.positions);
      this.positions = positions;
    }
    this.keys[this.count] = key;
    this.positions[this.count++] = position;
  }

  /** Keeps the places whose mark is `mark`. */
  keep(marks: Uint8Array, mark: number): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if (marks[i] !== mark) continue;
      this.keys[kept] = this.keys[i] as number;
      this.positions[kept++] = this.positions[i] as number;
    }
    this.count = kept;
  }

  /** Puts places that were added list after list in order, each once. */
  sort(): void {
    const packed = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) {
      packed[i] = (this.keys[i] as number) * 4294967296 + (this.positions[i] as number);
    }
    packed.sort();
    let kept = 0;
    for (let i = 0; i < packed.length; i++) {
      const value = packed[i] as number;
      if (i > 0 && value === packed[i - 1]) continue;
      this.keys[kept] = Math.floor(value / 4294967296);
      this.positions[kept++] = value % 4294967296;
    }
    this.count = kept;
  }
}
