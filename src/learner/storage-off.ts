/** The browser does not let us store: no IndexedDB, refused, full, or an opening that never ends. Nothing was saved. */
export class StorageOff extends Error {
  override readonly name = 'StorageOff';
}

/** Safari's IndexedDB may never answer: after 3 s the promise is a StorageOff. */
export async function orStorageOff<T>(answer: PromiseLike<T>, ms = 3000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageOff(`The database did not answer in ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
