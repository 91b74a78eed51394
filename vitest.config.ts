import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores: browsers and child builds share them, so files run two at a time and slow ones are given time.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      // Rules and content keep no state between files: they share a worker, and what it has read and compiled.
      { extends: true, test: { name: 'rules', include: ['tests/{unit,content}/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: { name: 'site', include: ['tests/{tools,site,browser}/**/*.test.ts'], globalSetup: ['tests/support/browserSetup.ts'] },
      },
    ],
  },
});
