import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of WCAG 2.2 AA or of axe's own advice, in the light and in the dark. Of the advice one is left out: a lesson may ask before its first heading. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).disableRules(['heading-order']).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    );
    expect(found, colorScheme).toEqual([]);
  }
}

/** Nothing is wider than the window, from 320 px (WCAG 1.4.10) to a desk's. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
      return [`${scrollWidth - clientWidth} px too wide`, ...beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
    });
    expect(tooWide, `at ${width} px`).toEqual([]);
  }
}
