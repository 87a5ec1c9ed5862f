### 主持人的场次引导台，以及嘉宾在场次进行中可以做的事。

dialogue-desk = 我的引导台
command-desk = 您所引导场次的引导台：引导语、信号、待议清单

# 场次进行中的嘉宾。
session-room-open-here = 场次现场
go-session = « 场次
go-room = « 场次现场
session-not-in = 这是为参加本场次的人准备的。请在日程中打开该场次并表示参加，然后再试。
session-not-on = 这只能在场次进行时使用：从开始前一刻钟到结束后一刻钟。
session-room =
    <b>{ $title }</b>

    { $notice }

    { $about }
session-room-open =
    信号是保密的：只统计点选次数，不保存是谁点选的。有两三位感受相同后，主持人会看到“少数”“若干”或“许多”，看不到数字。

    您记入待议清单的内容不附姓名。请勿写明谁说了什么。
session-room-closed = 从场次开始前一刻钟起，可在这里发出信号、记入待议清单、呼叫译员。
session-room-over = 场次已结束。待议清单仍可查看。
session-signal-noted = ✅ 谢谢，已计入。
session-signal-word = ✅ 谢谢，已计入。术语表中也许有这个词。
session-signal-again = 您刚刚发出过这个信号，三分钟内有效。之后可以再次发出。
session-glossary = 打开术语表
signal-slower = 请慢一点
signal-louder = 请大声一点
signal-unclear-word = 词义不清
signal-two-meanings = 一词两义
signal-off-topic = 偏离议题
signal-too-detailed = 过于具体
signal-us-and-them = 相互对立
signal-pause = 需要休息
session-park = 记入待议清单
session-call-me = 我需要译员
session-call-room = 全场需要译员
session-parked-open = 待议清单
session-parked-noted = ✅ 已记入，不附您的姓名。本场次结束时，参加者都会看到。
session-parked-later =
    <b>{ $title }</b>

    场次结束后，待议清单会显示在这里。
session-parked =
    <b>“{ $title }”的待议清单</b>

    { $lines }
session-parked-none = 清单为空。
parked-line = { $number }. { $words }{ $fate }
parked-is-open = <i>（待定）</i>
parked-is-later = <i>（稍后讨论）</i>
parked-is-elsewhere = <i>（另行讨论）</i>
parked-is-dropped = <i>（不再讨论）</i>
parked-full = 这里已有 { $number } 条。请告诉主持人，或将两条合为一条。
q-session-park =
    <b>要记入什么？</b>

    一行文字，最多 { $longest-count } 个字符，不写姓名。本场次结束时，参加者都会看到；不会保存这是您写的。
q-session-park-unclear = 请用一行文字输入要点。
session-no-translator = 本次活动没有译员。请询问主持人。
session-called = ✅ 已通知 { $count } 位译员。
session-call-again = 您刚刚呼叫过，译员已收到通知。
translator-called-me =
    <b>需要译员</b>
    { $title }，{ $venue }

    { $name } 请求协助。
translator-called-room =
    <b>需要译员</b>
    { $title }，{ $venue }

    全场都需要。

# 主持人。
desk-open = 引导台
go-desk = « 引导台
desk-not-yours = 此引导台仅供引导本场次的人使用。主办方可以把它交给您：在日程中打开该场次，即可设置。
desks =
    <b>我的引导台</b>

    您引导的场次。
desks-none =
    <b>我的引导台</b>

    您还没有负责引导的场次。主办方可以把引导台交给您：在日程中打开场次，即可设置。
desk-choose = { $title }
desk =
    <b>引导台：{ $title }</b>
    { $time }

    { $signals }

    { $interpreting }
    { $called }

    { $hint }
desk-hint = <i>信号每半分钟更新一次。请在开始时让大家都打开本场次，这样拿起手机的人就不显眼。</i>
desk-before = 开始时间：{ $starts-at }
desk-after = 场次已结束。
desk-cancelled = 场次已取消。
desk-left = 还剩 { $minutes } 分钟
desk-no-signals = 没有信号。
desk-signal =
    • <b>{ $signal }</b>：{ $many }
    { $prompt }
desk-helps = <i>{ $prompt }</i>
desk-interpreted = 🎧 有口译。
desk-not-interpreted = 🎧 没有口译。
desk-called-room = 🔔 有人为全场呼叫译员。
desk-called-me = 🔔 { $name } 呼叫译员。
desk-interpreting-on = 已有译员口译
desk-interpreting-off = 已无译员口译
desk-booth = 📣 口译间：{ $ask }。

booth =
    <b>🎧 口译间：{ $title }</b>
    { $time }

    { $turns }

    { $signals }
    { $called }

    { $notice }

    { $hint }
booth-hint = <i>合适的语速：英文每分钟 100 至 120 词，中文每分钟 150 至 180 个音节。您的请求会在引导台显示三分钟，并立即通知主持人。</i>
booth-heard = • { $signal }：{ $many }
booth-ask-slower = 请讲慢一点
booth-ask-louder = 请大声一点
booth-ask-again = 请再说一遍
booth-ask-pause = 请暂停一下
booth-asks-slower = 请讲慢一点
booth-asks-louder = 请大声一点
booth-asks-again = 请再说一遍
booth-asks-pause = 请暂停一下
booth-asked =
    <b>🎧 口译间：{ $ask }</b>
    { $title }
booth-noted = ✓ 已告知引导台。
booth-asked-again = 引导台已收到这一请求；三分钟后可再次告知。
booth-not-yours = 口译间供口译员和译员使用。如果您担任口译，请让主持人将您记为口译员。
desk-speaking = 发言时间
speaking =
    <b>发言时间：{ $title }</b>

    { $lines }

    { $now }

    { $hint }
speaking-hint = <i>点选即将发言的一方；哪一方是甲方，由主持人商定。不保存姓名，份额只以三分之几表示，场次一结束即全部删除。</i>
speaking-share = { $side }：{ $share }
speaking-not-yet = 累计满两分钟后才显示份额。
speaking-over = 场次已结束，计时内容不再保留。
speaking-now-a = 甲方正在发言。
speaking-now-b = 乙方正在发言。
speaking-now-other = 其他人正在发言。
speaking-now-nobody = 目前不计时。
speaking-a = 甲方
speaking-b = 乙方
speaking-other = 其他
speaking-nobody = 无人发言
third-hardly = 几乎没有
third-one = 约三分之一
third-two = 约三分之二
third-nearly-all = 几乎全部
how-many-few = 少数
how-many-several = 若干
how-many-many = 许多
desk-refresh = 刷新
desk-parked = 待议清单（{ $count }）
desk-cards = 资料卡
desk-draft = 写一条纪要要点
desk-given =
    <b>您负责引导一个场次</b>
    { $title }

    引导台上有引导语、嘉宾的信号、待议清单和资料卡。只有引导本场次的人能看到。
prompts-open = 开放提问
prompts-restate = 复述
prompts-agree = 求同
prompts-synthesis = 综合
prompts-theory = 理论
prompts-content = 内容
prompts-process = 过程
prompts-norms = 准则
prompts-close = 收尾
prompts =
    <b>引导语：{ $kind }</b>

    { $lines }
prompt-line = • { $prompt }
prompt-own = { $words }
prompt-write = 自己写一条
prompt-drop = 删除：{ $words }
prompts-full = 本次活动已有 { $number } 条自写的引导语。请先删除一条。
q-own-prompt = <b>您想怎么说？</b>一行文字，最多 { $longest-count } 个字符。本次活动的主持人都能看到。
q-own-prompt-unclear = 请用一行文字输入引导语。
parked =
    <b>“{ $title }”的待议清单</b>

    { $lines }

    点选一条，说明如何处理。每条都处理后，即可发给参加本场次的人。
parked-choose = { $number }. { $words }
parked-item =
    <b>如何处理这一条？</b>

    { $words }
parked-later = 稍后讨论
parked-elsewhere = 另行讨论
parked-dropped = 不再讨论
parked-close = 发给本场次
parked-closed = “{ $title }”的待议清单正在发给 { $count } 位嘉宾。
go-parked = « 待议清单
cards =
    <b>资料卡</b>

    一项发现、一个模型或一种选择，附出处。发送后，参加“{ $title }”的人都会收到中英文两种版本。
cards-none =
    <b>资料卡</b>

    还没有资料卡。资料卡以中英文写一项发现、一个模型或一种选择，附出处；发送后，参加“{ $title }”的人都会收到。
card-choose = { $title }
card =
    { $card }

    { $check }

    { $nobody }
card-nobody = <i>还没有人表示参加“{ $title }”，暂时无人可发。</i>
card-send = 发给 { $count } 位嘉宾
card-drop = 删除这张卡
card-write = 写一张资料卡
card-sent = “{ $card }”正在发给“{ $title }”的 { $count } 位嘉宾。
cards-full = 本次活动已有 { $number } 张资料卡。请先删除一张。
go-cards = « 资料卡
input-card =
    <b>“{ $title }”的资料</b>

    { $card }
input-card-whole =
    🇬🇧 <b>{ $title-en }</b>
    { $text-en }

    🇨🇳 <b>{ $title-zh }</b>
    { $text-zh }

    出处：{ $source }
q-card-title = <b>资料卡的英文标题是什么？</b>最多 { $longest-count } 个字符。
q-card-title-unclear = 请用一行文字输入英文标题。
q-card-title-zh = <b>资料卡的中文标题是什么？</b>最多 { $longest-count } 个字符。
q-card-title-zh-unclear = 请用一行文字输入中文标题。
q-card-text = <b>英文内容是什么？</b>最多 { $longest-count } 个字符。
q-card-text-unclear = 请输入英文内容。
q-card-text-zh = <b>中文内容是什么？</b>最多 { $longest-count } 个字符；与英文一致，不多不少。
q-card-text-zh-unclear = 请输入中文内容。
q-card-source = <b>出处是什么？</b>作者、标题和年份，最多 { $longest-count } 个字符。
q-card-source-unclear = 请用一行文字输入出处。

# 主办方。
leaders-open = 由谁引导
leaders =
    <b>由谁引导“{ $title }”？</b>

    本次活动的主持人，以及您本人。带对勾的人拥有本场次的引导台；点选姓名即可更改。角色本身在“已加入的人”中更换。

    本消息将在 { $minutes } 分钟后自动删除。
leader-on = ✅ { $name }
leader-off = { $name }

# 随附的引导语。
prompt-open-1 = 要在什么条件下，另一种看法才会成立？
prompt-open-2 = 是哪些经历或现象让您这样认为？
prompt-open-3 = 其中哪一部分最让您担心？
prompt-restate-1 = 我用自己的话复述一下，请您纠正：……
prompt-restate-2 = 回应之前，请哪位复述一遍这个观点，直到提出者认可？
prompt-agree-1 = 我们在哪些地方已有共识，哪怕理由不同？
prompt-agree-2 = 原因上我们可能看法不同；那么先做什么，我们有分歧吗？
prompt-synthesis-1 = 有没有一种方案能兼顾双方最看重的东西？
prompt-synthesis-2 = 我们都愿意尝试的最小一步是什么？
prompt-theory-1 = 有一项研究或许有帮助（出处见卡片）：……
prompt-theory-2 = 议题清单中有一项与此相关，我们看看它以及对它的疑问？
prompt-content-1 = 这个词似乎有两种含义，我们看一下术语表。
prompt-content-2 = 两位似乎在回答不同的问题：一个是“要不要”，一个是“何时”。
prompt-content-3 = 只说观察、不作评判：我们听到了什么？背后的需要是什么？请求是什么？
prompt-process-1 = 双方都认为自己内部意见多元、对方意见统一。果真如此吗？
prompt-process-2 = 大家似乎都在等别人先迈步。有没有不必等待的一步？
prompt-process-3 = 目前主要是几位在发言，我们轮流各说一次好吗？
prompt-norms-1 = 善意提醒：能力提升的具体方法不在这里讨论，能否只谈大意？
prompt-norms-2 = 我们在此只代表个人，不代表政府或单位。
prompt-norms-3 = 这个政府间政策问题留待其他场合，先记入“待议清单”。
prompt-norms-4 = 我们谈了系统能做什么；可能出什么问题，谁会受影响？
prompt-close-1 = 下周我们各自无需他人批准就能做的一件事是什么？
prompt-close-2 = 我们还有什么不清楚，谁能查明？
