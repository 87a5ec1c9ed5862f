"""Cities people type that the zone database does not know by that name, in English and Chinese."""

ZONES_OF_CITIES = {
    city: zone
    for zone, cities in {
        "Africa/Cairo": "开罗",
        "Africa/Johannesburg": "cape_town 约翰内斯堡 开普敦",
        "Africa/Lagos": "abuja 拉各斯",
        "Africa/Nairobi": "内罗毕",
        "America/Chicago": "austin 芝加哥",
        "America/Los_Angeles": (
            "berkeley la oakland palo_alto san_diego san_francisco seattle sf stanford 旧金山 洛杉矶 西雅图"
        ),
        "America/Mexico_City": "墨西哥城",
        "America/New_York": (
            "atlanta boston miami new_york_city nyc philadelphia washington washington_dc washington_d_c 华盛顿 波士顿"
            " 纽约 费城"
        ),
        "America/Sao_Paulo": "brasilia rio_de_janeiro 圣保罗",
        "America/Toronto": "montreal ottawa 多伦多 渥太华 蒙特利尔",
        "America/Vancouver": "温哥华",
        "Asia/Bangkok": "曼谷",
        "Asia/Dubai": "abu_dhabi 迪拜 阿布扎比",
        "Asia/Ho_Chi_Minh": "hanoi 河内 胡志明",
        "Asia/Hong_Kong": "hongkong 香港",
        "Asia/Jakarta": "雅加达",
        "Asia/Jerusalem": "耶路撒冷 特拉维夫",
        "Asia/Kolkata": ("bangalore bengaluru chennai delhi mumbai new_delhi 孟买 新德里 班加罗尔"),
        "Asia/Kuala_Lumpur": "吉隆坡",
        "Asia/Macau": "澳门",
        "Asia/Manila": "马尼拉",
        "Asia/Riyadh": "利雅得",
        "Asia/Seoul": "首尔",
        "Asia/Shanghai": (
            "beijing chengdu guangzhou hangzhou hefei nanjing peking shenzhen suzhou tianjin wuhan "
            "xiamen xian xi'an 上海 北京 南京 厦门 合肥 天津 广州 成都 杭州 武汉 深圳 苏州 西安 重庆 beijing_time"
        ),
        "Asia/Singapore": "新加坡",
        "Asia/Taipei": "台北",
        "Asia/Urumqi": "xinjiang_time 新疆时间",
        "Asia/Tokyo": "kyoto osaka 东京 京都 大阪",
        "Australia/Melbourne": "墨尔本",
        "Australia/Sydney": "canberra 堪培拉 悉尼",
        "Europe/Amsterdam": "the_hague 海牙 阿姆斯特丹",
        "Europe/Berlin": "cologne frankfurt hamburg koln munchen muenchen munich 慕尼黑 柏林 法兰克福",
        "Europe/Brussels": "布鲁塞尔",
        "Europe/Copenhagen": "kobenhavn københavn 哥本哈根",
        "Europe/Helsinki": "赫尔辛基",
        "Europe/Istanbul": "伊斯坦布尔",
        "Europe/Dublin": "都柏林",
        "Europe/London": "edinburgh glasgow manchester oxford 伦敦 爱丁堡 曼彻斯特 牛津",
        "Europe/Madrid": "barcelona 马德里",
        "Europe/Moscow": "莫斯科",
        "Europe/Oslo": "奥斯陆",
        "Europe/Paris": "巴黎",
        "Europe/Athens": "雅典",
        "Europe/Lisbon": "里斯本",
        "Europe/Prague": "布拉格",
        "Europe/Rome": "milan roma 米兰 罗马",
        "Europe/Warsaw": "华沙",
        "Europe/Stockholm": "斯德哥尔摩",
        "Europe/Vienna": "维也纳",
        "Europe/Zurich": "basel bern geneva geneve lausanne zuerich 日内瓦 苏黎世",
        "Pacific/Auckland": "wellington 奥克兰",
    }.items()
    for city in cities.split()
}
"""Cities that are no zone's name, and the Chinese names of those that are."""

ZONES = ("shanghai", "singapore", "zurich", "london", "new_york", "los_angeles")
