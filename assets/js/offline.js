// The page's side of the service worker: starts it when the page has nothing else to do, and tells the visitor when the
// device is offline or a new version of the site has come. Loaded by boot.js; a browser without workers, or whose storage
// is blocked, is none the worse.
const bar = document.createElement("div");
bar.className = "status-bar";
bar.setAttribute("role", "status");
document.body.append(bar);

/** Says `text` below the page, with these buttons, until one is pressed. */
function say(text, ...buttons) {
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

const hush = () => bar.replaceChildren();
const close = () => button("Close", hush);

const OFFLINE = "You are offline. You are seeing pages saved on this device. They may be out of date.";

function sayWhetherOffline() {
  if (!navigator.onLine) say(OFFLINE, close());
  else if (bar.firstChild?.textContent === OFFLINE) hush(); // not what else stands there
}

addEventListener("offline", sayWhetherOffline);
addEventListener("online", sayWhetherOffline);
if (!navigator.onLine) sayWhetherOffline();

// Who asked the browser to spare data does not get the site unasked.
const workers = navigator.connection?.saveData ? undefined : navigator.serviceWorker;
if (workers) {
  // The first worker of a new visitor is no new version.
  let isUpdate = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    if (isUpdate) say("A new version of this site is ready.", button("Reload", () => location.reload()), close());
    isUpdate = true;
  });
  const registered = workers.register("/sw.js").catch(() => undefined);
  // A tab that stays open for days asks when it is looked at again.
  document.addEventListener("visibilitychange", async () => {
    if (!document.hidden) (await registered)?.update().catch(() => {});
  });
}
