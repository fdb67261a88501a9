// Which of the page's own requests that failed have to do with what is waited for.

import { activity } from './activity.js';

// What fails with every page load, or in vain beside popups that are whole, has nothing to do with a popup.
export function failuresSince(since) {
  const always = (path) => !activity.answered.has(path)
    && activity.failures.some((other) => other.path === path && other.visit === 0);
  return activity.failures.filter(({ path, status, since: asked }) => asked >= since
    && (status === 429 || !activity.noise.has(path)) && !(activity.visits && always(path)));
}

export function isNoise(failures) {
  for (const { path } of failures) if (!activity.answered.has(path)) activity.noise.add(path);
}
