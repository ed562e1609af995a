import { expect, type Locator } from '@playwright/test';
import type { QuestionView } from '../src/schema/question.ts';
import { fillIn, pressOn } from './keyboard.ts';
import { propsOf, type Shown } from './questions.ts';

/** The question of the sheet that lies open. */
export async function openQuestion(shown: Shown): Promise<{ sheet: Locator; slot: string }> {
  const sheet = shown.locator('.sheet');
  return { sheet, slot: (await sheet.getAttribute('data-slot')) ?? '' };
}

/** Goes on from the sheet that lies open to the last one, answers `right` of those questions rightly and the others wrongly, and hands in. */
export async function answerRest(shown: Shown, right: number): Promise<void> {
  const [island] = await propsOf<{ pool: QuestionView[] }>(shown, 'FinalTest');
  for (let answered = 0; ; answered++) {
    const { sheet, slot } = await openQuestion(shown);
    const view = island?.pool.find((question) => question.slot === slot);
    if (!view) throw new Error(`The pool has no question ${slot}.`);
    await fillIn(sheet.getByRole('group'), view, answered < right);
    // The next question or, on the last one, handing in.
    await pressOn(sheet.locator('.tools button.primary'));
    await expect(shown.locator(`.sheet[data-slot="${slot}"]`)).toHaveCount(0);
    if ((await sheet.count()) === 0) return;
    await expect(sheet.locator('.label')).toBeFocused();
  }
}

/** Begins an attempt, or goes on with the one begun, where the test's page is shown. */
export const begin = (shown: Shown): Promise<void> => pressOn(shown.locator('.final-test button.primary'));
