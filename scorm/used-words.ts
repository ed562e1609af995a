/** Whether a text holds `name` as a word of its own; `is-done` holds no word `done`. */
export const mentions = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\w$-]/.test((text[at - 1] ?? ' ') + (text[at + name.length] ?? ' '))) return true;
  return false;
};

const words = /(<script[^>]*\bid="words"[^>]*>)([^<]*)(<\/script>)/;

/** A page whose JSON of texts holds only those its scripts can ask for: a script names each one. */
export const withUsedWords = (page: string, scripts: string): string =>
  page.replace(words, (_, open: string, json: string, close: string) => {
    const used = Object.entries(JSON.parse(json) as object).filter(([name]) => mentions(scripts, name));
    // Escaped as src/ui/json.ts does: the markup of a text must not end the script.
    return open + JSON.stringify(Object.fromEntries(used)).replaceAll('<', '\\u003c') + close;
  });
