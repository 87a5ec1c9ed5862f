"""Make bot/domain/visa/countries.json: issuers of passports in English and Chinese, and how they are typed.

Run by hand when CLDR changes: `python tools/make_countries.py`. Names are CLDR's (Babel, Unicode
licence) but for the labels below; other ways to say them were written for this file. Characters of
traditional Chinese are turned with OpenCC (Apache-2.0) once, here, so that the bot need not.
"""

# ruff: noqa: INP001
import json
import unicodedata
from pathlib import Path
from typing import Any

from babel.core import Locale
from opencc import OpenCC

TARGET = Path(__file__).parents[1] / "bot/domain/visa/countries.json"
LABELS_EN = {
    "CD": "Congo (Democratic Republic, Kinshasa)",
    "CG": "Congo (Republic, Brazzaville)",
    "HK": "Hong Kong SAR",
    "MO": "Macao SAR",
    "PS": "Palestine",
}
LABELS_ZH = {"HK": "香港特别行政区", "MO": "澳门特别行政区", "PS": "巴勒斯坦"}
SAID = """
AD andorran|AE uae;emirates;emirati;emirian;阿联酋|AF afghan|AG antiguan;antigua;barbudan;安提瓜
AL albanian|AM armenian|AO angolan|AR argentine;argentinian|AT austrian|AU australian;aussie;澳洲
AZ azerbaijani;azeri|BA bosnian;bosnia;herzegovina;波黑;波斯尼亚|BB barbadian;bajan|BD bangladeshi;孟加拉
BE belgian|BF burkinabe;burkina|BG bulgarian|BH bahraini|BI burundian|BJ beninese|BN bruneian
BO bolivian|BR brazilian|BS bahamian;the bahamas|BT bhutanese|BW motswana;batswana;botswanan
BY belarusian;白俄|BZ belizean|CA canadian
CD congo;congolese;drc;dr congo;democratic republic of the congo;kinshasa;刚果;刚果金;刚果民主共和国;民主刚果
CF central african;car;中非|CG congo;congolese;congo brazzaville;republic of the congo;brazzaville;刚果;刚果布;刚果共和国
CH swiss;suisse;schweiz;svizzera;ch|CI ivory coast;ivorian;cote divoire;象牙海岸|CL chilean|CM cameroonian
CN chinese;prc;p.r. china;pr china;mainland china;people's republic of china;中华人民共和国;中国大陆;大陆;cn;ch
CO colombian|CR costa rican|CU cuban|CV cabo verde;cape verdean|CY cypriot|CZ czech;czech republic;捷克共和国
DE german;deutschland;德意志|DJ djiboutian|DK danish;dane|DM dominican;多米尼加|DO dominican;dominicana;多米尼加;多明尼加
DZ algerian|EC ecuadorian;ecuadorean|EE estonian|EG egyptian|ER eritrean|ES spanish;spaniard;espana|ET ethiopian
FI finnish;finn|FJ fijian|FM micronesian|FR french;frenchman;frenchwoman|GA gabonese
GB uk;u.k.;british;briton;brit;britain;great britain;england;english;scotland;scottish;wales;welsh;northern ireland;northern irish;gb;不列颠;英格兰;联合王国;大不列颠
GD grenadian|GE georgian;格鲁吉亚;乔治亚|GH ghanaian|GM gambian;the gambia|GN guinean;guinea conakry
GQ guinea;equatorial guinean;equatoguinean;几内亚|GR greek;hellenic|GT guatemalan|GW guinea;guinea bissau;几内亚|GY guyanese
HK hongkong;hong kong;hong konger;hongkonger;hksar;hk;香港;港澳;中国香港;特区
HN honduran|HR croatian|HT haitian|HU hungarian|ID indonesian;印尼|IE irish;northern ireland;northern irish;republic of ireland;eire|IL israeli
IN indian|IQ iraqi|IR iranian;persian|IS icelandic;icelander|IT italian|JM jamaican|JO jordanian;约旦哈希姆王国|JP japanese
KE kenyan|KG kyrgyz;kirghiz;吉尔吉斯|KH cambodian;khmer;高棉|KI i-kiribati|KM comorian|KN st kitts;saint kitts;kittitian
KP korea;korean;dprk;north korean;北韩;朝鲜民主主义人民共和国;高丽
KR korea;korean;rok;republic of korea;south korean;南韩;大韩民国;高丽|KW kuwaiti|KZ kazakh;kazakhstani|LA laotian;lao;寮国|LB lebanese
LC st lucia;saint lucia;saint lucian|LI liechtensteiner|LK sri lankan;锡兰|LR liberian|LS basotho;mosotho|LT lithuanian
LU luxembourgish;luxembourger|LV latvian|LY libyan|MA moroccan|MC monegasque|MD moldovan|ME montenegrin;蒙特内哥罗|MG malagasy
MH marshallese|MK macedonia;macedonian;马其顿|ML malian|MM burma;burmese;myanmar|MN mongolian
MO macao;macau;macanese;macao sar;macau sar;澳门;港澳;中国澳门;特区
MR mauritanian|MT maltese|MU mauritian|MV maldivian|MW malawian|MX mexican|MY malaysian;大马|MZ mozambican|NA namibian
NE nigerien|NG niger;nigerian;尼日|NI nicaraguan|NL dutch;holland;the netherlands;netherlander;荷兰王国|NO norwegian|NP nepali;nepalese
NR nauruan|NZ new zealander;kiwi;纽西兰|OM omani|PA panamanian|PE peruvian|PG guinea;papua new guinean;papua;png;几内亚|PH filipino;filipina;philippine;the philippines
PK pakistani|PL polish;pole|PS palestinian|PT portuguese|PW palauan;帛琉|PY paraguayan|QA qatari|RO romanian|RS serbian;serb
RU russian;russian federation;俄国;俄联邦|RW rwandan|SA saudi;saudi arabian;沙特;沙地阿拉伯|SB solomon islander|SC seychellois|SD sudanese
SE swedish;swede|SG singaporean;sg;星加坡;新加坡共和国|SI slovenian;slovene|SK slovak|SL sierra leonean|SM sammarinese
SN senegalese|SO somali|SR surinamese|SS sudan;sudanese;south sudanese;苏丹|ST sao tome;santomean|SV salvadoran|SY syrian
SZ swaziland;swazi|TD chadian|TG togolese|TH thai|TJ tajik|TL east timor;timorese|TM turkmen|TN tunisian|TO tongan
TR turkey;turkish;turk|TT trinidad;trinidadian;tobagonian|TV tuvaluan
TW taiwanese;republic of china;roc;tw;中国台湾;台湾地区;中华民国;台胞;chinese taipei;中华台北
TZ tanzanian|UA ukrainian|UG ugandan|US usa;u.s.;u.s.a.;us;american;america;the states;united states of america;美利坚;美利坚合众国
UY uruguayan|UZ uzbek|VA holy see;vatican;教廷;圣座|VC st vincent;saint vincent;vincentian|VE venezuelan|VN vietnamese;viet nam|VU ni-vanuatu
WS samoan|XK kosovar;kosovan|YE yemeni|ZA south african|ZM zambian|ZW zimbabwean
CN china;中国;中华;大中华|HK china;chinese;中国;大中华|MO china;chinese;中国;大中华|TW china;chinese;中国;大中华
GN guinea;几内亚|NE niger;尼日|SD sudan|KP 韩国人|DO dominica;多米尼克|DM 多明尼加|CN republic of china
"""
LEVEL_1 = "啊A芭B擦C搭D蛾E发F噶G哈H击J喀K垃L妈M拿N哦O啪P期Q然R撒S塌T挖W昔X压Y匝Z"
ODD = {
    "泊": "B",
    "厄": "E",
    "斐": "F",
    "葛": "G",
    "瑙": "N",
    "汶": "W",
    "乍": "Z",
    "圭": "G",
    "梵": "F",
    "秘": "B",
}


def main() -> None:
    """Write the file."""
    english, chinese = Locale("en").territories, Locale("zh").territories
    taiwan, hong_kong = Locale.parse("zh_Hant").territories, Locale.parse("zh_Hant_HK").territories
    to_simple, to_old = OpenCC("t2s"), OpenCC("s2t")
    countries: dict[str, Any] = {}
    said = _said()
    for code in sorted(said):
        en = LABELS_EN.get(code, english[code])
        zh = LABELS_ZH.get(code, chinese[code])
        names = {
            _plain(en),
            _plain(english[code]),
            *(
                to_simple.convert(_plain(name))
                for name in (zh, chinese[code], taiwan[code], hong_kong[code], *said[code])
            ),
        }
        countries[code] = {"en": en, "zh": zh, "initial": _initial(zh), "names": sorted(names)}
    every = "".join(name for each in countries.values() for name in each["names"])
    old = {
        traditional: simple
        for simple in sorted(set(every))
        for traditional in set(to_old.convert(simple)) | _variants(simple, taiwan, hong_kong)
        if traditional != simple and to_simple.convert(traditional) == simple
    }
    text = json.dumps({"simple": old, "countries": countries}, ensure_ascii=False, indent=0)
    TARGET.write_text(text + "\n", encoding="utf-8")


def _said() -> dict[str, list[str]]:
    listed: dict[str, list[str]] = {}
    for entry in SAID.replace("\n", "|").split("|"):
        code, _, names = entry.partition(" ")
        if code:
            listed.setdefault(code, []).extend(name.strip() for name in names.split(";"))
    return listed


def _variants(simple: str, *tables: Any) -> set[str]:
    turn = OpenCC("t2s")
    texts = "".join(name for table in tables for name in table.values())
    return {character for character in set(texts) if turn.convert(character) == simple}


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return unicodedata.normalize("NFKC", letters)


def _initial(name: str) -> str:
    """Return the first letter of a Chinese name's pinyin, by the order of GB 2312's first level."""
    first = name[0]
    if first in ODD:
        return ODD[first]
    place = first.encode("gb2312")
    if place > "座".encode("gb2312"):
        raise ValueError(first)
    starts = [LEVEL_1[at : at + 2] for at in range(0, len(LEVEL_1), 2)]
    return next(letter for sign, letter in reversed(starts) if sign.encode("gb2312") <= place)


if __name__ == "__main__":
    main()
