// Starts Sveltia CMS with the generated configuration, and with what it asks of this machine (editor/service.mjs).
import CMS from './cms/npm/index.js';
import { watchDeleting } from './deleting.mjs';
import { draftsByEntry, keepDrafts } from './drafts.mjs';
import { formatOf } from './format.mjs';
import { choosePaths } from './paths.mjs';
import { showPreviews } from './preview.mjs';
import { paths } from './service-client.mjs';
import { watchTabs } from './tabs.mjs';

const json = async (path) => (await fetch(path)).json();
const config = await json('/edit/config.json');
const kinds = [...config.collections, ...config.singletons];
const [withDraft, choices] = await Promise.all([draftsByEntry(), paths().catch(() => [])]);
choosePaths(config, choices);

/** The format of each kind of entry, by the name of the kind. */
const formats = new Map(
  await Promise.all(kinds.map(async ({ name, format }) => [name, formatOf(await json(`/edit/schema/${format}`), format)])),
);
for (const { name, format } of kinds) {
  const { fromFile, toFile } = formats.get(name);
  CMS.registerCustomFormat(format, 'json', { fromFile: (text) => fromFile(withDraft(text)), toFile });
}

/** The text of an entry. All single files are of one collection, and their names are those of their kinds. */
const write = (collection, path, data) => formats.get(formats.has(collection) ? collection : path.split('/').pop().replace('.json', '')).toFile(data);
keepDrafts(CMS, write);
showPreviews(CMS, [...formats.keys()], write);
watchTabs();
watchDeleting();
CMS.init({ config });
