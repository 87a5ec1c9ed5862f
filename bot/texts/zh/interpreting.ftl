### 口译：谁需要口译，谁在何时口译。

dialogue-interpreting = 口译
command-interpreting = 口译：您的需要，或您的轮次
go-interpreting = « 口译
interpreting =
    <b>口译</b>

    口译员两人一组，在中英文之间口译。

    { $needs }
    { $turns }
interpreting-needs = 您需要口译。主持人分组和安排餐桌时会看到。
interpreting-needs-not = 如需口译，请在此说明：主持人分组和安排餐桌时会予以照顾。
interpreting-mine =
    <b>口译：您的轮次</b>

    { $turns }
    { $needs }

    每个场次开始口译前一刻钟会提醒您。主持人和与您搭档的口译员会看到您的姓名。
interpreting-no-turns = 目前没有安排您口译；有安排时会通知您。
interpreting-session =
    <b>{ $title }</b> · { $venue }
    { $starts-at }
    { $lines }
interpreting-turn-speaks = • { $from }–{ $to } <b>您口译</b> { $other }
interpreting-turn-beside = • { $from }–{ $to } 您在旁协助 { $other }
interpreting-with = · 搭档：{ $name }
interpreting-mine-open = 我的轮次
booth-open = 🎧 口译间：{ $title }

reminder-turn =
    <b>即将由您口译</b>

    { $turns }
    { $late }
    { $again }

# 口译轮值，供主持人和主办方使用。
rota-open = 轮值表
go-rota = « 轮值表
go-rota-people = « 口译员
go-rota-sessions = « 场次
go-rota-session = « 该场次
go-rota-turn = « 该轮
rota =
    <b>口译轮值表</b>

    口译员：{ $people-count }
    需口译的场次：{ $session-count }，共 { $turn-count } 轮
    空缺的轮次：{ $open-count }
    { $against }

    每轮最长半小时，一组最多连续四轮。安排时遵守以下规则：同一时间不在两处，也不在工作组中占席；主题与时间相符；满两小时须休息；两人合起来能译两个方向。您手动安排的轮次不变。
rota-against-count = ⚠️ 有 { $count } 轮不合规则
rota-people-open = 口译员
rota-sessions-open = 场次
rota-plan = 安排轮次
rota-tell = 通知 { $count } 位口译员
rota-told = 已通知 { $count } 位口译员。
rota-told-you = <b>请您口译</b>，共 { $count } 轮。请查看时间。
rota-told-anew = <b>您的轮次有变动。</b>现有 { $count } 轮。
rota-told-none = <b>您已没有口译轮次。</b>目前无需您口译。
rota-people =
    <b>口译员</b>

    ✓ 表示担任口译。点选某人可记录主题、方向和时间。
rota-people-none =
    <b>口译员</b>

    本活动目前还没有译员或口译员。
rota-person-on = ✓ { $name }
rota-person-off = { $name }
rota-others-open = 其他人
rota-others =
    <b>谁担任口译？</b>

    担任口译的人不进入工作组。
rota-person =
    <b>{ $name }</b>

    { $state }
    { $away }
rota-interprets = 担任口译。下方标 ✓ 的是其能力范围。
rota-interprets-not = 不担任口译。
rota-note = 担任口译
rota-note-not = 不再口译
rota-tag-on-technical = ✓ 技术
rota-tag-on-policy = ✓ 政策
rota-tag-on-free = ✓ 无标签
rota-tag-off-technical = 技术
rota-tag-off-policy = 政策
rota-tag-off-free = 无标签
rota-way-on-to-zh = ✓ EN → 中文
rota-way-on-to-en = ✓ 中文 → EN
rota-way-on-both = ✓ 双向
rota-way-off-to-zh = EN → 中文
rota-way-off-to-en = 中文 → EN
rota-way-off-both = 双向
rota-hours-open = 时间
rota-away-none = 活动期间均可。
rota-away-some =
    以下时间不行：
    { $lines }
rota-away = • { $day-at }{ $part }
rota-hours =
    <b>{ $name }：{ $day-at }</b>

    可以口译：
    { $lines }

    上午到 13:00 为止，晚上从 18:00 开始，以活动当地时间为准。
rota-free-morning = 上午
rota-free-afternoon = 下午
rota-free-evening = 晚上
rota-free-none = 这一天不行
rota-part-on-morning = ✓ 上午
rota-part-on-afternoon = ✓ 下午
rota-part-on-evening = ✓ 晚上
rota-part-off-morning = 上午
rota-part-off-afternoon = 下午
rota-part-off-evening = 晚上
rota-sessions =
    <b>各场次由谁口译</b>

    ✅ 轮次已排满 · ⚠️ 有空缺或不合规则 · ▫️ 不口译
rota-sessions-none =
    <b>各场次由谁口译</b>

    没有尚未结束的场次。
rota-choose-whole = ✅ { $title }
rota-choose-open = ⚠️ { $title }
rota-choose-off = ▫️ { $title }
rota-session =
    <b>{ $title }</b>
    { $starts-at }
    { $tag }

    { $lines }
rota-about-technical = 主题：技术
rota-about-policy = 主题：政策
rota-about-free = 主题：无标签
rota-not-interpreted = 没有安排口译轮次。
rota-interpret = 安排口译
rota-interpret-not = 不口译
rota-turn = { $from }–{ $to }
rota-line = { $from }–{ $to } { $who } { $rules }
rota-line-open = { $from }–{ $to } 空缺：{ $rules }
rota-two = <b>{ $one }</b>，{ $other } 在旁
rota-one = <b>{ $one }</b>，没有搭档
rota-beside = { $one } 在旁，无人口译
rota-person-both = { $name }
rota-person-to-zh = { $name }（→ 中文）
rota-person-to-en = { $name }（→ EN）
rota-against = ⚠️ { $rules }
rota-rules = { $before }、{ $rule }
rota-rule-place = 在别处
rota-rule-seat = 在工作组中
rota-rule-subject = 主题不符
rota-rule-hours = 时间不合
rota-rule-break = 没有休息
rota-rule-pair = 没有能译双向的两人
rota-one-turn =
    <b>{ $title }</b>
    { $starts-at }

    { $line }
rota-set-speaks = 由谁口译
rota-set-beside = 由谁在旁
rota-swap = 两人对调
rota-free = 留空
rota-who =
    <b>{ $title }</b> { $from }–{ $to }
    由谁{ $part }？

    ⚠️ 后面是不合之处。当时在别处的人不列出。
rota-who-nobody =
    <b>{ $title }</b> { $from }–{ $to }
    由谁{ $part }？

    当时没有人有空。请先记录另一位口译员。
rota-part-speaks = 口译
rota-part-beside = 在旁协助
rota-take = { $name }
rota-take-against = ⚠️ { $name }：{ $rules }
rota-two-places = 此人当时已在别处。请另选一人。
rota-now = 🎧 口译至 { $to }：<b>{ $one }</b>，{ $other } 在旁。
rota-now-alone = 🎧 口译至 { $to }：<b>{ $one }</b>。
rota-next = 🎧 接下来：{ $one }，{ $other } 在旁。
rota-next-alone = 🎧 接下来：{ $one }。
