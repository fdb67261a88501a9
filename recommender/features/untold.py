"""Words that count, but are told to nobody as a reason."""

from __future__ import annotations

# Words that make channels alike a little, but that nobody would take for a reason: what is done or how
# something is, without the music, the mood or the place that it is said of. They count; they are not told.
WEAK_WORDS = frozenset(
    {
        *(
            "song",
            "songs",
            "sound",
            "doing",
            "low",
            "long",
            "people",
            "sides",
            "seat",
            "metres",
            "packing",
            "light",
        ),
        *("today", "day", "days", "time", "times", "thing", "things", "little", "new", "old", "best", "just"),
        *("let", "want", "need", "know", "come", "going", "gone", "look", "room", "side", "end", "start"),
        *("first", "last", "one", "two", "three", "every", "always", "never", "really", "maybe", "also"),
        *("기분", "시간", "마지막", "오늘", "내일", "어제", "매일", "번째", "자리", "뒷자리", "구석", "장면"),
        *("화면", "냄새", "먼지", "소리", "손님", "사장님", "회사원", "전환", "시차", "전날", "노래ᅵ광고"),
        "전주",
        *("걷는", "녹는", "깊은", "싫은", "숨은", "아픈", "느린", "늦은", "흐린", "낯선", "쌓인"),
        *("지나간", "아까운", "밤에", "밤의", "잠을", "꽂고", "ep가", "있어", "낮게", "돌려줘"),
        *("놀다", "듣기", "빠지기", "나가기", "혼자"),
    }
)
