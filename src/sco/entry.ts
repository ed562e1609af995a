import { host } from 'beredd:host';
import { merge } from '../learner/merge.ts';
import * as session from '../learner/session.ts';
import type { Outline } from '../schema/outline.ts';
import { lessonOf, showCourseStart } from '../ui/course-start.ts';
import { showOverdue } from '../ui/due.ts';
import { followLesson } from '../ui/lesson.ts';
import { attachResumeCode } from '../ui/resume-code.ts';
import { showRoute } from '../ui/route.ts';
import { showDamaged, showSaveState } from '../ui/save-state.ts';
import { attachStartOver } from '../ui/start-over.ts';
import { texts } from '../ui/texts.ts';
import { showBar } from './bar.ts';
import { defineIslands } from './island.ts';
import { startRouter } from './router.ts';

// A package's whole start, in order. The LMS is asked before the first section is chosen, so that a learner who comes back
// is shown the question they left.
const outline = JSON.parse(document.getElementById('outline')?.textContent ?? '{}') as Outline;
const port = host(outline);
const { ready, record, start, update } = session;

// The islands come in a script of their own (islands.ts), and there is one session in a document.
Object.assign(window, { bereddSession: session });

// A form sent by a browser without our handler would leave the page, and with it the session.
addEventListener('submit', (event) => event.preventDefault(), { capture: true });

showSaveState(texts());
const opened = start(port, outline);
defineIslands();
startRouter();
// A task of its own: with the rest it would hold a slow phone for longer than 50 ms.
setTimeout(() => {
  showOverdue();
  showRoute();
  showCourseStart();
  attachStartOver();
  attachResumeCode(texts().save);
  for (const lesson of document.querySelectorAll<HTMLElement>('[data-lesson]')) followLesson(lesson);
});

void opened.then(() => {
  showDamaged(port);
  const at = record().bookmark?.value;
  const lesson = lessonOf(at, outline);
  // Whoever has already gone somewhere is left there.
  if (lesson && !location.hash) location.replace(`#/${lesson}${at === lesson ? '' : `/${at}`}`);
});
void ready.then(() => showBar(port, (theirs) => update((mine) => merge(mine, theirs)), texts()));
