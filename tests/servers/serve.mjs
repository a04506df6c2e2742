// Serves a folder with nginx, Caddy, Cloudflare's wrangler and the small server of the browser tests, each by
// the files that the build makes for it. All listen on the loopback address, at free ports, and keep what they write in a
// folder of their own.
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DIST } from '../browser/bundle.mjs';
import { serve } from '../browser/server.mjs';

/** What the build makes for servers, beside the bundle. */
export const SERVER_FILES = `${DIST}-server`;

const BROTLI_MODULE = ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].find(existsSync);

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const listens = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false)).once('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });

/** Starts a program that stays in the foreground; resolves to its end once it listens. */
async function start(command, args, port, { seconds = 10, ...options } = {}) {
  const program = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise((done) => program.once('error', (error) => ((said += error), done())).once('exit', done));
  let running = true;
  ended.then(() => (running = false));
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (data) => (said += data));
  for (let tries = 0; running && tries < 10 * seconds; tries++) {
    if (await listens(port)) return () => (program.kill('SIGTERM'), ended);
    await sleep(100);
  }
  program.kill('SIGKILL');
  throw new Error(`${command} does not listen on port ${port}:\n${said}`);
}

async function nginx(site, folder) {
  const port = await freePort();
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  const configuration = `
    ${BROTLI_MODULE ? `load_module ${BROTLI_MODULE};` : ''}
    daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;
    events {}
    http {
      access_log off; ${own.join(' ')}
      include ${SERVER_FILES}/nginx-http.conf;
      server {
        listen 127.0.0.1:${port};
        root ${site};
        include ${SERVER_FILES}/nginx-server.conf;
      }
    }`;
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const stop = await start('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], port);
  return { port, stop };
}

async function caddy(site, folder, { options = 'auto_https off', scheme = 'http', host = '127.0.0.1', tls = '' } = {}) {
  const port = await freePort();
  const configuration = `{
  admin off
  ${options}
}
${scheme}://${host}:${port} {
  bind 127.0.0.1
  ${tls}
  root * ${site}
  import ${SERVER_FILES}/Caddyfile
}
`;
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, configuration);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const stop = await start('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, { env });
  return { port, stop };
}

/** As networks of servers deliver it: encrypted, over HTTP/2. The certificate is of the server's own making. */
const caddyOverHttp2 = (site, folder) =>
  caddy(site, folder, { options: 'auto_https disable_redirects\n  skip_install_trust', scheme: 'https', host: 'localhost', tls: 'tls internal' });

// Everything by which wrangler would speak to somebody.
const SILENT = {
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NPM_CONFIG_REGISTRY: 'http://127.0.0.1:9/', // where it would look for a newer version of itself
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
};

/** Cloudflare Workers, by the configuration that README names, on another folder. */
async function workers(site, folder) {
  copyFileSync(new URL('../../wrangler.jsonc', import.meta.url), join(folder, 'wrangler.jsonc'));
  const [port, inspector] = [await freePort(), await freePort()];
  const command = fileURLToPath(new URL('node_modules/wrangler/bin/wrangler.js', import.meta.url));
  const args = ['dev', '--assets', site, '--ip', '127.0.0.1', '--port', port, '--inspector-port', inspector, '--show-interactive-dev-session=false'];
  const env = { ...process.env, ...SILENT, HOME: folder, XDG_CONFIG_HOME: folder };
  const stop = await start(process.execPath, [command, ...args], port, { seconds: 60, cwd: folder, env });
  return { port, stop };
}

async function small(site) {
  const server = await serve(site);
  return { port: server.address().port, stop: () => new Promise((done) => (server.closeAllConnections(), server.close(done))) };
}

const SERVERS = { nginx, caddy, 'Cloudflare Workers': workers, 'the server of the browser tests': small };

/** Names of the servers there are. */
export const NAMES = Object.keys(SERVERS);

/** Starts the server `name` on the folder `site`; resolves to its port and to what stops it. */
export const startServer = (name, site) => startIn(SERVERS[name], site);

/** Starts Caddy on https://localhost, speaking HTTP/2. */
export const startHttp2Server = (site) => startIn(caddyOverHttp2, site);

async function startIn(server, site) {
  const folder = mkdtempSync(join(tmpdir(), 'radiology-server-'));
  chmodSync(folder, 0o755); // nginx, started by root, works as another user
  const { port, stop } = await server(site, folder);
  return { port, stop: async () => (await stop(), rmSync(folder, { recursive: true, force: true })) };
}
