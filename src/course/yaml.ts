import type { z } from 'astro/zod';
import { isMap, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { explain } from './explain.ts';
import type { Fault, Place } from './fault.ts';
import { sayIn } from './fault.ts';

export interface Read<T> {
  value: T | undefined;
  faults: Fault[];
  at: (path: PropertyKey[]) => Place;
}

/**
 * YAML text under a schema: the value, or every fault with its place. Never throws.
 * @param firstLine the line of `file` on which the text begins (2 for frontmatter).
 */
export function readYaml<S extends z.ZodType>(text: string, file: string, schema: S, firstLine = 1): Read<z.output<S>> {
  const faults: Fault[] = [];
  const say = sayIn(file, faults);
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  /** The nearest thing that exists on the way to `path`: its key if it has one, else its value. */
  const at = (path: PropertyKey[]): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = depth > 1 ? doc.getIn(path.slice(0, depth - 1), true) : doc.contents;
      const key = path[depth - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => String((item.key as ParsedNode & { value?: unknown }).value) === String(key));
        if (pair) return place((pair.key as ParsedNode).range[0]);
      }
      const node = doc.getIn(path.slice(0, depth), true) as ParsedNode | undefined;
      if (node?.range) return place(node.range[0]);
    }
    return { line: firstLine, column: 1 };
  };
  for (const error of doc.errors) {
    const tab = /tab/i.test(error.message);
    say(
      place(error.pos[0]),
      `This is not YAML: ${error.message
        .split('\n')[0]
        ?.replace(/ at line.*$/, '')
        .replace(/\.$/, '')}.`,
      tab ? 'Indent with spaces.' : 'Look at the colon, the quotation marks and the indentation of this line.',
    );
  }
  if (faults.length) return { value: undefined, faults, at };
  const parsed = schema.safeParse(doc.toJS() ?? {}, { reportInput: true });
  if (parsed.success) return { value: parsed.data, faults, at };
  for (const issue of parsed.error.issues) {
    const { message, remedy } = explain(issue, schema);
    say(at(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path), message, remedy);
  }
  return { value: undefined, faults, at };
}
