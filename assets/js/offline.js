// The page's part of offline use: registers the service worker, and tells the visitor when the device is offline or a new
// version of the site is available. boot.js loads it when the page is idle; without service workers or storage, the site works
// as usual.
const bar = document.createElement("div");
bar.className = "status-bar";
bar.setAttribute("role", "status");
document.body.append(bar);

/** Shows `text` with these buttons in the status bar, until one is pressed. */
function show(text, ...buttons) {
  const words = document.createElement("p");
  words.textContent = text;
  bar.replaceChildren(words, ...buttons);
}

function button(name, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "status-bar__button";
  button.textContent = name;
  button.addEventListener("click", act);
  return button;
}

const clear = () => bar.replaceChildren();
const close = () => button("Close", clear);

const OFFLINE = "You are offline. You are seeing pages saved on this device. They may be out of date.";

function showWhetherOffline() {
  if (!navigator.onLine) show(OFFLINE, close());
  else if (bar.firstChild?.textContent === OFFLINE) clear(); // other messages stay
}

addEventListener("offline", showWhetherOffline);
addEventListener("online", showWhetherOffline);
if (!navigator.onLine) showWhetherOffline();

// Do not download the site for visitors who asked the browser to save data.
const workers = navigator.connection?.saveData ? undefined : navigator.serviceWorker;
if (workers) {
  // The first worker of a new visitor is not a new version.
  let isUpdate = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    if (isUpdate) show("A new version of this site is ready.", button("Reload", () => location.reload()), close());
    isUpdate = true;
  });
  const registered = workers.register("/sw.js").catch(() => undefined);
  // A tab that stays open for days checks for updates when the visitor returns to it.
  document.addEventListener("visibilitychange", async () => {
    if (!document.hidden) (await registered)?.update().catch(() => {});
  });
}
