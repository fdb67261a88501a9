"""What columns are called elsewhere: in Korean, in English, in the usual exports.

For each of our columns, tiers of headings, the surest first; of a heading only letters and figures count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Read into `channel_id` and `handle` where those say nothing.
ADDRESS = "address"
THUMBNAIL = "thumbnail"
# Whether the subscribers of a channel are hidden: they are told as 0 then.
HIDDEN = "subscribers_hidden"
# Headings of a table with a row a video or track: what else a row says is then of that, not of the channel.
VIDEO = frozenset({"videoid", "trackid", "songid", "영상id", "동영상id", "duration", "durationms"})
VIDEO_NAMES = frozenset(
    {"track", "trackname", "tracktitle", "song", "songname", "songtitle", "노래", "노래제목", "곡명", "곡"}
)
# Headings of a video's date, where each row is one.
DATES = frozenset({"date", "날짜", "일자"})
OF_VIDEOS = ("total_view", "opened", "likes", "minutes", "intro", "crawled_at")
# Numbers of genres, which say nothing to a reader.
NUMBERED = frozenset({"categoryid", "categoryids", "videocategoryid", "genreid", "genreids"})
# Parts of a path that say what all below them is: `snippet.thumbnails.default.url`.
PICTURES = frozenset({"thumbnails", "thumbnail", "avatar", "avatars", "banner", "image", "images"})

SYNONYMS: Mapping[str, Sequence[str]] = {
    "channel_name": (
        (
            "channelname channeltitle nameofchannel youtubechannel youtubechannelname youtuber youtubername "
            "채널명 채널이름 유튜브채널 유튜브채널명 유튜버 유튜버명 유튜버이름 "
            "チャンネル名 kanalname nomdelachaîne nombredelcanal nomedocanal 频道名称 頻道名稱 "
            "artist artistname artistsname singer band künstler interpret artiste artista アーティスト 歌手 "
            "아티스트 아티스트명 아티스트이름 가수 가수명 가수이름"
        ),
        (
            "name channel 이름 채널 명칭 artists creator creatorname 크리에이터 "
            "チャンネル kanal canal chaîne nom nombre nome 频道 頻道"
        ),
        "title displayname 제목 타이틀 username brandchannel",
        "rownames",
    ),
    "subscribers": (
        (
            "subscriber subscribercount subscriberscount subs subscount numberofsubscribers totalsubscribers "
            "numsubscribers channelsubscribers channelsubscribercount suscribers subscribersnum "
            "channelfollowers channelfollowercount "
            "구독자 구독자수 총구독자 총구독자수 구독 구독수 "
            "チャンネル登録者数 登録者数 登録者 abonnenten abonnés suscriptores inscritos 订阅者 订阅数"
        ),
        (
            "followers followercount followerscount followerstotal numberoffollowers artistfollowers "
            "fans fancount nbfan nbfans 팔로워 팔로워수 팬수"
        ),
    ),
    "video_num": (
        (
            "videocount videoscount videos numberofvideos numvideos totalvideos videonum uploads "
            "videouploads uploadcount channelvideocount "
            "영상수 영상 동영상수 동영상 비디오수 비디오 총영상수 업로드수 업로드영상수 "
            "動画数 動画本数 vidéos vídeos"
        ),
    ),
    "total_view": (
        (
            "viewcount viewscount totalviews totalview totalviewcount videoviews channelviews "
            "channelviewcount 조회수 총조회수 누적조회수 전체조회수 "
            "再生回数 総再生回数 視聴回数 aufrufe vues visualizaciones visualizações"
        ),
        "views",
    ),
    "vs_index": ("vsindex vs지수 vs",),
    "vv_index": ("vvindex vv지수 vv",),
    "cpi": ("cpi지수 channelpowerindex 채널파워지수",),
    "genres": (
        (
            "genre 장르 음악장르 musicgenre musicgenres artistgenre artistgenres maingenre "
            "ジャンル género géneros gênero gêneros"
        ),
        (
            "category categories channelcategory channelcategories 카테고리 분류 분야 "
            "カテゴリ カテゴリー kategorie kategorien catégorie catégories categoría categorías categoria"
        ),
        "topic topics topiccategories 주제 토픽 style styles 스타일",
        "tag tags artisttags artistterms 태그 channeltype 종류 유형",
    ),
    "moods": ("mood vibe vibes 분위기 무드 느낌 감성",),
    "channel_id": ("channelid ytchannelid youtubechannelid youtubeid 채널id 채널아이디",),
    "handle": ("handle customurl channelhandle youtubehandle 핸들",),
    "intro": (
        (
            "intro description channeldescription about bio artistbio biography summary introduction "
            "소개 소개글 채널소개 설명 채널설명 説明 概要 beschreibung descripción descrição"
        ),
    ),
    # Tags are genres where nothing better is: only then keywords.
    "keywords": (
        "keyword keywords channelkeywords 키워드 검색어",
        "",
        "",
        "",
        "tag tags 태그 hashtags 해시태그",
    ),
    "country": ("country countrycode 국가 나라 국적",),
    "opened": (
        (
            "opened publishedat createdat created started joined joineddate datejoined creationdate "
            "startyear joindate createdyear channelcreated 개설일 가입일 생성일 시작일"
        ),
    ),
    "titles": ("titles videotitles playlisttitles 영상제목 재생목록 플레이리스트제목",),
    "crawled_at": (
        (
            "crawledat crawled collectedat collected scrapedat retrievedat snapshotdate date asof updatedat "
            "날짜 일자 수집일 수집일자 수집일시 기준일 기준일자 업데이트"
        ),
    ),
    HIDDEN: ("hiddensubscribercount subscribershidden hidesubscribers hiddensubscribers 구독자비공개",),
    THUMBNAIL: (
        "thumbnail thumbnails thumbnailurl avatar avatars avatarurl profileimage profilepicture 썸네일",
    ),
    ADDRESS: (
        (
            "channelurl channellink url link links youtubeurl youtubelink youtube channeladdress website "
            "주소 링크 채널주소 채널링크 채널url 유튜브주소 유튜브링크"
        ),
        "id",
    ),
}
# Where no heading is any of the above, one that holds such a word, and none that says otherwise, will do.
HINTS: Mapping[str, frozenset[str]] = {
    "channel_name": frozenset(
        {"artist", "channel", "youtuber", "name", "채널", "채널명", "이름", "가수", "아티스트"}
    ),
    "subscribers": frozenset({"subscriber", "subscribers", "구독자", "구독자수"}),
    "genres": frozenset(
        {"genre", "genres", "subgenre", "tag", "tags", "category", "categories", "topic", "topics"}
        | {"장르", "태그", "카테고리", "분류"}
    ),
}
OTHERWISE = frozenset(
    {"id", "ids", "url", "link", "rank", "count", "type", "country", "image", "img", "description", "number"}
    | {
        "views",
        "subscribers",
        "date",
        "created",
        "at",
        "score",
        "total",
        "num",
        "percent",
        *(
            "avg",
            "average",
            "mean",
            "median",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "days",
            "last",
            "growth",
        ),
        *(
            "change",
            "gain",
            "gained",
            "lost",
            "new",
            "rate",
            "증감",
            "증가",
            "증가율",
            "평균",
            "일간",
            "주간",
            "월간",
        ),
        "followers",
        *("순위", "등급", "구독자", "조회수", "영상", "개설", "생성", "가입", "날짜", "설명", "소개"),
        *("국가", "링크", "주소", "아이디", "수익", "점수"),
    }
)
