### 反馈：聊天中的星级、密封页面、主办方。

home-feedback = 反馈
go-feedback = « 反馈
go-feedbackdesk = « 反馈
admin-feedback = 反馈
command-feedback = 谈谈您的感受：在此打星，文字请写在密封页面

feedback =
    <b>{ $title }的反馈</b>

    ⭐ <b>评分：在聊天中点选。</b>保密但不匿名：Telegram 和运行中的机器人能看到；机器人不会向任何人显示谁评了几星。

    ✍️ <b>文字：写在密封页面上。</b>您写的内容在您的设备上加密，服务器和 Telegram 只保存密文；活动结束后，须由指定的三人中的两人共同开启。{ $way }

    开放至 { $closes-at }。
feedback-way-tokens = 请点选一次“书面反馈签到”（最好今天就点）：之后便可用本设备为每个场次写反馈，事后无人能分辨哪段文字出自何人。
feedback-way-cards = 请在前台的箱子里抽一张纸质卡片，用手机扫描并输入卡片上的码；没有人知道谁抽到了哪一张。
feedback-over =
    <b>{ $title }的反馈</b>

    反馈已结束，谢谢您。对提问的回复在页面上，凭您抄下的回执码查看。
feedback-none =
    <b>反馈</b>

    本活动尚未开放反馈。如有急事，请用 /ask 询问主办方，或联系 /help 中的联系人。
feedback-checkin = 书面反馈签到
feedback-page = 打开页面
feedback-rate = 给某个场次打星
feedback-lost-ask = 我的反馈凭证丢失了
feedback-lost = 已用您的代号（不含姓名）告知主办方。可以重新签到时，我会通知您。
feedback-nothing-lost = 您还没有领取过：请在 /feedback 中点选“书面反馈签到”。
feedback-lost-told = 💬 { $event }：嘉宾 { $code } 的反馈凭证已随设备或浏览器数据丢失。您可以补发一次。原凭证仍可能被使用，因此补发次数会统计并公布。
feedback-reissue = 再次发放给 { $code }
feedback-reissued = ✓ 嘉宾 { $code } 可以再签到一次。本活动已补发 { $count } 次，次数会随结果公布。
feedback-again = 您可以再次为“{ $event }”进行书面反馈签到了。
feedback-nothing-issued = 已经补发过，或没有可以补发的凭证。
feedback-tokens-given-out = 已有与会者领取书面反馈权限，重新准备会使其失效。请先结束本次反馈。
feedback-closes-too-early = 反馈会在最后一个场次结束之前关闭。请选择更晚的时间。
feedback-unavailable = 目前无法接收反馈，未记录任何内容。请过几分钟再试。

rating-sessions =
    <b>哪一场？</b>

    保密：Telegram 和运行中的机器人能看到您的点选。结果只用一个词表示，且至少 { $number } 人作答才会给出。
rating-none = 目前没有可以打星的场次。每场结束后至反馈关闭前可以打星。
rating-session = ☆ { $title }
rating-session-done = ✓ { $title }
rating-ask =
    <b>“{ $title }”怎么样？</b>

    点一次即可，以第一次为准。1 为差，5 为优。保密：Telegram 和运行中的机器人能看到。结果只用一个词表示，且至少 { $number } 人作答才会给出。
rating-stars = { $number } ★
rating-thanks = ✓ 谢谢您。您对<b>{ $title }</b>的评分已记录。
rating-done = ✓ 您对<b>{ $title }</b>的星级此前已记录，以第一次点选为准。
rating-more = 另一场
rating-closed = 目前不能为这一场打星。场次结束后至反馈关闭前可以打星。
rating-results-not-due = 反馈关闭之后才能公布结果。
rating-results-published = 结果已经公布过了。
rating-results-show = 结果
rating-publish = 公布评分
rating-results =
    <b>{ $title }的评价</b>
    <i>聊天中的评分。为保护个人，每场只用一个词表示，不给数字；不足 { $number } 人作答的不作评价。</i>

    { $lines }

    密封页面的书面反馈权限再次发放：{ $again-count } 次
rating-line = <b>{ $title }</b>：{ $word }
rating-word-broad-support = 评价很好
rating-word-more-for = 评价较好
rating-word-divided = 意见分化
rating-word-open = 评价不一
rating-word-more-against = 评价较低
rating-word-broad-doubt = 评价很低
rating-word-too-few = 作答人数太少，无法评价

feedbackdesk =
    <b>反馈</b>
    { $title }

    { $state }
    { $way }
    已签到：{ $people-count } / { $guests-count }
    再次发放：{ $again-count }
    关闭时间：{ $closes-at }

    本服务器向与会者显示以下八个词。它们必须与幻灯片上的一致；幻灯片由离线电脑根据密钥仪式的文件制作（<code>colloquy feedback slide</code>），请勿从这里抄写：
    <code>{ $words }</code>

    <i>关闭之前，任何人都看不到已有多少人作答。</i>
feedbackdesk-open = 🟢 开放中
feedbackdesk-closed = ⚪ 已关闭。下一步，在服务器上运行：<code>colloquy feedback take-out</code>
feedbackdesk-tokens = 签到时发放书面反馈权限。
feedbackdesk-cards = 书面反馈权限在纸质卡片上。
feedbackdesk-none =
    <b>反馈</b>

    尚未准备。密钥须离线生成，因此从命令行开始：<code>colloquy feedback prepare</code>。说明见 deploy/FEEDBACK.md。
feedbackdesk-prepared =
    <b>反馈</b>

    反馈单已准备好。下一步：离线举行密钥仪式，然后在服务器上运行 <code>colloquy feedback install</code>。说明见 deploy/FEEDBACK.md。

### 反馈用的纸质卡片：离线打印，每页八张。

feedback-card-heading = 反馈卡
feedback-card-how = 请用手机扫描，并输入下方的码。页面在浏览器中打开，最好使用无痕窗口。每个场次可填写一次。
feedback-card-code = 您的码，仅印在这张卡片上
feedback-card-keep = 没有人知道谁抽到了哪一张。请勿给他人看，并保留到活动结束。
feedback-slide-heading = 这是正确的页面吗？它的词如下
feedback-slide-how = 扫描二维码打开密封页面，或从聊天中打开。页面会请您填入其中两个词。如果显示的是别的词，请不要填写，并告诉我们。
feedback-card-words = 页面上应显示这些词
