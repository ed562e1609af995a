/** One entry of packages/index.json, as far as a page shows it. */
export interface PackageEntry {
  course: string;
  title?: string;
  version: string;
  edition: string;
  standard: string;
  file: string;
  bytes: number;
  sha256: string;
}

/** The packages that lie beside the site; none where the site is served alone. */
export async function readPackages(): Promise<PackageEntry[]> {
  const answer = await fetch('/packages/index.json').catch(() => undefined);
  if (!answer?.ok) return [];
  const list: unknown = await answer.json().catch(() => []);
  return Array.isArray(list) ? (list as PackageEntry[]) : [];
}

const cell = (row: HTMLTableRowElement, ...content: (string | Node)[]) => row.insertCell().append(...content);
const link = (href: string, text: string) => Object.assign(document.createElement('a'), { href, textContent: text });

/** Fills the packages page: one line a package, those of this edition first. */
export async function showPackages(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-packages]');
  const body = place?.querySelector('tbody');
  if (!place || !body) return;
  const all = await readPackages();
  const here = document.documentElement.lang;
  const none = document.getElementById('packages-none');
  if (none) none.hidden = all.length > 0;
  place.hidden = all.length === 0;
  for (const entry of all.toSorted((a, b) => Number(b.edition === here) - Number(a.edition === here) || a.file.localeCompare(b.file))) {
    const row = body.insertRow();
    cell(row, entry.title ?? entry.course, ` ${entry.version}`);
    cell(row, entry.edition);
    cell(row, entry.standard);
    cell(row, `${Math.ceil(entry.bytes / 1000)} kB`);
    cell(
      row,
      link(`/packages/${entry.file}`, place.dataset.download ?? ''),
      ' ',
      link(`${place.dataset.preview}?package=${encodeURIComponent(entry.file)}`, place.dataset.try ?? ''),
    );
    cell(row, Object.assign(document.createElement('code'), { textContent: entry.sha256.slice(0, 16), title: entry.sha256 }));
  }
}
