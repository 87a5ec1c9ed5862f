### 等待人工答复的问题：提问者、主办方、主办方群组。

## 提问者

ticket-sent =
    ✉️ 您的问题已转交主办方，编号为 <b>{ $code }</b>。

    <blockquote>{ $question }</blockquote>

    白天通常会在 { $hours } 小时内答复。{ $shown-as }
ticket-added =
    ✉️ 已补充到您的问题 <b>{ $code }</b>，并再次转交主办方。

    <blockquote>{ $question }</blockquote>

    通常在白天 { $hours } 小时内答复。{ $shown-as }
ticket-you-are-a-code = 主办方只看到您的代号 <b>{ $guest }</b>，看不到姓名。
ticket-you-are-named = 主办方会在此问题中看到您的姓名。
ticket-be-named = 显示我的姓名
ticket-be-unnamed = 不显示我的姓名
ticket-mine = 我的问题
ticket-mine-back = « 我的问题
ticket-open = { $code }
ticket-more = 再显示 { $count } 个
ticket-list =
    <b>我的问题</b>

    { $lines }

    如需提出新问题，请发送 /ask。
ticket-none-yet = 您还没有向主办方提过问题。
ticket-list-line = <b>{ $code }</b> · { $state } · { $question }
ticket-state-open = 等待答复
ticket-state-answered = 已答复
ticket-state-closed = 已关闭
ticket =
    <b>{ $code }</b> · { $state }

    { $lines }

    { $shown-as }
ticket-add = 补充此问题
ticket-close = 关闭此问题
ticket-asked = <i>您的问题：“{ $words }”</i>
ticket-answered =
    <b>{ $event } · 主办方对 { $code } 的答复</b>

    { $asked }

    { $answer }

    { $wording }
ticket-may-use-wording = <i>是否愿意让主办方保留您的问法（不显示您的姓名），以便他人也能直接得到此答复？</i>
ticket-keep-wording = 可以，保留我的问法
ticket-answered-changed =
    <b>{ $event } · 主办方对 { $code } 的答复</b><i>（已修改）</i>

    { $answer }
ticket-answer-changed =
    <b>{ $event } · 主办方修改了对 { $code } 的答复</b>

    现在的内容：{ $answer }
ticket-answer-translated =
    <b>{ $event } · { $code } 的答复译文</b>

    { $answer }
ticket-closed-unanswered =
    { $event } · 很抱歉，您的问题 <b>{ $code }</b> 未能得到答复，现已关闭。

    { $why }

    如果仍有需要，请补充此问题，它会再次转交主办方。
ticket-closing-why = 主办方说明：{ $text }
ticket-ask-back = 追问或补充
q-ticket-follow-up =
    <b>您想对 { $code } 补充什么？</b>

    请写在一条消息中，内容会转交主办方。
q-ticket-follow-up-unclear = 请用文字写下您想补充的内容。

ticket-line-asked-yours = <b>您：</b>{ $text }
ticket-line-asked-theirs = <b>嘉宾：</b>{ $text }
ticket-line-question-translated = <i>译文：</i>{ $text }
ticket-line-answer = <b>主办方：</b>{ $text }
ticket-line-answer-translated = <i>译文：</i>{ $text }
ticket-line-closed = <b>主办方已关闭：</b>{ $text }
ticket-line-closed-plainly = <b>主办方已关闭，未予答复。</b>
ticket-line-changed = { $line }<i>（已修改）</i>
ticket-earlier = <i>较早的 { $count } 条未显示。</i>

ticket-gone = 该问题已不存在。请发送 /start 查看最新情况。
ticket-empty = 该问题没有文字内容。请用文字提问。
ticket-too-long = 问题过长，无法转交，最多 { $longest } 个字符。请先写要点，之后可以补充。
ticket-too-many-open = 您已有 { $number } 个问题在等待答复。请等待其中一个得到答复，或在“我的问题”中关闭一个。
ticket-too-many-today = 您一天之内已提出 { $number } 个问题，已达上限。请补充已有的问题，或明天再问。
ticket-too-many-follow-ups = 您对此问题已补充 { $number } 次，已达上限。请用 /ask 提出新问题。
ticket-named-too-late = 只有在问题等待答复期间才能更改。

## 主办方

command-questions = 等待答复的嘉宾问题
admin-questions = 嘉宾的问题（{ $count }）
tickets =
    <b>嘉宾的问题</b> · 共 { $waiting-count } 个等待答复

    <b>{ $shelf }：{ $count }</b>
    { $lines }
tickets-nothing-here = 暂无内容。
tickets-line = <b>{ $code }</b> · { $topic } · { $language } · { $age } { $translate }
tickets-translate-mark = · 🌐
tickets-shelf-new = 新问题，无人负责
tickets-shelf-mine = 由您负责
tickets-shelf-others = 由其他主办方成员负责
tickets-shelf-translate = 需要翻译
tickets-shelf-done = 已答复或已关闭
tickets-new = 新问题（{ $count }）
tickets-mine = 我负责的（{ $count }）
tickets-others = 他人负责的（{ $count }）
tickets-translate = 待翻译（{ $count }）
tickets-done = 已处理（{ $count }）
tickets-rules = 规则与群组
ticket-topic-question = 一般问题
ticket-topic-visa = 签证
ticket-topic-logistics = 后勤
ticket-topic-term = 术语
ticket-topic-other = 其他
ticket-language-en = 英文
ticket-language-zh = 中文

ticket-on-desk =
    <b>{ $code }</b> · { $topic } · { $language } · { $state }
    { $asker }
    { $claimed }
    最近变动：{ $age }前。
    { $translate }
    { $tried }

    { $lines }

    <i>本消息将在 { $minutes } 分钟后自动删除。</i>
ticket-asker-code = 提问者：{ $guest }（不署名）
ticket-asker-named = 提问者：{ $name }（{ $guest }），本人选择署名。
ticket-claimed-nobody = 目前无人负责。
ticket-claimed-you = 由您负责。
ticket-claimed-other = 由 { $name }（{ $organizer }）负责。
ticket-wants-translation = 🌐 需要翻译。
ticket-tried-entry = 已先显示过一条预设答复，但未能解决问题。
ticket-answer = 答复
ticket-answer-again = 补充答复
ticket-claim = 由我负责
ticket-give-back = 退回
ticket-hand = 转交……
ticket-take-over = 接手
ticket-close-unanswered = 不予答复并关闭……
ticket-mark-translation = 需要翻译
ticket-unmark-translation = 无需翻译
ticket-translate = 添加译文
ticket-promote = 加入预设答复
ticket-prepared = 发送预设答复……
ticket-which-prepared =
    <b>用哪个预设答复回复 { $code }？</b>

    最可能的排在前面。点选后立即发送，并在此告知您。

    { $lines }
ticket-no-prepared =
    <b>没有与 { $code } 相近的预设答复。</b>

    请自行撰写答复，之后可将其加入预设答复。
ticket-send-prepared = 发送 { $number }
ticket-answer-in-own-words = 自己撰写答复
ticket-go-desk = « 嘉宾的问题
ticket-hand-whom =
    <b>请谁来负责 { $code }？</b>
    { $range }

    <i>本消息将在 { $minutes } 分钟后自动删除。</i>
ticket-hand-to = { $name } · { $organizer }
ticket-keep-it = « 不转交

q-ticket-answer =
    <b>对 { $code } 的答复是什么？</b>

    内容会原样发给提问者，不显示您的姓名。
q-ticket-answer-unclear = 请用文字写下答复。
q-ticket-closing =
    <b>为什么不答复 { $code }？</b>

    请给提问者写一句话；或点选“跳过”，只告知问题已关闭。
q-ticket-closing-unclear = 请写一句话，或点选“跳过”。
q-ticket-question-translation =
    <b>{ $code } 用{ $language }怎么说？</b>

    只有主办方能看到此译文。
q-ticket-question-translation-unclear = 请用文字写下译文。
q-ticket-answer-translation =
    <b>{ $code } 的答复用{ $language }怎么说？</b>

    译文会发给提问者。
q-ticket-answer-translation-unclear = 请用文字写下译文。
ticket-answer-sent = ✅ 您对 <b>{ $code }</b> 的答复正在发给提问者。如果无法送达，会通知您。
ticket-closing-sent = <b>{ $code }</b> 已关闭，并已告知提问者。
ticket-translation-kept = 译文已添加到 <b>{ $code }</b>。
ticket-translation-sent = 译文已添加到 <b>{ $code }</b>，正在发给提问者。
ticket-overtaken =
    { $why }没有向提问者发送任何内容。您写的是：

    <blockquote>{ $text }</blockquote>
ticket-overtaken-open = <b>{ $code }</b> 现已由另一位主办方成员负责。
ticket-overtaken-answered = 另一位主办方成员已先答复了 <b>{ $code }</b>。
ticket-overtaken-closed = <b>{ $code }</b> 在此期间已关闭。
ticket-overtaken-gone = 该问题在此期间已被删除。
ticket-with-somebody-else = { $code } 由另一位主办方成员（{ $organizer }）负责。请打开该问题接手，或交由对方处理。
ticket-not-waiting = { $code } 已不在等待答复：它已得到答复或已关闭。请在 /questions 中打开查看。
ticket-nobody-else = 没有其他主办方成员可以转交。
ticket-no-answer-yet = { $code } 还没有可供他人使用的答复。请先答复。

ticket-ping = ❓ { $event } · 有 { $count } 个问题等待答复：{ $codes }。等待答复的问题共 { $waiting-count } 个。
ticket-nudge = ⏳ { $event } · 有 { $count } 个问题在白天已等待超过 { $hours } 小时：{ $codes }。请答复、转交或关闭。
ticket-translate-question-ping = 🌐 { $event } · { $code } 是用{ $language }写的，需要翻译。您能添加译文吗？
ticket-translate-answer-ping = 🌐 { $event } · { $code } 的答复需要译成{ $language }。您能添加译文吗？
ticket-changed-ping = { $event } · { $code } 的内容已修改，请重新阅读后再答复。
ticket-translated-ping = { $event } · { $code } 已添加译文。
ticket-handed-to-you = { $event } · { $organizer } 已将 { $code } 转交给您。
ticket-taken-over = { $event } · { $organizer } 已从您这里接手 { $code }。
ticket-answer-impossible =
    ⚠️ { $event } · 对 { $code } 的答复无法送达：{ $guest } { $house ->
        [page] 已退出登录
       *[telegram] 已屏蔽机器人、已离开 Telegram 或已退出登录
    }。请用其他方式联系；/unreachable 列出了收不到消息的人。
ticket-answer-unknown = ⚠️ { $event } · 不确定对 { $code } 的答复是否送达 { $guest }：连接中断了。请向对方确认，或补充答复。

## 规则与主办方群组

tickets-rules-shown =
    <b>问题处理规则</b>

    问题在白天等待 { $hours } 小时后会提醒主办方，此后每天提醒。
    问题和答复在活动结束 { $days } 天后删除。

    { $group }
tickets-nudge-after = ⏰ { $hours } 小时
tickets-keep-for = 🗑 { $days } 天
tickets-ungroup = 停止在群组中通知
tickets-group-none = <b>主办方群组：</b>无。如需在群组中通知新问题，请把机器人加入群组，并在群组中发送 <code>/questions here</code>。
tickets-group-linked = <b>主办方群组：</b>已关联。新问题只以编号和主题在群组中通知。
tickets-group-hello =
    嘉宾的新问题将在此通知，只显示编号和主题。

    活动的主办方成员可以通过回复通知来答复：<b>回复中的所有内容都会发给提问者。</b>群组中的每个人都能看到。
tickets-group-was-linked = { $event } · { $organizer } 关联了一个群组：新问题会以编号和主题在群组中通知，主办方成员可以在群组中答复。
tickets-group-anonymous = 您以群组的名义发言，我无法知道您是谁。请在群组设置的管理员中为自己关闭“匿名”，然后重新发送。
tickets-group-was-lost = { $event } · 机器人已不在主办方群组中，因此新问题只在这里通知。
tickets-group-of-another = 该群组已关联到另一项活动。请使用单独的群组。
ticket-ping-group = ❓ <b>{ $code }</b> · { $topic } – 回复本消息即可答复。主办方成员在回复中写的所有内容都会发给提问者。
tickets-group-answered = { $code }：已发给提问者。
tickets-group-only-words = { $code }：只能向提问者发送文字。没有发送任何内容。
swipe-which = 这条消息涉及多个问题，无法确定您指的是哪一个，因此没有发送。请先打开相应的问题（“提问”或“我的问题”），再在其中回复。
go-translations = « 待译提问
tickets-as-translators = 译员看到的列表
translations =
    <b>待译提问</b>
    { $range }

    { $lines }

    点选编号即可阅读并翻译；不显示提问者。
translations-none = 目前没有待译的提问。有新的待译提问时会通知您。
translation =
    <b>{ $code }</b> · { $topic } · { $language }

    { $lines }

    本消息将在 { $minutes } 分钟后自动删除。
