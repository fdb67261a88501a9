// What the crawler may call in the page.

import './messages.js';
import { openPopups } from './popup.js';
import { scrollOn, settledTable } from './scroll.js';
import { afterLogin, arrive, dismissNotice, loginFields, look, redact } from './site.js';
import { sameName } from './visible.js';
import { locate, visit } from './visit.js';

const functions = {
  visit, locate, look, arrive, afterLogin, settledTable, scrollOn, loginFields, openPopups, sameName, dismissNotice,
  redact,
};

// The page can neither replace nor remove them.
Object.defineProperty(window, '__plimate', { value: Object.freeze(functions) });
