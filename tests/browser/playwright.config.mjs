// Browser tests run against the built site in dist/, served by Caddy with the file that the build makes for it.
//   make test                                  all suites
//   cd tests/browser && npx playwright test    only these, on the bundle of the last `trunk build --release`
//   DIST=/tmp/site npx playwright test menu    one file, on another bundle
import { defineConfig } from '@playwright/test';
import { executablePath } from './chromium.mjs';

export default defineConfig({
  testDir: '.',
  globalSetup: './serve.mjs',
  fullyParallel: true,
  workers: 2,
  retries: 0, // a test that passes only at the second try has found a fault
  forbidOnly: !!process.env.CI,
  timeout: 120_000, // some tests open many pages, and the machine may be busy
  expect: { timeout: 20_000 }, // as above: a slow machine is no fault of the site
  globalTimeout: 45 * 60_000,
  // scripts/test.sh reads the counts from the JSON file, whose path is in PLAYWRIGHT_JSON_OUTPUT_FILE.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    // serve.mjs sets ORIGIN after the main process has read this file and before the workers do.
    baseURL: process.env.ORIGIN,
    screenshot: 'only-on-failure',
    // Its requests would bypass the tests' own routes. Tests of offline use allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox', // root and most containers have no sandbox; only our own pages are opened
        '--disable-gpu',
        '--font-render-hinting=none', // as on screens; otherwise letters have widths of whole pixels, and lines break elsewhere
        // Without these, Chromium requests its own services at every start, in vain and repeatedly in closed networks.
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
