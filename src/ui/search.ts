import { count } from '../i18n/fill.ts';
import type { SearchFile } from '../search/index-build.ts';
import type { Part } from '../search/marked.ts';
import type { Group, Hit } from '../search/query.ts';

type Ask = (text: string) => Group[];

/** Long enough that a status is not spoken for each letter. */
const pause = 150;

async function openAt(address: string): Promise<Ask> {
  const load = async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return (await answer.json()) as SearchFile;
  };
  const [{ openSearch }, file] = await Promise.all([import('../search/query.ts'), load()]);
  return openSearch(file);
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

const written = (parts: Part[]) => parts.map(({ text, hit }) => (hit ? element('mark', text) : text));

function hitItem({ url, section, snippet }: Hit, title: string): HTMLLIElement {
  const link = element('a', ...(section.length ? written(section) : [title]));
  link.href = url;
  return element('li', link, element('p', ...written(snippet)));
}

const groupItem = ({ title, hits }: Group): HTMLLIElement =>
  element('li', element('p', title), element('ol', ...hits.map((hit) => hitItem(hit, title))));

/**
 * Answers in the search dialog that search-door.ts has opened. lunr and the index are fetched now; a failure is told, and tried
 * again at the next word.
 */
export function attachSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  const input = document.querySelector<HTMLInputElement>('#search-input');
  const status = document.querySelector<HTMLElement>('#search-status');
  const results = document.querySelector<HTMLElement>('#search-results');
  if (!dialog || !input || !status || !results) return;
  const { index = '', none = '', failed = '', one = '', other = '' } = dialog.dataset;

  let opened: Promise<Ask> | undefined;
  const load = () => {
    opened ??= openAt(index).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  const show = (groups: Group[], said: string) => {
    results.replaceChildren(...groups.map(groupItem));
    status.textContent = said;
  };

  // Only the last question is answered: while the index is on its way several may wait.
  let turn = 0;
  const answer = async () => {
    turn += 1;
    const mine = turn;
    const text = input.value.trim();
    if (!text) return show([], '');
    try {
      const groups = (await load())(text);
      const hits = groups.reduce((sum, group) => sum + group.hits.length, 0);
      if (mine === turn) show(groups, hits ? count(document.documentElement.lang, { one, other }, hits) : none);
    } catch {
      if (mine === turn) show([], failed);
    }
  };

  const links = () => [...results.querySelectorAll('a')];

  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(answer, pause);
  });

  const goToFirst = async () => {
    clearTimeout(waiting);
    await answer();
    links()[0]?.focus();
  };

  const step = (event: KeyboardEvent) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    const next = event.key === 'ArrowDown' ? all[at + 1] : at === 0 ? input : all[at - 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The browser's own Escape would first empty the field.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      void goToFirst();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event);
  });

  results.addEventListener('click', (event) => {
    // A result on the page one is on is reached without a page load: the dialog must get out of its way.
    const inNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!inNewTab && event.target instanceof Element && event.target.closest('a')) dialog.close();
  });

  // What was typed while this script was on its way is asked; else a failure is told when something is.
  if (input.value) void answer();
  else load().catch(() => undefined);
}
