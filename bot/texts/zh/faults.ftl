### 所提交文件中的错误。每句接在字段名之后。

file-wrong =
    ⚠️ <b>文件中有 { $count } 处需要修改。</b>文件内容未被采用。

    { $lines }

    请修改后重新发送。
fault-at = • 第 { $number } 行，<code>{ $field }</code>：{ $fault }
fault-of-file = • { $fault }
fault-no-field = 文件
fault-text = 必须是文本
fault-empty = 不能为空
fault-one-line = 必须写在一行内
fault-control = 含有不可见字符，请重新输入该文本
fault-no-text = 需要在 en 或 zh（或两者）下填写文本
fault-list = 必须是列表：每项以“- ”开头
fault-nameless = 有一个字段没有名称
fault-twice = 重复出现，请只保留一个
fault-missing = 缺失
fault-too-long = 过长：共 { $count } 个字符，最多 { $longest } 个
fault-whole = 必须是 { $least } 到 { $most } 之间的整数
fault-too-many = 共有 { $count } 项，最多 { $most } 项
fault-fields = 下面必须有缩进的字段
fault-unknown = 不是此处的字段；可用字段：{ $known }
fault-column = 不是此表格的列；可用的列：{ $known }
fault-time = 必须是类似 2027-03-03 09:00 的时间
fault-no-time = 不是有效的日期或时间
fault-year = 年份必须在 2000 至 2199 之间
fault-skipped = 不存在：时钟在该时刻拨快
fault-repeated = 会出现两次：时钟在该时刻拨慢
fault-key = 必须由 1 到 40 个小写字母、数字和连字符组成，例如 opening-talk
fault-key-used = 已被前面的项目使用，请另选一个
fault-ends-early = 必须晚于 starts
fault-outside = 不在活动日期（{ $first } 至 { $last }）之内
fault-kind = 必须是以下之一：{ $known }
fault-no-id = 不是本活动的场次；如要新增，请删去此字段
fault-session-twice = 该场次在文件中重复出现，请只保留一个
fault-was-cancelled = 该场次已取消；如要重新添加，请换一个 key 并删去 id
fault-past = 开始时间已过
fault-series-name = 只能用小写字母、数字和连字符
fault-bands-few = 需要两组或三组，或者不写
fault-text-both = 需要同时填写 en 和 zh 两种语言的文字
fault-term-both = 需要同时填写 en 和 zh 两种语言的术语
fault-yes-no = 必须是 true 或 false
fault-unreadable = 无法按 UTF-8 编码的普通 YAML 读取，请检查缩进、引号和冒号
fault-no-question = 至少需要一个问题
fault-question-twice = { $one } 中的一个问题与 { $other } 重复，请只保留一个
fault-audience = 应为 all、confirmed、organizers，或 session: 加场次的 key
fault-topic = 应为已有的主题名，例如 lunch 或 visa-time（各答复界面上可见），或 none
fault-day = 应为日期，例如 2027-03-05
fault-day-twice = 可能是 { $one } 或 { $other }；请按这种格式填写
fault-not-csv = 引号未闭合；请在电子表格中重新另存为 CSV 或 XLSX
fault-too-many-entries = 答复过多，最多 { $most } 条
fault-too-many-questions = 问题过多，每条答复最多 { $most } 个
fault-unseen = 没有任何可见内容，请重新输入
fault-zone =
    { $near ->
        [no] 必须是某个地点的时区，例如 Europe/Zurich 或 Asia/Shanghai
       *[other] 必须是某个地点的时区；您是指 { $near } 吗？
    }
fault-event-long = 最迟须在 starts 之后 { $most } 天内
fault-deadline-late = 必须早于活动开始时间
fault-deadline-past = 时间已过，届时无人可以回复；请选择更晚的时间
fault-no-point = 至少需要一条
fault-points-long = 超过 { $most } 个字符；全部内容须能放入一条消息
fault-hosts-long = organizer、funder、purpose 与 contact 合计超过 { $most } 个字符；四项须能放入一条消息
fault-link = 必须是以 https:// 开头且不含空格的链接
fault-phone = 必须是带引号的电话号码，例如 "+41 44 555 01 10"
fault-letter = 无法印在邀请函上；请使用文字、数字和常用标点
fault-term-doubled = { $other } 与 { $one } 的英文术语相同，请只保留一个
fault-country = 必须是两个大写字母的国家或地区代码，例如 CH
