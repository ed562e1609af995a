import type { APIRoute } from 'astro';
import { site } from '../../i18n/dictionary.ts';
import { coursesIn, library } from '../../layouts/content.ts';
import { type Edition, editions, languageOf, slugOf } from '../../schema/edition.ts';
import { entriesOf } from '../../search/entries.ts';
import { buildIndex } from '../../search/index-build.ts';

export const getStaticPaths = () => editions.map((edition) => ({ params: { edition: slugOf(edition) }, props: { edition } }));

/** `/sv-se/search.json`: fetched when a reader first opens the search. */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  Response.json(buildIndex(entriesOf(library(), edition, coursesIn(edition), site(languageOf(edition)))));
