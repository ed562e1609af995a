import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const script = /<script(?![^>]*\bsrc=)(?![^>]*\btype="(?!module|text\/javascript)[^"]*")([^>]*)>([\s\S]*?)<\/script>/g;
const style = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Astro's inline scripts and styles become files, so that a page passes `default-src 'self'`. Every page has the same few,
 * so there are three files for the whole site. Scripts are deferred: they wait for elements that the page already holds.
 */
export const strictPages = (): AstroIntegration => ({
  name: 'beredd-strict-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const made = new Map<string, string>();
      const keep = (text: string, ext: string) => {
        const name = `_astro/i-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.${ext}`;
        made.set(name, text);
        return `/${name}`;
      };
      for (const file of await readdir(root, { recursive: true })) {
        if (!file.endsWith('.html')) continue;
        const path = join(root, file);
        const html = await readFile(path, 'utf8');
        const strict = html
          .replace(
            script,
            (_, attributes: string, text: string) =>
              `<script${/module/.test(attributes) ? ' type="module"' : ' defer'} src="${keep(text, 'js')}"></script>`,
          )
          .replace(style, (_, text: string) => `<link rel="stylesheet" href="${keep(text, 'css')}">`);
        if (strict !== html) await writeFile(path, strict);
      }
      for (const [name, text] of made) await writeFile(join(root, name), text);
    },
  },
});
