import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from './record.arbitrary.ts';
import { base32, base64url, crc32, fromSealedText, toSealedText } from './sealed-text.ts';

test('CRC-32 of the check value of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test.each([base64url, base32])('bytes come back; one letter more, less or other is noticed (%s)', (alphabet) => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.constantFrom(...alphabet), (bytes, place, letter) => {
      const text = toSealedText(bytes, alphabet);
      expect(fromSealedText(text, alphabet)).toEqual(bytes);
      expect(fromSealedText(text + letter, alphabet)).toBeUndefined();
      const at = place % text.length;
      expect(fromSealedText(text.slice(0, at), alphabet)).toBeUndefined();
      if (text[at] !== letter) expect(fromSealedText(text.slice(0, at) + letter + text.slice(at + 1), alphabet)).toBeUndefined();
    }),
    runs(300),
  );
});

test('a foreign letter is no sealed text', () => {
  expect(fromSealedText(`${toSealedText(Uint8Array.of(1, 2, 3), base64url)}=`, base64url)).toBeUndefined();
});
