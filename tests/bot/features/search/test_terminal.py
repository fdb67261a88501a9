"""`plimate search`: how a text is understood."""

import pytest

from bot.lookup.channels import ChannelLookup
from bot.text.language import language
from tests.bot.tables import sample
from tests.bot.terminal.shell import document

pytestmark = pytest.mark.usefixtures("elsewhere")
NAME = "무말"


def test_search_document_is_as_promised() -> None:
    found = document("search", NAME, "-n", "3")
    assert list(found) == ["query", "decision", "hits"]
    assert (found["query"], found["decision"]) == (NAME, "accept")
    assert len(found["hits"]) <= 3
    row = sample().catalogue.names.index(NAME)
    assert found["hits"][0] == {"id": sample().catalogue.ids[row], "name": NAME, "score": 1.0}
    assert document("search", "postcards from bed")["decision"] == "suggest"
    assert document("search", "qzxwvkj 98765")["decision"] == "none"


def test_an_id_and_a_label_are_understood_as_they_are_by_similar() -> None:
    channel = sample().catalogue[7]
    for text in (channel.id, ChannelLookup(sample()).label(7, language("en"))):
        found = document("search", text, "-n", "3")
        assert found["decision"] == "accept"
        assert found["hits"][0]["id"] == channel.id
