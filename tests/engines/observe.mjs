/** Runs in the page before all other scripts: records violations of the policy, the nodes that hydration changes, and
 * whether the video has a source when the page has loaded. */
export function observe() {
  window.forbidden = [];
  window.hydration = [];
  addEventListener('load', () => (window.videoAtLoad = document.querySelector('.hero video')?.networkState));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.forbidden.push(`${violatedDirective} ${blockedURI}`));
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return; // deferred scripts have not run yet
    window.atStart = document.querySelector('h1');
    const observer = new MutationObserver((changes) => {
      if (document.documentElement.hasAttribute('data-ready')) return observer.disconnect();
      for (const { target, addedNodes, removedNodes } of changes) {
        // Except "Open now", which depends on the browser's clock, and the video, which may start during hydration.
        if (target.matches('[data-hours], .video, .video__control *')) continue;
        for (const node of [...addedNodes, ...removedNodes]) window.hydration.push((node.outerHTML ?? node.textContent).slice(0, 120));
      }
    });
    observer.observe(document.getElementById('app'), { childList: true, subtree: true });
  });
}
