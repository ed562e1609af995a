import type { Page } from '@playwright/test';

// The site's database as a browser's own tools would see it: the shape of learner/store.ts, version 1 (Dexie counts in tens).

/** Puts a row into the records of a database that this makes. */
export const plant = (page: Page, record: object): Promise<void> =>
  page.evaluate(async (value) => {
    const opening = indexedDB.open('beredd', 10);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('records', { keyPath: 'course' });
      opening.result.createObjectStore('notes', { keyPath: ['course', 'id'] });
      opening.result.createObjectStore('aside', { keyPath: 'id', autoIncrement: true }).createIndex('course', 'course');
    };
    await new Promise((done) => opening.addEventListener('success', done));
    const put = opening.result.transaction('records', 'readwrite').objectStore('records').put(value);
    await new Promise((done) => put.addEventListener('success', done));
    opening.result.close();
  }, record);

/** Every row of a table. */
export const rowsOf = (page: Page, table: 'records' | 'aside'): Promise<unknown[]> =>
  page.evaluate(async (name) => {
    const opening = indexedDB.open('beredd');
    await new Promise((done) => opening.addEventListener('success', done));
    const get = opening.result.transaction(name).objectStore(name).getAll();
    await new Promise((done) => get.addEventListener('success', done));
    opening.result.close();
    return get.result;
  }, table);
