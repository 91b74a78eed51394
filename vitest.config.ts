import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content,tools,site,browser}/**/*.test.ts'],
    // Two cores: browsers and child builds share them, so files run two at a time and slow ones are given time.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    allowOnly: false,
    globalSetup: ['tests/support/browserSetup.ts'],
    passWithNoTests: false,
  },
});
