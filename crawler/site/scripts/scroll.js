// Going through the table a screenful at a time, in the window and in any inner box that scrolls.

import { TABLE_HORIZON_MS, activity, forgetFires, pending, sleep } from './activity.js';
import { failuresSince } from './failures.js';
import { cache, readHeader } from './header.js';
import { loginShown } from './site.js';
import { readTable } from './table.js';

function scrollBoxes(header) {
  const boxes = new Set([document.scrollingElement]);
  const rows = [...cache.names.values()].flat();
  const row = rows.length ? rows[rows.length - 1].element : header;
  for (let element = row; element; element = element.parentElement) {
    const overflow = getComputedStyle(element).overflowY;
    if (/auto|scroll|overlay/u.test(overflow) && element.scrollHeight > element.clientHeight + 1) boxes.add(element);
  }
  return [...boxes];
}

const room = (box) => box.scrollHeight - box.clientHeight - box.scrollTop;

// One step of 0.8 screens down (or to the very top); tells whether any box could still move.
export function scrollOn(toTop) {
  const header = readHeader();
  if (!header.element) return { moved: false, end: true };
  let moved = false;
  for (const box of scrollBoxes(header.element)) {
    const before = box.scrollTop;
    box.scrollTo({ top: toTop ? 0 : before + 0.8 * box.clientHeight, behavior: 'instant' });
    if (Math.abs(box.scrollTop - before) >= 1) moved = true;
  }
  activity.dirty = true;
  return { moved, end: scrollBoxes(header.element).every((box) => room(box) <= 1) };
}

// The table once it stands still: nothing under way and the same rows, in any order, for `quiet` ms, or whatever there is at the end.
export async function settledTable(options) {
  const begun = performance.now();
  let [text, stable, busy, table] = ['', begun, begun, null];
  for (;;) {
    const now = performance.now();
    if (pending(begun, TABLE_HORIZON_MS)) busy = now;
    if (activity.dirty || !table) {
      activity.dirty = false;
      table = readTable();
      const next = JSON.stringify({ ...table, rows: table.rows.map((row) => JSON.stringify(row)).sort() });
      if (next !== text) {
        forgetFires();
        [text, stable] = [next, now];
      }
    }
    const calm = now - Math.max(stable, busy);
    const late = now - begun > options.timeout;
    if (late || (calm >= options.quiet && !loginShown())) return { ...table, calm, login: loginShown(), failures: failuresSince(begun) };
    if (loginShown() && calm > 300) return { ...table, calm, login: true, failures: failuresSince(begun) };
    await sleep(25);
  }
}
