"""Words that are no reason to like a channel, besides those of English that scikit-learn knows."""

from __future__ import annotations

# What a channel says to its visitors and of its uploads, and words that only hold a sentence together: they
# are as common in any genre, and no reason to like a channel.
OWN_STOP_WORDS = frozenset(
    {
        *("playlist", "playlists", "music", "channel", "youtube", "com", "www", "https", "http"),
        *("feel", "good", "like", "make", "thanks", "please", "subscribe", "way", "hour", "hours"),
        *("플레이리스트", "플리", "음악", "노래", "노래들", "노래모음", "음악모음", "노래추천"),
        *("음악추천", "채널", "유튜브", "모음", "구독", "좋아요", "알림", "댓글", "영상", "업로드"),
        *("수록곡", "선곡", "재생", "버튼", "버튼만", "연속재생", "연속듣기", "광고", "광고없는"),
        *("더보기", "제목", "문의", "메일", "메일로", "더보기에", "수익", "수익은", "저작권", "신청곡"),
        *("신청곡은", "사진", "링크", "이미지", "제가", "저는", "저의", "저희", "제", "나", "나는"),
        *("나의", "내가", "너", "너에게", "우리", "여러분", "당신", "그리고", "하지만", "그래서"),
        *("그런데", "또는", "대신", "위한", "위해", "대한", "통해", "함께", "직접", "가끔", "제일"),
        *("가장", "많이", "먼저", "다시", "언제나", "항상", "모두", "아무", "몰라도", "있다면", "싶은"),
        *("같은", "좋은", "많은", "있는", "없는", "하는", "되는", "않은", "주는", "두는", "남는"),
        *("아는", "오는", "트는", "듣는", "쓰는", "나오는", "만든", "듣던", "들을", "읽을", "하나"),
        *("하나면", "하루", "나머지", "나머지는", "들러", "들으며", "들으시는", "들어", "틀어", "듣고"),
        *("보고", "알고", "않고", "끼고", "남겨", "적어", "꺼내", "끝내", "돌려", "앉아", "주셔서"),
        *("만나서", "분들", "분들을", "사람", "사람들", "앞에서", "옆에", "속에서", "전에", "끝에"),
        *("직전", "날의", "취향이", "분위기가", "나만", "창출하지", "네가", "매주", "모든", "다음"),
        *("대부분", "아직", "지금", "요즘", "추천", "때까지", "안에", "방의", "힘이", "권리는"),
        *("원작자", "원작자에게", "음원의", "나라의", "병과", "있었으면", "마음으로", "인스타그램"),
        *("인스타그램에도", "가는", "우는", "오기", "귀에", "집에", "맛이", "말없이", "대해", "정도"),
        "때문에",
    }
)
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
