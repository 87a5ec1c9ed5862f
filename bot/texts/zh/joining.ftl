### Arriving: the neutral sentence for strangers and the joining questions.

not-invited =
    This bot works by personal invitation only. If you were sent an invitation link, please open it again or ask whoever sent it for a new one.

    本机器人仅限受邀者使用。如果您收到过邀请链接，请重新打开该链接，或向发送链接的人索取新的链接。

q-language =
    <b>欢迎。Welcome.</b>

    您希望使用哪种语言？
    Which language shall we speak?
q-language-en = English
q-language-zh = 中文
q-language-unclear = 请点选下面的按钮。Please tap one of the buttons.

q-zone =
    <b>您通常在哪个时区？</b>

    请点选城市，或输入您所在的城市（例如<i>日内瓦</i>或 <i>Europe/Paris</i>）。所有时间都会同时显示活动当地时间。
q-zone-shanghai = 北京、上海
q-zone-singapore = 新加坡
q-zone-zurich = 苏黎世、日内瓦、巴黎
q-zone-london = 伦敦
q-zone-new_york = 纽约
q-zone-los_angeles = 旧金山、洛杉矶
q-zone-unclear = 未能识别该地点。请点选其中一个城市，或输入附近的大城市，也可以输入时区名称，例如 <i>Asia/Tokyo</i>。

q-norms =
    { $changed }

    <b>{ $title }</b>

    主办方：{ $organizer }
    资助方：{ $funder }
    宗旨：{ $purpose }

    <b>本次对话的准则</b>
    { $points }

    您是否同意遵守以上准则？
norms-point = • { $point }
norms-changed = <i>自您上次同意以来，准则已有更新，请重新阅读。</i>
q-norms-accept = 我同意
q-norms-decline = 我不同意
q-norms-unclear = 请点选“我同意”或“我不同意”。
norms-declined =
    没关系。不同意准则便无法参加，我们不会再向您发送消息。

    如果您改变主意，请点选上方的“我同意”，或发送 /start。

q-name =
    <b>主办方应如何称呼您？</b>

    { $known }

    请按您希望印在胸牌上的写法输入，或点选“跳过”。
name-known = 您的邀请上写的是 <i>{ $name }</i>。点选“跳过”即沿用。
name-not-given = 未填写姓名
q-name-unclear = 请用文字输入姓名。

q-visibility =
    <b>谁可以知道您参加本次活动？</b>

    您随时可以在“隐私”中更改。
q-visibility-organizers = 仅主办方
q-visibility-guests = 其他嘉宾也可以
q-visibility-public = 任何人（公开）
q-visibility-organizers-chosen = ✓ 仅主办方
q-visibility-guests-chosen = ✓ 其他嘉宾也可以
q-visibility-public-chosen = ✓ 任何人（公开）
q-visibility-unclear = 请点选三个按钮之一。

q-readout =
    <b>公开发布的会议纪要中，是否可以将您列为与会者？</b>

    无论如何选择，您的发言都不会注明出自您。
q-readout-no = 否，请不要列出我的姓名
q-readout-yes = 是，可以列出我的姓名
q-readout-unclear = 请点选“是”或“否”。

joined = ✅ 谢谢。您已加入 <b>{ $title }</b>。
