// The layout of every page, and a list of news.
import { readFileSync } from 'node:fs';

const navigation = JSON.parse(readFileSync(new URL('navigation.json', import.meta.url)));
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

export const page = ({ title, description, url, content }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} | Radiology</title>
<meta name="description" content="${escape(description)}">
<link rel="canonical" href="https://radiology.example${url}">
<link rel="alternate" type="application/rss+xml" href="/feed.xml" title="News">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<a href="/">Radiology</a>
<nav aria-label="Main"><ul>${navigation
  .map(
    ({ label, path, entries }) =>
      `<li><a href="${path}">${escape(label)}</a><ul>${entries.map((entry) => `<li><a href="${entry.path}">${escape(entry.label)}</a></li>`).join('')}</ul></li>`,
  )
  .join('')}</ul></nav>
</header>
<main>${content}</main>
<footer><ul>${navigation.map(({ label, path }) => `<li><a href="${path}">${escape(label)}</a></li>`).join('')}</ul></footer>
</body>
</html>
`;

export const list = (items) =>
  `<ul>${items
    .map(
      ({ url, data }) =>
        `<li><article><h3><a href="${url}">${escape(data.title)}</a></h3><p><time datetime="${data.day}">${data.day}</time> ${data.topic}</p><p>${escape(data.summary)}</p></article></li>`,
    )
    .join('')}</ul>`;
