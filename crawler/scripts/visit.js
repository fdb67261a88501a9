// One row: click, wait until the popup is surely this row's and settled, read, close. Everything in one call, so
// that nothing can slip between the click, the reading and the row they belong to.

const POLL_MS = 5;
const LOOK_ANYWAY_MS = 60; // a transition changes what is shown without changing the document

const STALE_MS = 2500; // what the popup before showed, word for word, is surely not this channel's own

const memory = { last: null, closesBy: null, located: 0 };

function press(element) {
  const box = element.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, composed: true, view: window, button: 0,
    clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...at, isPrimary: true, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', { ...at, isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mouseup', at));
  element.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
}

// The row's name as it stands in the page at this moment. Rows are told apart by name, then by their numbers.
function locate(row) {
  memory.located = performance.now();
  const standing = (found) => found.element.isConnected && shown(found.label.element)
    && written(found.label.element.innerText) === row.name;
  let exact = (cache.names.get(row.name) || []).filter((found) => standing(found) && sameNumbers(found.element, row));
  if (exact.length !== 1 || !row.unique) {
    const header = readHeader();
    if (!header.element) return null;
    const same = rowsNow(header, popupRoot(header.element)).filter((found) => found.name === row.name);
    exact = same.filter((found) => found.numbers.every((text, index) => text === row.numbers[index]));
    if (!exact.length && same.length === 1 && row.unique) exact = same;
  }
  return exact.length ? exact[Math.min(row.occurrence, exact.length - 1)].label.element : null;
}

// A cell may have been filled anew for another channel since the table was read: compare what the row shows now.
function sameNumbers(element, row) {
  const now = fold(element.innerText || '');
  return row.numbers.filter((text) => text).every((text) => now.includes(text));
}

// What fails with every page load has nothing to do with a popup.
const failuresSince = (since) => activity.failures.filter((failure) => failure.since >= since
  && !(activity.visits && activity.failures.some((other) => other.path === failure.path && other.visit === 0)));

function outcome(state, more) {
  return { state, alerts: activity.alerts.splice(0).map(fold), ...more };
}

// What the popup shows that must not change once it is settled.
const signature = (reading) => (reading ? JSON.stringify(reading) : '');

// Texts that no two channels share by chance.
const OWN = [(reading) => reading.info.handle, (reading) => reading.intro, (reading) => reading.keywords,
  (reading) => reading.latest.join('\n')];

function needed(reading, options) {
  const last = memory.last && memory.last.id !== reading.id ? memory.last : null;
  if (last && OWN.some((text) => text(reading) && text(reading) === text(last))) return Math.max(options.quiet, STALE_MS);
  const genres = reading.genres.join('|');
  if (!genres) return Math.max(options.quiet, options.doubtful / 3);
  return last && genres === last.genres.join('|') ? Math.max(options.quiet, options.doubtful) : options.quiet;
}

async function settle(row, header, since, options) {
  const seen = { text: '', reading: null, anything: false };
  let [stable, busy, looked, early] = [since, since, 0, null];
  let surprise = 0;
  const mine = ({ reading }) => belongs(reading, row) && reading.id && !options.avoid.includes(reading.id);
  for (;;) {
    await sleep(POLL_MS);
    const now = performance.now();
    if (failuresSince(since).length) return outcome('failed', { failures: failuresSince(since), reading: seen.reading });
    const under = pending(since);
    if (under) busy = now;
    if (activity.dirty || now - looked > LOOK_ANYWAY_MS) {
      activity.dirty = false;
      looked = now;
      if (loginShown()) return outcome('login');
      const popups = readPopups(header, mine);
      const popup = popups.filter(mine).pop();
      const text = signature(popup ? popup.reading : popups.map(({ reading }) => reading));
      if (text !== seen.text) {
        forgetFires();
        if (early !== null && popup) surprise = Math.max(surprise, now - Math.max(stable, busy));
        stable = now;
      }
      Object.assign(seen, { text, reading: popup ? popup.reading : null, anything: popups.length > 0,
        other: popups.length ? popups[popups.length - 1].reading : null });
    }
    const calm = now - Math.max(stable, busy);
    if (seen.reading && !under) {
      const need = needed(seen.reading, options);
      if (calm >= need && early === null) early = now;
      if (calm >= Math.max(need, options.watch)) return outcome('read', { reading: seen.reading, surprise, since });
    }
    if ((!seen.reading && calm > options.patience) || now - since > options.timeout) {
      return outcome(seen.anything ? 'mismatch' : 'unopened', { reading: seen.other });
    }
  }
}

function pressEscape() {
  const key = { key: 'Escape', code: 'Escape', keyCode: 27, which: 27, bubbles: true, cancelable: true, composed: true };
  const target = document.activeElement && document.activeElement.isConnected ? document.activeElement : document.body;
  for (const kind of ['keydown', 'keypress', 'keyup']) target.dispatchEvent(new KeyboardEvent(kind, key));
}

// A dialog element listens to a person's ESC only; this is the same request.
function askDialog(root) {
  const dialog = root.closest('dialog') || root.querySelector('dialog[open]');
  if (dialog && dialog.requestClose) dialog.requestClose();
  else pressEscape();
}

function pressCloser(root) {
  const closer = closers(root)[0] || iconsAbove(root, Math.min(...anchorsShown().map((label) => label.getBoundingClientRect().top)))[0];
  if (closer) press(closer);
}

function pressBeside(root) {
  const beside = document.elementFromPoint(3, window.innerHeight - 3);
  if (beside && (root.contains(beside) || getComputedStyle(beside).position === 'fixed')) press(beside);
}

async function closed(header, ms) {
  const since = performance.now();
  for (;;) {
    if (!popupShown(header)) return true;
    const now = performance.now();
    if (now - since > (pending(since) ? 4000 : ms)) return false;
    await sleep(POLL_MS);
  }
}

async function closePopup(header) {
  const all = [memory.closesBy, pressEscape, askDialog, pressCloser, pressBeside].filter(Boolean);
  for (const means of all) {
    if (!popupShown(header)) return true;
    means(rootsOf(anchorsShown(), header)[0]);
    if (await closed(header, 300)) {
      memory.closesBy = means;
      return true;
    }
  }
  return false;
}

async function visit(row, options) {
  forgetFires();
  activity.visits += 1;
  if (loginShown()) return outcome('login');
  const name = options.click ? locate(row) : null;
  if (options.click && !name) return outcome('absent');
  const header = headerStanding() || readHeader().element || null;
  if (options.click && popupShown(header) && !await closePopup(header)) return outcome('covered');
  const since = performance.now();
  activity.dirty = true;
  if (name) press(name);
  const result = await settle(row, header, options.click ? since : memory.located, options);
  if (result.state === 'read') memory.last = result.reading;
  result.closed = result.state === 'login' || await closePopup(header);
  result.ago = performance.now() - since;
  return result;
}
