### The first screen, help, language, and the ways back.

home =
    <b>{ $title }</b>
    { $venue }
    { $starts-at }至{ $ends-at }

    您的答复：{ $answer }
    { $until }

    { $next }

    { $waiting }
home-next =
    <b>接下来：{ $title }</b>
    { $starts-at }
    { $venue }
home-waiting =
    <b>待您处理</b>
    { $lines }
home-waits-norms = • 准则有变更：请阅读并说明是否同意。在此之前，一切功能照常可用
home-waits-zone = • 您的时区：请选择
home-waits-offer = • 为您保留的席位（至 { $until-at }）：{ $title }
home-waits-date-poll = • 哪个日期合适：{ $question }
home-waits-news = • 最新消息：有 { $count } 条您尚未收到
home-waits-details = • 尚未填写行程信息
home-waits-visa = • 签证：{ $step }，最晚 { $latest-at }
home-waits-visa-late = • ⚠️ 签证：{ $step }，已过最晚办理日期 { $latest-at }
home-do-norms = 阅读新准则
home-do-answer = 答复是否出席
home-do-offer = 答复席位
home-do-date-poll = 📅 选择合适的日期
home-do-news = 📰 阅读消息（{ $count }）
home-do-details = 填写行程信息
home-do-visa = 下一个签证步骤
home-do-next = 接下来：{ $title }
home-do-change = 更改我的答复
home-do-look = 查看日程
home-do-feedback = 提交反馈
home-rsvp = 我的出席情况
home-schedule = 日程
home-calendar = 日历文件
home-details = 行程信息
home-privacy = 隐私
home-language = 语言 · Language
home-help = 帮助
home-news = 最新消息
home-more = 更多
home-about = 关于本次活动
home-admin = 主办方专用
home-events = 我的其他活动

more =
    <b>更多</b>
    { $title }

about =
    <b>{ $title }</b>
    { $starts-at }至{ $ends-at }
    { $venue }

    { $hosts }

    { $confidentiality }

    <b>联系人</b>
    { $contact }

go-home = « 首页
go-back = « 返回
go-rsvp = 我的出席情况
go-schedule = « 日程
go-settings = « 设置
go-admin = « 主办方面板
go-invite = « 邀请
go-attendance = « 出席统计

choose-event = <b>您想查看哪一项活动？</b>
event-choice = { $title }
choose-language =
    <b>您希望使用哪种语言？</b>
    Which language do you prefer?

help =
    <b>您可以在这里做什么</b>

    { $lines }

    所有功能也都可以从 /start 开始点选找到。

    <b>联系人</b>
    { $contact }

    <i>本聊天内容保密，但{ $carriers ->
        [page] 主办方的服务器能够读取。
        [both] 主办方的服务器能够读取；在 Telegram 中的内容，Telegram 也能读取。
       *[telegram] 它是普通的机器人聊天：Telegram 和主办方的服务器能够读取。
    }请不要在这里写不宜外传的内容。</i>

    { $source }
source-at = Colloquy 是自由软件（AGPL-3.0-or-later）。源代码：{ $url }
source-ask = Colloquy 是自由软件（AGPL-3.0-or-later）。如需源代码，请联系主办方。
help-line = /{ $command } – { $help }

command-start = 首页
command-help = 使用说明
command-about = 主办方、资助方、宗旨、准则和联系人
command-rsvp = 是否出席：答复或更改答复
command-schedule = 日程，以及您在各场次的席位
command-details = 抵达、离开、饮食、无障碍需求、紧急联系人
command-calendar = 将您的日程导出为日历文件
command-language = 中文或英文
command-privacy = 谁可以知道您参加；删除您的信息
command-cancel = 停止回答当前问题
command-admin = 主办方面板
command-invite = 用一次性链接邀请嘉宾
command-attendance = 出席统计：人数、图表、按需查看姓名
command-settings = 截止时间、席位与候补

### Visibility, what is kept, being forgotten.

privacy =
    <b>隐私</b>

    主办方对您的称呼：{ $name }
    谁可以知道您参加：{ $visibility }
    公开发布的会议纪要：{ $readout }

    { $tells-all }

    您的姓名、答复和详细信息均以您专属的密钥加密保存。运行中的机器人和主办方可以读取{ $carriers ->
        [page] 。
        [both] ；在 Telegram 中的内容，Telegram 也可以读取。
       *[telegram] ；经过本聊天的内容，Telegram 也可以读取。
    }本聊天是保密的，但不是匿名的。

    无法排除各国政府得知会议的可能，本机器人也不作此承诺；但不在公众面前公开，仍有助于大家畅所欲言。

    以下内容会自动删除：
    { $lines }

    如有疑问或顾虑，请联系：{ $contact }
visibility-organizers = <b>仅主办方</b>
visibility-guests = <b>其他嘉宾也可以</b>
visibility-public = <b>任何人</b>
readout-yes = <b>可以列出您的姓名</b>
readout-no = <b>不会列出您的姓名</b>
readout-tells-all = ⚠️ 会议纪要若列出您的姓名，所有人都会知道您参加。如果您不希望如此，请更改其中一项。
privacy-rename = 更改姓名
q-new-name =
    <b>主办方应如何称呼您？</b>

    目前：{ $name }

    请按您希望印在胸牌上的写法输入。
q-new-name-unclear = 请用文字输入姓名。
readout-choose-yes = 允许在纪要中列出我的姓名
readout-choose-no = 不要在纪要中列出我的姓名
forget-me = 删除我的信息
forget-ask =
    <b>您确定要删除自己在“{ $title }”中的信息吗？</b>

    您的答复、详细信息、姓名和席位将被删除，对应的密钥也会销毁。旧的密钥备份过期后，备份中的内容同样无法读取。如需再次参加，您需要新的邀请。{ $carriers ->
        [page] 本网页上的消息也会删除。
        [both] 网页上的消息也会删除；Telegram 中的消息会保留，直到您自行删除。
       *[telegram] 本聊天中已有的消息会保留在 Telegram 中，直到您自行删除。
    }
forget-yes = 是，删除我的信息
forget-everywhere = 删除我在所有活动中的信息
forget-no = 否，返回
forgotten = 已完成。关于您的所有信息都已删除。{ $carrier ->
        [page] {""}
       *[telegram] 如需清空本聊天，请在 Telegram 中删除。
    }
forgotten-here = 已完成。您在“{ $title }”中的所有信息都已删除。您在其他活动中的信息仍予保留。
forget-last-owner = 您是本次活动唯一的负责人，删除后将无人负责。请先指定另一位负责人。
### The organizers' panel, settings, invitations, attendance.

admin =
    <b>主办方专用</b>
    { $title }

    { $answers }
    { $waiting }

    未使用的邀请：{ $open-count }
    已屏蔽机器人或已退出登录：{ $blocked-count }

    { $unsaid }
admin-no-second-factor = ⚠️ 活动文件未规定第二重验证，因此目前不作要求。请见“设置”→“第二重验证”。
admin-going = <b>出席 { $count } 人</b>
admin-undecided = 待定 { $count } 人
admin-unseated = 无席位 { $count } 人
admin-declined = 不出席 { $count } 人
admin-silent = <b>未答复 { $count } 人</b>
admin-joining = 正在加入 { $count } 人
admin-waits = 等待您处理：{ $parts }。
admin-nothing-waits = 目前没有等待您处理的事项。
waits-letters = 邀请函 { $count } 份
waits-questions = 提问 { $count } 条
waits-gaps = 问而无答 { $count } 项
waits-visas = 签证 { $count } 件
waits-visas-uncounted = 可能有签证（件数见“签证事务”）
admin-delivery = 机器人运行情况
delivery =
    <b>机器人运行情况</b>
    { $title }

    最近 7 天
    已送达的消息：{ $delivered-count }
    无法送达：{ $impossible-count }
    不确定是否送达：{ $unknown-count }
    目前收不到消息的人：{ $unreached-count }

    本机器人的所有活动
    处理出错的消息或操作：{ $trouble-count }
    搁置的内容和任务：{ $aside-count }
    存储：{ $megabytes } MB
    { $backups }
    版本 { $version }，数据表 { $revision }，时区规则 { $zones }

    { $weekly }
delivery-backups = 最近通过验证的备份：{ $hours } 小时前
delivery-backups-none = 尚无备份通过验证
delivery-backups-elsewhere = 机器人不自行备份，详情请询问系统管理员
delivery-weekly-on = 每周一自动发给负责人。
delivery-weekly-off = 不再自动发送。
delivery-stop = 不再每周发送
delivery-start = 每周一发送
admin-attendance = 出席统计
admin-invite = 邀请
admin-settings = 设置

settings =
    <b>设置</b>

    答复截止时间：{ $deadline-at }
    活动席位：{ $seats }
    空出的席位保留 { $hours } 小时

    以下为各场次的席位。
settings-event = 活动信息与准则
settings-rounds = 复制、新建、删除……
settings-deadline = 答复截止时间
settings-seats = 活动席位
settings-offer = 席位保留时长
settings-session = { $seats } · { $title }
seats-unlimited = 不限
seats-limited = { $seats } 席
q-deadline =
    <b>嘉宾的答复截止到什么时候？</b>

    目前：{ $deadline-at }。请按活动当地时间输入新的日期和时间，例如 <code>2027-02-20 18:00</code>。
q-deadline-unclear = 无法识别日期和时间。请按此格式输入：<code>2027-02-20 18:00</code>
deadline-too-late = 该时间晚于活动开始时间。请输入更早的日期和时间。
deadline-past = 该时间已过。请输入更晚的日期和时间。
q-offer-hours = <b>空出的席位为候补名单上的下一位保留多少小时？</b>
q-offer-hours-unclear = 请输入小时数（不小于 1 的整数）。
q-seats =
    <b>共有多少个席位？</b>

    减少席位时，已有席位的人不受影响；增加席位时，新席位将提供给候补名单。
q-seats-unlimited = 不限
q-seats-unclear = 请输入 1 到 9999 之间的整数，或点选“不限”。

event-delete = 删除本活动
event-delete-ask =
    <b>要永久删除“{ $title }”吗？</b>

    { $count } 位人员及其答复、详细信息、提问和邀请函，以及日程、审计记录和保存在此的反馈都将删除，对应的密钥也会销毁。密钥备份过期后，任何备份都无法恢复。{ $house ->
        [page] {""}
       *[telegram] 聊天中已有的消息会保留在 Telegram 中。
    }
event-delete-yes = 是，永久删除
event-delete-no = 否，返回
event-deleted = 已删除“{ $title }”：{ $people-count } 位人员，{ $accounts-count } 个未参加其他活动的账号，{ $rows-count } 行数据；密钥均已销毁。

audit-head =
    🔗 <b>{ $title }</b>：记录的现状

    至今的重要操作：{ $count } 次。记录链的末端为
    <code>{ $head }</code>
    { $manifests }

    <i>请保留这条消息。若有人事后改动记录，<code>colloquy doctor --head</code> 便无法在记录链中找到这个末端。这些词必须与幻灯片上的一致。</i>
audit-head-page = 密封页面
audit-head-words =
    { $title }向嘉宾显示的词：
    <code>{ $words }</code>
audit-head-words-unknown =
    ⚠️ { $title }向嘉宾显示的词：
    <code>{ $words }</code>
    但本服务器上没有任何命令安装过它们。请与幻灯片核对；如不一致，请告知嘉宾不要填写。
home-translate = 待译提问
home-feedbackdesk = 反馈事务
home-observer = 您是观察员，无需答复

# Behind an event: who pays, who facilitates, why.
about-background = 资助方与缘由
background-open = 资助方与缘由
go-background = « 资助方与缘由
background =
    <b>活动背后</b>
    { $title }

    { $why }

    { $confidentiality }
background-why =
    <b>为何举办</b>
    { $words }
confidentiality =
    <b>保密程度</b>
    { $choice }{ $reason }
confidentiality-all = 谁参加、谁说了什么，都不外传。
confidentiality-words = 谁说了什么不外传；谁参加可以告知他人。
confidentiality-open = 观察员和媒体可以到场。
background-funders = 资助方
background-facilitators = 主持人
background-case = 为何对话
background-change = 用文件更改
funders =
    <b>资助方</b>

    { $lines }

    { $history }
funder-card =
    <b>{ $name }</b>承担{ $share }费用。{ $since }
    不决定：{ $decides-not }
    关联：{ $ties }
funder-since = 始于 { $year } 年。
share-all = 全部
share-two-thirds = 约三分之二的
share-third = 约三分之一的
share-less = 不到三分之一的
funders-history =
    <b>此前的资助方</b>
    { $lines }
funders-change = 截至{ $day-at }：{ $names }
facilitators =
    <b>主持人</b>

    主持人不偏袒任何一方，但并非没有看法。以下是各自的看法。

    { $lines }
facilitator-card =
    <b>{ $name }</b>
    缘由：{ $why }
    报酬来自：{ $paid-by }
    看法：{ $views }
case =
    <b>为何对话</b>

    如果有人问您为何参加，可以用这些卡片回答。点选一张，它会作为一条可以转发的消息发给您。卡片不提及本次活动，也不提及您{ $carrier ->
        [page] 。
       *[telegram] ；转发时，Telegram 会显示来自哪个聊天。
    }
case-choose = { $title }
case-card = { $card }
case-whole =
    <b>{ $title }</b>

    { $text }

    { $source }
case-source = <i>{ $words }</i>
background-file-sent = 这是目前关于资助方、主持人和缘由的说明。
q-background-file =
    <b>请发送修改后的文件。</b>

    资助方或主持人有变，会立即告知所有人；此前的资助方仍可查看。
q-background-file-unclear = 请发送文件，或粘贴其中的内容。
q-background-confirm =
    <b>采用这些内容吗？</b>

    资助方：{ $funders-count }
    主持人：{ $facilitators-count }
    “为何对话”卡片：{ $case-count }
q-background-confirm-unclear = 请点选按钮，或发送 /cancel。
q-background-confirm-yes = 是，采用
background-taken = { $count ->
        [0] 已采用，无需告知任何人。
       *[other] 已采用，正在告知 { $count } 人。
    }
background-changed =
    <b>资助方或主持人有变</b>
    { $title }

    请查看现在的资助方和主持人，以及哪些事不由资助方决定。
