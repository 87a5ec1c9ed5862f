### 反馈：聊天中的评分、密封页面、主办方。

home-feedback = 反馈
go-feedback = « 反馈
go-feedbackdesk = « 反馈
admin-feedback = 反馈
command-feedback = 谈谈您的感受：在此评分，文字请写在密封页面

feedback =
    <b>{ $title }的反馈</b>

    ⭐ <b>评分：在聊天中点选。</b>保密但不匿名：Telegram 和运行中的机器人能看到；机器人不会向任何人显示谁评了几星。

    ✍️ <b>文字：写在密封页面上。</b>您写的内容在您的设备上加密，服务器和 Telegram 只保存密文；活动结束后，须由{ $keepers }共同开启。{ $way }

    开放至 { $closes-at }。
feedback-keepers = { $first }、{ $second }和{ $third }三人中的两人
feedback-keepers-unnamed = 三人中的两人（主办方可告知是谁）
feedback-way-tokens = 请点选一次“书面反馈签到”（最好今天就点）：之后便可用本设备为每个场次写反馈，事后无人能分辨哪段文字出自何人。
feedback-way-cards = 请在前台的箱子里抽一张纸质卡片，用手机扫描并输入卡片上的码；没有人知道谁抽到了哪一张。
feedback-over =
    <b>{ $title }的反馈</b>

    反馈已结束，谢谢您。对提问的回复在页面上，凭您抄下的回执码查看。
feedback-stars =
    <b>{ $title }的反馈</b>

    ⭐ <b>评分：在聊天中点选。</b>保密但不匿名：Telegram 和运行中的机器人能看到；机器人不会向任何人显示谁评了几星。

    开放至 { $closes-at }。
feedback-stars-over =
    <b>{ $title }的反馈</b>

    反馈已结束，谢谢您。
feedback-none =
    <b>反馈</b>

    本活动尚未开放反馈。如有急事，请用 /ask 询问主办方，或联系 /help 中的联系人。
feedback-checkin = 书面反馈签到
feedback-page = 打开页面
feedback-rate = 给某个场次评分
feedback-lost-ask = 我的反馈凭证丢失了
feedback-lost = 已用您的代号（不含姓名）告知主办方。可以重新签到时，我会通知您。
feedback-nothing-lost = 您还没有领取过：请在 /feedback 中点选“书面反馈签到”。
feedback-lost-told = 💬 { $event }：嘉宾 { $code } 的反馈凭证已随设备或浏览器数据丢失。经两位主办方成员各点选一次同意后，可以补发。原凭证仍可能被使用，因此补发次数会统计并公布。
feedback-reissue = 补发给 { $code }
feedback-agreed = ✓ 您已同意为嘉宾 { $code } 补发凭证。已通知其他主办方成员，还需其中一位同意。
feedback-agreed-told = 💬 { $event }：一位主办方成员同意为嘉宾 { $code } 补发反馈凭证，还需您点选一次同意。这将是本活动第 { $count } 次补发；此后每个场次至少有 { $number } 份反馈才会显示。
feedback-agreed-already = 您已经同意过了，现在需要另一位主办方成员同意。
feedback-own-right = 任何人都不能为自己补发凭证，需要另外两位主办方成员同意。
feedback-nobody-else = 补发需要除该嘉宾以外的两位主办方成员同意，目前不足两位。负责人可以用 /invite 再邀请一位主办方成员；在此之前，如有话需要说，可联系 /help 中的联系人。
feedback-too-often = 这份凭证已补发 { $number } 次，达到上限。如仍有话需要说，可联系 /help 中的联系人。
feedback-too-many-again = 本活动不能再补发凭证：每份补发的凭证都可能被重复使用，最多 { $number } 次。如仍有话需要说，可联系 /help 中的联系人。
feedback-reissued = ✓ 嘉宾 { $code } 可以再签到一次。本活动已补发 { $count } 次，次数会随结果公布；每个场次至少有 { $number } 份反馈才会显示。
feedback-again = 您可以再次为“{ $event }”进行书面反馈签到了。
feedback-nothing-issued = 已经补发过，或该嘉宾没有提出申请。
feedback-tokens-given-out = 已有嘉宾领取反馈凭证，重新准备会使其失效。请先结束本次反馈。
feedback-closes-too-early = 反馈会在最后一个场次结束之前关闭。请选择更晚的时间。
feedback-unavailable = 目前无法接收反馈，未记录任何内容。请过几分钟再试。

rating-sessions =
    <b>哪个场次？</b>

    保密：Telegram 和运行中的机器人能看到您的点选。结果只用一个词表示，且至少 { $number } 人作答才会给出。
rating-none = 目前没有可以评分的场次。每个场次结束后至反馈关闭前可以评分。
rating-session = ☆ { $title }
rating-session-done = ✓ { $title }
rating-ask =
    <b>“{ $title }”怎么样？</b>

    点选一次即可，以第一次为准。1 为差，5 为优。保密：Telegram 和运行中的机器人能看到。结果只用一个词表示，且至少 { $number } 人作答才会给出。
rating-stars = { $number } ★
rating-thanks = ✓ 谢谢您。您对<b>{ $title }</b>的评分已记录。
rating-done = ✓ 您对<b>{ $title }</b>的评分此前已记录，以第一次点选为准。
rating-more = 其他场次
rating-closed = 目前不能为该场次评分。场次结束后至反馈关闭前可以评分。
rating-results-not-due = 反馈关闭之后才能公布结果。
rating-results-published = 结果已经公布过了。
rating-results-show = 结果
rating-preview = 先看评分结果
rating-preview-shown =
    <b>{ $title }的评价</b>
    <i>目前只有主办方能看到。公布之后，活动中的每个人都能看到。</i>

    { $lines }

    不足 { $number } 人作答的不作评价。密封页面的反馈凭证补发次数：{ $again-count }
rating-publish = 向所有人公布
rating-publish-ask =
    <b>公布{ $title }的评价吗？</b>

    公布后，活动中的每个人都能在 /feedback 中看到。只能公布一次，公布后无法收回。
rating-publish-sure = 是，公布
rating-results =
    <b>{ $title }的评价</b>
    <i>聊天中的评分。为保护个人，每个场次只用一个词表示，不给数字；不足 { $number } 人作答的不作评价。</i>

    { $lines }

    密封页面的反馈凭证补发次数：{ $again-count }
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
    补发：{ $again-count }
    关闭时间：{ $closes-at }

    本服务器向嘉宾显示以下八个词。它们必须与幻灯片上的一致；幻灯片由离线电脑根据密钥仪式的文件制作（命令 <code>feedback slide</code>），请勿从这里抄写：
    <code>{ $words }</code>

    <i>关闭之前，机器人不会向任何人显示已有多少人作答。</i>
feedbackdesk-open = 🟢 开放中
feedbackdesk-closed = ⚪ 已关闭。下一步，在服务器上运行：<code>colloquy feedback take-out</code>
feedbackdesk-tokens = 签到时发放反馈凭证。
feedbackdesk-cards = 反馈凭证在纸质卡片上。
feedbackdesk-none =
    <b>反馈</b>

    目前什么都没有开放。有两种方式，可以同时使用：

    ⭐ 聊天中的评分，点选即可开放。保密但不匿名。
    ✍️ 密封页面上的文字。密钥要在一台不联网的电脑上制作，具体做法见步骤。
feedbackdesk-prepared =
    <b>反馈</b>

    密封页面的选票已准备好。下一步：在不联网的电脑上举行密钥仪式，具体做法见步骤。聊天中的评分不需要仪式。
feedbackdesk-stars =
    <b>反馈</b>
    { $title }

    ⭐ 聊天中的评分：{ $state }
    关闭时间：{ $closes-at }

    <i>关闭之前，机器人不会向任何人显示已有多少人作答。</i>
stars-closed = ⚪ 已关闭
stars-open = 开放聊天中的评分
stars-open-ask =
    <b>为{ $title }开放评分吗？</b>

    每个场次结束后，至{ $closes-at }为止，嘉宾可以评 1 到 5 星。Telegram 和运行中的机器人能看到；关闭之后，您会看到每个场次一个词的结果。
stars-open-sure = 是，开放
stars-open-already = 评分已经开放，或曾经开放过。
stars-impossible = 目前没有可以评分的场次：请在日程中添加场次，或者活动已结束太久。
stars-close = 现在关闭评分
stars-close-ask =
    <b>现在关闭{ $title }的评分吗？</b>

    关闭后无法再评分，谁评过分也不再保留。此操作无法撤销。
stars-close-sure = 是，关闭
stars-not-open = 目前没有可以在这里关闭的评分。
feedback-guide-done = ✅ { $number }. { $step }
feedback-guide-next = ▫️ { $number }. { $step }
feedback-guide =
    <b>密封页面，一步一步来</b>

    { $lines }

    您需要：服务器、一台装有 Colloquy 的不联网电脑、一个 U 盘和三个人。输入命令后，它会逐一提问。更详细的说明：deploy/FEEDBACK.md。
feedback-guide-1 = 在服务器上输入 <code>colloquy feedback</code>，选 1：生成 ballots.json，复制到 U 盘。
feedback-guide-2 = 在不联网的电脑上输入 <code>colloquy feedback</code>，选 2：三个人各自记下自己的份额。把新文件夹中的 manifest.json 复制到 U 盘，把八个词放到幻灯片上。
feedback-guide-3 = 在服务器上输入 <code>colloquy feedback</code>，选 4，交给它 manifest.json。页面从此开放。
feedback-guide-4 = 活动期间：每人点选 /feedback 签到一次。
feedback-guide-5 = 自动关闭之后，在服务器上输入 <code>colloquy feedback</code>，选 5：生成 ballots.bin，复制到 U 盘。
feedback-guide-6 = 在不联网的电脑上，三人中的两人到场，输入 <code>colloquy feedback</code>，选 6。就在那里阅读新文件夹中的 answers.md。
feedback-guide-7 = 在那里把回复写入 replies.md，输入 <code>colloquy feedback</code>，选 7 密封；再在服务器上输入 <code>colloquy feedback</code>，选 8 公布 replies.json。
feedback-guide-show = 密封页面，一步一步来

### 反馈用的纸质卡片：离线打印，每页八张。

feedback-card-heading = 反馈卡
feedback-card-how = 请用手机扫描，并输入下方的码。页面在浏览器中打开，最好使用无痕窗口。每个场次可填写一次。
feedback-card-code = 您的码，仅印在这张卡片上
feedback-card-keep = 没有人知道谁抽到了哪一张。请勿给他人看，并保留到活动结束。
feedback-slide-heading = 这是正确的页面吗？它的词如下
feedback-slide-how = 扫描二维码打开密封页面，或从聊天中打开。页面会请您填入其中两个词。如果显示的是别的词，请不要填写，并告诉我们。
feedback-card-words = 页面上应显示这些词
