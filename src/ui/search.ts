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

const groupItem = ({ title, hits }: Group): HTMLLIElement => element('li', element('p', title), element('ul', ...hits.map((hit) => hitItem(hit, title))));

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/**
 * The site's search: `<dialog id="search" data-index data-none data-failed data-one data-other>` with `#search-input`,
 * `#search-status` (role=status) and `#search-results`; opened by any `[data-opens="search"]` and by the key `/`.
 * lunr and the index are fetched when the dialog is first opened; a failure is told, and tried again at the next word.
 */
export function searchDialog(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector<HTMLInputElement>('#search-input');
  const status = dialog.querySelector('#search-status');
  const results = dialog.querySelector('#search-results');
  if (!input || !status || !results) throw new Error('The search dialog lacks its input, status or results.');
  const { index = '', none = '', failed = '', one = '', other = '' } = dialog.dataset;

  let opened: Promise<Ask> | undefined;
  const load = () => {
    opened ??= openAt(index).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  function show(groups: Group[], said: string): void {
    results?.replaceChildren(...groups.map(groupItem));
    if (status) status.textContent = said;
  }

  // Only the last asked is shown: answers before the index has come would arrive in any order.
  let turn = 0;
  async function answer(): Promise<void> {
    turn += 1;
    const mine = turn;
    const text = input?.value.trim() ?? '';
    if (!text) return show([], '');
    try {
      const groups = (await load())(text);
      const hits = groups.reduce((sum, group) => sum + group.hits.length, 0);
      if (mine === turn) show(groups, hits ? count(document.documentElement.lang, { one, other }, hits) : none);
    } catch {
      if (mine === turn) show([], failed);
    }
  }

  const links = () => [...results.querySelectorAll('a')];

  function open(): void {
    if (dialog.open) return;
    dialog.showModal();
    input?.focus();
    input?.select();
    // A failure is told when something is asked.
    load().catch(() => undefined);
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(answer, pause);
  });

  dialog.addEventListener('keydown', async (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The browser's own Escape would first empty the field.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      clearTimeout(waiting);
      await answer();
      links()[0]?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = links();
      const at = all.findIndex((link) => link === document.activeElement);
      const next = event.key === 'ArrowDown' ? all[at + 1] : at === 0 ? input : all[at - 1];
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  });

  // A result on the page one is on is reached without a page load: the dialog must get out of its way.
  results.addEventListener('click', (event) => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!elsewhere && event.target instanceof Element && event.target.closest('a')) dialog.close();
  });

  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-opens="search"]')) open();
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
}
