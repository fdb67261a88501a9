"""What a snapshot folder holds: schema, recipe, counts, where the rows came from, a hash of each file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import file_digest, sha256
from typing import TYPE_CHECKING, Any, Self

from recommender.sentences import Sentence, cause
from recommender.snapshots.figures import ListFigures, NameFigures

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SCHEMA = 1
MANIFEST_FILE = "manifest.json"
CHANNELS_FILE = "channels.csv"
SEAL = "seal"
# What a version before, which wrote no figures, called its recipes.
NOW_CALLED = {"tuned": "tuned-1"}


class SnapshotError(Exception):
    """A snapshot that cannot be used; the message names the folder and the cause."""


class OriginKind(StrEnum):
    """Where the rows of a snapshot came from."""

    SAMPLE = "sample"
    FILE = "file"
    CRAWL = "crawl"


@dataclass(frozen=True, slots=True)
class Origin:
    """The kind of source, its name (a file name), and how many of its rows were kept out."""

    kind: OriginKind
    name: str
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """The description of one snapshot; `figures` and `names` are None where a version before wrote none."""

    id: str
    recipe: str
    channels: int
    built_at: datetime
    origin: Origin
    figures: ListFigures | None = None
    names: NameFigures | None = None

    @classmethod
    def of_table(
        cls,
        csv: bytes,
        channels: int,
        recipe: str,
        origin: Origin,
        built_at: datetime,
        figures: ListFigures | None = None,
    ) -> Self:
        """Of a table as it is written; the id tells when it was built, in UTC, and from what."""
        digest = sha256(f"{SCHEMA}\n{recipe}\n{origin.kind}\n".encode() + csv).hexdigest()
        id_ = f"{built_at:%Y%m%dT%H%M%S}{built_at.microsecond // 1000:03}Z-{digest[:8]}"
        return cls(id_, recipe, channels, built_at, origin, figures)

    @property
    def popularity_weight(self) -> float | None:
        """What the recipe found that popularity may weigh, where it looks for that."""
        return self.figures.popularity_weight if self.figures else None

    def save(self, folder: Path) -> None:
        """Write manifest.json, hashing every other file in the folder."""
        files = {path.name: _digest(path) for path in sorted(folder.iterdir()) if path.name != MANIFEST_FILE}
        document = {
            "schema": SCHEMA,
            "id": self.id,
            "recipe": self.recipe,
            "channels": self.channels,
            "built_at": self.built_at.isoformat(),
            "origin": {"kind": self.origin.kind, "name": self.origin.name, "rejected": self.origin.rejected},
            **({} if self.figures is None else {"figures": asdict(self.figures)}),
            **({} if self.names is None else {"names": asdict(self.names)}),
            "files": files,
        }
        (folder / MANIFEST_FILE).write_bytes(_sealed(document))

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the description without looking at the other files.

        Raises:
            SnapshotError: it is missing, torn or of another schema.
        """
        return cls._of(_document(folder), folder)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read the description and check every file against its hash.

        Raises:
            SnapshotError: as `read`, or a file is missing or changed.
        """
        document = _document(folder)
        manifest = cls._of(document, folder)
        for name, digest in document["files"].items():
            try:
                actual = _digest(folder / name)
            except OSError as error:
                raise SnapshotError(
                    _of(
                        folder,
                        "file-unreadable",
                        "{file} cannot be read ({cause})",
                        file=name,
                        cause=cause(error),
                    )
                ) from error
            if actual != digest:
                raise SnapshotError(
                    _of(folder, "changed", "{file} is not what was written (its hash differs)", file=name)
                )
        return manifest

    @classmethod
    def _of(cls, document: dict[str, Any], folder: Path) -> Self:
        try:
            recipe, origin, figures = document["recipe"], document["origin"], document.get("figures")
            names = document.get("names")
            return cls(
                id=document["id"],
                recipe=recipe if figures else NOW_CALLED.get(recipe, recipe),
                channels=document["channels"],
                built_at=datetime.fromisoformat(document["built_at"]),
                origin=Origin(OriginKind(origin["kind"]), origin["name"], origin["rejected"]),
                figures=ListFigures(**figures) if figures else None,
                names=NameFigures(**names) if names else None,
            )
        except (KeyError, TypeError, ValueError) as error:
            raise SnapshotError(
                _of(folder, "garbled", "{file} lacks or garbles {error}", file=MANIFEST_FILE, error=error)
            ) from error


def _of(folder: Path, kind: str, english: str, **fields: object) -> Sentence:
    """What is wrong with the snapshot in a folder."""
    return Sentence(f"snapshot-{kind}", f"{{snapshot}}: {english}", snapshot=folder.name, **fields)


def unreadable(folder: Path, error: OSError) -> Sentence:
    """A file of it was removed by another process after it was checked."""
    return _of(folder, "unreadable", "a file cannot be read ({cause})", cause=cause(error))


def of_another_kind(folder: Path, error: Exception) -> SnapshotError:
    """As it was written, but by a version that wrote it otherwise."""
    return SnapshotError(_of(folder, "other", "a file does not hold what it should ({error})", error=error))


def disagreeing(folder: Path) -> SnapshotError:
    """Files of different tables."""
    return SnapshotError(_of(folder, "disagrees", "its files disagree about the number of channels"))


def _document(folder: Path) -> dict[str, Any]:
    try:
        content = (folder / MANIFEST_FILE).read_bytes()
        document = json.loads(content)
    except OSError as error:
        raise SnapshotError(
            _of(
                folder,
                "file-unreadable",
                "{file} cannot be read ({cause})",
                file=MANIFEST_FILE,
                cause=cause(error),
            )
        ) from error
    except (ValueError, RecursionError) as error:
        raise SnapshotError(
            _of(folder, "torn", "{file} is torn ({error})", file=MANIFEST_FILE, error=error)
        ) from error
    if not isinstance(document, dict) or not isinstance(document.get("files"), dict):
        raise SnapshotError(_of(folder, "no-manifest", "{file} is no manifest", file=MANIFEST_FILE))
    if document.get("schema") != SCHEMA:
        raise SnapshotError(
            _of(
                folder,
                "schema",
                "schema {schema}, this version reads {ours}",
                schema=document.get("schema"),
                ours=SCHEMA,
            )
        )
    if content != _sealed(document):
        raise SnapshotError(
            _of(folder, "seal", "{file} is not what was written (its seal differs)", file=MANIFEST_FILE)
        )
    return document


def _sealed(document: Mapping[str, Any]) -> bytes:
    """The file's bytes: the document and, as its last entry, a hash of all that stands before it."""
    plain = {key: value for key, value in document.items() if key != SEAL}
    digest = sha256(json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()
    text = json.dumps(plain | {SEAL: digest}, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "surrogatepass")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
