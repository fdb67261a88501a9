// The table's header by the seven headings, and what was learnt with it of where the cells of a row are.

import { holders, shown, tight, widest } from './visible.js';

export const HEADINGS = ['채널명', '구독자', '영상수', '조회수', 'V/S지수', 'V/V지수', 'CPI'];
const ORNAMENT = /[^\p{L}\p{N}]+$/u; // a sorting arrow or a question mark after a heading

export const cache = { names: new Map(), rows: new WeakSet(), header: null, shape: null, body: null };
export const headerStanding = () => (cache.header && cache.header.isConnected && shown(cache.header) ? cache.header : null);

// Where each heading stands, or which ones are not there.
export function readHeader() {
  const spots = new Map(HEADINGS.map((heading) => [heading, []]));
  for (const element of holders(document.body)) {
    const raw = element.textContent.length < 40 ? tight(element.textContent) : '';
    if (!HEADINGS.some((heading) => raw.includes(heading))) continue;
    const text = tight(element.innerText || '').replace(ORNAMENT, '');
    if (spots.has(text) && shown(element)) spots.get(text).push(element);
  }
  const missing = HEADINGS.filter((heading) => !spots.get(heading).length);
  if (missing.length) return leftHeader() || { missing, found: HEADINGS.length - missing.length };
  let best = null;
  for (const start of HEADINGS.flatMap((heading) => spots.get(heading).length === 1 ? spots.get(heading) : [])
    .concat(spots.get(HEADINGS[0]))) {
    const element = nearest(start, (ancestor) => HEADINGS.every(
      (heading) => spots.get(heading).some((spot) => ancestor.contains(spot))));
    if (element && (!best || best.contains(element))) best = element;
  }
  cache.header = best;
  const cells = HEADINGS.map((heading) => spots.get(heading).find((spot) => best.contains(spot)));
  cache.shape = { element: best, width: best.children.length, cells, paths: cells.map((cell) => pathOf(best, cell, cells)) };
  return { missing: [], found: HEADINGS.length, ...cache.shape };
}

// The header stands in front of row 1 and may leave the page with it as one scrolls: its shape is remembered, and
// what holds the rows stands for it.
function leftHeader() {
  const { shape, body } = cache;
  if (!shape || shape.element.isConnected || !body || !body.isConnected || !shown(body)) return null;
  cache.header = body;
  return { missing: [], found: HEADINGS.length, ...shape, element: body, left: true };
}

// The nearest element around `start` that passes `test`.
function nearest(start, test) {
  let element = start;
  while (element && !test(element)) element = element.parentElement;
  return element;
}

// Child numbers from the header down to the largest element that holds this heading alone.
function pathOf(header, cell, cells) {
  const alone = widest(cell, (element) => element !== header
    && cells.every((other) => other === cell || !element.contains(other)));
  const path = [];
  for (let element = alone; element !== header; element = element.parentElement) {
    path.unshift([...element.parentElement.children].indexOf(element));
  }
  return path;
}
