export default {
  tags: 'news',
  layout: 'article.11ty.js',
  eleventyComputed: {
    day: ({ date, page }) => (date instanceof Date ? date : page.date).toISOString().slice(0, 10),
    permalink: ({ page }) => `/about/news/${page.fileSlug}/`,
  },
};
