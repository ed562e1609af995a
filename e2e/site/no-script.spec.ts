import { expect, test } from '../journey.ts';

// Playwright's search by text leaves out what stands in <noscript>; so do roles.
test.use({ javaScriptEnabled: false });

test('a lesson and its answers can be read', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/');
  await page.getByRole('link', { name: 'Börja kursen' }).click();
  await expect(page).toHaveURL(/\/why\/$/);
  await expect(page.locator('[data-lesson-body] p').first()).toBeVisible();
  await expect(page.locator('noscript p.notice')).toHaveText('Utan JavaScript kan du läsa allt, men svaren sparas inte.');
  const answers = page.locator('noscript details').last();
  await expect(answers.locator('li').first()).toBeHidden();
  await answers.locator('summary').click();
  await expect(answers.locator('li').first()).toBeVisible();
});

test('a scenario can be read', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/emergency/');
  const text = page.locator('.scenario').first().locator('xpath=ancestor::astro-island/following-sibling::noscript[1]');
  await text.locator('summary').first().click();
  await expect(text.locator('details[open] li').first()).toBeVisible();
});

test('the questions of the final test and their answers can be read', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/final-test/');
  await page.locator('noscript summary').first().click();
  await expect(page.locator('noscript details[open] li').first()).toBeVisible();
});
