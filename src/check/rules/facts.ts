import type { Rule } from '../rule.ts';

/** Facts without an address or a language, and those that are due for review. */
export const facts: Rule = (library, sayIn, today) => {
  const unverified = [...library.facts.entries()].filter(([, fact]) => !fact.verified);
  for (const [id, fact] of library.facts) {
    const key = id.slice(id.indexOf('/') + 1);
    const say = sayIn(fact.file);
    const at = (...path: string[]) => library.at(fact.file, [key, ...path]);
    const languages = fact.jurisdiction === 'SE' ? (['sv', 'en'] as const) : (['sv', 'fi', 'en'] as const);
    for (const field of ['text', 'short'] as const) {
      const words = fact[field];
      for (const language of words ? languages : [])
        if (!words?.[language])
          say(at(field), `\`${id}\` has no \`${field}\` in \`${language}\`.`, `Write \`${language}: …\` under \`${field}\`.`);
    }
    if (fact.address && !/^https?:\/\//.test(fact.address))
      say(at('address'), `The address of \`${id}\` is not one of the web.`, 'Write `https://…`.');
    if (!fact.address && fact.verified && fact.jurisdiction !== 'INT')
      say(at(), `\`${id}\` is verified but has no address.`, 'Write `address:`, where a reader can see for herself, or `verified: false`.');
    if (fact.validFrom && fact.validTo && fact.validTo < fact.validFrom)
      say(at('validTo'), `\`${id}\` ends before it begins.`, 'Mend `validFrom` or `validTo`.');
    if (fact.reviewDue < today)
      say(at('reviewDue'), `\`${id}\` was due for review on ${fact.reviewDue}.`, 'Read the source again and set `read` and `reviewDue`.', {
        severity: 'warning',
      });
    if (fact.validTo && fact.validTo < today)
      say(at('validTo'), `\`${id}\` is not valid since ${fact.validTo}.`, 'Replace it by what is valid now.', { severity: 'warning' });
  }
  const [first] = unverified;
  if (first) {
    const [id, { file }] = first;
    sayIn(file)(
      library.at(file, [id.slice(id.indexOf('/') + 1), 'verified']),
      `${unverified.length} of ${library.facts.size} facts are not verified; this is the first.`,
      'Confirm each with its source, then write `verified: true`.',
      { severity: 'warning' },
    );
  }
};
