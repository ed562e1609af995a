import { answerRest, begin, openQuestion } from '../final-test.ts';
import { expect, test } from '../journey.ts';
import { comeTo, pressOn } from '../keyboard.ts';

const address = '/sv-se/travel-security/final-test/';

test.beforeEach(async ({ page }) => {
  await page.goto(address);
  await comeTo(page.locator('.final-test'));
});

test('all right passes and opens the review', { tag: '@fast' }, async ({ page }) => {
  await begin(page);
  await answerRest(page, 12);
  await expect(page.locator('.final-test .verdict').first()).toBeFocused();
  await expect(page.locator('.final-test .verdict').first()).toHaveText(/^Godkänd: 12 av 12 rätt \(100 %\)/);
  await page.getByText('Gå igenom svaren').click();
  await expect(page.locator('.review .question')).toHaveCount(12);
  await expect(page.locator('#save-state')).toContainText('Sparat');

  await page.goto('/sv-se/travel-security/');
  await expect(page.locator('[data-station=final-test]')).toHaveAttribute('data-state', 'done');
});

test('too few right does not pass, keeps the answers back and offers another attempt', { tag: '@fast' }, async ({ page }) => {
  await begin(page);
  await answerRest(page, 6);
  const verdict = page.locator('.final-test .verdict').first();
  await expect(verdict).toHaveText('6 av 12 rätt (50 %). Gränsen är 80 %.');
  await expect(page.locator('.final-test .missed li').first()).toBeVisible();
  await expect(page.locator('.review')).toHaveCount(0);
  await begin(page);
  await answerRest(page, 12);
  await expect(verdict).toHaveText(/^Godkänd/);
});

test('a reload in the middle goes on with the same questions', { tag: '@fast' }, async ({ page }) => {
  await begin(page);
  const seen = [await openQuestion(page)];
  const next = page.getByRole('button', { name: 'Nästa fråga' });
  const back = page.getByRole('button', { name: 'Föregående fråga' });
  const [first] = await page.locator('.sheet').getByRole('group').getByRole('radio').all();
  await first?.press('Space');
  await pressOn(next);
  await expect(page.locator('.sheet .label')).toBeFocused();
  seen.push(await openQuestion(page));
  await expect(page.locator('#save-state')).toContainText('Sparat');

  await page.reload();
  await comeTo(page.locator('.final-test'));
  await begin(page);
  const { slot } = await openQuestion(page);
  // An order or a list to tick is open still; a chosen answer is kept and the test goes on behind it.
  expect(slot).toBe(first ? seen[1]?.slot : seen[0]?.slot);
  if (first) {
    await pressOn(back);
    await expect(page.locator('.sheet .label')).toBeFocused();
    expect((await openQuestion(page)).slot).toBe(seen[0]?.slot);
    await expect(page.locator('.sheet').getByRole('radio').first()).toBeChecked();
  }
});

test('what is unanswered is asked about before it is handed in', async ({ page }) => {
  await begin(page);
  const label = page.locator('.sheet .label');
  for (let n = 2; n <= 12; n++) {
    await pressOn(page.getByRole('button', { name: 'Nästa fråga' }));
    await expect(label).toHaveText(`Fråga ${n} av 12`);
    await expect(label).toBeFocused();
  }
  const handIn = page.getByRole('button', { name: 'Lämna in', exact: true });
  await pressOn(handIn);
  await expect(page.getByRole('alert')).toContainText('12 frågor är obesvarade');
  await pressOn(page.getByRole('button', { name: 'Till första obesvarade' }));
  await expect(label).toHaveText('Fråga 1 av 12');
});
