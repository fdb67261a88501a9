// What a person would see: shown elements and the texts they hold, never a raw textContent.

// Half of a surrogate pair, as an avatar's first letter may be, has no way through WebDriver.
export const wellFormed = (text) => text.replace(/[\ud800-\udfff]/gu, '\ufffd');
export const fold = (text) => wellFormed(String(text)).normalize('NFC').replace(/\s+/gu, ' ').trim();
export const tight = (text) => fold(text).replace(/ /gu, '');
// As a browser's own rendering ends: ordinary white space trimmed, a no-break space kept as a space.
export const written = (text) => wellFormed(text).replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '').replace(/\u00a0/gu, ' ');

const VISIBLE = { checkOpacity: true, checkVisibilityCSS: true, opacityProperty: true, visibilityProperty: true };

export function shown(element) {
  if (!element.checkVisibility(VISIBLE)) return false;
  const box = element.getBoundingClientRect();
  return box.width >= 1 && box.height >= 1 && box.right > 0;
}

// A collapsed group keeps its children laid out and clips them all: look for one on the way up.
function collapsed(element, root, known) {
  if (!element || element === root || element === document.body) return false;
  if (known.has(element)) return known.get(element);
  const flat = element.clientWidth <= 1 || element.clientHeight <= 1;
  const inline = element.clientWidth === 0 && element.getClientRects().length > 0
    && getComputedStyle(element).display === 'inline';
  const clipped = flat && !inline && getComputedStyle(element).overflow !== 'visible';
  const answer = clipped || collapsed(element.parentElement, root, known);
  known.set(element, answer);
  return answer;
}

const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION']);

// The elements under `root` that hold text of their own, in document order; an inline piece belongs to its holder.
// What lies in one of the elements `skip` is left out.
export function holders(root, skip = null) {
  const found = [];
  const seen = new Set();
  const walker = skip
    ? document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return skip.has(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    })
    : document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || seen.has(element) || !node.data.trim() || NOT_TEXT.has(element.tagName)) continue;
    seen.add(element);
    if (seen.has(element.parentElement) && getComputedStyle(element).display.startsWith('inline')) continue;
    found.push(element);
  }
  return found;
}

export function visibleTexts(root) {
  const known = new Map();
  return holders(root)
    .filter((element) => shown(element) && !collapsed(element.parentElement, root, known))
    .map((element) => ({ element, text: written(element.innerText), tight: tight(element.innerText) }))
    .filter((visible) => visible.tight);
}

export function commonAncestor(elements) {
  let ancestor = elements[0];
  while (ancestor && !elements.every((element) => ancestor.contains(element))) ancestor = ancestor.parentElement;
  return ancestor;
}

// The largest element around `element` that still passes `test`.
export function widest(element, test) {
  let answer = element;
  while (answer.parentElement && test(answer.parentElement)) answer = answer.parentElement;
  return answer;
}

export function numberIn(text) {
  const digits = String(text || '').match(/^\D{0,2}([\d,]+)/u);
  return digits ? Number(digits[1].replace(/,/gu, '')) : null;
}

// A cut name ends in "..." or "…"; then the beginning has to do. The same white space on both sides.
export function sameName(left, right) {
  const [a, b] = [fold(left), fold(right)];
  if (a === b) return true;
  const cut = /\s*(\.\.\.|…)$/u;
  const [short, long] = cut.test(a) ? [a, b] : [b, a];
  if (!cut.test(short)) return false;
  const stem = short.replace(cut, '');
  return stem.length >= 2 && long.replace(cut, '').startsWith(stem);
}
