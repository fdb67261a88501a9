"""The table that comes with the library."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from recommender.catalogue.dialects import read_catalogue

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue

SAMPLE = "sample.csv"


def sample_catalogue() -> Catalogue:
    """500 invented channels that look like real ones.

    >>> from recommender import sample_catalogue
    >>> len(sample_catalogue())
    500
    """
    with as_file(files("recommender") / SAMPLE) as path:
        return read_catalogue(path).catalogue
