// When each text of the page was written. A popup that is used again and again shows what the channel before left
// there until somebody writes: a text that nobody has written since the click is not this channel's own.

import { activity } from './activity.js';

export const writing = { text: new WeakMap(), added: new WeakMap() };

function note({ type, target, addedNodes }, now) {
  const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
  const textAdded = [...addedNodes].some((node) => node.nodeType === Node.TEXT_NODE);
  if (element && (type === 'characterData' || textAdded)) writing.text.set(element, now);
  // Where it is taken out and put back in, it is no newer for that.
  for (const node of addedNodes) if (!writing.added.has(node)) writing.added.set(node, now);
}

new MutationObserver((records) => {
  activity.dirty = true;
  const now = performance.now();
  for (const record of records) if (record.type !== 'attributes') note(record, now);
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

// Inline pieces belong to the element that holds them.
export function writtenSince(element, since) {
  for (const piece of [element, ...element.getElementsByTagName('*')]) if (writing.text.get(piece) >= since) return true;
  for (let outer = element; outer; outer = outer.parentElement) {
    if (writing.added.has(outer)) return writing.added.get(outer) >= since;
  }
  return false;
}
