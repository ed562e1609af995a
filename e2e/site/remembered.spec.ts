import type { QuestionView } from '../../src/schema/question.ts';
import { expect, test } from '../journey.ts';
import { answer, comeTo, pressOn } from '../keyboard.ts';
import { quizQuestions } from '../questions.ts';

const saved = 'Sparat';

test('a checklist is remembered', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/process/');
  const list = page.locator('.checklist').first();
  await comeTo(list);
  await pressOn(list.getByRole('checkbox').nth(1), 'Space');
  await expect(list.getByRole('status')).toHaveText(/^1 av \d+ klara$/);
  await expect(page.locator('#save-state')).toContainText(saved);
  await page.reload();
  await comeTo(list);
  await expect(list.getByRole('checkbox').nth(1)).toBeChecked();
  await expect(list.getByRole('checkbox').nth(0)).not.toBeChecked();
});

test('a reflection is kept on the device', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/why/');
  const reflection = page.locator('.reflection');
  await comeTo(reflection);
  await reflection.getByRole('textbox').pressSequentially('Jag ringde aldrig.');
  await expect(reflection.getByRole('status')).toHaveText('Sparat på den här enheten.');
  await page.reload();
  await comeTo(reflection);
  await expect(reflection.getByRole('textbox')).toHaveValue('Jag ringde aldrig.');
});

test('a lesson with a content note may be passed over and counts as done', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/emergency/');
  await expect(page.locator('[data-lesson-body]')).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Hoppa över lektionen' }));
  await expect(page.locator('[data-passed]')).toBeFocused();
  await expect(page.locator('[data-lesson-body]')).toBeHidden();
  await expect(page.locator('[data-station=emergency]').first()).toHaveAttribute('data-state', 'done');
  await expect(page.locator('#save-state')).toContainText(saved);
  await page.reload();
  await expect(page.locator('[data-lesson-body]')).toBeHidden();
  await pressOn(page.getByRole('button', { name: 'Läs lektionen' }));
  await expect(page.locator('[data-lesson-body]')).toBeVisible();
});

test('two tabs at once: the answers of both survive, and each shows the other’s', { tag: '@fast' }, async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto('/sv-se/travel-security/why/');
  await other.goto('/sv-se/travel-security/why/');
  const [first, second] = (await quizQuestions(page)) as [QuestionView, QuestionView];
  const at = (tab: typeof page, view: QuestionView) => tab.locator(`[id="${view.slot}"]`);
  await page.bringToFront();
  await answer(at(page, first), first);
  await other.bringToFront();
  await answer(at(other, second), second);
  await expect(other.locator('#save-state')).toContainText(saved);
  for (const tab of [page, other]) {
    await tab.bringToFront();
    for (const view of [first, second]) {
      await comeTo(at(tab, view));
      await expect(at(tab, view).locator('.verdict')).toBeVisible();
    }
    await tab.reload();
    for (const view of [first, second]) {
      await comeTo(at(tab, view));
      await expect(at(tab, view).locator('.verdict')).toBeVisible();
    }
  }
});

test('a tab killed as soon as it says saved has lost nothing', { tag: '@fast' }, async ({ page, context }) => {
  await page.goto('/sv-se/travel-security/why/');
  const [first] = (await quizQuestions(page)) as [QuestionView];
  const question = page.locator(`[id="${first.slot}"]`);
  await answer(question, first);
  await expect(page.locator('#save-state')).toContainText(saved);
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto('/sv-se/travel-security/why/');
  const again = next.locator(`[id="${first.slot}"]`);
  await comeTo(again);
  await expect(again.locator('.verdict')).toBeVisible();
});

test('another edition keeps the answers and the place', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/why/');
  const view = (await quizQuestions(page)).at(-1) as QuestionView;
  const question = page.locator(`[id="${view.slot}"]`);
  await answer(question, view);
  await expect(page.locator('#save-state')).toContainText(saved);
  await pressOn(page.locator('.editions summary'));
  await pressOn(page.getByRole('link', { name: 'Suomi, Suomi' }));
  await expect(page).toHaveURL(/\/fi-fi\/travel-security\/why\//);
  await expect(question).toBeInViewport();
  await expect(question.locator('.verdict')).toBeVisible();
});
