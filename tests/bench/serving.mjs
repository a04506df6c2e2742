// Waiting for a server for development.
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The seconds until `holds` resolves to true, at most `most`. */
export async function seconds(holds, most) {
  const start = performance.now();
  while (!(await holds().catch(() => false))) {
    if (performance.now() - start > most * 1000) throw new Error(`it was not served after ${most} s`);
    await sleep(50);
  }
  return (performance.now() - start) / 1000;
}

export const exists = async (url) => (await fetch(url)).ok;

export const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
