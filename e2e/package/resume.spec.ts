import type { LmsKind } from '../lms-player.ts';
import { expect, expectOneSession, nameOf, onePerStandard, packages, tagOf, test } from './in-lms.ts';
import { answerAnyhow, openLesson, outlineOf, partOf } from './learner.ts';

/** Answers the last question of the third lesson, and gives its name. */
async function answerInTheMiddle(course: Parameters<typeof outlineOf>[0]): Promise<{ lesson: string; question: string }> {
  const { lessons } = await outlineOf(course);
  const { id: lesson, parts } = lessons[2] as (typeof lessons)[number];
  const question = parts.at(-1) ?? '';
  await openLesson(course, lesson);
  await answerAnyhow(await partOf(course, question));
  return { lesson, question };
}

for (const entry of packages) {
  const kinds: LmsKind[] = entry.edition === 'sv-SE' ? ['strict', 'moodle-like', 'played'] : ['strict'];
  for (const kind of kinds)
    test(`${nameOf(entry)}, ${kind}: the course opens at the question that was left, with its answer`, tagOf(entry), async ({ inLms }) => {
      const at = await inLms(entry, kind);
      await at.launch();
      const { lesson, question } = await answerInTheMiddle(at.course);
      const verdict = at.course.locator(`[id="${question}"] .verdict`);
      const said = (await verdict.textContent()) ?? '';
      await at.expectSaved();
      expectOneSession(await at.leave());

      await at.launch();
      await expect(at.course.locator(`[data-section="${lesson}"]`)).toBeVisible();
      await expect(at.course.locator(`[id="${question}"]`)).toBeInViewport();
      await expect(verdict).toHaveText(said);
      expectOneSession(await at.leave());
    });
}

for (const entry of onePerStandard) {
  test(`${nameOf(entry)}: whoever leaves before it is saved has lost nothing`, tagOf(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await at.launch();
    const { question } = await answerInTheMiddle(at.course);
    expectOneSession(await at.leave());
    await at.page.evaluate(() => localStorage.clear());
    await at.launch();
    await expect(at.course.locator(`[id="${question}"] .verdict`)).toBeVisible();
  });
}
