import { expect, type FrameLocator, type Locator } from '@playwright/test';
import type { Outline } from '../../src/schema/outline.ts';
import type { QuestionView } from '../../src/schema/question.ts';
import { answer, comeTo, pressOn, select } from '../keyboard.ts';
import { propsOf, quizQuestions } from '../questions.ts';

const outlineOf = async (course: FrameLocator): Promise<Outline> => JSON.parse((await course.locator('#outline').textContent()) ?? '{}') as Outline;

async function assess(risk: Locator): Promise<void> {
  await comeTo(risk);
  for (const list of await risk.getByRole('combobox').all()) await select(list, 2);
  await pressOn(risk.getByRole('button'));
  await expect(risk.locator(':focus')).toBeVisible();
}

async function playToAnEnd(scenario: Locator): Promise<void> {
  await comeTo(scenario);
  const choices = scenario.locator('.scene .choices button');
  for (let turns = 1; (await choices.count()) > 0; turns++) {
    await pressOn(choices.last());
    await expect(scenario.locator('.way > li')).toHaveCount(turns);
  }
}

/** Goes through every lesson by its links, does what each asks for and reads it to its end; ends where the final test is the next step. */
export async function takeLessons(course: FrameLocator): Promise<void> {
  const outline = await outlineOf(course);
  const questions = await quizQuestions(course);
  const risks = (await propsOf<{ risks: QuestionView[] }>(course, 'Assessment')).flatMap((island) => island.risks);
  await pressOn(course.locator('[data-start]'));
  for (const { id, parts } of outline.lessons) {
    const lesson = course.locator(`[data-lesson="${id}"]`);
    await expect(lesson).toBeVisible();
    for (const part of parts) {
      const place = lesson.locator(`[id="${part}"]`);
      const question = questions.find(({ slot }) => slot === part);
      if (question) await answer(place, question);
      else if (risks.some(({ slot }) => slot === part)) await assess(place);
      else await playToAnEnd(place);
    }
    const next = lesson.locator('.next-step .button');
    await next.scrollIntoViewIfNeeded();
    await expect(lesson.locator('[data-left]')).toHaveClass(/is-done/);
    await pressOn(next);
  }
}
