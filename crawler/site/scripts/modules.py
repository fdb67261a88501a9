"""JavaScript parts that import each other → one script, each part in a scope of its own.

Of the language of modules just this: `import { a, b } from './part.js';`, `import './part.js';`, and `export`
before a function, const or class, all at the beginning of a line. Anything else is refused, and so is an
import of what is not exported, or that leads back to where it comes from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

IMPORT = re.compile(
    r"^import (?:\{(?P<names>\s*\w+(?:,\s*\w+)*,?\s*)\} from )?'\./(?P<part>\w+)\.js';$", re.MULTILINE
)
EXPORT = re.compile(r"^export (?P<what>(?:async function|function|const|class) (?P<name>\w+))", re.MULTILINE)
LEFT_OVER = re.compile(r"^\s*(?:import|export)\b.*", re.MULTILINE)


class ModuleError(Exception):
    """The parts do not fit together; the message names the part and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file: the names it takes from which other, the names it gives, and its text without those lines."""

    name: str
    imports: dict[str, tuple[str, ...]]
    exports: tuple[str, ...]
    body: str

    def scoped(self) -> str:
        """An assignment to `parts.<name>`, which runs the part and keeps what it exports."""
        taken = "\n".join(
            f"const {{ {', '.join(names)} }} = parts.{part};" for part, names in self.imports.items() if names
        )
        given = f"return {{ {', '.join(self.exports)} }};"
        return f"parts.{self.name} = (() => {{\n{taken}\n{self.body}\n{given}\n}})();"


def read_part(name: str, source: str) -> Part:
    """Raise ModuleError where the source says `import` or `export` in a way that is not understood."""
    imports = {
        found["part"]: tuple(re.findall(r"\w+", found["names"] or "")) for found in IMPORT.finditer(source)
    }
    exports = tuple(found["name"] for found in EXPORT.finditer(source))
    body = EXPORT.sub(r"\g<what>", IMPORT.sub("", source))
    if left := LEFT_OVER.search(body):
        raise ModuleError(f"{name}.js: {left[0].strip()!r} is no import or export that is understood")
    return Part(name, imports, exports, body.strip())


def in_order(sources: Mapping[str, str], entry: str) -> list[Part]:
    """What `entry` needs, each part after all that it imports, itself last. Raises ModuleError."""
    done: dict[str, Part] = {}
    _take(entry, sources, (), done)
    return list(done.values())


def _take(name: str, sources: Mapping[str, str], way: tuple[str, ...], done: dict[str, Part]) -> None:
    if name in way:
        raise ModuleError(f"a circle of imports: {' → '.join((*way, name))}")
    if name in done:
        return
    if name not in sources:
        raise ModuleError(f"{way[-1] if way else 'the bundle'} imports {name}.js, which is not there")
    part = read_part(name, sources[name])
    for other, names in part.imports.items():
        _take(other, sources, (*way, name), done)
        if absent := set(names) - set(done[other].exports):
            raise ModuleError(
                f"{name}.js imports {', '.join(sorted(absent))}, which {other}.js does not export"
            )
    done[name] = part


def bundled(sources: Mapping[str, str], entry: str) -> str:
    """Statements that run all parts that `entry` needs. `sources`: text by the part's name, without `.js`."""
    return "\n".join(["const parts = {};", *(part.scoped() for part in in_order(sources, entry))])
