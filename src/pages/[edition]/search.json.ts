import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../i18n/dictionary.ts';
import { type Edition, languageOf, slugOf } from '../../schema/edition.ts';
import { entriesOf } from '../../search/entries.ts';
import { buildIndex } from '../../search/index-build.ts';
import { coursesIn, library, siteEditions } from '../_content.ts';

export const getStaticPaths = (() => siteEditions.map((edition) => ({ params: { edition: slugOf(edition) }, props: { edition } }))) satisfies GetStaticPaths;

/** `/sv-se/search.json`: fetched when the reader first opens the search. */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) => {
  const { glossary, sources } = site(languageOf(edition));
  return Response.json(buildIndex(entriesOf(library(), edition, coursesIn(edition), { glossary, sources })));
};
