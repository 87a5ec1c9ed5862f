"""Countries and regions with one time, as people name them, in English and Chinese."""

ZONES_OF_COUNTRIES = {
    country: zone
    for zone, countries in {
        "Africa/Cairo": "egypt|埃及",
        "Africa/Johannesburg": "south africa|南非",
        "Africa/Lagos": "nigeria|尼日利亚",
        "Africa/Nairobi": "kenya|肯尼亚",
        "America/Argentina/Buenos_Aires": "argentina|阿根廷",
        "America/Bogota": "colombia|哥伦比亚",
        "America/Los_Angeles": "us pacific|pacific us|california|美国西部|美西|美国太平洋|太平洋",
        "America/New_York": "us eastern|eastern us|new england|美国东部|美东",
        "America/Chicago": "us central|central us|美国中部|美中",
        "America/Denver": "us mountain|mountain us|美国山区|美国山地",
        "America/Lima": "peru|秘鲁",
        "Asia/Bangkok": "thailand|泰国",
        "Asia/Dhaka": "bangladesh|孟加拉国",
        "Asia/Dubai": "uae|united arab emirates|阿联酋",
        "Asia/Ho_Chi_Minh": "vietnam|viet nam|越南",
        "Asia/Hong_Kong": "hong kong sar",
        "Asia/Jerusalem": "israel|以色列",
        "Asia/Karachi": "pakistan|巴基斯坦",
        "Asia/Kathmandu": "nepal|尼泊尔",
        "Asia/Kolkata": "india|印度",
        "Asia/Kuala_Lumpur": "malaysia|马来西亚",
        "Asia/Manila": "philippines|菲律宾",
        "Asia/Riyadh": "saudi arabia|沙特|沙特阿拉伯",
        "Asia/Seoul": "korea|south korea|韩国",
        "Asia/Shanghai": "china|prc|mainland china|中国|中国大陆|中国标准|全国",
        "Asia/Singapore": "singapore|新加坡",
        "Asia/Taipei": "taiwan|台湾",
        "Asia/Tehran": "iran|伊朗",
        "Asia/Tokyo": "japan|日本",
        "Europe/Amsterdam": "netherlands|holland|荷兰",
        "Europe/Athens": "greece|希腊",
        "Europe/Berlin": "germany|central europe|central european|德国|中欧|欧洲中部",
        "Europe/Brussels": "belgium|比利时",
        "Europe/Budapest": "hungary|匈牙利",
        "Europe/Copenhagen": "denmark|丹麦",
        "Europe/Dublin": "ireland|爱尔兰",
        "Europe/Helsinki": "finland|芬兰",
        "Europe/Istanbul": "turkey|türkiye|turkiye|土耳其",
        "Europe/London": "uk|united kingdom|great britain|england|scotland|wales|英国|英格兰",
        "Europe/Oslo": "norway|挪威",
        "Europe/Paris": "france|法国",
        "Europe/Prague": "czech republic|czechia|捷克",
        "Europe/Rome": "italy|意大利",
        "Europe/Stockholm": "sweden|瑞典",
        "Europe/Vienna": "austria|奥地利",
        "Europe/Warsaw": "poland|波兰",
        "Europe/Zurich": "switzerland|瑞士",
        "Pacific/Apia": "samoa|萨摩亚",
        "Pacific/Auckland": "new zealand|新西兰",
    }.items()
    for country in countries.split("|")
}

_LETTERS = (
    "acst adt aedt aest akdt akst ast awst bst cat cct cdt cest cet clt cst ct eat ect edt eest eet"
    " egst est et gst hadt hast hkt hst ict idt irst ist jst kst mdt mest met msk mst mt myt ndt nst"
    " nzdt nzst pdt pht pkt pst pt sast sgt sst wat west wet wib wit wita cst6cdt est5edt mst7mdt"
    " pst8pdt"
)
_WORDS_OF_ZONE_FILES = (
    "atlantic center central continental east east-indiana eastern factory general localtime"
    " mountain north pacific posixrules south uct universal west zulu"
)
ABBREVIATIONS = frozenset(f"{_LETTERS} {_WORDS_OF_ZONE_FILES}".split())
"""What stands for several times, or is a word that only zone files know: these are asked back."""
