// Work outside the page's own scope: what was said to a worker or over a socket, until something comes back.

import { begin, finish, fired } from './activity.js';

function converse(name, say) {
  const Real = window[name];
  if (!Real) return;
  window[name] = class extends Real {
    #under = new Set();
    #key;

    constructor(...args) {
      super(...args);
      this.#key = `${name} ${String(args[0]).replace(/^blob:.*/u, 'blob')}`;
      if (name === 'Worker') this.#begin();
      for (const kind of ['message', 'messageerror', 'error', 'close']) this.addEventListener(kind, () => this.#end());
    }

    #begin() {
      this.#under.add(begin('message', this.#key));
    }

    #end() {
      for (const work of this.#under) finish(work);
      this.#under.clear();
      fired(this.#key);
    }

    [say](...args) {
      this.#begin();
      return super[say](...args);
    }

    terminate() {
      this.#end();
      return super.terminate?.();
    }
  };
}

converse('Worker', 'postMessage');
converse('WebSocket', 'send');
