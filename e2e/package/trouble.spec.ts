import type { BrowserContext, Page } from '@playwright/test';
import { base64url, toSealedText } from '../../src/learner/sealed-text.ts';
import { writesIn } from '../../src/lms/lms.ts';
import { watch } from '../journey.ts';
import { CourseWindow, callsOf, driverOf, expect, expectOneSession, nameOf, onePerStandard, tagOfDriver, test } from './in-lms.ts';
import { answerAt, expectAnswered, lessonAt, openLesson } from './learner.ts';

/** Ends the page's process at once: no handler of it runs. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
}

const asideOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.entries({ ...localStorage }).flatMap(([key, value]) => (key.includes('.aside.') ? [value as string] : [])));

for (const entry of onePerStandard) {
  const standard = driverOf(entry);
  const found = { [standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status']: 'incomplete' };
  const exit = { [standard === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit']: 'suspend' };

  test(
    `${nameOf(entry)}: what was said to be saved is in the LMS, whatever becomes of the device`,
    tagOfDriver(entry),
    async ({ inLms, browser, faults }) => {
      const at = await inLms(entry);
      await at.launch();
      const question = await answerAt(at.course, 0, 0);
      await at.expectSaved();
      await kill(at.page);

      const elsewhere: BrowserContext = await browser.newContext();
      await watch(elsewhere, faults);
      const again = new CourseWindow(await elsewhere.newPage(), at.lms, at.words);
      await again.launch();
      await expect(again.course.locator(`[id="${question}"] .verdict`)).toBeInViewport();
      await elsewhere.close();
    },
  );

  test(`${nameOf(entry)}: killed before it was saved, the device still has it`, tagOfDriver(entry), async ({ inLms, context }) => {
    const at = await inLms(entry);
    await at.launch();
    await at.expectSaved();
    await at.commitsFail(true);
    const question = await answerAt(at.course, 0, 0);
    await expect(at.saveState).toHaveText(at.words.save.unsavedLms);
    await kill(at.page);

    const again = new CourseWindow(await context.newPage(), at.lms, at.words);
    await again.launch();
    await expectAnswered(again.course, question);
    await again.expectSaved();
  });

  test(`${nameOf(entry)}: work of an attempt that the LMS knows nothing of is offered`, tagOfDriver(entry), async ({ inLms, context }) => {
    const at = await inLms(entry);
    await at.launch({ fail: true });
    const question = await answerAt(at.course, 0, 0);
    await kill(at.page);

    const again = new CourseWindow(await context.newPage(), at.lms, at.words);
    await again.launch();
    await expect(again.course.getByText(at.words.save.found)).toBeVisible();
    await again.course.getByRole('button', { name: at.words.save.useFound }).click();
    await expect(again.course.locator('[data-found]')).toBeHidden();
    await openLesson(again.course, (await lessonAt(again.course, 0)).id);
    await expectAnswered(again.course, question);
    await again.expectSaved();
  });

  test(`${nameOf(entry)}: commits that fail are told of, and made up for once they work`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await at.launch({ fail: true });
    const question = await answerAt(at.course, 0, 0);
    await expect(at.saveState).toHaveText(at.words.save.unsavedLms);
    await expect(at.saveState).toHaveClass(/attention/);
    expect(at.lms.values()).toBeUndefined();
    await at.commitsFail(false);
    await at.expectSaved();
    expect(at.lms.values()).toMatchObject(found);
    expectOneSession(await at.leave());
    await at.launch();
    await expectAnswered(at.course, question);
  });

  test(`${nameOf(entry)}: whoever goes while commits fail is not told that all is saved`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await at.launch({ fail: true });
    await answerAt(at.course, 0, 0);
    await at.course.getByRole('button', { name: at.words.exit }).click();
    await expect(at.course.locator('[data-exited]')).toHaveText(at.words.save.ended);
  });

  test(`${nameOf(entry)}: a second window reads until it takes over`, tagOfDriver(entry), async ({ inLms, context }) => {
    const at = await inLms(entry);
    await at.launch();
    const first = await answerAt(at.course, 0, 0);
    await at.expectSaved();

    const second = new CourseWindow(await context.newPage(), at.lms, at.words);
    await second.launch();
    await expect(second.saveState).toHaveText(at.words.save.secondWindow);
    await expectAnswered(second.course, first);
    expect(writesIn(await second.journal())).toEqual([]);

    await second.course.getByRole('button', { name: at.words.save.takeOver }).click();
    await expect(at.saveState).toHaveText(at.words.save.secondWindow);
    await second.expectSaved();
    const answered = await answerAt(second.course, 0, 1);
    await second.expectSaved();
    const { length } = writesIn(await at.journal());
    expect(writesIn(await at.leave())).toHaveLength(length);
    expectOneSession(await second.leave());

    await second.launch();
    for (const question of [first, answered]) await expectAnswered(second.course, question);
  });

  test(`${nameOf(entry)}: a state that cannot be read is told of and kept aside`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry, 'strict', { ...found, ...exit, 'cmi.suspend_data': 'AbsolutelyNotOurs' });
    await at.launch();
    await expect(at.course.getByText(at.words.save.damaged)).toBeVisible();
    expect(await asideOf(at.page)).toEqual(['AbsolutelyNotOurs']);
    const question = await answerAt(at.course, 0, 0);
    await at.expectSaved();
    await at.leave();
    await at.launch();
    await expectAnswered(at.course, question);
    await expect(at.course.getByText(at.words.save.damaged)).toBeHidden();
  });

  test(`${nameOf(entry)}: a state of a later version is told of and left as it is`, tagOfDriver(entry), async ({ inLms }) => {
    const newer = toSealedText(Uint8Array.of(0x20, 1, 2, 3), base64url);
    const at = await inLms(entry, 'strict', { ...found, ...exit, 'cmi.suspend_data': newer });
    for (const _launch of ['the first', 'the next']) {
      await at.launch();
      await expect(at.saveState).toHaveText(at.words.save.newer);
      await answerAt(at.course, 0, 0);
      const journal = await at.leave();
      expectOneSession(journal);
      expect(callsOf(journal, 'commit')).toEqual([]);
      expect(at.lms.values()).toMatchObject({ ...found, 'cmi.suspend_data': newer });
      expect(await asideOf(at.page)).toEqual([newer]);
    }
  });
}

const [first] = onePerStandard;
if (!first) throw new Error('There is no package to open.');

test('without an LMS the course runs and says that nothing is reported', tagOfDriver(first), async ({ inLms }) => {
  const at = await inLms(first, 'none');
  await at.launch();
  await expect(at.saveState).toHaveText(at.words.save.untracked);
  await expect(at.course.getByRole('button', { name: at.words.exit })).toBeHidden();
  const question = await answerAt(at.course, 0, 0);
  await at.launch();
  await expectAnswered(at.course, question);
});
