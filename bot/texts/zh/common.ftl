### 多处共用的词语：时刻、时长、截断、文件和图表。

# CLDR 日期格式（UTS 35）：活动当地时间。
moment-day-pattern = y年M月d日（EEE）
moment-time-pattern = HH:mm
moment-full-pattern = y年M月d日（EEE）HH:mm
moment-yours-pattern = EEE HH:mm
moment-in-both-zones =
    { $city ->
        [UTC] { $wall }（UTC；您当地 { $yours }）
       *[other] { $wall }（{ $city }时间；您当地{ $yours }）
    }
moment-in-zone =
    { $city ->
        [UTC] { $wall }（UTC）
       *[other] { $wall }（{ $city }时间）
    }
moment-span = { $start }–{ $end }
moment-span-days = { $start }至{ $end }

duration-minutes = { $count } 分钟
duration-hours = { $count } 小时
duration-days = { $count } 天

# 消息超出 Telegram 长度上限时的结尾。
chat-readers =
    { $carrier ->
        [page] 运行中的机器人
       *[telegram] Telegram 和运行中的机器人
    }
cut-here = <i>……其余内容超出单条消息的长度，未能显示。</i>

calendar-file-name = 日程.ics
calendar-cancelled = 已取消：{ $title }
calendar-tentative = 席位待确认：{ $title }
calendar-description =
    { $event }
    { $times }

picture-file-name = 概览.png
picture-seats = 席位
picture-more-rows = 另有 { $count } 项
picture-empty = 暂无可显示的内容
code-file-name = 二维码.png
code-sheet-title = 邀请二维码（供打印）
code-sheet-mirrors = 如果网页打不开：

file-too-large = 文件过大。请发送不超过 { $kilobytes } kB 的纯文本（CSV）。
file-unreadable = 无法以文本方式读取该文件。请另存为 CSV（UTF-8）或 Excel（XLSX）后重新发送。
file-old-workbook = 这是 2007 年以前的旧格式工作簿（XLS）。请另存为 XLSX 或 CSV（UTF-8）后重新发送。
file-broken-workbook = 该 Excel 文件已损坏或设有密码。请重新另存为 XLSX 或 CSV（UTF-8）后发送。
file-lost = 未能从 Telegram 获取文件，请重新发送。
file-one-only = 请只发送一个文件；刚才一次发送了多个，均未接收。
file-not-kept = 未接收该文件：图片已损坏，或此次群发已发送超过 { $most } 个文件。草稿保持不变。请重新保存图片，或少发几个文件。
# One phrase after the other in a line.
joined-list = { $before }，{ $part }
list-range =
    { $count ->
        [0] <i>暂无</i>
       *[other] <i>{ $first }–{ $last }，共 { $count }</i>
    }

# Below a screen from which something had to be left out.
screen-with-notes =
    { $screen }

    { $below }
rows-unreadable = ⚠️ 此处缺少 { $count } 项内容：无法读取。
