import type { QuestionView } from '../../src/schema/question.ts';
import { expect, test } from '../journey.ts';
import { answer } from '../keyboard.ts';
import { quizQuestions } from '../questions.ts';

const lesson = '/sv-se/travel-security/why/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  // Playwright's search by text leaves out what stands in <noscript>.
  test('the text and the answers can be read', { tag: '@fast' }, async ({ page }) => {
    await page.goto(lesson);
    await expect(page.locator('noscript p.notice')).toBeVisible();
    const answers = page.locator('noscript details').last();
    await expect(answers.locator('li').first()).toBeHidden();
    await answers.locator('summary').click();
    await expect(answers.locator('li').first()).toBeVisible();
    await page.goto('/sv-se/travel-security/');
    await page.getByRole('link', { name: 'Börja kursen' }).click();
    await expect(page).toHaveURL(lesson);
  });

  test('a scenario and the final test can be read', async ({ page }) => {
    await page.goto('/sv-se/travel-security/emergency/');
    await expect(page.locator('[data-lesson-body]')).toBeVisible();
    await page.locator('noscript summary').first().click();
    await expect(page.locator('noscript details[open] li').first()).toBeVisible();
    await page.goto('/sv-se/travel-security/final-test/');
    await page.locator('noscript summary').first().click();
    await expect(page.locator('noscript details[open] li').first()).toBeVisible();
  });
});

test('where storage is refused the course says so and goes on', { tag: '@fast' }, async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused by the test', 'SecurityError');
    };
  });
  await page.goto(lesson);
  const [view] = (await quizQuestions(page)) as [QuestionView];
  await answer(page.locator(`[id="${view.slot}"]`), view);
  await expect(page.locator('#save-state')).toContainText('Din webbläsare sparar ingenting på den här enheten.');
  await expect(page.locator('#save-state')).toHaveClass(/attention/);
});

test('a record of a later build is told of in words and left as it is', { tag: '@fast' }, async ({ page }) => {
  const newer = { format: 2, course: 'travel-security', said: 'in words of tomorrow' };
  await page.goto('/sv-se/');
  await page.evaluate(async (value) => {
    const opening = indexedDB.open('beredd', 10);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('records', { keyPath: 'course' });
      opening.result.createObjectStore('notes', { keyPath: ['course', 'id'] });
      opening.result.createObjectStore('aside', { keyPath: 'id', autoIncrement: true }).createIndex('course', 'course');
    };
    await new Promise((done) => opening.addEventListener('success', done));
    const put = opening.result.transaction('records', 'readwrite').objectStore('records').put(value);
    await new Promise((done) => put.addEventListener('success', done));
    opening.result.close();
  }, newer);
  await page.goto(lesson);
  await expect(page.locator('#save-state')).toContainText('från en nyare version av kursen');
  const [view] = (await quizQuestions(page)) as [QuestionView];
  await answer(page.locator(`[id="${view.slot}"]`), view);
  await expect(page.locator('#save-state')).toContainText('från en nyare version av kursen');
  const kept = await page.evaluate(async () => {
    const opening = indexedDB.open('beredd');
    await new Promise((done) => opening.addEventListener('success', done));
    const get = opening.result.transaction('records').objectStore('records').getAll();
    await new Promise((done) => get.addEventListener('success', done));
    return get.result;
  });
  expect(kept).toEqual([newer]);
});
