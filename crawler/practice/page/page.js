// The page around the table: login, notices, and what goes on beside them.
import { LOGGED_OUT, ask, element, fault, settings, wait } from './base.js';
import { Table } from './table.js';

let main = null;

function frame() {
  for (const old of document.querySelectorAll('body > div')) old.remove();
  if (fault('extra-front')) element('Banner', document.body, '새로운 기능을 만나 보세요');
  element('Header', document.body, 'plpl');
  main = element('Main', document.body);
  element('Space', main);
}

function showLogin() {
  frame();
  const form = element('Form', main);
  const email = element('Input', form, '', 'input');
  const password = element('Input', form, '', 'input');
  password.type = 'password';
  if (fault('captcha')) {
    const box = element('Captcha', form, '로봇이 아닙니다');
    box.id = 'captcha-box';
  }
  const button = element('Button', form, '로그인', 'button');
  const said = element('Text', form);
  button.addEventListener('click', async () => {
    const body = JSON.stringify({ email: email.value, password: password.value });
    const answer = await ask('/api/login', { method: 'POST', body });
    const told = await answer.json();
    if (!answer.ok) said.textContent = told.error;
    else if (told.next) location.href = told.next;
    else showLab();
  });
}

async function showLab() {
  frame();
  element('Text', main, '데이터랩');
  const content = element('Content', main);
  const bar = element('Bar', main);
  element('Tab', bar, '채널 (CPI)');
  element('Tab', bar, '플레이리스트 (PPI)');
  const search = element('Search', bar, '', 'input');
  search.placeholder = `채널 ${settings.count.toLocaleString('en')}개 검색`;
  if (fault('overlay')) showNotice();
  await wait(fault('slow-table') || 50);
  await new Table(content).load();
}

function showNotice() {
  const overlay = element('Overlay', document.body);
  element('Text', overlay, '공지: 12월 업데이트 안내');
  element('Link', overlay, '닫기').addEventListener('click', () => overlay.remove());
}

document.addEventListener(LOGGED_OUT, showLogin);
if (fault('heartbeat')) {
  const beat = async () => {
    await fetch('/api/beat');
    setTimeout(beat, fault('heartbeat'));
  };
  beat();
}
if (fault('foreign')) {
  new Image().src = `${settings.foreign}/picture.png`;
  fetch(`${settings.foreign}/count`, { mode: 'no-cors' }).catch(() => {});
  window.open(`${settings.foreign}/window`);
}
if (settings.loggedIn) showLab();
else showLogin();
