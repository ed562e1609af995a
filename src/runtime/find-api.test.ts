import { expect, test } from 'vitest';
import { fakeView, foreignFrame } from './fake-view.ts';
import { findApi } from './find-api.ts';

const api = { LMSInitialize: () => 'true' };
const find = (view: Window) => findApi(view, 'API', 'LMSInitialize')?.api;
const top = (rest: object = {}) => {
  const frame = { closed: false, opener: null, ...rest };
  return Object.assign(frame, { parent: frame });
};

test('in a parent, several frames up, on its document, in the window itself', () => {
  expect(find(fakeView({ parent: top({ API: api }) }))).toBe(api);
  expect(find(fakeView({ parent: { parent: { parent: top({ API: api }) } } }))).toBe(api);
  expect(find(fakeView({ parent: top({ document: { API: api } }) }))).toBe(api);
  expect(find(Object.assign(fakeView(), { API: api }))).toBe(api);
});

test('in the opener, its parents and the opener of the top', () => {
  expect(find(fakeView({ opener: top({ API: api }) }))).toBe(api);
  expect(find(fakeView({ opener: { parent: top({ API: api }) } }))).toBe(api);
  expect(find(fakeView({ parent: top({ opener: top({ API: api }) }) }))).toBe(api);
});

test('frames of another origin are passed over', () => {
  expect(find(fakeView({ parent: foreignFrame(top({ API: api })) }))).toBe(api);
  expect(find(fakeView({ parent: foreignFrame(), opener: foreignFrame() }))).toBeUndefined();
});

test('a page element of that name is no API, nor is a circle of frames the end of the search', () => {
  expect(find(fakeView({ parent: top({ API: { tagName: 'DIV' } }) }))).toBeUndefined();
  const one: Record<string, unknown> = {};
  one.parent = { parent: one };
  expect(find(fakeView({ parent: one, opener: top({ API: api }) }))).toBe(api);
});
