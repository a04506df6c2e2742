import { escape, page } from '../page.js';

export const render = ({ title, day, topic, summary, description, people, sources, content, page: { url } }) =>
  page({
    title,
    description,
    url,
    content: `<article>
<h1>${escape(title)}</h1>
<p><time datetime="${day}">${day}</time> ${topic}</p>
<p>${escape(summary)}</p>
${content}
<h2>People</h2><ul>${people.map((name) => `<li>${escape(name)}</li>`).join('')}</ul>
<h2>Sources</h2><ul>${sources.map((source) => `<li><a href="${source}">${source}</a></li>`).join('')}</ul>
</article>`,
  });
