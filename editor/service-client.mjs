// Asks editor/service.mjs.
const ask = async (path, body, signal) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/edit/${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

/** Problems, and the page, of an entry as it would be saved; of a deleted one if `text` is null. */
export const preview = (file, text, signal) => ask('preview', { file, text }, signal);
/** The pages that entries may name: label and path. */
export const paths = () => ask('paths', {});
/** All drafts: file, text and the text of the entry, if there is one. */
export const drafts = () => ask('drafts', {});
export const keepDraft = (file, text) => ask('drafts/keep', { file, text });
export const discardDraft = (file) => ask('drafts/discard', { file, text: null });

const CONTENT = 'assets/content/';

/** The file of an entry below the content folder, for its path in the project. */
export const fileOf = (path) => path?.replace(CONTENT, '');

/** The file of the entry that the editor shows, by the address of the editor; undefined for lists and new entries. */
export function shownFile() {
  const [, collection, name] = /^#\/collections\/([^/]+)\/entries\/(.+)$/.exec(location.hash) ?? [];
  if (!name) return;
  return collection === '_singletons' ? `${name}.json` : `${collection}/${name}.json`;
}
