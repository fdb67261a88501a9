// What stands before the table: the login, a captcha, a notice in the way.

import { TABLE_HORIZON_MS, activity, forgetFires, pending, sleep } from './activity.js';
import { HEADINGS, headerStanding, readHeader } from './header.js';
import { press, pressEscape } from './pressing.js';
import { readTable, siteCount } from './table.js';
import { fold, shown, tight, wellFormed, widest } from './visible.js';

const BUTTONS = 'button, [role=button], input[type=submit], input[type=button], a, [class*=Button], [onclick]';
const LOGIN_WORDS = /^(로그인|로그인하기|login|log in|sign in|signin)$/iu;
const CLOSE_WORDS = /^(×|✕|✖|✗|⨉|╳|x|닫기|close|확인|ok|동의|모두동의|수락|accept|acceptall|나중에|오늘하루보지않기|오늘하루그만보기|다시보지않기)$/iu;
const CAPTCHA = /captcha|turnstile|challenges\.cloudflare/iu;
const CAPTCHA_WORDS = /로봇이 아닙니다|자동 ?입력 ?방지|사람인지 확인|not a robot|captcha/iu;
const UNDER_REPAIR = /점검|maintenance|서비스 ?(일시)? ?중단|temporarily unavailable|service unavailable/iu;

const writable = (input) => !['hidden', 'checkbox', 'radio', 'submit', 'button', 'image', 'file'].includes(input.type);

export function loginFields() {
  const inputs = [...document.querySelectorAll('input')].filter((input) => writable(input) && shown(input));
  const secret = inputs.find((input) => input.type === 'password')
    || (inputs.length === 2 && !readHeader().element && !siteCount() ? inputs[1] : null);
  if (!secret) return null;
  const name = inputs[inputs.indexOf(secret) - 1];
  if (!name) return null;
  const after = [...document.querySelectorAll(BUTTONS)].filter((button) => shown(button)
    && secret.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
  const words = (button) => fold(button.innerText || button.value || '');
  const button = after.find((candidate) => LOGIN_WORDS.test(words(candidate)))
    || after.find((candidate) => candidate.tagName === 'BUTTON') || after[0] || null;
  return { name, secret, button };
}

// Cheap enough to ask at every look: a shown password input, or two inputs and no table.
export function loginShown() {
  for (const input of document.querySelectorAll('input[type=password]')) if (shown(input)) return true;
  if (headerStanding()) return false;
  return loginFields() !== null;
}

function captchaShown() {
  for (const frame of document.querySelectorAll('iframe, img, [class*=captcha i], [id*=captcha i], [name*=captcha i], [class*=turnstile]')) {
    const words = [frame.src, frame.className, frame.id, frame.name, frame.title, frame.alt].join(' ');
    if (CAPTCHA.test(words) && !/grecaptcha-badge/u.test(words) && shown(frame) && !frame.closest('.grecaptcha-badge')) return true;
  }
  return CAPTCHA_WORDS.test(document.body.innerText.slice(0, 5000).replace(/protected by reCAPTCHA/giu, ''));
}

// Elements that look like a way to close `root`: by their words, their label, or a bare icon in its right top corner.
export function closers(root) {
  const inside = [...root.querySelectorAll('*')].filter((element) => element.children.length < 3 && shown(element)
    && !element.closest('a[href]'));
  const spoken = inside.filter((element) => CLOSE_WORDS.test(tight(element.innerText || ''))
    || /close|닫기|dismiss/iu.test([element.getAttribute('aria-label'), element.title, element.getAttribute('alt'),
      element.id, typeof element.className === 'string' ? element.className : ''].join(' ')));
  if (spoken.length) return spoken;
  const box = root.getBoundingClientRect();
  return inside.filter((element) => {
    const spot = element.getBoundingClientRect();
    return !fold(element.innerText || '') && spot.width < 64 && spot.height < 64
      && spot.right > box.right - 96 && spot.top < box.top + 96;
  });
}

// Wordless things to press in the head of a popup whose own box is unknown, the rightmost first; links are left alone.
export function iconsAbove(root, line) {
  const right = (element) => element.getBoundingClientRect().right;
  return [...root.querySelectorAll('button, [role=button], [class*=icon i], [class*=button i], [class*=clickable], svg, img')]
    .filter((element) => {
      const spot = element.getBoundingClientRect();
      return shown(element) && !element.closest('a') && !fold(element.innerText || '') && spot.width < 64 && spot.bottom <= line;
    }).sort((a, b) => right(b) - right(a));
}

// Something laid over the middle of the page that is neither the login, the table nor the popup.
function notice() {
  const header = readHeader().element || null;
  for (const [x, y] of [[0.5, 0.5], [0.5, 0.9], [0.5, 0.1]]) {
    const top = document.elementFromPoint(window.innerWidth * x, window.innerHeight * y);
    if (!top || top === document.body || top === document.documentElement) continue;
    const root = widest(top, (outer) => outer !== document.body && outer !== document.documentElement
      && !(header && outer.contains(header)));
    const floats = [root, ...root.querySelectorAll('*')].some((element) => ['fixed', 'absolute', 'sticky']
      .includes(getComputedStyle(element).position)) || root.tagName === 'DIALOG';
    if (!floats || root.querySelector('input[type=password]') || (header && root.contains(header))) continue;
    return root;
  }
  return null;
}

export function dismissNotice() {
  const root = notice();
  if (!root) return false;
  const closer = closers(root)[0];
  if (closer) press(closer);
  else pressEscape();
  return true;
}

export function look() {
  const [navigation] = performance.getEntriesByType('navigation');
  const text = document.body ? fold(document.body.innerText).slice(0, 2000) : '';
  const table = document.body ? readTable() : { rows: [], missing: HEADINGS, found: 0, count: null };
  return {
    ready: document.readyState === 'complete', status: navigation ? navigation.responseStatus : 0,
    login: Boolean(document.body) && loginFields() !== null, captcha: Boolean(document.body) && captchaShown(),
    repair: UNDER_REPAIR.test(text), table, text: fold(text.slice(0, 300)),
    failures: activity.failures.slice(-5),
    elsewhere: [...new Set(performance.getEntriesByType('resource').map((entry) => new URL(entry.name).host))]
      .filter((host) => host !== location.host).slice(0, 8),
  };
}

// Waits until `decided` says there is something to decide on, or the time is up; `still` is how long nothing changed.
async function watchPage(ms, decided) {
  const begun = performance.now();
  let [text, stable] = ['', activity.stillSince || begun];
  for (;;) {
    const now = performance.now();
    const seen = look();
    const next = JSON.stringify([seen.table, seen.login, seen.captcha, seen.text]);
    if (text && next !== text) forgetFires();
    if ((text && next !== text) || pending(0, TABLE_HORIZON_MS) || !seen.ready) stable = now;
    text = next;
    activity.stillSince = stable;
    seen.still = now - stable;
    if (decided(seen) || now - begun > ms) return { ...seen, alerts: activity.alerts.splice(0).map(fold) };
    await sleep(50);
  }
}

export const arrive = (ms) => watchPage(ms, (seen) => seen.table.rows.length || seen.login || seen.captcha
  || (seen.ready && (seen.status === 429 || seen.status >= 500)));

// After the login's button was pressed: the form goes away, or it stays and nothing moves any more.
export function afterLogin(ms, refusedMs) {
  const since = performance.now() - 1000;
  return watchPage(ms, (seen) => {
    seen.failures = activity.failures.filter((failure) => failure.at >= since);
    const told = activity.alerts.length || seen.failures.length;
    return !seen.login || seen.captcha || seen.still >= (told ? refusedMs / 4 : refusedMs);
  });
}

// For the record of a page that is not understood: what a person typed or what is secret must not be in it.
export function redact(secrets) {
  for (const input of document.querySelectorAll('input, textarea')) {
    input.value = '';
    input.removeAttribute('value');
    if (input.tagName === 'TEXTAREA') input.textContent = '';
  }
  const forms = secrets.filter(Boolean).flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const without = (text) => forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) node.data = without(node.data);
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      const clean = without(attribute.value);
      if (clean !== attribute.value) attribute.value = clean;
    }
  }
  return wellFormed(document.documentElement.outerHTML);
}
