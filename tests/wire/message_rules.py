"""Rules of messages that Discord's OpenAPI description does not state, or states only in part."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from tests.wire.world import Json

EPHEMERAL = 1 << 6
LOADING = 1 << 7
COMPONENTS_V2 = 1 << 15
UPLOAD_LIMIT = 10 * 1024 * 1024
"""Bytes a file may have where nobody pays for more."""

_ROW, _BUTTON, _STRING_SELECT = 1, 2, 3
_SELECTS = {3, 5, 6, 7, 8}
_LINK, _PREMIUM = 5, 6
_EMBED_TEXTS = (("title", 256), ("description", 4096))
_OPTION_TEXTS = (("label", 100), ("value", 100), ("description", 100))


def message_problems(body: Json, files: dict[str, int]) -> list[str]:
    """Why Discord would refuse this message; ``files`` are the uploaded names and their sizes in bytes."""
    return [
        *_too_long("content", body.get("content"), 2000),
        *embed_problems(body.get("embeds") or []),
        *component_problems(body.get("components") or [], body.get("flags") or 0),
        *_file_problems(body, files),
    ]


def empty_problems(body: Json, files: dict[str, int]) -> list[str]:
    parts = ("content", "embeds", "components", "poll", "sticker_ids")
    return [] if files or any(body.get(part) for part in parts) else ["the message is empty"]


def mention_problems(body: Json) -> list[str]:
    """This project's own rule: nothing the bot sends may ping anyone."""
    if not any(body.get(part) for part in ("content", "embeds", "components")):
        return []
    allowed = body.get("allowed_mentions")
    if allowed is None:
        return ["allowed_mentions is missing: a name in the message could ping"]
    pinging = [kind for kind in ("parse", "users", "roles", "replied_user") if allowed.get(kind)]
    return [f"allowed_mentions.{kind} lets the message ping" for kind in pinging]


def embed_problems(embeds: list[Json]) -> list[str]:
    problems = ["more than 10 embeds"] if len(embeds) > 10 else []
    for index, embed in enumerate(embeds):
        problems += [f"embeds[{index}].{problem}" for problem in _one_embed(embed)]
    total = sum(len(text) for embed in embeds for text in _embed_texts(embed))
    if total > 6000:
        problems.append(f"embeds: {total} characters in all, at most 6000")
    return problems


def _one_embed(embed: Json) -> Iterator[str]:
    fields = embed.get("fields") or []
    for name, limit in _EMBED_TEXTS:
        yield from _too_long(name, embed.get(name), limit)
    yield from _too_long("footer.text", (embed.get("footer") or {}).get("text"), 2048)
    yield from _too_long("author.name", (embed.get("author") or {}).get("name"), 256)
    if len(fields) > 25:
        yield f"fields: {len(fields)}, at most 25"
    for index, field in enumerate(fields):
        for name, limit in (("name", 256), ("value", 1024)):
            yield from _too_long(f"fields[{index}].{name}", field.get(name), limit)
            if not (field.get(name) or "").strip():
                yield f"fields[{index}].{name}: empty"
    if not any(
        embed.get(name) for name in ("title", "description", "fields", "image", "thumbnail", "author")
    ):
        yield "embed: empty"


def _embed_texts(embed: Json) -> Iterator[str]:
    yield embed.get("title") or ""
    yield embed.get("description") or ""
    yield (embed.get("footer") or {}).get("text") or ""
    yield (embed.get("author") or {}).get("name") or ""
    for field in embed.get("fields") or []:
        yield field.get("name") or ""
        yield field.get("value") or ""


def component_problems(components: list[Json], flags: int = 0) -> list[str]:
    problems: list[str] = []
    if not flags & COMPONENTS_V2:
        problems += [f"components[{i}]: no action row" for i, c in enumerate(components) if c["type"] != _ROW]
        problems += ["more than 5 rows of components"] if len(components) > 5 else []
    everything = list(walk(components))
    ids = Counter(part["custom_id"] for part in everything if part.get("custom_id"))
    problems += [f"custom_id {name!r} occurs {count} times" for name, count in ids.items() if count > 1]
    problems += ["more than 40 components"] if len(everything) > 40 else []
    return problems + list(chain.from_iterable(map(_one_component, everything)))


def walk(components: Iterable[Json]) -> Iterator[Json]:
    """Every component, outer before inner, accessories of sections too."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        if component.get("accessory"):
            yield from walk([component["accessory"]])


def _one_component(component: Json) -> Iterator[str]:
    kind, name = component["type"], component.get("custom_id")
    if name is not None and not 1 <= len(name) <= 100:
        yield f"custom_id of {len(name)} characters, must be 1 to 100"
    if kind == _ROW:
        yield from _row_problems(component.get("components") or [])
    elif kind == _BUTTON:
        yield from _button_problems(component)
    elif kind == _STRING_SELECT:
        yield from _select_problems(component)


def _row_problems(parts: list[Json]) -> Iterator[str]:
    selects = sum(part["type"] in _SELECTS for part in parts)
    if not parts or len(parts) > 5:
        yield f"an action row of {len(parts)} components, must be 1 to 5"
    if selects and len(parts) > 1:
        yield "a select shares its action row"


def _button_problems(button: Json) -> Iterator[str]:
    style = button["style"]
    if style == _LINK and (button.get("custom_id") or not button.get("url")):
        yield "a link button needs a url and no custom_id"
    if style not in (_LINK, _PREMIUM) and (button.get("url") or not button.get("custom_id")):
        yield "a button needs a custom_id and no url"
    if style != _PREMIUM and not (button.get("label") or button.get("emoji")):
        yield "a button needs a label or an emoji"
    yield from _too_long("button.label", button.get("label"), 80)


def _select_problems(select: Json) -> Iterator[str]:
    options = select.get("options") or []
    if not 1 <= len(options) <= 25:
        yield f"a select of {len(options)} options, must be 1 to 25"
    if len({option["value"] for option in options}) < len(options):
        yield "two options of a select have the same value"
    most = select.get("max_values") or 1
    if (select.get("min_values") or 0) > len(options) or most > len(options):
        yield "a select asks for more values than it has options"
    if sum(bool(option.get("default")) for option in options) > most:
        yield "more options chosen by default than max_values"
    yield from _too_long("select.placeholder", select.get("placeholder"), 150)
    for option in options:
        for name, limit in _OPTION_TEXTS:
            yield from _too_long(f"option.{name}", option.get(name), limit)


def _file_problems(body: Json, files: dict[str, int]) -> Iterator[str]:
    yield from (f"file {name}: {size} bytes" for name, size in files.items() if size > UPLOAD_LIMIT)
    kept = {attachment.get("filename") for attachment in body.get("attachments") or []}
    for embed in body.get("embeds") or []:
        for part in ("image", "thumbnail"):
            url = (embed.get(part) or {}).get("url") or ""
            if url.startswith("attachment://") and url.removeprefix("attachment://") not in kept | set(files):
                yield f"embed {part} {url} names no uploaded file"


def _too_long(where: str, text: str | None, limit: int) -> Iterator[str]:
    if text is not None and len(text) > limit:
        yield f"{where}: {len(text)} characters, at most {limit}"
