import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { words } from '../../src/blocks/words.ts';
import { EditionCourse } from '../../src/course/edition.ts';
import { escapeHtml } from '../../src/course/html.ts';
import { loadLibrary } from '../../src/course/load.ts';
import type { Page } from '../../src/course/model.ts';
import { attributes, type Node, tagIs } from '../../src/course/tree.ts';
import type { QuestionView } from '../../src/schema/question.ts';
import { project } from './astro-build.ts';
import { fixtures, type Package } from './reference.ts';

const style =
  'body{font:1rem/1.6 system-ui,sans-serif;margin:0;display:grid;grid-template-columns:16rem 1fr}nav{padding:1rem;background:#f3f4f6;min-height:100vh}nav a,label{display:block;padding:.4rem 0}main{padding:1rem 2rem;max-width:46rem}img{max-width:100%;height:auto}@media(max-width:40rem){body{display:block}nav{min-height:0}}';

/** All it does: one lesson at a time, feedback, and a word with the LMS. */
const script = `(function(){for(var w=window,a,i=0;i<9&&!(a=w.API)&&w!==w.parent;i++)w=w.parent;
if(a){a.LMSInitialize('');if(a.LMSGetValue('cmi.core.lesson_status')==='not attempted')a.LMSSetValue('cmi.core.lesson_status','incomplete')}
function show(){var h=location.hash.slice(1)||document.querySelector('section').id;document.querySelectorAll('section').forEach(function(s){s.hidden=s.id!==h});if(a)a.LMSSetValue('cmi.core.lesson_location',h)}
addEventListener('hashchange',show);show();
document.addEventListener('submit',function(e){e.preventDefault();if(new FormData(e.target).get('q')===null)return;e.target.querySelector('output').hidden=false;if(a)a.LMSCommit('')});
addEventListener('pagehide',function(){a&&a.LMSFinish('')})})();`;

const form = ({ stem, options }: QuestionView): string =>
  `<form><fieldset><legend>${stem}</legend>${options.map(({ code, html }) => `<label><input type="radio" name="q" value="${code}"> ${html}</label>`).join('')}</fieldset><button>Check</button><output hidden>${options[0]?.feedback ?? ''}</output></form>`;

/** What somebody who knows HTML would write for one node of a lesson. The pictures of the reference course are all of one size. */
function nodeHtml(course: EditionCourse, node: Node): string {
  const { id = '', picture, alt = '' } = attributes(node);
  if (tagIs(node, 'Quiz')) return course.quiz(id).map(form).join('');
  if (tagIs(node, 'Figure')) return `<img src="images/${picture}" alt="${escapeHtml(alt)}" width="1200" height="675" loading="lazy">`;
  return course.html([node]);
}

const section = (id: string, title: string, body: string, hidden: boolean): string =>
  `<section id="${id}"${hidden ? ' hidden' : ''}><h2>${escapeHtml(title)}</h2>${body}</section>`;

function pageHtml(course: EditionCourse): string {
  const { title, lessons } = course.outline;
  const body = (page: Page) =>
    (page.tree.children ?? [])
      .filter(({ type }) => type !== 'yaml')
      .map((node) => nodeHtml(course, node))
      .join('');
  const parts = lessons.map((lesson, i) => section(lesson.id, lesson.title, body(course.page('lesson', lesson.id)), i > 0));
  const links = [...lessons, { id: 'end', title: course.page('final-test').meta.title }].map(
    (one) => `<a href="#${one.id}">${escapeHtml(one.title)}</a>`,
  );
  const end = section('end', course.page('final-test').meta.title, course.pool().map(form).join(''), true);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta name="viewport" content="width=device-width,initial-scale=1"><style>${style}</style></head><body><nav aria-label="Lessons">${links.join('')}</nav><main><h1>${escapeHtml(title)}</h1>${body(course.page('about'))}${parts.join('')}${end}</main><script>${script}</script></body></html>`;
}

const manifest = `<?xml version="1.0"?><manifest identifier="floor" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata><organizations default="o"><organization identifier="o"><title>Floor</title><item identifier="i" identifierref="r"><title>Floor</title></item></organization></organizations><resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources></manifest>`;

/** The reference course as a page written by hand, with the same text and pictures: no course can be faster than that. */
export function floor(): Package {
  const library = loadLibrary(join(project, fixtures), { base: project, shared: join(project, 'content') });
  const reference = library.courses.find(({ file }) => file.id === 'reference');
  if (!reference) throw new Error(`${fixtures} has no course \`reference\`.`);
  const course = new EditionCourse(library, reference, 'en-SE', words);
  const encoder = new TextEncoder();
  const pictures = reference.mediaFiles.map(
    (name) => [`images/${name}`, new Uint8Array(readFileSync(join(project, reference.dir, 'media', name)))] as const,
  );
  const files = {
    'index.html': encoder.encode(pageHtml(course)),
    'imsmanifest.xml': encoder.encode(manifest),
    ...Object.fromEntries(pictures),
  };
  return { zip: zipSync(files), files };
}
