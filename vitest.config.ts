import { defineConfig } from 'vitest/config';

// No browser project: islands and storage are tried by the journeys (e2e/), in the built site and under its content security policy.
export default defineConfig({
  test: {
    include: ['{src,scorm,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    reporters: ['default', 'json'],
    outputFile: { json: `test-results/unit-${process.env.RUN ?? 'fast'}.json` },
  },
});
