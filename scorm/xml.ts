/** What XML 1.0 (2.2) cannot hold in any spelling: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const spelled: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it may stand between tags or in quotes, in XML and in HTML; what XML cannot hold is left out. White space survives an attribute. */
export const xml = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"'\t\n\r]/g, (character) => spelled[character] ?? '');

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its character references resolved: the five names of XML and all numbers; other names stay as written. */
export const resolved = (written: string): string =>
  written.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
