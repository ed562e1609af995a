/** RFC 4648 section 5, without padding: no LMS changes these letters. */
export const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Crockford's base 32: no I, L, O or U, for typing. */
export const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** CRC-32 as in zip and PNG. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

function lettersOf(bytes: Uint8Array, alphabet: string): string {
  const width = Math.log2(alphabet.length);
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= width; held &= (1 << bits) - 1) {
      bits -= width;
      text += alphabet[held >> bits];
    }
  }
  return bits > 0 ? text + alphabet[held << (width - bits)] : text;
}

function bytesOf(text: string, alphabet: string): Uint8Array | undefined {
  const width = Math.log2(alphabet.length);
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << width) | value;
    bits += width;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  return bits < width && held === 0 ? Uint8Array.from(bytes) : undefined;
}

const sealBytes = 4;

/** Bytes and their CRC-32 in the letters of an alphabet of 32 or 64. */
export function toSealedText(bytes: Uint8Array, alphabet: string): string {
  const sealed = new Uint8Array(bytes.length + sealBytes);
  sealed.set(bytes);
  new DataView(sealed.buffer).setUint32(bytes.length, crc32(bytes));
  return lettersOf(sealed, alphabet);
}

/** The bytes of a sealed text; undefined when a letter is foreign, missing or changed. */
export function fromSealedText(text: string, alphabet: string): Uint8Array | undefined {
  const sealed = bytesOf(text, alphabet);
  if (!sealed || sealed.length <= sealBytes) return undefined;
  const bytes = sealed.subarray(0, -sealBytes);
  return new DataView(sealed.buffer).getUint32(bytes.length) === crc32(bytes) ? bytes : undefined;
}
