import type { Say } from '../../course/fault.ts';
import type { Course, Library, Page } from '../../course/model.ts';
import { didYouMean } from '../../course/nearest.ts';
import { outlineOf } from '../../course/outline.ts';
import { readYaml } from '../../course/yaml.ts';
import { aboutFile } from '../../schema/course.ts';
import { type Edition, jurisdictionOf } from '../../schema/edition.ts';
import { eachCourse } from '../rule.ts';

function doubles(ids: string[], list: string, say: Say, at: (path: PropertyKey[]) => { line: number; column: number }): void {
  for (const [i, id] of ids.entries())
    if (ids.indexOf(id) < i) say(at([list, i]), `\`${id}\` stands twice in \`${list}\`.`, 'Take one away.');
}

/** The objectives of course.yaml, each in words in this language. */
function objectivesInWords(page: Page, objectives: string[], say: Say): void {
  const front = page.tree.children?.find((node) => node.type === 'yaml');
  const { at } = readYaml(front?.value ?? '', page.file, aboutFile, 2);
  const words = page.about?.objectives;
  if (!words) return;
  for (const id of objectives)
    if (!words[id]?.trim())
      say(at(['objectives']), `The objective \`${id}\` is not put into words.`, `Write \`${id}: …\` under \`objectives\`.`);
  for (const id of Object.keys(words))
    if (!objectives.includes(id))
      say(at(['objectives', id]), `There is no objective \`${id}\` in course.yaml.`, didYouMean(id, objectives));
}

function finalTest(course: Course, library: Library, say: Say): void {
  const file = `${course.dir}/course.yaml`;
  const rules = course.file.finalTest;
  if (!rules) {
    if (course.file.completion !== 'lessons')
      say(
        library.at(file, ['completion']),
        `\`completion: ${course.file.completion}\` needs a final test.`,
        'Write `finalTest:`, or `completion: lessons`.',
      );
    return;
  }
  const at = library.at(file, ['finalTest', 'draw']);
  if (rules.draw < course.file.objectives.length)
    say(
      at,
      `An attempt draws ${rules.draw} questions, but there are ${course.file.objectives.length} objectives.`,
      'Draw at least one an objective.',
    );
  // One edition a country: parity tells where its languages differ.
  const perCountry = new Map<string, Edition>(course.file.editions.map((edition) => [jurisdictionOf(edition), edition]));
  for (const [country, edition] of perCountry) {
    const pool = outlineOf(course, edition).test?.pool;
    if (!pool) continue;
    if (pool.length < rules.draw)
      say(
        at,
        `An attempt draws ${rules.draw} questions, but the pool has ${pool.length} for ${country}.`,
        'Write more questions in final-test.mdx, or draw fewer.',
      );
    for (const [i, id] of course.file.objectives.entries())
      if (!pool.some((question) => question.objective === id))
        say(
          library.at(file, ['objectives', i]),
          `No question of the final test asks about \`${id}\` for ${country}.`,
          `Write one in final-test.mdx with \`objective="${id}"\`.`,
        );
  }
}

/** course.yaml against itself and the course: objectives, final test, review. */
export const course = eachCourse((one, sayIn, library, today) => {
  const file = `${one.dir}/course.yaml`;
  const say = sayIn(file);
  const at = (path: PropertyKey[]) => library.at(file, path);
  const { objectives, lessons } = one.file;
  doubles(
    lessons.map(({ id }) => id),
    'lessons',
    say,
    at,
  );
  doubles(objectives, 'objectives', say, at);
  doubles(one.file.scenarios, 'scenarios', say, at);
  for (const [i, lesson] of lessons.entries())
    for (const id of lesson.objectives)
      if (!objectives.includes(id))
        say(
          at(['lessons', i, 'objectives']),
          `Lesson \`${lesson.id}\` serves an objective \`${id}\` that the course has not.`,
          didYouMean(id, objectives),
        );
  for (const [i, id] of [...new Set(objectives)].entries())
    if (!lessons.some((lesson) => lesson.objectives.includes(id)))
      say(at(['objectives', i]), `No lesson serves the objective \`${id}\`.`, 'Write it at a lesson, or take it away.');
  for (const page of one.pages) if (page.kind === 'about') objectivesInWords(page, objectives, sayIn(page.file));
  finalTest(one, library, say);
  if (one.file.reviewDue < today)
    say(at(['reviewDue']), `The course was due for review on ${one.file.reviewDue}.`, 'Review it and set `reviewed` and `reviewDue`.', {
      severity: 'warning',
    });
});
