import type { Edition } from '../src/schema/edition.ts';

/** A package's names in a manifest. */
export interface Identifiers {
  manifest: string;
  organization: string;
  item: string;
  resource: string;
}

/**
 * For ever, in every version and standard: an LMS that sees another item deletes what every learner did (measured in Moodle 4.2).
 * Each is an xs:ID, a letter first.
 */
export const identifiers = (course: string, edition: Edition | 'multi'): Identifiers => ({
  manifest: `beredd.${course}.${edition}`,
  organization: `organization.${course}`,
  item: `item.${course}`,
  resource: `resource.${course}`,
});
