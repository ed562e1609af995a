import { merge } from '../learner/merge.ts';
import { start, update } from '../learner/session.ts';
import { browserPort } from '../runtime/browser.ts';
import type { Outline } from '../schema/outline.ts';
import { showOverdue } from '../ui/due.ts';
import { keepPlace } from '../ui/keep-place.ts';
import { followLesson } from '../ui/lesson.ts';
import { showRoute } from '../ui/route.ts';
import { showDamaged, showSaveState } from '../ui/save-state.ts';
import { attachSearchDoor } from '../ui/search-door.ts';
import { texts } from '../ui/texts.ts';

// What the site's pages do in the browser, in order. What only some pages need, or only some learners, comes when it is wanted.
const has = (selector: string) => document.querySelector(selector) !== null;

showOverdue();
keepPlace();
if (has('[data-catalogue]')) void import('../ui/catalogue.ts').then(({ showCatalogue }) => showCatalogue());

attachSearchDoor();

const data = document.getElementById('outline')?.textContent;
if (data) {
  const outline = JSON.parse(data) as Outline;
  showSaveState(texts());
  showRoute();
  if (has('[data-start]')) void import('./start-course-page.ts').then(({ startCoursePage }) => startCoursePage());
  for (const lesson of document.querySelectorAll<HTMLElement>('[data-lesson]')) followLesson(lesson);
  const port = browserPort(outline);
  // What another tab has saved is brought in here.
  port.onRecord((theirs) => update((mine) => merge(mine, theirs)));
  void start(port, outline).then(() => showDamaged(port));
}
