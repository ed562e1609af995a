import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { QuestionView } from '../../src/schema/question.ts';
import { answerRest, begin } from '../final-test.ts';
import { expect, test } from '../journey.ts';
import { answer, comeTo, pressOn } from '../keyboard.ts';
import { everyOtherPage, onePageOfEveryKind } from '../pages.ts';
import { quizQuestions } from '../questions.ts';

/** No violation of WCAG 2.2 AA or of axe's best practices, in the light and in the dark; but a lesson may ask before its first heading. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).disableRules(['heading-order']).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 200)} ${any[0]?.message ?? ''}`).join('\n')}`)).toEqual([]);
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1).slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
    });
    expect(wide, `at ${width} px`).toEqual([]);
  }
}

const visit = (name: string, address: string, tag: string[]) =>
  test(name, { tag }, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

for (const { name, address } of onePageOfEveryKind) visit(name, address, ['@fast']);
for (const { name, address } of everyOtherPage()) visit(name, address, []);

test.describe('what is accessible at first is so when used:', () => {
  test('a lesson with everything answered', { tag: '@fast' }, async ({ page }) => {
    await page.goto('/sv-se/travel-security/why/');
    const views = await quizQuestions(page);
    for (const [i, view] of views.entries()) await answer(page.locator(`[id="${view.slot}"]`), view as QuestionView, i % 2 === 0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('a scenario at its end', async ({ page }) => {
    await page.goto('/sv-se/travel-security/emergency/');
    const scenario = page.locator('.scenario').first();
    await comeTo(scenario);
    const choices = scenario.locator('.scene .choices button');
    for (let turns = 1; (await choices.count()) > 0; turns++) {
      await pressOn(choices.first());
      await expect(scenario.locator('.way > li')).toHaveCount(turns);
    }
    await scenario.locator('.linear summary').click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('the final test, its sheets and its review', async ({ page }) => {
    await page.goto('/sv-se/travel-security/final-test/');
    await comeTo(page.locator('.final-test'));
    await begin(page);
    await expectAccessible(page);
    await answerRest(page, 11);
    await page.locator('.review summary').click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('the search', async ({ page }) => {
    await page.goto('/sv-se/');
    await page.locator('button[data-opens=search]').click();
    await page.keyboard.type('hotell');
    await expect(page.locator('#search-results a').first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('a term and its explanation', async ({ page }) => {
    await page.goto('/sv-se/travel-security/why/');
    await pressOn(page.locator('button.term').first());
    await expect(page.locator(':popover-open')).toBeVisible();
    await expectAccessible(page);
  });
});
