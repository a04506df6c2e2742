// Browser tests run against the built site in dist/, served by Caddy with the file that the build makes for it.
//   make test                                  all suites
//   cd tests/browser && npx playwright test    only these, on the bundle of the last `trunk build --release`
//   DIST=/tmp/site npx playwright test menu    one theme, on a bundle elsewhere
import { defineConfig } from '@playwright/test';
import { executablePath } from './chromium.mjs';

export default defineConfig({
  testDir: '.',
  globalSetup: './serve.mjs',
  fullyParallel: true,
  workers: 2,
  retries: 0, // a test that passes at the second try has found something
  forbidOnly: !!process.env.CI,
  timeout: 120_000, // some walk through many pages, and a busy machine takes its time
  globalTimeout: 45 * 60_000,
  // The JSON file goes where PLAYWRIGHT_JSON_OUTPUT_FILE says: scripts/test.sh counts from it.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    // serve.mjs sets ORIGIN. It is not there yet when the main process reads this file, but it is for the workers.
    baseURL: process.env.ORIGIN,
    screenshot: 'only-on-failure',
    // The film rests but where it is tested: to decode it takes a processor longer than most tests.
    storageState: { cookies: [], origins: [{ origin: process.env.ORIGIN, localStorage: [{ name: 'video', value: 'pause' }] }] },
    // Its requests would pass by the tests' own answers; offline.spec.mjs lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox', // root and most containers have no sandbox; only our own pages are opened
        '--disable-gpu',
        '--font-render-hinting=none', // as on screens: else letters take whole pixels, and lines break elsewhere
        // Without these Chromium calls home at every start, which closed networks refuse, many times over.
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
