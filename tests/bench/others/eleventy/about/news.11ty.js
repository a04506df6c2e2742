import { list, page } from '../page.js';

export const data = {
  pagination: { data: 'collections.newest', size: 12, alias: 'items' },
  permalink: ({ pagination: { pageNumber } }) => (pageNumber === 0 ? '/about/news/' : `/about/news/${pageNumber + 1}/`),
};

export function render({ items, pagination: { pageNumber, pages, href }, page: { url } }) {
  const [number, count] = [pageNumber + 1, pages.length];
  const newer = href.previous ? `<a href="${href.previous}">Newer</a>` : '';
  const older = href.next ? `<a href="${href.next}">Older</a>` : '';
  return page({
    title: `News, page ${number}`,
    description: `News, page ${number} of ${count}`,
    url,
    content: `<h1>News</h1>${list(items)}<nav aria-label="Pages">${newer} Page ${number} of ${count} ${older}</nav>`,
  });
}
