import { expect, test } from '../journey.ts';
import { comeTo, pressOn } from '../keyboard.ts';

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
