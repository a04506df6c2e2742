// Lists the entries that name the one which is about to be deleted. The editor's own dialog knows only of those that name it in a
// field of its own; links in a text are found by the publisher.
import { preview, shownFile } from './service-client.mjs';

const INTRODUCTION = 'These name this entry, and nothing could be published before they are changed:';

/** Starts to watch for the dialog. */
export function watchDeleting() {
  let asked;
  new MutationObserver(async () => {
    const dialog = [...document.querySelectorAll('dialog[open]')].find(
      (element) => [...element.querySelectorAll('button')].some((button) => button.textContent.trim() === 'Delete'),
    );
    if (dialog === asked) return;
    asked = dialog;
    const file = shownFile();
    if (!dialog || !file) return;
    const { problems } = await preview(file, null);
    if (problems.length === 0 || asked !== dialog) return;
    const named = document.createElement('div');
    named.id = 'named-by';
    named.setAttribute('role', 'alert');
    const list = document.createElement('ul');
    list.append(
      ...problems.map((problem) => {
        const item = document.createElement('li');
        item.textContent = problem;
        return item;
      }),
    );
    const introduction = document.createElement('p');
    introduction.textContent = INTRODUCTION;
    named.append(introduction, list);
    (dialog.querySelector('.body') ?? dialog).append(named);
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['open', 'class'] });
}
