import { record } from '../learner/session.ts';

/**
 * A reader who switches edition lands where they were: at the nearest thing above whose id is the same in all languages. At the
 * page's top, where the switch stands, nothing is above: then it is what the learner did last, if that is on the page.
 */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-edition]'))
    link.addEventListener('click', () => {
      const things = [...document.querySelectorAll<HTMLElement>('.question, .scenario, .checklist, .risk, .reflection, .definitions [id]')];
      const near = things.findLast((thing) => thing.getBoundingClientRect().top < innerHeight / 2);
      const inView = near && near.getBoundingClientRect().bottom > 0 ? near : undefined;
      link.hash = (inView ?? document.getElementById(record().bookmark?.value ?? ''))?.id ?? '';
    });
}
