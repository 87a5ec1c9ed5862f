### 机器人内外出现问题时，告知所有者的内容。

outage-over-seconds =
    ⚠️ 有 { $seconds } 秒，Telegram 没有接收本机器人的消息。等待中的消息正在发送，您无需处理。
outage-over-minutes =
    ⚠️ 有 { $minutes } 分钟，Telegram 没有接收本机器人的消息。等待中的消息正在发送。如果经常出现这种情况，请告知负责服务器的人。
