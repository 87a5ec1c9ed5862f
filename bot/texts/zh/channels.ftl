### 联系方式：Telegram 与本机器人的网页；已登录的设备。

command-channels = 联系方式：Telegram、网页、您的设备
go-channels = « 联系方式
home-channels = 联系方式
carrier-telegram = Telegram
carrier-page = 浏览器中的本站网页

channels =
    <b>您的联系方式</b>

    { $lines }

    您在哪里提问，就在哪里得到答复。提醒和主办方的消息只发到其中一处，即第一项。
channels-way-home = • { $way }（提醒和消息发到这里）
channels-way-other = • { $way }
channels-add-page-first = 添加网页
channels-add-page-another = 添加另一个浏览器
channels-add-telegram-first = 添加 Telegram
channels-add-telegram-another = 添加 Telegram
channels-home-page = 提醒发到网页
channels-home-telegram = 提醒发 Telegram
channels-devices = 已登录的浏览器（{ $count }）
channels-leave-page = 停用网页
channels-leave-telegram = 停用 Telegram
channels-leave-yes = 确定停用

channels-link-page =
    <b>请在要使用的浏览器中打开此链接</b>

    { $link }

    链接在 { $minutes } 分钟内有效，只能用一次，打开后该浏览器即以您的身份登录，请勿转给任何人。在网页上，您写的内容只经过主办方自己的服务器。本消息会自动删除。
channels-link-telegram =
    <b>请在装有 Telegram 的设备上打开此链接</b>

    { $link }

    链接在 { $minutes } 分钟内有效，只能用一次，打开后该 Telegram 账号在这里就代表您，请勿转给任何人。本消息会自动删除。
channels-added = ✅ 今后也可以通过{ $way }联系您。如果这不是您本人操作，请打开“联系方式”将其停用，并告知主办方。
channels-somebody-else = 该 Telegram 账号本身已参加活动，因此没有添加。请换一个未参加活动的账号。

channels-devices-list =
    <b>以您的身份登录的浏览器</b>

    { $lines }

    不是您的、或已不在您手中的，请将其退出。
channels-devices-none = 没有浏览器以您的身份登录。
channels-device = { $number }. { $label } · 登录于 { $made-at } · 最近使用 { $used-at } · { $level }
device-has-key = 有自己的密钥
device-cookie-only = 没有密钥，限 12 小时
channels-sign-out = 退出 { $number }

channels-leave-ask-page = <b>停用网页？</b>您的所有浏览器将立即退出登录。其他内容不变，您可以随时在这里生成新链接回来。
channels-leave-ask-telegram = <b>停用 Telegram？</b>本机器人将不再在那里给您发消息。其他内容不变，您可以随时在这里生成新链接回来。

page-needs-key = 主办方的链接只能在能保存密钥的浏览器中打开。请换一个浏览器，不要使用无痕窗口。
