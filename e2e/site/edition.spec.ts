import type { QuestionView } from '../../src/schema/question.ts';
import { expect, test } from '../journey.ts';
import { answer, pressOn } from '../keyboard.ts';
import { quizQuestions } from '../questions.ts';

test('another edition keeps the answers and the place', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/why/');
  const view = (await quizQuestions(page)).at(-1) as QuestionView;
  const question = page.locator(`[id="${view.slot}"]`);
  await answer(question, view);
  await expect(page.locator('#save-state')).toContainText('Sparat');
  await pressOn(page.locator('.editions summary'));
  await pressOn(page.getByRole('link', { name: 'Suomi, Suomi' }));
  await expect(page).toHaveURL(/\/fi-fi\/travel-security\/why\//);
  await expect(question).toBeInViewport();
  await expect(question.locator('.verdict')).toBeVisible();
});
