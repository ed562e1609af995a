import type { Lms, LmsOptions } from '../../src/lms/lms.ts';
import { writesIn } from '../../src/lms/lms.ts';
import { moodleLike } from '../../src/lms/moodle-like.ts';
import { playedLms } from '../../src/lms/played.ts';
import { strictLms } from '../../src/lms/strict.ts';
import type { Edition } from '../../src/schema/edition.ts';
import type { QuestionView } from '../../src/schema/question.ts';
import { answerRest, begin } from '../final-test.ts';
import { answer, comeTo, pressOn } from '../keyboard.ts';
import { quizQuestions } from '../questions.ts';
import { takeLessons } from './course.ts';
import { expect, packageOf, reported, standardOf, type TargetName, targets, test } from './in-lms.ts';

const doubles: Record<string, (options: LmsOptions) => Lms> = { strict: strictLms, 'Moodle-like': moodleLike, 'scorm-again': playedLms };

/** The whole way of a learner through one package in one LMS. */
const wholeWay = (target: TargetName, double: string, edition: Edition, tag: string[]) =>
  test(`${target} ${edition} in the ${double} LMS: begun, left, gone on with, passed, reviewed`, { tag }, async ({ play }) => {
    test.setTimeout(240_000);
    const standard = standardOf(target);
    const { lms, open, leave } = await play(packageOf(target, edition), standard, doubles[double] as (typeof doubles)[string]);

    const first = await open();
    const view = (await quizQuestions(first)).find(({ kind }) => kind === 'single') as QuestionView;
    await pressOn(first.locator('[data-start]'));
    await answer(first.locator(`[id="${view.slot}"]`), view, false);
    await expect.poll(() => lms.data()['cmi.core.lesson_location'] ?? lms.data()['cmi.location']).toBe(view.slot);
    await leave();
    expect(reported(lms)).toMatchObject({ status: 'incomplete', score: undefined });

    lms.relaunch();
    const second = await open();
    const left = second.locator(`[id="${view.slot}"]`);
    await expect(left).toBeInViewport();
    await expect(left.locator('.verdict')).toBeVisible();
    await pressOn(left.getByRole('button'));
    await answer(left, view);
    await second.locator('html').evaluate(() => {
      location.hash = '#/';
    });
    await takeLessons(second);
    await comeTo(second.locator('.final-test'));
    await begin(second);
    await answerRest(second, 12);
    await expect(second.locator('.final-test .verdict').first()).toHaveClass(/good/);
    await leave();
    expect(reported(lms)).toMatchObject(
      standard === 'scorm12' ? { status: 'passed', score: '100' } : { status: 'completed', success: 'passed', score: '100' },
    );

    const before = writesIn(lms.journal).length;
    lms.relaunch({ mode: 'review', credit: 'no-credit' });
    const third = await open();
    await expect(third.locator('#save-state')).toHaveClass(/attention/);
    await pressOn(third.locator('[data-start]'));
    const seen = third.locator(`[id="${view.slot}"]`);
    await comeTo(seen);
    await expect(seen.locator('.verdict')).toBeVisible();
    await pressOn(seen.getByRole('button'));
    await answer(seen, view, false);
    await leave();
    expect(writesIn(lms.journal).slice(before)).toEqual([]);
  });

for (const target of targets) {
  wholeWay(target, 'strict', 'sv-SE', ['@fast']);
  wholeWay(target, 'Moodle-like', 'sv-SE', []);
  wholeWay(target, 'scorm-again', 'sv-SE', []);
}
for (const edition of ['sv-FI', 'fi-FI', 'en-SE', 'en-FI'] as const) wholeWay('scorm12', 'strict', edition, []);
