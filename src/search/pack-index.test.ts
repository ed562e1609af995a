import lunr from 'lunr';
import { expect, test } from 'vitest';
import { type LunrIndex, packIndex, unpackIndex } from './pack-index.ts';

const texts = ['risk och resa', 'resa resa hem', 'öva på risk'];
const built = lunr(function () {
  this.ref('ref');
  this.field('text');
  this.field('title');
  this.pipeline.reset();
  for (const [ref, text] of texts.entries()) this.add({ ref, text, title: ref === 1 ? 'risk' : '' });
});
const serialised = JSON.parse(JSON.stringify(built)) as LunrIndex;

test('an index comes back with the same words in the same places', () => {
  const back = unpackIndex(JSON.parse(JSON.stringify(packIndex(serialised))));
  expect(back.invertedIndex).toEqual(serialised.invertedIndex);
  expect(back.fieldVectors.map(([place]) => place)).toEqual(
    serialised.fieldVectors.filter(([, list]) => list.length).map(([place]) => place),
  );
});

test('scores come back within a tenth, so that the order of the answers stays', () => {
  const before = new Map(serialised.fieldVectors);
  for (const [place, list] of unpackIndex(packIndex(serialised)).fieldVectors)
    list.forEach((value, i) => {
      const was = before.get(place)?.[i] ?? 0;
      expect(Math.abs(value - was)).toBeLessThanOrEqual(i % 2 ? was / 10 : 0);
    });
  const found = (index: lunr.Index) => index.query((query) => query.term('resa', { usePipeline: false })).map(({ ref }) => ref);
  expect(found(lunr.Index.load(unpackIndex(packIndex(serialised))))).toEqual(found(built));
});
