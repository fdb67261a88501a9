// One row: click, wait until the popup is surely this row's and settled, read, close. Everything in one call, so
// that nothing can slip between the click, the reading and the row they belong to.

import { POLL_MS, activity, forgetFires, pending, sleep } from './activity.js';
import { closePopup } from './closing.js';
import { failuresSince, isNoise } from './failures.js';
import { cache, headerStanding, readHeader } from './header.js';
import { belongs, popupShown, readPopups } from './popup.js';
import { press } from './pressing.js';
import { copies, inVain, memory, paidOff, unsettled, whole } from './settling.js';
import { loginShown } from './site.js';
import { rowsNow } from './table.js';
import { fold, shown, written } from './visible.js';

const LOOK_ANYWAY_MS = 60; // a transition changes what is shown without changing the document
const FAILED_MS = 100; // a request failed and nothing follows

// The row's name as it stands in the page at this moment. Rows are told apart by name, then by their numbers.
export function locate(row) {
  memory.located = performance.now();
  const standing = (found) => found.element.isConnected && shown(found.label.element)
    && written(found.label.element.innerText) === row.name;
  let exact = (cache.names.get(row.name) || []).filter((found) => standing(found) && sameNumbers(found.element, row));
  if (exact.length !== 1 || !row.unique) {
    const header = readHeader();
    if (!header.element) return null;
    const same = rowsNow(header).filter((found) => found.name === row.name);
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

function outcome(state, more) {
  return { state, alerts: activity.alerts.splice(0).map(fold), ...more };
}

const animating = (root) => root.getAnimations({ subtree: true }).some((animation) => animation.playState === 'running'
  && Number.isFinite(animation.effect.getComputedTiming().endTime));

// What the popups show now, if that may have changed since the last look.
function lookAgain(seen, { header, mine, since }, now) {
  activity.dirty = false;
  seen.looked = now;
  const popups = readPopups(header, mine);
  const popup = popups.filter(mine).pop() || null;
  const text = JSON.stringify(popup ? popup.reading : popups.map(({ reading }) => reading));
  if (text !== seen.text) {
    forgetFires();
    if (seen.early && popup) {
      seen.surprise = Math.max(seen.surprise, now - Math.max(seen.stable, seen.busy));
      paidOff(seen.reasons);
    }
    seen.stable = now;
  }
  Object.assign(seen, { text, popup, anything: popups.length > 0, other: popups.length ? popups[popups.length - 1].reading : null });
  seen.reasons = popup ? unsettled(popup, since) : new Map();
}

// The popup once it is surely the row's and stands still, or what came instead.
function verdict(seen, { since, options }, now) {
  const calm = now - Math.max(seen.stable, seen.busy);
  const failures = failuresSince(since);
  const { popup } = seen;
  if (failures.length && calm >= FAILED_MS && !(popup && whole(popup.reading) && !seen.reasons.size)) {
    return outcome('failed', { failures, reading: popup && popup.reading });
  }
  if (popup && calm >= options.quiet) {
    seen.early = true;
    const need = Math.max(options.quiet, options.watch, failures.length ? FAILED_MS : 0, ...seen.reasons.values());
    if (calm >= need && now - since >= options.spare) {
      inVain(seen.reasons);
      isNoise(failures);
      return outcome('read', { reading: popup.reading, surprise: seen.surprise, failures });
    }
  }
  const lost = (!popup && calm > options.patience) || now - since > options.timeout;
  return lost ? outcome(seen.anything ? 'mismatch' : 'unopened', { reading: seen.other }) : null;
}

async function settle(row, header, since, options) {
  const seen = { text: '', popup: null, anything: false, other: null, reasons: new Map(), early: false,
    surprise: 0, stable: since, busy: since, looked: 0 };
  const mine = ({ reading }) => belongs(reading, row) && reading.id && !options.avoid.includes(reading.id)
    && !copies(reading);
  for (;;) {
    await sleep(POLL_MS);
    const now = performance.now();
    const under = pending(since) || (seen.popup !== null && animating(seen.popup.root));
    if (under) seen.busy = now;
    if (activity.dirty || now - seen.looked > LOOK_ANYWAY_MS) {
      if (loginShown()) return outcome('login');
      lookAgain(seen, { header, mine, since }, now);
    }
    const answer = under && now - since <= options.timeout ? null : verdict(seen, { since, options }, now);
    if (answer) return answer;
  }
}

export async function visit(row, options) {
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
