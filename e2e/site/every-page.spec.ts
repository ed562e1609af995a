import { expectAccessible, expectNoSidewaysScroll } from '../accessible.ts';
import { answerRest, begin } from '../final-test.ts';
import { expect, test } from '../journey.ts';
import { answer, comeTo, pressOn } from '../keyboard.ts';
import { everyOtherPage, onePageOfEveryKind } from '../pages.ts';
import { quizQuestions } from '../questions.ts';

// @appearance: left out where only the scripts differ.
const visit = (name: string, address: string, tag: string[]) =>
  test(name, { tag }, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

for (const { name, address } of onePageOfEveryKind) visit(name, address, ['@appearance', '@fast']);
for (const { name, address } of everyOtherPage()) visit(name, address, ['@appearance']);

test.describe('what is accessible at first is so when used:', () => {
  test('a lesson with everything answered', { tag: '@fast' }, async ({ page }) => {
    await page.goto('/sv-se/travel-security/why/');
    const views = await quizQuestions(page);
    for (const [i, view] of views.entries()) await answer(page.locator(`[id="${view.slot}"]`), view, i % 2 === 0);
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
