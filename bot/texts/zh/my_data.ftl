### What is kept about oneself: the way to the file, and the words in it.

command-mydata = 取得保存的关于您的全部信息
privacy-my-data = 关于我的全部信息
go-privacy = « 隐私
my-data-offered =
    <b>保存的关于您的全部信息</b>

    您可以取得一份副本：您的答复、详细信息、提问、邀请函、签证步骤、提醒，您的同意与角色及其时间，以及主办方操作记录中关于您的内容，涵盖本机器人的所有活动。一部分供阅读，一部分供程序使用（JSON）。

    您将收到两条消息：一条口令，{ $minutes } 分钟后从本聊天中删除；一份加密文件，{ $hours } 小时后删除。{ $carrier ->
        [page] 运行中的机器人
       *[telegram] Telegram{" "}
    }可以读取这两条消息，因此加密保护的是您保存在别处的文件，而不是本聊天中的文件。

    文件需在电脑上用免费程序“age”（github.com/FiloSottile/age/releases）打开，手机无法直接打开。
my-data-make = 生成文件
my-data-passphrase =
    <b>您的文件的口令</b>

    <code>{ $passphrase }</code>

    请现在就记下来，并与文件分开保存。口令只显示一次，之后无人能再告诉您。本消息将在 { $minutes } 分钟后删除。
my-data-copy-passphrase = 复制口令
my-data-file =
    <b>保存的关于您的全部信息</b>

    请现在保存本文件：{ $hours } 小时后它会从本聊天中删除。

    打开方法：安装“age”（github.com/FiloSottile/age/releases），在文件所在的文件夹打开终端，输入

    <code>age -d -o my-data.zip my-data.zip.age</code>

    程序会询问口令。my-data.zip 中有供阅读的 my-data.txt，以及包含所有细节的 my-data.json。如果没有记下口令，请重新生成文件。

## The readable part

my-data-title = 保存的关于您的全部信息
my-data-made = 生成于 { $made-at }（UTC）。另一个文件 my-data.json 内容相同，并包含所有技术细节。
my-data-account = 您的账号
my-data-event-gone = 一项已删除的活动
my-data-unreadable = 有一条记录已无法读取。
my-data-nothing = 没有保存关于您的任何信息。
my-data-others = 其他以随机编号（不含姓名）提到您的地方：{ $count }
my-data-acts = 主办方操作记录中关于您的内容
my-data-act-by-you = { $at } · 由您：{ $act }
my-data-act-by-others = { $at } · 关于您：{ $act }
my-data-line = { $label }：{ $value }
my-data-counted = { $what }：{ $count }
my-data-yes = 是
my-data-no = 否

my-data-table-people = 您的账号，以及您对本聊天的选择
my-data-table-second-factors = 已设置第二重验证（不含其密钥：读到它的人可以冒充您）
my-data-table-addresses = 消息通过哪里送达您
my-data-table-devices = 以您的身份打开本机器人网页的浏览器
my-data-table-channel-links = 您为添加联系方式生成的链接（不含其地址）
my-data-table-device-claims = 等待以您的身份登录的浏览器
my-data-table-email-notices = 您希望接收邮件提示的邮箱
my-data-table-push-notices = 向您显示无内容提示的浏览器
my-data-table-guests = 您在活动中的参与情况和同意事项
my-data-table-consents = 您允许他人看到的信息
my-data-table-roster-people = 公开声明是否计入并列出您
my-data-table-series-consents = 本系列以后的会议：您的许可
my-data-table-translation-claims = 您翻译的文本
my-data-table-ground-workers = 您愿意参与推进的措施
my-data-table-desk-calls = 您为自己呼叫的译员（保存至场次结束）
my-data-table-desk-leaders = 您负责引导的场次
my-data-table-invitations = 您使用的邀请
my-data-table-rsvps = 您的答复
my-data-table-date-poll-answers = 您对日期的答复
my-data-table-travel-details = 您的行程信息
my-data-table-feeds = 您的日历订阅（不含其地址）
my-data-table-visa-cases = 您的签证
my-data-table-visa-deadlines = 您的签证步骤
my-data-table-invitation-letters = 您的邀请函
my-data-table-invitation-letter-documents = 为您制作的邀请函（在 my-data.json 中）
my-data-table-invitation-letter-scans = 已签字的邀请函（在 my-data.json 中）
my-data-table-tickets = 您向主办方提出的问题
my-data-table-ticket-posts = 围绕您的问题写下的内容
my-data-table-asked-questions = 您近来向本机器人提出的问题
my-data-table-knowledge-wordings = 您同意主办方保留的问法（在 my-data.json 中）
my-data-table-reminder-choices = 您对提醒的选择
my-data-table-reminders = 提醒
my-data-table-replans = 重新安排您的提醒的记录
my-data-table-acknowledgements = 您已确认阅读的消息
my-data-table-change-notices = 已告知您的变更
my-data-table-outbox = 本机器人发给您的消息（不含文字，发出后即删除）
my-data-table-page-messages = 放在机器人网页上给您的消息
my-data-table-forms = 您正在回答的问题
my-data-table-unfinished-messages = 您的一条可能尚未发完的消息
my-data-table-telegram-jobs = 等待 Telegram 完成的操作
my-data-table-issued = 您可以获得反馈凭证的反馈轮次（不含您是否写过、写了什么）
my-data-table-approvals = 您向另一位主办方提出的请求
my-data-table-ticket-notifications = 您作为主办方收到提问通知的时间
my-data-table-candidate-readers = 您为主办方审阅候选人
my-data-table-candidate-readings = 您表过态的候选人（仅代号）
my-data-table-group-members = 您的工作组，以及为工作组注明的情况
my-data-table-group-rules = 为工作组注明的、关于您与另一个人的情况
my-data-table-liaison-notes = 主办方关于如何与您联络的备注
my-data-table-readout-people = 会议纪要：是否署名，以及主办方为检查工具所作的记录
my-data-table-pairing-choices = 您为“认识新朋友”选的内容
my-data-table-pairing-meetings = 您因此见过的人
my-data-table-interpreters = 您是否口译、何时口译
my-data-table-set-aside = 关于您的无法读取的记录

my-data-field-telegram-id = Telegram 编号
my-data-field-language = 语言
my-data-field-zone = 时区
my-data-field-carrier = 通过
my-data-field-since = 自
my-data-field-reachable = 消息可以送达
my-data-field-seen-at = 最近出现
my-data-field-name = 姓名
my-data-field-role = 角色
my-data-field-code = 主办方看到的代号
my-data-field-joined-at = 加入时间
my-data-field-norms-version = 同意的准则版本
my-data-field-fact = 项目
my-data-field-purpose = 用途
my-data-field-audience = 谁可以看到
my-data-field-words = 显示的写法
my-data-field-given-at = 许可时间
my-data-field-expires-at = 有效至
my-data-field-cell = 计入的国家或地区
my-data-field-named = 已列入公开声明或会议纪要
my-data-field-named-in-readout = 可以在会议纪要中列出姓名
my-data-field-frozen-at = 职权冻结起始时间
my-data-field-state = 状态
my-data-field-made-at = 生成时间
my-data-field-used-at = 使用时间
my-data-field-revoked-at = 已退出登录
my-data-field-label = 浏览器类型
my-data-field-address = 邮箱地址
my-data-field-confirmed = 已确认
my-data-field-mailed-at = 上次提示
my-data-field-endpoint = 推送服务中的地址
my-data-field-pushed-at = 上次提示
my-data-field-subject = 关于
my-data-field-standing = 答复
my-data-field-answered-at = 答复时间
my-data-field-offer-until = 席位保留至
my-data-field-arrival = 抵达
my-data-field-departure = 离开
my-data-field-diet = 饮食
my-data-field-access = 无障碍需求
my-data-field-emergency = 紧急联系人
my-data-field-neutral = 不含标题和地点
my-data-field-passport = 护照签发地
my-data-field-special = 特殊护照
my-data-field-step = 步骤
my-data-field-day = 最晚办理日期
my-data-field-changed-at = 最近更改
my-data-field-destroy-at = 销毁时间
my-data-field-number = 编号
my-data-field-opened-at = 提出时间
my-data-field-written-at = 写下时间
my-data-field-text = 文字
my-data-field-asked-at = 提出时间
my-data-field-off = 提醒已关闭
my-data-field-maybes = 待定的场次也提醒
my-data-field-due-at = 时间
my-data-field-line = 给对方看的一句话
my-data-field-not-with = 您不想见的人
my-data-field-note = 备注

my-data-value-going = 出席
my-data-value-undecided = 待定
my-data-value-declined = 不出席
my-data-value-waiting = 等待中
my-data-value-offered = 已提供席位
my-data-value-leaving = 刚刚改为不出席
my-data-value-lapsed = 席位保留或候补已结束
my-data-value-again = 再次受邀
my-data-value-alumni = 会后联系
my-data-value-name = 姓名
my-data-value-affiliation = 单位
my-data-value-country = 国家或地区
my-data-value-influence = 影响力边界
my-data-value-nobody = 任何人都不可以
my-data-value-organizers = 仅主办方
my-data-value-guests = 其他嘉宾也可以
my-data-value-public = 任何人
my-data-value-open = 待处理
my-data-value-used = 已使用
my-data-value-revoked = 已撤销
my-data-value-answered = 已答复
my-data-value-closed = 已关闭
my-data-value-draft = 填写中
my-data-value-correction = 需要更正
my-data-value-making = 制作中
my-data-value-sent = 已发送
my-data-value-refused = 未获批准
my-data-value-withdrawn = 已撤回
my-data-value-destroyed = 已销毁
my-data-value-en = 英文
my-data-value-zh = 中文

## What was erased, signed

erasure-statement =
    <b>已删除的内容</b>

    条目：{ $count }。已销毁的密钥：{ $keys }。

    仍然保留的：{ $messages ->
        [0] { $acts }
       *[other] Telegram 聊天中我们的消息（至少 { $messages } 条），直到您自行删除；{ $acts }
    } 条主办方操作记录，其中只有指不到任何人的随机编号；一份不含任何人的计数。此前制作的密钥副本在删除之前仍可打开已删除的内容；按系统管理员的规则，最迟 7 天后删除。

    文件以计数形式写明以上内容，由本机器人签名。在电脑上可用 Colloquy 的“colloquy forgetting verify”核对。

## The certificate of an event that is over

certificate-title = 证明：一项活动已永久结束
certificate-intro = 本 Colloquy 实例保存的关于该活动及其人员的全部内容均已删除，对应的密钥均已销毁。以下内容由命令行清点和验证，其中没有任何人的姓名。
certificate-event = 活动（随机编号）
certificate-began = 开始（UTC）
certificate-ended = 结束（UTC）
certificate-people = 参加的人数
certificate-accounts = 不在其他活动中的账号
certificate-invitations = 邀请
certificate-entries = 已删除的条目
certificate-acts = 活动操作记录的条数
certificate-chain = 该记录最后的校验值
certificate-canaries = 事前取样、事后查找的内容
certificate-before = 其中事前在文件中找到的
certificate-control = 对照：在试样中找到的
certificate-files = 查找过的文件
certificate-found = 事后找到的
certificate-probes = 事前的加密条目中能打开的：事前 → 现在
certificate-backups = 旧备份中以此处密钥能打开的条目：事前 → 现在
certificate-keystore = 密钥库的 SHA-256
certificate-database = 数据库的 SHA-256
certificate-clean = 没有找到任何内容，事前的内容也都无法再打开。
certificate-not-clean = 未清除干净：找到了内容，或仍有内容可以打开。详情已由命令行显示。
certificate-remains =
    仍然保留的：{ $house ->
        [page] 人们
       *[telegram] Telegram 聊天中的消息，直到读者自行删除；人们
    }自行保存的文件；此前制作的密钥副本，直到删除为止，按系统管理员的规则最迟 7 天。磁盘上已释放的部分由其系统自行覆盖。命令行由一人操作，无需第二位主办方同意：持有密钥文件和数据库的人不用任何命令也能销毁二者。
certificate-footer = 由本实例签名（Ed25519）。密钥 { $key }，签名 { $signature }
