import { expect, test } from '../journey.ts';
import { pressOn } from '../keyboard.ts';

test('search finds a section and opens it at its place', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/');
  await pressOn(page.locator('button[data-opens=search]'));
  const field = page.locator('#search-input');
  await expect(field).toBeFocused();
  await page.keyboard.type('kassaskåp');
  await expect(page.locator('#search-status')).toHaveText(/^\d+ träff/);
  const hit = page.locator('#search-results a').first();
  const address = (await hit.getAttribute('href')) ?? '';
  expect(address).toContain('#');
  await pressOn(hit);
  await expect(page).toHaveURL(address);
  await expect(page.locator(`[id="${decodeURIComponent(address.split('#')[1] ?? '')}"]`)).toBeInViewport();
});

test('a word that is nowhere is told of', async ({ page }) => {
  await page.goto('/sv-se/');
  await page.locator('button[data-opens=search]').click();
  await page.keyboard.type('qqqqqqqqq');
  await expect(page.locator('#search-status')).toHaveText('Inga träffar. Pröva ett kortare eller närliggande ord.');
  await page.keyboard.press('Escape');
  await expect(page.locator('#search')).toBeHidden();
});
