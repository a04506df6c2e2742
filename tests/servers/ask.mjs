// Sends one raw request to a server on the loopback address. Unlike fetch(), it decodes, follows and normalizes nothing.
import { request } from 'node:http';

export const ask = (port, path, headers = {}, method = 'GET') =>
  new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk)).on('error', failed);
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', failed)
      .end();
  });
