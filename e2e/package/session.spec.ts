import { callsOf, driverOf, expect, expectOneSession, nameOf, onePerStandard, tagOfDriver, test } from './in-lms.ts';
import { lessonAt } from './learner.ts';

for (const entry of onePerStandard) {
  test(`${nameOf(entry)}: few calls before the first paint, then one Commit and one read-back`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await at.launch();
    await at.expectSaved();
    // Longer than any pause after which the course writes.
    await at.page.waitForTimeout(2500);
    const painted = await at.course.locator('body').evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return performance.timeOrigin + (paint?.startTime ?? Number.NaN);
    });
    const journal = await at.journal();
    const before = journal.filter(({ at: called }) => called < painted);
    expect(before.length).toBeLessThanOrEqual(14);
    expect(callsOf(before, 'commit')).toEqual([]);
    const [commit, ...more] = callsOf(journal, 'commit');
    expect(more).toEqual([]);
    expect(commit?.at).toBeGreaterThan(painted);
    const after = journal.slice(journal.findIndex((call) => call.call === commit?.call) + 1);
    expect(after.map(({ call, args }) => ({ call, args }))).toEqual([
      { call: driverOf(entry) === 'scorm12' ? 'LMSGetValue' : 'GetValue', args: ['cmi.suspend_data'] },
    ]);
  });

  test(`${nameOf(entry)}: the way out saves, ends the session and says so`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await at.launch();
    await at.course.locator('[data-start]').click();
    await at.course.getByRole('button', { name: at.words.exit }).click();
    await expect(at.course.getByText(at.words.exited)).toBeFocused();
    await expect(at.course.getByRole('button', { name: at.words.exit })).toBeHidden();
    const ended = callsOf(await at.journal(), 'terminate');
    expect(ended).toHaveLength(1);
    // What is pressed after the end reaches no LMS, and nor does leaving.
    await at.page.keyboard.press('Tab');
    await at.page.waitForTimeout(1500);
    expectOneSession(await at.leave());
    await at.launch();
    const { id } = await lessonAt(at.course, 0);
    await expect(at.course.locator(`[data-section="${id}"]`)).toBeVisible();
  });

  test(`${nameOf(entry)}: the way out of a review claims to have saved nothing`, tagOfDriver(entry), async ({ inLms }) => {
    const at = await inLms(entry);
    await at.launch({ mode: 'review', credit: 'no-credit' });
    await at.course.getByRole('button', { name: at.words.exit }).click();
    await expect(at.course.getByText(at.words.left, { exact: true })).toBeFocused();
    expectOneSession(await at.leave());
  });
}
