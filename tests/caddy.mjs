// Serves the bundle with Caddy and the Caddyfile that the build makes for operators. All tests that need a server use it, on the
// loopback address, each at a free port.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIST } from './browser/bundle.mjs';

/** The folder of the configuration files that the build makes for servers, beside the bundle. */
export const SERVER_FILES = `${DIST}-server`;

export const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const listens = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), done(true))).once('error', () => done(false));
  });

const running = new Set();
process.once('exit', () => running.forEach((program) => program.kill('SIGKILL')));

/**
 * Starts a server that stays in the foreground. Resolves, once it listens, to functions: `stop` ends it, `pause` holds all
 * requests until `resume`.
 */
export async function startProgram(command, args, port, { seconds = 30, ...options } = {}) {
  const program = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(program);
  let output = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (data) => (output += data));
  const ended = new Promise((done) => program.once('error', (error) => ((output += error), done())).once('exit', done));
  ended.then(() => running.delete(program));
  const stop = () => (program.kill('SIGTERM'), program.kill('SIGCONT'), ended); // a paused process handles SIGTERM only after SIGCONT
  const deadline = performance.now() + 1000 * seconds;
  while (running.has(program) && performance.now() < deadline) {
    if (await listens(port)) return { stop, pause: () => program.kill('SIGSTOP'), resume: () => program.kill('SIGCONT') };
    await sleep(20);
  }
  program.kill('SIGKILL');
  throw new Error(`${command} does not listen on port ${port}:\n${output}`);
}

/** Calls `start` with a folder for what a server writes; resolves to what `start` does, with a `stop` that removes the folder. */
export async function startInFolder(start) {
  const folder = mkdtempSync(join(tmpdir(), 'radiology-server-'));
  chmodSync(folder, 0o755); // nginx, started by root, works as another user
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { stop, ...server } = await start(folder);
    return { ...server, stop: async () => (await stop(), remove()) };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Serves the folder `site` over HTTP at `port`, or at a free one, with the Caddyfile of the bundle or other `rules`. Resolves to
 * its port, its origin and what `startProgram` returns.
 */
export const startCaddy = (site, options) => start(site, { ...options, scheme: 'http', host: '127.0.0.1', settings: 'auto_https off' });

/** Serves `site` as a CDN does: encrypted, over HTTP/2. Caddy makes the certificate. */
export const startHttp2Caddy = (site) =>
  start(site, { scheme: 'https', host: 'localhost', settings: 'auto_https disable_redirects\n  skip_install_trust', tls: 'tls internal' });

const start = (site, { port: wanted, rules = `import "${SERVER_FILES}/Caddyfile"`, scheme, host, settings, tls = '' }) =>
  startInFolder(async (folder) => {
    const port = wanted ?? (await freePort());
    const origin = `${scheme}://${host}:${port}`;
    // Without a grace period, an unread download would keep the server from stopping.
    const configuration = `{
  admin off
  grace_period 100ms
  log {
    level WARN
  }
  ${settings}
}
${origin} {
  bind 127.0.0.1
  ${tls}
  root * "${site}"
  ${rules}
}
`;
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, configuration);
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const server = await startProgram('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, { env });
    return { port, origin, ...server };
  });
