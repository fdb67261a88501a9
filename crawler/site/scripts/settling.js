// How long a popup that looks settled has to stand still before it is believed. What shows no sign of being the
// channel's before, or of being unfinished, is believed soon; anything else is waited for, and less when it was
// waited for in vain again and again: a page may write only what differs, and some channels have no genres.

import { writing, writtenSince } from './writing.js';

// Reason: how long at first, how often in vain, and how long from then on, in ms.
const WAITS = {
  stale: [2500, 3, 500], bare: [2500, 2, 1000], genres: [1000, 2, 400],
  noGenres: [700, 1, 150], noMoods: [300, 1, 60], piece: [1000, 2, 0],
};
const OWN = ['handle', 'intro', 'keywords']; // texts that no two channels share by chance

const FEATURE_TEXTS = ['genres', 'moods', 'intro', 'keywords', 'latest'];

export const memory = { last: null, closesBy: null, located: 0, vain: {} };

const ownTexts = ({ info, intro, keywords, latest }) => [info.handle, intro, keywords, latest.join('\n')];

// All that the popup before showed under this channel's name: nothing of it has come yet.
export function copies(reading) {
  const { last } = memory;
  if (!last || last.id === reading.id || !reading.latest.length) return false;
  return FEATURE_TEXTS.every((part) => String(reading[part]) === String(last[part]));
}

// What speaks against this reading being settled: reason → how long it has to stand still, in ms.
export function unsettled({ root, reading, cells }, since) {
  const found = new Map();
  const last = memory.last && memory.last.id !== reading.id ? memory.last : null;
  const unwritten = new Map();
  for (const [name, elements] of cells) {
    const old = last ? elements.filter((element) => !writtenSince(element, since)) : [];
    if (old.length) unwritten.set(name, old.length === elements.length);
  }
  const before = last ? ownTexts(last) : [];
  const stale = ownTexts(reading).some((text, index) => text && text === before[index]);
  if (stale || OWN.some((name) => unwritten.get(name))) waitFor(found, 'stale');
  const sameGenres = last && reading.genres.join('|') === last.genres.join('|') && writing.added.get(root) >= since;
  if (!reading.genres.length) waitFor(found, FEATURE_TEXTS.every((part) => !reading[part].length) ? 'bare' : 'noGenres');
  else if (unwritten.get('genres') || sameGenres) waitFor(found, 'genres');
  if (!reading.moods.length && reading.genres.length) waitFor(found, 'noMoods');
  if (unwritten.size) waitFor(found, 'piece');
  return found;
}

function waitFor(found, reason) {
  const [first, times, later] = WAITS[reason];
  const ms = (memory.vain[reason] || 0) < times ? first : later;
  if (ms) found.set(reason, ms);
}

// The popup did change while it was waited for: from now on that reason always counts.
export const paidOff = (found) => { for (const reason of found.keys()) memory.vain[reason] = -Infinity; };

export const inVain = (found) => {
  for (const [reason, ms] of found) if (ms === WAITS[reason][0]) memory.vain[reason] = (memory.vain[reason] || 0) + 1;
};

// Every part that a channel may have is there: a failed request took nothing from it.
export const whole = (reading) => Boolean(reading.genres.length && reading.moods.length && reading.latest.length
  && (reading.intro || reading.keywords));
