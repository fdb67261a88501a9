"use strict";
// "Why?" opens below its line. Without this it is a link to a page that says the same.

class Why {
  constructor(link) {
    this.link = link;
    this.asked = false;
    this.told = document.createElement("div");
    this.told.className = "told";
    this.told.setAttribute("aria-live", "polite");
    this.details = document.createElement("details");
    this.details.className = "why";
    const summary = document.createElement("summary");
    summary.append(...[...link.childNodes].map((node) => node.cloneNode(true)));
    this.details.append(summary, this.told);
    this.details.addEventListener("toggle", () => this.toggled());
    link.parentElement.replaceWith(this.details);
  }

  async toggled() {
    if (!this.details.open || this.asked) return;
    this.asked = true;
    this.told.setAttribute("aria-busy", "true");
    try {
      this.told.replaceChildren(...(await this.reasons()));
    } catch {
      this.asked = false;
      this.told.replaceChildren(this.link);
    } finally {
      this.told.removeAttribute("aria-busy");
    }
  }

  async reasons() {
    const answer = await fetch(this.link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector(".reasons").children;
  }
}

document.querySelectorAll(".why > a").forEach((link) => new Why(link));
