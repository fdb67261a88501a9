// The popup: found by its labels, read section by section, each section as far as no other label reaches.

import { cache, headerStanding, readHeader } from './header.js';
import { holders, numberIn, sameName, shown, tight, visibleTexts, widest, written } from './visible.js';

const INFO = { 영상: 'videos', 영상길이: 'minutes', 조회수: 'views', 좋아요수: 'likes', 유저네임: 'handle',
  채널ID: 'id', 개설일: 'opened', 국가: 'country' };
const FEATURES = { 장르: 'genres', 분위기: 'moods', 소개: 'intro', 키워드: 'keywords' };
const INFO_HEADING = '채널정보';
const FEATURE_HEADING = '채널특징';
const LATEST = /^최신업로드플레이리스트/u;
const CHANNEL_ID = /UC[\w-]{22}(?![\w-])/u;
const MINUTES = /^[\d,]+\s*분$/u;

// Words that only the popup has, and all that it has. Two of them, one of the former, are a popup: one alone is not,
// for a filter of the page may be called 장르, and so may a channel.
const SURE = new Set([INFO_HEADING, FEATURE_HEADING, '채널ID', '유저네임', '개설일', '좋아요수']);
const ANCHORS = new Set([...SURE, ...Object.keys(INFO), ...Object.keys(FEATURES)]);
const LEAST_ANCHORS = 2;
const anchors = new Set();

function findAnchors(header) {
  anchors.clear();
  for (const element of holders(document.body, cache.rows)) {
    if (element.textContent.length > 16 || !ANCHORS.has(tight(element.textContent)) || !shown(element)) continue;
    if (!(header && header.contains(element))) anchors.add(element);
  }
  for (const root of rootsOf([...anchors], header)) {
    const inside = [...anchors].filter((element) => root.contains(element));
    const labels = new Set(inside.map((element) => tight(element.textContent)));
    const sure = [...labels].some((label) => SURE.has(label));
    if (labels.size < LEAST_ANCHORS || !sure) for (const element of inside) anchors.delete(element);
  }
}

export const anchorsShown = () => [...anchors].filter((element) => element.isConnected && shown(element));

export function popupShown(header) {
  if (anchorsShown().length) return true;
  findAnchors(header);
  return anchors.size > 0;
}

// The outermost elements around shown popup labels that do not hold the table (or, without one, are not the body).
export function rootsOf(elements, header) {
  return [...new Set(elements.map((element) => widest(element, (outer) => outer !== document.body
    && outer !== document.documentElement && !(header && outer.contains(header)))))];
}

function popupRoots(header) {
  findAnchors(header);
  return rootsOf([...anchors], header);
}

export function popupRoot(header) {
  return popupRoots(header).pop() || null;
}

// Which visible text is which label. Each label is looked for between the heading of its own part and the next heading; where
// that heading is not there, before the playlists.
function readLabels(all) {
  const first = (test, from = 0) => all.findIndex((visible, index) => index >= from && test(visible.tight));
  const latest = first((text) => LATEST.test(text));
  const info = first((text) => text === INFO_HEADING);
  const features = first((text) => text === FEATURE_HEADING);
  const headings = [info, features, latest].filter((index) => index >= 0);
  const ends = (at) => Math.min(all.length, ...headings.filter((index) => index > at));
  const labels = new Map();
  const place = (names, heading, otherwise) => {
    const from = heading < 0 ? otherwise : heading;
    const end = heading >= 0 ? ends(heading) : Math.max(latest, 0) || all.length;
    for (const [label, name] of Object.entries(names)) {
      const at = first((text) => text.replace(/:$/u, '') === label, from);
      if (at >= 0 && at < end) labels.set(name, at);
    }
  };
  place(INFO, info, 0);
  place(FEATURES, features, Math.max(info, 0));
  return { labels, headings, latest, end: ends(latest), marks: new Set([...labels.values(), ...headings]) };
}

// The visible texts that belong to a label: those in the largest element around it with no other label, else those up to
// the next label.
function section(all, marks, at) {
  const others = [...marks].filter((mark) => mark !== at).map((mark) => all[mark].element);
  const alone = widest(all[at].element, (element) => !others.some((other) => element.contains(other)));
  const inside = all.filter((visible, index) => index !== at && alone.contains(visible.element));
  if (inside.length) return inside;
  const rest = all.slice(at + 1);
  const stop = rest.findIndex((_, index) => marks.has(at + 1 + index));
  return stop < 0 ? rest : rest.slice(0, stop);
}

// One title an upload: the first text of the largest element around its length ("100 분") with no other length.
function readTitles(all, latest, end) {
  if (latest < 0) return [];
  const rest = all.slice(latest + 1, end);
  const lengths = rest.filter((visible) => MINUTES.test(visible.text));
  return lengths.map((length) => {
    const item = widest(length.element, (outer) => !outer.contains(all[latest].element)
      && !lengths.some((other) => other !== length && outer.contains(other.element)));
    const title = rest.find((visible) => item.contains(visible.element) && visible !== length);
    return title ? title.text : '';
  }).filter(Boolean);
}

function linkedId(root) {
  for (const link of root.querySelectorAll('a[href*="youtube.com/channel/"]')) {
    const id = link.href.match(CHANNEL_ID);
    if (id && shown(link)) return id[0];
  }
  return '';
}

// Without an icon's letter that stands in the same line.
const ownText = (element) => written([...element.childNodes]
  .filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(''));

// The reading of one popup, and the elements that hold what it read, label by label.
function readRoot(root) {
  const all = visibleTexts(root);
  const { labels, headings, latest, end, marks } = readLabels(all);
  const parts = new Map([...labels].map(([name, at]) => [name, section(all, marks, at)]));
  const texts = (name) => (parts.get(name) || []).map((visible) => visible.text);
  const info = {};
  for (const name of Object.values(INFO)) info[name] = texts(name).join(' ');
  const shownId = info.id.match(CHANNEL_ID);
  const before = Math.min(all.length, ...marks);
  const reading = {
    titles: all.slice(0, before).flatMap(({ element, text }) => [text, ownText(element)]),
    id: shownId ? shownId[0] : linkedId(root),
    info,
    genres: texts('genres'),
    moods: texts('moods'),
    intro: texts('intro').join('\n'),
    keywords: texts('keywords').join(', '),
    latest: readTitles(all, latest, end),
    labels: [...labels.keys()],
    headings: headings.length,
  };
  const cells = new Map([...parts].map(([name, part]) => [name, part.map((visible) => visible.element)]));
  return { root, reading, cells };
}

// Every shown popup, read whole in this one turn of the page: where it was, and elsewhere if none there is `mine`.
export function readPopups(header, mine) {
  const read = (roots) => roots.map(readRoot);
  const before = read(rootsOf(anchorsShown(), header));
  return before.some(mine) ? before : read(popupRoots(header));
}

// For a page that is looked at without a visit.
export const openPopups = () => readPopups(headerStanding() || readHeader().element || null, () => false)
  .map(({ reading }) => reading);

const near = (a, b, least) => Math.abs(a - b) <= Math.max(least, 0.25 * Math.max(a, b));

// Is this popup the row's? By its title and, where both show them, by the totals, which may differ a little.
export function belongs(reading, row) {
  if (!reading.titles.some((title) => sameName(title, row.name))) return false;
  const pairs = [[numberIn(reading.info.videos), numberIn(row.numbers[1]), 10],
    [numberIn(reading.info.views), numberIn(row.numbers[2]), 1000]];
  const known = pairs.filter(([there, here]) => there !== null && here !== null);
  return !known.length || known.some(([there, here, least]) => near(there, here, least));
}
