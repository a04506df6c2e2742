// Serves a folder with nginx, Caddy and Cloudflare's wrangler, each with the files that the build makes for it. All listen on the
// loopback address, at free ports, and write to temporary folders.
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVER_FILES, freePort, startCaddy, startInFolder, startProgram } from '../caddy.mjs';

const BROTLI_MODULE = ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].find(existsSync);

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
  const server = await startProgram('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], port);
  return { port, ...server };
}

// Keeps wrangler from contacting other hosts.
const SILENT = {
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NPM_CONFIG_REGISTRY: 'http://127.0.0.1:9/', // where it would look for a newer version of itself
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
};

/** Cloudflare Workers, with the project's configuration, on another folder. */
async function workers(site, folder) {
  copyFileSync(new URL('../../wrangler.jsonc', import.meta.url), join(folder, 'wrangler.jsonc'));
  const [port, inspector] = [await freePort(), await freePort()];
  const command = fileURLToPath(new URL('node_modules/wrangler/bin/wrangler.js', import.meta.url));
  const args = ['dev', '--assets', site, '--ip', '127.0.0.1', '--port', port, '--inspector-port', inspector, '--show-interactive-dev-session=false'];
  const env = { ...process.env, ...SILENT, HOME: folder, XDG_CONFIG_HOME: folder };
  const server = await startProgram(process.execPath, [command, ...args], port, { seconds: 60, cwd: folder, env });
  return { port, ...server };
}

const SERVERS = {
  nginx: (site) => startInFolder((folder) => nginx(site, folder)),
  caddy: startCaddy,
  'Cloudflare Workers': (site) => startInFolder((folder) => workers(site, folder)),
};

/** The names of the installed servers. */
export const NAMES = Object.keys(SERVERS);

/** Starts the server `name` on the folder `site`; resolves to its port and to the function that stops it. */
export const startServer = (name, site) => SERVERS[name](site);
