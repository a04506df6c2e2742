import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const news = defineCollection({
  // Does not store the source text of rendered entries, which saves space for large collections.
  loader: glob({ base: './content', pattern: '*.md', retainBody: false }),
  schema: z.object({
    title: z.string(),
    date: z.string(),
    topic: z.string(),
    summary: z.string(),
    description: z.string(),
    people: z.array(z.string()),
    sources: z.array(z.string()),
  }),
});

export const collections = { news };
