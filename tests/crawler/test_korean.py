"""Whatever the crawler says to people has a Korean sentence, with the same in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.errors import CrawlError
from crawler.korean import FIELD, in_korean, sentences, spoken
from crawler.site.login import NEXT_LOGIN
from crawler.site.robots import OVERRIDE

CRAWLER = Path(__file__).parents[2] / "crawler"
HANGUL = re.compile("[가-힣]")
# Errors whose message a person reads, or that stands in such a message.
SAID = {error.__name__ for error in CrawlError.__subclasses__()} | {
    "CrawlError",
    *("RejectedError", "AlreadyReadError", "UnreadableError", "ValueError", "ArgumentTypeError"),
}
CONSTANTS = {"times": "7 times", "NEXT_LOGIN": NEXT_LOGIN, "OVERRIDE": OVERRIDE}


def sentence(node: ast.expr) -> str | None:
    """A text as it may come out: 7 for whatever is put in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(sentence(part) or "7" for part in node.values)
    if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Name):
        return CONSTANTS.get(node.value.id)
    return None


def said() -> Iterator[str]:
    for path in sorted(CRAWLER.rglob("*.py")):
        if "practice" in path.parts or "scripts" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            text = sentence(node.args[0])
            if name in {*SAID, "spoken", "_give_up", "_count_lost"} and text and re.search("[a-z]{3}", text):
                yield text


@pytest.mark.parametrize("text", sorted(set(said())))
def test_all_that_is_said_is_said_in_korean(text: str) -> None:
    korean = in_korean(text)
    assert HANGUL.search(korean), text
    assert "{" not in korean


def test_enough_was_found_to_be_looked_at() -> None:
    assert len(set(said())) > 80


@pytest.mark.parametrize(("english", "korean"), sentences().items())
def test_nothing_is_lost_on_the_way(english: str, korean: str) -> None:
    assert sorted(FIELD.findall(english)) == sorted(FIELD.findall(korean))
    assert HANGUL.search(korean) or not HANGUL.search(re.sub(r"\{\w+\}", "", english))


def test_sentences_stand_within_sentences() -> None:
    unreached = "The site could not be reached (X) each of 3 times. "
    lost = f"{unreached}Try again later, or look at DATALAB_URL in a browser."
    assert in_korean(lost).startswith("3번 모두 실패했어요(연결할 수 없음: X).")
    refused = f'The login was refused 2 times (the page says "no"). {NEXT_LOGIN}'
    assert in_korean(refused).startswith('로그인이 2번 거절됐어요(페이지에 나온 말: "no").')
    kept = f"{refused} Screenshot, HTML and what was expected are in /a/b."
    assert in_korean(kept) == f"{in_korean(refused)} 화면 사진과 HTML, 예상했던 내용은 /a/b 폴더에 있어요."
    wrong = "CHROME_BINARY: choose a; DATALAB_MIN_GAP_S: only a number, in digits"
    settings = f"The settings are not right: {wrong}. Correct them in the environment or in .env."
    told = "CHROME_BINARY: 다음 중에서 고르세요: a; DATALAB_MIN_GAP_S: 숫자만 쓸 수 있어요"
    assert in_korean(settings) == f"설정이 잘못됐어요. {told}. 환경 변수나 .env에서 고쳐 주세요."


def test_what_nobody_wrote_stays() -> None:
    assert in_korean("what nobody wrote") == "what nobody wrote"
    assert in_korean("") == ""


@pytest.mark.parametrize(
    ("variables", "said_so"),
    [({"LANG": "ko_KR.UTF-8"}, "1번"), ({"LANG": "C"}, "once"), ({"LC_ALL": "en_US", "LANG": "ko"}, "once")],
)
def test_the_environment_names_the_language(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], said_so: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, variables.get(name, ""))
    assert spoken("once") == said_so
