import { addressIn, srcsetAddresses, stylesheetAddresses } from './references.ts';
import { attributeOf, htmlTokens, type OpenTag } from './tokens.ts';
import { resolved } from './xml.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Most bytes a file may have, before compression, by its name; `total` for all of them but pictures and film. */
export type Budget = Readonly<Record<string, number>>;

const text = new TextDecoder();
const single = new Set(['href', 'src', 'poster', 'data', 'action', 'formaction', 'xlink:href']);
const several = new Set(['srcset', 'imagesrcset']);
const media = /\.(png|jpe?g|webp|avif|gif|svg|mp4|webm|mp3|vtt|pdf)$/;

/** A link the learner may follow; everything else with an address is loaded by itself. */
const isLink = (tag: string, attribute: string, rel: string): boolean =>
  (attribute === 'href' && (tag === 'a' || tag === 'area')) || (tag === 'link' && /^(canonical|alternate|license|author)$/.test(rel));

function addressFaults(file: string, what: string, address: string, link: boolean, files: Files): string[] {
  const found = addressIn(file, address);
  if (found.kind === 'fault') return [`${file}: ${what} ${found.fault}.`];
  if (found.kind === 'elsewhere') {
    if (link && /^(https?|mailto|tel):/i.test(address.trim())) return [];
    return [`${file}: ${what} ${link ? 'is no address a package may link to' : 'is loaded from outside the package'}.`];
  }
  return found.kind === 'file' && !files.has(found.path) ? [`${file}: ${what} is not in the package.`] : [];
}

const isData = (tag: OpenTag): boolean => /^application\/(ld\+)?json$/i.test(attributeOf(tag, 'type') ?? '');

function attributeFaults(file: string, tag: OpenTag, files: Files): string[] {
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
    return addresses.flatMap((address) => addressFaults(file, what, address, link, files));
  });
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

/** An island's props hold markup that the browser puts into the page later. */
function propsFaults(file: string, tag: OpenTag, files: Files): string[] {
  const markup = strings(JSON.parse(resolved(attributeOf(tag, 'props') ?? '{}'))).filter((string) => string.includes('<'));
  return markup.flatMap((part) => pageFaults(file, part, files));
}

function pageFaults(file: string, html: string, files: Files): string[] {
  return [...htmlTokens(html)].flatMap((token) => {
    if (token.kind !== 'open') return [];
    const faults = attributeFaults(file, token, files);
    const tag = token.name.toLowerCase();
    if (tag === 'base') faults.push(`${file}: <base> moves every address.`);
    if (tag === 'meta' && attributeOf(token, 'http-equiv')?.toLowerCase() === 'refresh')
      faults.push(`${file}: <meta http-equiv="refresh"> leaves the page.`);
    if (tag === 'style') faults.push(`${file}: <style> is an inline style; put it into a stylesheet.`);
    if (tag === 'script' && attributeOf(token, 'src') === undefined && !isData(token))
      faults.push(`${file}: <script> is an inline script: ${(token.content ?? '').trim().slice(0, 60)}`);
    if (tag === 'astro-island') faults.push(...propsFaults(file, token, files));
    return faults;
  });
}

const stylesheetFaults = (file: string, css: string, files: Files): string[] =>
  stylesheetAddresses(css).flatMap((address) => addressFaults(file, `url(${address})`, address, false, files));

const scriptFaults = (file: string, script: string): string[] =>
  /["'`]\/_astro\//.test(script) ? [`${file}: an address in it is root-absolute: /_astro/….`] : [];

const nameFaults = (name: string): string[] =>
  /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/.test(name)
    ? []
    : [`${name}: rename it: only a–z, 0–9, full stop, hyphen and underscore survive every LMS.`];

function budgetFaults(files: Files, budget: Budget): string[] {
  const sizes: Record<string, number> = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
  sizes.total = [...files].reduce((sum, [name, bytes]) => sum + (media.test(name) ? 0 : bytes.length), 0);
  return Object.entries(budget).flatMap(([name, most]) => {
    const size = sizes[name] ?? 0;
    return size > most ? [`${name}: ${size} bytes, ${size - most} more than its budget of ${most}.`] : [];
  });
}

/** What keeps a package from running in any LMS under a strict content security policy, each in one sentence; none for a good one. */
export function gate(files: Files, budget: Budget = {}): string[] {
  const inside = [...files].flatMap(([name, bytes]) => {
    if (name.endsWith('.html')) return pageFaults(name, text.decode(bytes), files);
    if (name.endsWith('.css')) return stylesheetFaults(name, text.decode(bytes), files);
    return name.endsWith('.js') ? scriptFaults(name, text.decode(bytes)) : [];
  });
  return [...[...files.keys()].flatMap(nameFaults), ...inside, ...budgetFaults(files, budget)];
}
