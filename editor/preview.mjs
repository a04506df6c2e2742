// The preview beside a form: the problems of the entry, and the page that shows it, made by the publisher as the site is.
import { fileOf, preview } from './service-client.mjs';

const PAUSE = 400; // milliseconds without a change before the publisher is asked

/** Registers the preview for an entry of each name. `write` returns the text of an entry. */
export function showPreviews(CMS, names, write) {
  const { createClass, h } = window;
  const Preview = (name) =>
    createClass({
      getInitialState: () => ({ problems: [], path: null, html: null, failure: null, asked: false }),
      componentDidMount() {
        this.ask();
      },
      componentDidUpdate(before) {
        if (before.entry !== this.props.entry) this.ask();
      },
      componentWillUnmount() {
        clearTimeout(this.timer);
        this.request?.abort();
      },
      ask() {
        clearTimeout(this.timer);
        this.timer = setTimeout(this.askNow, this.state.asked ? PAUSE : 0);
      },
      async askNow() {
        const { entry } = this.props;
        let signal = {};
        try {
          const data = entry.get('data').toJS();
          const path = entry.get('path') || placeOfNew(name, data);
          const text = write(name, path, data);
          if (text === this.text) return;
          this.text = text;
          this.request?.abort();
          this.request = new AbortController();
          ({ signal } = this.request);
          const { problems, path: shown, html } = await preview(fileOf(path), text, signal);
          // A page that cannot be made leaves the last one.
          this.setState({ problems, failure: null, asked: true, ...(html === null ? {} : { path: shown, html }) });
        } catch (error) {
          if (!signal.aborted) this.setState({ failure: error.message, asked: true });
        }
      },
      render() {
        const { problems, path, html, failure, asked } = this.state;
        const { document } = this.props;
        document.documentElement.lang = 'en';
        const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
        const status = !asked ? 'Making the preview…' : problems.length ? `${count} to solve before this can be saved` : 'No problems';
        return h(
          'div',
          { className: 'edit-preview' },
          h(
            'section',
            { className: 'edit-status', role: 'status', 'data-problems': problems.length },
            h('p', null, failure ? `There is no preview: ${failure}` : status),
            problems.length > 0 && h('ul', null, ...problems.map((problem) => h('li', { key: problem }, problem))),
            asked && !html && h('p', null, problems.length ? 'The page appears here when the first problems are solved.' : 'This entry has no page.'),
            html && h('p', null, h('a', { href: path.split('#')[0] }, path.split('#')[0]), ' as the site shows it'),
          ),
          html && h('div', { className: 'edit-page', ref: (element) => element && this.shown(element, path), dangerouslySetInnerHTML: { __html: html } }),
        );
      },
      /** Marks the part of the page that shows the entry, and scrolls to it the first time. */
      shown(element, path) {
        const anchor = path.split('#')[1];
        const part = anchor && element.ownerDocument.getElementById(anchor);
        if (!part) return;
        part.setAttribute('data-edited', '');
        if (this.scrolled === path) return;
        this.scrolled = path;
        // When the fonts and sheets of the page are there.
        setTimeout(() => part.scrollIntoView({ block: 'center' }), 100);
      },
    });
  for (const name of names) CMS.registerPreviewTemplate(name, Preview(name));
  CMS.registerPreviewStyle('/style.css');
  CMS.registerPreviewStyle('/edit/preview.css');
}

/** Where a new entry will be, as far as its preview needs it: the editor makes the name of the file when it saves. */
function placeOfNew(name, { title, name: own, given_name, family_name }) {
  const words = (title ?? own ?? `${given_name} ${family_name}`).normalize('NFD').toLowerCase();
  const slug = words.replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${name}/${slug || 'new'}.json`;
}
