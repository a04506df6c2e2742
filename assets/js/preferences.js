// Applies the visitor's choices (made in src/shell/preferences.rs) before the first paint. The publisher
// puts this into every page; its hash stands in the policy.
try {
  for (const name of ["scheme", "calm"]) {
    const value = localStorage.getItem(name);
    if (value !== null) document.documentElement.dataset[name] = value;
  }
} catch {}
// A page that will show what was asked for keeps the list of everything to itself until then.
if (/[?&](q|topic|year|division)=./.test(location.search)) document.documentElement.dataset.asked = "";
