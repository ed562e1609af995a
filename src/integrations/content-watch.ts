import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Facts, glossary, overlay and scenarios are read outside Vite's graph: a change reloads the page in `npm run dev`. */
export const contentWatch = (content: URL): AstroIntegration => ({
  name: 'beredd-content-watch',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const root = fileURLToPath(content);
      server.watcher.add(root);
      server.watcher.on('change', (file) => {
        if (!file.startsWith(root)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  },
});
