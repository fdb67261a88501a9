"""SimCord's page as the demo needs it: what SimCord 3 does otherwise, each with its reason.

All of SimCord's own parts that the demo touches are touched here and in `demo`, and
`tests/e2e/test_page_of_the_demo.py` fails where a newer SimCord has changed them.
"""

from __future__ import annotations

import asyncio
import copy
import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.program.demo_menu import found_here, with_menu
from bot.terminal.speech import speech
from bot.text.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

KOREAN = "ko"
# The bot's tasks sleep for longer than this between two edits, and then count as resting.
RESTS_AFTER_S, ANSWERS_WITHIN_S = 1.0, 5.0
KEY_BYTES = 32
CHANGED = frozenset({"/app.js", "/commands.js", "/components.js", "/messages.js"})
# Asks as soon as the field is entered, as Discord does; SimCord waits for a first letter.
ASKS_LATE = "autocompleteResults.get(autocompleteKey(currentDraft(), option.name, current)) || [];"
# Of what was chosen it asks nothing: its label is no text that anybody typed.
CHOSEN = "if (currentDraft().values[option.name]?.label) { clearPopup(); return; }"
ASKS_AT_ONCE = (
    f"{ASKS_LATE}\n            {CHOSEN}\n            if (!choices.length) queryAutocomplete(option, current);"
)
# A command's description is one long line: on a phone it pushed the button that sends off the screen.
NARROW = "\n#channel-composer { grid-template-columns: minmax(0, 1fr); }\n"
# Above an answer stands which command was used; SimCord has the registered name for everybody.
NAMED = "const name = interaction.name ||"
IN_KOREAN = "const name = (NAMES[invoker] || {})[interaction.name] || interaction.name ||"
# Says that the demo has ended, and is there again when the demo is.
COMES_BACK = """
{
  const gone = document.createElement("div");
  gone.id = "plimate-gone";
  gone.setAttribute("role", "alert");
  gone.textContent = TEXT;
  Object.assign(gone.style, { position: "fixed", inset: "auto 0 0 0", zIndex: "9999", padding: "12px 16px",
    background: "#f0b132", color: "#1e1f22", font: "16px/1.4 sans-serif", whiteSpace: "pre-line" });
  let lost = false;
  setInterval(async () => {
    const there = await fetch("/", { cache: "no-store" }).then((answer) => answer.ok, () => false);
    if (there && (lost || state.closed)) window.location.reload();
    if (!there && !lost) document.body.append(gone);
    lost = !there;
  }, 1000);
}
"""
# Goes down to what was just asked for, as Discord does; SimCord stays where it is.
FOLLOWS = """
{
  let until = 0;
  const asked = () => { until = Date.now() + 5000; };
  document.addEventListener("keydown", (event) => { if (event.key === "Enter") asked(); }, true);
  const pressed = (event) => { if (event.target.closest("#send-message")) asked(); };
  document.addEventListener("click", pressed, true);
  setInterval(() => {
    const more = document.getElementById("new-messages");
    if (Date.now() < until && more && !more.hidden) more.click();
  }, 200);
}
"""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the page is, and the key without which nobody may see it: both outlive a restart."""

    port: int
    key: str

    @classmethod
    def remembered(cls, path: Path) -> Address:
        """The last one, else any free port and a new key."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            known = json.loads(path.read_text(encoding="utf-8"))
            if 0 < int(known["port"]) < 2**16 and len(known["key"]) > KEY_BYTES:
                return cls(int(known["port"]), str(known["key"]))
        return cls(0, secrets.token_urlsafe(KEY_BYTES))

    def remember(self, path: Path) -> None:
        """For nobody else to read. Where it cannot be written, the next demo has another address."""
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(json.dumps(asdict(self)), encoding="utf-8")


def adapt(
    env: Any,
    preview: Any,
    key: str,
    koreans: Collection[str] = (),
    labels: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Before the page is served.

    koreans: names, as they are shown, of those who use it in Korean. labels: what these read on buttons of
    messages that are for everybody, by what stands there in English.
    """
    preview.capability = key
    _rest_soon(env)
    _take_any_revision(preview)
    _serve_changed(env, preview, koreans, labels)
    show_as_discord_does()


def show_as_discord_does() -> None:
    """Discord shows small print and commands to press in embeds too; SimCord only outside them."""
    from simcord.preview import _markdown

    for field in ("embed_description", "embed_field_value"):
        _markdown._FIELD_POLICIES[field] |= {"subtext": True, "commands": True}  # noqa: SLF001 see above


def _rest_soon(env: Any) -> None:
    """A press is answered when its answer is there.

    SimCord waits till the whole bot rests, which it never does while it tells how far a refresh is; after
    five seconds of that its page says that it is stale and takes no more commands.
    """
    settle = env._settle_internal  # noqa: SLF001 see the module's docstring

    async def settle_soon(**options: Any) -> None:
        end = asyncio.get_running_loop().time() + ANSWERS_WITHIN_S
        while True:
            with suppress(TimeoutError):
                await settle(**options | {"timeout": RESTS_AFTER_S})
                return
            if asyncio.get_running_loop().time() > end or not any(_unanswered(env)):
                return

    env._settle_internal = settle_soon  # noqa: SLF001 ditto


def _unanswered(env: Any) -> Iterator[Any]:
    now = env.backend.now_iso()
    for one in env.backend.interactions.values():
        if not one.responded and (one.initial_response_deadline or now) > now:
            yield one


def _take_any_revision(preview: Any) -> None:
    """Presses one after the other, whatever was drawn meanwhile.

    SimCord refuses a press that was made on an older drawing, and every second of a refresh is drawn anew. It
    looks for the pressed control in the present message anyway.
    """
    act, one_by_one = preview._action, asyncio.Lock()  # noqa: SLF001 ditto
    sent: dict[str | None, tuple[Any, int]] = {}

    async def act_now(context_id: str | None, body: Any) -> Any:
        async with one_by_one:
            page = preview._get_page(context_id)  # noqa: SLF001 ditto
            if isinstance(body, dict) and "published_revision" in body:
                request = body.get("request_id")
                if sent.get(context_id, (None,))[0] != request:  # one that is sent again has to stay the same
                    sent[context_id] = (request, page.revision)
                body = body | {"published_revision": sent[context_id][1]}
            return await act(context_id, await found_here(preview, page, body))

    preview._action = act_now  # noqa: SLF001 ditto


def _serve_changed(env: Any, preview: Any, koreans: Collection[str], labels: Mapping[str, str]) -> None:
    server = preview._server  # noqa: SLF001 ditto
    static = server._static  # noqa: SLF001 ditto

    async def changed(request: Any) -> Any:
        answer = await static(request)
        if request.path == "/commands.js":
            answer.text = answer.text.replace(ASKS_LATE, ASKS_AT_ONCE, 1)
        elif request.path == "/preview.css":
            answer.text += NARROW
        elif request.path == "/messages.js":
            names = dict.fromkeys(koreans, _korean_names(env))
            answer.text = answer.text.replace(NAMED, IN_KOREAN.replace("NAMES", json.dumps(names)), 1)
        elif request.path == "/app.js":
            text = "\n".join(speech(code)("terminal-demo-gone") for code in LANGUAGES)
            answer.text += COMES_BACK.replace("TEXT", json.dumps(text)) + FOLLOWS
        if request.path in CHANGED:
            answer.text = with_menu(request.path, answer.text, {one: dict(labels) for one in koreans})
        return answer

    server._static = changed  # noqa: SLF001 ditto


def _korean_names(env: Any) -> dict[str, str]:
    """What the registered commands are called in Korean."""
    registered = [one for of in env.backend.commands.values() for one in of.values()]
    return {one["name"]: _translated(one)["name"] for one in registered}


def name_commands(env: Any, locale_of: Mapping[str, str]) -> None:
    """Show each person the commands in their language: SimCord shows everybody the registered names."""
    visible = env.backend.visible_commands

    def named(*, user_id: int, **options: Any) -> list[dict[str, Any]]:
        commands: list[dict[str, Any]] = visible(user_id=user_id, **options)
        if locale_of.get(str(user_id)) != KOREAN:
            return commands
        return sorted(map(_translated, commands), key=lambda command: command["name"])

    env.backend.visible_commands = named


def _translated(named: Mapping[str, Any]) -> dict[str, Any]:
    """A command, an option or a choice, with what it holds."""
    changed = copy.copy(dict(named))
    for part in changed.keys() & {"name", "description"}:
        changed[part] = (changed.get(f"{part}_localizations") or {}).get(KOREAN, changed.get(part))
    for held in ("options", "choices"):
        if changed.get(held):
            changed[held] = [_translated(one) for one in changed[held]]
    return changed


def registered_names(data: dict[str, Any], command: Mapping[str, Any]) -> None:
    """Undo the translation in what is sent: Discord sends the names that were registered."""
    data["name"] = command["name"]
    names = {_translated(option)["name"]: option["name"] for option in command.get("options") or ()}
    for option in data.get("options") or ():
        option["name"] = names.get(option["name"], option["name"])
