import type { AstroIntegration } from 'astro';

/** What is written for React runs on Preact in the browser: 11 kB instead of 71. A package goes further, to Preact's core alone (scorm/bundle.ts). */
const preactAliases: Record<string, string> = {
  react: 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
};

/** Client bundles only: the server draws with React. `ALIAS=none` leaves React in the browser, to find hydration mismatches. */
export const preactAlias = (): AstroIntegration => ({
  name: 'beredd-preact-alias',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'beredd-preact-alias',
              enforce: 'pre',
              applyToEnvironment: (environment) => environment.name === 'client',
              async resolveId(id, from) {
                const to = preactAliases[id];
                return to ? this.resolve(to, from, { skipSelf: true }) : undefined;
              },
            },
          ],
          optimizeDeps: { include: ['preact/compat', 'preact/compat/client', 'preact/jsx-runtime'] },
        },
      });
    },
  },
});
