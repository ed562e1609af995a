/** A reader who switches edition lands where they were: the nearest thing above whose id is the same in all languages. */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-edition]'))
    link.addEventListener('click', () => {
      const things = [...document.querySelectorAll<HTMLElement>('.question, .scenario, .checklist, .risk, .reflection, .definitions [id]')];
      const near = things.findLast((thing) => thing.getBoundingClientRect().top < innerHeight / 2);
      link.hash = near && near.getBoundingClientRect().bottom > 0 ? near.id : '';
    });
}
