import { expect, type Locator } from '@playwright/test';
import type { OptionView, QuestionView } from '../src/schema/question.ts';
import { digitsFor, wordsFor } from './questions.ts';

/** Where a Tab would have to go: -1 back, 0 the element has the focus, 1 on. */
const wayTo = (target: Locator): Promise<number> =>
  target.evaluate((element) => {
    const { activeElement } = document;
    if (activeElement === element) return 0;
    const behind =
      activeElement && activeElement !== document.body && activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return behind ? -1 : 1;
  });

/** Presses Tab, or Shift+Tab, until an element has the focus; fails where no keyboard gets there. */
export async function tabTo(target: Locator): Promise<void> {
  const { keyboard } = target.page();
  for (let presses = 0; presses < 400; presses++) {
    const way = await wayTo(target);
    if (way === 0) return;
    await keyboard.press(way < 0 ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`No Tab leads to ${target}.`);
}

/** Goes to an element by Tab and presses a key there, Enter unless told. */
export async function pressOn(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

async function choose(group: Locator, code: number): Promise<void> {
  const radios = group.getByRole('radio');
  const values = await radios.evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
  const at = values.indexOf(code);
  await tabTo(radios.first());
  if (at === 0) await group.page().keyboard.press('Space');
  for (let i = 0; i < at; i++) await group.page().keyboard.press('ArrowDown');
  await expect(radios.nth(at)).toBeChecked();
}

async function tick(group: Locator, digits: number[]): Promise<void> {
  for (const box of await group.getByRole('checkbox').all()) {
    const wanted = digits[Number(await box.inputValue())] === 1;
    if (wanted !== (await box.isChecked())) await pressOn(box, 'Space');
    expect(await box.isChecked()).toBe(wanted);
  }
}

/** Chooses by arrow keys, as on a closed list. */
export async function select(list: Locator, value: number): Promise<void> {
  await tabTo(list);
  const steps = await list.evaluate((element, wanted) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
  }, String(value));
  for (let i = 0; i < Math.abs(steps); i++) await list.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  await expect(list).toHaveValue(String(value));
}

const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();

/** Moves every item up to its place; the focus must stay on the button of the item that moves. */
async function arrange(list: Locator, options: OptionView[], digits: number[]): Promise<void> {
  const items = list.getByRole('listitem');
  const wanted = options.toSorted((a, b) => (digits[a.code] ?? 0) - (digits[b.code] ?? 0)).map(({ html }) => plainText(html));
  const shown = () => items.evaluateAll((all) => all.map((item) => item.firstElementChild?.textContent?.trim() ?? ''));
  // What nobody has touched is no answer: an order that is right as it is shown is first made another.
  if ((await shown()).join() === wanted.join()) await pressOn(items.first().getByRole('button').last());
  for (const [place, text] of wanted.entries()) {
    for (let at = (await shown()).indexOf(text); at > place; at--) {
      const up = items.nth(at).getByRole('button').first();
      await pressOn(up);
      await expect(
        items
          .nth(at - 1)
          .getByRole('button')
          .first(),
      ).toBeFocused();
    }
  }
  expect(await shown()).toEqual(wanted);
}

/** Fills in one question with the keyboard only; `group` holds its controls. */
export async function fillIn(group: Locator, question: QuestionView, right: boolean): Promise<void> {
  const digits = digitsFor(question, right);
  switch (question.kind) {
    case 'multiple':
      return tick(group, digits);
    case 'order':
      return arrange(group.locator('ol'), question.options, digits);
    case 'match':
    case 'sort':
      for (const row of (question.kind === 'match' ? question.targets : question.options) ?? [])
        await select(group.locator(`[id="${question.slot}-${row.id}"]`), digits[row.code] ?? 0);
      return;
    case 'numeric':
    case 'text':
      await tabTo(group.getByRole('textbox'));
      return group.page().keyboard.type(wordsFor(question, right));
    default:
      return choose(group, digits[0] ?? 0);
  }
}

/** Brings an island into view and waits until it runs; the next Tab begins there. */
export async function comeTo(section: Locator): Promise<void> {
  await section.scrollIntoViewIfNeeded();
  await expect(section.locator('button:enabled, input:enabled, textarea:enabled').first()).toBeVisible();
  await section.evaluate((element) => {
    const start = element as HTMLElement;
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
  });
}

/** Answers a question of a lesson; ends on what is said of the answer, which must have the focus. */
export async function answer(question: Locator, view: QuestionView, right = true): Promise<void> {
  await comeTo(question);
  await fillIn(question.getByRole('group'), view, right);
  await pressOn(question.locator('button[type=submit]'));
  await expect(question.locator('.verdict')).toBeFocused();
}
