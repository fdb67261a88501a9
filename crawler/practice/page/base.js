// What every part of the page uses: which faults are on, elements as the builder makes them, the server.

export const settings = JSON.parse(document.getElementById('settings').textContent);
export const fault = (name) => settings.faults[name];
export const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

// What the page hears when the server no longer knows the session.
export const LOGGED_OUT = 'logged-out';

const kinds = new Map();
// Class names as the builder makes them: new ones with each deployment.
export function element(kind, parent, text = '', tag = 'div') {
  if (!kinds.has(kind)) kinds.set(kind, `cm${settings.classes}${String.fromCharCode(97 + kinds.size)}`);
  const made = document.createElement(tag);
  made.className = `bubble-element ${kind} ${kinds.get(kind)} ${kind.toLowerCase()}`;
  if (text) made.textContent = text;
  if (parent) parent.append(made);
  return made;
}

export async function ask(address, options) {
  const answer = await fetch(address, options);
  if (answer.status === 401 && address !== '/api/login') document.dispatchEvent(new Event(LOGGED_OUT));
  return answer;
}
