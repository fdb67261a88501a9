"""What a page can do by script to whoever reads it."""

# ruff: noqa: E501 - an answer or a script stands on one line

from __future__ import annotations

# Run in the page of the practice Data Lab before anything else of it, or alone on an empty page.
BESIDE: dict[str, str] = {
    "alert() without end": "setInterval(() => alert('hello'), 5);",
    "alert() in a frame": "addEventListener('DOMContentLoaded', () => { const f = document.createElement('iframe');"
    "f.srcdoc = '<script>setInterval(() => alert(1), 50)<\\/script>'; document.body.append(f); });",
    "confirm() and prompt() without end": "setInterval(() => { confirm('\\u001b]0;x\\u0007'); prompt('y'); }, 5);",
    "beforeunload that asks": "onbeforeunload = (e) => { e.preventDefault(); e.returnValue = 'stay'; };",
    "windows without end": "setInterval(() => window.open(location.href), 20);",
    "downloads without end": "setInterval(() => { const a = document.createElement('a'); a.download = 'x.exe';"
    "a.href = URL.createObjectURL(new Blob(['x'.repeat(9999)])); a.click(); }, 50);",
    "printing without end": "setInterval(() => print(), 100);",
    "a service worker": "navigator.serviceWorker?.register('/hostile/worker.js').catch(() => 0);",
    "workers that never rest": "for (let n = 0; n < 2; n++) new Worker(URL.createObjectURL("
    "new Blob(['for(;;){}'])));",
    "WebRTC": "const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:{udp}' }] });"
    "c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o));",
    "WebRTC of a frame": "addEventListener('DOMContentLoaded', () => { const f = document.createElement('iframe');"
    "document.body.append(f); const c = new f.contentWindow.RTCPeerConnection({ iceServers:"
    "[{ urls: 'stun:127.0.0.1:{udp}' }] }); c.createDataChannel('x');"
    "c.createOffer().then((o) => c.setLocalDescription(o)); });",
    "WebTransport": "try { new WebTransport('https://127.0.0.1:{udp}/'); } catch {}",
    "WebSockets without end": "setInterval(() => { try { new WebSocket(`ws://${location.host}/none`); } catch {} }, 50);",
    "a console without end": "setInterval(() => { for (let n = 0; n < 200; n++) console.log('x'.repeat(999)); }, 20);",
    "requests without end": "setInterval(() => fetch('/api/beat?' + Math.random()).catch(() => 0), 10);",
    "permissions asked for": "setInterval(() => { Notification.requestPermission(); navigator.geolocation"
    ".getCurrentPosition(() => 0); navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => 0); }, 99);",
    "debugger without end": "setInterval(() => { debugger; }, 10);",
    "full screen": "addEventListener('click', () => document.documentElement.requestFullscreen().catch(() => 0));",
    "history without end": "setInterval(() => history.pushState(0, '', '?' + Math.random()), 20);",
    "a page that grows": "setInterval(() => { const d = document.createElement('div'); d.style.height = '2000px';"
    "document.body?.append(d); }, 20);",
    "elements by the hundred thousand": "addEventListener('DOMContentLoaded', () => { const d = document."
    "createElement('div'); d.innerHTML = '<i>x</i>'.repeat(300000); document.body.append(d); });",
    "elements without end": "setInterval(() => { const d = document.createElement('div');"
    "d.innerHTML = '<b><i>x</i></b>'.repeat(2000); document.body?.append(d); }, 20);",
    "a script that never stops": "addEventListener('load', () => setTimeout(() => { for (;;) {} }, 300));",
    "a script that never stops at the first click": "addEventListener('click', () => { for (;;) {} }, true);",
    "promises without end": "addEventListener('click', () => { const f = () => Promise.resolve().then(f); f(); }, true);",
    "a page loaded again without end": "setTimeout(() => location.reload(), 400);",
    "a page that leaves at each click": "addEventListener('click', () => { location.href = '/hostile/else'; }, true);",
    "a page that leaves for a program": "setInterval(() => { location.href = 'tel:+1'; }, 300);",
    "a page that shuts itself": "addEventListener('click', () => { window.open('', '_self').close(); }, true);",
    "memory without end": "addEventListener('click', () => { const a = []; for (;;) a.push(new Array(1e6).fill(7)); }, true);",
    "our functions replaced": "setInterval(() => { window.__plimate = new Proxy({}, { get: () => () => 5 }); }, 1);",
    "our functions taken away": "setInterval(() => { try { delete window.__plimate; } catch {} }, 1);",
    "JSON replaced": "JSON.stringify = () => '{\"rows\":[{\"name\":{\"x\":1}}],\"table\":7}';",
    "JSON that says nothing": "JSON.stringify = () => 'nonsense';",
    "promises replaced": "Promise.resolve = () => ({ then() {} }); Promise.prototype.then = function () { return this; };",
    "arrays replaced": "Array.prototype.map = Array.prototype.filter = function () { throw new Error('\\u001b]0;x\\u0007'); };",
    "the clock replaced": "performance.now = () => NaN; Date.now = () => NaN;",
    "an error of all": "addEventListener('click', () => { throw new Error('\\u001b]0;owned\\u0007\\n\\nforged line'); }, true);",
}  # fmt: skip
ROW = "`<div>${['\\u001b]0;owned\\u0007 name ' + n, '1,000', '10', '50,000', '50', '5,000', '-'].map((t) => `<div>${t}</div>`).join('')}</div>`"
HEAD = (
    "<div>" + "".join(f"<div>{text}</div>" for text in ("채널명", "구독자", "영상 수", "조회수", "V/S 지수", "V/V 지수", "CPI")) + "</div>"
)  # fmt: skip
# Whole pages.
ALONE: dict[str, str] = {
    "no page at all": "",
    "a title that a terminal obeys": "<title>\x1b]0;owned\x07</title><h1>점검 중 \x1b]0;owned\x07\x9b2J</h1>",
    "names that a terminal obeys": f"<body>{HEAD}<script>for (let n = 0; n < 9; n++)"
    f"document.body.insertAdjacentHTML('beforeend', {ROW})</script>",
    "rows without end": f"<body>{HEAD}<script>let n = 0; const more = () => {{ for (let k = 0; k < 20; k++, n++)"
    f"document.body.insertAdjacentHTML('beforeend', {ROW}) }}; more(); onscroll = more;</script>",
    "rows that pour": f"<body>{HEAD}<script>let n = 0; setInterval(() => {{ n++; document.body"
    f".insertAdjacentHTML('beforeend', {ROW}) }}, 2);</script>",
    "names of a megabyte": f"<body>{HEAD}<script>for (let n = 'x'.repeat(1e6), k = 0; k < 9; k++)"
    f"document.body.insertAdjacentHTML('beforeend', {ROW})</script>",
    "a script that never stops at once": "<script>for (;;) {}</script>",
    "a table of a million cells": "<script>document.write('<table>' + ('<tr>' + '<td>1</td>'.repeat(7)).repeat(140000))</script>",
    "frames within frames": "<script>document.write('<iframe srcdoc=\"<script>setInterval(()=>parent.postMessage(1),1)</scr'"
    "+ 'ipt>\"></iframe>'.repeat(60))</script>",
    "a window of its own address": "<script>location.replace('javascript:1'); location.href = 'file:///etc/passwd'</script>",
    "two addresses in turn": "<script>location.href = '/hostile/turn?' + Math.random()</script>",
    "a form that sends itself": "<form method=post action=/datalab/1></form><script>document.forms[0].submit()</script>",
    "a login without end": "<input><input type=password><button onclick='location.reload()'>로그인</button>",
    "a login that asks for more": "<input><input type=password><button onclick='this.parentNode.append("
    "document.createElement(\"input\"))'>로그인</button>",
    "a login that never stops": "<input><input type=password><button onclick='for (;;) {}'>로그인</button>",
    "a captcha": "<iframe title=recaptcha srcdoc='x' width=300 height=80></iframe>로봇이 아닙니다",
    "deep nesting": "<script>document.write('<div>'.repeat(20000))</script>",
    "a pattern that explodes": "<script>/^(a+)+$/.test('a'.repeat(60) + 'b')</script>",
}  # fmt: skip
