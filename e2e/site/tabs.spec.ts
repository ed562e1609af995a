import type { QuestionView } from '../../src/schema/question.ts';
import { expect, test } from '../journey.ts';
import { answer, comeTo } from '../keyboard.ts';
import { quizQuestions } from '../questions.ts';

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
  await expect(other.locator('#save-state')).toContainText('Sparat');
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
  await expect(page.locator('#save-state')).toContainText('Sparat');
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto('/sv-se/travel-security/why/');
  const again = next.locator(`[id="${first.slot}"]`);
  await comeTo(again);
  await expect(again.locator('.verdict')).toBeVisible();
});
