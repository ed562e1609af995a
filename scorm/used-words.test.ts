import { expect, test } from 'vitest';
import { mentions, withUsedWords } from './used-words.ts';

test('a word is a word of its own', () => {
  expect(mentions('a(t.card)', 'card')).toBe(true);
  expect(mentions('discard, card2, $card, card-title', 'card')).toBe(false);
  expect(mentions('class="is-done"', 'done')).toBe(false);
});

test('texts that no script names are left out, whatever is in the others', () => {
  const page =
    '<p>"note"</p><script type="application/json" id="words">{"answer":"A \\u003cb> $& answer","note":"N","needOne":{"x":1}}</script>';
  expect(withUsedWords(page, 'h(t.answer,t[e?"needOne":""],footnote)')).toBe(
    '<p>"note"</p><script type="application/json" id="words">{"answer":"A \\u003cb> $& answer","needOne":{"x":1}}</script>',
  );
});

test('a page without texts stays as it is', () => {
  expect(withUsedWords('<p>1</p>', '')).toBe('<p>1</p>');
});
