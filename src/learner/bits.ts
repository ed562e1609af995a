/** Writes numbers bit by bit, the highest bit first. */
export class BitWriter {
  readonly bits: number[] = [];

  /** `value` must be whole and below 2^width; widths up to 53, so no 32-bit operators. */
  write(value: number, width: number): void {
    if (!(value >= 0 && value < 2 ** width)) throw new RangeError(`${value} does not fit ${width} bits.`);
    for (let place = width - 1; place >= 0; place--) this.bits.push(Math.floor(value / 2 ** place) % 2);
  }

  flag(value: boolean): void {
    this.bits.push(Number(value));
  }

  /** Elias gamma: a whole number from 1 in 2k + 1 bits, k = floor(log2(value)). */
  gamma(value: number): void {
    if (value < 1) throw new RangeError(`${value} has no Elias gamma.`);
    let extra = 0;
    while (2 ** (extra + 1) <= value) extra++;
    this.write(0, extra);
    this.write(value, extra + 1);
  }

  append(other: BitWriter): void {
    for (const bit of other.bits) this.bits.push(bit);
  }

  /** The last byte is filled up with zeros. */
  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.bits.length / 8));
    this.bits.forEach((bit, i) => {
      bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (bit << (7 - (i & 7)));
    });
    return bytes;
  }
}

/** Reads what a BitWriter wrote. Reading past the end is a RangeError. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  flag(): boolean {
    const byte = this.#bytes[this.#at >> 3];
    if (byte === undefined) throw new RangeError('No bits left.');
    return ((byte >> (7 - (this.#at++ & 7))) & 1) === 1;
  }

  read(width: number): number {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 2 + Number(this.flag());
    return value;
  }

  gamma(): number {
    let extra = 0;
    while (!this.flag()) extra++;
    if (extra > 52) throw new RangeError('No whole number is this large.');
    return 2 ** extra + this.read(extra);
  }

  /** Whether nothing but the zeros that fill the last byte is left. */
  atEnd(): boolean {
    const left = this.#bytes.length * 8 - this.#at;
    return left < 8 && this.read(left) === 0;
  }
}
