"""Work in a thread beside the event loop lets answers go first."""

import pytest

from bot.processes.resting import Rests


def test_who_works_beside_the_answers_rests_after_each_spell(monkeypatch: pytest.MonkeyPatch) -> None:
    now, rested = [100.0], list[float]()
    monkeypatch.setattr("bot.processes.resting.time.perf_counter", lambda: now[0])
    monkeypatch.setattr("bot.processes.resting.time.sleep", rested.append)
    rests = Rests(spell_s=2.0, rest_s=4.0)
    for moment in (100.0, 101.0, 101.9, 102.0, 103.0, 104.5):
        now[0] = moment
        rests()
    assert rested == [4.0, 4.0, 4.0]
