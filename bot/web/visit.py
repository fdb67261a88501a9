"""One request, read once: the data, the language, and how addresses go on from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, cast
from urllib.parse import parse_qsl, quote

from fastapi import Depends, Request

from bot.lists.measures import days_old
from bot.text.language import LANGUAGES, language
from bot.web.addresses import address, changed, channel_mark
from bot.web.assets import asset_address
from bot.web.languages import PARAMETER, language_asked
from bot.web.version import code_version

if TYPE_CHECKING:
    from starlette.types import Scope

    from bot.text.language import Language
    from bot.web.addresses import Parameters
    from bot.web.site import Site
    from recommender.snapshots.snapshot import Snapshot

STATE = "plimate"
OF_PATHS = "/%:@!$&'()*+,;=~"


@dataclass(frozen=True, slots=True)
class Visit:
    """path: of an address of ours, whatever came. parameters: all of the address but its language.

    spoken: the language that the address names, so that links go on naming it; "" where the browser chose.
    """

    site: Site
    snapshot: Snapshot
    words: Language
    spoken: str
    path: str
    parameters: Parameters

    @property
    def is_file(self) -> bool:
        """Whether the page becomes a file, for which nothing can be worked out when it is asked for."""
        return False

    @property
    def days_old(self) -> int:
        """How old the data is by now; a file does not know when it is read."""
        return 0 if self.is_file else days_old(self.snapshot, self.site.now())

    def mark(self, row: int) -> str:
        """What addresses call a channel."""
        return channel_mark(self.snapshot, row)

    def asset(self, name: str) -> str:
        """A file of `static/`."""
        return asset_address(name)

    def whole(self, path: str) -> str:
        """The address of a link of this page with the site's own, where that is known."""
        return self.site.public + path

    def link(self, *parts: str, **parameters: str) -> str:
        """An address of ours, in the same language."""
        return address(*parts, parameters=(*parameters.items(), (PARAMETER, self.spoken)))

    def with_all(self, part: str, *parameters: tuple[str, str]) -> str:
        """The same with a parameter that may come several times."""
        return address(part, parameters=(*parameters, (PARAMETER, self.spoken)))

    def channel(self, row: int, **parameters: str) -> str:
        """The page of a channel."""
        return self.link("c", channel_mark(self.snapshot, row), **parameters)

    @property
    def version(self) -> str:
        """Of what is shown, and of what shows it."""
        return f"{self.snapshot.manifest.id}-{code_version()}"

    def picture(
        self,
        kind: str,
        marks: tuple[str, ...],
        suffix: str = "svg",
        *,
        theme: str = "",
        state: Parameters = (),
    ) -> str:
        """The address of a picture, which says all that the picture hangs on. state: of its list."""
        told = (*state, ("theme", theme), (PARAMETER, self.words.code), ("v", self.version))
        return address(kind, *marks[:-1], f"{marks[-1]}.{suffix}", parameters=told)

    def here(self, parameters: Parameters) -> str:
        """The same page with other parameters."""
        return self.path + self.asked_with(parameters)

    def asked_with(self, parameters: Parameters) -> str:
        """What stands behind a path of ours: these parameters, in the same language; "" for none."""
        return address(parameters=(*parameters, (PARAMETER, self.spoken)))[1:]

    def changed(self, **change: str) -> str:
        """The same page with some parameters changed; "" takes one away."""
        return self.here(changed(self.parameters, change))

    def spoken_in(self, code: str) -> str:
        """The same page in a language; without one as the browser likes it."""
        return self.path + address(parameters=(*self.parameters, (PARAMETER, code)))[1:]

    def of(self, name: str) -> str:
        """A parameter, the first of that name; "" where there is none."""
        return next((value for given, value in self.parameters if given == name), "")

    def all_of(self, name: str) -> tuple[str, ...]:
        """All that are not blank."""
        return tuple(value for given, value in self.parameters if given == name and value.strip())


def read(scope: Scope, site: Site) -> Visit:
    """Read a request; nothing of it can be wrong."""
    given = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    spoken = next((value for name, value in given if name == PARAMETER and value in LANGUAGES), "")
    likes = next((value for name, value in scope["headers"] if name == b"accept-language"), b"")
    code = language_asked(spoken, likes.decode("latin-1"))
    raw_path: bytes = scope.get("raw_path") or scope["path"].encode("utf-8", "replace")
    # A link that began with two slashes, or with what a browser takes for them, would lead to another host.
    own = raw_path.partition(b"?")[0].lstrip(b"/\\")
    return Visit(
        site=site,
        snapshot=site.live.snapshot,
        words=language(code),
        spoken=spoken,
        path="/" + quote(own, safe=OF_PATHS),
        parameters=tuple((name, value) for name, value in given if name != PARAMETER),
    )


def _visit_of(request: Request) -> Visit:
    """What the outermost of our layers has read."""
    return cast("Visit", request.scope[STATE])


Visiting = Annotated[Visit, Depends(_visit_of)]
