import type { Edition } from '../../src/schema/edition.ts';
import type { LmsStandard } from '../../src/schema/lms-elements.ts';
import type { Identifiers } from '../identifiers.ts';

/** What a package says of itself. `minutes`: how long the course takes. */
export interface Description {
  identifiers: Identifiers;
  title: string;
  summary: string;
  version: string;
  edition: Edition;
  minutes: number;
}

/** A standard that courses are packaged for: one file in this folder and one line in all.ts. */
export interface Target {
  name: string;
  /** The standard in words, for people. */
  title: string;
  /** The run-time driver the package's script has in it: a file of this name in src/runtime. */
  driver: LmsStandard;
  /** Most characters of packed state: under the standard's limit, since some LMSs cut early. */
  stateLimit: number;
  /** The file an LMS looks for; `files` are all others in the package, sorted. */
  manifest(description: Description, files: readonly string[]): { name: string; text: string };
  /** What is wrong with a manifest though it is valid, each a sentence; `files`: every name in the package. */
  lint(manifest: string, files: Iterable<string>): string[];
  /** Files beside the course that the standard asks for, by name. */
  extraFiles(description: Description): Record<string, string>;
}
