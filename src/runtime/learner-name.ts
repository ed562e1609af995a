const longest = 120;

/** A name from an LMS as plain text: no control or text-direction characters, no halves of characters, at most 120 as a reader counts. */
export function learnerName(text: string): string {
  // Cut first: one visible character may carry thousands of combining marks.
  const plain = text
    .slice(0, longest * 10)
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')
    .trim();
  // The segmenter takes 50 ms to wake on a slow phone, and few names need it.
  if (plain.length <= longest) return plain;
  const characters = 'Segmenter' in Intl ? Array.from(new Intl.Segmenter().segment(plain), ({ segment }) => segment) : Array.from(plain);
  return characters.slice(0, longest).join('');
}
