import type { LmsKind } from '../lms-player.ts';
import { expect, expectOneSession, nameOf, onePerStandard, packages, tagOf, tagOfDriver, test } from './in-lms.ts';
import { answerAt, expectAnswered } from './learner.ts';

for (const entry of packages) {
  const kinds: LmsKind[] = entry.edition === 'sv-SE' ? ['strict', 'moodle-like', 'played'] : ['strict'];
  for (const kind of kinds)
    test(`${nameOf(entry)}, ${kind}: the course opens at the question that was left, with its answer`, tagOf(entry), async ({ inLms }) => {
      const at = await inLms(entry, kind);
      await at.launch();
      const question = await answerAt(at.course, 2, -1);
      const verdict = at.course.locator(`[id="${question}"] .verdict`);
      const said = (await verdict.textContent()) ?? '';
      await at.expectSaved();
      expectOneSession(await at.leave());

      await at.launch();
      await expect(at.course.locator(`[id="${question}"]`)).toBeInViewport();
      await expect(verdict).toHaveText(said);
      expectOneSession(await at.leave());
    });
}

for (const entry of onePerStandard) {
  test(`${nameOf(entry)}: whoever leaves before it is saved has lost nothing`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await at.launch();
    const question = await answerAt(at.course, 2, -1);
    expectOneSession(await at.leave());
    await at.page.evaluate(() => localStorage.clear());
    await at.launch();
    await expectAnswered(at.course, question);
  });
}
