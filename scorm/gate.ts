import { addressIn, type Home, srcsetAddresses, stylesheetAddresses } from './references.ts';
import { attributeOf, htmlTokens, type OpenTag } from './tokens.ts';
import { resolved } from './xml.ts';

/** What is checked: the files, and where they lie. `served`: addresses that another hand answers. */
interface Place {
  files: ReadonlyMap<string, Uint8Array>;
  home: Home;
  served?: RegExp;
}

/** Most bytes a file may have, before compression, by its name; `total` for all of them but pictures and film. */
export type Budget = Readonly<Record<string, number>>;

const text = new TextDecoder();
const single = new Set(['href', 'src', 'poster', 'data', 'action', 'formaction', 'xlink:href']);
const several = new Set(['srcset', 'imagesrcset']);
const media = /\.(png|jpe?g|webp|avif|gif|svg|mp4|webm|mp3|vtt|pdf)$/;

/** A link the learner may follow; everything else with an address is loaded by itself. */
const isLink = (tag: string, attribute: string, rel: string): boolean =>
  (attribute === 'href' && (tag === 'a' || tag === 'area')) || (tag === 'link' && /^(canonical|alternate|license|author)$/.test(rel));

function addressFaults(file: string, what: string, address: string, link: boolean, place: Place): string[] {
  if (place.served?.test(address)) return [];
  const found = addressIn(file, address, place.home);
  if (found.kind === 'fault') return [`${file}: ${what} ${found.fault}.`];
  if (found.kind === 'elsewhere') {
    if (link && /^(https?|mailto|tel):/i.test(address.trim())) return [];
    return [`${file}: ${what} ${link ? `is no address a ${place.home} may link to` : `is loaded from outside the ${place.home}`}.`];
  }
  return found.kind === 'file' && !place.files.has(found.path) ? [`${file}: ${what} is not in the ${place.home}.`] : [];
}

const isData = (tag: OpenTag): boolean => /^application\/(ld\+)?json$/i.test(attributeOf(tag, 'type') ?? '');

function attributeFaults(file: string, tag: OpenTag, place: Place): string[] {
  const element = tag.name.toLowerCase();
  return tag.attributes.flatMap(({ name: written, value = '' }) => {
    const name = written.toLowerCase();
    const what = `<${element} ${name}="${value.length > 80 ? `${value.slice(0, 80)}…` : value}">`;
    if (name === 'style') return [`${file}: ${what} is an inline style; write a class.`];
    if (/^on./.test(name)) return [`${file}: ${what} is an inline script.`];
    if (name === 'srcdoc') return [`${file}: ${what} is an inline page.`];
    const addresses = several.has(name)
      ? srcsetAddresses(resolved(value))
      : single.has(name) && !(name === 'data' && element !== 'object')
        ? [resolved(value)]
        : [];
    const link = isLink(element, name, (attributeOf(tag, 'rel') ?? '').toLowerCase());
    return addresses.flatMap((address) => addressFaults(file, what, address, link, place));
  });
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

/** An island's props hold markup that the browser puts into the page later. */
function propsFaults(file: string, tag: OpenTag, place: Place): string[] {
  const markup = strings(JSON.parse(resolved(attributeOf(tag, 'props') ?? '{}'))).filter((string) => string.includes('<'));
  return markup.flatMap((part) => pageFaults(file, part, place));
}

function pageFaults(file: string, html: string, place: Place): string[] {
  return [...htmlTokens(html)].flatMap((token) => {
    if (token.kind !== 'open') return [];
    const faults = attributeFaults(file, token, place);
    const tag = token.name.toLowerCase();
    if (tag === 'base') faults.push(`${file}: <base> moves every address.`);
    if (tag === 'meta' && attributeOf(token, 'http-equiv')?.toLowerCase() === 'refresh')
      faults.push(`${file}: <meta http-equiv="refresh"> leaves the page.`);
    if (tag === 'style') faults.push(`${file}: <style> is an inline style; put it into a stylesheet.`);
    if (tag === 'script' && attributeOf(token, 'src') === undefined && !isData(token))
      faults.push(`${file}: <script> is an inline script: ${(token.content ?? '').trim().slice(0, 60)}`);
    if (tag === 'astro-island') faults.push(...propsFaults(file, token, place));
    return faults;
  });
}

const stylesheetFaults = (file: string, css: string, place: Place): string[] =>
  stylesheetAddresses(css).flatMap((address) => addressFaults(file, `url(${address})`, address, false, place));

const scriptFaults = (file: string, script: string): string[] =>
  /["'`]\/_astro\//.test(script) ? [`${file}: an address in it is root-absolute: /_astro/….`] : [];

const nameFaults = (name: string): string[] =>
  /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/.test(name)
    ? []
    : [`${name}: rename it: only a–z, 0–9, full stop, hyphen and underscore survive every LMS.`];

function budgetFaults(files: Place['files'], budget: Budget): string[] {
  const sizes: Record<string, number> = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
  sizes.total = [...files].reduce((sum, [name, bytes]) => sum + (media.test(name) ? 0 : bytes.length), 0);
  return Object.entries(budget).flatMap(([name, most]) => {
    const size = sizes[name] ?? 0;
    return size > most ? [`${name}: ${size} bytes, ${size - most} more than its budget of ${most}.`] : [];
  });
}

const insideFaults = (place: Place): string[] =>
  [...place.files].flatMap(([name, bytes]) => {
    if (name.endsWith('.html')) return pageFaults(name, text.decode(bytes), place);
    if (name.endsWith('.css')) return stylesheetFaults(name, text.decode(bytes), place);
    return place.home === 'package' && name.endsWith('.js') ? scriptFaults(name, text.decode(bytes)) : [];
  });

/** What keeps a package from running in any LMS under a strict content security policy, each in one sentence; none for a good one. */
export const gate = (files: Place['files'], budget: Budget = {}): string[] => [
  ...[...files.keys()].flatMap(nameFaults),
  ...insideFaults({ files, home: 'package' }),
  ...budgetFaults(files, budget),
];

/** The same for the built site; the packages and the frames they are tried in are the server's. */
export const siteGate = (files: Place['files']): string[] => insideFaults({ files, home: 'site', served: /^\/(packages|try)\// });
