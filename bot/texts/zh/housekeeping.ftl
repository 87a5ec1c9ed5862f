### 机器人内外出现问题时，告知负责人的内容。

outage-over-seconds =
    ⚠️ 有 { $seconds } 秒，Telegram 没有接收本机器人的消息。等待中的消息正在发送，您无需处理。
outage-over-minutes =
    ⚠️ 有 { $minutes } 分钟，Telegram 没有接收本机器人的消息。等待中的消息正在发送。如果经常出现这种情况，请告知系统管理员。
zone-rules-changed =
    🕰 { $event } · 时区 { $zone } 的官方规则已变更。日程中的当地时间保持不变；提醒和已订阅的日历已自动更正。之前保存过日历文件的嘉宾看到的时间可能有误，请提醒嘉宾重新打开日历文件。
vanished-late = （本消息本应自动消失，内容已清空。）
kept-too-long-emptied =
    ⚠️ 本聊天中有 { $count } 条消息本应自动消失。由于机器人超过两天无法连接 Telegram，这些消息保留的时间超出了承诺。内容现已清空，您可以自行删除。
kept-too-long-delete =
    ⚠️ 本聊天中有 { $count } 条消息本应自动消失，但仍然保留。由于机器人超过两天无法连接 Telegram，已无法删除或清空这些消息。请向上翻找，长按每条消息并选择“删除”。
set-aside =
    ⚠️ 本机器人中有内容出现问题，已单独搁置，其余一切照常：
    { $lines }
    请告知系统管理员：运行“colloquy doctor”可查看具体位置。
set-aside-rows = { $count } 项存储内容无法读取
set-aside-jobs = { $count } 项任务未能完成，将自动重试
backups-none =
    ⚠️ 本机器人已开启备份，但至今没有一份备份通过验证。请告知系统管理员：运行“colloquy doctor”可查看原因。
backups-old =
    ⚠️ 本机器人最近一份通过验证的备份已是 { $hours } 小时前的，此后未能再做备份。请告知系统管理员：运行“colloquy doctor”可查看原因。
backups-unsound =
    ⚠️ 本机器人最新的备份在试恢复时，有内容无法打开。最近一份完整的备份是 { $hours } 小时前的，已保留。请告知系统管理员：运行“colloquy doctor”可查看损坏之处。
backups-well-again = ✅ 本机器人的备份已恢复正常并通过验证。
keeping-passport = • 护照和签证信息：活动结束 { $count } 天后
keeping-travel = • 行程信息：活动结束 { $count } 天后
keeping-tickets = • 向主办方提出的问题：活动结束 { $count } 天后
keeping-letters = • 邀请函的信息和副本：最后一步的 { $count } 天后
keeping-relays = • 曾向您发送消息的记录（内容立即删除）：{ $count } 天后
purged =
    🧹 <b>{ $title }</b>：以下内容已到期，昨夜已删除：
    { $lines }

    各类内容的保留时间：/event
purged-passport = • { $count } 位嘉宾的护照和签证信息
purged-travel = • { $count } 位嘉宾的行程信息
purged-tickets = • { $count } 个提问及其答复
purged-letters = • { $count } 份邀请函的信息
purged-relays = • { $count } 条已发送消息的记录
