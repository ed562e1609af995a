import type { Page } from '@playwright/test';
import type { QuestionView } from '../../src/schema/question.ts';
import { expect, test } from '../journey.ts';
import { answer } from '../keyboard.ts';
import { quizQuestions } from '../questions.ts';
import { plant, rowsOf } from '../stored.ts';

const lesson = '/sv-se/travel-security/why/';

async function answerFirst(page: Page): Promise<void> {
  const [view] = (await quizQuestions(page)) as [QuestionView];
  await answer(page.locator(`[id="${view.slot}"]`), view);
}

test('where storage is refused the course says so and goes on', { tag: '@fast' }, async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused by the test', 'SecurityError');
    };
  });
  await page.goto(lesson);
  await answerFirst(page);
  await expect(page.locator('#save-state')).toContainText('Din webbläsare sparar ingenting på den här enheten.');
  await expect(page.locator('#save-state')).toHaveClass(/attention/);
});

test('a record of a later build is told of in words and left as it is', { tag: '@fast' }, async ({ page }) => {
  const newer = { format: 2, course: 'travel-security', said: 'in words of tomorrow' };
  await page.goto('/');
  await plant(page, newer);
  await page.goto(lesson);
  await expect(page.locator('#save-state')).toContainText('från en nyare version av kursen');
  await answerFirst(page);
  await expect(page.locator('#save-state')).toContainText('från en nyare version av kursen');
  expect(await rowsOf(page, 'records')).toEqual([newer]);
});

test('a damaged record is told of in words and put aside, and the course begins anew', { tag: '@fast' }, async ({ page }) => {
  const damaged = { format: 1, course: 'travel-security', opened: 'all of it' };
  await page.goto('/');
  await plant(page, damaged);
  await page.goto(lesson);
  await expect(page.getByText('Dina sparade uppgifter gick inte att läsa.')).toBeVisible();
  await answerFirst(page);
  await expect(page.locator('#save-state')).toContainText('Sparat');
  expect(await rowsOf(page, 'aside')).toMatchObject([{ course: 'travel-security', reason: 'damaged', value: damaged }]);
});
