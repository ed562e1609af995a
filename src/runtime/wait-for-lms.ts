import type { Connect, Driver } from './driver.ts';

const patience = 10_000;

/** Looks for the LMS at once, then with growing pauses for 10 s, since some attach their API late; a page with nobody above or behind it is not in one. */
export async function waitForLms(connect: Connect, view: Window): Promise<Driver | undefined> {
  const alone = view.parent === view && !view.opener;
  let waited = 0;
  for (let pause = 100; ; pause = Math.min(pause * 2, patience - waited)) {
    const driver = connect(view);
    if (driver || alone || waited >= patience) return driver;
    await new Promise((resolve) => setTimeout(resolve, pause));
    waited += pause;
  }
}
