### 会议纪要：对话共同发布的内容。

dialogue-readout = 会议纪要
command-readout = 将共同发布的要点，以及是否署名
go-readout = « 会议纪要
readout =
    <b>会议纪要</b>
    { $state }

    { $points }

    { $rule }

    { $objections }
readout-nothing = 主持人正在撰写要点的草稿，可以阅读时会通知您。
readout-draft = <i>草稿，尚未发布任何内容。如果您反对某条要点，请告诉主持人。</i>
readout-objections-open =
    ✋ <b>您反对某个要点吗？</b>您可以密封、不署名地说明理由：最多 { $count } 次，请写明要点的编号。截止时间：{ $closes-at }。您写的内容会在您的设备上加密；截止后须由{ $keepers }共同打开，主持人再以随机顺序阅读全部内容。发布的内容不会说明有多少人反对。
readout-objection-fetch = 领取反对的凭证
readout-objection = 写反对意见
readout-objections-unready = 收集反对意见之前，请先启用会议纪要（在活动文件的 `features` 下加上 `readout: true`），并由主持人在 /readout 中选定如何处理反对意见。
readout-published-on = 已于 { $day }发布。
readout-heading-concern = <b>关切</b>
readout-heading-agreement = <b>共识</b>
readout-heading-recommendation = <b>建议</b>
readout-heading-question = <b>待研究的问题</b>
readout-heading-disagreement = <b>分歧</b>
readout-point-whole =
    { $number }. { $text }
    { $addressee }
    { $because }
readout-addressee = <i>对象：{ $words }</i>
readout-because = <i>理由：{ $words }</i>
readout-desk-open = 主持人专用
readout-naming = 是否署名？
readout-brief = 带回内容
readout-file-markdown = 文本文件
readout-file-pdf = PDF
readout-open = 阅读

# 署名。
readout-naming-now =
    <b>是否同意在会议纪要后署名？</b>
    姓名：{ $name }

    { $now }

    { $published }

    未明确同意的人一律不署名。署名只对当前文本有效，至活动结束后一年为止；文字如有改动，会再次征求您的意见。
readout-naming-none = 目前：不署名。
readout-naming-old = 您同意的是较早的文本，或期限已过。目前：不署名，除非您再次同意。
readout-naming-participant = 目前：以参与者身份署名，有效期至 { $until }。
readout-naming-supports = 目前：以支持全文者身份署名，有效期至 { $until }。
readout-copies-remain = 会议纪要已发布。如果您撤回署名，机器人此后提供的一切内容中都不再出现您的姓名；他人手中的副本仍会保留。
readout-name-participant = 同意，作为参与者
readout-name-supports = 同意，我支持全文
readout-name-not = 不，撤下我的姓名
readout-no-name = 机器人不知道您的姓名。请先告知：/privacy，“更改姓名”。

# 带回。
readout-brief-refused = 草稿中有些文字仍可能让人认出某位嘉宾，因此暂时没有可带回的内容。主持人能看到是哪些文字，请稍后再看。
readout-brief-sent =
    <b>可带回的内容：{ $title }</b>

    { $points }

    可以使用所谈的内容，但不得透露是谁说的，也不得透露谁参加了会议。这里没有姓名，但在场的人仍可能认出自己说过的话。机器人无法发现暗示。

# 主持人。
go-readout-desk = « 主持人专用
readout-desk =
    <b>会议纪要（主持人专用）</b>
    { $state }

    起草中，嘉宾尚未看到：{ $drafted-count } 条
    嘉宾已看到：{ $shown-count } 条

    { $rule }

    { $style }

    🔴 能找到某个人或不足五人，🔶 可能找到某个人。检查只是辅助：它无法发现暗示，没有标记并不等于通过。
readout-style-relevant = 🧭 要点应可供决策参考，但不规定该怎么做。
readout-state-open = 正在撰写。
readout-state-published = 已发布，不能再改动。
readout-choose = { $colour } { $kind }：{ $words }
readout-colour-red = 🔴
readout-colour-amber = 🔶
readout-colour-none = ▫️
readout-kind-concern = 关切
readout-kind-agreement = 共识
readout-kind-recommendation = 建议
readout-kind-question = 待研究的问题
readout-kind-disagreement = 分歧
readout-add = 添加要点
readout-rule = 如何处理反对意见
readout-first-look = 请嘉宾看草稿
readout-roster = 嘉宾信息
readout-aliases = 能指认某人的词语
readout-preview = 准备发布
readout-add-what =
    <b>要添加哪一类要点？</b>

    先就“做什么”达成一致，理由可以各自说明：嘉宾可以出于不同的理由赞成同一条要点。
readout-point =
    { $state }

    { $point }

    { $lacks }

    { $checked }

    { $overruled }
readout-state = <b>{ $kind }</b> · { $state } · 第 { $number } 版，最多 { $most } 版
readout-is-drafted = 草稿
readout-is-shown = 嘉宾已看到
readout-is-dropped = 已删除
readout-both =
    🇬🇧 { $en }
    🇨🇳 { $zh }
readout-lacks = 有一种语言缺少内容。两种语言都写好后，嘉宾才能看到这条要点。
readout-checked =
    <b>检查结果</b>（无法发现暗示）
    { $hits }

    { $terms }

    { $wording }

    { $style }
readout-prescribes = 🧭 可供决策参考，但不作规定：文中有“{ $words }”。不妨说明怎样做会带来什么结果，把选择留给决策者。这只是提示。
readout-no-hits = 没有标记，但这不能证明什么：请以在场者的眼光再读一遍。
readout-hit =
    { $colour }“{ $words }”：{ $why }{ $fits }
    可改为：“{ $first }”，或“{ $second }”
readout-fits = ，符合的有 { $count } 人
readout-overruled = 已有 { $count } 人（共需 { $most } 人）决定保留红色标记的文字。这已记入操作记录。
readout-overrule = 保留红色文字
readout-overruled-by-you = 您已经决定保留；共需 { $number } 人。
readout-write-en = 填写英文
readout-write-zh = 填写中文
readout-drop = 删除
readout-drop-ask =
    <b>要删除这条要点吗？</b>

    { $point }
readout-drop-sure = 是，删除
readout-in-en = 英文
readout-in-zh = 中文
readout-before =
    目前：
    🇬🇧 { $en }
    🇨🇳 { $zh }
q-readout-text =
    <b>这条要点用{ $language }怎么写？</b>最多 { $longest-count } 个字符。请不要写是谁说的、何时说的、出自何处。

    { $before }
q-readout-text-unclear = 请输入要点内容。
q-readout-because =
    <b>理由是什么（{ $language }）？</b>最多 { $longest-count } 个字符；各自持有的不同理由，请每行写一条。

    { $before }
q-readout-because-unclear = 请输入理由，或跳过。
q-readout-addressee =
    <b>建议的对象是谁（{ $language }）？</b>例如：实验室、政府、资助方。最多 { $longest-count } 个字符。

    { $before }
q-readout-addressee-unclear = 请输入建议的对象。
readout-rules =
    <b>如果有人反对某条要点，如何处理？</b>
    { $chosen }

    { $fixed }

    嘉宾在表态之前先看到这条规则。发布的内容不会说明有多少人反对。
readout-rule-none = 尚未选定如何处理反对意见。
readout-rule-fixed = 嘉宾已经看过要点，因此规则不能再改。
readout-rule-drop = 删除该要点
readout-rule-majority-noted = 多数支持则保留
readout-rule-told-drop = 有人反对的要点将被删除。
readout-rule-told-majority-noted = 即使有人反对，只要多数人支持，要点仍可保留。
readout-rule-is-fixed = 嘉宾已经看过要点，如何处理反对意见不能再改。
readout-first-look-ask =
    <b>要把 { $count } 条要点给嘉宾看吗？</b>

    嘉宾会收到通知；同意在较早文本后署名的人会再次被询问。
readout-first-look-sure = 是，给嘉宾看
q-readout-roster = <b>请发送嘉宾信息文件</b>（YAML，格式见 deploy/DIALOGUE.md），或直接输入。关于某人的内容与其本人的资料一起保存，只供检查工具使用，并在其要求删除时一并删除。
q-readout-roster-unclear = 请以文件形式发送，或点选“取消”。
readout-roster-taken =
    { $count ->
        [0] 没有一行与嘉宾姓名相符，未保存任何内容。
       *[other] 检查工具现在更了解 { $count } 位嘉宾。
    }

    { $unknown }
readout-roster-unknown = 有 { $count } 行与任何姓名都不符，未保存。
q-readout-aliases = <b>哪些词语能指认某人？</b>每行一个，中英文均可，例如昵称，或“去年的邀请方”。新内容会取代原来的内容。
q-readout-aliases-unclear = 请输入词语，每行一个。
readout-aliases-kept =
    检查工具会把以下词语标为红色：

    { $lines }
readout-alias = • { $words }
readout-already-published = 会议纪要已发布，不能再改动。
readout-too-many-points = 纪要的要点最多 { $number } 条，请先删除一条。
readout-versions-used-up = 嘉宾已经看过这条要点的 { $number } 个版本，这是上限。请保持原样或删除。
readout-rule-missing = 请先选定如何处理反对意见：嘉宾读到第一条要点时就会看到这条规则。
readout-points-lack-language = 有 { $count } 条要点缺少一种语言。请先补齐，以便人人都能阅读。
readout-points-red = 🔴 有 { $count } 条要点中的文字能找到某个人或不足五人。请换一种说法，或由两人决定保留。
readout-nothing-to-show = 没有可用的要点。请先添加或修改一条。
readout-still-drafts = 有 { $count } 条要点的现有文字嘉宾尚未看到。请先给嘉宾看。
readout-shown =
    <b>可以阅读会议纪要了</b>
    { $title }

    这是草稿，尚未发布任何内容。未明确同意的人一律不署名。
readout-shown-again =
    <b>会议纪要的文字有改动</b>
    { $title }

    您同意的是在较早的文本后署名。现在您不署名，除非您再次同意。
readout-preview-shown =
    <b>将发布以下内容</b>
    要点：{ $point-count } 条
    同意在这份文本后署名的人：{ $name-count } 位
    { $waiting }

    全部内容见文件。检查工具无法发现暗示：请以在场者的眼光再读一遍。发布后无法收回。
readout-publish = 发布
readout-names-wait =
    { $count ->
       *[other] 有 { $count } 个姓名未列入：与此前发布的内容对照，会暴露其他人。
    }
readout-names-give-away = 将这些姓名与此前发布的内容对照，可以推算出一个 1 至 4 的数字，因此没有发布。请等更多嘉宾同意署名。
readout-wait-roster = 《{ $title }》的会议纪要已发布，您虽已同意，但没有列出您的姓名：此前发布内容时清点嘉宾，您不在其中；新出现的姓名会暴露谁来得晚。
readout-wait-few = 《{ $title }》的会议纪要已发布，您虽已同意，但没有列出您的姓名：已公布的某个国家或地区中未列出姓名的人会太少，可能被人猜出。
readout-published =
    <b>会议纪要已发布</b>
    { $title }
readout-file-sent = 两种语言的会议纪要。已经转发的副本无法收回。

# 对要点投票。
readout-vote = 对要点投票
readout-vote-go = 🗳 对要点投票
readout-words = 投票结果
q-readout-vote-hours = <b>嘉宾可以投票多久？</b>询问的是嘉宾现在看到的文字，只问一次；改写之后可以重新询问。
q-readout-vote-hours-1 = 1 小时
q-readout-vote-hours-24 = 24 小时
q-readout-vote-hours-72 = 3 天
q-readout-vote-hours-unclear = 请点选一个按钮。
q-readout-vote-sure =
    <b>开放对要点的投票吗？</b>

    要点：{ $count } 条。嘉宾对每条选择：支持、可以接受、反对。
    开放至 { $closes-at }，不能提前关闭。

    { $rule }

    现在已加入的 { $people-count } 人可以投票，之后加入的不能。嘉宾会收到通知。每条要点的结果用一个词告诉您，至少要有十一份作答。
q-readout-vote-sure-yes = 是，开放
q-readout-vote-sure-unclear = 请点选“是，开放”，或取消。
readout-votes-opened =
    <b>🗳 可以对会议纪要的要点投票了</b>
    { $title }，截止 { $closes-at }

    支持、可以接受或反对；没有看法也是一种回答。请先阅读要点，以及其下方如何处理反对意见的规则。
readout-words-told =
    <b>投票结果</b>

    { $open }

    { $lines }

    { $rule }

    作答达到 { $number } 份才用词语表示，而且看不出个别的反对：反对者请向主持人说明理由。嘉宾看不到这些词语。
readout-votes-until =
    🔵 开放至 { $closes-at }，在此之前看不到结果。这次投票的八个词：
    <code>{ $words }</code>
readout-word =
    • { $words }
    <b>{ $word }</b>
readout-word-none = 这些文字尚未投票
readout-nothing-to-vote-on = 没有可投票的要点：嘉宾看到的文字都已询问过。请先给嘉宾看一条要点。
readout-votes-are-open = 嘉宾正在对要点投票。请在投票关闭后再发布。
readout-ruled-out = 按照如何处理反对意见的规则，有 { $count } 条要点不能照原样保留，详见“投票结果”。请改写后再给嘉宾看，或将其删除。

# 文件；Markdown 中 # 和 ## 开头的是标题。
readout-document =
    # 会议纪要：{ $title }

    { $day }

    { $points }

    { $rule }

    参加者均以个人身份参加。署名者可能只是部分参加者。

    { $names }
readout-not-published = 草稿，尚未发布
readout-names-participant =
    ## 参与者

    { $lines }
readout-names-supports =
    ## 支持全文者

    { $lines }
readout-name = - { $name }
readout-why-name = 是某位嘉宾的姓名
readout-why-initials = 是某位嘉宾的姓名缩写
readout-why-alias = 主办方知道这个词能指认某人
readout-why-affiliation = 是某位嘉宾所在的机构
readout-why-attributes = 少数人才有的特征
readout-why-role = 只有一两个人担任过的角色
readout-why-singled-out = 指向某一个人
readout-why-complement = “除一人外”说明了是哪一人
readout-why-speaker = 指某一位发言者
readout-why-pronoun = 透露了某个人的性别
readout-why-quotation = 较长的引文会被认出
readout-why-moment = 透露了何时所说
readout-why-life = 透露了个人经历
readout-why-employer = 暗示了所在单位
