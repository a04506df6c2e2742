// Warns when an entry is open in two tabs: the later save would replace the earlier one.
import { shownFile } from './service-client.mjs';

const WARNING = 'This entry is open in another tab. Save it in one of them only: the later save replaces the earlier one.';

/** Starts to watch which entry this tab shows. A lock of the browser has the name of the entry while the tab shows it. */
export function watchTabs() {
  const warning = document.createElement('p');
  warning.id = 'other-tab';
  warning.setAttribute('role', 'alert');
  document.body.append(warning);
  let release = () => {};
  let held;
  const show = () => {
    const file = shownFile();
    if (file === held) return;
    release();
    warning.textContent = '';
    held = file;
    if (!file) return;
    const left = new AbortController();
    let let_go;
    const shown = new Promise((resolve) => (let_go = resolve));
    release = () => {
      left.abort();
      let_go();
    };
    const hold = (lock) => {
      if (lock) return shown;
      warning.textContent = WARNING;
      // Until the other tab leaves the entry.
      navigator.locks
        .request(file, { signal: left.signal }, () => {
          warning.textContent = '';
          return shown;
        })
        .catch(() => {});
    };
    navigator.locks.request(file, { ifAvailable: true }, hold);
  };
  addEventListener('hashchange', show);
  show();
}
