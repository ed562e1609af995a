/** A root-absolute address in a text: at its start, or after a quote, a bracket, a comma, a space or a character reference. */
const mention = /(?<![^\s"'(,;])\/[^\s"'()<>\\,;?#&]+/g;

const decoded = (address: string): string => {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};

/** The files a text may name, `/_astro/a.css` as `_astro/a.css`: in attributes, srcset, CSS, JSON, markup inside JSON. */
export const mentioned = (text: string): string[] => (text.match(mention) ?? []).map((address) => decoded(address).slice(1));

/** The text with every known file's address replaced; what is unknown stays, for the gate to find. */
export const readdressed = (text: string, addressOf: (file: string) => string | undefined): string =>
  text.replace(mention, (address) => addressOf(decoded(address).slice(1)) ?? address);
