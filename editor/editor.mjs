// Starts Sveltia CMS with the generated configuration, and with a format for each type of entry.
import CMS from './cms/npm/index.js';
import { formatOf } from './format.mjs';

const json = async (path) => (await fetch(path)).json();
const config = await json('/edit/config.json');
const names = new Set([...config.collections, ...config.singletons].map(({ format }) => format));
await Promise.all(
  [...names].map(async (name) => CMS.registerCustomFormat(name, 'json', formatOf(await json(`/edit/schema/${name}`), name))),
);
CMS.init({ config });
