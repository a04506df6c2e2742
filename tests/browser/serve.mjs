// Serves the bundle while the tests run. Playwright calls this function before all tests, and its result after them.
import { startCaddy } from '../caddy.mjs';
import { DIST } from './bundle.mjs';

export default async function serve() {
  const { origin, stop } = await startCaddy(DIST);
  process.env.ORIGIN = origin; // for the configuration, which each worker reads
  return stop;
}
