import rss from '@astrojs/rss';
import { news } from '../news.mjs';

export const GET = ({ site }) =>
  rss({
    title: 'Radiology: news',
    description: 'News of people, research and education',
    site,
    items: news.slice(0, 50).map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      pubDate: new Date(data.date),
      link: `/about/news/${id}/`,
    })),
  });
