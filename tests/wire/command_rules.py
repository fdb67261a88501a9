"""Rules of command sets and autocomplete answers that Discord's OpenAPI description leaves out."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from tests.wire.world import Json

LOCALES = frozenset(
    {"id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl"}
    | {"pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja"}
    | {"zh-TW", "ko", "ar", "he"}
)
_MOST = {1: 100, 2: 15, 3: 15}
_CHAT_INPUT = 1
_SUBCOMMANDS = {1, 2}


def command_set_problems(commands: list[Json]) -> list[str]:
    kinds = Counter(command.get("type") or _CHAT_INPUT for command in commands)
    names = Counter((command.get("type") or _CHAT_INPUT, command["name"]) for command in commands)
    problems = [f"{n} commands of type {kind}" for kind, n in kinds.items() if n > _MOST.get(kind, 1)]
    problems += [f"/{name} is there {n} times" for (_, name), n in names.items() if n > 1]
    for command in commands:
        problems += [f"/{command['name']}: {problem}" for problem in command_problems(command)]
    return problems


def command_problems(command: Json) -> Iterator[str]:
    if (command.get("type") or _CHAT_INPUT) == _CHAT_INPUT:
        yield from _named(command)
        yield from _options(command)
        if (size := _size(command)) > 8000:
            yield f"{size} characters in all, at most 8000"
    yield from (
        f"{part} is not declared" for part in ("contexts", "integration_types") if not command.get(part)
    )


def choice_problems(choices: list[Json]) -> Iterator[str]:
    """Of an option's fixed choices and of an autocomplete answer alike."""
    if len(choices) > 25:
        yield f"{len(choices)} choices, at most 25"
    for choice in choices:
        yield from _length("choice name", choice["name"], 1, 100)
        for text in (choice.get("name_localizations") or {}).values():
            yield from _length("choice name", text, 1, 100)
        if isinstance(choice["value"], str):
            yield from _length("choice value", choice["value"], 1, 100)


def _named(part: Json) -> Iterator[str]:
    for name in (part["name"], *(part.get("name_localizations") or {}).values()):
        yield from _name_problems(name)
    for text in (part.get("description") or "", *(part.get("description_localizations") or {}).values()):
        yield from _length("description", text, 1, 100)
    for kind in ("name_localizations", "description_localizations"):
        yield from (f"{kind}: no locale {code!r}" for code in part.get(kind) or {} if code not in LOCALES)


def _options(owner: Json) -> Iterator[str]:
    options = owner.get("options") or []
    if len(options) > 25:
        yield f"{len(options)} options, at most 25"
    if len({option["name"] for option in options}) < len(options):
        yield "two options have the same name"
    demanded = [bool(option.get("required")) for option in options if option["type"] not in _SUBCOMMANDS]
    if demanded != sorted(demanded, reverse=True):
        yield "a required option stands behind an optional one"
    for option in options:
        yield from (f"option {option['name']}: {problem}" for problem in _option(option))


def _option(option: Json) -> Iterator[str]:
    yield from _named(option)
    yield from _options(option)
    yield from choice_problems(option.get("choices") or [])
    if option.get("autocomplete") and option.get("choices"):
        yield "autocomplete and fixed choices exclude each other"


def _name_problems(name: str) -> Iterator[str]:
    r"""``^[-_ʼ\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$``, lower case where there is one."""
    yield from _length("name", name, 1, 32)
    if name != name.lower():
        yield f"name {name!r} is not in lower case"
    if strange := sorted({sign for sign in name if not _may_be_in_a_name(sign)}):
        yield f"name {name!r} has signs no command name may have: {strange}"


def _may_be_in_a_name(sign: str) -> bool:
    in_script = "\u0900" <= sign <= "\u097f" or "\u0e00" <= sign <= "\u0e7f"
    return sign in "-_ʼ" or in_script or unicodedata.category(sign)[0] in "LN"


def _size(part: Json) -> int:
    """Characters that count towards the 8,000 of a command: of each text its longest localisation."""
    texts = sum(_longest(part, kind) for kind in ("name", "description"))
    choices = sum(
        _longest(choice, "name") + len(str(choice["value"])) for choice in part.get("choices") or []
    )
    return texts + choices + sum(map(_size, part.get("options") or []))


def _longest(part: Json, kind: str) -> int:
    return max(map(len, (part.get(kind) or "", *(part.get(f"{kind}_localizations") or {}).values())))


def _length(what: str, text: str, least: int, most: int) -> Iterator[str]:
    if not least <= len(text) <= most:
        yield f"{what} {text[:20]!r} has {len(text)} characters, must be {least} to {most}"
