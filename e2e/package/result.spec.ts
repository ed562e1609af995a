import type { FrameLocator } from '@playwright/test';
import type { IndexEntry } from '../../scorm/package-index.ts';
import { places, type Values } from '../../src/lms/launch-values.ts';
import { writesIn } from '../../src/lms/lms.ts';
import { answerRest } from '../final-test.ts';
import {
  type CourseWindow,
  driverOf,
  expect,
  expectOneSession,
  nameOf,
  onePerStandard,
  packages,
  tagOf,
  tagOfDriver,
  test,
} from './in-lms.ts';
import { answerAnyhow, beginTest, lessonAt, openLesson, outlineOf, partOf, takeLessons } from './learner.ts';

/** A score in the elements of each standard. */
const scored = (entry: IndexEntry, percent: number): Values =>
  driverOf(entry) === 'scorm12'
    ? { 'cmi.core.score.raw': `${percent}`, 'cmi.core.score.min': '0', 'cmi.core.score.max': '100' }
    : { 'cmi.score.scaled': `${percent / 100}`, 'cmi.score.raw': `${percent}`, 'cmi.score.min': '0', 'cmi.score.max': '100' };

const passed = (entry: IndexEntry): Values => ({
  ...scored(entry, 100),
  ...(driverOf(entry) === 'scorm12'
    ? { 'cmi.core.lesson_status': 'passed' }
    : { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' }),
});

const suspended = (entry: IndexEntry): Values => ({ [places[driverOf(entry)].exit]: 'suspend' });

const notPassed = (entry: IndexEntry): Values => ({
  ...scored(entry, 50),
  ...(driverOf(entry) === 'scorm12'
    ? { 'cmi.core.lesson_status': 'incomplete' }
    : { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'unknown' }),
});

async function takeTest({ course }: CourseWindow, right: number): Promise<void> {
  await beginTest(course);
  await answerRest(course, right);
  await expect(course.locator('.final-test .verdict').first()).toBeFocused();
}

async function takeCourse(at: CourseWindow): Promise<void> {
  await at.launch();
  await takeLessons(at.course);
  const { test: rules } = await outlineOf(at.course);
  await takeTest(at, rules?.draw ?? 0);
  await at.expectSaved();
  expectOneSession(await at.leave());
}

/** The first question of the course, answered in an earlier launch, is answered anew. */
async function tryAgain(course: FrameLocator): Promise<void> {
  const { id, parts } = await lessonAt(course, 0);
  await openLesson(course, id);
  const question = await partOf(course, parts[0] ?? '');
  await question.locator('button.quiet').click();
  await answerAnyhow(question);
  await expect(question.locator('.verdict')).toBeFocused();
}

test.describe.configure({ timeout: 180_000 });

for (const entry of packages)
  test(`${nameOf(entry)}: the whole course is passed, stays passed, and is reviewed`, tagOf(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await takeCourse(at);
    expect(at.lms.values()).toMatchObject({ ...passed(entry), ...suspended(entry) });

    await at.launch();
    await expect(at.course.locator('[data-outcome]')).toHaveText(/100/);
    await tryAgain(at.course);
    await at.expectSaved();
    expectOneSession(await at.leave());
    expect(at.lms.values()).toMatchObject({ ...passed(entry), ...suspended(entry) });

    await at.launch({ mode: 'review', credit: 'no-credit' });
    await expect(at.saveState).toHaveText(at.words.save.review);
    await tryAgain(at.course);
    const review = await at.leave();
    expectOneSession(review);
    expect(writesIn(review)).toEqual([]);
    expect(at.lms.values()).toMatchObject(passed(entry));
  });

for (const entry of onePerStandard) {
  test(`${nameOf(entry)}: a failed test leaves a score and no verdict`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await at.launch();
    await takeTest(at, 6);
    await at.expectSaved();
    const journal = await at.leave();
    expectOneSession(journal);
    expect(journal.filter(({ args }) => args.includes('failed'))).toEqual([]);
    expect(at.lms.values()).toMatchObject(notPassed(entry));
  });

  test(`${nameOf(entry)}: the whole course in Moodle, which opens it in review afterwards`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry, 'moodle-like');
    await takeCourse(at);
    expect(at.lms.values()).toMatchObject({ ...passed(entry), ...suspended(entry) });

    await at.launch();
    await expect(at.saveState).toHaveText(at.words.save.review);
    await expect(at.course.locator('[data-outcome]')).toHaveText(/100/);
    const review = await at.leave();
    expect(writesIn(review)).toEqual([]);
    expect(at.lms.values()).toMatchObject(passed(entry));
  });
}
