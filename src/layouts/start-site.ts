import { merge } from '../learner/merge.ts';
import { start, update } from '../learner/session.ts';
import { browserPort } from '../runtime/browser.ts';
import type { Outline } from '../schema/outline.ts';
import { showCatalogue } from '../ui/catalogue.ts';
import { showCourseStart } from '../ui/course-start.ts';
import { showOverdue } from '../ui/due.ts';
import { keepPlace } from '../ui/keep-place.ts';
import { followLesson } from '../ui/lesson.ts';
import { attachOwnData } from '../ui/own-data.ts';
import { attachResumeCode } from '../ui/resume-code.ts';
import { showRoute } from '../ui/route.ts';
import { showDamaged, showSaveState } from '../ui/save-state.ts';
import { attachSearch } from '../ui/search.ts';
import { attachStartOver } from '../ui/start-over.ts';
import { texts } from '../ui/texts.ts';

// What every page of the site does in the browser, in order. A page without a course only searches.
showOverdue();
keepPlace();
attachSearch();
void showCatalogue();

const data = document.getElementById('outline')?.textContent;
if (data) {
  const outline = JSON.parse(data) as Outline;
  showSaveState(texts());
  showRoute();
  showCourseStart();
  attachStartOver();
  attachResumeCode(texts().save);
  attachOwnData(texts());
  for (const lesson of document.querySelectorAll<HTMLElement>('[data-lesson]')) followLesson(lesson);
  const port = browserPort(outline);
  // What another tab has saved is brought in here.
  port.onRecord((theirs) => update((mine) => merge(mine, theirs)));
  void start(port, outline).then(() => showDamaged(port));
}
