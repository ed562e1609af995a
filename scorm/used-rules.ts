/** At-rules that hold style rules; any other block (`@font-face`, `@keyframes`) stays as it is. */
const grouping = /^@(?:layer|media|supports|container|scope|starting-style)\b/;
const piece = /(?:"[^"]*"|'[^']*'|[^{};"'])*/y;

/** Where the block that opens at `from` ends: behind its brace. */
function blockEnd(css: string, from: number): number {
  const brace = /"[^"]*"|'[^']*'|[{}]/g;
  brace.lastIndex = from;
  let depth = 0;
  for (let found = brace.exec(css); found; found = brace.exec(css)) {
    if (found[0] === '{') depth++;
    if (found[0] === '}' && --depth === 0) return brace.lastIndex;
  }
  return css.length;
}

/** The classes an element must have; what stands in `:not()`, `:is()` and the like is no such demand. */
const demanded = (selector: string): string[] => {
  let bare = selector.replace(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, '');
  }
  return [...bare.matchAll(/\.(-?[a-z_][\w-]*)/gi)].flatMap(([, name]) => name ?? []);
};

const selectorsOf = (prelude: string): string[] => prelude.split(/,(?![^([]*[)\]])/);

/** A stylesheet without the rules that ask for a class nothing has; `isUsed` is asked for each class. */
export function usedRules(css: string, isUsed: (className: string) => boolean): string {
  let kept = '';
  for (let position = 0; position < css.length; ) {
    piece.lastIndex = position;
    const prelude = piece.exec(css)?.[0] ?? '';
    const open = position + prelude.length;
    if (css[open] !== '{') {
      kept += css.slice(position, open + 1);
      position = open + 1;
      continue;
    }
    const end = blockEnd(css, open);
    const block = css.slice(open, end);
    const name = prelude.trim();
    if (grouping.test(name)) {
      const inner = usedRules(block.slice(1, -1), isUsed);
      if (inner.trim()) kept += `${prelude}{${inner}}`;
    } else if (name.startsWith('@')) kept += prelude + block;
    else {
      const selectors = selectorsOf(prelude).filter((selector) => demanded(selector).every(isUsed));
      if (selectors.length) kept += selectors.join(',') + block;
    }
    position = end;
  }
  return kept;
}
