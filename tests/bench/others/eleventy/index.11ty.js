import { list, page } from './page.js';

export const render = ({ collections, page: { url } }) =>
  page({
    title: 'Home',
    description: 'The department of radiology: patient care, education and research.',
    url,
    content: `<h1>Radiology</h1><h2>Recent news</h2>${list(collections.newest.slice(0, 3))}<p><a href="/about/news/">All news</a></p>`,
  });
