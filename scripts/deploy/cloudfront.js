// A CloudFront function for "viewer request" (runtime cloudfront-js-2.0). It handles paths as static file servers do, which
// S3 does not. The publisher adds the line with MOVED above it and writes the result to dist-server/cloudfront.js. The code
// is plain on purpose: that runtime supports only a part of newer JavaScript.

// Paths that are not canonical, or are for hosts only. They are mapped to a file that S3 does not have, so the response is
// the 404 page.
const REFUSED = /\/\/|\/\.\.?(\/|$)|[%\\]|^\/(404\.html$|\.assetsignore$|_)/;

function handler(event) {
  const request = event.request;
  const path = request.uri;
  const bare = path.replace(/\/$/, '');
  if (REFUSED.test(path)) request.uri = '/not-found';
  else if (Object.prototype.hasOwnProperty.call(MOVED, bare)) return redirect(MOVED[bare], request.querystring);
  else if (path.endsWith('/')) request.uri = path + 'index.html';
  // Files have a dot in their name. Pages have none, and their paths end in a slash.
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
