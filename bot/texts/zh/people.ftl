### Arriving: the neutral sentence for strangers and the joining questions.

not-invited =
    This bot works by personal invitation only. If you were sent an invitation link, please open it again or ask whoever sent it for a new one.

    本机器人仅限受邀者使用。如果您收到过邀请链接，请重新打开该链接，或向发送链接的人索取新的链接。

q-language =
    <b>欢迎。Welcome.</b>

    您希望使用哪种语言？
    Which language do you prefer?
q-language-en = English
q-language-zh = 中文
q-language-unclear = 请点选下面的按钮。Please tap one of the buttons.

q-zone =
    <b>您通常在哪个时区？</b>

    请点选城市，或输入您所在的城市（例如<i>日内瓦</i>），也可以输入时差（例如<i>东八区</i>或 <i>UTC+8</i>）。所有时间都会同时显示活动当地时间。
q-zone-shanghai = 北京、上海
q-zone-singapore = 新加坡
q-zone-zurich = 苏黎世、日内瓦、巴黎
q-zone-london = 伦敦
q-zone-new_york = 纽约
q-zone-los_angeles = 旧金山、洛杉矶
q-zone-unclear = 无法识别该地点。请点选其中一个城市，或输入附近的大城市，也可以输入时区名称，例如 <i>Asia/Tokyo</i>。
q-zone-abbreviation = 这个缩写在不同地方表示不同的时间。请改为输入城市（例如<i>多伦多</i>），或与 UTC 相差的小时数（例如北京为 <i>UTC+8</i>，利马为 <i>UTC-5</i>）。
q-zone-several = 有多个地方叫这个名字。请输入其中之一：{ $instead }
q-zone-nowhere = 没有哪个地方全年都是这个时间。请改为输入您所在的城市，这样也会计入夏令时。
q-zone-right =
    <b>您那里现在是 { $day-at }{ $time-at }，对吗？</b>

    如果您所在地实行夏令时，请选择城市，不要使用 UTC+1 这样的时差：只有这样，时间才会随之调整。
q-zone-right-yes = 对，这是我的时间
q-zone-right-no = 不对，重新选择
q-zone-right-unclear = 请点选“对，这是我的时间”或“不对，重新选择”，或输入其他城市。
zone-doubted =
    <b>您在哪个时区？</b>

    本机器人的早期版本可能误解了您的时区，请重新选择。在此之前，提醒将按活动当地时间发送。
zone-choose = ⚠️ 选择您的时区

q-norms =
    { $changed }

    <b>{ $title }</b>
    { $starts-at }至{ $ends-at }
    { $venue }

    { $hosts }

    <b>本次对话的准则</b>（第 { $version } 版）
    { $points }

    { $embargo }

    您是否同意遵守以上准则？
embargo = 🔒 <b>您是观察员。</b>{ $words }
embargo-usual = 您在这里看到和听到的内容，在纪要发布之前不得公开；发布之后，也不透露谁说了什么、谁在场。此前请不要发表任何内容，有疑问请先问主办方。
norms-point = • { $point }
norms-changed = <i>自您上次同意以来，准则已有更新，请重新阅读。</i>
q-norms-accept = 我同意
q-norms-decline = 我不同意
q-norms-unclear = 请点选“我同意”或“我不同意”。
norms-declined =
    没关系。不同意准则便无法参加；主办方会看到您不出席。

    如果您改变主意，请点选上方的“我同意”，或发送 /start。否则，本活动中与您有关的信息将{ $when }删除；点选“删除我的信息”则立即删除。
declined-by = 在{ $at } 之后
declined-tonight = 在今晚

q-name =
    <b>主办方应如何称呼您？</b>

    { $known }

    请按您希望印在胸牌上的写法输入，或点选“跳过”。
name-known = 您的邀请上写的是 <i>{ $name }</i>。点选“跳过”即沿用。
name-not-given = 未填写姓名
q-name-unclear = 请用文字输入姓名。

q-visibility =
    <b>谁可以知道您参加本次活动？</b>

    如果其他嘉宾可以知道，同样同意的嘉宾会看到您的姓名，您也会看到对方的姓名。如果任何人都可以知道，您的姓名可能出现在公开声明中；以后姓名从声明中消失，这一点无法掩盖。

    您随时可以在“隐私”中更改。
q-visibility-organizers = 仅主办方
q-visibility-guests = 其他嘉宾也可以
q-visibility-public = 任何人（公开）
q-visibility-unclear = 请点选三个按钮之一。

q-readout =
    <b>公开发布的会议纪要中，是否可以将您列为与会者？</b>

    无论如何选择，您的发言都不会注明出自您。
q-readout-no = 否，请不要列出我的姓名
q-readout-yes = 是，可以列出我的姓名
q-readout-unclear = 请点选其中一个按钮。
q-readout-sure =
    <b>确定可以公开您的姓名吗？</b>

    您选择了仅主办方可以知道您参加，而公开发布的会议纪要若列出您的姓名，所有人都会知道。
q-readout-sure-yes = 是，仍可列出
q-readout-sure-no = 否，重新选择
q-readout-sure-unclear = 请点选其中一个按钮。
hosts-organizer = 主办方：{ $words }
hosts-funder = 资助方：{ $words }
hosts-purpose = 宗旨：{ $words }
hosts-independence = 资助方不决定：{ $words }
hosts-facilitators = 主持人：{ $words }
norms-again = 说明是否同意
norms-open = 准则
norms =
    <b>本次对话的准则</b>（第 { $version } 版）
    { $title }

    { $points }

    { $embargo }

joined = ✅ 谢谢。您已进入<b>{ $title }</b>的聊天。这还不是对是否出席的答复。

invite =
    <b>邀请</b>

    每个邀请都是一个链接，{ $days } 天内有效，只允许一个账号使用一次。请仅发送给受邀者本人，最好通过双方信任的渠道。

    未使用：{ $count }
invite-guest = 邀请一位嘉宾
invite-observer = 邀请一位观察员
invite-organizer = 邀请一位主办方成员
invite-list = 按名单邀请多位
invite-open = 未使用的邀请（{ $count }）
invite-more = 再显示 { $count } 份
invite-none-open = 没有未使用的邀请。
invite-owner-only = 只有活动负责人可以邀请主办方成员或撤销此类邀请，请联系负责人。
q-invitee =
    <b>这份邀请发给谁？</b>

    请输入便于您日后辨认的姓名，仅主办方可见；也可以点选“跳过”。
q-invitee-unclear = 请用文字输入姓名，或点选“跳过”。
q-invitees =
    <b>您想邀请哪些人？</b>

    请粘贴名单，每行一位，或发送 CSV 或 Excel（XLSX）文件：
    <code>姓名, 语言</code>
    语言（中文或英文）可以省略；有标题行时，可加一列 <code>邮箱</code>，供您自己的邮件合并使用。最多 500 人。生成邀请之前，会先请您核对读到的内容；您发送的名单会从本聊天中消失，请自行保留一份。
q-invitees-unclear = 无法读取。请粘贴名单（每行一位），或发送 CSV 或 Excel（XLSX）文件。
invite-preview =
    <b>名单共 { $count } 人</b>（显示 { $shown-count } / { $count }）
    英文：{ $english-count } · 中文：{ $chinese-count } · 未注明：{ $open-count }

    { $lines }

    { $remarks }

    本消息将在 { $minutes } 分钟后自动删除。
invite-preview-line = { $number }. { $name }
invite-preview-line-language = { $number }. { $name } – { $language }
invite-preview-twice = ⚠️ 名单中重复：{ $names }
invite-preview-known = ⚠️ 已邀请过：{ $names }
invite-preview-unused = 未使用的列：{ $names }
invite-preview-letters = ⚠️ 请核对姓名中的文字。如有乱码，请点选“取消”，将文件另存为“CSV UTF-8”后重新发送。
q-list-confirm =
    <b>为这 { $count } 位生成邀请？</b>

    尚未邀请任何人。
q-list-confirm-yes = 是，生成链接
q-list-confirm-each = 是，每人一条消息
q-list-confirm-unclear = 请点选下面的按钮。如需修改名单，请点选“取消”后重新发送。
q-list-repeats =
    <b>有些姓名在名单中重复，或此前已邀请过。您要邀请哪些人？</b>

    名单全部：{ $count } 人；仅新姓名，每个一次：{ $fresh-count } 人。
    尚未邀请任何人。
q-list-repeats-once = 仅新姓名，每个一次
q-list-repeats-all = 名单上的所有人
q-list-repeats-unclear = 请点选下面的按钮。如需修改名单，请点选“取消”后重新发送。
invite-nobody-new = 名单上的人此前都已邀请过，未生成新链接。
q-invite-confirm =
    <b>生成这份邀请？</b>
    { $name } – { $role }

    链接只允许一个账号使用一次，有效期至 { $until-at }。尚未生成任何内容。您将收到链接、二维码，以及可转发的中英文说明。
q-invite-confirm-yes = 是，生成链接
q-invite-confirm-unclear = 请点选其中一个按钮。
invite-forward =
    诚邀您参加<b>{ $title-zh }</b>。{ $doors ->
        [page] 以下链接会在浏览器中打开本活动自己的网页，无需安装应用，
       *[telegram] 以下链接会在 Telegram 中打开本活动的机器人，
    }仅供您本人使用，{ $days } 天内有效，只能用一次：

    { $link }

    在您同意任何内容之前，会先看到主办方、资助方和准则；之后可以答复、查看日程和提问。{ $doors ->
        [page] 您在其中写的内容只经过主办方自己的服务器，主办方会读到：内容是保密的，但不是匿名的。
        [both] Telegram 能看到您使用本机器人以及其中的文字，主办方也会读到：内容是保密的，但不是匿名的。如果您不便使用 Telegram，请在浏览器中打开第二个链接，内容只经过主办方自己的服务器。
       *[telegram] Telegram 能看到您使用本机器人以及其中的文字，主办方也会读到：内容是保密的，但不是匿名的。如果您不便使用 Telegram，请告知邀请您的人。
    }

    You are invited to <b>{ $title-en }</b>. { $doors ->
        [page] The link above opens the event's own page in a browser; no app is needed.
       *[telegram] The link above opens the event's bot in Telegram.
    } It is for you alone and works once, within { $days } days.

    Before you agree to anything you read who organizes and funds the event and what its norms are. Then you can answer, see the programme and ask. { $doors ->
        [page] The organizers’ own server sees what you write there, and the organizers read it: it is confidential, not anonymous.
        [both] Telegram sees that you use this bot and what is written there, and the organizers read it: it is confidential, not anonymous. If you would rather not use Telegram, open the second link in a browser: there only the organizers’ own server sees it.
       *[telegram] Telegram sees that you use this bot and what is written there, and the organizers read it: it is confidential, not anonymous. If you would rather not use Telegram, please tell whoever invited you.
    }
invite-letter =
    { $name }，您好：

    { $words }
invite-link = { $link }
invite-both-links =
    { $link }

    或不用 Telegram，在浏览器中打开：
    { $page }
invite-mirrors =
    { $links }

    如果网页打不开：
    { $others }
invite-link-here = <i>[链接 · the link]</i>
invite-words = 供转发的说明
remind-silent = 提醒未答复者（{ $count }）
invited =
    ✅ <b>邀请</b>（{ $role }）：{ $name }
    有效期至 { $until-at }

    { $link }

    请仅转发给受邀者本人。本消息和上面的文字将在 { $hours } 小时后自动删除。
invite-copy = 复制链接
invite-copy-page = 复制网页链接
invited-all = ✅ 已生成 { $count } 份邀请。文件包含姓名、链接和可转发的中英文说明，可直接用于邮件合并；这里不会代发邮件。这是 age 加密文件，可由以下接收者打开：{ $readers }。文件将在 { $minutes } 分钟后从本聊天中消失。
invited-each =
    ✅ 已生成 { $count } 份邀请，见上面的消息：请将每条消息转发给对应的人。

    由于尚未登记可打开文件的接收者，没有包含全部邀请的文件。如需文件，请让系统管理员用您的公钥运行 <code>colloquy exports recipients add</code>。
invited-codes =
    { $doors ->
        [page] 同样的链接，以二维码形式供打印，在浏览器中打开。该文件也会在 { $minutes } 分钟后消失。
        [both] 同样的链接，以二维码形式供打印；标有 🌐 的在浏览器中打开，不需要 Telegram。该文件也会在 { $minutes } 分钟后消失。
       *[telegram] 同样的链接，以二维码形式供打印。该文件也会在 { $minutes } 分钟后消失。
    }
invitations-open =
    <b>未使用的邀请</b>（显示 { $shown-count } / { $count }）

    { $lines }

    点选编号可重新生成链接或撤销该邀请。本消息会自动删除。
invitation-line = { $number }. { $name } – { $role }，有效期至 { $until-at }
invitation-number = { $number }
invitation =
    <b>邀请：{ $name }</b>
    { $role }，有效期至 { $until-at }

    链接本身不会保存在任何地方。如已丢失，可生成新链接代替，此后只有新链接有效。撤销邀请后，其链接不再允许任何人加入。
invitation-moves =
    <b>转到另一账号：{ $name }</b>
    { $role }，有效期至 { $until-at }

    撤销后，该链接不再有效。
invitation-renew = 生成新链接
invitation-revoke-yes = 撤销
invitation-revoked = 邀请已撤销，该链接不再有效。
list-broken = 名单不是有效的 CSV（第 { $number } 行附近）。尚未邀请任何人。请检查引号后重新发送。
list-empty = 名单为空（第 { $number } 行）。请每行粘贴一位。
list-too-many = 名单超过 { $number } 人。尚未邀请任何人。请分批发送。
list-bad-name = 第 { $number } 行没有可见的姓名，或姓名过长。尚未邀请任何人。请修改后重新发送名单。
list-bad-email = 第 { $number } 行：这不是电子邮件地址。尚未邀请任何人。请修改后重新发送名单。
list-bad-language = 第 { $number } 行：语言必须是英文（en）或中文（zh），且其后不应有其他内容。尚未邀请任何人。请修改后重新发送名单。
not-me = 这个链接应属于我
not-me-heard =
    谢谢。如果那确实是邀请链接，而且已被他人使用，我们会告知发送者。也请您自行告知对方。

    Thank you. If that was an invitation link and somebody else has used it, whoever sent it will be told. Please also tell them yourself.
invite-joined = 已加入的人（{ $count }）
members =
    <b>已加入的人</b>
    { $range }

    { $lines }

    此处只向主办方显示代号。点选代号可终止其参与资格、转到另一账号，或释放席位。
member-line = { $number }. { $code } – { $role }，加入时间：{ $joined-at } { $contested }
member-contested = ⚠️ 有人表示该邀请应属于自己
member-code = { $code }
members-show-names = 显示姓名
members-names =
    <b>代号对应的姓名</b>
    { $range }

    { $lines }

    本消息将在 { $minutes } 分钟后自动删除。
member-name = { $number }. { $code }：{ $name }{ $facts } { $invited }
member-invited-as = （邀请上写的是“{ $name }”）
member =
    <b>{ $code }</b>
    { $role }，加入时间：{ $joined-at }

    { $contested }
guest-answer = 答复：{ $standing }
guest-sessions = 参加的场次：{ $going-count } / { $count }{ $titles }
guest-details = 行程信息：已填 { $count } / 5 项
guest-visa-none = 签证：尚未填写
guest-visa-refused = ⚠️ 签证：被拒
guest-visa-done = 签证：无待办事项
guest-visa = 签证下一步：{ $step }，最晚 { $latest-at }
guest-visa-late = ⚠️ 签证已过最晚办理日期：{ $step }，{ $latest-at }
guest-questions = 署名提问：{ $count } 条，其中等待您答复 { $waiting-count } 条
guest-unreachable = ⚠️ 该嘉宾收不到消息（/unreachable）
member-person =
    <b>{ $name }</b>{ $facts }
    { $code } { $invited }

    { $lines }

    本消息将在 { $minutes } 分钟后自动删除。
member-name-show = 显示姓名
member-move = 转到另一账号
member-seats = 释放席位
member-end = 终止参与资格
go-member = « 参与资格
go-members = « 已加入的人
member-end-ask =
    <b>确定终止 { $code } 的参与资格吗？</b>

    此人在本活动中的一切信息都将删除，对应的密钥也会销毁。目前包括：
    { $lines }

    其席位将提供给候补者。对方会得知自己不再参加。只留下各类内容的数量，不含人员信息。此操作无法撤销。
held-line = • { $held }
held-profile = 姓名和选择
held-answers = { $count } 项答复
held-travel = 行程信息
held-passport = 护照和签证信息
held-letters = 邀请函
held-questions = { $count } 个提问
held-messages = { $count } 条发给此人的消息
held-other = { $count } 项其他内容
member-end-yes = 是，终止
member-end-no = 否，保留
member-ended =
    参与资格已终止，该账号无法再通过同一链接加入。已删除的条目：{ $count }。已销毁的密钥：{ $keys }。已向本人发送经签名的删除声明。

    如果该邀请原本是给别人的，请重新生成一个。
member-erased = { $event } · 主办方已终止 { $code } 的参与资格。已删除的条目：{ $count }。已销毁的密钥：{ $keys }。已向本人发送经签名的删除声明。
member-freed =
    { $count ->
        [0] { $code } 没有占用席位。其答复已收回。
       *[other] 已释放 { $code } 的 { $count } 个席位。其答复已收回，对方已收到通知。
    }
member-move-link =
    <b>将 { $code } 转到另一账号</b>

    用另一账号打开此链接的人，将接管该参与资格及其全部答复、表单、提问和角色。原账号随即退出本活动，并会收到通知，所有主办方也会收到通知。只转移本活动。请确保链接送到正确的人手中。

    { $link }

    链接仅可使用一次，有效期至 { $until-at }。
member-moved = { $event } · { $code } 的参与资格已转到另一账号。如果这并非你们的安排，请终止该资格。
person-behind =
    <b>{ $code }</b> 是 { $name }。

    本消息将在 { $minutes } 分钟后自动删除；您的这次查看已记录。
code-of-desk =
    <b>{ $code }</b> 是以下名单的代号：{ $desk }

    同一个人在其他名单中的代号各不相同，以免名单被相互比对。“显示姓名”会被记录。
code-of-question =
    <b>{ $code }</b> 代表某一个问题的提问者。

    该代号只属于这一个问题：提问者不愿署名，也不会向任何人显示姓名。请打开该问题并在那里答复。
code-of-old =
    <b>{ $code }</b> 是早期版本的代号，当时每个人在所有名单中使用同一个代号。

    现在每份名单有各自的代号，旧代号不再代表任何人。请打开您需要的名单，其中显示现在的代号。
desk-members = 已加入的人
desk-travel = 抵离与住宿
desk-groups = 工作组
desk-kitchen = 给厨房的名单
desk-visa = 签证事务
desk-reach = 收不到消息的人
desk-candidates = 候选人
desk-checkin = 丢失的反馈凭证
member-owner-only = 只有活动负责人可以更改主办方成员的参与资格。请联系其中一位。
member-own = 这是您自己的参与资格。如要退出活动，请使用“隐私”。
member-already = 此账号本身已参加该活动，因此没有转移。请用要接管该资格的账号打开链接。
member-unreadable = 没有转移：该资格的部分内容无法读取。请告知发送链接的人，由其联系系统管理员检查密钥。
membership-ended = 主办方已终止您在活动中的参与资格，与您有关的信息也已删除。如有误，请联系邀请您的人。
moved-away = 您在一项活动中的参与资格，已通过主办方的链接转到另一账号。如果不是您本人操作，请立即告知邀请您的人。
seats-freed =
    主办方已收回您对<b>{ $title }</b>的答复，您的席位已释放给他人。您可以重新答复。

    如有误，请联系：{ $contact }
invitation-contested = { $event } · 有人表示某个邀请原本是给自己的，但已被另一账号使用：{ $code }。在终止该参与资格之前，请先通过可信的渠道与您邀请的人核实。

### 更多活动：下一届，或用七个问题新建。

rounds =
    <b>本活动与其他活动</b>
    { $title }

    <b>复制</b>生成下一届：准则、主办方、日程、预设答复、术语、签证规则和会场一并带过去，并移到新的日期。嘉宾、答复、提问、邀请函和反馈都不会带过去。

    <b>新建活动</b>会问七个问题。两种方式都会先请您过目，然后才生成；您将是新活动的负责人。
round-copy = 复制本活动
round-new = 新建活动
round-made =
    ✅ 活动<b>{ $title }</b>已生成。您是活动负责人，本聊天现在转为该活动；原活动在“我的其他活动”中。

    接下来：先安排日程，再发邀请。另一种语言的文字可在“活动信息与准则”中补充。
round-too-many = 共 { $count } 人，超过一次可邀请的 { $most } 人。请先复制活动而不邀请，再用名单邀请。

q-copy-title =
    <b>下一届叫什么？</b>

    目前：{ $title }。点选“跳过”则沿用原标题。
q-copy-title-unclear = 请用文字输入标题，或点选“跳过”。
q-copy-day =
    <b>从哪一天开始？</b>

    请输入日期，例如 <code>2028年3月3日</code>。一切随之顺延相同的天数，每天的时间不变。
q-copy-day-unclear = 无法识别。请按此格式输入日期：<code>2028年3月3日</code>
q-copy-day-past = 该日期已过。请输入更晚的日期。
q-copy-people =
    <b>是否邀请同一批人？</b>

    如选择邀请，将为每位已加入的人生成一个链接，您会收到名单和可转发的说明。机器人不会自行联系任何人。
q-copy-people-no = 否，暂不邀请
q-copy-people-yes = 是，生成链接
q-copy-people-unclear = 请点选下面的按钮。
copy-people-no = 暂不邀请任何人。
copy-people-agreed = 为每位主办方成员以及每位同意再次受邀的嘉宾生成一个链接。
copy-people-yes = 将为每位已加入的人生成链接。
q-copy-confirm =
    <b>是否生成该活动？</b>

    标题：{ $title }
    开始时间：{ $starts-at }
    结束时间：{ $ends-at }
    地点：{ $venue }
    答复截止时间：{ $deadline-at }

    场次：{ $sessions-count }
    预设答复：{ $answers-count }
    术语：{ $terms-count }
    { $people }
q-copy-confirm-yes = 生成该活动
q-copy-confirm-unclear = 请点选“生成该活动”或“取消”。

q-round-title = <b>新活动叫什么？</b>
q-round-title-unclear = 请用文字输入标题。
q-round-place = <b>在哪里举行？</b>
q-round-place-unclear = 请用文字输入地点。
q-round-zone =
    <b>在哪个城市？</b>

    所有时间都按该城市的时间计算。如与本活动相同（{ $zone }），请点选“跳过”。
q-round-zone-unclear = 没有找到这个地点。请输入较大的城市或时区名，例如 <i>Asia/Tokyo</i>，或点选“跳过”。
q-round-zone-abbreviation = 这些字母在不同地方指不同的时间。请改为输入城市名。
q-round-zone-several = 有多个同名地点。请输入其中之一：{ $instead }
q-round-zone-nowhere = 没有全年都是该时间的地点。请改为输入城市名。
q-round-starts =
    <b>何时开始？</b>

    请按该城市的时间输入日期和时间，例如 <code>2028年3月3日 9:00</code>。
q-round-starts-unclear = 无法识别。请按此格式输入日期和时间：<code>2028年3月3日 9:00</code>
q-round-starts-past = 该时间已过。请输入更晚的时间。
q-round-ends = <b>何时结束？</b>
q-round-ends-unclear = 无法识别。请按此格式输入日期和时间：<code>2028年3月5日 13:00</code>
q-round-ends-past = 该时间已过。请输入更晚的时间。
q-round-ends-order = 结束时间应晚于开始时间，且最多相隔 { $days } 天。请输入其他日期和时间。
q-round-hosts =
    <b>谁主办，谁出资？</b>

    嘉宾在同意任何内容之前会读到这段文字。有关资助方的更多说明可以之后补充。
q-round-hosts-unclear = 请用文字输入。
q-round-purpose = <b>为什么举行这次会议？</b>
q-round-purpose-unclear = 请用文字输入。
q-round-confirm =
    <b>是否生成该活动？</b>

    标题：{ $title }
    开始时间：{ $starts-at }
    结束时间：{ $ends-at }
    地点：{ $venue }
    主办与出资：{ $hosts }
    宗旨：{ $purpose }

    以下沿用本活动，之后都可以修改：
    答复截止时间：{ $deadline-at }
    联系人：{ $contact }
    准则：
    { $points }
q-round-confirm-yes = 生成该活动
q-round-confirm-unclear = 请点选“生成该活动”或“取消”。
