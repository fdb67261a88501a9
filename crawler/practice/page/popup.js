// One popup, used again and again: cells that a channel does not need stay in the DOM, hidden, with what they had.
import { ask, element, fault, wait } from './base.js';

const comma = (number) => number.toLocaleString('en');
const TITLE_LABELS = { 장르: '스타일', '채널 ID': '식별자' };
const named = (label) => (fault('labels') && TITLE_LABELS[label]) || label;

// Clocks that the page's own timers know nothing of.
function waitWorker(ms) {
  const worker = new Worker(URL.createObjectURL(new Blob([`setTimeout(() => postMessage(0), ${ms})`])));
  return new Promise((resolve) => { worker.onmessage = resolve; });
}

function waitUnseen(ms) {
  const frame = document.querySelector('iframe') || element('Frame', document.body, '', 'iframe');
  return new Promise((resolve) => { frame.contentWindow.setTimeout(resolve, ms); });
}

function put(target, text) {
  if (!fault('only-differing') || target.textContent !== text) target.textContent = text;
}

export class Popup {
  constructor(onOpened) {
    this.onOpened = onOpened;
    this.root = null;
    this.openings = 0;
    this.fillings = 0;
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || ['escape-ignored', 'dialog', 'bare-cross', 'never-closes'].some(fault)) return;
      if (fault('escape-slow')) setTimeout(() => this.close(), fault('escape-slow'));
      else this.close();
    });
  }

  covers() {
    return Boolean(this.root) && !this.root.classList.contains('hidden');
  }

  build() {
    this.root = element('Popup', document.body, '', fault('dialog') ? 'dialog' : 'div');
    const inside = element('Group', element('Group', this.root));
    if (!fault('dialog') && !fault('never-closes')) {
      const cross = element(fault('bare-cross') ? 'Icon' : 'Text', inside, fault('bare-cross') ? '' : '✕');
      cross.classList.add('cross');
      this.root.classList.toggle('wide', Boolean(fault('bare-cross')));
      cross.addEventListener('click', () => this.close());
    }
    this.title = element('Title', inside);
    this.link = element('Icon', inside, '▶', 'a');
    this.info = this.part(inside, '채널 정보', ['영상', '영상 길이', '조회수', '좋아요 수', '유저네임', '채널 ID', '개설일', '국가']);
    this.features = this.part(inside, '채널 특징', ['장르', '분위기', '소개', '키워드']);
    const uploads = element('Group', inside);
    element('Text', uploads, '최신 업로드 플레이리스트 30개');
    this.latest = element('RepeatingGroup', uploads);
    if (fault('popup-order')) this.link.after(uploads, inside.children[4], inside.children[3]);
  }

  part(parent, heading, labels) {
    const group = element('Group', parent);
    element('Text', group, heading);
    const values = {};
    for (const label of labels) {
      const pair = element('Pair', group);
      element('Text', pair, named(label));
      values[label] = element('Chips', pair);
    }
    return values;
  }

  async open(row) {
    const opening = (this.openings += 1);
    const answer = await ask(`/api/channel/${row.number}`);
    if (!answer.ok || opening !== this.openings) return;
    const channel = await answer.json();
    if (!this.root || !this.root.isConnected) this.build();
    this.root.classList.remove('hidden');
    if (fault('dialog') && !this.root.open) this.root.showModal();
    put(this.title, channel.name.replace(/ $/u, '\u00a0'));
    if (row.number === fault('stuck')) return void this.fillInfo(channel);
    await this.fill(channel, opening);
    if (opening !== this.openings) return;
    if (fault('alert') && row.number % fault('alert') === 0) window.alert('안내');
    if (fault('telemetry')) fetch('/api/told', { method: 'POST' });
    this.onOpened();
  }

  async fill(channel, opening) {
    this.fillings += 1;
    const clocks = { steps: wait, stale: wait, unseen: waitUnseen, worker: waitWorker };
    for (const [name, clock] of Object.entries(clocks)) {
      if (!fault(name) || this.fillings % (fault('every') || 1)) continue;
      if (name === 'steps') this.clear();
      this.fillInfo(channel);
      await clock(fault(name));
    }
    if (opening !== this.openings) return;
    this.fillInfo(channel);
    for (let count = 1; fault('pieces') && count < channel.genres.length; count += 1) {
      this.fillFeatures({ ...channel, genres: channel.genres.slice(0, count) });
      await waitUnseen(fault('pieces'));
      if (opening !== this.openings) return;
    }
    this.fillFeatures(channel);
  }

  clear() {
    for (const name of ['장르', '분위기']) this.chips(this.features[name], []);
  }

  fillInfo(channel) {
    const texts = { 영상: `${comma(channel.videos)}개`, '영상 길이': `${comma(channel.minutes)} 분`,
      조회수: `${comma(channel.views)} 회`, '좋아요 수': `${comma(channel.likes)} 개`, 유저네임: channel.handle,
      '채널 ID': channel.channel_id, 개설일: channel.opened, 국가: channel.country };
    for (const [label, text] of Object.entries(texts)) put(this.info[label], text);
    this.link.href = `https://www.youtube.com/channel/${channel.channel_id}`;
  }

  fillFeatures(channel) {
    this.chips(this.features['장르'], channel.genres);
    this.chips(this.features['분위기'], channel.moods);
    for (const name of ['장르', '분위기']) {
      const box = this.features[name];
      box.parentElement.classList.toggle('hidden', Boolean(fault('hide-empty')) && !box.querySelector(':scope > :not(.hidden)'));
    }
    put(this.features['소개'], channel.intro);
    put(this.features['키워드'], channel.keywords);
    this.latest.replaceChildren();
    for (const title of channel.titles) {
      const item = element('Item', this.latest);
      for (const text of [title, channel.name, '100 분', '1,234 회', '2024-11-30']) element('Text', item, text);
    }
  }

  // Cells are added and never taken away; one that is not needed is hidden and keeps its text.
  chips(box, texts) {
    texts.forEach((text, index) => {
      const cell = box.children[index] || element('Group', box);
      if (!cell.firstChild) element('Text', cell);
      put(cell.firstChild, text);
      cell.classList.remove('hidden');
    });
    [...box.children].slice(texts.length).forEach((cell, index) => {
      if (index % 2) cell.firstChild.textContent = '';
      cell.classList.add('hidden');
    });
  }

  close() {
    this.openings += 1;
    if (!this.root) return;
    if (fault('new-popup')) {
      const old = this.root;
      old.style.opacity = '0.4';
      setTimeout(() => old.remove(), fault('new-popup'));
      this.root = null;
      return;
    }
    this.root.classList.add('hidden');
  }
}
