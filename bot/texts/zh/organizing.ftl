### The organizers' panel, settings, invitations, attendance.

admin =
    <b>主办方专用</b>
    { $title }

    人数：{ $guests-count }
    未使用的邀请：{ $open-count }
    已屏蔽机器人：{ $blocked-count }

    已送达的消息：{ $delivered-count }
    无法送达：{ $impossible-count }
    不确定是否送达：{ $unknown-count }
    处理出错的消息或操作：{ $trouble-count }
admin-attendance = 出席统计
admin-invite = 邀请
admin-settings = 设置

settings =
    <b>设置</b>

    答复截止时间：{ $deadline-at }
    活动席位：{ $seats }
    空出的席位保留 { $hours } 小时

    以下为各场次的席位。
settings-deadline = 答复截止时间
settings-seats = 活动席位
settings-offer = 席位保留时长
settings-session = { $seats } · { $title }
seats-unlimited = 不限
seats-limited = { $seats } 席
q-deadline =
    <b>与会者最晚何时答复？</b>

    目前：{ $deadline-at }。请按活动当地时间输入新的日期和时间，例如 <code>2027-02-20 18:00</code>。
q-deadline-unclear = 未能识别日期和时间。请按此格式输入：<code>2027-02-20 18:00</code>
deadline-too-late = 该时间晚于活动开始时间。请输入更早的日期和时间。
deadline-past = 该时间已过。请输入更晚的日期和时间。
q-offer-hours = <b>空出的席位为候补名单上的下一位保留多少小时？</b>
q-offer-hours-unclear = 请输入小时数（不小于 1 的整数）。
q-seats =
    <b>共有多少个席位？</b>

    减少席位时，已有席位的人不受影响；增加席位时，新席位将提供给候补名单。
q-seats-unlimited = 不限
q-seats-unclear = 请输入 1 到 9999 之间的整数，或点选“不限”。

invite =
    <b>邀请</b>

    每个邀请都是一个链接，{ $days } 天内有效，只允许一个账号使用一次。请仅发送给受邀者本人，最好通过双方信任的渠道。

    未使用：{ $count }
invite-guest = 邀请一位嘉宾
invite-organizer = 邀请一位主办方成员
invite-list = 按名单邀请多位
invite-open = 未使用的邀请（{ $count }）
invite-more = 再显示 { $count } 份
invite-none-open = 没有未使用的邀请。
invite-owner-only = 只有活动负责人可以邀请主办方成员或撤销此类邀请，请联系负责人。
q-invitee =
    <b>这份邀请发给谁？</b>

    请输入便于您日后辨认的姓名，仅主办方可见；也可以点选“跳过”。
q-invitee-unclear = 请用文字输入姓名，或点选“跳过”。
q-invitees =
    <b>您想邀请哪些人？</b>

    请粘贴名单，每行一位，或发送 CSV 文件：
    <code>姓名, 语言</code>
    语言为 <code>en</code> 或 <code>zh</code>，可以省略。最多 500 人。
q-invitees-unclear = 未能读取。请粘贴名单（每行一位），或发送 CSV 文件。
invited =
    ✅ <b>邀请</b>（{ $role }）：{ $name }
    有效期至 { $until-at }

    { $link }

    请仅转发给受邀者本人。
invite-copy = 复制链接
invited-all = ✅ 已生成 { $count } 份邀请。文件包含姓名和链接，将在 { $minutes } 分钟后从本聊天中消失。
invited-codes = 同样的链接，以二维码形式供打印。该文件也会在 { $minutes } 分钟后消失。
invitations-open =
    <b>未使用的邀请</b>（显示 { $shown-count } / { $count }）

    { $lines }

    点选编号即可撤销该邀请。本消息会自动删除。
invitation-line = { $number }. { $name } – { $role }，有效期至 { $until-at }
invitation-revoke = ✕ { $number }
invitation-revoked = 邀请已撤销，该链接不再有效。
role-guest = 嘉宾
role-organizer = 主办方
role-owner = 负责人
role-mark-organizer = （主办方）
role-mark-owner = （负责人）
list-broken = 名单不是有效的 CSV（第 { $number } 行附近）。尚未邀请任何人。请检查引号后重新发送。
list-empty = 名单为空（第 { $number } 行）。请每行粘贴一位。
list-too-many = 名单超过 { $number } 人。尚未邀请任何人。请分批发送。
list-bad-name = 第 { $number } 行没有姓名或姓名过长。尚未邀请任何人。请修改后重新发送名单。
list-bad-language = 第 { $number } 行：语言必须是 en 或 zh，且其后不应有其他内容。尚未邀请任何人。请修改后重新发送名单。
file-too-large = 文件过大。请发送不超过 { $kilobytes } kB 的纯文本（CSV）。
file-unreadable = 无法以文本方式读取该文件。请另存为 CSV（UTF-8）后重新发送。
file-lost = 未能从 Telegram 获取文件，请重新发送。

attendance =
    <b>出席统计</b>
    { $title }

    已受邀并加入：{ $count } 人

    { $lines }
attendance-line =
    <b>{ $title }</b>{ $seats }
    ✅ { $going-count } · 🤔 { $undecided-count } · ❌ { $declined-count } · 未答复 { $silent-count } { $waiting }
attendance-seats = （{ $seats } 席）
attendance-waiting = · ⏳ { $waiting-count } · 🎟 { $offered-count }
attendance-picture = 图表
attendance-names = 姓名
attendance-refresh = 刷新
attendance-picture-caption = { $count } 人的出席统计。仅含人数，不含姓名。
attendance-list =
    <b>出席名单</b>
    <i>保密。本消息将在 { $minutes } 分钟后自动删除。</i>

    { $lines }
attendance-group-going = <b>✅ 出席（{ $count }）</b>
attendance-group-offered = <b>🎟 席位待确认（{ $count }）</b>
attendance-group-waiting = <b>⏳ 候补（{ $count }）</b>
attendance-group-undecided = <b>🤔 待定（{ $count }）</b>
attendance-group-declined = <b>❌ 不出席（{ $count }）</b>
attendance-group-silent = <b>▫️ 尚未答复（{ $count }）</b>
attendance-name = • { $name } { $role }
legend-going = 出席
legend-undecided = 待定
legend-declined = 不出席
legend-silent = 未答复
legend-waiting = 候补
