import { vocabulary, type Word } from '../../blocks/vocabulary.ts';
import { isTag, type Node, placeOf, tagIs, walk } from '../../course/tree.ts';
import { eachPage } from '../rule.ts';

const words: Record<string, Word> = vocabulary;
const named = (nodes: Node[], names: string[]) => nodes.findLast((node) => names.some((name) => tagIs(node, name)));

/** What is shown as text of its own, so that only words may stand in it. */
const texts = [
  'Question',
  'Risk',
  'Assessment',
  'Checklist',
  'Reflection',
  'Figure',
  'Scene',
  'Ending',
  'Choice',
  'Perspective',
  'Discuss',
  'Facilitator',
];
const wordsInText = ['Fact', 'Term', 'Contact', 'For'];
/** Where both countries must have the same. */
const whole = ['Question', 'Quiz', 'Risk', 'Checklist', 'Figure', 'Choice', 'Discuss', 'Term'];
const boxes = ['Callout', 'Reveal', 'Compare', 'Quote', 'Quiz', 'Checklist', 'Assessment', 'Reflection', 'EmergencyCard', 'Scenario'];
const frames = ['Callout', 'Reveal', 'Side', 'Quote'];

/** Tags within tags: no country’s block in a question, only words in a text, a box in a box at most a hint. */
export const nesting = eachPage((page, say) => {
  for (const { node, above } of walk(page.tree)) {
    if (!isTag(node) || !node.name) continue;
    const place = placeOf(node);
    if (node.name === 'For') {
      const around = named(above, whole);
      const outer = named(above, ['For']);
      if (around) say(place, `<For> stands in <${around.name}>.`, 'Write two, one in each <For>, with an id of its own.');
      else if (outer) say(place, '<For> stands in <For>.', 'Close the first one before it.');
    }
    if (node.name === 'Question' && page.kind === 'lesson' && !tagIs(above.at(-1) ?? node, 'Quiz'))
      say(place, '<Question> stands outside a <Quiz>.', 'Write `<Quiz id="…">` around it.');
    const text = named(above, texts);
    if (text && !wordsInText.includes(node.name) && !words[node.name]?.inside?.includes(text.name ?? '') && words[node.name])
      say(place, `<${node.name}> cannot stand in <${text.name}>.`, 'Write Markdown there; of the tags only <Fact>, <Term> and <Contact>.');
    const frame = named(above, frames);
    if (frame && !text && boxes.includes(node.name))
      say(place, `<${node.name}> stands in <${frame.name}>: a box in a box.`, 'Write one after the other.', { severity: 'warning' });
  }
});
