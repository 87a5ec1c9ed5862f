### 日期小调查：提问、答复、统计。

date-poll-new = 询问日期
date-poll-choice = 📅 { $question }

# 嘉宾看到的问题。
date-poll =
    📅 <b>{ $title }</b>

    { $question }

    请点选所有合适的日期；{ $closes-at }前可随时更改。主办方只看到人数，需要时才查看谁选了什么；其他嘉宾看不到。
date-poll-reminder =
    ⏰ 尚未收到您的答复。

    { $asked }
date-poll-option-on = ✓ { $option }
date-poll-option-off = { $option }
date-poll-none-on = ✓ 都不合适
date-poll-none-off = 都不合适
date-poll-closed =
    📅 <b>{ $title }</b>

    { $question }

    答复已截止。{ $own }
date-poll-own = 您选择了：
    { $lines }
date-poll-own-line = • { $option }
date-poll-own-none = 您选择了“都不合适”。
date-poll-own-nothing = 您没有答复。
date-poll-not-asked = 这个问题没有发给您，或者这只是预览：发出后，嘉宾才能在此点选。

# 主办方填写的内容。
q-poll-en =
    <b>想问什么？请输入英文。</b>

    一个简短的问题，最多 { $longest-count } 个字符。点选“跳过”则不写英文。
q-poll-en-unclear = 请输入问题，或点选“跳过”。
q-poll-zh =
    <b>中文怎么问？</b>

    最多 { $longest-count } 个字符，例如“晚宴安排在哪天晚上合适？”。点选“跳过”则不写中文。
q-poll-zh-unclear = 请输入问题，或点选“跳过”。
q-poll-options =
    <b>可选哪些日期？</b>

    { $least-count } 至 { $most-count } 个，在一条消息里每行一个：“2027-03-02 19:00”“周三 19:00”，或几个字。日期按各人的语言显示；文字请中英文写在同一行：“late / 晚一点”。
q-poll-options-unclear = 请输入日期，每行一个。
q-poll-options-number = 请在一条消息里输入 { $least-count } 至 { $most-count } 个日期，每行一个。
q-poll-options-twice = “{ $line }”重复了。请重新输入全部日期，每个只写一次。
q-poll-options-ambiguous = “{ $line }”可能是两个不同的日子。请写成 2027-03-02 这样，并重新输入全部日期。
q-poll-options-past = “{ $line }”已经过去。请重新输入全部日期，只写将来的日子。
q-poll-options-long = “{ $line }……”太长，按钮放不下：最多 { $longest-count } 个字符。请重新输入全部日期。
q-poll-deadline =
    <b>答复截止到什么时候？</b>

    请输入活动当地的日期和时间，例如 <code>2027-02-20 18:00</code>。现在是{ $now-at }。截止前一天会提醒尚未答复者一次。
q-poll-deadline-unclear = 无法识别这个日期和时间。请这样输入：<code>2027-02-20 18:00</code>
q-poll-deadline-past = 这个时间已经过去，或在一年以后。请另输入一个。
date-poll-nothing-asked = 两种语言都没有写问题，因此没有保存。请从“询问日期”重新开始。
date-polls-too-many = 本活动已有 { $most } 个这样的问题，达到上限。请改用群发消息询问。

# 主办方看到的内容。
date-poll-draft =
    📅 <b>尚未询问</b>

    { $question }

    { $lines }

    { $remark }

    答复截止：{ $closes-at }
    下一步选择问哪些人，并查看对方将收到的内容。
date-poll-same-words =
    ⚠️ 以下选项对英文和中文读者显示同样的文字：
    { $lines }
    如需两种语言，请删除这个问题，重新询问时在同一行写“late / 晚一点”。
date-poll-open =
    📅 <b>正在答复</b>

    { $question }

    { $lines }

    已答复：{ $answered-count } 人
    未答复：{ $silent-count } 人
    答复截止：{ $closes-at }
date-poll-count = • { $option }：<b>{ $count }</b> 人
date-poll-count-none = • 都不合适：<b>{ $count }</b> 人
date-poll-ask = 选择问哪些人
date-poll-look = 问题和日期
date-poll-discard = 删除这个问题
date-poll-discarded = 问题已删除。
date-poll-names = 姓名
date-poll-refresh = 刷新
date-poll-close = 立即停止答复
date-poll-ended =
    📅 <b>答复已截止</b>

    { $question }

    { $lines }

    已答复：{ $answered-count } 人
    未答复：{ $silent-count } 人
date-poll-tell = 告知大家：{ $option }
date-poll-names-list =
    <b>谁选了什么</b>
    { $question }
    <i>保密。本消息将在 { $minutes } 分钟后自动删除。</i>
    { $range }

    { $options }

    { $lines }
date-poll-numbered = { $number }. { $option }
date-poll-name = { $name }：{ $places }
date-poll-name-none = { $name }：都不合适
date-poll-name-silent = { $name }：未答复
