"""What SimCord's page lacks of Discord's: the menu of a message, labels of choices, the reader's language.

Of SimCord's own parts it touches what `demo_page` does, and is held to that by the same test.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.text.language import DEFAULT, language

if TYPE_CHECKING:
    from collections.abc import Mapping

KOREAN = "ko"
MENU = "command-message-menu"
# What the page sends where that is pressed, beside its wish to be drawn anew.
FIND_IN = "plimate_message"
VIEWER = 'document.getElementById("viewer-picker")?.selectedOptions[0]?.textContent'
# Whoever chose a label sees it, and not the value that it stands for.
VALUE_SHOWN = ': String(value?.raw ?? "");'
LABEL_SHOWN = ': String(value?.label ?? value?.raw ?? "");'
# Below a message; Discord has it in the menu of the message, under "Apps".
ACTIONS = 'if (allowedActions.has("reply")) addAction('
FINDS = """
    if (allowedActions.has("reply")) {
      const find = node("button", "message-action-button", "🔎");
      find.type = "button";
      find.title = LABELS[VIEWER] || LABEL;
      find.setAttribute("aria-label", find.title);
      find.addEventListener("click", () => {
        document.dispatchEvent(new CustomEvent("plimate-find", { detail: String(message.id) }));
      });
      toolbar.append(find);
    }
"""
ASKS = """
document.addEventListener("plimate-find", (event) => {
  dispatch("refresh", { FIND_IN: event.detail });
});
"""
# The message that greets is one for all.
BUTTON_SHOWN = '"button-label", component.label)'
BUTTON_IN_KOREAN = '"button-label", (BUTTONS[VIEWER] || {})[component.label] || component.label)'


def with_menu(path: str, text: str, viewers: Mapping[str, Mapping[str, str]]) -> str:
    """A script of the page, changed. viewers: who reads Korean, by name, with what labels are there."""
    found = {viewer: language(KOREAN)(MENU) for viewer in viewers}
    for name, old, new in (
        ("/commands.js", VALUE_SHOWN, LABEL_SHOWN),
        ("/messages.js", ACTIONS, FINDS + ACTIONS),
        ("/components.js", BUTTON_SHOWN, BUTTON_IN_KOREAN),
    ):
        if path == name:
            text = text.replace(old, new, 1)
    if path == "/app.js":
        text += ASKS.replace("FIND_IN", FIND_IN)
    if path in {"/messages.js", "/components.js"}:
        text = text.replace("BUTTONS[VIEWER]", f"{json.dumps(viewers)}[{VIEWER}]")
        text = text.replace("LABELS[VIEWER]", f"{json.dumps(found)}[{VIEWER}]")
        text = text.replace("|| LABEL;", f"|| {json.dumps(language(DEFAULT)(MENU))};")
    return text


async def found_here(preview: Any, page: Any, body: Any) -> Any:
    """Ask of a message what its menu asks, if that was pressed; what remains for SimCord is to draw anew."""
    if not isinstance(body, dict) or FIND_IN not in body:
        return body
    shown = [message for message in preview.channel.history() if str(message.id) == body[FIND_IN]]
    if shown:
        who = preview._member_handle(page, page.viewer.id)  # noqa: SLF001 see the module's docstring
        await who.context_menu(preview.channel, language(DEFAULT)(MENU), shown[0])
    return {key: value for key, value in body.items() if key != FIND_IN}
