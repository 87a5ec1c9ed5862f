### The second factor: a code of an authenticator app before privileged acts.

command-secondfactor = 您的第二重验证：查看姓名、导出和更换角色之前的验证码
go-second-factor = 第二重验证
second-factor =
    <b>第二重验证</b>
    { $state }

    { $event }

    查看姓名、导出、向所有人群发、更换角色、补发、邀请函和修改活动之前，请输入手机上验证器应用显示的六位数字。输入后，这些操作在本聊天中开放十分钟。
second-factor-none = 您尚未设置。
second-factor-closed = 您已设置。恢复码还剩 { $count } 个。
second-factor-open = 您已设置，目前开放至 { $until-at }。恢复码还剩 { $count } 个。
second-factor-is-required = 本活动要求所有主办方成员设置。
second-factor-is-optional = 本活动不作要求；已设置的人须使用。
second-factor-make-required = 要求所有人设置
second-factor-make-optional = 不再要求
second-factor-set-up = 设置
second-factor-codes = 生成新的恢复码
second-factor-end = 立即关闭
second-factor-lost = 我的验证器丢失了
second-factor-off = 停用
second-factor-off-sure = 确认停用
second-factor-off-ask = 要停用您的第二重验证吗？停用后，拿到您未锁手机的人就能做您可以做的一切。如果活动要求第二重验证，您在下一次相关操作之前须重新设置。
second-factor-turned-off = 您的第二重验证已停用。请在验证器应用中删除相应条目。
second-factor-needed = 此操作需要验证器应用的验证码。请输入六位数字，然后重新发送。
second-factor-ask =
    <b>请输入验证器应用显示的六位数字</b>

    随后我会继续您点选的操作。{ $minutes } 分钟内不会再次询问。您输入的数字会从本聊天中删除。
second-factor-first =
    <b>请先设置第二重验证</b>

    本活动以验证器应用的验证码保护姓名、导出、角色和邀请函。设置只需两分钟，随后我会继续您点选的操作。
second-factor-secret =
    <b>您的第二重验证</b>

    1. 请打开验证器应用（例如 Aegis、Google Authenticator 或 2FAS），最好装在另一台设备上。
    2. 扫描此图，或输入密钥：
    <code>{ $secret }</code>
    3. 在此输入应用显示的六位数字。

    请勿给任何人看。本消息将在 { $minutes } 分钟后自动删除。
second-factor-recovery =
    <b>{ $count } 个恢复码</b>

    { $lines }

    每个恢复码可代替应用使用一次。请现在抄在纸上：不会再次显示，之前的恢复码已失效。本消息将在 { $minutes } 分钟后自动删除。
second-factor-recovery-line = <code>{ $code }</code>
second-factor-confirmed = 第二重验证已设置，现在开放 { $minutes } 分钟。
second-factor-right = 验证码正确。需要验证码的操作现在开放 { $minutes } 分钟。
second-factor-wrong = 验证码不正确：可能有误，或已使用过。请等待下一个验证码。还可尝试 { $count } 次。
second-factor-locked = 已连续五次输入错误。{ $until-at }之前不接受验证码。其他主办方成员已收到通知。
second-factor-locked-told = { $event } · { $code } 的聊天中有人连续五次输入了错误的验证码，{ $minutes } 分钟内不接受验证码。请通过其他渠道确认是否本人。如果不是，其手机可能已落入他人之手：请使用 /lockdown。
second-factor-recovered =
    { $count ->
        [0] 已使用一个恢复码。恢复码已用完，请生成新的。
       *[other] 已使用一个恢复码，还剩 { $count } 个。
    }
second-factor-lost-what =
    <b>没有验证器应用时</b>

    在我询问六位数字时，请输入一个恢复码。

    如果没有恢复码，另外两位主办方成员与您通话确认后，可以撤销您的第二重验证，随后您再重新设置。
second-factor-help = 请其他主办方成员帮助
second-factor-help-asked = 已通知其他主办方成员。请致电其中两位：同意之前，应先听到您的声音。
second-factor-help-wanted = { $event } · { $code } 表示验证器应用丢失。请通过其他渠道与其本人通话。两位主办方成员同意后，其第二重验证将被撤销，并由其重新设置。
second-factor-agree = 已通话，同意
second-factor-agreed = 已记录。再有一位主办方成员同意后，{ $code } 的第二重验证即被撤销。
second-factor-agreed-both = { $code } 的第二重验证已撤销。本人和所有主办方成员已收到通知。
second-factor-agreed-already = 您不能对此表示同意，或已经同意过。须由另外两位主办方成员同意。
second-factor-nobody = 此操作需要另外两位主办方成员，而本活动没有这么多。请联系系统管理员。
second-factor-taken = { $event } · 两位主办方成员已撤销 { $code } 的第二重验证。
second-factor-taken-own = { $event } · 两位主办方成员已撤销您的第二重验证。请立即重新设置。
second-factor-set-up-already = 您已设置第二重验证。如需更换，请先停用。
second-factor-set-up-told = { $event } · { $code } 设置了第二重验证。若您事先不知情，请通过其他渠道向本人确认；若不是本人所为，其手机可能已落入他人手中，请使用 /lockdown。
second-factor-turned-off-told = { $event } · { $code } 关闭了第二重验证。若您事先不知情，请通过其他渠道向本人确认；若不是本人所为，其手机可能已落入他人手中，请使用 /lockdown。
