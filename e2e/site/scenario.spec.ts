import type { ScenarioView } from '../../src/schema/scenario.ts';
import { expect, test } from '../journey.ts';
import { comeTo, pressOn } from '../keyboard.ts';
import { propsOf } from '../questions.ts';

test('a scenario by keyboard to an ending, back by undo, and over again', { tag: '@fast' }, async ({ page }) => {
  await page.goto('/sv-se/travel-security/emergency/');
  const [island] = await propsOf<{ scenario: ScenarioView }>(page, 'Scenario');
  const scenario = page.locator(`[id="${island?.scenario.id}"]`);
  const heading = scenario.locator(':is(.scene, .ending) > h4, .ending h4').last();
  const choices = scenario.locator('.scene .choices button');
  await comeTo(scenario);
  const opening = await scenario.locator('.scene h4').textContent();

  let turns = 0;
  for (; (await choices.count()) > 0; turns++) {
    expect(turns).toBeLessThan(20);
    await pressOn(choices.first());
    await expect(scenario.locator('.way > li')).toHaveCount(turns + 1);
    await expect(scenario.locator('h4:focus')).toBeVisible();
  }
  await expect(scenario.getByText(/^Du har sett 1 av \d+ slut$/)).toBeVisible();
  await expect(page.locator('#save-state')).toContainText('Sparat');

  await page.reload();
  await comeTo(scenario);
  await expect(scenario.locator('.way > li')).toHaveCount(turns);

  await pressOn(scenario.getByRole('button', { name: 'Ångra senaste valet' }));
  await expect(scenario.locator('.way > li')).toHaveCount(turns - 1);
  await expect(choices.first()).toBeVisible();
  await pressOn(scenario.getByRole('button', { name: 'Börja om situationen' }));
  await expect(scenario.locator('.way')).toHaveCount(0);
  await expect(heading).toHaveText(opening ?? '');
  await expect(heading).toBeFocused();
});

test('the whole scenario can be read as text', async ({ page }) => {
  await page.goto('/sv-se/travel-security/emergency/');
  const [island] = await propsOf<{ scenario: ScenarioView }>(page, 'Scenario');
  const scenario = page.locator(`[id="${island?.scenario.id}"]`);
  await comeTo(scenario);
  await pressOn(scenario.locator('.linear summary'));
  await expect(scenario.locator('.linear section')).toHaveCount(
    (island?.scenario.scenes.length ?? 0) + (island?.scenario.endings.length ?? 0),
  );
});
