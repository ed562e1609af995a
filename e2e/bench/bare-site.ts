import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vocabulary } from '../../src/blocks/vocabulary.ts';
import { editions, languageOf } from '../../src/schema/edition.ts';
import { project } from './astro-build.ts';

const config = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], devToolbar: { enabled: false } });
`;

const page = `---
import Tag from '../Tag.astro';
export async function getStaticPaths() {
  const pages = Object.entries(import.meta.glob('../courses/*/*/{about,final-test,lessons/*}.mdx', { eager: true }));
  return ${JSON.stringify(editions.map((edition) => [edition, languageOf(edition)]))}.flatMap(([edition, language]) =>
    pages.filter(([path]) => path.split('/')[3] === language).map(([path, { Content, frontmatter }]) => ({
      params: { page: edition + '/' + path.split('/').slice(2).join('/').slice(0, -4) }, props: { Content, frontmatter },
    })));
}
const { Content, frontmatter } = Astro.props;
const tags = Object.fromEntries(${JSON.stringify(Object.keys(vocabulary))}.map((name) => [name, Tag]));
---
<!doctype html>
<html><head><meta charset="utf-8" /><title>{frontmatter.title}</title></head><body><h1>{frontmatter.title}</h1><Content components={tags} /></body></html>
`;

/** Writes an Astro project that makes a page of every text in every edition and does nothing else; its folder. */
export async function writeBareSite(): Promise<string> {
  // Below node_modules, so that it finds Astro.
  const root = join(project, 'node_modules', '.cache', 'beredd-bare-site');
  await rm(root, { recursive: true, force: true });
  await mkdir(join(root, 'src', 'pages'), { recursive: true });
  await cp(join(project, 'content', 'courses'), join(root, 'src', 'courses'), { recursive: true });
  await writeFile(join(root, 'astro.config.mjs'), config);
  await writeFile(join(root, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(root, 'src', 'Tag.astro'), '<div><slot /></div>\n');
  await writeFile(join(root, 'src', 'pages', '[...page].astro'), page);
  return root;
}
