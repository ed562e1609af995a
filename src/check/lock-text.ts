import type { Lock, LockEntry } from '../schema/lock.ts';

const head = `# Written by \`npm run check -- --fix\`. An id's place in this list is where an LMS keeps a learner's answer: for ever.
# Never sort it and never take a line away. After a merge keep both sides' lines and run the command again.
`;

// YAML would read \`true\`, \`12\` and \`1e5\` as something else than text.
const text = (value: string) => (/^[a-z][a-z0-9.-]*$/.test(value) && !/^(?:true|false|null)$/.test(value) ? value : JSON.stringify(value));
const list = (values: string[]) => `[${values.join(', ')}]`;
const hashed = (members: { id: string; hash: string }[]) => list(members.map(({ id, hash }) => `{ id: ${text(id)}, hash: "${hash}" }`));

function fieldsOf(entry: LockEntry): string {
  switch (entry.kind) {
    case 'lesson':
      return '';
    case 'question':
      return `, type: ${entry.type}, width: ${entry.width},\n    options: ${hashed(entry.options)}${entry.targets.length ? `, targets: ${hashed(entry.targets)}` : ''}`;
    case 'checklist':
      return `, width: ${entry.width},\n    items: ${list(entry.items.map(text))}`;
    case 'scenario':
      return `, width: ${entry.width}, endingsWidth: ${entry.endingsWidth},\n    choices: ${list(entry.choices.map(text))}, endings: ${list(entry.endings.map(text))}`;
  }
}

/** ids.lock.yaml: an entry takes a line or two, so that a diff shows what changed. */
export const lockText = (lock: Lock): string =>
  head +
  lock.map((entry) => `- { id: ${text(entry.id)}, kind: ${entry.kind}${entry.gone ? ', gone: true' : ''}${fieldsOf(entry)} }\n`).join('');
