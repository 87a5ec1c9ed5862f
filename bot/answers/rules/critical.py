"""Which questions do harm when answered wrongly: visa, entry, money, medicine, security, law."""

import re

from bot.answers.language.normaliser import plain

_CRITICAL = re.compile(
    r"\b(?:visas?|passports?|embass\w+|consula\w+|immigration|border|customs|entry (?:permit|requirement|ban)"
    r"|travel documents?|residence permits?|nationalit\w+|citizen\w*|vaccin\w*|quarantine"
    r"|money|refund\w*|reimburs\w*|expenses?|payments?|paid|pay|charge[ds]?|fees?|cash|bank\w*|transfers?|transferr\w*|cards?"
    r"|credit|debit|atm|pin|account|invoice|currency|exchange rate|top.?up|deposit|withdraw\w*|price|cost"
    r"|medical|doctor|hospital|medicine|medication|drugs?|allerg\w*|emergency|ambulance|insurance|infect\w*|virus|covid\w*|coronavirus"
    r"|symptoms?|disease|epidemic|pandemic|contagious|immun\w*|fever|pregnan\w*"
    r"|security|safe|safety|police|stolen|theft|fraud\w*|lost|threat\w*|legal|arrest\w*|encrypt\w*|passwords?)\b"
    r"|签证|护照|入境|出境|使馆|领事|海关|边检|国籍|居留|免签|疫苗|隔离"
    r"|钱|报销|退款|退费|付款|支付|费用|费|银行|转账|信用卡|借记卡|账户|账号|发票|汇率|兑换|充值|提现|还款|借款|贷款|利息|额度"
    r"|医生|医院|药|过敏|急救|紧急|保险|感染|病毒|疫情|症状|发烧|怀孕|疾病|生病"
    r"|安全|警察|被盗|丢失|诈骗|密码|加密|法律|冻结"
)


def is_critical(text: str) -> bool:
    """Tell whether a question, in either language, is about such a matter."""
    return _CRITICAL.search(plain(text)) is not None
