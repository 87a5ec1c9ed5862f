### What cannot be done, and what to do instead.

refused = 目前无法进行此操作。请发送 /start 后重试。
stale-button = 该按钮已过期。请发送 /start 查看最新情况。
not-for-you = 此功能仅供主办方使用。请发送 /help 查看您可以做什么。
unknown-command = 无法识别该命令。请发送 /help 查看您可以做什么。
attachment-not-kept = 这里无法保存{ $what }，我只能处理文字。请用文字写出要点。其他内容不受影响，待回答的问题仍在等待。
attachment-not-kept-beside = <i>已收到文字，但没有保存{ $what }。如需他人查看，请询问主办方如何发送。</i>
attached-picture = 图片
attached-video = 视频
attached-recording = 语音或录音
attached-file = 文件
attached-sticker = 贴纸
attached-contact = 联系人名片
attached-place = 位置
attached-poll = 投票
attached-other = 您发送的内容
attached-several = 图片或文件
message-too-long = 消息过长，最多 { $longest } 个字符。该消息未保存。
message-in-parts = 该消息超出 Telegram 的长度限制，被您的应用拆成了几条，内容均未保存。请在一条消息内发送，最多 { $longest } 个字符。
list-cut = 该名单达到或超出一条消息的长度，可能有行被截断，内容均未保存。请改为发送文件（CSV、TXT 或 Excel）。
hidden-words = 您的回复中有隐藏文字（剧透遮盖），我无法保持隐藏。内容没有发送，请去掉隐藏后重写。
too-fast = 您的操作太快，最近的几步没有执行。请等待半分钟后再重复一次。
apology = 很抱歉，我们这边出了问题，您的上一条消息没有生效。请再试一次；如果再次出现，请告知主办方。
unreadable = 无法完成此操作：所需的一项存储内容已损坏，无法读取。您的上一条消息或点选没有生效，其他内容不受影响。活动负责人会收到通知；如果事情紧急，请告知主办方。
account-unreadable = 无法在此回复您：与您的账号有关的存储内容已损坏，无法读取。请用其他方式告知主办方；系统管理员也会收到通知。
back-too-soon = 您之前的信息正在删除。请在一分钟后重新打开新的邀请链接。
edit-not-taken = 您编辑了一条消息，但我这里仍是您最初写的内容。请将更正作为新消息发送；补充提问请到“我的问题”，修改答复请在显示该答复的地方操作。
