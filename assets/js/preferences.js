// Applies the visitor's display preferences (src/shell/preferences.rs) before the first paint. The publisher inlines this
// script in every page and lists its hash in the content security policy.
try {
  for (const name of ["scheme", "calm"]) {
    const value = localStorage.getItem(name);
    if (value !== null) document.documentElement.dataset[name] = value;
  }
} catch {}
// A page whose URL has a query hides its complete list until the results are shown.
if (/[?&](q|topic|year|division)=./.test(location.search)) document.documentElement.dataset.asked = "";
