import type { Page } from '@playwright/test';
import { playerTexts, site } from '../../src/i18n/dictionary.ts';
import { expect, filled, nameOf, onePerStandard, tagOfDriver, test } from './in-lms.ts';
import { answerAnyhow, lessonAt, partOf } from './learner.ts';

const { preview: words } = site('sv');
const { save } = playerTexts('sv');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

for (const entry of onePerStandard)
  test(`${nameOf(entry)}: the preview of the site plays an LMS`, tagOfDriver(entry), async ({ page }) => {
    const course = page.frameLocator('[data-frame]');
    const saveState = course.locator('#save-state');
    const model = page.locator('[data-model]');
    const log = page.locator('[data-log]');
    const attempts = page.locator('[data-attempts] tr');
    const stateOf = () => model.getByRole('row').filter({ hasText: 'cmi.suspend_data' }).textContent();

    await page.goto(`/sv-se/preview/?package=${entry.file}`);
    await page.getByLabel(words.learner).fill('Learner, Example');
    await button(page, words.launch).click();
    await expect(saveState).toHaveText(filled(save.savedLms));
    await expect(course.locator('[data-welcome] bdi')).toHaveText('Learner, Example');
    await expect(attempts).toHaveCount(1);
    await expect(attempts).toContainText('incomplete');
    await expect(log).toContainText('Initialize("")');

    await course.locator('[data-start]').click();
    const [question = '', another = ''] = (await lessonAt(course, 0)).parts;
    const before = await stateOf();
    await answerAnyhow(await partOf(course, question));
    await expect(saveState).toHaveText(filled(save.savedLms));
    expect(await stateOf()).not.toBe(before);
    await button(page, words.leave).click();
    await expect(log).toContainText(entry.standard === 'scorm12' ? 'LMSFinish("")' : 'Terminate("")');

    await button(page, words.launch).click();
    await expect(course.locator(`[id="${question}"] .verdict`)).toBeInViewport();
    await expect(attempts).toHaveCount(1);
    await page.getByLabel(words.fail).check();
    await answerAnyhow(await partOf(course, another));
    await expect(saveState).toHaveText(save.unsavedLms);
    await page.getByLabel(words.fail).uncheck();
    await expect(saveState).toHaveText(filled(save.savedLms));
    await button(page, words.leave).click();

    await button(page, words.newAttempt).click();
    await expect(attempts).toHaveCount(2);
    await expect(course.getByText(save.found)).toBeVisible();
    await button(page, words.leave).click();

    await button(page, words.review).click();
    await expect(saveState).toHaveText(save.review);
    await expect(log).not.toContainText('SetValue');
    await button(page, words.leave).click();

    await button(page, words.wipe).click();
    await expect(attempts).toHaveCount(0);
    await expect(model.getByRole('row')).toHaveCount(0);
  });
