import { getCollection } from 'astro:content';

/** All news, newest first; sorted once. */
export const news = (await getCollection('news')).sort((a, b) => b.data.date.localeCompare(a.data.date));
