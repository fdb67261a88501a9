"""Why a refresh failed is kept, and told, in both languages."""

from bot.refreshing.words import failure_text
from bot.text.language import language
from tests.bot.refreshing.scene import Scene


async def test_what_the_crawler_said_is_told_in_the_readers_language(scene: Scene) -> None:
    scene.tell(status=4, message="why it failed", korean="실패한 이유")
    outcome = await scene.refreshed()
    assert (outcome.told("en"), outcome.told("ko")) == ("why it failed", "실패한 이유")
    kept = scene.refresher.history.failure
    assert kept is not None
    for code, said, other in (("en", "why it failed", "실패한 이유"), ("ko", "실패한 이유", "why it failed")):
        text = failure_text(kept, language(code))
        assert said in text
        assert other not in text


async def test_what_is_said_in_english_alone_is_told_so(scene: Scene) -> None:
    scene.tell(status=4, message="said in English alone")
    assert (await scene.refreshed()).told("ko") == "said in English alone"


async def test_a_program_that_said_nothing_is_told_of_in_both_languages(scene: Scene) -> None:
    scene.tell(status=99, message="")
    outcome = await scene.refreshed()
    assert outcome.told("en") == "the program ended with status 99 and said nothing"
    assert outcome.told("ko") == "프로그램이 상태 99(으)로 아무 말 없이 종료됐어요."
