/** In the page, before all else: what the policy forbids, the nodes that hydration adds or removes, and when it is done. */
export function observe() {
  window.forbidden = [];
  window.hydration = [];
  new MutationObserver(() => {
    if (document.documentElement.hasAttribute('data-ready')) window.readyAt ??= performance.now();
  }).observe(document, { attributes: true, attributeFilter: ['data-ready'], subtree: true });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.forbidden.push(`${violatedDirective} ${blockedURI}`));
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return; // deferred scripts have not run yet
    window.atStart = document.querySelector('h1');
    const observer = new MutationObserver((changes) => {
      if (document.documentElement.hasAttribute('data-ready')) return observer.disconnect();
      for (const { target, addedNodes, removedNodes } of changes) {
        // "Open now", as only the browser has a clock; and the video, which may start before all is done.
        if (target.matches('[data-hours], .video, .video__control *')) continue;
        for (const node of [...addedNodes, ...removedNodes]) window.hydration.push((node.outerHTML ?? node.textContent).slice(0, 120));
      }
    });
    observer.observe(document.getElementById('app'), { childList: true, subtree: true });
  });
}
