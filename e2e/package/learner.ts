import { expect, type FrameLocator, type Locator } from '@playwright/test';
import type { Outline, OutlineLesson } from '../../src/schema/outline.ts';
import { begin } from '../final-test.ts';
import { comeTo } from '../keyboard.ts';

// What a learner does in a course, with the mouse and without much thought.

/** The outline of the edition in the package. */
export const outlineOf = async (course: FrameLocator): Promise<Outline> =>
  JSON.parse((await course.locator('#outline').textContent()) ?? '') as Outline;

/** The lesson at a place in the course, from 0. */
export async function lessonAt(course: FrameLocator, place: number): Promise<OutlineLesson> {
  const lesson = (await outlineOf(course)).lessons[place];
  if (!lesson) throw new Error(`The course has no lesson ${place}.`);
  return lesson;
}

/** Goes to a lesson, or to `final-test`, by the menu. */
export async function openLesson(course: FrameLocator, id: string): Promise<Locator> {
  await course.locator('[data-fold] summary').click();
  await course.locator(`.sco-bar [data-station="${id}"] a`).click();
  const section = course.locator(`[data-section="${id}"]`);
  await expect(section.locator('h1')).toBeFocused();
  return section;
}

/** Goes to a part of a lesson, a question or a scenario, and waits until it runs. */
export async function partOf(course: FrameLocator, id: string): Promise<Locator> {
  const part = course.locator(`[id="${id}"]`);
  await part.scrollIntoViewIfNeeded();
  await expect(part.locator('button:enabled').first()).toBeVisible();
  return part;
}

/** Goes to the final test and begins an attempt. */
export async function beginTest(course: FrameLocator): Promise<void> {
  await openLesson(course, 'final-test');
  await comeTo(course.locator('.final-test'));
  await begin(course);
  await expect(course.locator('.sheet')).toBeVisible();
}

/** Gives a question or a risk the first answer that it takes. */
export async function answerAnyhow(part: Locator): Promise<void> {
  for (const list of await part.getByRole('combobox').all()) await list.selectOption({ index: 1 });
  for (const role of ['radio', 'checkbox'] as const) {
    const first = part.getByRole(role).first();
    if (await first.count()) await first.check();
  }
  const field = part.getByRole('textbox');
  if (await field.count()) await field.fill('1');
  await part.locator('button.primary').click();
  await expect(part.locator('button.primary')).toHaveCount(0);
}

/** Answers one question of a lesson, both by their places; gives its name. */
export async function answerAt(course: FrameLocator, lesson: number, place: number): Promise<string> {
  const { id, parts } = await lessonAt(course, lesson);
  const question = parts.at(place);
  if (!question) throw new Error(`The lesson ${id} has no question ${place}.`);
  await openLesson(course, id);
  await answerAnyhow(await partOf(course, question));
  return question;
}

/** The question is found answered. */
export async function expectAnswered(course: FrameLocator, question: string): Promise<void> {
  const part = await partOf(course, question);
  await expect(part.locator('.verdict')).toBeVisible();
}

/** Takes the first choice in every scene, to an ending. */
async function playToAnEnding(scenario: Locator): Promise<void> {
  const choices = scenario.locator('.scene .choices button');
  for (let turns = 1; (await choices.count()) > 0; turns++) {
    expect(turns).toBeLessThan(20);
    await choices.first().click();
    await expect(scenario.locator('.way > li')).toHaveCount(turns);
  }
  await expect(scenario.locator('.ending')).toBeVisible();
}

/** Opens every lesson and does everything in it that is required. */
export async function takeLessons(course: FrameLocator): Promise<void> {
  for (const { id, parts } of (await outlineOf(course)).lessons) {
    await openLesson(course, id);
    for (const name of parts) {
      const part = await partOf(course, name);
      if (await part.evaluate((element) => element.classList.contains('scenario'))) await playToAnEnding(part);
      else await answerAnyhow(part);
    }
    await expect(course.locator(`.sco-bar [data-station="${id}"]`)).toHaveAttribute('data-state', 'done');
  }
}
