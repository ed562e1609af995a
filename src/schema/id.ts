import { z } from 'astro/zod';

/** Ids are for ever: course, lesson, question, option, scenario, scene and choice alike. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string().regex(idPattern, 'Write small letters a–z, digits and single hyphens.');
