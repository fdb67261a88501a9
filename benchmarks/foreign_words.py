"""Common words of other languages with how they are read, written down by hand, to make foreign names of.

Japanese: as written/in kana. Chinese: simplified/traditional/pinyin. Russian: as written/in Latin letters.
Thai and Arabic: as written/as travellers write them.
"""
# ruff: noqa: SIM905 - lists of words are read as lines of words

from __future__ import annotations


def _split(text: str) -> list[tuple[str, ...]]:
    return [tuple(word.split("/")) for word in text.split()]


# Nouns that stand before の or after it, or alone.
JAPANESE = _split("""
    夜/よる 朝/あさ 雨/あめ 雪/ゆき 海/うみ 空/そら 星/ほし 月/つき 風/かぜ 花/はな 猫/ねこ 犬/いぬ
    夢/ゆめ 森/もり 川/かわ 街/まち 窓/まど 声/こえ 歌/うた 本/ほん 夏/なつ 冬/ふゆ 秋/あき 春/はる
    虹/にじ 桜/さくら 嵐/あらし 影/かげ 鏡/かがみ 涙/なみだ 音楽/おんがく 東京/とうきょう 京都/きょうと
    大阪/おおさか 北海道/ほっかいどう 喫茶店/きっさてん 図書館/としょかん 電車/でんしゃ 学校/がっこう
    教室/きょうしつ 放課後/ほうかご 深夜/しんや 真夜中/まよなか 夕暮れ/ゆうぐれ 朝焼け/あさやけ
    青春/せいしゅん 昭和/しょうわ 歌謡曲/かようきょく 時間/じかん 物語/ものがたり 写真/しゃしん
    映画/えいが 手紙/てがみ 花火/はなび 花束/はなたば 散歩/さんぽ 料理/りょうり 旅行/りょこう
    冒険/ぼうけん 宇宙/うちゅう 銀河/ぎんが 太陽/たいよう 少年/しょうねん 少女/しょうじょ
    人形/にんぎょう 電気/でんき 機械/きかい 工場/こうじょう 病院/びょういん 動物園/どうぶつえん
    水族館/すいぞくかん 遊園地/ゆうえんち 商店街/しょうてんがい 公園/こうえん 古本屋/ふるほんや
    珈琲/こーひー 紅茶/こうちゃ 牛乳/ぎゅうにゅう 林檎/りんご 蜜柑/みかん 葡萄/ぶどう 天気/てんき
    季節/きせつ 記憶/きおく 秘密/ひみつ 約束/やくそく 魔法/まほう 世界/せかい 未来/みらい 永遠/えいえん
    瞬間/しゅんかん 列車/れっしゃ 飛行機/ひこうき 自転車/じてんしゃ 金魚/きんぎょ 蝶々/ちょうちょう
    白鳥/はくちょう 東風/こち 作業/さぎょう 勉強/べんきょう 睡眠/すいみん 休日/きゅうじつ
    ひまわり/ひまわり たんぽぽ/たんぽぽ おにぎり/おにぎり ラジオ/らじお カフェ/かふぇ ピアノ/ぴあの
    ギター/ぎたー ジャズ/じゃず メロディー/めろでぃー コーヒー/こーひー チョコレート/ちょこれーと
    シャボン玉/しゃぼんだま ソファ/そふぁ お茶/おちゃ お月様/おつきさま 小さな庭/ちいさなにわ
    静かな部屋/しずかなへや 眠れない夜/ねむれないよる 青い鳥/あおいとり 赤い靴/あかいくつ
    長い坂道/ながいさかみち 新しい朝/あたらしいあさ 懐かしい歌/なつかしいうた
""")
JAPANESE_FAMILIES = _split("""
    田中/たなか 佐藤/さとう 鈴木/すずき 高橋/たかはし 渡辺/わたなべ 伊藤/いとう 山本/やまもと
    中村/なかむら 小林/こばやし 加藤/かとう 吉田/よしだ 山口/やまぐち 松本/まつもと 井上/いのうえ
    木村/きむら 斎藤/さいとう 清水/しみず 森田/もりた 池田/いけだ 橋本/はしもと 石川/いしかわ
    藤原/ふじわら 岡本/おかもと 長谷川/はせがわ 坂本/さかもと 遠藤/えんどう
""")
JAPANESE_GIVEN = _split("""
    美咲/みさき 陽子/ようこ 健太/けんた 翔太/しょうた 直樹/なおき 真由美/まゆみ 智子/ともこ 裕子/ゆうこ
    恵子/けいこ 和也/かずや 大輔/だいすけ 誠/まこと 愛/あい 彩/あや 舞/まい 優子/ゆうこ 浩二/こうじ
    隆/たかし 千尋/ちひろ 桃子/ももこ さくら/さくら
""")
CHINESE = _split("""
    音乐/音樂/yinyue 银行/銀行/yinhang 城市/城市/chengshi 月亮/月亮/yueliang 星星/星星/xingxing
    夜晚/夜晚/yewan 咖啡/咖啡/kafei 故事/故事/gushi 时光/時光/shiguang 海洋/海洋/haiyang
    天空/天空/tiankong 春天/春天/chuntian 秋风/秋風/qiufeng 森林/森林/senlin 重庆/重慶/chongqing
    北京/北京/beijing 上海/上海/shanghai 电台/電台/diantai 书店/書店/shudian 朋友/朋友/pengyou
    长江/長江/changjiang 快乐/快樂/kuaile 旅行/旅行/lvxing 花园/花園/huayuan 青春/青春/qingchun
    少年/少年/shaonian 火车/火車/huoche 飞鸟/飛鳥/feiniao 红楼/紅樓/honglou 龙门/龍門/longmen
    东风/東風/dongfeng 梦想/夢想/mengxiang 世界/世界/shijie 电影/電影/dianying 歌声/歌聲/gesheng
    小猫/小貓/xiaomao 雨天/雨天/yutian 雪山/雪山/xueshan 灯塔/燈塔/dengta 黄昏/黃昏/huanghun
    早晨/早晨/zaochen 午后/午後/wuhou
""")
RUSSIAN = _split("""
    музыка/muzyka ночь/noch город/gorod любовь/lyubov звезда/zvezda море/more дождь/dozhd весна/vesna
    зима/zima осень/osen тишина/tishina мечта/mechta голос/golos песня/pesnya дорога/doroga вечер/vecher
    утро/utro небо/nebo солнце/solntse река/reka площадь/ploshchad чайник/chaynik йогурт/yogurt
    щука/shchuka объект/obekt ёжик/yozhik журнал/zhurnal хлеб/khleb цветок/tsvetok юность/yunost
    январь/yanvar эхо/ekho тёплый/tyoply новый/novy старый/stary чужой/chuzhoy
""")
THAI = _split("""
    เพลง/phleng รัก/rak ดนตรี/dontri กรุงเทพ/krungthep ดาว/dao ฝน/fon ทะเล/thale บ้าน/ban แมว/maeo
    กาแฟ/kafae ชา/cha ฟ้า/fa ดอกไม้/dokmai เมือง/mueang วิทยุ/witthayu ความฝัน/khwamfan
""")
ARABIC = _split("""
    موسيقى/musiqa ليل/layl قمر/qamar نجوم/nujum بحر/bahr قهوة/qahwa حب/hubb سماء/sama مدينة/madina
    صوت/sawt حلم/hulm قلب/qalb شمس/shams مطر/matar
""")
ACCENTED = """
    café fenêtre lumière étoile été forêt rivière château élégance naïve garçon señorita mañana corazón
    canción estación música jardín über schön grün straße mädchen vögel søster blå ålesund ørsted łódź
    świat żółty kraków přítel čas řeka škoda ışık güneş çiçek şarkı înger viață coração manhã órbita
""".split()
