### 群发消息、确认阅读、收不到消息的人。

admin-broadcasts = 群发消息
command-broadcast = 一次给多位嘉宾发消息
command-unreachable = 哪些人收不到消息（以代号显示）

# 嘉宾收到的内容。
broadcast-letter =
    📣 <b>{ $title }</b>

    { $text }
broadcast-letter-urgent =
    ❗️ <b>紧急 · { $title }</b>

    { $text }
broadcast-letter-acknowledged =
    { $letter }

    ✅ <i>您已确认阅读本消息。</i>
broadcast-letter-alumni =
    { $letter }

    <i>您曾同意会后可以联系您，因此收到本消息。您可以随时撤回：/series</i>
broadcast-asking =
    📣 <b>{ $title }</b>
    { $starts-at }

    您会出席吗？主办方尚未收到您的答复。点选一下即可，之后仍可更改。
    { $until }
broadcast-neutral = 🔒 您有一条消息，请点选下方按钮阅读。
broadcast-open = 阅读消息
broadcast-hide = 重新隐藏
broadcast-acknowledge = ✅ 我已阅读
broadcast-preview-only = 这只是预览：消息发出后，嘉宾才能在此点选。
broadcast-gone = 这条消息已无法查看。如有需要，请向主办方询问。

# 列表。
broadcasts =
    <b>群发消息</b>

    同一内容可用中英文发给多人。您查看并点选“立即发送”或“定时发送”之前，什么都不会发出。

    { $lines }
broadcasts-line = { $state } { $begun-at }：{ $count } 条中已送达 { $delivered-count } 条
broadcast-new = 新建群发
broadcast-choice = { $state } { $words }
broadcast-unreachable = 哪些人收不到消息？
go-broadcasts = « 群发消息
broadcast-mark-draft = ✏️
broadcast-mark-held = ⏳
broadcast-mark-sending = 📤
broadcast-mark-paused = ⏸
broadcast-mark-stopped = ⏹
broadcast-mark-done = ✅
broadcast-mark-recalled = ↩️
broadcast-no-words = 尚无内容

# 撰写。
q-broadcast-en =
    <b>英文内容是什么？</b>

    最多 { $longest-count } 个字符，按您希望的样子输入；粗体、斜体、下划线、删除线和链接会保留。点选“跳过”则不写英文。
q-broadcast-en-unclear = 请输入内容，或点选“跳过”。
q-broadcast-zh =
    <b>中文内容是什么？</b>

    最多 { $longest-count } 个字符。点选“跳过”则不写中文。
q-broadcast-zh-unclear = 请输入内容，或点选“跳过”。
broadcast-too-long = 内容太长，一条消息放不下：最多 { $longest } 个字符，多数表情算两个。请缩短后重新发送；草稿保持不变。

broadcast-draft =
    <b>群发消息（尚未发送）</b>

    英文：{ $en }
    中文：{ $zh }
    { $files }

    收件人：{ $audience }
    目前人数：<b>{ $count }</b>
    { $absent }

    { $warnings-lines }
broadcast-absent = 尚未加入，因此收不到：持有未使用的邀请 { $invited-count } 人，正在加入 { $joining-count } 人
broadcast-words = <i>{ $words }</i>
broadcast-words-ready = <i>现成的说明，请对方答复</i>
broadcast-words-none = <b>缺少</b>
broadcast-warn-empty = ⚠️ 还没有内容。
broadcast-warn-en = ⚠️ 没有英文内容：使用英文的人将收到中文。
broadcast-warn-zh = ⚠️ 没有中文内容：使用中文的人将收到英文。
broadcast-warn-nobody = ⚠️ 目前没有符合条件的收件人。
broadcast-warn-term =
    { $lacking ->
        [zh] ⚠️ “{ $before }<b><u>{ $found }</u></b>{ $after }”：中文里缺少约定术语 <b>{ $agreed }</b>。
       *[en] ⚠️ “{ $before }<b><u>{ $found }</u></b>{ $after }”：英文里缺少约定术语 <b>{ $agreed }</b>。
    }

# 图片和文件。
broadcast-files-title = 📣 <b>{ $title }</b>
broadcast-files-count =
    { $files-count ->
        [0] 附件：图片 { $pictures-count } 张
       *[other] { $pictures-count ->
            [0] 附件：文件 { $files-count } 个
           *[other] 附件：图片 { $pictures-count } 张，文件 { $files-count } 个
        }
    }
broadcast-attach = 图片和文件
broadcast-attach-more = 继续添加
broadcast-detach = 移除：{ $number }. { $what }
broadcast-back-to-draft = « 草稿
q-broadcast-files =
    <b>附上哪些图片或文件？</b>

    请直接发到这里，可一次发送多个：图片、PDF、Word 等文件，总共最多 { $most-count } 个，每个不超过 { $megabytes } MB。多张图片会以相册形式送达。
q-broadcast-files-unclear = 请发送图片或文件，或点选“取消”。视频和语音无法附上。
broadcast-file-picture = 图片
broadcast-file-line = { $number }. { $what }
broadcast-file-list =
    <b>群发消息的附件</b>

    { $lines }

    { $care }
broadcast-file-none = 目前没有附件。
broadcast-files-being-cleaned = 以文件形式发送的图片可能会透露拍摄地点和设备。这些信息正在被去除；处理后，您会收到与嘉宾所见相同的图片。
broadcast-files-as-they-are = ⚠️ 文件会原样转发：文档可能带有作者姓名，JPEG 和 PNG 以外的图片可能带有拍摄地点。请检查后再发。
broadcast-file-cleaned = 这就是嘉宾将收到的图片：已去除地点、时间和设备信息。
broadcast-file-ready = 图片已处理好，并已附在草稿中。
broadcast-file-refused = 有一张图片无法去除地点和设备信息，因此已从草稿中移除。请以图片而不是文件的形式发送。
broadcast-files-not-ready = 图片信息仍在去除中，请稍候再点选。
broadcast-too-many-files = 一次群发最多附上 { $most } 个图片和文件。草稿保持不变；请少发几个，或先移除一些。
broadcast-file-too-large = 文件过大：每个不超过 { $megabytes } MB。请缩小后重新发送；草稿保持不变。
broadcast-without-files = 图片和文件无法送达：{ $count }

broadcast-edit-en = 英文内容
broadcast-edit-zh = 中文内容
broadcast-edit-audience = 发给谁？
broadcast-protect-on = ✓ 禁止转发
broadcast-protect-off = 禁止转发
broadcast-self-delete-on = ✓ { $hours } 小时后自动删除
broadcast-self-delete-off = 设为自动删除
broadcast-secret-on = ✓ 点选后才显示
broadcast-secret-off = 点选后才显示
broadcast-acknowledge-on = ✓ 要求确认阅读
broadcast-acknowledge-off = 要求确认阅读
broadcast-urgent-on = ✓ 紧急
broadcast-urgent-off = 标为紧急
broadcast-preview = 预览
broadcast-send = 立即发送
broadcast-later = 定时发送
broadcast-discard = 删除草稿

broadcast-audience = <b>这条消息发给谁？</b>
audience-all = 所有人
audience-confirmed = 确认出席的嘉宾
audience-silent = 尚未答复的人
audience-session = 场次：{ $title }
audience-language-en = 使用英文的人
audience-language-zh = 使用中文的人
audience-role-guest = 仅嘉宾
audience-role-organizer = 仅主办方
audience-unacknowledged = 尚未确认阅读的人
broadcast-nothing-to-send = 还没有内容。请先至少用一种语言撰写。
broadcast-nobody = 目前没有符合条件的收件人，不会发出任何消息。请另选收件人。
broadcast-discarded = 草稿已删除。

# 发送。
q-broadcast-time =
    <b>什么时候发送？</b>

    请按活动当地时间输入日期和时间，例如 <code>2027-02-20 18:00</code>。现在是 { $now-at }。
q-broadcast-time-unclear = 无法识别日期和时间。请按这样的格式输入：<code>2027-02-20 18:00</code>
broadcast-time-past = 该时间已过，或在一年以后。请重新点选“定时发送”，输入其他时间。
broadcast-held =
    <b>群发消息：即将发送</b>

    收件人：{ $audience }，{ $count } 人
    { $seconds-count } 秒后发出。在此之前可以停止，不会有任何影响。
broadcast-planned =
    <b>群发消息：已定时</b>

    收件人：{ $audience }，目前 { $count } 人
    发送时间：{ $due-at }。在此之前可以停止，不会有任何影响。
broadcast-progress =
    <b>群发消息：{ $state }</b>
    收件人：{ $audience }

    <code>{ $bar }</code> { $percent }%

    已送达：{ $delivered-count }
    无法送达：{ $impossible-count }
    不确定是否送达：{ $unknown-count }
    待发送：{ $remaining-count }
    { $left }
    { $acknowledged }
    { $files }
    { $laid-out }
    { $note }
broadcast-state-sending = 正在发送
broadcast-state-paused = 已暂停
broadcast-state-stopped = 已停止
broadcast-state-done = 已完成
broadcast-state-recalled = 已撤回
broadcast-left-seconds = 大约还需 { $count } 秒
broadcast-left-minutes = 大约还需 { $count } 分钟
broadcast-acknowledged = 已确认阅读：{ $acknowledged-count } / { $count }
broadcast-laid-out = 已放到网页，尚未阅读：{ $count }
broadcast-not-sent =
    { $count ->
       *[other] 停止前未发出：{ $count }
    }
broadcast-stop = 停止
broadcast-pause = 暂停
broadcast-resume = 继续
broadcast-refresh = 刷新
broadcast-recall = 撤回
broadcast-resend = 重发给未确认的 { $count } 人
broadcast-names = 谁还没有确认？

broadcast-recall-ask =
    <b>要撤回这次群发吗？</b>

    将从收件人的聊天中删除已送达的 { $count } 条消息。已经读过的内容无法收回。
    因时间太久或送达情况不明而保留：{ $stays-count }
broadcast-recall-yes = 是，删除 { $count } 条消息
broadcast-recall-no = 否，返回
broadcast-recalled =
    { $recalled-count ->
       *[other] 正在删除 { $recalled-count } 条消息。
    }
    无法撤回：{ $stays-count }
broadcast-unconfirmed =
    <b>尚未确认阅读（{ $count }）</b>
    <i>保密。本消息将在 { $minutes } 分钟后自动删除。</i>
    { $range }

    { $lines }
broadcast-unconfirmed-line = <code>{ $code }</code> { $name }
broadcast-all-confirmed = 所有人都已确认阅读。

# 收不到消息的人。
unreachable =
    <b>收不到消息的人</b>

    已屏蔽机器人：{ $blocked-count }
    从未开始聊天：{ $never-started-count }
    账号已注销：{ $deactivated-count }
    不确定最近一条消息是否送达：{ $unknown-count }
    { $page }

    已发出但尚未使用的邀请：{ $invited-count }
unreachable-page =
    网页上有消息，但已 24 小时未打开网页：{ $count }
    已退出网页登录：{ $signed-out-count }
unreachable-list = 代号与备注
unreachable-show-names = 姓名
unreachable-codes =
    <b>收不到消息（{ $count }）</b>
    <i>本消息将在 { $minutes } 分钟后自动删除。</i>
    { $range }

    { $lines }

    点选代号可写备注，例如还能怎样联系此人。
unreachable-line = <code>{ $code }</code> { $why } { $since } { $note }
unreachable-since = · { $since-at }
unreachable-note = · <i>{ $note }</i>
unreachable-code = { $code }
unreachable-names =
    <b>收不到消息：姓名（{ $count }）</b>
    <i>保密。本消息将在 { $minutes } 分钟后自动删除。</i>
    { $range }

    { $lines }
unreachable-name-line = <code>{ $code }</code> { $name }
unreachable-none = 就目前所知，所有人都能收到消息。
unreached-blocked = 已屏蔽
unreached-never-started = 从未开始
unreached-deactivated = 账号已注销
unreached-unknown = 不确定
unreached-not-fetched = 未打开网页
unreached-signed-out = 已退出登录
q-liaison-note =
    <b>关于 { $code } 的备注</b>

    此人还能怎样联系？谁打过电话？点选“跳过”则删除备注。
q-liaison-note-unclear = 请输入备注，或点选“跳过”。
not-reached-report =
    ⚠️ <b>紧急群发：{ $hours } 小时后仍有人未收到</b>
    { $event }

    已收到：{ $delivered-count } / { $count }
    未收到：{ $missing-count }
    { $acknowledged }

    { $lines }

    请通过其他方式联系这些人。
not-reached-line = <code>{ $code }</code> { $why }
not-reached-waiting = 尚未发送
not-reached-more = ……另有 { $count } 人
broadcast-missed = 发送给未收到的 { $count } 人
audience-undelivered = 尚未收到的人
audience-alumni = 同意会后联系的往届嘉宾
news-more = 还有 { $count } 条
news = <b>最新消息</b>：下面是主办方发送而您尚未收到的 { $count } 条消息。
news-again = <b>最新消息</b>：主办方发送的消息您都已收到。点选一条即可重新阅读。
news-read = { $day-at }：{ $words }
news-none = 没有新消息：主办方发送的消息您都已收到。
broadcast-elsewhere =
    ⚠️ 这条消息已发到您的 Telegram，但未见回应，因此也发到这里：

    { $letter }
broadcast-elsewhere-telegram =
    ⚠️ 这条消息已发到您的网页，但未见回应，因此也发到这里：

    { $letter }
