import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { IndexEntry } from '../../scorm/package-index.ts';
import { playerTexts, type Player as Words } from '../../src/i18n/dictionary.ts';
import { callNames } from '../../src/lms/api-object.ts';
import type { Values } from '../../src/lms/launch-values.ts';
import { languageOf } from '../../src/schema/edition.ts';
import type { LmsStandard } from '../../src/schema/lms-elements.ts';
import { expect, folders, test as journey } from '../journey.ts';
import { type LaunchQuery, type LmsSite, serveLms } from '../lms-page.ts';
import type { LmsKind, Player, TimedCall } from '../lms-player.ts';

/** Every package of the course that the journeys take. */
export const packages = (JSON.parse(readFileSync(join(folders.packages, 'index.json'), 'utf8')) as IndexEntry[]).filter(
  ({ course }) => course === 'travel-security',
);

/** One edition of each standard, for what does not depend on the edition. */
export const onePerStandard = packages.filter(({ edition }) => edition === 'sv-SE');

const fast = (when: boolean): { tag: string[] } => ({ tag: when ? ['@fast'] : [] });

/** `npm test` takes one edition of each standard, `npm run test:all` every package. */
export const tagOf = ({ edition }: IndexEntry): { tag: string[] } => fast(edition === 'sv-SE');

/** The same, for what both editions of 2004 do alike: their packages differ in the manifest only. */
export const tagOfDriver = ({ edition, standard }: IndexEntry): { tag: string[] } =>
  fast(edition === 'sv-SE' && standard !== 'scorm2004-3');

/** The package's name in a list of tests. */
export const nameOf = ({ standard, edition }: IndexEntry): string => `${standard} ${edition}`;

/** The LMS's side of a package's standard. */
export const driverOf = ({ standard }: IndexEntry): LmsStandard => (standard === 'scorm12' ? 'scorm12' : 'scorm2004');

/** What a text with `{gaps}` matches once they are filled. */
export const filled = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  );

/** The calls of one kind, by what each standard calls it. */
export const callsOf = (journal: readonly TimedCall[], kind: keyof (typeof callNames)[LmsStandard]): TimedCall[] =>
  journal.filter(({ call }) => Object.values(callNames).some((names) => names[kind] === call));

/** 2004 tells by error 403 that nothing was stored yet. */
const refusals = (journal: readonly TimedCall[]): TimedCall[] =>
  journal.filter((entry) => entry.error !== 0 && !(entry.error === 403 && entry.call === callNames.scorm2004.get));

/** One launch from beginning to end: one Initialize, first; one Terminate, last; nothing that the LMS refused. */
export function expectOneSession(journal: readonly TimedCall[]): void {
  expect(refusals(journal)).toEqual([]);
  expect(callsOf(journal, 'initialize')).toEqual([journal[0]]);
  expect(callsOf(journal, 'terminate')).toEqual([journal.at(-1)]);
}

/** A course in one window of an LMS. */
export class CourseWindow {
  readonly page: Page;
  readonly lms: LmsSite;
  readonly words: Words;
  readonly course: FrameLocator;
  readonly saveState: Locator;

  constructor(page: Page, lms: LmsSite, words: Words) {
    this.page = page;
    this.lms = lms;
    this.words = words;
    this.course = page.frameLocator('iframe');
    this.saveState = this.course.locator('#save-state');
  }

  /** Opens the course; once it says how its work is kept, it has read what the LMS knows. */
  async launch(query?: LaunchQuery): Promise<void> {
    await this.page.goto(this.lms.address(query));
    await expect(this.saveState).not.toBeEmpty({ timeout: 20_000 });
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveState).toHaveText(filled(this.words.save.savedLms));
  }

  /** Goes elsewhere in the LMS, and gives the calls of the launch. */
  async leave(): Promise<TimedCall[]> {
    await this.page.evaluate(() => (window as unknown as { player: Player }).player.leave());
    return this.journal();
  }

  journal(): Promise<TimedCall[]> {
    return this.page.evaluate(() => (window as unknown as { player: Player }).player.journal);
  }

  async commitsFail(fail: boolean): Promise<void> {
    await this.page.evaluate((value) => (window as unknown as { player: Player }).player.commitsFail(value), fail);
  }
}

interface Fixtures {
  /** Opens a package in an LMS of its own; not launched yet. */
  inLms: (entry: IndexEntry, kind?: LmsKind, values?: Values) => Promise<CourseWindow>;
}

export const test = journey.extend<Fixtures>({
  inLms: async ({ page }, use) => {
    const sites: LmsSite[] = [];
    await use(async (entry, kind = 'strict', values) => {
      const site = await serveLms({
        kind,
        standard: driverOf(entry),
        package: entry.file.replace(/\.zip$/, ''),
        ...(values && { values }),
      });
      sites.push(site);
      if (entry.edition === 'multi') throw new Error(`${entry.file} has no language of its own.`);
      return new CourseWindow(page, site, playerTexts(languageOf(entry.edition)));
    });
    for (const site of sites) await site.close();
  },
});

export { expect };
