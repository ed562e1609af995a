import { posix } from 'node:path';

/** An address as a package may hold it, or what is wrong with it. */
export type Address = { kind: 'file'; path: string } | { kind: 'place' } | { kind: 'elsewhere' } | { kind: 'fault'; fault: string };

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** Where files lie: a package anywhere, a site at a server's root, where a folder answers with its index.html. */
export type Home = 'package' | 'site';

/** What an address in `file` leads to; `path` is from the root of package or site. `place`: a fragment of the page itself. `elsewhere`: a whole address with a scheme. */
export function addressIn(file: string, address: string, home: Home = 'package'): Address {
  // Browsers drop these before they look at an address (URL 4.4).
  const bare = address.replace(/[\t\n\r]/g, '').trim();
  if (/^[\\/]{2}/.test(bare)) return { kind: 'elsewhere' };
  if (home === 'package' && /^[\\/]/.test(bare))
    return { kind: 'fault', fault: `is root-absolute; a package never lies at a server's root` };
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) return { kind: 'elsewhere' };
  const path = bare.replace(/[?#].*$/s, '');
  if (path === '') return { kind: 'place' };
  const named = decoded(path);
  if (named === undefined) return { kind: 'fault', fault: 'has a broken percent sign' };
  const joined = named.startsWith('/') ? posix.join('.', named.slice(1) || './') : posix.join(posix.dirname(file), named);
  if (home === 'site' && (joined === './' || joined.endsWith('/'))) return { kind: 'file', path: posix.join(joined, 'index.html') };
  if (joined.startsWith('../')) return { kind: 'fault', fault: 'leads out of the package' };
  if (joined === '.' || joined.endsWith('/')) return { kind: 'fault', fault: 'names a folder; LMSs answer 404, so write its index.html' };
  return { kind: 'file', path: joined };
}

/** The addresses of a srcset (HTML 4.8.4.2.1): each candidate's first word. */
export const srcsetAddresses = (srcset: string): string[] =>
  [...srcset.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/g)].flatMap(([, address]) => (address ? [address] : []));

/** The addresses of a stylesheet: every url() and every quoted @import. */
export const stylesheetAddresses = (css: string): string[] =>
  [
    ...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi),
  ].map((found) => found.slice(1).find((part) => part !== undefined) ?? '');
