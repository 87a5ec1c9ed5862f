### 联系方式：Telegram 与本机器人的网页；已登录的设备。

command-channels =
    { $house ->
        [page] 联系方式：网页、您的设备
       *[telegram] 联系方式：Telegram、网页、您的设备
    }
go-channels = « 我的联系方式
home-channels = 我的联系方式
carrier-telegram = Telegram
carrier-page = 浏览器中的本站网页

channels =
    <b>您的联系方式</b>

    { $lines }

    { $count ->
        [1] 目前只有这一种方式：答复、提醒和主办方的消息都发到这里。
       *[other] 您在哪里提问，就在哪里得到答复。提醒和主办方的消息只发到第一项。紧急消息若在 { $hours } 小时内未获确认或未能送达，会再发到另一处，只发一次。
    }
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

    链接在 { $minutes } 分钟内有效，只能用一次。该浏览器会显示一个数字，请在这里选择相同的数字。其他手机可扫描图片。请勿将链接转给任何人。在网页上，您写的内容只经过主办方自己的服务器。本消息会自动删除。
channels-link-telegram =
    <b>请在装有 Telegram 的设备上打开此链接</b>

    { $link }

    链接在 { $minutes } 分钟内有效，只能用一次，打开后该 Telegram 账号在这里就代表您，请勿转给任何人。本消息会自动删除。
channels-added = ✅ 今后也可以通过{ $way }联系您。如果这不是您本人操作，请打开“我的联系方式”将其停用，并告知主办方。
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

channels-email = 邮件提示
channels-email-none =
    <b>邮件提示</b>

    如果网页上有消息等您查看，而您 { $minutes } 分钟没有打开网页，我可以发一封邮件。邮件只写“有一条消息等您查看”，不含活动、姓名或消息内容，每 { $hours } 小时最多一封。

    请您权衡：您的邮箱服务商，以及能看到您邮件的人，会知道本服务器在何时给您写信。您的邮箱地址加密保存，不给任何人看，并随您的资料一起删除。
channels-email-asked =
    <b>邮件提示</b>

    验证码已发送到 { $address }。在这里输入后，邮件提示即开始生效。几分钟后仍未收到？请查看垃圾邮件，或核对邮箱地址。
channels-email-on =
    <b>邮件提示</b>

    网页上有消息等候、而您 { $minutes } 分钟未打开网页时，{ $address } 会收到一行不含内容的提示，每 { $hours } 小时最多一封。
channels-email-new = 填写邮箱地址
channels-email-change = 更换邮箱
channels-email-type = 输入验证码
channels-email-stop = 停止发送邮件
channels-email-too-many = 一天内已发送 { $count } 次验证码，今天不再发送到任何邮箱。请明天再试。
channels-email-spent = 输错次数过多，该邮箱已作废，请重新填写。
channels-email-refused = ✉️ 您的邮箱地址被其邮件服务器拒收，因此不再发送提示。您可以在“我的联系方式”中重新填写。
q-email-address = 不含内容的提示要发到哪个邮箱？会先发一个验证码。{ $carrier ->
        [page] {""}
       *[telegram] 如果在 Telegram 中输入，Telegram 也会看到。
    }
q-email-address-unclear = 这不是邮箱地址。请按 name@example.org 的格式输入。
q-email-code = 已将六位验证码发送到 { $address }，请在这里输入，半小时内有效。
q-email-code-unclear = 验证码为六位数字，请输入邮件中的数字。
q-email-code-wrong = 与发送的验证码不符。请核对后输入全部六位数字。

email-code-subject = 您的验证码
email-code-body =
    您的验证码是 { $code }

    半小时内有效。如果您没有申请，请忽略本邮件。
email-waiting-subject = 有一条消息等您查看
email-waiting-body =
    有一条消息等您查看。请照常打开网页。

    本邮箱无人查看回信。不再接收此类邮件：{ $link }
email-trouble = ⚠️ 邮件提示无法发送：{ $why }系统会自动重试，其他功能不受影响。
email-trouble-reach = 无法连接邮件服务器，或连接中断（COLLOQUY_SMTP_SERVER）。
email-trouble-tls = 与邮件服务器的连接无法加密，或其证书无效（COLLOQUY_SMTP_SECURITY）。
email-trouble-login = 邮件服务器拒绝登录（COLLOQUY_SMTP_USER、COLLOQUY_SMTP_PASSWORD）。
email-trouble-sender = 邮件服务器不接受我们的发件地址（COLLOQUY_SMTP_FROM）。

channels-push = 浏览器通知
channels-push-none =
    <b>浏览器通知</b>

    如果网页上有消息等您查看，而您 { $minutes } 分钟没有打开网页，浏览器可以显示一行提示，网页关闭时也可以：“有一条消息等您查看”，以及本站的名称。不含活动、姓名或消息内容，每 { $hours } 小时最多一次。

    请您权衡：浏览器厂商（Google、Mozilla 或 Apple）的推送服务会知道此浏览器在何时收到通知；能看到您屏幕的人会看到这行提示。在中国内地，Chrome 的推送服务无法使用。在 iPhone 或 iPad 上，须先将本页添加到主屏幕。
channels-push-some =
    <b>浏览器通知</b>

    网页上有消息等候、而您 { $minutes } 分钟未打开网页时，您的 { $count } 个浏览器会显示一行不含内容的提示，每 { $hours } 小时最多一次。退出登录的浏览器不再显示。
channels-push-start = 在此浏览器中通知我
channels-push-stop = 停止通知

channels-claim =
    <b>新浏览器显示的是哪个数字？</b>

    有浏览器（{ $label }）打开了您的链接。您在 { $minutes } 分钟内选择它显示的数字后，它才会以您的身份登录。如果都不是，或您没有打开链接，请选“都不是”。
channels-claim-number = { $number }
channels-claim-none = 都不是
channels-claim-done = ✅ 该浏览器（{ $label }）现已以您的身份登录。
channels-claim-refused = 该浏览器未获登录。即使他人拿到了您的链接也没有关系：链接已失效。您可以重新生成。
channels-rebound = ℹ️ 一个丢失密钥的浏览器（{ $label }）凭其保留的 Cookie 再次以您的身份登录，原密钥已作废。如果不是您本人，请打开“我的联系方式”让它退出，并告知主办方。

channels-mirror = 备用网址：{ $host }
channels-mirrors =
    <b>以备不时之需</b>

    本网页有备用网址，供原网址在您所在地无法访问或过慢时使用。每个网址需要各自的密钥，请趁两者都能访问时先打开一次。以后也可从“我的联系方式”进入。
