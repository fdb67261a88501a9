// The table: its header by the seven headings, its rows by having the header's shape.

const HEADINGS = ['채널명', '구독자', '영상수', '조회수', 'V/S지수', 'V/V지수', 'CPI'];
const ORNAMENT = /[^\p{L}\p{N}]+$/u; // a sorting arrow or a question mark after a heading
const NUMERIC = /^([-–—]|(\d[\d,.]*\s?[^\d\s,.]{0,3}\s?)+)?$/u;
const LEAST_NUMERIC = 4; // of the six number cells: an odd cell is reported, its row is not lost

const cache = { names: new Map(), rows: new WeakSet(), header: null, shape: null, body: null };
const headerStanding = () => (cache.header && cache.header.isConnected && shown(cache.header) ? cache.header : null);

// Where each heading stands, or which ones are not there.
function readHeader() {
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
  const labels = sights(cells[0]);
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
function rowsNow(header) {
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

function siteCount() {
  for (const input of document.querySelectorAll('input[placeholder], textarea[placeholder]')) {
    const count = input.placeholder.match(/채널\s*([\d,]+)\s*개/u);
    if (count && shown(input)) return numberIn(count[1]);
  }
  return null;
}

function readTable() {
  const header = readHeader();
  const bare = { found: header.found, missing: header.missing, count: siteCount() };
  if (!header.element) return { ...bare, rows: [] };
  const rows = rowsNow(header);
  return { ...bare, rows: rows.map(({ name, numbers }) => ({ name, numbers })) };
}
