"""Words that point at one person without saying anything of them, in both languages."""

import re
from collections.abc import Iterator
from functools import cache

from bot.chatham.grammar import is_verb
from bot.chatham.hits import Colour, Hit, Rule
from bot.chatham.people.descriptions import Description, fitting
from bot.chatham.roster import Roster
from bot.chatham.spelled import Sentence
from bot.chatham.vocabulary import entries, languages_of, ordered

QUOTED_WORDS = 6
QUOTED_CHARACTERS = 10
_QUOTED = re.compile(r"[“\"«「『]([^”\"»」』]{4,600})[”\"»」』]")
_BOTH = re.compile(
    r"\b(?:he or she|she or he|his or her|her or his|him or her|his/her|he/she|s/he|her/his|she/he)\b"
)
_PART_OF_DAY = r"(?:morning|afternoon|evening|night|lunch|breakfast|dinner|noon|session|coffee|walk|round|group)"


def pointers(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    """Find them."""
    yield from _pronouns(sentence)
    yield from _moments(sentence)
    yield from _listed(sentence, Rule.COMPLEMENT, "alone")
    yield from _listed(sentence, Rule.LIFE, "life")
    yield from _listed(sentence, Rule.EMPLOYER, "employer")
    yield from _one_apart(sentence)
    yield from _once_something(sentence)
    yield from _whoever(sentence)
    yield from _languages(sentence, roster)


def _hit(sentence: Sentence, start: int, end: int, rule: Rule) -> Hit:
    return Hit(start, end, sentence.text[start:end], rule, Colour.AMBER)


def _pronouns(sentence: Sentence) -> Iterator[Hit]:
    both = [match.span() for match in _BOTH.finditer(sentence.low)]
    for token in sentence.tokens:
        alone = token.folded in entries("english", "pronouns")
        if alone and not any(start <= token.start < end for start, end in both):
            yield _hit(sentence, token.start, token.end, Rule.PRONOUN)
    exceptions = [
        match.span()
        for each in ordered("chinese", "pronoun exceptions")
        for match in re.finditer(each, sentence.text)
    ]
    for match in re.finditer("[他她](?:本人|自己)?(?!们|人|国|方|律|杀|乡|处)", sentence.text):
        if not any(start <= match.start() < end for start, end in exceptions):
            yield _hit(sentence, *match.span(), Rule.PRONOUN)


def quotations(sentence: Sentence) -> Iterator[Hit]:
    """Find what is quoted at length; `sentence` may be a whole text."""
    for match in _QUOTED.finditer(sentence.text):
        inside = match.group(1)
        words = len(re.findall(r"[A-Za-z']+", inside))
        characters = len(re.findall(r"[\u4e00-\u9fff]", inside))
        before = re.findall(r"[a-z]+", sentence.low[: match.start()])[-3:]
        after = sentence.text[match.end() : match.end() + 5]
        title = bool(entries("english", "quote titles").intersection(before))
        title = title or after.startswith(ordered("chinese", "quote titles"))
        if (words >= QUOTED_WORDS or characters >= QUOTED_CHARACTERS) and not title:
            yield _hit(sentence, *match.span(), Rule.QUOTATION)


@cache
def _moment() -> re.Pattern[str]:
    days = "|".join(entries("english", "days"))
    meals = "|".join(ordered("chinese", "meals"))
    return re.compile(
        rf"\b(?:(?:{days})(?:'s)?\s+{_PART_OF_DAY}|(?:on|before|after|during|over|at)\s+(?:the\s+)?(?:\w+\s+){{0,2}}?"
        rf"(?:breakfast|lunch|dinner|supper|coffee break|tea break|reception|banquet|excursion|walk|bus ride|boat trip|hike)\b"
        rf"|(?:the\s+)?(?:first|second|third|fourth|last|opening|closing)\s+(?:day|night|morning|evening)\b"
        rf"|(?:at|around)\s+(?:\d{{1,2}}[:.]\d\d|\d{{1,2}}\s*(?:am|pm)|noon|midnight)|in the corridor|over (?:coffee|tea|drinks|wine)"
        rf"|minutes? (?:before|after|into)|right after the|just before the|in (?:its|the) (?:first|last|final) minutes?)"
        rf"|(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚上?|早上?|中午|傍晚|的)"
        rf"|第[一二三四五]天(?:上午|下午|晚上?|早上?|中午|傍晚|早餐|午餐|晚宴|的)?"
        rf"|(?:{meals})(?:时|上|间|期间|会上|前|后|途中|的时候|当中|之后|之前)"
        r"|最后一场|首场|闭幕前|开幕后|会前|走廊里?|散会后|\d{1,2}[:点]\d{0,2}分?"
    )


def _moments(sentence: Sentence) -> Iterator[Hit]:
    """Find when something was said; what whole groups did then tells nobody."""
    match = _moment().search(sentence.low)
    if match is None or not _of_somebody(sentence):
        return
    yield _hit(sentence, *match.span(), Rule.MOMENT)


_OF_MANY = re.compile(
    r"\b(?:(?:all |most |many |several |the |two |both )?(?:participants|working groups|groups|guests|organi[sz]ers|experts|"
    r"delegates|everybody|everyone|sessions|panels)|(?:the )?(?:plenary|dialogue|programme|meeting|discussions?|report|draft))\b"
)


def _of_somebody(sentence: Sentence) -> bool:
    low = sentence.low
    if any(each in sentence.text for each in ordered("chinese", "groups")):
        singular = any(each in sentence.text for each in ordered("chinese", "one"))
        return singular or "有人" in sentence.text or "提出" in sentence.text
    if "有人" in sentence.text:
        return True
    if re.search(r"[\u4e00-\u9fff]", low):
        return any(each in sentence.text for each in ordered("chinese", "verbs") if len(each) > 1)
    spoken = any(is_verb(token.folded) for token in sentence.tokens)
    return spoken and not _OF_MANY.search(low)


@cache
def _list(section: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    english = "|".join(re.escape(each) for each in ordered("english", section))
    chinese = "|".join(re.escape(each) for each in ordered("chinese", section))
    return re.compile(rf"(?<![\w-])(?:{english})(?![\w-])"), re.compile(chinese)


_HARMLESS = re.compile(
    r"previously (?:agreed|published|known|unknown|reported|used|unseen|trained|deployed)|models? (?:that|which) [a-z]+|"
    r"systems? (?:that|which) |retired (?:model|system|benchmark|version)s?|exception(?:s)? to|with no exception|survivorship|"
    r"only one (?:step|part|way|of the|element|tool|option|aspect)|only two (?:steps|parts|ways|options)|all the others"
)
_HARMLESS_ZH = re.compile(
    r"所在机构|所在单位|一家公司不|孩子们?的安全|曾在(?:此前|之前|过去)|自然语言|早年间|同学习|一家公司(?:都|也|单独|无法|能)|该公司应"
)


def _listed(sentence: Sentence, rule: Rule, section: str) -> Iterator[Hit]:
    english, chinese = _list(section)
    for match in english.finditer(sentence.low):
        around = sentence.low[max(0, match.start() - 20) : match.end() + 20]
        if not _HARMLESS.search(around) and not _any_person(sentence, match.start()):
            yield _hit(sentence, *match.span(), rule)
            break
    for match in chinese.finditer(sentence.text):
        around = sentence.text[max(0, match.start() - 3) : match.end() + 6]
        if not _HARMLESS_ZH.search(around):
            yield _hit(sentence, *match.span(), rule)
            break


def _any_person(sentence: Sentence, start: int) -> bool:
    """Whether a clause hangs on people in general: “researchers who work”."""
    before = [token for token in sentence.tokens if token.end <= start]
    clause = sentence.low.startswith(("who ", "that ", "which ", "whose "), start)
    last = before[-1].folded if before else ""
    return clause and (
        last in {"those", "people", "all", "anyone", "everyone", "models", "systems"}
        or last.endswith("s")
    )


_ONE_APART = re.compile(
    r"\b(?:no|every|all|each|none|any)\b[^.;]{0,40}\bbut (?:one|two|the)\b|\bone (?:hand |voice |vote |country |side )?"
    r"(?:did not|does not|was not|has not|had not|refused|abstained|dissented|voted against|stayed away|objected)\b|"
    r"\b(?:one|a single|a lone) (?:dissent|dissenter|abstention|objection|vote against|reservation)\b|"
    r"\b(?:failed|stopped|lost|blocked) by (?:a single|one)\b|"
    r"[一两](?:人|国|方|家|位|票)(?:没有|未|不同意|没|反对|弃权|保留|拒绝|例外|缺席|持异议|有异议|持保留|有保留)"
)


_ONCE = re.compile(
    r"\b(?:a|an|one|the|our) (?:former|retired|one-time|erstwhile) (?:[a-z-]+ ){0,2}?([a-z-]+) (?!is|was|were|has|had)([a-z]+)"
)


def _once_something(sentence: Sentence) -> Iterator[Hit]:
    """Find “a former beekeeper compared”: whatever somebody once was, and what they did."""
    for match in _ONCE.finditer(sentence.low):
        if is_verb(match.group(2)) and not is_verb(match.group(1)):
            yield _hit(sentence, match.start(), match.end(1), Rule.SPEAKER)


def _one_apart(sentence: Sentence) -> Iterator[Hit]:
    """Find that one did not, where the others did."""
    for match in _ONE_APART.finditer(sentence.low):
        yield _hit(sentence, *match.span(), Rule.COMPLEMENT)


def _whoever(sentence: Sentence) -> Iterator[Hit]:
    for match in re.finditer(
        r"\bwhoever\b|\b(?:somebody|someone) (?!(?:else|should|may|must|can|might))|\bone of (?:us|them|the (?:participants|"
        r"guests|speakers|delegates|experts|panellists|researchers|hosts|organi[sz]ers|engineers|scientists|colleagues))\b"
        r"|\bthe (?:same|other) (?:person|speaker|guest|participant)\b",
        sentence.low,
    ):
        yield _hit(sentence, *match.span(), Rule.SPEAKER)


def _languages(sentence: Sentence, roster: Roster) -> Iterator[Hit]:
    """Find the language in which somebody spoke, where few guests are from where it is spoken."""
    for name, codes in languages_of("english").items():
        pattern = rf"\b(?:in|used|speaks?|spoke|speaking|through|fluent|native)\s+(?:\w+\s+)?({re.escape(name)})\b(?! (?:and|law|model))"
        for match in re.finditer(pattern, sentence.low):
            yield from _language_hit(sentence, match, codes, roster)
    for name, codes in languages_of("chinese").items():
        for match in re.finditer(rf"(?:用|以|讲|说|操){re.escape(name)}", sentence.text):
            yield from _language_hit(sentence, match, codes, roster)


def _language_hit(
    sentence: Sentence, match: re.Match[str], codes: frozenset[str], roster: Roster
) -> Iterator[Hit]:
    if (
        not _OF_MANY.search(sentence.low)
        and "模型" not in sentence.text
        and "model" not in sentence.low
    ):
        fits = len(fitting(roster, Description(codes)))
        yield Hit(
            *match.span(),
            sentence.text[slice(*match.span())],
            Rule.ATTRIBUTES,
            Colour.AMBER,
            fits or None,
        )
