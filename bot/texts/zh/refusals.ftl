### What cannot be done, and what to do instead.

refused = 目前无法进行此操作。请发送 /start 后重试。
stale-button = 该按钮已过期。请发送 /start 查看最新情况。
not-for-you = 此功能仅供主办方使用。请发送 /help 查看您可以做什么。
unknown-command = 无法识别该命令。请发送 /help 查看您可以做什么。
file-not-asked = 这里无法处理该内容。如果有待回答的问题，请用文字回答；否则请发送 /start。
message-too-long = 消息过长，最多 { $longest } 个字符。该消息未保存。
too-fast = 您的操作太快，最近的几步没有执行。请等待半分钟后再重复一次。
apology = 很抱歉，我们这边出了问题，您的上一条消息没有生效。请再试一次；如果再次出现，请告知主办方。
back-too-soon = 您之前的信息正在删除。请在一分钟后重新打开新的邀请链接。
edit-not-taken = 您编辑了一条消息，但我这里仍是您最初写的内容。请将更正作为新消息发送；补充提问请到“我的问题”，修改答案请在显示该答案的地方操作。
