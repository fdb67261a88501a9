"""`plimate card`: a document as promised, lines for people in both languages."""

from __future__ import annotations

import pytest

from recommender import figures
from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
NAME = "무말"
SIMILAR_KEYS = {"id", "name", "url", "subscribers", "popularity", "newest", "genres", "moods"}


def test_the_document_has_the_keys_of_a_line_and_its_own() -> None:
    found = document("card", NAME)
    row = sample().catalogue.names.index(NAME)
    channel = sample().catalogue[row]
    assert list(found) == ["query", "match", "results", "snapshot", "language"]
    assert found["match"] == {"id": channel.id, "name": NAME, "score": 1.0}
    (result,) = found["results"]
    assert set(document("similar", NAME)["results"][0]) >= SIMILAR_KEYS
    assert set(result) == SIMILAR_KEYS | {"figures", "intro", "playlists", "opened", "country", "picture"}
    assert [figure["rank"] for figure in result["figures"]] == [
        figure.rank for figure in figures(sample().catalogue, row)
    ]
    assert result["opened"] == "2019-03-24"
    assert all(playlist["url"].isascii() for playlist in result["playlists"])
    assert len(result["playlists"]) == 7


@pytest.mark.parametrize(("lang", "said"), [("en_US.UTF-8", "3rd of 496"), ("ko_KR.UTF-8", "496개 중 3위")])
def test_lines_are_in_the_terminals_language(lang: str, said: str) -> None:
    result = plimate("card", NAME, LANG=lang)
    assert result.exit_code == 0
    assert said in result.stdout
    assert result.stdout.startswith(NAME)


def test_a_name_that_is_unknown_is_an_error() -> None:
    result = plimate("card", "qzxwvkj 98765")
    assert (result.exit_code, result.stdout) == (1, "")
