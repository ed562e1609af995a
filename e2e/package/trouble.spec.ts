import type { FrameLocator } from '@playwright/test';
import { moodleLike } from '../../src/lms/moodle-like.ts';
import { playedLms } from '../../src/lms/played.ts';
import { strictLms } from '../../src/lms/strict.ts';
import type { QuestionView } from '../../src/schema/question.ts';
import { watch } from '../journey.ts';
import { answer, comeTo, pressOn } from '../keyboard.ts';
import { quizQuestions, type Shown } from '../questions.ts';
import { expect, packageOf, standardOf, targets, test } from './in-lms.ts';

/** Answers the first question of the course. */
async function answerFirst(course: Shown, right = true): Promise<QuestionView> {
  const [view] = (await quizQuestions(course)) as [QuestionView];
  await pressOn(course.locator('[data-start]'));
  await answer(course.locator(`[id="${view.slot}"]`), view, right);
  return view;
}

const said = (course: Shown) => course.locator('#save-state');

async function expectAnswered(course: FrameLocator, { slot }: QuestionView): Promise<void> {
  const question = course.locator(`[id="${slot}"]`);
  await comeTo(question);
  await expect(question.locator('.verdict')).toBeVisible();
}

for (const target of targets) {
  const standard = standardOf(target);

  test(`${target}: a browser killed as soon as it says saved has lost nothing`, { tag: '@fast' }, async ({ play, browser, faults }) => {
    const { lms, open } = await play(packageOf(target), standard, strictLms);
    const doomed = await browser.newContext();
    await watch(doomed, faults);
    const course = await open(await doomed.newPage());
    const view = await answerFirst(course);
    await expect(said(course)).toHaveText(/^Sparat .* i lärplattformen$/);
    await doomed.close();
    lms.relaunch();
    await expectAnswered(await open(), view);
  });

  test(`${target}: commits that fail are told of, tried again and told of when they succeed`, { tag: '@fast' }, async ({ play }) => {
    const { lms, open } = await play(packageOf(target), standard, playedLms);
    const course = await open();
    await expect(said(course)).toHaveText(/^Sparat/);
    lms.commitsFail(true);
    const view = await answerFirst(course);
    await expect(said(course)).toHaveText('Inte sparat i lärplattformen. Vi försöker igen.');
    await expect(said(course)).toHaveClass(/attention/);
    lms.commitsFail(false);
    await expect(said(course)).toHaveText(/^Sparat .* i lärplattformen$/);
    lms.relaunch();
    await expectAnswered(await open(), view);
  });
}

test('work that no commit took is on the device still when the course is opened again', { tag: '@fast' }, async ({ play }) => {
  const { lms, open, leave } = await play(packageOf('scorm12'), 'scorm12', playedLms);
  const course = await open();
  await expect(said(course)).toHaveText(/^Sparat/);
  lms.commitsFail(true);
  const view = await answerFirst(course);
  await expect(said(course)).toHaveText('Inte sparat i lärplattformen. Vi försöker igen.');
  await leave();
  lms.commitsFail(false);
  lms.relaunch();
  await expectAnswered(await open(), view);
});

test('without an LMS the course runs and says that nothing is reported', { tag: '@fast' }, async ({ page }) => {
  await page.goto(`/try/${packageOf('scorm12')}/`);
  await expect(said(page)).toHaveText('Ingen koppling till en lärplattform. Kursen fungerar, men inget rapporteras.');
  await expect(page.locator('[data-exit]')).toBeHidden();
  const view = await answerFirst(page);
  await page.reload();
  const question = page.locator(`[id="${view.slot}"]`);
  await comeTo(question);
  await expect(question.locator('.verdict')).toBeVisible();
});

test('a learner’s name of 10,000 characters with markup is plain clipped text', { tag: '@fast' }, async ({ play, page }) => {
  const name = `<img src=x onerror="document.title='broken in'">\u202e${'Å'.repeat(10_000)}`;
  const { open } = await play(packageOf('scorm12'), 'scorm12', moodleLike, { learner: { id: 'learner-1', name } });
  const course = await open();
  const shown = course.locator('[data-welcome] bdi');
  await expect(shown).toHaveText(/^<img src=x onerror="document\.title='broken in'">Å+$/);
  expect((await shown.textContent())?.length).toBe(120);
  await expect(course.locator('[data-welcome] img')).toHaveCount(0);
  expect(await page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).contentDocument?.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
});

test('a second window only reads until it takes over', async ({ play, page, context }) => {
  const { open } = await play(packageOf('scorm12'), 'scorm12', moodleLike);
  const first = await open();
  await expect(said(first)).toHaveText(/^Sparat/);
  const other = await context.newPage();
  const second = await open(other);
  await expect(said(second)).toHaveText('Kursen är öppen i ett annat fönster. Här kan du läsa, men inget sparas.');
  await pressOn(second.getByRole('button', { name: 'Ta över här' }));
  await expect(said(second)).toHaveText(/^Sparat/);
  await page.bringToFront();
  await expect(said(first)).toHaveText('Kursen är öppen i ett annat fönster. Här kan du läsa, men inget sparas.');
});

test('save and leave ends the session and says so', { tag: '@fast' }, async ({ play }) => {
  const { lms, open } = await play(packageOf('scorm12'), 'scorm12', strictLms);
  const course = await open();
  await answerFirst(course);
  await pressOn(course.getByRole('button', { name: 'Spara och avsluta' }));
  await expect(course.getByText('Sparat. Du kan stänga fönstret.')).toBeFocused();
  expect(lms.journal.filter(({ call }) => call === 'LMSFinish')).toHaveLength(1);
  expect(lms.data()['cmi.core.exit']).toBe('suspend');
});
