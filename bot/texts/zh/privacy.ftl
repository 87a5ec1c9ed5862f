### Visibility, what is kept, being forgotten.

privacy =
    <b>隐私</b>

    主办方对您的称呼：{ $name }
    谁可以知道您参加：{ $visibility }
    公开发布的会议纪要：{ $readout }

    您的姓名、答复和详细信息均以您专属的密钥加密保存。运行中的机器人和主办方可以读取；经过本聊天的内容，Telegram 也可以读取。本聊天是保密的，但不是匿名的。您向主办方提出的问题会在活动结束 { $days } 天后删除。

    如有疑问或顾虑，请联系：{ $contact }
visibility-organizers = <b>仅主办方</b>
visibility-guests = <b>其他嘉宾也可以</b>
visibility-public = <b>任何人</b>
readout-yes = <b>可以列出您的姓名</b>
readout-no = <b>不会列出您的姓名</b>
readout-choose-yes = 允许在纪要中列出我的姓名
readout-choose-no = 不要在纪要中列出我的姓名
forget-me = 删除我的信息
forget-ask =
    <b>您确定要删除自己在“{ $title }”中的信息吗？</b>

    您的答复、详细信息、姓名和席位将被删除，对应的密钥也会销毁。旧的密钥备份过期后，备份中的内容同样无法读取。如需再次参加，您需要新的邀请。本聊天中已有的消息会保留在 Telegram 中，直到您自行删除。
forget-yes = 是，删除我的信息
forget-everywhere = 删除我在所有活动中的信息
forget-no = 否，返回
forgotten = 已完成。关于您的所有信息都已删除。如需清空本聊天，请在 Telegram 中删除。
forgotten-here = 已完成。您在“{ $title }”中的所有信息都已删除。您在其他活动中的信息仍予保留。
forget-last-owner = 您是本次活动唯一的负责人，删除后将无人负责。请先指定另一位负责人。
