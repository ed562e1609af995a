import type { FrameLocator, Page } from '@playwright/test';
import type { Lms, LmsOptions } from '../../src/lms/lms.ts';
import { editions } from '../../src/schema/edition.ts';
import type { LmsStandard } from '../../src/schema/lms-elements.ts';
import { expect, test as journey } from '../journey.ts';
import { startLms } from '../lms-page.ts';

export const targets = ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const;
export type TargetName = (typeof targets)[number];

export const standardOf = (target: TargetName): LmsStandard => (target === 'scorm12' ? 'scorm12' : 'scorm2004');

/** The package of one target, its file without `.zip`. */
export const packageOf = (target: TargetName, edition: (typeof editions)[number] = 'sv-SE'): string => `travel-security_1.0.0_${edition}_${target}`;

/** A course open in an LMS. */
export interface Player<Double extends Lms> {
  lms: Double;
  url: string;
  /** Opens the LMS's page, and with it the course; with a page of one's own in another browser. */
  open(page?: Page): Promise<FrameLocator>;
  /** Takes the frame away, as an LMS does when a learner goes elsewhere in it. */
  leave(): Promise<void>;
}

interface Fixtures {
  /** Puts a package into an LMS: `play('travel-security_…', 'scorm12', strictLms)`. */
  play: <Double extends Lms>(name: string, standard: LmsStandard, make: (options: LmsOptions) => Double, options?: Partial<LmsOptions>) => Promise<Player<Double>>;
}

export const test = journey.extend<Fixtures>({
  play: async ({ page }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (name, standard, make, options = {}) => {
      const lms = make({ standard, ...options });
      const { url, close } = await startLms(name, standard, lms);
      closing.push(close);
      return {
        lms,
        url,
        open: async (where = page) => {
          await where.goto(url);
          const course = where.frameLocator('iframe');
          await expect(course.locator('html')).toHaveAttribute('lang', /./);
          return course;
        },
        leave: () => page.locator('iframe').evaluate((frame) => frame.remove()),
      };
    });
    for (const close of closing) await close();
  },
});

/** Status and score in the gradebook of an LMS of either standard. */
export function reported(lms: Lms): { status: string | undefined; success: string | undefined; score: string | undefined } {
  const data = lms.data();
  return {
    status: data['cmi.core.lesson_status'] ?? data['cmi.completion_status'],
    success: data['cmi.success_status'],
    score: data['cmi.core.score.raw'] ?? data['cmi.score.raw'],
  };
}

export { expect } from '../journey.ts';
