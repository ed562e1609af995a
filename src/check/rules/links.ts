import type { Place, Say } from '../../course/fault.ts';
import { headingId } from '../../course/heading.ts';
import type { Page } from '../../course/model.ts';
import { didYouMean } from '../../course/nearest.ts';
import { attributes, placeOf, tagIs, textOf, walk } from '../../course/tree.ts';
import { eachPage } from '../rule.ts';

/** The ids of a page's headings, as the page will have them: the second of two alike ends in `-2`. */
export function headingIds(page: Page): Set<string> {
  const ids = new Set<string>();
  const times = new Map<string, number>();
  for (const { node } of walk(page.tree)) {
    if (node.type !== 'heading') continue;
    const id = headingId(page.id, textOf(node.children ?? []));
    times.set(id, (times.get(id) ?? 0) + 1);
    ids.add(times.get(id) === 1 ? id : `${id}-${times.get(id)}`);
  }
  return ids;
}

function address(url: string, place: Place | undefined, headings: Set<string>, say: Say): void {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'mailto' || scheme === 'tel') return;
  if (scheme === 'http') say(place, `The link \`${url}\` is not encrypted.`, 'Write `https://…`.');
  else if (scheme) say(place, `A link cannot begin with \`${scheme}:\`.`, 'Write `https://…`, `mailto:…`, `tel:…` or `#heading`.');
  else if (!url.startsWith('#'))
    say(
      place,
      `The link \`${url}\` leads nowhere.`,
      'Name the lesson in words; a link is `https://…`, `mailto:…`, `tel:…` or `#heading` of the same page.',
    );
  else if (!headings.has(url.slice(1)))
    say(
      place,
      `No heading here has the address \`${url}\`.`,
      headings.size ? didYouMean(url.slice(1), headings) : 'The page has no headings.',
    );
}

/** Links that are unsafe, unencrypted or broken. */
export const links = eachPage((page, say) => {
  const headings = headingIds(page);
  for (const { node } of walk(page.tree)) {
    if (node.type === 'link') {
      address(node.url ?? '', placeOf(node), headings, say);
      if (!textOf(node.children ?? []))
        say(placeOf(node), 'The link has no text.', 'Write where it leads: `[the travel advice](https://…)`.');
    }
    if (node.type === 'linkReference' || node.type === 'definition')
      say(placeOf(node), 'A link is written in two places.', 'Write it in one: `[text](https://…)`.');
    const { href } = tagIs(node, 'Quote') ? attributes(node) : {};
    if (href) address(href, placeOf(node), headings, say);
  }
});
