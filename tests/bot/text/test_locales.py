"""Both languages say the same things, and everything said is in the files."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import EntryType, Junk, Message, MessageReference, Resource, VariableReference
from fluent.syntax.visitor import Visitor

from bot.features.about.embed import HELP_FIELDS
from bot.features.admin.refresh_embed import CHANGED
from bot.features.browse.command import OPTIONS as BROWSE_OPTIONS
from bot.features.mix.command import OPTIONS
from bot.lists.measures import Popularity
from bot.refreshing.outcomes import Cause, Result, Step
from bot.text.language import LANGUAGES, language
from bot.text.messages import MissingTextError
from recommender.catalogue.criteria import Facet, Sort
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed
from recommender.conversation.why_not import Obstacle
from recommender.features.columns import ColumnKind
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.names.match import MatchKind
from recommender.similarity.wishes import Depth, Region
from recommender.snapshots.doubts import Doubt
from recommender.snapshots.manifest import OriginKind
from tests.bot.tables import NOW, sample
from tests.bot.terminal.shell import COMMANDS

BOT = Path(__file__).parents[3] / "bot"
HANGUL = re.compile("[가-힣]")
# The key is all that is said of it, not a beginning that the template puts something behind.
ASKED = re.compile(r'words\("([a-z-]+)"(?! ~)')
CHECKS = ("token", "commands", "data", "browser", "disk", "names", "clock", "pictures", "pages")
# Keys that the code puts together.
COMPOSED = {
    *(f"browse-steer-{facet}" for facet in Facet),
    *(f"browse-unmet-{limit}" for limit in (*Facet, "word", Depth.FAMILIAR, Depth.HIDDEN)),
    "terminal-help-export-more",
    *(f"status-source-{kind}" for kind in OriginKind),
    *(f"status-recipe-{recipe}" for recipe in RECIPE_NAMES),
    *(f"why-kind-{kind}" for kind in (ColumnKind.WORD, ColumnKind.TOKEN)),
    *(f"why-bar-{part}" for part in ("tags", "words", "liked", "popularity")),
    f"why-{ColumnKind.LIKED}",
    *(f"terminal-taste-{row}" for row in ("tuned-likes", "popularity", "random", "co-occurrence")),
    *(f"popularity-{known}" for known in Popularity),
    *(f"refresh-step-{step}" for step in Step),
    *(f"refresh-{result}-title" for result in Result),
    *(f"refresh-{result}" for result in Result),
    *(f"refresh-{kind}" for kind in CHANGED),
    *(f"refresh-cause-{cause}" for cause in Cause),
    *(f"doubt-{doubt}" for doubt in Doubt),
    *(f"terminal-{decision}" for decision in ("accept", "suggest", "topic", "none")),
    *(f"terminal-hit-{kind}" for kind in MatchKind),
    *(f"terminal-check-{check}" for check in CHECKS),
    *(f"terminal-decisions-{column}" for column in ("taken", "right", "suggested", "wrong", "missing")),
    *(
        f"terminal-help-{option}"
        for option in ("install-completion", "show-completion", "demo-more", "web-more")
    ),
    *(f"terminal-help-{command}" for command in COMMANDS),
    *(f"terminal-{column}" for column in ("videos", "views", "genres", "moods")),
    *(f"terminal-{rows}-more" for rows in ("kept-out", "odd")),
    *(f"depth-{depth}" for depth in Depth),
    *(f"region-{region}" for region in Region),
    *(f"steer-{field}" for field in ("more", "less", "region")),
    *(f"why-not-obstacle-{obstacle}" for obstacle in Obstacle),
    *(f"remedy-{kind}" for kind in ("more", "less", "excluded", "disliked")),
    *(f"command-mix-{option}{end}" for option in OPTIONS for end in ("", "-description")),
    *(f"command-browse-{option}{end}" for option in BROWSE_OPTIONS for end in ("", "-description")),
    *(f"web-search-{form}" for form in ("main", "top")),
    *(f"web-shelf-{facet}" for facet in Facet),
    *(f"browse-no-value-{facet}" for facet in Facet),
    *(f"browse-order-{sort}" for sort in Sort),
    *(f"sort-{sort}" for sort in Sort),
    *(f"help-{part}{end}" for part in (*HELP_FIELDS, "admin") for end in ("", "-name")),
}


class References(Visitor):
    """Variables and messages that a message refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 the visitor's way
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 ditto
        self.messages.add(node.id.name)


def resources(code: str) -> list[Resource]:
    """Those of all features, in the order of their names."""
    paths = sorted((BOT / "locales" / code).glob("*.ftl"))
    return [FluentParser().parse(path.read_text("utf-8")) for path in paths]


def entries(code: str) -> Iterator[EntryType]:
    return (entry for resource in resources(code) for entry in resource.body)


def messages(code: str) -> dict[str, References]:
    found = {}
    for entry in entries(code):
        if isinstance(entry, Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice in {code}"
            found[entry.id.name] = References()
            found[entry.id.name].visit(entry)
    return found


def in_templates() -> set[str]:
    """Every `words("…")` of the pages' templates."""
    paths = (BOT / "web" / "templates").glob("*.html")
    return {key for path in paths for key in ASKED.findall(path.read_text("utf-8"))}


def literals(room: Path = BOT) -> set[str]:
    """Every text that stands in the code of a room."""
    trees = [ast.parse(path.read_text("utf-8")) for path in room.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return {node.value for node in nodes if isinstance(node.value, str)} | in_templates()


def of_the_api() -> set[str]:
    """The API names what it tells of by the end of its key."""
    forms = ("web-api-", "web-api-about-", "web-api-problem-", "web-api-said-", "web-api-wrong-")
    told = literals(BOT / "web")
    return {f"{form}{text}" for form in forms for text in told} | {f"web-api-{text}-title" for text in told}


def keys_asked_for() -> set[str]:
    """The first argument of every `words(…)` and `localised(…)` in the bot's code."""
    keys: set[Any] = in_templates()
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                argument = node.args[0]
                if node.func.id in {"words", "localised"} and isinstance(argument, ast.Constant):
                    keys.add(argument.value)
    return keys


def test_languages_have_the_same_files_and_features_keep_theirs() -> None:
    english, korean = ({path.name for path in (BOT / "locales" / code).glob("*.ftl")} for code in LANGUAGES)
    assert english == korean
    rooms = {path.name for folder in (BOT, BOT / "features") for path in folder.iterdir() if path.is_dir()}
    assert {name.removesuffix(".ftl") for name in english} <= rooms


@pytest.mark.parametrize("code", LANGUAGES)
def test_files_are_whole(code: str) -> None:
    assert not [entry.content for entry in entries(code) if isinstance(entry, Junk)]


def test_languages_have_the_same_keys_and_variables() -> None:
    english, korean = messages("en"), messages("ko")
    assert english.keys() == korean.keys()
    for key, references in english.items():
        assert references.variables == korean[key].variables, key


def test_every_key_in_the_code_is_in_the_files_and_no_other() -> None:
    known = messages("en")
    referred = set().union(*(references.messages for references in known.values()))
    assert keys_asked_for() <= known.keys()
    assert known.keys() >= COMPOSED
    assert known.keys() - literals() - COMPOSED - of_the_api() - referred == set()


def test_english_has_no_hangul_and_korean_has_some_everywhere() -> None:
    for key, references in messages("en").items():
        variables = dict.fromkeys(references.variables, "1")
        english, korean = language("en")(key, **variables), language("ko")(key, **variables)
        assert english.strip()
        assert not HANGUL.search(english), key
        assert HANGUL.search(korean) or not re.search("[a-z]", english), key  # "{ $name }: { $problem }"


@pytest.mark.parametrize("number", [0, 1, 2, 5, 500, 12_345])
@pytest.mark.parametrize("code", LANGUAGES)
def test_plurals_of_any_number(code: str, number: int) -> None:
    words = language(code)
    assert words("similar-fewer", found=number)
    assert words("status-age-value", date="d", days=number)
    assert words("footer-data", date="d", channels=number)


def test_variables_are_never_read_as_messages() -> None:
    for name in ('{ "x" }', "{$id}", "a\nb = c", "{"):
        assert name in language("en")("similar-title", name=name)


def test_a_mistake_in_the_program_is_loud() -> None:
    with pytest.raises(MissingTextError, match="no-such-key"):
        language("en")("no-such-key")
    with pytest.raises(MissingTextError, match="name"):
        language("en")("similar-title")


def test_numbers_and_dates_are_written_as_people_write_them() -> None:
    english, korean = language("en"), language("ko")
    assert [english.short(number) for number in (0, 999, 132_000, 1_320_000)] == ["0", "999", "132K", "1.3M"]
    assert [korean.short(number) for number in (0, 999, 132_000, 13_200)] == ["0", "999", "13.2만", "1.3만"]
    large = (1_926_000, 10_412_000, 99_996_000, 210_000_000)
    assert [korean.short(number) for number in large] == ["193만", "1,041만", "1억", "2.1억"]
    assert english.date(NOW) == "Jan 31, 2025"
    assert korean.date(NOW) == "2025년 1월 31일"


def test_every_tag_of_the_sample_reads_in_english() -> None:
    tags = {tag for channel in sample().catalogue for tag in (*channel.genres, *channel.moods)}
    known = {tag for tag in tags if squeezed(tag) not in UNKNOWN_MOODS}
    assert len(known) > 30
    untranslated = sorted(tag for tag in known if HANGUL.search(language("en").tag(tag)))
    assert untranslated == []


def test_unknown_tags_stay_as_they_are() -> None:
    assert language("en").tag("새로운 장르 (국내)") == "새로운 장르 (Korean)"
    assert language("en").tag("something (odd) else") == "something (odd) else"
    assert language("ko").tag("EDM (국외)") == "EDM (국외)"


def test_nothing_is_told_twice() -> None:
    assert language("en").tell(["Jazz (국내)", "jazz", "재즈", "Rock (국외)"]) == [
        "Jazz (Korean)",
        "재즈",
        "Rock (international)",
    ]
    assert language("en").tell(["Electronica (J-Pop)", "pop", "평화로움", "평화"]) == [
        "Electronica (J-Pop)",
        "pop",
        "peaceful",
        "평화",
    ]
    assert language("ko").tell(["Jazz (국내)", "jazz", "재즈"]) == ["재즈 (국내)", "jazz"]
