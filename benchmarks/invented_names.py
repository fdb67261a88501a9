"""Thousands of names like those of artists, made up of syllables and words: another kind of names."""
# ruff: noqa: SIM905 - lists of words are read as lines of words

from __future__ import annotations

import random

_SURNAMES = """
    김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍
""".split()
_GIVEN = """
    민 서 지 하 윤 도 예 준 현 우 수 빈 은 채 유 진 아 영 재 혁 태 성 연 주 호 경 나 다 라
    소 원 선 희 혜 건 규 동 람 린 별 솔 온 율 찬 한
""".split()
_KOREAN = """
    바다 하늘 새벽 밤 달빛 별빛 노을 고양이 여름 겨울 가을 봄날 소나기 파도 정원 골목 기억
    편지 시간 우주 라디오 오후 커피 창문 산책 구름 바람 나무 소년 소녀 안녕 사랑 청춘 낭만
    기차 도시 섬 꿈 피아노 기타 검정치마 잔향 온기 물결 계절 사이 무지개 숲속 다방 극장 악단
    형제 자매 거인 토끼 여우 고래 나비
""".split()
# English words and how they are written in Hangul.
LOANWORDS = dict(
    pair.split("/")
    for pair in """
    love/러브 blue/블루 night/나이트 moon/문 star/스타 dream/드림 sweet/스위트 green/그린
    black/블랙 white/화이트 red/레드 summer/썸머 winter/윈터 river/리버 ocean/오션
    garden/가든 coffee/커피 piano/피아노 jazz/재즈 soul/소울 rock/록 house/하우스
    street/스트리트 park/파크 city/시티 girl/걸 boy/보이 baby/베이비 queen/퀸 king/킹
    angel/엔젤 devil/데블 monster/몬스터 dragon/드래곤 tiger/타이거 rabbit/래빗
    cloud/클라우드 rain/레인 snow/스노우 fire/파이어 light/라이트 shadow/섀도우 mirror/미러
    crystal/크리스탈 diamond/다이아몬드 silver/실버 gold/골드 golden/골든 paper/페이퍼
    plastic/플라스틱 electric/일렉트릭 magic/매직 lucky/럭키 happy/해피 crazy/크레이지
    lonely/론리 broken/브로큰 secret/시크릿 midnight/미드나잇 sunday/선데이 monday/먼데이
    friday/프라이데이 radio/라디오 record/레코드 studio/스튜디오 theater/시어터
    circus/서커스 orange/오렌지 cherry/체리 lemon/레몬 banana/바나나 peach/피치
    coconut/코코넛 vanilla/바닐라 chocolate/초콜릿 island/아일랜드 planet/플래닛 rocket/로켓
    satellite/새틀라이트 galaxy/갤럭시 universe/유니버스 paradise/파라다이스 brother/브라더
    sister/시스터 family/패밀리 people/피플 children/칠드런 hunter/헌터 driver/드라이버
    dancer/댄서 forest/포레스트 mountain/마운틴 desert/데저트 valley/밸리 bridge/브릿지
    tower/타워 castle/캐슬 village/빌리지 memory/메모리 story/스토리 letter/레터 poem/포엠
    melody/멜로디 rhythm/리듬 harmony/하모니 echo/에코 wave/웨이브 vintage/빈티지
    modern/모던 classic/클래식 future/퓨처 forever/포에버 together/투게더 tomorrow/투모로우
    yesterday/예스터데이 morning/모닝 sunset/선셋 sunrise/선라이즈 horizon/호라이즌
    shine/샤인 bloom/블룸 breeze/브리즈 thunder/썬더 cookie/쿠키 candy/캔디 sugar/슈가
    honey/허니 butter/버터 toast/토스트 juice/주스 whiskey/위스키 project/프로젝트
    orchestra/오케스트라 quartet/콰르텟 choir/콰이어 club/클럽 lounge/라운지 market/마켓
    factory/팩토리 language/랭귀지 picture/픽처 camera/카메라 cinema/시네마 hotel/호텔
    motel/모텔 airport/에어포트 station/스테이션
""".split()
)
_WORDS = list(LOANWORDS)


def invented_names(count: int, seed: int) -> list[str]:
    """`count` different names: Korean persons and bands, English bands, and names in both scripts."""
    chance = random.Random(seed)
    names: dict[str, None] = {}
    while len(names) < count:
        names[chance.choice((_person, _band, _english, _english, _both, _stage))(chance)] = None
    return list(names)


def _person(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, 2))


def _band(chance: random.Random) -> str:
    return chance.choice(("", " ", "의 ", "와 ")).join(chance.sample(_KOREAN, 2))


def _stage(chance: random.Random) -> str:
    return "".join(chance.choice(_GIVEN) for _ in range(chance.randint(2, 4)))


def _english(chance: random.Random) -> str:
    words = chance.sample(_WORDS, chance.choice((1, 2, 2, 3)))
    style = chance.choice((str.title, str.upper, str.lower, str.title))
    return style(" ".join(words) if chance.random() < 0.8 else "the " + " ".join(words))


def _both(chance: random.Random) -> str:
    words = chance.sample(_WORDS, chance.choice((1, 2)))
    hangul, latin = "".join(LOANWORDS[word] for word in words), " ".join(words)
    if chance.random() < 0.5:
        hangul = _stage(chance)
    return chance.choice(("{} {}", "{}({})", "{1} {0}", "{} - {}")).format(hangul, latin.title())
