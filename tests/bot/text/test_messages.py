"""Messages that are read one by one say what Fluent says after it has read all."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message
from hypothesis import given
from hypothesis import strategies as st

from bot.text.language import LANGUAGES, LOCALES
from bot.text.messages import Messages, MissingTextError
from bot.text.put_together import Choice, Line

SOURCE = """\
# A comment with = in it
-brand = Plimate
    .case = upper
greeting = Hello, { name-of-bot }!
    It goes on
    { $count ->
        [one] once
       *[other] { NUMBER($count) } times
    }, says { -brand }.
## Another
name-of-bot = { -brand } the { $count }th
round = { greeting-of-none }
"""


DIFFICULT = """\
two = { $a ->
    [one] one
   *[other] more
} and { $a ->
    [one] one
   *[other] more
}
nested = { $a ->
   *[other] { $b ->
       *[other] in it
    }
}
called = { NUMBER($a) }
spread = { $a ->
    [one] one
      that goes on
   *[other] more
}
indented =
    on a line of its own { $b }
"""
VALUES = (
    st.text()
    | st.integers(-(10**7), 10**7)
    | st.integers(0, 12)
    | st.sampled_from(["one", "two", "few", "other", "1", "400", 1.5])
)


def whole(code: str, texts: list[str]) -> FluentBundle:
    bundle = FluentBundle([code], use_isolating=False)
    for text in texts:
        bundle.add_resource(FluentResource(text))
    return bundle


def keys(text: str) -> list[str]:
    return [entry.id.name for entry in FluentResource(text).body if isinstance(entry, Message)]


def test_references_terms_variants_and_lines_that_go_on() -> None:
    bundle = whole("en", [SOURCE])
    for count in (1, 2, 1234):
        pattern = bundle.get_message("greeting").value
        assert pattern is not None
        expected, errors = bundle.format_pattern(pattern, {"count": count})
        assert not errors
        assert Messages("en", [SOURCE]).formatted("greeting", {"count": count}) == expected
    assert str(expected).endswith("It goes on\n1,234 times, says Plimate.")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_message_of_ours_is_the_one_that_fluent_reads_in_the_whole_file(code: str) -> None:
    texts = [path.read_text("utf-8") for path in (LOCALES / code).glob("*.ftl")]
    bundle, messages = whole(code, texts), Messages(code, texts)
    several = {name: 3 for text in texts for name in _variables(text)}
    for key in (key for text in texts for key in keys(text)):
        pattern = bundle.get_message(key).value
        assert pattern is not None
        assert messages.formatted(key, several) == bundle.format_pattern(pattern, several)[0]


def _variables(text: str) -> list[str]:
    return re.findall(r"\$([a-z_]+)", text)


@pytest.mark.parametrize("key", ["no-such", "round", "greeting", "comment"])
def test_a_message_that_is_not_there_or_lacks_something_is_a_mistake_of_the_program(key: str) -> None:
    with pytest.raises(MissingTextError, match=key):
        Messages("en", [SOURCE]).formatted(key, {})


def test_threads_that_ask_at_once_all_get_their_message() -> None:
    texts = [path.read_text("utf-8") for path in (LOCALES / "en").glob("*.ftl")]
    asked = ["help-private", "welcome-text", "help-controls"] * 4
    with ThreadPoolExecutor(12) as threads:
        for _ in range(20):
            messages = Messages("en", texts)
            said = list(threads.map(lambda key, by=messages: by.formatted(key, {}), asked))
            assert said == said[:3] * 4


@given(st.sampled_from(LANGUAGES), st.data())
def test_what_is_put_together_without_fluent_is_what_fluent_says(code: str, data: st.DataObject) -> None:
    texts = [path.read_text("utf-8") for path in sorted((LOCALES / code).glob("*.ftl"))]
    quick = Messages(code, texts)
    key = data.draw(st.sampled_from(sorted(quick._plain)))
    names = variables_of(quick._plain[key])
    variables = {name: data.draw(VALUES) for name in names}
    told = quick.put_together(key, variables)
    assert told in {None, quick.formatted(key, variables)}
    assert told is not None or any(
        type(value) is float or str(value).isdecimal() for value in variables.values()
    )


def variables_of(message: Line | Choice) -> list[str]:
    if isinstance(message, Line):
        return sorted({*message.parts[1::2]})
    return sorted({message.by, *(name for _, line in message.lines for name in line.parts[1::2])})


def test_nearly_every_message_of_ours_is_put_together_without_fluent() -> None:
    for code in LANGUAGES:
        texts = [path.read_text("utf-8") for path in (LOCALES / code).glob("*.ftl")]
        count = sum(len(keys(text)) for text in texts)
        assert len(Messages(code, texts)._plain) > 0.8 * count


@pytest.mark.parametrize("key", ["two", "nested", "called", "spread", "indented"])
def test_what_has_more_in_it_is_left_to_fluent(key: str) -> None:
    messages = Messages("en", [DIFFICULT])
    assert messages.put_together(key, {"a": 1, "b": "x"}) is None
    assert messages.formatted(key, {"a": 1, "b": "x"})
