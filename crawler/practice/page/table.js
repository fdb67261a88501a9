// The repeating group: a header inside the first row's box, rows that come at once, in parts, on scroll, or re-used.
import { ask, element, fault, wait } from './base.js';
import { Popup } from './popup.js';

const HEADINGS = ['채널명', '구독자', '영상 수', '조회수', 'V/S 지수', 'V/V 지수', 'CPI'];
const ROW_HEIGHT = 26;

function order() {
  const columns = [0, 1, 2, 3, 4, 5, 6];
  if (fault('reordered')) columns.splice(0, 7, 3, 0, 6, 5, 1, 4, 2);
  if (fault('new-column')) columns.splice(2, 0, 'new');
  return columns;
}

function heading(column) {
  if (column === 'new') return '평균 길이';
  if (fault('headings') && column === 2) return '업로드';
  if (fault('headings') && column === 5) return '영상당 조회';
  return HEADINGS[column];
}

function short(text) {
  const number = Number(text.replaceAll(',', ''));
  return fault('abbreviated') && number >= 10000 ? `${Math.round(number / 10000)}만` : text;
}

export class Table {
  constructor(content) {
    this.popup = new Popup(() => this.opened());
    this.inner = fault('lazy-inner') || fault('virtual');
    this.box = element('RepeatingGroup', content);
    this.list = element('List', this.box);
    this.clicks = new Map();
    this.rows = [];
    this.visits = 0;
    if (this.inner) this.box.classList.add('inner');
  }

  async load() {
    const page = fault('lazy') || fault('lazy-inner');
    if (page) return this.loadOnScroll(page);
    const answer = await ask('/api/rows');
    if (!answer.ok) return undefined;
    this.rows = await answer.json();
    if (fault('virtual')) return this.showWindow();
    this.header();
    const part = fault('streaming') || this.rows.length;
    for (let first = 0; first < this.rows.length; first += part) {
      if (first) await wait(60);
      this.rows.slice(first, first + part).forEach((row) => this.add(row));
    }
    return undefined;
  }

  header(parent = element('Group', this.list)) {
    const line = element('Line', parent);
    for (const column of order()) element('Text', element('Cell', line), heading(column));
    this.first = parent;
    return line;
  }

  add(row) {
    const parent = this.first || element('Group', this.list);
    this.first = null;
    return this.fill(element('Line', parent), row);
  }

  fill(line, row) {
    line.replaceChildren();
    if (fault('extra-cell')) element('Icon', line).textContent = '☆';
    for (const column of order()) {
      if (column === 0) this.nameCell(line, row);
      else element('Text', element('Cell', line), column === 'new' ? '12' : short(row.numbers[column - 1]));
    }
    return line;
  }

  nameCell(line, row) {
    const cell = element('Cell', line);
    cell.classList.add('name');
    element('Avatar', cell, row.name[0]);
    const label = element('Text', element('Group', cell), row.name.replace(/ $/u, '\u00a0'));
    label.classList.add('link');
    if (fault('badges') && row.number % 3 === 0) element('Badge', cell, 'NEW CHANNEL THIS WEEK');
    label.addEventListener('click', (event) => this.click(row, event));
  }

  click(row, event) {
    if (fault('trusted-only') && !event.isTrusted) return;
    const times = (this.clicks.get(row.number) || 0) + 1;
    this.clicks.set(row.number, times);
    if (fault('swallowed') && times === 1 && row.number % fault('swallowed') === 0) return;
    if (row.number === fault('never-opens') || (['bare-cross', 'never-closes'].some(fault) && this.popup.covers())) return;
    this.popup.open(row);
  }

  opened() {
    this.visits += 1;
    if (!fault('resort') || this.visits % fault('resort')) return;
    this.rows.sort((a, b) => ((a.number * 7919 + this.visits) % 1009) - ((b.number * 7919 + this.visits) % 1009));
    if (fault('virtual')) return void this.box.dispatchEvent(new Event('scroll'));
    this.list.replaceChildren();
    this.header();
    this.rows.forEach((row) => this.add(row));
  }

  async loadOnScroll(page) {
    this.header();
    const scroller = this.inner ? this.box : window;
    const left = () => (this.inner ? this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight
      : document.documentElement.scrollHeight - window.scrollY - window.innerHeight);
    let loading = false;
    const more = async () => {
      if (loading || left() > 60) return;
      loading = true;
      const answer = await ask(`/api/rows?from=${this.rows.length}&size=${page}`);
      const rows = answer.ok ? await answer.json() : [];
      this.rows.push(...rows);
      rows.forEach((row) => this.add(row));
      loading = false;
      if (rows.length && left() <= 60 && this.rows.length < 2 * page) await more();
    };
    scroller.addEventListener('scroll', more);
    await more();
    while (left() <= 0 && this.rows.length < page * 4) await more();
  }

  showWindow() {
    const top = element('Group', null);
    this.box.before(top);
    this.header(top);
    this.first = null;
    this.list.style.height = `${this.rows.length * ROW_HEIGHT}px`;
    this.list.style.position = 'relative';
    const lines = Array.from({ length: fault('virtual') + 30 }, () => element('Line', element('Group', this.list)));
    const draw = () => {
      const first = Math.max(0, Math.floor(this.box.scrollTop / ROW_HEIGHT) - 4);
      if (fault('header-leaves') && first) top.remove();
      else this.box.before(top);
      lines.forEach((line, index) => {
        const row = this.rows[first + index];
        const place = line.parentElement;
        place.style.cssText = `position:absolute;top:${(first + index) * ROW_HEIGHT}px;display:${row ? 'block' : 'none'}`;
        if (row) this.fill(line, row);
      });
    };
    this.box.addEventListener('scroll', () => requestAnimationFrame(draw));
    draw();
  }
}
