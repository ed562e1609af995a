import { xml } from '../xml.ts';

/** The `<file>` list of a resource: every file in the package but the manifest (CAM 2.3.2.5.3, 3.4.1.18). */
export const resourceFiles = (files: readonly string[]): string =>
  files.map((name) => `      <file href="${xml(encodeURI(name))}"/>`).join('\n');
