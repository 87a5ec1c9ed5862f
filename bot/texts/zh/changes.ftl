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
edit-event-place = { $number }. <b>活动地点</b>：{ $before } → { $after }

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
released = ✅ 已发布，正在通知 { $count } 位嘉宾。
released-silent = ✅ 已发布，无需通知任何人。
released-echo = 确认情况

change =
    📢 <b>日程有变更</b>
    { $title }

    { $lines }

    请确认您已看到本消息。
change-urgent =
    🔔 <b>临时变更</b>
    { $title }

    { $lines }

    请确认您已看到本消息。
change-again =
    📢 <b>日程有变更</b>（您尚未确认，再次通知）
    { $title }

    { $lines }

    请确认您已看到本消息。
change-noted = 我已看到
change-schedule = 日程
change-seen =
    <b>日程有变更</b>
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

session-file = 日程文件。您可以用任何文本编辑器修改，然后发回此处。
session-table = 同样内容的表格，可用电子表格软件打开。发回任一文件即可；表格请存为 CSV 或 XLSX。
session-letters = ⚠️ 请核对草稿中的文字。如有乱码，请撤回该项变更，将文件另存为“CSV UTF-8”后重新发送。
q-session-file =
    <b>请发送修改后的场次文件</b>（YAML、CSV 或 XLSX）

    不同之处会加入草稿；发布之前不会通知任何人。
q-session-file-unclear = 无法读取。请发送文件，或粘贴文件内容。
session-file-same = 文件内容与现有日程一致，草稿未作改动。

calendar-neutral = 已有安排
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
