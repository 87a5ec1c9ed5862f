"""Words typed in the middle of a form that read like something else than an answer to its question."""

import re

_ASKING = re.compile(
    r"[?？]\s*$|^(?:can|could|may|might|shall|should|will|would|is|are|am|was|were|do|does|did|has|have"
    r"|must)\s+(?:i|we|you|he|she|it|they|there|this|that|the|my|our|your|someone|somebody|anyone)\b"
    r"|^(?:what|when|where|who|whom|which|why|how)\s+\S+\s+\S+"
    r"|请问|吗$|吗[。！]?$|什么时候|怎么|如何|为什么|能不能|可不可以|是不是|有没有|哪里|哪儿|在哪"
)
_IN_NEED = re.compile(
    r"\b(?:unsafe|not safe|afraid|scared|frightened|threat(?:s|en\w*)?|harass\w*|assault\w*|abus\w+"
    r"|stalk\w*|follow(?:s|ed|ing) me|help me|need help|in danger|emergency here|attack\w*|hurt me"
    r"|blackmail\w*|suicid\w*|kill (?:me|myself)|call the police|sos)\b"
    r"|不安全|害怕|恐惧|威胁|骚扰|救命|求助|帮帮我|救救我|跟踪|有危险|紧急情况|报警|侵犯|勒索|自杀|打我"
)


def reads_like_a_question(typed: str) -> bool:
    """Say whether words ask something."""
    return _ASKING.search(typed.strip().casefold()) is not None


def reads_like_a_cry_for_help(typed: str) -> bool:
    """Say whether somebody may need help. Once too often asked is better than once too few."""
    return _IN_NEED.search(typed.casefold()) is not None
