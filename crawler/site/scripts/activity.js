// What work the page has under way: requests without an answer, timers yet to fire, intervals still running.
// A popup that is filled in steps is finished when the work its click began is finished, however long a step takes.

const real = {
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  setInterval: window.setInterval.bind(window),
  clearInterval: window.clearInterval.bind(window),
  fetch: window.fetch,
};
const TIMER_HORIZON_MS = 5000; // a timer armed for later than this is no part of filling a popup
export const TABLE_HORIZON_MS = 10000; // the table may take its time
const INTERVAL_HORIZON_MS = 5000;
const REQUEST_HORIZON_MS = 15000; // a request open for longer is a long poll
const OLDER_REQUEST_MS = 5000; // one that was under way before what is waited for
const MESSAGE_HORIZON_MS = 3000; // what a worker or a socket has not answered by then is a one-way message
const MOST_ALERTS = 20;
const MOST_FAILURES = 1000;
const IDLE_AFTER_FIRES = 5;
const IDLE_AFTER_MS = 2000;

export const activity = {
  work: new Map(), fires: new Map(), failures: [], answered: new Set(), noise: new Set(), oneWay: new Set(),
  alerts: [], next: 1, visits: 0, dirty: true,
};
const timerIds = new Map();

export function begin(kind, key, due) {
  const id = activity.next++;
  activity.work.set(id, { kind, key, since: performance.now(), due });
  return id;
}

export function finish(id) {
  activity.work.delete(id);
}

export function fired(key) {
  const seen = activity.fires.get(key) || { count: 0, first: performance.now(), idle: false };
  seen.count += 1;
  seen.idle = seen.idle || (seen.count >= IDLE_AFTER_FIRES && performance.now() - seen.first >= IDLE_AFTER_MS);
  activity.fires.set(key, seen);
}

// A heartbeat: it fired again and again within one wait, and nothing we read changed meanwhile.
const idle = (key) => Boolean(activity.fires.get(key)?.idle);

// What we read has changed, or another wait begins: only what fires in vain from here on counts as idle.
export function forgetFires() {
  for (const [key, seen] of activity.fires) if (!seen.idle) activity.fires.delete(key);
}

export function pending(since, horizon = TIMER_HORIZON_MS) {
  const now = performance.now();
  for (const item of activity.work.values()) {
    if (idle(item.key)) continue;
    if (item.kind === 'timer' && item.due - item.since <= horizon) return true;
    if (item.kind === 'interval' && item.since >= since && now - item.since < INTERVAL_HORIZON_MS) return true;
    if (item.kind === 'frame') return true;
    if (item.kind === 'message' && !activity.oneWay.has(item.key)) {
      if (now - item.since < MESSAGE_HORIZON_MS) return true;
      activity.oneWay.add(item.key);
    }
    const patience = item.since >= since ? REQUEST_HORIZON_MS : OLDER_REQUEST_MS;
    if (item.kind === 'request' && now - item.since < patience) return true;
  }
  return false;
}

// The path of one of the site's own addresses.
function ownPath(url) {
  try {
    const address = new URL(url, location.href);
    return address.origin === location.origin ? address.pathname : null;
  } catch {
    return null;
  }
}

// An answer of the site itself, or its failure to give one (status 0).
function answered(url, status, retryAfter, since) {
  const path = ownPath(url);
  if (path === null) return;
  if (status > 0 && status < 400) activity.answered.add(path);
  else activity.failures.push({ at: performance.now(), since, status, retryAfter, path, visit: activity.visits });
  if (activity.failures.length > MOST_FAILURES) activity.failures.shift();
}

window.setTimeout = function (callback, delay = 0, ...args) {
  if (typeof callback !== 'function') return real.setTimeout(callback, delay);
  const wait = Number(delay) || 0;
  const key = `timer ${wait} ${String(callback).slice(0, 160)}`;
  const work = begin('timer', key, performance.now() + wait);
  const id = real.setTimeout(() => {
    timerIds.delete(id);
    finish(work);
    fired(key);
    callback.apply(window, args);
  }, delay);
  timerIds.set(id, work);
  return id;
};

for (const [begins, ends] of [['requestAnimationFrame', 'cancelAnimationFrame'], ['requestIdleCallback', 'cancelIdleCallback']]) {
  const [ask, cancel, under] = [window[begins].bind(window), window[ends].bind(window), new Map()];
  window[begins] = function (callback, ...args) {
    const key = `${begins} ${String(callback).slice(0, 160)}`;
    const work = begin('frame', key);
    const id = ask((time) => {
      under.delete(id);
      finish(work);
      fired(key);
      callback.call(window, time);
    }, ...args);
    under.set(id, work);
    return id;
  };
  window[ends] = function (id) {
    finish(under.get(id));
    under.delete(id);
    cancel(id);
  };
}

window.setInterval = function (callback, delay = 0, ...args) {
  if (typeof callback !== 'function') return real.setInterval(callback, delay);
  const key = `interval ${delay} ${String(callback).slice(0, 160)}`;
  const work = begin('interval', key, 0);
  const id = real.setInterval(() => {
    fired(key);
    callback.apply(window, args);
  }, delay);
  timerIds.set(id, work);
  return id;
};

window.clearTimeout = window.clearInterval = function (id) {
  finish(timerIds.get(id));
  timerIds.delete(id);
  real.clearTimeout(id);
};

window.fetch = function (...args) {
  const url = args[0] instanceof Request ? args[0].url : String(args[0]);
  const since = performance.now();
  const work = begin('request', `request ${url.split('?')[0]}`);
  return real.fetch.apply(this, args).then(
    (response) => {
      finish(work);
      answered(url, response.status, response.headers.get('Retry-After'), since);
      return response;
    },
    (error) => {
      finish(work);
      if (error.name !== 'AbortError') answered(url, 0, null, since);
      throw error;
    },
  );
};

// The body may arrive long after the headers.
for (const name of ['json', 'text', 'arrayBuffer', 'blob', 'formData']) {
  const read = Response.prototype[name];
  Response.prototype[name] = function (...args) {
    const work = begin('request', `body ${this.url.split('?')[0]}`);
    const body = read.apply(this, args);
    body.then(() => finish(work), () => finish(work));
    return body;
  };
}

const openRequest = XMLHttpRequest.prototype.open;
const sendRequest = XMLHttpRequest.prototype.send;
const addresses = new WeakMap();
XMLHttpRequest.prototype.open = function (method, url, ...args) {
  addresses.set(this, String(url));
  return openRequest.call(this, method, url, ...args);
};
XMLHttpRequest.prototype.send = function (...args) {
  const url = addresses.get(this) || '';
  const since = performance.now();
  const work = begin('request', `request ${url.split('?')[0]}`);
  let aborted = false;
  this.addEventListener('abort', () => { aborted = true; });
  this.addEventListener('loadend', () => {
    finish(work);
    if (!aborted) answered(url, this.status, this.getResponseHeader('Retry-After'), since);
  });
  try {
    return sendRequest.apply(this, args);
  } catch (error) {
    finish(work);
    throw error;
  }
};

// A form that is sent, or a redirect, is a request too: the page stands still until the next one comes.
window.addEventListener('beforeunload', () => { begin('request', `leaving ${performance.now()}`); });

// A dialog would stop every script on the page: its words are kept, it is not shown.
if (!window.__plimateHeaded) {
  const keep = (text) => { if (activity.alerts.length < MOST_ALERTS) activity.alerts.push(String(text).slice(0, 1000)); };
  window.alert = (text) => { keep(text); };
  window.confirm = (text) => { keep(text); return false; };
  window.prompt = (text) => { keep(text); return null; };
  window.print = () => {};
}

export const POLL_MS = 4; // as often as a timer may fire
export const sleep = (ms) => new Promise((resolve) => { real.setTimeout(resolve, ms); });
