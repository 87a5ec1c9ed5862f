### Answers, seats, the waiting list, the programme.

rsvp-event =
    <b>您是否出席？</b>
    { $title }

    您的答复：{ $standing }
    { $until }

    { $programme }
rsvp-programme = 您将参加所有不限席位的场次，日程变更后也自动更新。限额场次的席位或不参加的场次，请点选“选择场次”设置。
answers-until = 答复或更改的截止时间：{ $deadline-at }。
answers-closed = <i>答复截止时间已过。</i>
rsvp-details = 行程信息
rsvp-sessions = 选择场次
rsvp-company = 谁会出席？

wish-yes = 出席
wish-maybe = 待定
wish-no = 不出席
wish-yes-chosen = ✓ 出席
wish-maybe-chosen = ✓ 待定
wish-no-chosen = ✓ 不出席

standing-silent = <b>尚未答复</b>
standing-going = <b>✅ 出席，席位已确认</b>
standing-attending = <b>✅ 参加</b>
standing-undecided = <b>🤔 待定</b>
standing-declined = <b>❌ 不出席</b>
standing-waiting = <b>⏳ 候补名单第 { $place } 位</b>
standing-offered = <b>🎟 有席位待您确认，保留至 { $until-at }</b>
standing-leaving = <b>❌ 不出席</b>（{ $until-at }之前改答“出席”，即可取回放弃的席位）
standing-lapsed = <b>⌛ 没有席位：保留期或候补已结束</b>

rsvp-closed =
    答复截止时间已过，无法在此更改。如果您的计划有变，请联系主办方：
    { $contact }
rsvp-seat-event-first = 限额场次的席位仅提供给已有活动席位的嘉宾。请先答复“出席”本次活动（/rsvp），再选择场次。
rsvp-ask-no =
    <b>确定放弃席位吗？</b>
    如果您不出席，将失去：
    { $lines }

    { $minutes } 分钟内改变主意，席位仍归您；之后将提供给候补嘉宾。
rsvp-ask-maybe =
    <b>确定放弃席位吗？</b>
    “待定”不保留席位，您将失去：
    { $lines }

    { $minutes } 分钟内改变主意，场次席位仍归您；之后将提供给候补嘉宾。
rsvp-lost = • { $title }
rsvp-keep = 保留席位
rsvp-give-up-no = 我不出席
rsvp-give-up-maybe = 改为“待定”
rsvp-event-first = 您已答复不出席本次活动。请先更改该答复（/rsvp），再选择场次。

seat-offered =
    🎟 <b>有一个席位空出来了</b>
    { $title }

    该席位为您保留至 { $until-at }。您是否接受？
seat-offer-shorter =
    🎟 <b>为您保留的席位，保留时间缩短了</b>
    { $title }

    开始时间提前，因此该席位仅保留至 { $until-at }。您是否接受？
waiting-ended =
    ⌛ <b>候补已结束</b>
    { $title }

    现在即将开始，未能为您空出席位，非常抱歉。如有疑问，请联系：{ $contact }
seat-in-session = { $title } · { $event }
seat-take = 接受席位
seat-leave = 不需要，谢谢
seat-lapsed =
    为您保留的席位未及时确认，现已不再保留：
    { $title }

    { $again }
seat-unheard =
    曾为您保留一个席位，但通知未能送达给您。该席位现已提供给下一位嘉宾：
    { $title }

    { $again }
seat-lapsed-again = 您可以重新加入候补名单。
seat-lapsed-closed = 答复截止时间已过。如果您仍希望出席，请联系主办方：{ $contact }
seat-again = 重新加入候补名单

schedule =
    <b>日程</b>
    { $title }

    开始时间：{ $first-at }。以下均为活动当地时间。

    { $lines }

    { $strands }

    点选场次即可查看并答复。
choose =
    <b>选择场次</b>
    { $day-at }

    { $lines }

    { $overlaps }

    ✅ 参加 · ▫️ 不参加 · ⏳ 候补。点选即可更改。
    { $until }
choose-line = { $mark } { $starts-at } { $kind } <b>{ $title }</b> { $seats }
choose-seats =
    { $left-count ->
        [0] · 已满
       *[other] · 共 { $seats } 席，余 { $left-count } 席
    }
choose-overlap = ⚠️ 时间重叠：{ $first }、{ $second }
choose-session = { $mark } { $starts-at } { $title }
seat-rules-open = 席位规则
seat-rules =
    <b>答复与席位规则</b>

    • 答复“出席”活动，即参加所有不限席位的场次，您也可以逐个取消。
    • 须先有活动席位，才能有限额场次的席位。“待定”不保留任何席位。
    • 空出的席位提供给候补最久的嘉宾，保留 { $hours } 小时；未接受则提供给下一位。错过的嘉宾不再占有席位和候补位置，可重新加入候补。
    • 席位减少时，已有的席位不受影响，已发出的席位邀请在到期前仍然有效。
    • 答复“不出席”后 { $minutes } 分钟内改变主意，席位仍归您。
    • 活动或场次开始时候补结束，仍在候补的嘉宾会收到通知。
choose-all = 参加当天所有可选场次
choose-before = « 前一天
choose-after = 后一天 »
choose-first =
    <b>{ $title }</b>

    有活动席位的嘉宾才能选择场次。请先答复邀请。
schedule-day =
    <u>{ $day-at }</u>
schedule-line =
    { $mark } { $starts-at } { $kind } <b>{ $title }</b> · { $venue }
schedule-empty = 日程尚未公布，公布后会显示在这里。
schedule-session = { $mark } { $title }
mark-silent = ▫️
mark-going = ✅
mark-undecided = 🤔
mark-declined = ❌
mark-waiting = ⏳
mark-offered = 🎟
mark-leaving = ▫️
mark-lapsed = ⌛

kind-talk = 🎤
kind-working-group = 👥
kind-dinner = 🍽
kind-excursion = ⛴
kind-other = 📌

rsvp-session =
    { $kind } <b>{ $title }</b>
    { $starts-at }，{ $length }
    { $venue }

    { $about }

    { $tags }

    { $embargo }

    { $overlaps }

    { $event }

    { $seats }
    您的答复：{ $standing }
session-tags = 🏷 { $strand } { $topic }
detail-concepts = 🧭 只谈概念：本场不涉及能力细节。
detail-careful = 🧭 本场欢迎安全所需的审慎细节，请先询问主持人。
tags-open = 标签
tags-choose =
    <b>{ $title }：标签</b>

    技术或政策：日程会显示两者的时间比例。能力细节：准则适用于每个场次。确有需要的场次可加标注，嘉宾在场次下方即可看到。允许审慎细节的场次会有一个按钮，供嘉宾先询问主持人。
detail-mark-concepts = 只谈概念
detail-mark-careful = 允许审慎细节
detail-unmark-concepts = ✓ 只谈概念
detail-unmark-careful = ✓ 允许审慎细节
ask-first = 先询问主持人
q-ask-first =
    <b>您想谈什么？</b>
    请只说概念，不写细节本身。主持人会看到内容和您的姓名，此外不作保存。
q-ask-first-unclear = 请输入您想谈的内容。
ask-first-nobody = 目前还没有主持人。请发送 /ask，由主办方答复。
ask-first-again = 您刚刚问过，请等待答复。
ask-first-sent =
    <b>{ $title }</b>
    您的问题已发给 { $count } 位主持人，答复会发到这里；在此之前请只谈概念。
ask-first-asked =
    <b>{ $title }：这可以说吗？</b>
    { $name } 问：

    { $words }
ask-first-say-go = 可以，请审慎
ask-first-say-concepts = 最好只谈概念
ask-first-say-talk = 先谈一谈
ask-first-advice-go = 可以，请按您所说的审慎方式谈。
ask-first-advice-concepts = 最好不谈：请只谈概念。
ask-first-advice-talk = 请先找主持人谈一谈。
ask-first-answered =
    <b>{ $title }：您询问的事</b>
    主持人的意见：{ $advice }
ask-first-told =
    <b>{ $title }</b>
    已告知对方：{ $advice }
session-topic = <i>{ $words }</i>
strand-technical = 技术
strand-policy = 政策
strand-tag-technical = 标签：技术
strand-tag-policy = 标签：政策
strand-untag-technical = ✓ 技术
strand-untag-policy = ✓ 政策
strands =
    { $bar }
    技术 { $technical-hours } 小时 · 政策 { $policy-hours } 小时
session-overlaps = ⚠️ 您在同一时间还参加：{ $titles }
session-needs-event = 限额场次的席位仅提供给已有活动席位的嘉宾。
session-event-open = 您还没有答复是否出席整个活动。
session-event-yes = 同时答复出席整个活动
session-seats = 共 { $seats } 个席位，剩余 { $left-count } 个。
session-full = 席位已满（共 { $seats } 个）。
session-full-wait = 席位已满（共 { $seats } 个）；选择“出席”将进入候补名单。
session-minutes = { $minutes } 分钟

calendar = 您的日历文件，共 { $count } 项。打开即可添加到您的日历。
calendar-plain = 您的中性标题日历文件，共 { $count } 项：只有时间，每一项都称为“已有安排”。在另一份之后打开，会替换其标题。
calendar-without-titles = 中性标题
calendar-with-titles = 显示标题和地点
calendar-empty = 日历文件目前是空的：其中只包含您答复“出席”的项目。请先答复。

attendance =
    <b>出席统计</b>
    { $title }

    已加入的嘉宾：{ $count } 人
    { $moves }

    { $lines }
attendance-moves = 为丢失账号或手机者重新签发的链接：已签发 { $count } 个，已使用 { $moved } 个（记入操作记录）
attendance-line =
    <b>{ $title }</b>{ $seats }
    ✅ { $going-count } · 🤔 { $undecided-count } · ❌ { $declined-count } · 未答复 { $silent-count } { $waiting } { $lapsed }
attendance-seats = （{ $seats } 席）
attendance-waiting = · ⏳ { $waiting-count } · 🎟 { $offered-count }
attendance-lapsed = · ⌛ { $lapsed-count }
attendance-picture = 图表
attendance-names = 姓名
attendance-sessions = 各场次名单
attendance-session = { $title }
attendance-lists =
    <b>各场次名单</b>
    { $title }

    请选择场次。名单会自动删除，查看会留下记录。
attendance-refresh = 刷新
attendance-picture-caption = { $count } 人的出席统计。仅含人数，不含姓名。
attendance-list =
    <b>出席名单</b>
    { $title }
    <i>保密。本消息将在 { $minutes } 分钟后自动删除。</i>
    { $range }

    { $lines }
attendance-file =
    姓名和答复（{ $count } 人）：{ $title }。
    <i>保密。这是 age 加密文件，可由以下接收者打开：{ $readers }。文件将在 { $minutes } 分钟后从本聊天中消失；若您另存，请同样妥善保管。</i>
table-as-csv = CSV 文件
table-as-xlsx = Excel 文件
attendance-group-going = <b>✅ 出席（{ $count }）</b>
attendance-group-offered = <b>🎟 席位待确认（{ $count }）</b>
attendance-group-waiting = <b>⏳ 候补（{ $count }）</b>
attendance-group-undecided = <b>🤔 待定（{ $count }）</b>
attendance-group-lapsed = <b>⌛ 保留期或候补已结束，没有席位（{ $count }）</b>
attendance-group-declined = <b>❌ 不出席（{ $count }）</b>
attendance-group-silent = <b>▫️ 尚未答复（{ $count }）</b>
attendance-name = • { $name } { $role }
legend-going = 出席
legend-undecided = 待定
legend-declined = 不出席
legend-silent = 未答复
legend-waiting = 候补
everyday-answer =
    <b>{ $title }</b>
    您的答复：{ $standing }
    { $until }

    您可以在此答复是否出席，主办方会立即看到。如果只涉及某个场次，请在日程中选择。
everyday-pass-on = 转告主办方
