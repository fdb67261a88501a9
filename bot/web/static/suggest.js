"use strict";
// Names while one types, as the combobox pattern of the ARIA practices has it. Without this the forms still work.

const WAIT_MS = 90;
const MOST = 8;
// NFKD makes conjoining letters of those that a Korean keyboard types.
const INITIALS = new Map([..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"].map((letter, place) => [String.fromCharCode(0x1100 + place), letter]));

function folded(text) {
  const composed = text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").normalize("NFC");
  return [...composed].map((letter) => INITIALS.get(letter) ?? letter).join("").replace(/[^\p{L}\p{N}]/gu, "");
}

// Pages that are files have all names in one beside them; other pages have a server to ask.
class NameIndex {
  constructor(address, home) {
    this.address = address;
    this.home = new URL(home, document.baseURI);
    this.read = undefined;
  }

  async entries() {
    this.read ??= fetch(this.address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)));
    try {
      return await this.read;
    } catch (error) {
      this.read = undefined;
      throw error;
    }
  }

  async find(text) {
    const typed = folded(text);
    if (!typed) return [];
    const ranked = [[], [], []];
    for (const [label, place, spellings] of await this.entries()) {
      const ranks = spellings.split(" ").map((one) => (one === typed ? 0 : one.startsWith(typed) ? 1 : one.includes(typed) ? 2 : 3));
      const rank = Math.min(...ranks);
      if (rank < ranked.length) ranked[rank].push({ label, sure: rank === 0, href: new URL(place, this.home).href });
    }
    return ranked.flat().slice(0, MOST);
  }
}

const { index, home } = document.documentElement.dataset;
const NAMES = index ? new NameIndex(index, home) : undefined;

class Suggestions {
  constructor(field, number) {
    this.field = field;
    this.input = field.querySelector("input");
    this.goes = field.dataset.suggest === "go";
    this.choices = [];
    this.at = -1;
    this.asked = 0;
    this.timer = undefined;
    this.list = document.createElement("ul");
    this.list.id = `options-${number}`;
    this.list.className = "options";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.input.labels[0].textContent);
    this.told = document.createElement("span");
    this.told.className = "unseen";
    this.told.setAttribute("role", "status");
    field.append(this.list, this.told);
    this.describe();
    this.listen();
  }

  describe() {
    const described = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(described)) this.input.setAttribute(name, value);
  }

  listen() {
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), WAIT_MS);
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("li");
      if (option) this.choose([...this.list.children].indexOf(option));
    });
    if (NAMES) this.input.form.addEventListener("submit", (event) => this.submit(event));
  }

  // No server can be asked: to the one that is meant, else what may be is shown.
  async submit(event) {
    event.preventDefault();
    let choices;
    try {
      choices = await NAMES.find(this.input.value);
    } catch {
      return this.input.form.submit();
    }
    const sure = choices.filter((choice) => choice.sure);
    if (sure.length === 1 || choices.length === 1) return location.assign((sure[0] ?? choices[0]).href);
    this.input.focus();
    this.show(choices);
  }

  async ask() {
    const text = this.input.value;
    const number = ++this.asked;
    if (!text.trim()) return this.close();
    let choices = [];
    try {
      choices = NAMES ? await NAMES.find(text) : await this.suggested(text);
    } catch {
      return this.close();
    }
    if (number === this.asked && document.activeElement === this.input) this.show(choices);
  }

  async suggested(text) {
    const query = new URLSearchParams({ q: text, lang: document.documentElement.lang });
    if (!this.goes) query.set("only", "channels");
    const answer = await fetch(`/suggest?${query}`, { headers: { Accept: "application/json" } });
    return answer.ok ? answer.json() : [];
  }

  show(choices) {
    this.choices = choices;
    this.list.replaceChildren(...choices.map((choice, place) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = choice.label;
      return option;
    }));
    this.mark(-1);
    this.open(choices.length > 0);
    this.told.textContent = choices.length ? this.field.dataset.some : this.field.dataset.none;
  }

  open(is) {
    this.list.hidden = !is;
    this.input.setAttribute("aria-expanded", String(is));
  }

  close() {
    clearTimeout(this.timer);
    this.asked++;
    this.mark(-1);
    this.open(false);
    this.told.textContent = "";
  }

  mark(place) {
    this.at = place;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    if (place < 0) return this.input.removeAttribute("aria-activedescendant");
    const option = this.list.children[place];
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (event.isComposing) return;
    const last = this.choices.length - 1;
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return void this.ask();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.mark(this.at + step > last ? -1 : this.at + step < -1 ? last : this.at + step);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && isOpen && this.at >= 0) {
      event.preventDefault();
      this.choose(this.at);
    }
  }

  choose(place) {
    const choice = this.choices[place];
    this.close();
    if (this.goes) {
      location.assign(choice.href);
    } else {
      this.input.value = choice.id;
      this.input.form.requestSubmit();
    }
  }
}

document.querySelectorAll("[data-suggest]").forEach((field, number) => new Suggestions(field, number));
