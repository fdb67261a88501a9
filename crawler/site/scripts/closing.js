// Closing the popup: as a person would, with what worked last time first.

import { POLL_MS, pending, sleep } from './activity.js';
import { anchorsShown, popupShown, rootsOf } from './popup.js';
import { press, pressEscape } from './pressing.js';
import { memory } from './settling.js';
import { closers, iconsAbove } from './site.js';

// A dialog element listens to a person's ESC only; this is the same request.
function askDialog(root) {
  const dialog = root.closest('dialog') || root.querySelector('dialog[open]');
  if (dialog && dialog.requestClose) dialog.requestClose();
  else pressEscape();
}

function pressCloser(root) {
  const closer = closers(root)[0] || iconsAbove(root, Math.min(...anchorsShown().map((label) => label.getBoundingClientRect().top)))[0];
  if (closer) press(closer);
}

function pressBeside(root) {
  const beside = document.elementFromPoint(3, window.innerHeight - 3);
  if (beside && (root.contains(beside) || getComputedStyle(beside).position === 'fixed')) press(beside);
}

async function closed(header, ms) {
  const since = performance.now();
  for (;;) {
    if (!popupShown(header)) return true;
    const now = performance.now();
    if (now - since > (pending(since) ? 4000 : ms)) return false;
    await sleep(POLL_MS);
  }
}

export async function closePopup(header) {
  const all = [memory.closesBy, pressEscape, askDialog, pressCloser, pressBeside].filter(Boolean);
  for (const means of all) {
    if (!popupShown(header)) return true;
    means(rootsOf(anchorsShown(), header)[0]);
    if (await closed(header, 300)) {
      memory.closesBy = means;
      return true;
    }
  }
  return false;
}
