### 反馈：聊天中的评分、密封页面、主办方。

home-feedback = 反馈
go-feedback = « 反馈
go-feedbackdesk = « 反馈
admin-feedback = 反馈
command-feedback = 谈谈您的感受：在此评分，文字请写在密封页面

feedback =
    <b>{ $title }的反馈</b>

    ⭐ <b>评分：在聊天中点选。</b>保密但不匿名：{ chat-readers }能看到；机器人不会向任何人显示谁评了几星。

    ✍️ <b>文字：写在密封页面上。</b>您写的内容在您的设备上加密，{ $carrier ->
        [page] 服务器
       *[telegram] 服务器和 Telegram{" "}
    }只保存密文；活动结束后，须由{ $keepers }共同开启。{ $way }

    开放至 { $closes-at }。
feedback-keepers = { $first }、{ $second }和{ $third }三人中的两人
feedback-keepers-unnamed = 三人中的两人（主办方可告知是谁）
feedback-way-tokens = 请点选一次“书面反馈签到”（最好今天就点）：之后便可用本设备为每个场次写反馈，事后无人能分辨哪段文字出自何人。
feedback-way-cards = 请在前台的箱子里抽一张纸质卡片，用手机扫描并输入卡片上的码；没有人知道谁抽到了哪一张。
feedback-over =
    <b>{ $title }的反馈</b>

    反馈已关闭，谢谢您。对提问的回复在页面上，凭您抄下的回执码查看。
feedback-stars =
    <b>{ $title }的反馈</b>

    ⭐ <b>评分：在聊天中点选。</b>保密但不匿名：{ chat-readers }能看到；机器人不会向任何人显示谁评了几星。

    开放至 { $closes-at }。
feedback-stars-over =
    <b>{ $title }的反馈</b>

    反馈已关闭，谢谢您。
feedback-none =
    <b>反馈</b>

    本活动尚未开放反馈。如有急事，请用 /ask 询问主办方，或联系 /help 中的联系人。
feedback-checkin = 书面反馈签到
feedback-page = 打开页面
feedback-rate = 给某个场次评分
feedback-lost-ask = 我的反馈凭证丢失了
feedback-lost = 已用一个代号（不含姓名）告知主办方。可以重新签到时，我会通知您。
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
feedback-tokens-given-out = 已有嘉宾领取反馈凭证，重新准备会使其失效。请先关闭本次反馈。
feedback-closes-too-early = 反馈会在最后一个场次结束之前关闭。请选择更晚的时间。
feedback-unavailable = 目前无法接收反馈，未记录任何内容。请过几分钟再试。

rating-sessions =
    <b>哪个场次？</b>

    保密：{ chat-readers }能看到您的点选。结果只用一个词表示，且至少 { $number } 人作答才会给出。
rating-none = 目前没有可以评分的场次。每个场次结束后至反馈关闭前可以评分。
rating-session = ☆ { $title }
rating-session-done = { $title }（已评分）
rating-ask =
    <b>“{ $title }”怎么样？</b>

    点选一次即可，以第一次为准。1 为差，5 为优。保密：{ chat-readers }能看到。结果只用一个词表示，且至少 { $number } 人作答才会给出。
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
heard-open = ☆ 我的意见得到了倾听
heard-open-done = 我的意见得到了倾听（已作答）
heard-ask =
    <b>在这次活动中，您觉得自己的意见得到倾听了吗？</b>

    包括主持人和其他嘉宾。点选一次即可，以第一次为准。内容保密：{ chat-readers }能看到您点了什么。结果对所有人只有一个词，并且至少 { $number } 人作答才公布。
heard-no = 1 · 没有
heard-partly = 2 · 部分
heard-yes = 3 · 有
heard-thanks = ✓ 谢谢，已记录您的回答。
heard-done = ✓ 您的回答已经记录，以第一次点选为准。
heard-line = <b>“我的意见得到了倾听”</b>：{ $word }
heard-word-broad-support = 几乎人人认同
heard-word-more-for = 多数人认同
heard-word-divided = 意见分化
heard-word-open = 看法不一
heard-word-more-against = 多数人不认同
heard-word-broad-doubt = 几乎无人认同
heard-word-too-few = 作答人数太少，无法评价
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
    截止时间：{ $closes-at }

    本服务器向嘉宾显示以下八个词。它们必须与幻灯片上的一致；幻灯片由离线电脑根据密钥仪式的文件制作（命令 <code>feedback slide</code>），请勿从这里抄写：
    <code>{ $words }</code>

    { $hidden }
feedbackdesk-hidden = <i>关闭之前，机器人不会向任何人显示已有多少人作答。</i>
feedbackdesk-open = 🔵 开放中
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
    截止时间：{ $closes-at }

    { $hidden }
stars-closed = ⚪ 已关闭
stars-open = 开放聊天中的评分
stars-open-ask =
    <b>为{ $title }开放评分吗？</b>

    每个场次结束后，至{ $closes-at }为止，嘉宾可以评 1 到 5 星。{ $house ->
        [page] 运行中的机器人能看到
       *[telegram] 运行中的机器人能看到，在 Telegram 中评分的，Telegram 也能看到
    }；关闭之后，您会看到每个场次一个词的结果。
stars-open-sure = 是，开放
stars-open-already = 评分已经开放，或曾经开放过。
stars-impossible = 目前没有可以评分的场次：日程中没有场次，或者活动结束已久。
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

    打勾的是本服务器能看到已完成的步骤。您需要：服务器、一台装有 Colloquy 的不联网电脑、一个 U 盘和三个人。点选数字查看要输入什么。带图片的说明：deploy/FEEDBACK.md。
feedback-guide-number = { $number }
feedback-guide-go = ▶ 下一步：第 { $number } 步
feedback-guide-back = « 全部步骤
feedback-step =
    <b>{ $number }. { $step }</b>
    { $state }

    { $where }

    { $what }
feedback-step-is-done = ✅ 已完成
feedback-step-is-open = ▫️ 就本服务器所见，尚未完成
feedback-step-on-server =
    <b>在服务器上</b>输入：
    <code>{ $command }</code>
feedback-step-off-line =
    <b>在不联网的电脑上</b>输入：
    <code>{ $command }</code>
feedback-step-in-chat = <b>就在聊天中</b>
feedback-step-copy = 复制命令
feedback-step-before = ‹ 上一步
feedback-step-after = 下一步 ›
feedback-step-prepare = 制作选票
feedback-step-prepare-what = 生成 <code>ballots.json</code>：每个场次一张，另有两个提问、两个关切。复制到 U 盘。如用纸质卡片代替签到，请输入 <code>--with cards</code>。
feedback-step-ceremony = 制作密钥并分给三人
feedback-step-ceremony-what = 会询问三个人的名字，每人记下一个份额；其中两人一起才能读到内容。生成文件夹 <code>keys</code>，并显示八个词。
feedback-step-slide = 把八个词放到幻灯片上
feedback-step-slide-what = 生成 <code>slide.pdf</code>。请在大家填写之前展示，并张贴出来。把 <code>keys/manifest.json</code> 复制到 U 盘。
feedback-step-install = 开放页面
feedback-step-install-what = 读取 U 盘上的 <code>manifest.json</code>，建立空票箱，页面从此开放。请把显示的词与幻灯片核对。
feedback-step-check-in = 嘉宾签到并填写
feedback-step-check-in-what = 活动期间，每人点选 /feedback 签到一次；已签到的人数见上一个页面。到时自动关闭，您也可以点选“现在关闭密封页面”。
feedback-step-take-out = 取出选票
feedback-step-take-out-what = 关闭之后进行。生成 <code>ballots.bin</code>，已密封并打乱顺序。复制到 U 盘。
feedback-step-open = 三人中的两人一起开启
feedback-step-open-what = 两人输入各自的份额。程序先核对每一份凭证，再生成文件夹 <code>answers</code>，其中有 <code>answers.md</code>。请就在那里阅读。把 <code>answers/counted.json</code> 复制到 U 盘。
feedback-step-counted = 公布计入的清单
feedback-step-counted-what = 抄下答复码的人之后可以在页面上查到自己的那一份。
feedback-step-reply = 撰写回复并密封
feedback-step-reply-what = 先把回复写入 <code>answers/replies.md</code>，写在每个提问下面。生成 <code>replies.json</code>，复制到 U 盘。
feedback-step-replies = 公布回复
feedback-step-replies-what = 每个页面都会下载全部回复，提问者用回执码打开自己的那一份。如果没有提问，到此即完成。
page-close = 现在关闭密封页面
page-close-ask =
    <b>现在关闭{ $title }的密封页面吗？</b>

    关闭后无法再签到、填写或评分。此操作无法撤销。如不操作，到时会自动关闭。
page-close-sure = 是，关闭
page-not-open = 目前没有可以在这里关闭的密封页面。在其他服务器上的页面到时会自动关闭。
feedback-guide-show = 密封页面，一步一步来

### 投票：每次一个问题，在页面上选择，结果用一个词表示。

feedback-votes = 投票
go-votes = « 投票
vote-choose = { $title }
vote-go = 🗳 { $title }
vote-see = 查看这次投票
votes =
    <b>投票</b>

    { $lines }

    请在页面上选择。从保存的数据中看不出谁选了什么；运行服务器的人能看到谁在何时打开了页面。结果只用一个词表示，且至少 { $number } 人作答才会给出。
votes-none =
    <b>投票</b>

    目前没有可以投票的事项。
vote-line-open = 🔵 <b>{ $title }</b> · 至 { $closes-at }
vote-line-closed = ⚪ <b>{ $title }</b> · 已关闭
vote-line-published = ✅ <b>{ $title }</b> · 已关闭，已公布
vote-line-ordered = ⏳ <b>{ $title }</b> · 正在准备，需要几秒钟
vote-line-result = ✅ <b>{ $title }</b> · { $word }
vote-word-agreement-broad-support = 几乎都赞成
vote-word-agreement-more-for = 赞成多于反对
vote-word-agreement-divided = 意见分化
vote-word-agreement-open = 没有明显的多数
vote-word-agreement-more-against = 反对多于赞成
vote-word-agreement-broad-doubt = 几乎都反对
vote-word-agreement-too-few = 作答人数太少，无法评价
vote-word-five-broad-support = 几乎都给了高分
vote-word-five-more-for = 偏高
vote-word-five-divided = 意见分化
vote-word-five-open = 高低不一
vote-word-five-more-against = 偏低
vote-word-five-broad-doubt = 几乎都给了低分
vote-word-five-too-few = 作答人数太少，无法评价
votedesk =
    <b>投票</b>

    { $lines }

    嘉宾可在 /feedback 中找到。有新的投票时，请用 /broadcast 告知大家。
votedesk-none = 还没有投票。每次一个问题，嘉宾在页面上选择，结果用一个词表示。
vote-new = 新的投票
vote-opened = 🗳 投票“{ $title }”已开放至 { $closes-at }。嘉宾可在 /feedback 中找到。
vote-shown =
    <b>{ $title }</b>

    { $state }
    截止时间：{ $closes-at }
    已打开页面：{ $people-count } / { $guests-count }

    页面向每个人显示以下八个词。如果某位嘉宾的页面显示的是别的词，说明本服务器有问题：
    <code>{ $words }</code>

    { $hidden }
vote-hidden = <i>关闭之前，任何人都看不到选择的情况。</i>
vote-state-open = 🔵 开放中
vote-state-closed = ⚪ 已关闭
vote-close = 现在关闭
vote-close-ask =
    <b>现在关闭“{ $title }”吗？</b>

    关闭后无法再投票。此操作无法撤销。
vote-close-sure = 是，关闭
vote-closed-already = 这次投票已经关闭。
vote-preview = 先看结果
vote-preview-shown =
    <i>目前只有主办方能看到。公布之后，活动中的每个人都能看到。</i>

    { $lines }

    不足 { $number } 人作答的不作评价。
vote-publish = 向所有人公布
vote-publish-ask =
    <b>公布“{ $title }”的结果吗？</b>

    公布后，活动中的每个人都能在 /feedback 中看到。只能公布一次，公布后无法收回。
vote-publish-sure = 是，公布
vote-published =
    { $lines }

    已公布：活动中的每个人都能在 /feedback 中看到。不足 { $number } 人作答的不作评价。
vote-no-site = 投票在机器人自己的页面上进行，需要一个公开的网址：请系统管理员设置 COLLOQUY_PUBLIC_URL。
votes-too-many = 本活动已有 { $number } 次投票，达到上限。其余的请在会场询问。
q-vote-en = <b>对什么投票？请用英文写。</b>一句话或一个问题。
q-vote-en-unclear = 请输入这句话或这个问题。
q-vote-zh = <b>中文怎么说？</b>如果跳过，所有人看到的都是英文。
q-vote-zh-unclear = 请用中文输入，或点选“跳过”。
q-vote-scale = <b>大家可以选什么？</b>每个人也都可以选“说不好”。如要在几件事中选择，请对每件事各开一次投票。
q-vote-scale-agreement = 赞成、中立、反对
q-vote-scale-five = 1 到 5
q-vote-scale-unclear = 请点选一个按钮。
q-vote-hours = <b>开放多久？</b>您可以提前关闭。
q-vote-hours-1 = 1 小时
q-vote-hours-24 = 24 小时
q-vote-hours-72 = 3 天
q-vote-hours-unclear = 请点选一个按钮。
q-vote-sure = <b>开放这次投票吗？</b>
    “{ $question }”
    { $options }
    开放至 { $closes-at }。之后不能再改文字。
q-vote-sure-yes = 是，开放
q-vote-sure-unclear = 请点选“是，开放”，或取消。
vote-options-agreement = 赞成、中立、反对，或说不好
vote-options-five = 1（最低）到 5（最高），或说不好

### 反馈用的纸质卡片：离线打印，每页八张。

feedback-card-heading = 反馈卡
feedback-card-how = 请用手机扫描，并输入下方的码。页面在浏览器中打开，最好使用无痕窗口。每个场次可填写一次。
feedback-card-code = 您的码，仅印在这张卡片上
feedback-card-keep = 没有人知道谁抽到了哪一张。请勿给他人看，并保留到活动结束。
feedback-slide-heading = 这是正确的页面吗？它的词如下
feedback-slide-how = 扫描二维码打开密封页面，或从聊天中打开。页面会请您填入其中两个词。如果显示的是别的词，请不要填写，并告诉我们。
feedback-card-words = 页面上应显示这些词
vote-word-desirable-broad-support = 可取性：广泛支持
vote-word-desirable-more-for = 可取性：支持较多
vote-word-desirable-divided = 可取性：意见分化
vote-word-desirable-open = 可取性：尚无定论
vote-word-desirable-more-against = 可取性：反对较多
vote-word-desirable-broad-doubt = 可取性：普遍存疑
vote-word-desirable-too-few = 可取性：作答人数太少
vote-word-technical-broad-support = 技术可行性：广泛支持
vote-word-technical-more-for = 技术可行性：支持较多
vote-word-technical-divided = 技术可行性：意见分化
vote-word-technical-open = 技术可行性：尚无定论
vote-word-technical-more-against = 技术可行性：反对较多
vote-word-technical-broad-doubt = 技术可行性：普遍存疑
vote-word-technical-too-few = 技术可行性：作答人数太少
vote-word-political-broad-support = 政治可行性：广泛支持
vote-word-political-more-for = 政治可行性：支持较多
vote-word-political-divided = 政治可行性：意见分化
vote-word-political-open = 政治可行性：尚无定论
vote-word-political-more-against = 政治可行性：反对较多
vote-word-political-broad-doubt = 政治可行性：普遍存疑
vote-word-political-too-few = 政治可行性：作答人数太少
vote-word-change-broad-support = 与之前相比：几乎都更赞成
vote-word-change-more-for = 与之前相比：偏向更赞成
vote-word-change-divided = 与之前相比：两个方向都有变化
vote-word-change-open = 与之前相比：大致不变
vote-word-change-more-against = 与之前相比：偏向不那么赞成
vote-word-change-broad-doubt = 与之前相比：几乎都不那么赞成
vote-word-change-too-few = 与之前相比：作答人数太少
vote-word-support-broad-support = 几乎都支持
vote-word-support-more-for = 支持多于反对
vote-word-support-divided = 意见分化
vote-word-support-open = 没有明显的多数
vote-word-support-more-against = 反对多于支持
vote-word-support-broad-doubt = 几乎都反对
vote-word-support-too-few = 作答人数太少，无法评价
vote-options-desirable = 1（最低）到 5（最高），或说不好
vote-options-technical = 1（最低）到 5（最高），或说不好
vote-options-political = 1（最低）到 5（最高），或说不好
vote-options-change = 更赞成、不变、不那么赞成，或说不好
vote-options-support = 支持、可以接受、反对，或说不好
vote-bands-bridging = 各组均以赞成者为多
vote-bands-not-bridging = 并非各组均以赞成者为多
vote-bands-too-few = 某一组作答人数太少
