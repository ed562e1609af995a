/** lunr's own serialised index (its version 2), as far as we read and write it. */
export interface LunrIndex {
  version: string;
  fields: string[];
  /** Field and entry as `text/12`; then term number and score in turn, by term number. */
  fieldVectors: [string, number[]][];
  /** By term, sorted. */
  invertedIndex: [string, Record<string, unknown> & { _index: number }][];
  pipeline: string[];
}

/**
 * The same index without what follows from the rest: each word once, its scores once. lunr writes every posting twice
 * and every score with three decimals, which takes two and a half times as many bytes.
 */
export interface PackedIndex {
  version: string;
  fields: string[];
  /** By term number. */
  terms: string[];
  /** Field and entry, the steps from one term number to the next, and each score in quarters of a power of two. */
  vectors: [string, number[], number[]][];
}

const evenOf = (list: number[]) => list.filter((_, i) => i % 2 === 0);
const oddOf = (list: number[]) => list.filter((_, i) => i % 2 === 1);
const inQuarters = (score: number) => Math.round(4 * Math.log2(score));
const fromQuarters = (quarters: number) => 2 ** (quarters / 4);

/** What is sent. A score is rounded to within a tenth. */
export function packIndex({ version, fields, fieldVectors, invertedIndex }: LunrIndex): PackedIndex {
  const terms: string[] = [];
  for (const [term, { _index }] of invertedIndex) terms[_index] = term;
  return {
    version,
    fields,
    terms,
    vectors: fieldVectors
      .filter(([, list]) => list.length)
      .map(([place, list]) => {
        const numbers = evenOf(list);
        return [place, numbers.map((number, i) => number - (numbers[i - 1] ?? 0)), oddOf(list).map(inQuarters)];
      }),
  };
}

/** What `lunr.Index.load` reads. */
export function unpackIndex({ version, fields, terms, vectors }: PackedIndex): LunrIndex {
  const places = terms.map((_, _index) =>
    Object.assign({ _index }, Object.fromEntries(fields.map((field) => [field, {} as Record<string, object>]))),
  );
  const fieldVectors = vectors.map(([place, steps, scores]): [string, number[]] => {
    const [field = '', entry = ''] = place.split('/');
    let number = 0;
    return [
      place,
      steps.flatMap((step, i) => {
        number += step;
        const there = places[number]?.[field];
        if (there) there[entry] = {};
        return [number, fromQuarters(scores[i] ?? 0)];
      }),
    ];
  });
  const invertedIndex = terms.map((term, number): LunrIndex['invertedIndex'][number] => [term, places[number] ?? { _index: number }]);
  // lunr builds its automaton from terms in order of code unit.
  return { version, fields, fieldVectors, invertedIndex: invertedIndex.sort(([a], [b]) => (a < b ? -1 : 1)), pipeline: [] };
}
