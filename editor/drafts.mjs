// Saves no entry that has problems. It becomes a draft beside the entry, and its form shows the draft when the editor starts again.
import * as service from './service-client.mjs';

/** Registers what happens before and after each save. `write` returns the text of an entry. */
export function keepDrafts(CMS, write) {
  const text = (entry) => write(entry.get('collection'), entry.get('path'), entry.get('data').toJS());
  CMS.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const file = service.fileOf(entry.get('path'));
      // An entry that cannot be checked now is saved, and checked by the next build.
      const { problems } = await service.preview(file, text(entry)).catch(() => ({ problems: [] }));
      if (problems.length === 0) return;
      const { draft } = await service.keepDraft(file, text(entry));
      const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
      const said = [`${count} in ${file}:`, ...problems.map((problem) => `• ${problem}`), '', `Not saved. It is kept as a draft: ${draft}`];
      // The editor shows the cause of this error in its own dialog.
      throw new Error('saving_failed', { cause: new Error(said.join('\n')) });
    },
  });
  CMS.registerEventListener({ name: 'postSave', handler: ({ entry }) => service.discardDraft(service.fileOf(entry.get('path'))) });
}

/** A function that returns the text of the draft instead of the text of its entry, as the editor reads it. */
export async function draftsByEntry() {
  const texts = new Map((await service.drafts()).filter(({ entry }) => entry !== null).map(({ text, entry }) => [asRead(entry), text]));
  return (text) => texts.get(asRead(text)) ?? text;
}

/** The editor removes spaces around a text and carriage returns before it passes the text on. */
const asRead = (text) => text.trim().replace(/\r\n?/g, '\n');
