import { fetchSchemas } from './xsd.ts';

const folder = '.schemas';

/** The folder of the manifest schemas, for tests; undefined, said aloud, where they cannot be fetched, and a failure where CI is set. */
export async function testSchemas(): Promise<string | undefined> {
  try {
    await fetchSchemas(folder);
    return folder;
  } catch (error) {
    if (process.env.CI) throw error;
    console.warn(`No manifest is validated: its schemas cannot be fetched (${(error as Error).message}).`);
    return undefined;
  }
}
