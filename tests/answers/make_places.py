"""Write bot/answers/rules/places.json: names of countries and cities from CLDR (Babel) and by hand.

Not run by the suite: `python -m tests.answers.make_places` after a change of the lists below.
CLDR is under the Unicode licence; the demonyms, short forms and further cities are our own.
A code like "CD|CG" stands for a name that fits several countries and so equals neither.
"""

import json
import re
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

from bot.answers.language.normaliser import plain

PLACES = Path(__file__).parents[2] / "bot" / "answers" / "rules" / "places.json"

PEOPLE = """
AF afghan/afghani AL albanian DZ algerian AD andorran AO angolan AR argentine/argentinian AM armenian
AU australian/aussie AT austrian AZ azerbaijani/azeri BS bahamian BH bahraini BD bangladeshi BB barbadian
BY belarusian/belarussian BE belgian BZ belizean BJ beninese BT bhutanese BO bolivian BA bosnian
BW botswanan BR brazilian/brasilian GB british/briton/brit/scottish/welsh/englishman BN bruneian
BG bulgarian BF burkinabe BI burundian KH cambodian/khmer CM cameroonian CA canadian TD chadian
CL chilean CN chinese CO colombian KM comorian CD|CG congolese CR costa_rican HR croatian/croat CU cuban
CY cypriot CZ czech DK danish/dane DJ djiboutian DM|DO dominican EC ecuadorian/ecuadorean EG egyptian
SV salvadoran ER eritrean EE estonian ET ethiopian EU european FJ fijian FI finnish/finn PH filipino/filipina/philippine
FR french/frenchman GA gabonese GM gambian GE georgian DE german GH ghanaian GR greek GD grenadian
GT guatemalan GN|GQ|GW guinean GY guyanese HT haitian HN honduran HK hongkonger HU hungarian IS icelandic
IN indian ID indonesian IR iranian/persian IQ iraqi IE irish IL israeli IT italian CI ivorian JM jamaican
JP japanese JO jordanian KZ kazakh/kazakhstani KE kenyan KP|KR korean KP north_korean KR south_korean
XK kosovar/kosovan KW kuwaiti KG kyrgyz LA laotian/lao LV latvian LB lebanese LR liberian LY libyan LI liechtensteiner
LT lithuanian LU luxembourgish/luxembourger MO macanese MK macedonian MG malagasy MW malawian MY malaysian
MV maldivian ML malian MT maltese MR mauritanian MU mauritian MX mexican MD moldovan MC monegasque MN mongolian
ME montenegrin MA moroccan MZ mozambican MM burmese NA namibian NP nepali/nepalese NL dutch NZ new_zealander
NI nicaraguan NG nigerian NE nigerien NO norwegian OM omani PK pakistani PS palestinian PA panamanian PG papuan PY paraguayan
PE peruvian PL polish PT portuguese PR puerto_rican QA qatari RO romanian RU russian RW rwandan SA saudi/saudi_arabian
SN senegalese RS serbian/serb SC seychellois SL sierra_leonean SG singaporean SK slovak/slovakian SI slovenian/slovene
SO somali/somalian ZA south_african ES spanish/spaniard LK sri_lankan SD sudanese SS south_sudanese SR surinamese SE swedish/swede
CH swiss SY syrian TW taiwanese TJ tajik TZ tanzanian TH thai TG togolese TO tongan TT trinidadian TN tunisian TR turkish/turk
TM turkmen UG ugandan UA ukrainian AE emirati US american UY uruguayan UZ uzbek VE venezuelan VN vietnamese
YE yemeni ZM zambian ZW zimbabwean XS schengen
"""

SHORT = {
    "US": "america/united states of america/usa/u.s/u.s.a/u s a/美利坚/美利坚合众国/米国",
    "GB": "uk/u.k/great britain/britain/england/scotland/wales/northern ireland/英格兰/苏格兰/威尔士/北爱尔兰/大不列颠/不列颠/联合王国",
    "AE": "uae/u.a.e/emirates/阿联酋",
    "CN": "prc/mainland china/中华人民共和国/中国大陆/大陆",
    "HK": "hong kong/hongkong/hk/香港/中国香港",
    "MO": "macao/macau/澳门/中国澳门",
    "TW": "taiwan/roc/台湾/中国台湾/台北",
    "CN-XZ": "tibet/lhasa/西藏/拉萨",
    "KP": "dprk/north korea/北朝鲜/北韩",
    "KR": "rok/south korea/republic of korea/韩国/南韩/大韩民国",
    "KP|KR": "korea/高丽",
    "CD": "drc/dr congo/democratic republic of the congo/democratic republic of congo/congo kinshasa/刚果民主共和国/刚果金",
    "CG": "republic of the congo/republic of congo/congo brazzaville/刚果共和国/刚果布",
    "CD|CG": "congo/刚果",
    "DM": "dominica",
    "DO": "dominican republic",
    "CZ": "czech republic/捷克共和国",
    "NL": "holland/the netherlands/尼德兰",
    "MM": "burma/myanmar",
    "CI": "ivory coast/cote divoire/象牙海岸",
    "SZ": "swaziland",
    "MK": "macedonia/马其顿",
    "TL": "east timor/timor leste",
    "TR": "turkey/turkiye",
    "VA": "holy see/vatican/梵蒂冈城国",
    "CV": "cabo verde",
    "PS": "palestine/巴勒斯坦",
    "RU": "russian federation/俄国/俄联邦",
    "SY": "syria",
    "LA": "lao pdr/老挝",
    "SA": "saudi/沙特/ksa",
    "BA": "bosnia/波黑",
    "TT": "trinidad",
    "AG": "antigua",
    "VG|VI": "virgin islands",
    "EU": "european union/欧盟",
    "XS": "schengen/schengen area/申根/申根区/申根国",
    "150": "europe/欧洲",
    "142": "asia/亚洲",
    "002": "africa/非洲",
    "019": "south america/latin america/拉美/拉丁美洲/南美/南美洲",
    "003": "north america/北美/北美洲",
    "NZ": "新西兰/纽西兰",
    "AU": "澳洲",
    "IN": "bharat/印度国",
    "ID": "印尼",
    "UA": "乌克兰",
    "US-GU": "guam",
    "GE": "georgia/乔治亚",
    "BN": "brunei darussalam",
    "IC": "canaries/canary/tenerife/加那利",
    "VN": "viet nam/越南",
    "IE": "republic of ireland",
    "CU": "古巴",
    "PF": "tahiti",
    "ID-BA": "bali/巴厘岛",
    "US-HI": "hawaii/夏威夷",
}

CITIES = {
    "CH": "geneva zurich basel bern lausanne lugano davos 日内瓦 苏黎世 巴塞尔 伯尔尼 洛桑 达沃斯",
    "CN": "beijing shenzhen guangzhou hangzhou nanjing chengdu wuhan xian tianjin suzhou hainan sanya shanghai peking"
    " 北京 深圳 广州 杭州 南京 成都 武汉 西安 天津 苏州 海南 三亚 厦门 青岛 大连 义乌 博鳌 上海 重庆 郑州 长沙",
    "US": "washington/washington_dc/boston/san_francisco/sf/nyc/new_york_city/seattle/berkeley/philadelphia/atlanta/miami/las_vegas/houston"
    "/dallas/austin/san_diego/pittsburgh/texas/california/florida/jfk/lax/旧金山/华盛顿/波士顿/西雅图/费城/洛杉矶/拉斯维加斯/加州/亚特兰大/纽约/芝加哥",
    "GB": "london oxford cambridge manchester edinburgh glasgow heathrow gatwick bristol birmingham 伦敦 牛津 剑桥 爱丁堡 曼彻斯特 希思罗",
    "FR": "paris lyon nice marseille strasbourg toulouse 巴黎 里昂 尼斯 马赛 斯特拉斯堡 戴高乐",
    "DE": "berlin munich frankfurt hamburg cologne dusseldorf stuttgart 柏林 慕尼黑 法兰克福 汉堡 科隆",
    "IT": "rome milan venice florence naples turin bologna 罗马 米兰 威尼斯 佛罗伦萨",
    "ES": "madrid barcelona seville valencia 马德里 巴塞罗那",
    "JP": "tokyo kyoto osaka narita haneda yokohama 东京 京都 大阪 成田 羽田",
    "KR": "seoul busan incheon 首尔 釜山 仁川",
    "IN": "delhi/new_delhi/mumbai/bangalore/bengaluru/chennai/hyderabad/goa/pune/德里/新德里/孟买/班加罗尔",
    "CA": "toronto vancouver montreal ottawa calgary 多伦多 温哥华 蒙特利尔 渥太华",
    "RU": "moscow petersburg 莫斯科 圣彼得堡",
    "AT": "vienna salzburg 维也纳",
    "BE": "brussels antwerp ghent 布鲁塞尔",
    "NL": "amsterdam rotterdam hague schiphol 阿姆斯特丹 海牙 鹿特丹",
    "SE": "stockholm gothenburg 斯德哥尔摩",
    "FI": "helsinki 赫尔辛基",
    "AU": "canberra sydney melbourne 堪培拉 悉尼 墨尔本",
    "AE": "dubai/abu_dhabi/迪拜/阿布扎比",
    "QA": "doha 多哈",
    "EG": "cairo 开罗",
    "ZA": "johannesburg/cape_town/pretoria/约翰内斯堡/开普敦",
    "BR": "rio/sao_paulo/brasilia/rio_de_janeiro/里约/圣保罗/巴西利亚",
    "MX": "cancun/mexico_city/墨西哥城/坎昆",
    "IL": "jerusalem/tel_aviv/耶路撒冷/特拉维夫",
    "TR": "istanbul ankara 伊斯坦布尔 安卡拉",
    "VN": "hanoi/saigon/ho_chi_minh/ho_chi_minh_city/河内/胡志明市",
    "PT": "lisbon porto 里斯本",
    "DK": "copenhagen 哥本哈根",
    "CZ": "prague 布拉格",
    "PL": "warsaw krakow 华沙 克拉科夫",
    "HU": "budapest 布达佩斯",
    "IE": "dublin 都柏林",
    "GR": "athens 雅典",
    "TH": "bangkok phuket 曼谷 普吉",
    "NO": "oslo 奥斯陆",
    "RW": "kigali 基加利",
    "KE": "nairobi 内罗毕",
    "ET": "addis_ababa 亚的斯亚贝巴",
    "PH": "manila cebu 马尼拉",
}

SINGLE_ZH = {"CN": "中", "US": "美", "GB": "英"}
DROPPED = {
    "AC",
    "AQ",
    "BV",
    "CP",
    "CQ",
    "DG",
    "EA",
    "EZ",
    "HM",
    "IO",
    "QO",
    "TA",
    "TF",
    "UM",
    "UN",
    "XA",
    "XB",
    "ZZ",
}
NOT_CITIES = {
    "center",
    "eastern",
    "vincent",
    "nelson",
    "university",
    "nome",
    "monitor",
    "knox",
    "easter",
    "nice",
    "wake",
    "oral",
    "midway",
    "utc",
    "casey",
    "davis",
    "christmas",
    "palmer",
    "regina",
    "resolute",
    "未知城市",
    "昭和",
    "中岛",
}


def make() -> dict[str, dict[str, str]]:
    """Return three tables of plain name -> code: places, people (demonyms) and cities."""
    places = {plain(name): code for code, name in _countries()}
    for code, names in SHORT.items():
        places.update({plain(name): code for name in names.split("/")})
    people: dict[str, str] = {}
    for code, names in re.findall(r"([A-Z]{2}(?:\|[A-Z]{2})*) (\S+)", PEOPLE):
        for name in names.split("/"):
            people[plain(name.replace("_", " "))] = code
    cities = {plain(name): code for code, name in _cities()}
    for code, names in CITIES.items():
        for name in names.split("/" if "/" in names else " "):
            cities[plain(name.replace("_", " "))] = code
    cities = {n: c for n, c in cities.items() if n not in places and n not in NOT_CITIES}
    return {"places": places, "people": people, "cities": cities}


def _countries() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for language in ("en", "zh"):
        territories: Any = Locale(language).territories
        for code, full in territories.items():
            if re.fullmatch("[A-Z]{2}", code) and code not in DROPPED:
                name = (
                    re.sub(r"\(.*?\)", "", full).replace("SAR China", "").replace("特别行政区", "")
                )
                found += [
                    (code, name),
                    (code, name.replace("&", "and")),
                    (code, name.replace("St.", "Saint")),
                ]
    return [(code, name) for code, name in found if name.strip()]


def _zones(language: str) -> dict[str, dict[str, str]]:
    found: Any = Locale(language).time_zones
    return found


def _cities() -> list[tuple[str, str]]:
    territories = get_global("zone_territories")
    found: list[tuple[str, str]] = []
    for language in ("en", "zh"):
        for zone, names in _zones(language).items():
            city = names.get("city") or (
                zone.rsplit("/", 1)[-1].replace("_", " ") if language == "en" else ""
            )
            if zone in territories and city:
                found.append((territories[zone], city))
    for zone, code in territories.items():
        city = zone.rsplit("/", 1)[-1].replace("_", " ")
        if "/" in zone and not zone.startswith("Etc"):
            found.append((code, city))
    return [(code, city) for code, city in found if code in Locale("en").territories]


if __name__ == "__main__":
    PLACES.write_text(
        json.dumps(make(), ensure_ascii=False, sort_keys=True, indent=0) + "\n", encoding="utf-8"
    )
