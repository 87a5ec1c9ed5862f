### A lockdown: the powers of organizers, frozen by one and given back by two.

command-lockdown = 手机丢失时：立即冻结主办方成员的职权
go-lockdown = 紧急冻结
go-lockdown-back = « 紧急冻结
lockdown =
    <b>紧急冻结</b>

    手机丢失，或账号落入他人之手？点选一次，该主办方成员就只能做嘉宾可以做的事。恢复职权须由另外两位主办方成员同意。

    { $count ->
        [0] 目前没有被冻结的职权。
       *[other] 已冻结：{ $codes }
    }
lockdown-one = 冻结 { $code }
lockdown-me = 冻结自己
lockdown-all = 全部冻结
lockdown-lift = 恢复 { $code }
lockdown-sure = 确认，立即冻结
lockdown-lift-sure = 同意恢复
lockdown-ask =
    <b>冻结 { $code } 的职权？</b>

    对方立即只能做嘉宾可以做的事，已开始的操作也不例外。其聊天中的名单和链接会被删除{ $house ->
        [page] 。
       *[telegram] ；在 Telegram 中，以其允许的范围为限。
    }本人和所有主办方成员都会收到通知。
lockdown-ask-me =
    <b>冻结您自己的职权？</b>

    您立即只能做嘉宾可以做的事，直到另外两位主办方成员恢复您的职权。本聊天中的名单和链接会{ $carrier ->
        [page] 被删除。
       *[telegram] 在 Telegram 允许的范围内删除。
    }
lockdown-ask-all =
    <b>冻结全部 { $count } 位主办方成员的职权，包括您自己？</b>

    之后没有人能查看姓名、向嘉宾发消息或作任何修改。只有系统管理员能恢复职权。嘉宾不会察觉。
lockdown-done = 已冻结：{ $codes }。现在只能做嘉宾可以做的事。
lockdown-ask-lift =
    <b>恢复 { $code } 的职权？</b>

    请先通过可信的渠道与其本人通话。除您之外，还需一位主办方成员同意。
lockdown-ask-lift-second =
    <b>恢复 { $code } 的职权？</b>

    已有一位主办方成员同意；您同意后，对方立即恢复职权。请先通过可信的渠道与其本人通话。
lockdown-agreed = 已记录。再有一位主办方成员同意后，{ $code } 即恢复职权。
lockdown-agreed-already = 您不能对此表示同意，或已经同意过。须由另外两位主办方成员同意；人数不足时，请联系系统管理员。
lockdown-told = { $event } · { $by } 冻结了 { $codes } 的职权。请通过可信的渠道致电有关人员。
lockdown-own =
    { $event } · 您作为主办方成员的职权已被 { $by } 冻结。您作为嘉宾的参与不受影响。如果手机在您手中，请联系：
    { $contact }
lockdown-lifted = { $event } · { $code } 已恢复主办方成员的职权。
lockdown-lifted-own = { $event } · 您已恢复主办方成员的职权。
