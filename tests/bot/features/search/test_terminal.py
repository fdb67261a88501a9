"""`plimate search`: how a text is understood."""

import pytest

from bot.lookup.channels import ChannelLookup
from bot.text.language import language
from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
NAME = "무말"


def test_a_blank_text_is_said_to_be_none_and_nothing_far_fetched_is_listed() -> None:
    blank = plimate("search", " ", "-n", "2").stdout
    assert blank.startswith("nothing was typed; the channels with the most subscribers")
    assert [hit["score"] for hit in document("search", "", "-n", "2")["hits"]] == [0.0, 0.0]
    nothing = plimate("search", "qzxwvkj 98765").stdout
    assert nothing.strip() == "qzxwvkj 98765: no channel is called anything like that"
    hits = document("search", NAME)["hits"]
    assert all(hit["score"] >= 0.55 for hit in hits)


def test_search_document_is_as_promised() -> None:
    found = document("search", NAME, "-n", "3")
    assert list(found) == ["query", "decision", "hits"]
    assert (found["query"], found["decision"]) == (NAME, "accept")
    assert len(found["hits"]) <= 3
    row = sample().catalogue.names.index(NAME)
    assert found["hits"][0] == {"id": sample().catalogue.ids[row], "name": NAME, "score": 1.0}
    assert document("search", "postcards from bed")["decision"] == "suggest"
    assert document("search", "qzxwvkj 98765")["decision"] == "none"
    assert document("search", "jazz")["decision"] == "topic"


@pytest.mark.parametrize(
    ("code", "told"), [("en", "jazz: 🎷 Jazz: 119 channels."), ("ko", "jazz: 🎷 재즈: 채널 119개.")]
)
def test_a_kind_of_music_is_told_as_such_with_its_channels(code: str, told: str) -> None:
    assert told in plimate("search", "jazz", LANG=f"{code}_XX.UTF-8").stdout


def test_an_id_and_a_label_are_understood_as_they_are_by_similar() -> None:
    channel = sample().catalogue[7]
    for text in (channel.id, ChannelLookup(sample()).label(7, language("en"))):
        found = document("search", text, "-n", "3")
        assert found["decision"] == "accept"
        assert found["hits"][0]["id"] == channel.id
