"""What the library says to people: English, with what is needed to say it in another language."""

from __future__ import annotations

from errno import errorcode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Self


class Sentence(str):
    """A text in English that knows what it says: `kind`, the same for all of its sort, and `fields`.

    A program that speaks another language has a sentence of its own for each kind and puts the fields in;
    fields may be sentences, too. `english` is the pattern that the text was made from.

    >>> from recommender.sentences import Sentence
    >>> said = Sentence("rows-fell", "rows fell from {before} to {after}", before=500, after=3)
    >>> said
    'rows fell from 500 to 3'
    >>> said.kind, dict(said.fields)
    ('rows-fell', {'before': 500, 'after': 3})
    """

    __slots__ = ("english", "fields", "kind")
    kind: str
    english: str
    fields: Mapping[str, object]

    def __new__(cls, kind: str, english: str, **fields: object) -> Self:
        said = super().__new__(cls, english.format(**fields))
        said.kind, said.english, said.fields = kind, english, fields
        return said

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.kind, self.english, self.fields)


def _again(kind: str, english: str, fields: Mapping[str, object]) -> Sentence:
    return Sentence(kind, english, **fields)


def joined(sentences: Iterable[str], between: str = "; ") -> Sentence:
    """Several as one, each still itself."""
    fields = {f"part{place}": sentence for place, sentence in enumerate(sentences)}
    return Sentence("", between.join(f"{{{name}}}" for name in fields), **fields)


def cause(error: OSError) -> Sentence:
    """What the operating system says, with its code as the kind: os-enoent."""
    said = error.strerror or type(error).__name__
    code = errorcode.get(error.errno, "unknown") if error.errno else "unknown"
    return Sentence(f"os-{code.lower()}", "{said}", said=said)
