import { expect, test } from 'vitest';
import { readYaml } from '../course/yaml.ts';
import { type Lock, lockFile } from '../schema/lock.ts';
import { lockText } from './lock-text.ts';

test('reads back as what was written, also ids that YAML would take for something else', () => {
  const lock: Lock = [
    { id: 'one', kind: 'lesson' },
    { id: '12', kind: 'lesson', gone: true },
    {
      id: 'q.2',
      kind: 'question',
      type: 'true-false',
      width: 1,
      options: [
        { id: 'true', hash: '12345678' },
        { id: 'false', hash: '1e234567' },
      ],
      targets: [],
    },
    { id: 'm', kind: 'question', type: 'match', width: 2, options: [{ id: 'null', hash: 'a' }], targets: [{ id: '0x1', hash: 'b' }] },
    { id: 'c', kind: 'checklist', width: 2, items: ['a', '1e5'] },
    { id: 's', kind: 'scenario', width: 1, endingsWidth: 1, choices: ['a', 'b'], endings: ['e'] },
  ];
  expect(readYaml(lockText(lock), 'ids.lock.yaml', lockFile)).toMatchObject({ value: lock, faults: [] });
  expect(lockText(lock)).toMatchInlineSnapshot(`
    "# Written by \`npm run check -- --fix\`. An id's place in this list is where an LMS keeps a learner's answer: for ever.
    # Never sort it and never take a line away. After a merge keep both sides' lines and run the command again.
    - { id: one, kind: lesson }
    - { id: "12", kind: lesson, gone: true }
    - { id: q.2, kind: question, type: true-false, width: 1,
        options: [{ id: "true", hash: "12345678" }, { id: "false", hash: "1e234567" }] }
    - { id: m, kind: question, type: match, width: 2,
        options: [{ id: "null", hash: "a" }], targets: [{ id: "0x1", hash: "b" }] }
    - { id: c, kind: checklist, width: 2,
        items: [a, "1e5"] }
    - { id: s, kind: scenario, width: 1, endingsWidth: 1,
        choices: [a, b], endings: [e] }
    "
  `);
});
