import { expectAccessible } from '../accessible.ts';
import { answer, pressOn } from '../keyboard.ts';
import { quizQuestions } from '../questions.ts';
import { type CourseWindow, expect, onePerStandard, test } from './in-lms.ts';
import { answerAt, beginTest, lessonAt, openLesson, outlineOf, partOf } from './learner.ts';

const [entry] = onePerStandard;
if (!entry) throw new Error('There is no package to open.');
const fast = { tag: '@fast' };

/** What reaches beyond the course's own window, sideways. */
const expectNoSidewaysScroll = async ({ course }: CourseWindow): Promise<void> =>
  expect(
    await course.locator('html').evaluate((root) => {
      if (root.scrollWidth <= root.clientWidth) return [];
      const beyond = [...root.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
      return [`${root.scrollWidth - root.clientWidth} px too wide`, ...beyond.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))];
    }),
  ).toEqual([]);

/** The pages of a package, each as a learner leaves it. */
const scenes: Record<string, (at: CourseWindow) => Promise<unknown>> = {
  'the front': async () => {},
  'the menu': ({ course }) => course.locator('[data-fold] summary').click(),
  'a lesson': async ({ course }) => openLesson(course, (await lessonAt(course, 0)).id),
  'an answered question': ({ course }) => answerAt(course, 0, 0),
  'the final test': ({ course }) => beginTest(course),
};

for (const [name, go] of Object.entries(scenes)) {
  test(`${name} is accessible in the window of an LMS, in the light and in the dark`, fast, async ({ inLms, page }) => {
    await page.setViewportSize({ width: 650, height: 660 });
    const at = await inLms(entry);
    await at.launch();
    await go(at);
    await expectAccessible(page);
  });
}

test('no page of a package scrolls sideways on a small screen', fast, async ({ inLms, page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  const at = await inLms(entry);
  await at.launch();
  await expectNoSidewaysScroll(at);
  for (const { id, parts } of (await outlineOf(at.course)).lessons) {
    await openLesson(at.course, id);
    for (const part of parts) await partOf(at.course, part);
    await expectNoSidewaysScroll(at);
  }
  await beginTest(at.course);
  await expectNoSidewaysScroll(at);
});

test('by keyboard only: menu, lesson, question, next lesson', fast, async ({ inLms }) => {
  const at = await inLms(entry);
  await at.launch();
  const { course } = at;
  const [first, second] = (await outlineOf(course)).lessons;
  await pressOn(course.locator('[data-fold] summary'));
  await pressOn(course.locator(`.sco-bar [data-station="${first?.id}"] a`));
  await expect(course.locator(`[data-section="${first?.id}"] h1`)).toBeFocused();
  await expect(course.locator('[data-fold]')).not.toHaveAttribute('open');
  const view = (await quizQuestions(course)).find(({ slot }) => slot === first?.parts[0]);
  if (!view) throw new Error('The first lesson has no quiz.');
  await answer(course.locator(`[id="${view.slot}"]`), view);
  await at.expectSaved();
  await pressOn(course.locator(`[data-section="${first?.id}"] .next-step a.primary`));
  await expect(course.locator(`[data-section="${second?.id}"] h1`)).toBeFocused();
});

test('a learner name of ten thousand characters with markup is plain clipped text', fast, async ({ inLms, page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  const at = await inLms(entry);
  await at.launch({ name: `<img src=x onerror="alert(1)"><b>Anna</b>${'x'.repeat(10_000)}` });
  const name = at.course.locator('[data-welcome] bdi');
  await expect(name).toHaveText(/^<img src=x onerror="alert\(1\)"><b>Anna<\/b>x+$/);
  expect((await name.textContent())?.length).toBeLessThanOrEqual(120);
  await expect(name.locator('*')).toHaveCount(0);
  await expectNoSidewaysScroll(at);
});
