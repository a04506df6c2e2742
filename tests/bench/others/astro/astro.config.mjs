import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://radiology.example',
  integrations: [sitemap()],
  cacheDir: './cache',
});
