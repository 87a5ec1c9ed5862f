### Going through questions, and travel details.

form-question =
    { $noted }

    { $step }
    { $question }

    { $together }
form-question-again =
    ⚠️ { $complaint }

    { $step }
    { $question }

    { $together }
form-together =
    <b>以下各项可以在一条消息中一并填写，每项一行：</b>
    { $lines }
form-together-line = • { $field }
form-together-open = • { $field }（可填“-”略过）
answer-not-chinese = 这封邀请函只用英文，不能写 { $characters }。姓名请按护照填写拼音，其他内容请填写英文译文。之前填写的内容都已保留。
answer-not-this-script = 这封邀请函不能写 { $characters }。请用拉丁字母填写，姓名与护照一致。之前填写的内容都已保留。
form-step = <i>第 { $number } 题，共 { $count } 题</i>
form-noted = ✓ 已记下：“{ $answer }”
form-noted-moment = { $at }
form-back = « 修改上一项
form-time =
    <b>{ $day-at }几点？</b>

    请点选，或输入时间，例如 <code>14:30</code>。
form-day = { $day-at }
form-clock = { $clock }
form-skip = 跳过
form-cancel = 取消
form-held =
    您写的是：“{ $words }”

    { $need }

    刚才有一个问题等待回答，而您写的可能不是对它的答复：

    { $question }

    是作为答复保存，还是作为提问处理？
form-held-need = <b>如果您现在需要帮助，请联系：</b>{ $contact }
form-held-keep = 作为我的答复保存
form-held-ask = 不，这是我的提问
form-preview =
    { $words }

    { $lines }

    { $question }

    就这样采用吗？您也可以重新发送。
form-preview-keep = 就这样采用
lost-hidden = ⚠️ 无法保持隐藏（剧透遮盖）：所有读者都会看到这些文字。
lost-code = ⚠️ 代码样式不会保留。
lost-link = ⚠️ 有一个链接被略去：它不是网页地址。
lost-person = ⚠️ 对某人的提及不再能点开，仅保留名字。
lost-emoji = ⚠️ 自定义表情会变为普通表情。
lost-quote = ⚠️ 引用样式不会保留。
form-gone = 您正在填写的内容属于旧版本，或您已不在该活动中。内容没有保存，请重新开始。
form-unreadable = 您正在填写的内容无法继续：已填写的部分在存储中损坏，没有保留。请重新开始。
form-cancelled = 已取消，本次填写的内容没有保存。
nothing-to-cancel = 没有可取消的内容：目前没有待回答的问题。
answer-too-long = 内容过长，最多 { $longest } 个字符。如果需要更多篇幅，请在此写明要点，其余内容请告知主办方。
answer-day-twice = 日和月可能颠倒。请按“年-月-日”填写，例如 5 月 3 日写作 <code>2027-05-03</code>。
answer-time-skipped = 该时间不存在：当地因夏令时在这一小时把时钟拨快。请输入其他时间。
answer-time-repeated = 该时间会出现两次：时钟在这一小时拨慢。请输入其他时间。
stale-question = 该按钮属于之前的问题。当前的问题是：

details-none =
    <b>行程信息</b>

    抵达、离开、饮食、无障碍需求和紧急联系人有助于我们照顾好您。所有内容均可不填，加密保存，仅主办方可见。
details-start = 回答五个简短的问题
details =
    <b>您的行程信息</b>

    抵达：{ $arrival }
    离开：{ $departure }
    饮食：{ $diet }
    无障碍需求：{ $access }
    紧急联系人：{ $emergency }

    点选某一项即可更改。
details-not-given = <i>未填写</i>
details-moment = { $given-at }
details-change-arrival = 抵达
details-change-departure = 离开
details-change-diet = 饮食
details-change-access = 无障碍需求
details-change-emergency = 紧急联系人

q-arrival =
    <b>您何时抵达？</b>

    请点选日期，或按活动当地时间输入，例如 <code>3月2日下午两点半</code>。活动开始时间：{ $example-at }。
q-arrival-unclear = 无法识别日期和时间。请按此格式输入：<code>3月2日 14:30</code>
q-departure =
    <b>您何时离开？</b>

    请点选日期，或按活动当地时间输入，例如 <code>3月5日 18:00</code>。活动结束时间：{ $example-at }。
q-departure-unclear = 无法识别日期和时间。请按此格式输入：<code>3月5日 18:00</code>
q-diet =
    <b>您在饮食方面有什么禁忌吗？</b>

    请点选，或用自己的话输入，例如过敏。
q-diet-vegetarian = 素食
q-diet-vegan = 纯素
q-diet-halal = 清真
q-diet-kosher = 犹太洁食
q-diet-unclear = 请用文字输入，或点选“跳过”。
q-access =
    <b>有什么安排能让您更方便地参加？</b>

    例如无台阶通道、助听设备、口译、安静的房间。
q-access-unclear = 请用文字输入，或点选“跳过”。
q-emergency =
    <b>紧急情况下应联系谁？</b>

    请填写姓名和带国际区号的电话号码，仅用于紧急情况。
q-emergency-unclear = 请输入姓名和电话号码，或点选“跳过”。

file-being-read = 谢谢，正在读取文件……
