import type { Page } from '@playwright/test';
import type { QuestionView } from '../../src/schema/question.ts';
import { expect, test } from '../journey.ts';
import { answer } from '../keyboard.ts';
import { quizQuestions } from '../questions.ts';

/** Reads a page to its end and returns what moved by itself meanwhile, as far as four decimals of the score show it. */
async function shiftsOn(page: Page, address: string): Promise<string[]> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Element }[];
      })[])
        if (!entry.hadRecentInput && entry.value >= 0.00005)
          shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120)).join(' ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += 500) {
    await page.evaluate((top) => scrollTo(0, top), at);
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

for (const path of ['', 'why/', 'emergency/', 'final-test/'])
  test(`nothing moves by itself on /${path}`, { tag: '@fast' }, async ({ page }) => {
    expect(await shiftsOn(page, `/sv-se/travel-security/${path}`)).toEqual([]);
  });

test('nothing moves by itself for a learner who comes back', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/why/');
  for (const view of (await quizQuestions(page)) as QuestionView[]) await answer(page.locator(`[id="${view.slot}"]`), view);
  await expect(page.locator('#save-state')).toContainText('Sparat');
  for (const path of ['', 'why/']) expect(await shiftsOn(page, `/sv-se/travel-security/${path}`)).toEqual([]);
});

test('a printed lesson has its text and its questions, and not the site’s chrome', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/why/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-lesson-body] p').first()).toBeVisible();
  await expect(page.locator('.question .option').first()).toBeVisible();
  await expect(page.locator('.site-header')).toBeHidden();
  await expect(page.locator('.question button[type=submit]').first()).toBeHidden();
});
