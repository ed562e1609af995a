import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { features } from './src/course/features.ts';
import { contentWatch } from './src/integrations/content-watch.ts';
import { headingIds, tableAlignment, tags } from './src/integrations/markdown.ts';
import { preactAlias } from './src/integrations/preact-alias.ts';
import { strictPages } from './src/integrations/strict-pages.ts';

// One project, two builds: the site, and (TARGET=sco) one page a package, which scorm/ turns into zips.
const sco = process.env.TARGET === 'sco';
// Another content root, for the fixtures: BEREDD_CONTENT=e2e/fixtures/content
const content = new URL(`${process.env.BEREDD_CONTENT ?? 'content'}/`, import.meta.url);

export default defineConfig({
  output: 'static',
  trailingSlash: sco ? 'never' : 'always',
  // Each build has its own pages/ and nothing of the other's.
  srcDir: sco ? './src/sco' : './src',
  outDir: sco ? './dist-sco' : './dist',
  build: { format: sco ? 'file' : 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ features, mdastPlugins: [tags], hastPlugins: [tableAlignment, headingIds] }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    react(),
    ...(process.env.ALIAS === 'none' ? [] : [preactAlias()]),
    ...(sco ? [] : [strictPages()]),
    contentWatch(content),
  ],
  vite: {
    resolve: { alias: { '@content': content.pathname.replace(/\/$/, '') } },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning) },
    },
  },
});
