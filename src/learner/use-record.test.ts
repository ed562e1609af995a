import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { course } from './record.arbitrary.ts';
import { emptyRecord, open } from './record.ts';
import { record, start } from './session.ts';
import { useRecord } from './use-record.ts';

test('the first drawing is of the empty record, whatever the session knows', async () => {
  const stored = open(emptyRecord(course.course), 'why');
  await start({ open: async () => stored, save: async () => undefined, close: () => undefined, onState: () => undefined }, course);
  expect(record().opened).toEqual(['why']);
  const Opened = () => createElement('p', null, `opened: ${useRecord().opened.join()}`);
  expect(renderToString(createElement(Opened))).toBe('<p>opened: </p>');
});
