### 提醒：提醒内容、选择、稍后提醒，以及主办方自设的提醒。

reminder-norms =
    { $late }

    <b>{ $title }</b>即将开始。

    • 每个人只代表自己。
    • 内容可以使用，但不透露是谁说的。
    • 不谈会增强系统能力的细节。

    { $again }
reminder-risks =
    { $late }

    <b>{ $title }</b>一周后开始。

    { $count ->
        [0] 还没有列出风险。花十分钟就能开始。
       *[other] 有 { $count } 项风险尚未复核。
    }

    { $again }
reminder-risks-open = 打开风险清单
reminder-session =
    { $late }

    ⏰ <b>{ $title }</b>
    { $starts-at }
    { $venue }
    { $event }

    { $group }

    { $goals }

    { $again }
reminder-event =
    { $late }

    ⏰ <b>{ $title }</b>即将开始。
    { $starts-at }
    { $venue }

    { $again }
reminder-deadline =
    { $late }

    ⏰ 您会出席<b>{ $title }</b>吗？我们尚未收到您的确定答复。
    答复截止时间：{ $deadline-at }。

    { $again }
reminder-arrival =
    { $late }

    ⏰ 您告诉我们的抵达时间是 { $arrival-at }。
    前往地点：{ $venue }
    活动：{ $event }

    如有变化，请点选“行程信息”。途中遇到困难，请联系：
    { $contact }

    { $again }
reminder-visa =
    { $late }

    ⏰ 您的签证申请有一步即将到期：<b>{ $step ->
        [invitation] 邀请函
        [apply] 递交申请
        [appointment] 按预约赴使领馆
        [documents] 补交材料
        [decision] 拿到审批结果（若还没有，请询问使领馆）
       *[other] 下一步
    }</b>
    最后一天：{ $last-at }
    活动：{ $title }

    { $again }
reminder-feedback =
    { $late }

    💬 <b>{ $title }</b>（{ $event }）已结束。感觉如何？评分保密但不匿名：{ chat-readers }能看到。更多方式见 /feedback。

    { $again }
reminder-change =
    { $late }

    ⏰ <b>{ $title }</b>的日程有变更，您尚未确认看到：

    { $lines }

    { $again }
reminder-broadcast =
    { $late }

    ⏰ <b>{ $title }</b>：主办方给您发了一条消息，请您确认已阅读。
    请打开消息并确认。

    { $again }
reminder-own =
    { $late }

    📌 <b>{ $title }</b>

    { $words }

    { $again }
reminder-late = <i>本提醒发送延迟：原定时间机器人未在运行。</i>
reminder-late-moved = <i>本提醒发送延迟：演示时钟拨过了原定时间。</i>
reminder-late-returned = <i>本提醒发送延迟：原定时间未能送达。</i>
reminder-snoozed = <i>🔔 下次提醒您的时间：{ $again-at }。</i>
reminder-session-open = 详情
reminder-fewer = 减少提醒
snooze-15 = 15 分钟后
snooze-60 = 1 小时后
snooze-tomorrow = 明天
snooze-too-late = 那样就太晚了：届时已经开始。提醒仍保留在上方。

home-reminders = 提醒
go-reminders = « 提醒
reminders =
    <b>提醒</b>
    { $title }

    { $off }

    { $coming }

    免打扰时段：{ $quiet }
    您当地时间：{ $now-at }

    点选即可设置在场次开始前多久提醒您。紧急提醒不受时段限制。
reminders-how = 提醒的规则
go-remind = « 给嘉宾的提醒
reminders-rules =
    <b>提醒的规则</b>

    <b>场次</b>（您答复“出席”的）：提前 1 天和 1 小时，您可另行选择。“待定”的场次只有在您开启后才提醒。

    <b>活动：</b>开始前 3 天。您的答复：尚未答复或答复“待定”时，在截止前 7 天和 1 天。您的抵达：如已填写，提前 1 天。签证步骤：最后期限前 7 天和 1 天的 09:00。待确认的内容：一天后提醒一次。需要反馈的场次：结束后提醒一次。

    <b>免打扰时段：</b>按您的当地时间 { $quiet }，您可另行选择。落在该时段内的提醒，会在时段开始前不久或结束时发送，但一定早于所提醒的事项。紧急提醒不受时段限制，关闭全部提醒后仍会发送：签证步骤，以及主办方标为紧急的提醒。

    <b>迟到的提醒：</b>如果机器人当时没有运行，恢复后会立即补发并注明已迟到，仍会等到免打扰时段结束。已无用的不再发送：所提醒的事项已开始，或同一事项的下一次提醒已到。较晚加入或答复的人，只收到之后的提醒。

    <b>稍后提醒：</b>提醒下方的按钮可在 15 分钟后、1 小时后或明天 08:00（或您的免打扰时段结束时）再提醒一次，但不会晚于所提醒的事项。

    { $own }
reminders-rules-own = <b>主办方自己的提醒</b>（仅主办方可见）：按时发给相应的人。之后才加入或才答复“出席”的人，只要提醒仍有用，会在 5 分钟后收到。随活动时间的提醒，在日程变更时一同移动。屏蔽了机器人或已退出登录的人收不到，只计入数量。
reminders-coming =
    接下来：
    { $lines }
reminders-none = 目前没有待发送的提醒。
reminders-are-off = <b>提醒已关闭</b>，紧急提醒除外。
reminders-line = • { $due-at }：{ $what }
reminders-before = • 提前 { $lead }：{ $what }，{ $at }{ $moved }
reminders-moved = （{ $due-at }发送）
remind-session = { $title }
remind-event = 活动开始
remind-deadline = 您的答复
remind-arrival = 您的抵达
remind-norms = { $title }前的准则
remind-risks = 待复核的风险
remind-turn = 您的口译轮次
remind-visa = 您的签证
remind-feedback = 对{ $title }的反馈
remind-change = 待确认的变更
remind-broadcast = 待确认的消息
remind-own = 主办方写的内容
lead-10080 = 1 周
lead-4320 = 3 天
lead-1440 = 1 天
lead-180 = 3 小时
lead-60 = 1 小时
lead-15 = 15 分钟
lead-5 = 5 分钟
lead-10080-chosen = ✓ 1 周
lead-1440-chosen = ✓ 1 天
lead-180-chosen = ✓ 3 小时
lead-60-chosen = ✓ 1 小时
lead-15-chosen = ✓ 15 分钟
reminders-maybes = 答复“待定”的场次也提醒
reminders-maybes-chosen = ✓ 答复“待定”的场次也提醒
reminders-norms = 场次前提醒准则
reminders-norms-chosen = ✓ 场次前提醒准则
reminders-quiet = 免打扰时段
reminders-zone = 时区
reminders-off = 全部关闭
reminders-on = 重新开启
choose-quiet =
    <b>哪些时段不要打扰您？</b>

    落在该时段内的提醒会提前或推后发送。紧急提醒不受时段限制。
quiet-span = { $begins }–{ $ends }
quiet-none = 无
quiet-choice = { $span }
quiet-choice-chosen = ✓ { $span }
command-reminders = 提醒事项、免打扰时段、时区

admin-remind = 给嘉宾的提醒
command-remind = 给嘉宾的提醒：撰写、查看、删除
remind =
    <b>给嘉宾的提醒</b>
    { $title }

    { $own }

    全部提醒：待发送 { $waiting-count }，已发送 { $sent-count }，迟发 { $late-count }，因过时取消 { $dropped-count }，因机器人被屏蔽或已退出登录而暂缓 { $held-count }。
remind-none = 您还没有设置提醒。机器人会自动提醒场次、答复截止和抵达。
remind-line = { $number }. { $due-at }，{ $audience }{ $urgent }：{ $words }
remind-urgent-mark = （紧急）
remind-new = 新建提醒
remind-remove = ✕ { $number }
remind-no-words = 提醒至少需要一种语言的内容。请点选“新建提醒”重新开始。
remind-passed = 该时间已过。请输入更晚的时间。
remind-too-many = 已有 { $number } 条提醒。请先删除一条。
q-remind-en =
    <b>提醒的英文内容是什么？</b>

    如只用中文，请点选“跳过”，届时所有人都会收到中文。
q-remind-en-unclear = 请输入文字，或点选“跳过”。
q-remind-zh =
    <b>中文内容是什么？</b>

    如只用英文，请点选“跳过”。
q-remind-zh-unclear = 请输入文字，或点选“跳过”。
q-remind-when =
    <b>何时发送？</b>

    活动开始时间：{ $starts-at }。请点选随活动移动的时间，或输入：<code>提前3天18:00</code>、<code>提前4小时</code>，或固定时间如 <code>2027-03-02 14:30</code>（活动当地时间）。
q-remind-when-week = 提前 7 天，09:00
q-remind-when-two-days = 提前 2 天，09:00
q-remind-when-eve = 前一天傍晚，18:00
q-remind-when-morning = 当天早上，07:00
q-remind-when-unclear = 无法识别时间。请按此格式输入：<code>提前2天9:00</code>、<code>提前4小时</code> 或 <code>2027-03-02 14:30</code>
q-remind-whom =
    <b>发给谁？</b>

    之后加入的人也会收到。
q-remind-whom-all = 所有人
q-remind-whom-confirmed = 确认出席的嘉宾
q-remind-whom-silent = 尚未答复者
q-remind-whom-unclear = 请点选下面的按钮。
q-remind-urgent =
    <b>是否紧急？</b>

    紧急提醒在对方的免打扰时段也会发送，并会发给已关闭提醒的人。
q-remind-urgent-no = 否
q-remind-urgent-yes = 是，紧急
q-remind-urgent-unclear = 请点选下面的按钮。
