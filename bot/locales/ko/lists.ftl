# 채널 목록과 추천 이유

similar-title = { $name }: 비슷한 채널
similar-all = { $count ->
    [1] 공통점: { $tags }
    [2] 둘 다: { $tags }
   *[other] { $count }개 모두: { $tags }
}
similar-nearly = 거의 모두: { $tags }
similar-some = 일부만: { $tags }
similar-all-add = 모두 더 다루는 장르: { $tags }
similar-nearly-add = 대부분 더 다루는 장르: { $tags }
similar-also = { $tags }도 있음
similar-without = { $tags } 없음
tags-and-more = { $tags } 외 { $count }개
popularity-well-known = 유명 채널
popularity-hidden-gem = 숨은 보석
figures-videos = { $count ->
   *[other] 영상 { $shown }개
}
figures-subscribers = { $count ->
   *[other] 구독자 { $shown }명
}
figures-since = { $year }년부터
figures-views = 조회수 { $shown }회
similar-alike = 데이터로는 인기(CPI 지수)만 서로 달라요. 인기가 많은 채널부터 보여드려요.
similar-tied-legend = ＝ 윗줄과 비슷한 정도도 인기도 같아요
similar-fewer = 공통점이 있는 채널이 { $found }개뿐이에요.
similar-nobody = 장르나 분위기, 단어가 하나라도 겹치는 채널이 없어요.
similar-unknown-title = { $name }: 정보가 너무 적어요
similar-unknown = 장르와 분위기 정보가 없어서 비교할 수 없어요. 느낌이 비슷한 다른 채널로 찾아보거나, 데이터가 업데이트된 뒤에 다시 찾아 주세요.
similar-select = 이 중 하나와 비슷한 채널 보기 …
similar-back = 뒤로
similar-why = 왜?
why-title = { $candidate }: 추천 이유
why-intro = { $query } 채널과 { $candidate } 채널을 비교하면:
why-both-play = 둘 다 { $things } 음악을 들려줘요.
why-both-feel = 두 채널의 분위기: { $things }
why-both-say = 둘 다 이런 말을 써요: { $things }
why-adds = 이 채널에는 { $things } 음악도 있어요.
why-lacks = { $things } 음악은 없어요.
why-bar-tags = 장르와 분위기
why-bar-words = 소개글과 제목의 단어
why-bar-liked = 둘 다 좋아하는 사람이 있어 더한 점수
why-bar-popularity = 인기로 더한 점수
why-sums = 계산 보기
why-sums-intro = 목록의 순서를 정하는 점수는 이렇게 나왔어요.
why-sums-whole = { $query } 채널과 태그와 단어가 똑같은 채널이 { $whole }점이고, 이것이 100%예요.
why-select = 다른 줄 설명 보기 …
why-popularity = 이 채널의 인기도 (CPI)
why-others = 더 작은 항목 { $count }개
why-sum = 점수
why-kind-word = 단어
why-family = { $genre } (지역 상관없이)
why-liked = 같은 사람들이 좋아해요
why-kind-token = 태그의 일부
why-not-listed = 데이터가 업데이트되면서 { $name } 채널은 목록에서 빠졌어요. 목록을 다시 불러와 주세요.

# 여러 채널을 섞은 목록, 목록을 바꾸는 것

mix-title = 섞어 듣기: { $names }
mix-without = 제외: { $names }
mix-nobody = 이 채널들과 비슷한 채널이 없어요. 다른 채널을 고르거나 수를 줄여 보세요.
mix-fewer = 이 채널들과 비슷한 채널은 { $found }개뿐이에요.
mix-not-all = { $near ->
    [0] 채널 { $liked }개 중 어느 것과도 아주 비슷하지는 않아서, 그나마 가까운 채널을 골랐어요.
   *[other] { $liked ->
        [2] 두 채널 모두와 비슷한 채널은 없어서, 둘 중 하나와 비슷한 채널을 골랐어요.
       *[other] 채널 { $liked }개 모두와 비슷한 채널은 없어서, 그중 { $near }개와 비슷한 채널을 골랐어요.
    }
}
mix-near-disliked = 제외한 채널과 거의 같은 채널 { $count }개를 뺐어요.
list-nobody-fits = 조건에 맞는 채널이 없어요. 위에 적힌 조건을 풀거나 다르게 찾아보세요.
list-fewer-fit = 위의 조건에 모두 맞는 채널은 { $found }개뿐이에요.
list-few-tags = 이 채널은 알려진 태그가 { $count }개뿐이라 결과가 정확하지 않을 수 있어요.
line-few-tags = 알려진 태그 { $count }개뿐
few-tags-of = { $name } 채널은 알려진 태그가 { $count }개뿐이라 결과가 정확하지 않을 수 있어요.
list-order-plain = 비슷한 정도(%)에 인기도를 조금 더한 순서예요.
list-order-plain-varied = 비슷한 정도(%)와 약간의 인기도, 위에 나온 채널과 다른 정도를 함께 따진 순서예요.
list-order-steered = 비슷한 정도(%)와 약간의 인기도, 고른 태그를 함께 따진 순서예요.
list-order-steered-varied = 비슷한 정도(%)와 약간의 인기도, 고른 태그, 위에 나온 채널과 다른 정도를 함께 따진 순서예요.
list-tied-beyond = 마지막 채널만큼 비슷한 채널이 { $count }개 더 있어요.
list-days-old = { $days }일 전 데이터예요.
depth-familiar = 유명한 채널
depth-balanced = 골고루
depth-hidden = 숨은 보석
option-steer = 취향 조절
option-variety-on = 더 다양하게
option-variety-off = 덜 다양하게
option-undo = 되돌리기
option-share = 여기에 공유
in-force-more = { $tags } 더 많이
in-force-less = { $tags } 더 적게
in-force-variety = 더 다양하게
region-everywhere = 국내외 모두
region-domestic = 국내 음악만
region-foreign = 해외 음악만
steer-title = 목록 바꾸기
steer-more = 더 많이
steer-less = 더 적게
steer-region = 어느 나라 음악
steer-both = 같은 것을 더 많이와 더 적게에 함께 고르셨어요. 둘 중 하나만 골라 주세요.
steer-nothing = 여기에는 더하거나 뺄 장르나 분위기가 없어요.
steer-idle = { $tags } 태그가 있는 채널이 없어요.
why-not = 왜 없어요?
why-not-title = 왜 목록에 없나요?
why-not-name = 어떤 채널을 찾으세요?
why-not-placeholder = 채널 이름, 일부만 적어도 돼요
why-not-heading = 왜 { $name } 채널은 없나요?
why-not-heading-listed = { $name }: 목록에 있어요
why-not-obstacle-listed = { $name } 채널은 목록의 { $rank }번째에 있어요.
why-not-obstacle-outranked = { $name } 채널은 { $of }개 중 { $rank }번째예요. 비슷한 정도는 { $own }이고, 목록의 마지막 채널은 { $last }예요.
why-not-obstacle-liked = { $name } 채널로 찾은 목록이에요.
why-not-obstacle-disliked = { $name } 채널을 빼고 찾은 목록이에요.
why-not-obstacle-near-disliked = { $name } 채널은 빼 달라고 한 { $near } 채널과 거의 같아요.
why-not-obstacle-excluded = { $name } 채널은 이미 아는 채널이라 뺐어요.
why-not-obstacle-region = { $name } 채널은 고르신 나라의 음악만 다루지는 않거나, 어느 나라 음악인지 알 수 없어요.
why-not-obstacle-depth = { $name } 채널은 알려진 정도가 고르신 것과 달라요.
why-not-obstacle-nothing-shared = { $name } 채널과는 겹치는 장르, 분위기, 단어가 없어요.
why-not-obstacle-too-little-known = { $name } 채널은 비교할 만한 정보가 없어요.
why-not-shares = 겹치는 것: { $things }
why-not-lacks = 없는 것: { $things }
why-not-remedies = 이렇게 바꾸면 목록에 들어와요.
why-not-no-remedy = 하나만 바꿔서는 목록에 들어오지 않아요.
remedy-count = { $count }개 보기
remedy-more = { $tag } 더 많이
remedy-less = { $tag } 줄이지 않기
remedy-excluded = 아는 채널도 보기
remedy-disliked = 뺀 것도 보기
why-from = { $name } 채널과 비슷해서
why-steer = 더 많이 · 더 적게
why-variety = 더 다양하게
error-no-such-channel = { $name } 채널을 찾지 못했어요. 입력할 때 나오는 목록에서 골라 주세요.
error-unclear = { $names }: 여러 채널이 있어서 어느 채널인지 모르겠어요. 입력할 때 나오는 목록에서 하나씩 골라 주세요.

# 채널 카드, 두 채널

card-views-per-subscriber = 구독자당 조회수 { $shown }회
card-views-per-video = 영상당 조회수 { $shown }회
card-popularity = 인기도(CPI) { $shown }
card-rank = { $form ->
   *[other] { $of }개 중 { $rank }위
}
card-tied = { $rank } (같은 순위 { $count }개 더 있음)
card-few-tags = 알려진 태그가 { $count }개뿐이라 비슷한 채널이 정확하지 않을 수 있어요.
card-opened = { $date } 개설
card-genres = 장르
card-moods = 분위기
card-playlists = 최신 플레이리스트
card-playlists-of = 최신 플레이리스트 ({ $of }개 중 { $shown }개)
card-similar = 비슷한 채널
card-mix = 섞기 …
card-mix-title = 이 채널과 섞기
card-mix-names = 또 어떤 채널을 좋아하세요?
card-mix-names-description = 한 줄에 하나씩, { $most }개까지
card-mix-placeholder = 채널 이름, 일부만 적어도 돼요
card-mix-too-many = 섞을 채널은 { $most }개까지 적을 수 있어요. 한 줄에 하나씩 적어 주세요.
card-mix-nothing = 입력한 이름이 없어요. 함께 섞을 채널을 하나 이상 적어 주세요.
error-same-channel = 같은 채널을 두 번 고르셨어요. 서로 다른 채널을 골라 주세요.
