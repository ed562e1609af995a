import { expect, test } from 'vitest';
import { withoutDots, words } from './words.ts';

test('å, ä and ö are letters, wherever they stand; signs part words', () => {
  expect(words('Åtgärder: it-stöd, 113 13 & läheltä piti!')).toEqual(['åtgärder', 'it', 'stöd', '113', '13', 'läheltä', 'piti']);
});

test('dots are left out of what is compared', () => {
  expect(withoutDots('reseförsäkring på kafé')).toBe('reseforsakring pa kafe');
});
