import { feedPlugin } from '@11ty/eleventy-plugin-rss';

export default function (config) {
  config.setQuietMode(true);
  config.addPassthroughCopy('style.css');
  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/feed.xml',
    collection: { name: 'news', limit: 50 },
    metadata: { language: 'en', title: 'Radiology: news', subtitle: 'News of people, research and education', base: 'https://radiology.example/' },
  });
  config.addCollection('newest', (collection) => collection.getFilteredByTag('news').reverse());
  return {
    // The fastest setup: no template language in the Markdown, and functions as layouts.
    markdownTemplateEngine: false,
    dir: { input: '.', output: 'dist' },
  };
}
