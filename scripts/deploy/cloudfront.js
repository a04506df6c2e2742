// For CloudFront, as a function of "viewer request" (runtime cloudfront-js-2.0): what a server of static files does with paths,
// S3 does not. The publisher writes the line with MOVED above this; the whole is dist-server/cloudfront.js. Plain on purpose:
// that runtime knows only a part of the newer language.

// A path that is not canonical, or is for hosts. S3 has no such file, so the answer is the page for that.
const REFUSED = /\/\/|\/\.\.?(\/|$)|[%\\]|^\/(404\.html$|\.assetsignore$|_)/;

function handler(event) {
  const request = event.request;
  const path = request.uri;
  const bare = path.replace(/\/$/, '');
  if (REFUSED.test(path)) request.uri = '/not-found';
  else if (Object.prototype.hasOwnProperty.call(MOVED, bare)) return redirect(MOVED[bare], request.querystring);
  else if (path.endsWith('/')) request.uri = path + 'index.html';
  // A file has a dot in its name, a page has none, and its path ends in a slash.
  else if (!path.slice(path.lastIndexOf('/')).includes('.')) return redirect(path + '/', request.querystring);
  return request;
}

function redirect(path, fields) {
  const query = [];
  Object.keys(fields).forEach((name) => {
    const values = fields[name].multiValue || [fields[name]];
    values.forEach((field) => query.push(field.value === '' ? name : name + '=' + field.value));
  });
  const location = path + (query.length ? '?' + query.join('&') : '');
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}
