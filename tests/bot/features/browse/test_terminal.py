"""`plimate browse`: pages of the catalogue, as a table and as a document."""

import pytest

from bot.text.language import language
from recommender.catalogue.criteria import Criteria
from recommender.conversation.browsing import browse
from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_the_document_has_the_keys_of_similar_and_where_one_is() -> None:
    found = document("browse", "--genre", "재즈", "--region", "Korean", "--sort", "popularity", "-p", "2")
    result = browse(sample(), Criteria(genre="Jazz", region="국내", sort="popularity", page=2))  # type: ignore[arg-type]  # it takes the word
    assert found["query"] == {"genre": "Jazz", "region": "국내"}
    assert (found["sort"], found["page"], found["pages"]) == ("popularity", 2, result.pages)
    assert found["total"] == result.total
    assert [one["id"] for one in found["results"]] == [sample().catalogue.ids[row] for row in result.rows]
    assert [one["rank"] for one in found["results"]] == list(range(11, 21))
    alike = document("similar", "무말", "-k", "1")["results"][0]
    assert set(found["results"][0]) == set(alike)
    assert {"key": "Jazz (국내)", "name": "Jazz (Korean)"} in found["results"][0]["shared"]
    assert {"snapshot", "language"} <= set(found)


def test_all_pages_are_walked_through_each_channel_once() -> None:
    walked = [
        one["id"] for page in (1, 2) for one in document("browse", "-k", "250", "-p", str(page))["results"]
    ]
    assert sorted(walked) == sorted(sample().catalogue.ids)
    result = plimate("browse", "-k", "250", "-p", "9")
    assert "there are only 2 pages" in result.stderr
    assert result.exit_code == 0


def test_the_table_says_what_it_is_and_in_which_order() -> None:
    result = plimate("browse", "--word", "비 오는 날", "--sort", "newest", LANG="ko_KR.UTF-8")
    assert result.exit_code == 0
    assert "🔎 “비 오는 날”" in result.stdout
    assert "최근에 생긴 채널부터" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--genre", "qzxwvkj"), 2, "Jazz · 119"),
        (("--mood", "Jazz"), 2, "--mood"),
        (("--sort", "size"), 2, "lesser-known"),
        (("--page", "0"), 2, "0"),
        (("--word", "qzxwvkj"), 1, language("en")("browse-nothing", asked="“qzxwvkj”")),
    ],
)
def test_what_cannot_be_is_said_with_the_way_out(arguments: tuple[str, str], status: int, said: str) -> None:
    result = plimate("browse", *arguments)
    assert result.exit_code == status
    assert said in result.stderr
    assert result.stdout == ""
