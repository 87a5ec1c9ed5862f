"""Numbers, times, dates and currencies of a question, read alike in English and Chinese."""

import re

from bot.answers.language.scripts import BilingualPattern, scripts_of

_ENGLISH = dict(
    zip(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
        ],
        [*range(2, 21), *range(30, 100, 10)],
        strict=True,
    )
)
_ORDINALS = dict(
    zip(
        ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        range(3, 11),
        strict=True,
    )
)
_DIGITS = {char: at for at, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000}
_CHINESE = re.compile(
    r"(第|周|星期|礼拜)?([零〇一二两三四五六七八九十百千万]+)"
    r"(?=(点(?!儿)|时|分|秒|年|月|日|号|天|个|小时|楼|层|元|块|人|位|次|岁|度|级|倍|张|条|间|晚|周|星期|名|件|美|欧|英镑)?)"
)
_MULTIPLIERS = {"k": 1_000, "m": 1_000_000, "万": 10_000, "千": 1_000}
_AFTERNOON = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s*(?:p\.?\s?m\b|pm)")
_MORNING = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s*(?:a\.?\s?m\b|am)")
_CLOCK_ZH = re.compile(
    r"(上午|早上|凌晨|下午|晚上|傍晚|今晚|明晚)?(\d{1,2})(?:点|时(?!间))(?:(\d{1,2})分|(半))?"
)
_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b")
_NUMBER = re.compile(r"(\d+(?:[.,:]\d+)*)\s?(k\b|m\b|万|千)?")
_LATE = frozenset({"下午", "晚上", "傍晚", "今晚", "明晚"})

_MONTHS = "january february march april may june july august september october november december"
_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    + "|".join(month for month in _MONTHS.split() if month != "may")
    + r")\b|(?:(?<=\d )|(?<=\d)|(?:in|on|of|until|by|before|after|since|this|next|late|early|mid|th) )(may)\b"
    r"|\b(may)(?= \d)"
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_WEEKDAY = re.compile(rf"\b({_DAYS.replace(' ', '|')}|mon|tues?|wed|thurs?|fri)s?\b")
_WEEKDAY_ZH = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天1-6])")
_RELATIVE = {
    "today": r"\btoday|今天|今日", "tomorrow": r"\btomorrow|明天|明日|明晚", "yesterday": r"\byesterday|昨天",
    "weekend": r"\bweekend|周末", "next": r"\bnext (?:week|month|year)|下周|下个?月|明年|下星期",
    "last": r"\b(?:last|previous) (?:week|month|year|time|edition)|去年|上次|上届|上周|上个?月",
    "this": r"\bthis (?:week|month|year)|本周|这周|本月|这个月|今年", "night": r"\btonight|\bnight|\bevening|今晚|晚上|明晚|夜",
    "morning": r"\bmorning|早上|上午|清晨", "afternoon": r"\bafternoon|下午",
}  # fmt: skip
_CURRENCIES = {
    "usd": r"\bdollars?|\busd\b|\$|美元|美金", "eur": r"\beuros?\b|\beur\b|€|欧元", "gbp": r"\bpounds?\b|\bgbp\b|£|英镑",
    "cny": r"\byuan\b|\brmb\b|\bcny\b|\brenminbi\b|人民币", "jpy": r"\byen\b|\bjpy\b|日元|日圆|¥", "chf": r"\bfrancs?\b|\bchf\b|瑞郎|法郎",
    "hkd": r"\bhkd\b|港币|港元", "sgd": r"\bsgd\b|新币|新加坡元", "inr": r"\brupees?\b|\binr\b|卢比", "mxn": r"\bpesos?\b|比索",
    "krw": r"\bkrw\b|韩元", "cad": r"\bcad\b|加元", "aud": r"\baud\b|澳元", "rub": r"\brubles?\b|卢布", "sek": r"\bkron\w*|克朗",
}  # fmt: skip
_RELATIVE_PATTERNS = {name: BilingualPattern(pattern) for name, pattern in _RELATIVE.items()}
_CURRENCY_PATTERNS = {name: BilingualPattern(pattern) for name, pattern in _CURRENCIES.items()}


def figures_in(spelled: str) -> frozenset[str]:
    """Return what a plain text counts and dates.

    Numbers are `n:25`, times `t:17:00`, days and months `d:mon`, currencies `c:usd`.
    """
    scripts = scripts_of(spelled)
    found = {f"c:{name}" for name, at in _CURRENCY_PATTERNS.items() if at.is_in(spelled, scripts)}
    found |= {f"d:{name}" for name, at in _RELATIVE_PATTERNS.items() if at.is_in(spelled, scripts)}
    for day in _WEEKDAY.finditer(spelled):
        found.add(f"d:{day[1][:3]}")
    for day in _WEEKDAY_ZH.finditer(spelled):
        found.add(
            f"d:{_DAYS.split()['一二三四五六日天'.find(day[1]) % 7 if not day[1].isdigit() else int(day[1]) - 1][:3]}"
        )
    spelled = _WEEKDAY_ZH.sub(" ", spelled)
    for month in _MONTH.finditer(spelled):
        found.add(f"d:{(month[1] or month[2] or month[3])[:3]}")
    spelled = _CHINESE.sub(_digits, spelled)
    for month in re.finditer(r"(\d{1,2})月", spelled):
        if 1 <= int(month[1]) <= 12:
            found.add(f"d:{_MONTHS.split()[int(month[1]) - 1][:3]}")
    spelled = re.sub(r"\d{1,2}月", " ", spelled)
    found |= _times_and_numbers(spelled)
    if any(figure.startswith("t:") for figure in found):
        found -= {"d:morning", "d:afternoon", "d:night"}  # the clock says it already
    return frozenset(found)


def _times_and_numbers(spelled: str) -> set[str]:
    found: set[str] = set()

    def note(hour: str, minute: str | None, *, late: bool) -> str:
        full = int(hour) % 12 + 12 if late and int(hour) <= 12 else int(hour)
        found.add(f"t:{full}:{int(minute or 0):02}")
        return " "

    spelled = _AFTERNOON.sub(lambda at: note(at[1], at[2], late=True), spelled)
    spelled = _MORNING.sub(lambda at: note(at[1], at[2], late=False), spelled)
    spelled = _CLOCK_ZH.sub(
        lambda at: note(at[2], "30" if at[4] else at[3], late=at[1] in _LATE), spelled
    )
    spelled = _CLOCK.sub(lambda at: note(at[1], at[2], late=False), spelled)
    for number in _NUMBER.finditer(spelled):
        found.add(_number(number[1], number[2]))
    for word in re.findall(r"[a-z]+", spelled):
        value = _ENGLISH.get(word, _ORDINALS.get(word, 0))
        if value:
            found.add(f"n:{value}")
    return found


def _number(digits: str, multiplier: str | None) -> str:
    """Name a number; 1,000 is 1000, 2.50 is 2.5, 3 万 is 30000."""
    bare = re.sub(r",(?=\d{3}(?!\d))", "", digits)
    try:
        return f"n:{float(bare) * _MULTIPLIERS.get(multiplier or '', 1):g}"
    except ValueError:
        return f"n:{bare}"


def _digits(match: re.Match[str]) -> str:
    """Write a Chinese numeral in digits; a bare 一 or 一个 is an article, not a number."""
    if not match[1] and (match[2] in {"一", "千", "万", "百"} or not match[3]):
        return match[0] if match[2] != "十" else "10"
    if match[2] == "一" and match[3] in {"个", "次", "位", "人"}:
        return match[0]
    total, current = 0, 0
    if not any(char in _UNITS for char in match[2]):
        return (match[1] or "") + "".join(str(_DIGITS[char]) for char in match[2])
    for char in match[2]:
        if char in _UNITS:
            total, current = total + (current or 1) * _UNITS[char], 0
        else:
            current = _DIGITS[char]
    return (match[1] or "") + str(total + current)
