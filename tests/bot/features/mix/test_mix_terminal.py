"""`plimate mix`, and what `plimate similar` takes besides a name."""

import pytest

from bot.text.language import language
from recommender import Depth, Region, Steer, Taste
from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
LIKED = ("무말", "소복")
EN = language("en")


def rows(*names: str) -> list[int]:
    return [sample().catalogue.names.index(name) for name in names]


def names(taste: Taste) -> list[str]:
    return list(sample().answer(taste).neighbours.names)


def test_the_document_of_a_mix_has_the_keys_of_similar_and_says_which_it_comes_from() -> None:
    found = document("mix", *LIKED, "--not", "afterhours laundromat", "-k", "5")
    assert list(found) == ["query", "without", "match", "left_out", "results", "snapshot", "language"]
    assert found["query"] == list(LIKED)
    assert found["without"] == ["afterhours laundromat"]
    ids = [sample().catalogue.ids[row] for row in rows(*LIKED)]
    assert [one["id"] for one in found["match"]] == ids
    assert [one["name"] for one in found["left_out"]] == ["afterhours laundromat"]
    expected = names(Taste(rows(*LIKED), 5, disliked=rows("afterhours laundromat")))
    assert [line["name"] for line in found["results"]] == expected
    similar = document("similar", "무말", "-k", "1")["results"][0]
    assert list(found["results"][0]) == [*similar, "near"]
    assert all(set(line["near"]) <= set(ids) for line in found["results"])


@pytest.mark.parametrize(
    ("options", "taste"),
    [
        (("--depth", "hidden"), Taste(rows("무말"), depth=Depth.HIDDEN)),
        (("--variety",), Taste(rows("무말"), variety=True)),
        (
            ("--more", "Ballad", "--less", "R&B / Soul"),
            Taste(rows("무말"), steer=Steer(("Ballad",), ("R&B / Soul",))),
        ),
        (("--region", "Domestic"), Taste(rows("무말"), steer=Steer(region=Region.DOMESTIC))),
    ],
)
def test_what_discord_has_as_buttons_are_options_here(options: tuple[str, ...], taste: Taste) -> None:
    for command in (("similar", "무말"), ("mix", "무말")):
        assert [line["name"] for line in document(*command, *options)["results"]] == names(taste)


def test_the_table_says_what_it_is_a_mix_of_and_what_is_in_force() -> None:
    shown = plimate("mix", *LIKED, "--depth", "hidden", COLUMNS="80")
    assert shown.exit_code == 0
    assert "A mix of 무말 and 소복" in shown.stdout
    assert "① 무말" in shown.stdout
    assert EN("depth-hidden") in shown.stdout
    assert all(len(line) <= 80 for line in shown.stdout.split("\n"))


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("mix",), 2, "NAME"),
        (("mix", "무말", "--not", "무말"), 2, "--not"),
        (("mix", "무말", "--depth", "deep"), 2, "familiar, balanced, hidden"),
        (("mix", "무말", "--region", "moon"), 2, "everywhere, domestic, foreign"),
        (("similar", "무말", "--more", "a", "--less", "A"), 2, "--more"),
        (("similar", "무말", "--more", " "), 2, "--more"),
        (("mix", "무말", "qzxwvkj 98765"), 1, "qzxwvkj"),
        (("mix", "무말", "jazz"), 1, "jazz"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_line(arguments: tuple[str, ...], status: int, said: str) -> None:
    refused = plimate(*arguments)
    assert refused.exit_code == status
    assert refused.stdout == ""
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_tag_that_no_channel_has_is_said_and_changes_nothing() -> None:
    shown = plimate("similar", "무말", "--more", "Polka", "--json")
    assert "Polka" in shown.stderr
    assert document("similar", "무말", "--more", "Polka")["results"] == document("similar", "무말")["results"]
