"""What `plimate build` asks a person, on a real pseudo-terminal."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.terminal.shell import environment_of

TABLE = "Youtuber,Artist,Genre,Subscribers\n" + "".join(
    f"c{number},a{number},Jazz,{number}\n" for number in range(12)
)
PATIENCE_S = 240


class Screen:
    """`plimate build` over two columns that may be the name, and somebody who types."""

    def __init__(self, folder: Path, **environment: str) -> None:
        (folder / "two.csv").write_text(TABLE, "utf-8")
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "build", "--csv", "two.csv", "--data-dir", "d"],
            cwd=folder,
            env=environment_of({"TERM": "xterm", "COLUMNS": "80", "LC_ALL": ""} | environment),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.text = ""

    def read_till(self, wanted: str) -> None:
        while wanted not in self.text:
            ready, _, _ = select.select([self._ours], [], [], PATIENCE_S)
            assert ready, self.text
            try:
                self.text += os.read(self._ours, 4096).decode("utf-8", "replace")
            except OSError:  # the other end is closed
                assert wanted in self.text, self.text

    def type(self, text: str) -> None:
        self.text = ""
        os.write(self._ours, text.encode())

    def end(self) -> int:
        status = self.process.wait(PATIENCE_S)
        os.close(self._ours)
        return status


@pytest.mark.parametrize(
    ("language", "question", "again", "done"),
    [
        ("C", "Which column is channel_name? [1]: ", "A number from 1 to 2", "built "),
        ("ko_KR.UTF-8", "channel_name 열은 몇 번인가요? [1]: ", "1부터 2까지의 번호", "스냅샷을 만들었어요"),
    ],
)
def test_a_person_is_asked_till_the_answer_is_one(
    tmp_path: Path, language: str, question: str, again: str, done: str
) -> None:
    screen = Screen(tmp_path, LANG=language)
    screen.read_till(question)
    assert "1  Youtuber" in screen.text
    assert "2  Artist" in screen.text
    screen.type("7\n")
    screen.read_till(again)
    screen.read_till(question)
    screen.type("2\n")
    screen.read_till(done)
    screen.read_till("similar a11 --data-dir d")
    assert screen.end() == 0


def test_ctrl_d_ends_it_without_a_traceback(tmp_path: Path) -> None:
    screen = Screen(tmp_path, LANG="ko_KR.UTF-8")
    screen.read_till("[1]: ")
    screen.type("\x04")
    screen.read_till("중단했어요")
    assert screen.end() == 130
    assert "Traceback" not in screen.text
    assert not (tmp_path / "d" / "current").exists()
