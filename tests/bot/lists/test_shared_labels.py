"""What two channels share, in words."""

from bot.lists.answer import list_answer
from bot.lists.shared_labels import shared_labels
from bot.text.language import language
from tests.bot.tables import sample


def test_tags_stand_plain_and_words_of_their_own_in_quotation_marks() -> None:
    snapshot = sample()
    said = {
        part
        for row in range(60)
        for line in list_answer(snapshot, row, 10).lines
        for part in shared_labels(line.shared, language("en"))
    }
    assert "Jazz (Korean)" in said
    assert "“Jazz (Korean)”" not in said
    quoted = {part.strip("“”") for part in said if part.startswith("“")}
    assert quoted
    assert not any(snapshot.is_tag(word) for word in quoted)
