### 目标：活动前密封写下，再整理为共同目标。

dialogue-goals = 目标
command-goals = 对话应当实现什么：密封写下，对共同目标表态
go-goals = « 目标
goals =
    <b>{ $title }的目标</b>

    { $state }

    { $shared }
goals-state-none = 尚未开放。开放后，您可以在这里密封、不署名地写下对话应当实现什么。
goals-state-open =
    ✍️ <b>应当实现什么？</b>最多写 { $count } 个目标，截止时间：{ $closes-at }。

    您写的内容会在您的设备上加密；{ $carrier ->
        [page] 服务器
       *[telegram] 服务器和 Telegram{" "}
    }只保存密文，截止后须由{ $keepers }共同打开。至少有 { $number } 人写了目标，主持人才会以随机顺序阅读全部内容，并用自己的话整理成几个共同目标。

    请先领取一次写目标的凭证：事后无人能分辨哪个目标出自何人。
goals-state-closed = 收集已截止。主持人会用自己的话，把所写内容整理成几个共同目标。
goals-shared =
    <b>共同目标</b>
    { $lines }
goals-line-told = { $number }. { $words }<i>（{ $word }）</i>
goals-checkin = 领取写目标的凭证
goals-page = 写目标
goals-vote = 🗳 对共同目标表态
goals-off = 本次活动没有启用目标：请先在活动文件的 `features` 下加上 `goals: true`。
goals-too-late = 目标在活动开始前三天截止，现在已过截止时间。

# 主持人。
go-goals-desk = « 主持人专用
goals-desk =
    <b>目标（主持人专用）</b>

    { $state }

    <b>共同目标</b>
    { $lines }
    等待另一位主持人采纳：{ $waiting-count } 个

    请根据密封的目标写出 { $least-count } 至 { $most-count } 个共同目标：不要照用任何人的原话，否则会看出是谁写的。每个都需要两位主持人。
goals-desk-unopened = 尚未开放：由系统管理员准备（<code>colloquy feedback prepare --round goals</code>）。
goals-desk-none = 还没有。
goals-write = 写一个共同目标
goals-round = 请大家表态
goals-tend = 这一轮表态
goals-goal =
    <b>共同目标</b>

    { $item }

    { $state }

    { $check }
goals-is-mine = 这一表述由您提出，还需要另一位主持人采纳。
goals-is-half = 这一表述由另一位主持人提出。中英文是否都正确，是否没有照用任何人的原话？
goals-is-listed = 这是共同目标之一。如改写，需要重新采纳，并重新表态。
goals-reword = 改写
goals-drop = 去掉
goals-drop-sure = 是，去掉
goals-drop-ask =
    <b>去掉这个目标吗？</b>

    { $item }

    已对它进行的表态保持不变。
goals-too-many = 共同目标（包括等待采纳的）已有 { $number } 个，达到上限。请先去掉一个。
goals-too-few = 请先写出至少 { $number } 个共同目标，让嘉宾能一起看到。
goals-asked = 每个共同目标的现有表述都已请大家表态。
q-goals-en =
    <b>共同目标的英文：</b>

    { $before }

    写成一行，最多 { $longest-count } 个字符。请用您自己的话，不要用别人的原话。
q-goals-en-unclear = 请用一行文字输入目标。
q-goals-zh =
    <b>同一目标的中文：</b>

    { $before }

    最多 { $longest-count } 个字符。意思要一样，不多也不少。
q-goals-zh-unclear = 请用一行文字输入目标的中文。
q-goals-hours = <b>嘉宾可以表态多久？</b>可以提前关闭。
q-goals-hours-1 = 1 小时
q-goals-hours-24 = 24 小时
q-goals-hours-72 = 3 天
q-goals-hours-unclear = 请点选一个按钮。
q-goals-sure =
    <b>请大家对这些目标表态吗？</b>

    { $count } 个共同目标：赞成、中立或反对
    开放至 { $closes-at }

    现在的参与者可以表态，共 { $people-count } 人。结果只公布一次，用词语表示，至少要有十一份作答。
q-goals-sure-yes = 是，开放
q-goals-sure-unclear = 请点选“是，开放”，或取消。
goals-round-opened = 🗳 共同目标可表态至 { $closes-at }。嘉宾可在 /goals 找到。请用 /broadcast 告知。

# 第一个场次的提醒中。
goals-reminder =
    🎯 得到广泛支持的目标：
    { $lines }
goals-reminder-line = • { $words }
