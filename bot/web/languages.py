"""In which language a page answers: the address says, else the browser."""

from __future__ import annotations

from functools import lru_cache

from bot.text.language import DEFAULT, LANGUAGES

PARAMETER = "lang"


def language_asked(parameter: str, header: str) -> str:
    """One of LANGUAGES. parameter: of the address, "" where it has none; header: Accept-Language."""
    return parameter if parameter in LANGUAGES else preferred(header[:200])


@lru_cache(512)
def preferred(header: str) -> str:
    """The first of the languages that a browser likes best, English where it likes none of ours.

    By RFC 9110, 12.5.4: a range such as ko-KR asks for ko; q=0 refuses.
    """
    likes: dict[str, float] = {}
    for part in header.split(","):
        range_, *parameters = (piece.strip().lower() for piece in part.split(";"))
        code = DEFAULT if range_ == "*" else range_.partition("-")[0]
        if code in LANGUAGES:
            likes[code] = max(likes.get(code, 0.0), _weight(parameters))
    best = max(likes, key=likes.__getitem__, default=DEFAULT)
    return best if likes.get(best, 0.0) > 0 else DEFAULT


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0
