### 会场页面。

home-venue = 会场
go-venue = « 会场
command-venue = 会场：给司机看的地址、地图、无线网、紧急电话

venue =
    <b>{ $venue }</b>
    { $address }

    { $local }

    { $wifi }

    { $call-lines }

    { $notes }
venue-empty =
    <b>{ $venue }</b>

    主办方尚未填写更多会场信息。如您现在就需要帮助，请用 /ask 询问主办方。
venue-local =
    给司机看（点选即可复制）：
    <code>{ $address }</code>
venue-wifi = 📶 { $words }
venue-numbers = <b>常用电话</b>
venue-number = • { $label }：{ $call }
venue-show-driver = 给司机看
venue-copy = 复制地址
venue-map = 打开地图
venue-edit = 修改此页
venue-driver =
    🚕 <b>{ $address }</b>

venue-items =
    <b>会场页面</b>

    { $lines }

    请点选要填写或修改的内容。嘉宾可通过 /venue 查看。
venue-has-address = • 地址：已填写
venue-has-local = • 当地文字的地址（给司机看）：已填写
venue-has-map = • 地图：已填写
venue-has-wifi = • 无线网：已填写
venue-has-numbers = • 常用电话：已填写
venue-has-notes = • 其他须知：已填写
venue-lacks-address = • 地址：未填写
venue-lacks-local = • 当地文字的地址（给司机看）：未填写
venue-lacks-map = • 地图：未填写
venue-lacks-wifi = • 无线网：未填写
venue-lacks-numbers = • 常用电话：未填写
venue-lacks-notes = • 其他须知：无
venue-change-address = 地址
venue-change-local = 给司机看
venue-change-map = 地图
venue-change-wifi = 无线网
venue-change-numbers = 电话
venue-change-notes = 其他须知

q-venue-address-en =
    <b>{ $venue }的英文地址是什么？</b>

    点选“跳过”则不显示。
q-venue-address-en-unclear = 请用文字输入地址，或点选“跳过”。
q-venue-address-zh =
    <b>中文地址呢？</b>

    点选“跳过”则向所有人显示英文地址。
q-venue-address-zh-unclear = 请用文字输入地址，或点选“跳过”。
q-venue-local =
    <b>当地文字的地址怎么写？（给司机看）</b>

    请按当地司机能看懂的文字填写，例如中文、泰文或阿拉伯文。
q-venue-local-unclear = 请用文字输入地址，或点选“跳过”。
q-venue-map =
    <b>会场的地图链接是什么？</b>

    请发送以 https:// 开头的链接。并非每位嘉宾都能打开所有地图服务，请选择嘉宾所在地可用的一种。
q-venue-map-unclear = 请发送以 https:// 开头的链接，或点选“跳过”。
venue-link-unclear = 该链接无法使用。请发送以 https:// 开头、不含空格的链接。
q-venue-wifi-en =
    <b>嘉宾如何上网？（英文）</b>

    请说明网络名称以及在哪里可以找到密码。请勿在此填写公用密码。
q-venue-wifi-en-unclear = 请用文字输入，或点选“跳过”。
q-venue-wifi-zh =
    <b>中文怎么写？</b>
q-venue-wifi-zh-unclear = 请用文字输入，或点选“跳过”。
q-venue-numbers =
    <b>嘉宾可以拨打哪些电话？</b>

    每行一个号码，之后写英文名称，再用竖线隔开写中文名称；最多 { $number } 行。例如：
    <code>112 Emergency | 紧急救援
    +41 44 555 01 10 Front desk | 前台</code>
q-venue-numbers-unclear = 请每行输入一个号码和名称，或点选“跳过”。
venue-numbers-unclear = 无法识别。请每行写一个号码，空一格后写名称，最多 { $number } 行。例如：<code>112 Emergency | 紧急救援</code>
q-venue-notes-en =
    <b>关于会场，还有什么需要嘉宾知道的？（英文）</b>

    例如入口、行李寄存、安静室等。
q-venue-notes-en-unclear = 请用文字输入，或点选“跳过”。
q-venue-notes-zh =
    <b>中文怎么写？</b>
q-venue-notes-zh-unclear = 请用文字输入，或点选“跳过”。

### 抵达、房间、接送、饮食：主办方使用。

admin-logistics = 会务后勤
go-logistics = « 会务后勤
command-logistics = 抵达、房间、接送、饮食和无障碍需求的统计

logistics =
    <b>会务后勤</b>
    { $title }

    未表示不出席的嘉宾：{ $count }
    已知抵达时间：{ $arrivals-count }
    已知离开时间：{ $leaving-count }
    ⚠️ 抵达与首个场次间隔不足 { $hours } 小时：{ $tight-count }
    有饮食或无障碍说明：{ $needs-count }

    <i>仅显示人数和代号。“姓名”会以自动删除的消息显示。</i>
logistics-arrivals = 抵达
logistics-leaving = 离开
logistics-tight = 时间紧张
logistics-rides = 接送
logistics-rooms = 房间
logistics-needs = 饮食与无障碍
logistics-hotel = 酒店用文件
logistics-kitchen = 厨房用文件
logistics-file-hotel = 供酒店使用：确定出席的嘉宾（{ $count } 人）的姓名、抵达和离开时间。这是 age 加密文件，可由以下接收者打开：{ $readers }。文件将在 { $minutes } 分钟后从本聊天中消失。
logistics-file-kitchen = 供厨房使用：确定出席的嘉宾（{ $count } 人）的饮食和无障碍需求，只有代号，没有姓名。这是 age 加密文件，可由以下接收者打开：{ $readers }。文件将在 { $minutes } 分钟后从本聊天中消失。
logistics-names = 姓名
logistics-nothing = 目前尚无信息。嘉宾可在“行程信息”中填写，您可用 /remind 提醒嘉宾填写。

logistics-arrivals-list =
    <b>抵达</b>（活动当地时间）

    { $lines }
logistics-leaving-list =
    <b>离开</b>（活动当地时间）

    { $lines }
logistics-day = <b>{ $day-at }</b>
logistics-hour = • { $starts-at }–{ $ends-at }：{ $count } 人

logistics-tight-list =
    <b>距首个场次时间紧张</b>
    <i>均为活动当地时间。</i>
    { $range }

    { $lines }
logistics-nobody-tight = 在已知抵达时间的嘉宾中，没有人时间紧张。
logistics-moment = { $day-at }{ $time-at }
logistics-span = { $first }–{ $last-at }
logistics-tight-line = ⚠️ <b>{ $code }</b>：{ $arrives } 抵达，首个场次 { $begins }
logistics-late-line = ⛔ <b>{ $code }</b>：{ $arrives } 抵达，首个场次已于 { $begins } 开始

logistics-rides-list =
    <b>可合乘的接送</b>
    <i>均为活动当地时间。每人等候不超过一小时。</i>

    { $lines }
logistics-rides-in = <b>前往会场</b>
logistics-rides-out = <b>离开会场</b>
logistics-ride = • { $span }：{ $count } 人

logistics-rooms-list =
    <b>每晚用房</b>

    { $lines }
logistics-night = • { $night-at }：{ $count } 间
logistics-nights-unknown = ❓ 抵达或离开时间未知：{ $count } 人

logistics-needs-list =
    <b>饮食与无障碍</b>
    <i>一位嘉宾可能计入多项。“其他”请在“姓名”中查看原文。</i>

    { $lines }
logistics-need = • { $need }：{ $count } 人
need-vegetarian = 素食
need-vegan = 纯素
need-halal = 清真
need-kosher = 犹太洁食
need-allergy = 过敏或不耐受
need-gluten = 无麸质
need-wheelchair = 无障碍通行
need-hearing = 听力
need-sight = 视力
need-other = 其他

logistics-list =
    <b>按姓名查看行程</b>
    <i>保密；均为活动当地时间。本消息将在 { $minutes } 分钟后自动删除。</i>
    { $range }

    { $lines }
logistics-name =
    <b>{ $name }</b>（{ $code }）
    抵达：{ $arrival }；离开：{ $departure }
    饮食：{ $diet }；无障碍：{ $access }
logistics-name-alone = <b>{ $name }</b>（{ $code }）：尚未填写
