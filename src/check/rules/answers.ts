import type { Say } from '../../course/fault.ts';
import type { OptionText, Page, QuestionText } from '../../course/model.ts';
import { didYouMean } from '../../course/nearest.ts';
import { placeOf, textOf } from '../../course/tree.ts';
import { eachPage } from '../rule.ts';

const textIn = (option: { text: OptionText['text'] }) => textOf(option.text);
const isNumber = (text: string) => /^[-−]?\d+(?:[.,]\d+)?$/.test(text.replace(/\s/g, ''));

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;

function rightCount(q: QuestionText, name: string, say: Say): void {
  const place = placeOf(q.node);
  const right = q.options.filter((o) => o.right).length;
  const typed = q.kind === 'numeric' || q.kind === 'text';
  if (!right)
    say(place, `${capital(name)} has no right answer.`, `Mark ${q.kind === 'multiple' ? 'each right one' : 'it'} as \`- [x] …\`.`);
  else if (right === q.options.length && !typed && q.options.length > 1)
    say(place, `All answers of ${name} are marked right.`, 'Mark the wrong ones as `- [ ] …`.');
  else if (right > 1 && !typed && q.kind !== 'multiple')
    say(place, `${capital(name)} has ${right} right answers, but a reader chooses one.`, 'Write `kind="multiple"`, or mark one of them.');
  if (right)
    for (const o of q.options)
      if (o.node.checked === null || o.node.checked === undefined)
        say(placeOf(o.node), 'This answer is marked neither right nor wrong.', 'Write `- [ ] …` or `- [x] …`.');
  for (const o of q.options)
    if (!o.feedback.length)
      say(placeOf(o.node), 'A reader who gives this answer is told nothing.', 'Write why it is right or wrong as a quote under it: `> …`.');
}

function noMarks(q: QuestionText, why: string, say: Say): void {
  const marked = q.options.find((o) => o.right);
  if (marked) say(placeOf(marked.node), `A mark means nothing here: ${why}.`, 'Write `- …` without brackets.');
}

function number(option: OptionText, say: Say): void {
  for (const accepted of textIn(option).split(/\s+\/\s+/)) {
    const [low = '', high, more] = accepted.split(/\s*[–—]\s*/);
    if (!isNumber(low) || (high !== undefined && !isNumber(high)) || more !== undefined) {
      say(
        placeOf(option.node),
        `\`${accepted}\` is not a number.`,
        'Write a number, `12` or `1,5`, or a span, `10–15`; the unit is `unit="…"`.',
      );
    }
  }
}

function doubles(things: { id: string; node: OptionText['node']; text: OptionText['text'] }[], name: string, say: Say): void {
  for (const [i, thing] of things.entries()) {
    const before = things.slice(0, i);
    if (thing.id && before.some((b) => b.id === thing.id))
      say(placeOf(thing.node), `\`${thing.id}\` stands twice in ${name}.`, 'Give one of them another id.');
    if (before.some((b) => textIn(b).toLowerCase() === textIn(thing).toLowerCase()))
      say(placeOf(thing.node), `Two answers of ${name} have the same text.`, 'Write one of them differently, or take it away.');
  }
}

function byKind(q: QuestionText, plain: string, say: Say): void {
  const place = placeOf(q.node);
  const name = capital(plain);
  const count = q.options.length;
  switch (q.kind) {
    case 'single':
    case 'multiple':
      if (count === 1) say(place, `${name} has only one answer.`, 'Write the others too.');
      rightCount(q, plain, say);
      break;
    case 'true-false': {
      const ids = q.options
        .map((o) => o.id)
        .sort()
        .join();
      if (ids !== 'false,true')
        say(place, `${name} has other answers than true and false.`, 'Write two, with the ids `[#true]` and `[#false]`.');
      rightCount(q, plain, say);
      break;
    }
    case 'numeric':
      rightCount(q, plain, say);
      for (const o of q.options) number(o, say);
      break;
    case 'text':
      rightCount(q, plain, say);
      break;
    case 'order':
      if (count < 3 || count > 7) say(place, `${name} has ${count} items to put in order.`, 'Write 3 to 7.');
      noMarks(q, 'the order itself is the answer', say);
      break;
    case 'match':
      if (q.targets.length < 2) say(place, `${name} has only one pair.`, 'Write at least two.');
      for (const t of q.targets) {
        const held = q.options.filter((o) => o.target === t.id).length;
        if (held > 1) say(placeOf(t.node), `\`${t.id}\` holds ${held} items.`, 'Write one under each, or `kind="sort"`.');
      }
      noMarks(q, 'the pairs are the answer', say);
      break;
    case 'sort':
      if (q.targets.length < 2) say(place, `${name} has only one group.`, 'Write at least two.');
      noMarks(q, 'the groups are the answer', say);
      break;
    case 'scale':
      if (count === 1) say(place, `${name} has only one answer.`, 'Write the others too.');
      noMarks(q, 'a scale has no right answer', say);
      break;
    case 'assess':
      if (!q.explanation.length) say(place, `${name} does not say how an experienced colleague reasons.`, 'Write it as a quote: `> …`.');
      break;
  }
}

function check(q: QuestionText, page: Page, objectives: string[], say: Say): void {
  const name = q.kind === 'assess' ? `risk \`${q.id}\`` : `question \`${q.id}\``;
  const sentence = capital(name);
  const place = placeOf(q.node);
  const stray = q.kind === 'assess' ? undefined : q.explanation.find((node) => node.type === 'blockquote' || node.type === 'list');
  if (stray) {
    say(
      placeOf(stray),
      `This belongs to no answer of ${name}.`,
      'Indent it to the text of its answer: by two spaces under `- …`, by three under `1. …`.',
    );
    return;
  }
  if (q.options.length || q.kind === 'assess') byKind(q, name, say);
  doubles(q.options, name, say);
  doubles(q.targets, name, say);
  if (q.unit !== undefined && q.kind !== 'numeric')
    say(place, `${sentence} has a unit but is not answered with a number.`, 'Write `kind="numeric"`, or take `unit` away.');
  if (page.kind === 'final-test' && q.objective === undefined)
    say(
      place,
      `${sentence} serves no objective.`,
      objectives.length
        ? `Write \`objective="…"\`: ${objectives.map((o) => `\`${o}\``).join(', ')}.`
        : 'Write `objectives:` in course.yaml, and one of them here.',
    );
  if (q.objective !== undefined && !objectives.includes(q.objective))
    say(place, `There is no objective \`${q.objective}\` in course.yaml.`, didYouMean(q.objective, objectives));
}

/** Questions whose answers make no sense: none right, all right, doubles, a number that is none. */
export const answers = eachPage((page, say, course) => {
  for (const q of page.questions) check(q, page, course.file.objectives, say);
});
