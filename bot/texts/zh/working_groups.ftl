### 工作组：嘉宾自己的组，以及主持人怎样分组。

dialogue-groups = 工作组
command-groups = 您的工作组，以及在哪里开会
go-groups = « 工作组
groups =
    <b>工作组</b>

    { $lines }

    { $needs }
    { $craft }
    { $quiet }
groups-none = 还没有给您分组。分好以后会在这里通知您。
groups-needs = 您需要口译。主持人分组时会看到这一点。
groups-need = 我需要口译
groups-need-not = 我不需要口译
groups-craft = 我的专长
groups-craft-mine = 您的专长：{ $craft }。主持人分组时会看到这一点。
groups-craft-of = 专长
groups-craft-is = • 专长：{ $craft }
q-groups-craft =
    <b>是什么专长？</b>
    请用一两个词写出所从事的专业，同一专长用同一个词：评测、法律、芯片设计。同行可以编在一组。最多 { $longest-count } 个字符；跳过即删除。
q-groups-craft-unclear = 请输入一两个词，或跳过。
groups-mine =
    <b>{ $title }</b>
    { $starts-at }
    第 { $number } 组 { $room }
    { $company }
groups-room = · 房间：{ $room }
groups-company = 同组中同意公开姓名的人：{ $names }
groups-mine-open = 我的工作组
groups-told =
    <b>您在第 { $number } 组</b>
    { $title }
    { $starts-at } { $room }
    { $help }
groups-told-anew =
    <b>有变动：您已改到第 { $number } 组</b>
    { $title }
    { $starts-at } { $room }
    { $help }
groups-interpreted = 那里有人为您口译。
groups-you-interpret = 请您在那里口译。
groups-told-none =
    <b>您已不在任何一组</b>
    { $title }
    { $starts-at }

    如果有误，请联系主办方。

# 主持人专用。
groups-desk-open = 分组
go-groups-desk = « 分组
groups-desk =
    <b>分组</b>

    请点选一个场次。请先注明谁可任主席、谁做口译、谁需要口译，以及哪两个人要同组或不同组。
groups-desk-none =
    <b>分组</b>

    接下来没有可以分组的场次。
groups-session = { $title }
groups-session-new = ✏️ { $title }
groups-session-wanted = ⏳ { $title }
groups-session-ready = ✅ { $title }
groups-session-impossible = ⚠️ { $title }
groups-session-not-found = ⚠️ { $title }
groups-people-open = 人员
groups-rules-open = 同组或不同组
groups-plan =
    <b>分组：{ $title }</b>
    { $starts-at }

    参加人数：{ $people-count }。组数：{ $group-count }，{ $sizes }。
    { $asks }

    { $outcome }

    { $lines }
groups-sizes =
    { $what ->
        [tables] 每桌 { $least } 至 { $most } 人
       *[groups] 每组 { $least } 至 { $most } 人
    }
groups-sizes-same =
    { $what ->
        [tables] 每桌 { $most } 人
       *[groups] 每组 { $most } 人
    }
groups-asks-loose = • 各组人数可以相差一人以上。
groups-asks-chairs = • 每组都有可任主席的人。
groups-asks-interpreting = • 口译员两人一对工作，有几对口译员，就最多有几个组需要口译。
groups-asks-balance = • 嘉宾的来源保持均衡。
groups-asks-crafts = • 尽量不让任何人成为组里唯一的同行。
groups-ask-crafts = 同行同组
groups-not-crafts = ✓ 同行同组
groups-state-new = 还没有按这些要求分组。
groups-state-wanted = 正在分组，需要几秒钟。分好以后会通知您。
groups-state-ready = 所有规则都已遵守，也已按要求保持均衡。在您通知之前，没有人知道变动。
groups-state-relaxed = 有些规则作了让步，您仍采用了这一方案。在您通知之前，没有人知道变动。
groups-state-not-found = 在限定时间内没有找到方案。请减少要求或更改人数，然后重试。
groups-state-impossible =
    ⚠️ 无法同时做到以下各项：
    { $lines }

    { $repair }
groups-repair =
    改动最小的方案是：
    { $lines }
groups-no-repair = 在限定时间内没有找到改动更小的方案。请放宽其中一项。
groups-why-sizes = • 各组的人数
groups-why-chairs = • 每组都有可任主席的人
groups-why-interpreting = • 只在有一对口译员的组里口译
groups-why-balance = • 来源的均衡
groups-why-pin = • { $count } 个要留在原组的人
groups-why-secret = • 其他主办方输入的 { $count } 条关于两个人的规则
groups-give-sizes = • 各组人数合计多出或缺少 { $count } 人
groups-give-chairs = • 有 { $count } 个组没有可任主席的人
groups-give-interpreting = • 多 { $count } 个需要口译的组，每组需要再有两名口译员
groups-give-balance = • 超出均衡要求 { $count } 人
groups-give-apart = • 有主办方希望分开的两个人在同一组
groups-give-apart-named = • { $one } 和 { $other } 在同一组，尽管原本要分开
groups-give-together = • 原本要同组的两个人不在同一组
groups-give-together-named = • { $one } 和 { $other } 不在同一组，尽管原本要同组
groups-give-pin = • 有人换到别的组，尽管原本要留下
groups-group =
    <b>第 { $number } 组</b> { $room }
    { $names }
    { $interpreting }
groups-interpreting = 口译：{ $names }
groups-fewer = 减少组数
groups-more = 增加组数
groups-ask-loose = 放宽人数
groups-not-loose = ✓ 放宽人数
groups-ask-chairs = 主席
groups-not-chairs = ✓ 主席
groups-ask-interpreting = 口译
groups-not-interpreting = ✓ 口译
groups-ask-balance = 来源均衡
groups-not-balance = ✓ 来源均衡
groups-make = 开始分组
groups-make-again = 重新安排
groups-take = 仍采用这一方案
groups-look-again = 再看一次
groups-pins = 谁留在原处
groups-rooms = 房间
groups-preview-open = 查看要通知的内容
groups-see = 查看分组
groups-made-ready = ✅ 已分好组。
groups-made-impossible = ⚠️ 无法按要求分组。请查看原因和解决办法。
groups-made-not-found = ⚠️ 在限定时间内没有找到分组方案。
groups-preview =
    <b>分组：{ $title }</b>

    { $lines }

    { $count ->
        [0] 所有人都已经知道自己的组。
       *[other] 将通知 { $count } 人：其分组是新的，或者有变动。
    }
groups-publish = 发出通知
groups-published =
    { $count ->
        [0] 所有人都已经知道，没有再次通知任何人。
       *[other] 正在通知 { $count } 人各自的组。
    }
groups-outdated = 分组之后有人加入或离开，或者规则有变，因此没有通知任何人。请重新分组。
groups-too-few = 参加该场次的人太少：每组至少需要 { $number } 人。
groups-being-made = 正在分组。请等几秒钟再看。
groups-nobody = 还没有可以选择的人：嘉宾加入后会出现在这里。
groups-who-stays =
    <b>谁留在原组？</b>

    请点选重新分组时要留在原组的人。
groups-pinned = 📌 { $person } · { $number }
groups-unpinned = { $person } · { $number }
q-groups-rooms =
    <b>{ $what ->
        [tables] 各桌叫什么名称？
       *[groups] 各组在哪里开会？
    }</b>

    { $what ->
        [tables] 每行输入一个名称，依次为第 1 至 { $count } 桌，例如“湖”或“靠窗”。
       *[groups] 每行输入一个房间，依次为第 1 至 { $count } 组。
    }
q-groups-rooms-unclear = 请用文字输入，每行一个。
groups-people =
    <b>人员</b>

    请点选一个人，注明与分组有关的情况。
groups-choose = { $person }
groups-choose-marked = ✓ { $person }
groups-person =
    <b>{ $person }</b>

    { $lines }
groups-marked-chairs = • 可任主席
groups-marked-interprets = • 做口译，不编入任何组
groups-marked-needs-interpreting = • 需要口译
groups-mark-chairs = 可任主席
groups-mark-not-chairs = ✓ 可任主席
groups-mark-interprets = 做口译
groups-mark-not-interprets = ✓ 做口译
groups-mark-needs-interpreting = 需要口译
groups-mark-not-needs-interpreting = ✓ 需要口译
groups-rules =
    <b>同组或不同组</b>

    { $lines }

    要分开的两个人是谁，只有输入的主办方能看到姓名。
groups-pair-apart = { $one } 和 { $other }：不在同一组
groups-pair-together = { $one } 和 { $other }：始终同组
groups-pair-wish = { $one } 和 { $other }：尽可能同组
groups-pair-secret = 有两个人不在同一组，由其他主办方输入
groups-why-pair = • { $rule }
groups-rule-line = { $number }. { $rule }
groups-drop-rule = 删除第 { $number } 条
groups-new-apart = 分开
groups-new-together = 同组
groups-new-wish = 尽量同组
groups-first-apart = 有两个人将不在同一组。第一个人是谁？
groups-first-together = 有两个人将始终同组。第一个人是谁？
groups-first-wish = 有两个人将尽可能同组。第一个人是谁？
groups-second-apart = 另一个人是谁？
groups-second-together = 另一个人是谁？
groups-second-wish = 另一个人是谁？
groups-reminder = <b>您在第 { $number } 组</b> { $room }
groups-write = 写给我的组：{ $title }
groups-write-open = 写给一个组
groups-write-choose =
    <b>{ $what ->
        [tables] 写给一桌
       *[groups] 写给一个组
    }：{ $title }</b>

    { $what ->
        [tables] 只有这一桌的人能看到。这里列出的是已经通知过的桌。
       *[groups] 只有该组成员能看到。这里列出的是已经收到分组通知的组。
    }
groups-write-to = 第 { $number } { $what ->
    [tables] 桌
   *[groups] 组
} { $room }
q-groups-message =
    <b>要告诉第 { $number } { $what ->
        [tables] 桌
       *[groups] 组
    }什么？</b>
    { $title }

    最多 { $longest-count } 个字符。{ $what ->
        [tables] 只有这一桌的人会收到。
       *[groups] 只有该组成员会收到。
    }
q-groups-message-unclear = 请用文字输入消息。
q-groups-message-sure =
    <b>把这条消息发给第 { $number } { $what ->
        [tables] 桌
       *[groups] 组
    }吗？</b>

    { $words }

    将有 { $count } 人收到。
q-groups-message-sure-yes = 发送
q-groups-message-sure-unclear = 请点选“发送”，或输入 /cancel。
groups-message =
    <b>致第 { $number } { $what ->
        [tables] 桌
       *[groups] 组
    }：{ $title }</b>

    { $words }

    { $writer }
groups-written-by-chair = 这是您这一组的主席写的。
groups-written-by-organizers = 这是主办方写的。
groups-message-sent = 正在发给 { $count } 人。
groups-written-enough = 您已经给这个组写了 { $number } 条消息，达到上限。其余的请见面时再说，或请主办方代写。

# 晚宴的桌位。
groups-quiet = 想坐安静的桌
groups-quiet-not = 坐哪桌都可以
groups-quiet-wanted = 晚宴时您想坐安静的桌。主持人安排桌位时会看到这一点。
groups-table-mine =
    <b>{ $title }</b>
    { $starts-at }
    第 { $number } 桌 { $mark }
    { $company }
groups-table-quiet = · 安静桌
groups-table-company = 同桌中同意公开姓名的人：{ $names }
groups-table-told =
    <b>您在第 { $number } 桌</b>
    { $title }
    { $starts-at } { $mark }
    { $help }
groups-table-told-anew =
    <b>有变动：您已改到第 { $number } 桌</b>
    { $title }
    { $starts-at } { $mark }
    { $help }
groups-table-told-none =
    <b>您已没有桌位</b>
    { $title }
    { $starts-at }

    如果有误，请联系主办方。
groups-table-reminder = <b>您在第 { $number } 桌</b> { $mark }
groups-tables-plan =
    <b>桌位：{ $title }</b>
    { $starts-at }

    参加人数：{ $people-count }。桌数：{ $group-count }，{ $sizes }。
    { $asks }

    { $outcome }

    { $lines }
groups-table =
    <b>第 { $number } 桌</b> { $mark }
    { $names }
groups-tables-fewer = 减少桌数
groups-tables-more = 增加桌数
groups-tables-make = 开始排桌
groups-tables-see = 查看桌位
groups-tables-made-ready = ✅ 已排好桌位。
groups-tables-made-impossible = ⚠️ 无法按要求安排桌位。请查看原因和解决办法。
groups-tables-made-not-found = ⚠️ 在限定时间内没有找到桌位方案。
groups-tables-preview =
    <b>桌位：{ $title }</b>

    { $lines }

    { $count ->
        [0] 所有人都已经知道自己的桌位。
       *[other] 将通知 { $count } 人：其桌位是新的，或者有变动。
    }
groups-tables-published =
    { $count ->
        [0] 所有人都已经知道，没有再次通知任何人。
       *[other] 正在通知 { $count } 人各自的桌位。
    }
groups-asks-quiet = • 想坐安静桌的人集中在尽可能少的几桌。
groups-ask-quiet = 安静桌
groups-not-quiet = ✓ 安静桌
groups-why-quiet = • 安静桌：想坐安静桌的人集中在尽可能少的几桌
groups-give-quiet = • 多 { $count } 张安静桌
groups-marked-quiet = • 想坐安静桌
groups-mark-quiet = 想坐安静桌
groups-mark-not-quiet = ✓ 想坐安静桌
groups-table-named = · { $room }
groups-table-named-quiet = · { $room } · 安静桌
groups-tables-names = 桌名
groups-tables-write-open = 写给一桌
groups-seating = 座位表
groups-seating-pdf = 可打印的 PDF
groups-seating-paper =
    # 桌位：{ $title }

    { $lines }
groups-seating-table =
    ## 第 { $number } 桌 { $mark }
    { $names }
groups-seating-name = - { $name }
groups-seating-file =
    座位安排（{ $count } 人）：{ $title }。
    <i>保密。这是 age 加密文件，可由以下接收者打开：{ $readers }。文件将在 { $minutes } 分钟后从本聊天中消失。</i>
