import type { QuestionKind, QuestionView } from '../../src/schema/question.ts';
import { expect, test } from '../journey.ts';
import { answer, comeTo, pressOn, select, tabTo } from '../keyboard.ts';
import { propsOf, quizQuestions } from '../questions.ts';

/** Every kind in the course, with the lesson that asks it. */
const kinds: [QuestionKind, string][] = [
  ['scale', 'why'],
  ['single', 'why'],
  ['multiple', 'why'],
  ['order', 'process'],
  ['true-false', 'picture'],
  ['match', 'assessment'],
  ['numeric', 'assessment'],
  ['sort', 'assessment'],
  ['text', 'emergency'],
];

test.describe('with the keyboard only', () => {
  for (const [kind, lesson] of kinds)
    test(`a question of the kind ${kind}`, { tag: '@fast' }, async ({ page }) => {
      await page.goto(`/sv-se/travel-security/${lesson}/`);
      const view = (await quizQuestions(page)).find((question) => question.kind === kind) as QuestionView;
      const question = page.locator(`[id="${view.slot}"]`);
      await answer(question, view);
      if (kind !== 'scale') await expect(question.locator('.verdict')).toHaveClass(/good/);
      await expect(page.locator('#save-state')).toContainText('Sparat');

      await page.reload();
      await comeTo(question);
      await expect(question.locator('.verdict')).toBeVisible();
      if (kind === 'scale') return;
      await pressOn(question.getByRole('button'));
      await expect(question.getByRole('group')).toBeFocused();
      await answer(question, view, false);
      await expect(question.locator('.verdict')).toHaveClass(/neutral/);
    });

  test('a risk to assess', { tag: '@fast' }, async ({ page }) => {
    await page.goto('/sv-se/travel-security/assessment/');
    const [risk] = (await propsOf<{ risks: QuestionView[] }>(page, 'Assessment')).flatMap(({ risks }) => risks);
    const section = page.locator(`[id="${risk?.slot}"]`);
    const [likelihood, consequence, treatment] = await section.getByRole('combobox').all();
    const compare = section.getByRole('button');
    await comeTo(section);
    await pressOn(compare);
    await expect(section.getByRole('alert')).toBeVisible();
    for (const [list, value] of [
      [likelihood, 2],
      [consequence, 3],
      [treatment, 1],
    ] as const)
      if (list) await select(list, value);
    await pressOn(compare);
    await expect(section.getByRole('heading', { level: 5 })).toBeFocused();
    await expect(section.getByRole('definition').first()).toContainText('12 av 25');
  });

  test('an empty answer is refused in words, and the focus goes to the question', async ({ page }) => {
    await page.goto('/sv-se/travel-security/why/');
    const question = page.locator('.question').first();
    await comeTo(question);
    await pressOn(question.locator('button[type=submit]'));
    await expect(question.getByRole('group')).toBeFocused();
    await expect(question.locator('.error')).toHaveText('Välj ett svar först.');
  });
});

test('the course is found from the front page, begun, left and gone on with at the very question', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/');
  await pressOn(page.getByRole('link', { name: 'Svenska, Sverige' }));
  await pressOn(page.locator('.catalogue a'));
  const start = page.locator('[data-start]');
  await expect(start).toHaveText('Börja kursen');
  await pressOn(start);
  await expect(page).toHaveURL(/\/why\/$/);

  const views = await quizQuestions(page);
  const last = views.at(-1) as QuestionView;
  const question = page.locator(`[id="${last.slot}"]`);
  await answer(question, last);
  await expect(page.locator('#save-state')).toContainText('Sparat');

  await page.goto('/sv-se/travel-security/');
  await expect(start).toHaveText(/^Fortsätt där du var: /);
  await tabTo(start);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/sv-se/travel-security/why/#${last.slot}`);
  await expect(question).toBeInViewport();
  await expect(question.locator('.verdict')).toBeVisible();
});

test('a reload in the middle keeps what is answered and asks again what is only half filled in', async ({ page }) => {
  await page.goto('/sv-se/travel-security/why/');
  const [first, second] = await quizQuestions(page);
  const answered = page.locator(`[id="${first?.slot}"]`);
  await answer(answered, first as QuestionView);
  await expect(page.locator('#save-state')).toContainText('Sparat');
  const open = page.locator(`[id="${second?.slot}"]`);
  await comeTo(open);
  await open.getByRole('radio').first().check();
  await page.reload();
  await comeTo(answered);
  await expect(answered.locator('.verdict')).toBeVisible();
  await comeTo(open);
  await expect(open.getByRole('radio').first()).not.toBeChecked();
});
