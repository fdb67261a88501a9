// The table: its rows by having the header's shape, as a person sees them.

import { HEADINGS, cache, readHeader } from './header.js';
import { popupRoot } from './popup.js';
import { commonAncestor, fold, numberIn, shown, visibleTexts, written } from './visible.js';

const NUMERIC = /^([-–—]|(\d[\d,.]*\s?[^\d\s,.]{0,3}\s?)+)?$/u;
const LEAST_NUMERIC = 4; // of the six number cells: an odd cell is reported, its row is not lost

function follow(row, header) {
  if (row.children.length !== header.width) return null;
  const cells = header.paths.map((path) => path.reduce((element, index) => element && element.children[index], row));
  return cells.every(Boolean) ? cells : null;
}

// A row that has more cells than the header: each heading takes the cell under it, or they are counted from the right.
function underneath(row, header) {
  const children = [...row.children].filter(shown);
  if (header.left) return fromTheRight(children, header);
  const tops = header.cells.map((cell, index) => {
    const alone = header.paths[index].reduce((element, step) => element.children[step], header.element);
    return alone.getBoundingClientRect();
  });
  const boxes = children.map((child) => child.getBoundingClientRect());
  const chosen = tops.map((top) => {
    const overlaps = boxes.map((box) => Math.min(top.right, box.right) - Math.max(top.left, box.left));
    const most = Math.max(...overlaps);
    return most > 0 && overlaps.filter((overlap) => overlap === most).length === 1 ? children[overlaps.indexOf(most)] : null;
  });
  if (chosen.every(Boolean) && new Set(chosen).size === HEADINGS.length) return chosen;
  return fromTheRight(children, header);
}

function fromTheRight(children, { width, paths }) {
  if (paths.some((path) => path.length !== 1) || children.length < width) return null;
  return paths.map(([index]) => children[children.length - width + index]);
}

const cellText = (cell) => (shown(cell) ? written(cell.innerText || '') : '');

function readRow(element, cells) {
  const numbers = cells.slice(1).map(cellText);
  if (numbers.filter((text) => NUMERIC.test(fold(text))).length < LEAST_NUMERIC) return null;
  const labels = visibleTexts(cells[0]);
  if (!labels.length) return null;
  return {
    element, labels, numbers: numbers.map(fold), names: labels.map((label) => label.text),
    blank: numbers.every((text) => !/\d/u.test(text)), top: element.getBoundingClientRect().top,
  };
}

function candidates(header, arrange) {
  const rows = [];
  const least = Math.min(HEADINGS.length - 1, header.width);
  for (const element of document.body.getElementsByTagName('*')) {
    if (element === header.element || element.children.length < least || element.contains(header.element)) continue;
    if ((!header.left && header.element.contains(element)) || !shown(element)) continue;
    const cells = arrange(element, header);
    const row = cells && readRow(element, cells);
    if (row) rows.push(row);
  }
  const depth = (element) => (element ? 1 + depth(element.parentElement) : 0);
  const depths = new Set(rows.filter((row) => !row.blank).map((row) => depth(row.element)));
  const sure = rows.filter((row) => !row.blank || depths.has(depth(row.element)));
  const around = new Set();
  for (const row of sure) {
    for (let outer = row.element.parentElement; outer && !around.has(outer); outer = outer.parentElement) around.add(outer);
  }
  return sure.filter((row) => !around.has(row.element));
}

// A badge is a text that many rows share beside their own name; the name is the longest text that is left.
function nameRows(rows) {
  const counts = new Map();
  for (const row of rows) for (const name of new Set(row.names)) counts.set(name, (counts.get(name) || 0) + 1);
  for (const row of rows) {
    const own = row.labels.filter((label) => row.labels.length === 1 || counts.get(label.text) < 3);
    const pool = own.length ? own : row.labels;
    row.label = pool.reduce((best, label) => (label.text.length >= best.text.length ? label : best));
    row.name = row.label.text;
  }
}

// A row is no popup, whatever its channel is called: what looks like a row comes first, then what a popup holds goes.
export function rowsNow(header) {
  let rows = candidates(header, follow);
  if (!rows.length) rows = candidates(header, underneath);
  cache.rows = new WeakSet(rows.map((row) => row.element));
  const popup = popupRoot(header.element);
  if (popup) rows = rows.filter((row) => !popup.contains(row.element));
  nameRows(rows);
  rows.sort((a, b) => a.top - b.top);
  cache.names = new Map();
  cache.rows = new WeakSet(rows.map((row) => row.element));
  if (rows.length > 1) cache.body = commonAncestor(rows.map((row) => row.element));
  for (const row of rows) {
    if (!cache.names.has(row.name)) cache.names.set(row.name, []);
    cache.names.get(row.name).push(row);
  }
  return rows;
}

export function siteCount() {
  for (const input of document.querySelectorAll('input[placeholder], textarea[placeholder]')) {
    const count = input.placeholder.match(/채널\s*([\d,]+)\s*개/u);
    if (count && shown(input)) return numberIn(count[1]);
  }
  return null;
}

export function readTable() {
  const header = readHeader();
  const bare = { found: header.found, missing: header.missing, count: siteCount() };
  if (!header.element) return { ...bare, rows: [] };
  const rows = rowsNow(header);
  return { ...bare, rows: rows.map(({ name, numbers }) => ({ name, numbers })) };
}
