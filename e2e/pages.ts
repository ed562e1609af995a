import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { editions, slugOf } from '../src/schema/edition.ts';
import { folders } from './journey.ts';

const course = 'travel-security';

/** One address of every kind of page below an edition, and what to call the kind. */
const kinds: Record<string, string> = {
  home: '',
  course: `${course}/`,
  lesson: `${course}/emergency/`,
  'final test': `${course}/final-test/`,
  glossary: 'glossary/',
  sources: 'sources/',
  packages: 'packages/',
  preview: 'preview/',
};

export interface SitePage {
  name: string;
  address: string;
}

/** One page of every kind in every edition, the front page and the page for what is not found. */
export const onePageOfEveryKind: SitePage[] = [
  { name: 'front', address: '/' },
  { name: 'not found', address: '/404.html' },
  ...editions.flatMap((edition) =>
    Object.entries(kinds).map(([kind, path]) => ({ name: `${kind} ${edition}`, address: `/${slugOf(edition)}/${path}` })),
  ),
];

/** The pages of the built site that the list above leaves out. */
export const everyOtherPage = (): SitePage[] => {
  const listed = new Set(onePageOfEveryKind.map(({ address }) => address));
  return readdirSync(folders.dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${join(file, '..').replaceAll('\\', '/')}/`.replace('/./', '/'))
    .filter((address) => !listed.has(address))
    .map((address) => ({ name: address, address }));
};
