### 修改日程：草稿、发布、通知；日历订阅；场次文件。

command-reschedule = 修改日程并通知相关嘉宾
admin-reschedule = 修改日程

go-reschedule = « 修改日程
go-draft = 草稿
go-told = « 已发布的变更
go-echo = 确认情况

reschedule =
    <b>修改日程</b>

    以下是按草稿修改后的日程。发布草稿之前，不会通知任何人。

    活动地点：{ $venue }

    { $lines }

    以上均为活动当地时间（{ $zone }）。点选场次即可修改。
reschedule-line = { $starts-at } <b>{ $title }</b> · { $venue } { $mark }
reschedule-line-cancelled = { $starts-at } ✖️ <s>{ $title }</s> { $mark }
mark-drafted = ✏️
reschedule-session = { $title }
reschedule-add = 新增场次
reschedule-place = 活动地点
reschedule-file = 场次文件
reschedule-told = 已发布的变更
reschedule-draft =
    { $count ->
        [0] 草稿：空
       *[other] 草稿：{ $count } 项变更
    }
reschedule-earlier = « 较早的场次
reschedule-later = 较晚的场次 »

change-session =
    { $kind } <b>{ $title }</b>
    { $starts-at }，{ $minutes } 分钟
    { $venue }
    席位：{ $seats }

    { $edits }

    您想修改什么？

    { $wording }
change-start = 开始时间
change-length = 时长
change-place = 地点
change-title = 标题
change-seats = 席位
change-cancel = 取消该场次

q-new-start =
    <b>“{ $title }”何时开始？</b>

    目前：{ $before-at }。请按活动当地时间输入，例如同一天的 <code>14:30</code>，或 <code>2027-03-04 14:30</code>。时长不变。
q-new-start-unclear = 无法识别。请按此格式输入时间：<code>14:30</code>
q-new-length =
    <b>“{ $title }”时长多少分钟？</b>

    目前：{ $before-minutes } 分钟。开始时间不变。
q-new-length-unclear = 请输入分钟数（不小于 1 的整数）。
q-new-place =
    <b>地点（英文）？</b>

    目前：{ $before }
q-new-place-unclear = 请用文字输入地点。
q-new-place-zh =
    <b>中文地点？</b>

    点选“跳过”，则两种语言都显示英文地点。
q-new-place-zh-unclear = 请用文字输入地点，或点选“跳过”。
q-new-title =
    <b>新标题（英文）？</b>

    目前：{ $before }
q-new-title-unclear = 请用文字输入标题。
q-new-title-zh =
    <b>中文标题？</b>

    点选“跳过”，则两种语言都显示英文标题。
q-new-title-zh-unclear = 请用文字输入标题，或点选“跳过”。
q-new-seats =
    <b>“{ $title }”共有多少个席位？</b>

    目前：{ $before }。减少席位时，已有席位的人不受影响。
q-new-seats-unlimited = 不限
q-new-seats-unclear = 请输入 1 到 9999 之间的整数，或点选“不限”。

q-add-title = <b>新场次的标题（英文）？</b>
q-add-title-unclear = 请用文字输入标题。
q-add-title-zh =
    <b>中文标题？</b>

    点选“跳过”，则两种语言都显示英文标题。
q-add-title-zh-unclear = 请用文字输入标题，或点选“跳过”。
q-add-kind = <b>这是什么类型的场次？</b>
q-add-kind-talk = 🎤 报告
q-add-kind-working-group = 👥 工作组
q-add-kind-dinner = 🍽 晚宴
q-add-kind-excursion = ⛴ 参观
q-add-kind-other = 📌 其他
q-add-kind-unclear = 请点选其中一个按钮。
q-add-start =
    <b>何时开始？</b>

    请按活动当地时间输入日期和时间，例如 <code>2027-03-03 14:30</code>。活动开始时间：{ $example-at }。
q-add-start-unclear = 无法识别。请按此格式输入日期和时间：<code>2027-03-03 14:30</code>
q-add-length = <b>时长多少分钟？</b>
q-add-length-unclear = 请输入分钟数（不小于 1 的整数）。
q-add-place =
    <b>地点（英文）？</b>

    如在{ $venue }举行，请点选“跳过”。
q-add-place-unclear = 请用文字输入地点，或点选“跳过”。
q-add-place-zh =
    <b>中文地点？</b>

    点选“跳过”，则两种语言都显示英文地点。
q-add-place-zh-unclear = 请用文字输入地点，或点选“跳过”。
q-add-seats = <b>共有多少个席位？</b>
q-add-seats-unlimited = 不限
q-add-seats-unclear = 请输入 1 到 9999 之间的整数，或点选“不限”。

session-past = 该时间已过。请输入更晚的时间。
session-outside = “{ $title }”不在活动日期（{ $starts-at }至{ $ends-at }）之内。请选择其他时间或时长。
draft-full = 草稿最多包含 { $count } 项变更。请先发布，或撤回其中几项。

edit-add = { $number }. ➕ <b>{ $title }</b>：{ $day-at } { $starts-at }，{ $minutes } 分钟，{ $venue }
edit-cancel = { $number }. ✖️ <b>{ $title }</b>取消（原定 { $day-at } { $starts-at }）
edit-start = { $number }. <b>{ $title }</b>：{ $day-at } { $before-at } → { $after-at }
edit-start-day = { $number }. <b>{ $title }</b>：{ $day-at } { $before-at } → { $new-day-at } { $after-at }
edit-length = { $number }. <b>{ $title }</b>：{ $before-minutes } 分钟 → { $after-minutes } 分钟
edit-place = { $number }. <b>{ $title }</b>：{ $before } → { $after }
edit-title = { $number }. <b>{ $title }</b> → <b>{ $after }</b>
edit-seats = { $number }. <b>{ $title }</b>：{ $before } → { $after }
edit-about = { $number }. <b>{ $title }</b>：新的简介
edit-kind = { $number }. <b>{ $title }</b>：{ $before } → { $after }
edit-event = { $number }. <b>{ $fact }</b>：{ $before } → { $after }
edit-norms =
    { $number }. <b>{ $fact }</b>：{ $before } → { $after }，{ $weight }
    { $lines }

draft =
    <b>变更草稿</b>
    尚未发布，未通知任何人。以下均为活动当地时间。

    { $lines }

    共有 { $organizers-count } 位主办方成员编辑。点选编号可撤回该项变更。
draft-empty = 草稿为空。请点选场次进行修改；修改会先保存在这里，直到您发布。
draft-undo = ↩ { $number }
draft-release = 检查并发布……
draft-discard = 放弃……
draft-discard-ask = 是否放弃草稿中的全部 { $count } 项变更？尚未通知任何人。
draft-discard-yes = 是，全部放弃
draft-changed = 草稿在此期间有变化。请重新查看后再发布：/reschedule

release-ask =
    <b>是否发布以下变更？</b>

    { $lines }

    { $count ->
        [0] 无需通知任何人。
       *[other] 将通知 { $count } 位嘉宾，每人只收到与自己有关的内容。
    }
    { $urgent }

    { $clashes }

    { $quiet }
release-yes = 发布并通知 { $count } 位嘉宾
release-yes-silent = 发布
release-urgent = 标为紧急
release-not-urgent = 不标为紧急
release-is-urgent = 🔔 将标为紧急。
release-clashes =
    ⚠️ <b>请检查：</b>
    { $lines }
release-quiet = ⏳ 另一位主办方成员不到一分钟前编辑过此草稿。建议等对方完成后再发布，这样嘉宾只会收到一条消息。
clash-guests = • { $count } 位嘉宾的“{ $first }”与“{ $second }”时间冲突
clash-room = • “{ $first }”与“{ $second }”在同一时间使用同一地点
release-not-yet =
    <b>暂时无法发布</b>

    { $lines }

    ⚠️ <b>请先更正：</b>
    { $obstacles }
release-ends-early = • 活动的结束时间早于开始时间。
release-too-long = • 活动将超过 100 天。
release-begins-past = • 活动的开始时间已过。
release-deadline-past = • 答复截止时间已过。
release-deadline-late = • 答复截止时间晚于活动开始时间。
release-hosts-long = • 主办方介绍与联系人的文字过长，无法放入一条消息。
release-norms-long = • 准则过长，无法放入一条消息。
release-norms-none = • 准则为空。
release-outside = • 不在活动日期之内：{ $title }，{ $starts-at }
release-move = 将所有场次顺延 { $days } 天
draft-base-changed = 您查看之后，活动或日程已有变更。请重新查看将有哪些变化，然后再发布：/event
draft-not-releasable = 草稿中有内容需要先更正才能发布。请重新查看：/event
released = ✅ 已发布，正在通知 { $count } 位嘉宾。
released-silent = ✅ 已发布，无需通知任何人。
released-echo = 确认情况

change =
    📢 <b>{ $what }</b>
    { $title }

    { $lines }

    请确认您已看到本消息。
change-urgent =
    🔔 <b>临时变更</b>
    { $title }

    { $lines }

    请确认您已看到本消息。
change-again =
    📢 <b>{ $what }</b>（您尚未确认，再次通知）
    { $title }

    { $lines }

    请确认您已看到本消息。
changed-programme = 日程有变更
changed-event = 活动有变更
change-noted = 我已看到
change-norms = 准则
change-schedule = 日程
change-seen =
    <b>{ $what }</b>
    { $title }

    { $lines }

    ✅ 谢谢，主办方已知道您看到了本消息。
news-changed =
    • <b>{ $title }</b>
    { $lines }
news-start =
    原定：{ $before-at }
    现为：<b>{ $after-at }</b>
news-length = 时长：{ $before-minutes } 分钟 → <b>{ $after-minutes } 分钟</b>
news-place = 地点：{ $before } → <b>{ $after }</b>
news-title = 原名“{ $before }”
news-cancelled = • ✖️ <b>{ $title }</b>已取消。原定 { $starts-at }，{ $minutes } 分钟，{ $venue }。
news-new = • ➕ 新增：<b>{ $title }</b>，{ $starts-at }，{ $minutes } 分钟，{ $venue }
news-deadline = • 答复截止时间提前至 <b>{ $after-at }</b>。在此之前可以答复或更改答复：/rsvp
news-deadline-later = • 答复截止时间推迟至 <b>{ $after-at }</b>。在此之前可以答复或更改答复：/rsvp
news-event-title = • 活动现名<b>{ $after }</b>，原名“{ $before }”
news-event-dates =
    • 活动日期有变
    原定：{ $before }
    现为：<b>{ $after }</b>
news-norms-minor = • 准则的措辞略有调整（现为第 { $version } 版）。您此前的同意仍然有效，请重新阅读：“准则”
news-norms-major = • 准则有变更（现为第 { $version } 版）。请阅读并说明是否同意：“准则”
news-span = { $starts-at }至{ $ends-at }
news-event-place = • 活动地点有变：{ $before } → <b>{ $after }</b>

told-list = <b>已发布的变更</b>，最新的在前。点选可查看有多少嘉宾已确认。
told-none = 尚未发布任何变更。
told-choice = { $at }
told =
    <b>发布时间：{ $released-at }</b>

    { $lines }

    已通知：{ $told-count }
    已确认：{ $seen-count }
    无法送达：{ $impossible-count }
told-underway =
    <b>发布时间：{ $released-at }</b>

    { $lines }

    目前已通知：{ $told-count }（仍在进行）
    已确认：{ $seen-count }
    无法送达：{ $impossible-count }
told-refresh = 刷新
told-remind = 再次通知未确认者（{ $count }）
told-reminding = 正在再次通知 { $count } 位尚未确认的嘉宾。
change-nobody-to-remind = 没有需要再次通知的嘉宾：所有人都已确认，或在 { $minutes } 分钟之内刚收到通知。请稍后再试。

session-cancelled = 该场次已取消，不再接受答复。
mark-cancelled = ✖️
schedule-line-cancelled = ✖️ { $starts-at } { $kind } <s>{ $title }</s>
rsvp-session-cancelled =
    { $kind } <s>{ $title }</s>
    { $starts-at }

    ✖️ <b>该场次已取消。</b>

### 修改活动本身：基本信息、主办方、准则。

command-event = 修改标题、日期、主办方、准则
go-event = « 活动
go-norms = « 准则

event =
    <b>活动</b>（按草稿修改后）
    发布草稿之前，一切不变，也不会通知任何人。

    { $lines }

    嘉宾信息的保留时间：
    { $kept }

    以上均为活动当地时间（{ $zone }）。请点选要修改的内容。
event-fact = <b>{ $fact }</b>：{ $value } { $mark }
event-title = 标题
event-dates = 日期
event-place = 地点
event-deadline = 答复截止时间
event-seats = 活动席位
event-contact = 联系人
event-hosts = 主办方与宗旨
event-norms = 准则
event-draft =
    { $count ->
        [0] 草稿：空
       *[other] 有何变化：{ $count }
    }
event-hosts-now =
    <b>主办方与宗旨</b>（按草稿修改后）

    { $lines }

    嘉宾在同意任何内容之前会读到这些文字，之后可在“关于本次活动”中重读。
event-organizer = 主办方
event-funder = 资助方
event-independence = 资助方不决定
event-purpose = 宗旨
event-facilitators = 主持人

event-norms-now =
    <b>准则</b>第 { $version } 版（按草稿修改后）

    { $points }

    { $changed }

    { $check }

    点选编号可修改该段。
event-norms-changed =
    与第 { $before } 版相比的<b>变化</b>（{ $weight }）：
    { $lines }
event-point-line = { $number }. { $point }
event-point-number = { $number }
event-point-add = 新增一段
event-norms-minor = 改为小改动
event-norms-major = 改为重大变更
norms-minor = 小改动：通知嘉宾，此前的同意仍然有效
norms-major = 重大变更：请所有人重新确认是否同意
norms-added = ➕ { $after }
norms-removed = ➖ <s>{ $before }</s>
norms-reworded = ✏️ <s>{ $before }</s> → { $after }
event-point =
    <b>准则中的一段</b>

    { $point }
event-point-change = 修改
event-point-remove = 删除

fact-title = 标题
fact-start = 开始时间
fact-ends = 结束时间
fact-place = 地点
fact-deadline = 答复截止时间
fact-seats = 活动席位
fact-offer = 席位保留时长
fact-country = 举办地
fact-organizer = 主办方
fact-funder = 资助方
fact-independence = 资助方不决定
fact-purpose = 宗旨
fact-facilitators = 主持人
fact-contact = 联系人
fact-norms = 准则
fact-both = { $en } / { $zh }
fact-one = { $words }
fact-none = –
fact-hours = { $hours } 小时
fact-version = 第 { $version } 版

q-event-starts =
    <b>活动何时开始？</b>

    目前：{ $before }。请按活动当地时间输入日期和时间，例如 <code>2027-03-03 14:30</code>。发布前可让各场次随之顺延。
q-event-starts-unclear = 无法识别。请按此格式输入日期和时间：<code>2027-03-03 14:30</code>
q-event-ends =
    <b>活动何时结束？</b>

    目前：{ $before }
q-event-ends-unclear = 无法识别。请按此格式输入日期和时间：<code>2027-03-05 13:00</code>
q-event-deadline =
    <b>嘉宾最晚何时答复？</b>

    目前：{ $before }。请按活动当地时间输入日期和时间，例如 <code>2027-02-20 18:00</code>。
q-event-deadline-unclear = 无法识别。请按此格式输入日期和时间：<code>2027-02-20 18:00</code>
q-event-seats =
    <b>活动共有多少个席位？</b>

    目前：{ $before }。减少席位时，已有席位的人不受影响；增加席位时，新席位会依次提供给候补者。
q-event-seats-unlimited = 不限
q-event-seats-unclear = 请输入 1 到 9999 之间的整数，或点选“不限”。
q-event-text =
    <b>{ $fact }：英文内容？</b>

    目前：{ $before }
q-event-text-unclear = 请输入文字。
q-event-text-zh =
    <b>中文内容？</b>

    点选“跳过”，则两种语言都显示英文内容。
q-event-text-zh-unclear = 请输入文字，或点选“跳过”。
q-event-note =
    <b>{ $fact }：英文内容？</b>

    目前：{ $before }

    连续点选两次“跳过”，则不作说明。
q-event-note-unclear = 请输入文字，或点选“跳过”。
q-event-note-zh =
    <b>中文内容？</b>

    点选“跳过”，则不提供中文内容。
q-event-note-zh-unclear = 请输入文字，或点选“跳过”。
q-event-point =
    <b>该段的英文内容？</b>

    { $before }
q-event-point-unclear = 请输入文字。
q-event-point-zh =
    <b>中文内容？</b>

    点选“跳过”，则两种语言都显示英文内容。
q-event-point-zh-unclear = 请输入文字，或点选“跳过”。

event-ends-early = 活动的结束时间早于开始时间。请输入更晚的结束时间。
event-too-long = 活动最长 { $days } 天。请输入更早的结束时间。
event-begins-past = 该时间已过。请输入更晚的时间。
event-deadline-past = 该时间已过。请输入更晚的日期和时间。
event-deadline-late = 该时间晚于活动开始时间。请输入更早的日期和时间。
event-hosts-long = 主办方、资助方、宗旨、主持人与联系人的文字显示在同一条消息中，合计最多 { $longest } 个字符。请输入较短的文字。
event-norms-long = 准则显示在一条消息中，最多 { $points } 段，合计最多 { $longest } 个字符。请输入较短的文字。
event-zone-fixed = 活动的时区不能更改：所有时间均按 { $zone } 读取。请在文件中写明该时区。
event-norms-older = 准则已是第 { $version } 版。请在文件中写明该版本或更高的版本。
event-norms-none = 活动须有准则。请先新增一段，再删除最后一段。

session-file = 日程文件。您可以用任何文本编辑器修改，然后发回此处。
session-table = 同样内容的表格，可用电子表格软件打开。发回任一文件即可；表格请存为 CSV 或 XLSX。
session-letters = ⚠️ 请核对草稿中的文字。如有乱码，请撤回该项变更，将文件另存为“CSV UTF-8”后重新发送。
q-session-file =
    <b>请发送修改后的场次文件</b>（YAML、CSV 或 XLSX）

    不同之处会加入草稿；发布之前不会通知任何人。
q-session-file-unclear = 无法读取。请发送文件，或粘贴文件内容。
session-file-same = 文件内容与现有日程一致，草稿未作改动。

calendar-neutral = 已有安排
calendar-waiting = 有一条消息等您查看
calendar-subscribe = 改用订阅……
go-feed = « 订阅
feed-none =
    <b>订阅您的日程</b>

    您将得到一个专属链接，日历会随每次变更自动更新。任何持有该链接的人都能看到您的日程；Google、Outlook 等服务会把它取到自己的服务器上。使用中性标题时，它们只能看到时间。

    有些日历每隔数小时才更新一次；重要变更一定会在本聊天中通知您。
feed-new = 生成链接
feed-new-neutral = 生成链接（中性标题）
feed =
    <b>您的订阅</b>

    { $titles }

    链接本身不会被保存，无法再次显示。如果您遗失了链接，或他人可能看到过它，请生成新链接，旧链接随即失效。
feed-shows-titles = 显示标题、地点和时间。
feed-shows-neutral = 只显示时间，每一项都称为“已有安排”。
feed-neutral = 使用中性标题
feed-titles = 显示标题和地点
feed-renew = 生成新链接
feed-revoke = 撤销链接
feed-file = 日历文件
feed-link =
    <b>您的订阅链接</b>
    <i>仅显示这一次；本消息将在 { $minutes } 分钟后自动删除。</i>

    <code>{ $link }</code>

    请在日历中选择“订阅”或“通过 URL 添加”，然后粘贴。在苹果设备上，以下形式可直接打开日历：
    <code>{ $webcal }</code>

    请勿转给他人。
feed-copy = 复制链接
feed-copy-webcal = 复制 webcal://
feed-revoked = 链接已撤销，不再显示任何内容。已在您日历中的条目会保留，直到您删除该订阅。
feed-not-offered = 此处不提供订阅：机器人没有公开的网址。以下是您的日历文件。变更一定会在本聊天中通知您。
