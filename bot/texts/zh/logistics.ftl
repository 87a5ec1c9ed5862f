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
    ⚠️ 抵达与首场活动间隔不足 { $hours } 小时：{ $tight-count }
    有饮食或无障碍说明：{ $needs-count }

    <i>仅显示人数和代号。“姓名”会以自动删除的消息显示。</i>
logistics-arrivals = 抵达
logistics-leaving = 离开
logistics-tight = 时间紧张
logistics-rides = 接送
logistics-rooms = 房间
logistics-needs = 饮食与无障碍
logistics-names = 姓名
logistics-nothing = 目前尚无信息。嘉宾可在“行程信息”中填写，您可用 /remind 提醒他们。

logistics-arrivals-list =
    <b>抵达</b>（活动当地时间）

    { $lines }
logistics-leaving-list =
    <b>离开</b>（活动当地时间）

    { $lines }
logistics-day = <b>{ $day-at }</b>
logistics-hour = • { $starts-at }–{ $ends-at }：{ $count } 人

logistics-tight-list =
    <b>距首场活动时间紧张</b>
    <i>均为活动当地时间。</i>

    { $lines }
logistics-nobody-tight = 在已知抵达时间的嘉宾中，没有人时间紧张。
logistics-moment = { $day-at }{ $time-at }
logistics-span = { $first }–{ $last-at }
logistics-tight-line = ⚠️ <b>{ $code }</b>：{ $arrives } 抵达，首个场次 { $begins }
logistics-late-line = ⛔ <b>{ $code }</b>：{ $arrives }抵达，首场活动已于 { $begins } 开始

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
    <i>保密；均为活动当地时间。此消息将在 { $minutes } 分钟后自动删除。</i>

    { $lines }
logistics-name =
    <b>{ $name }</b>（{ $code }）
    抵达：{ $arrival }；离开：{ $departure }
    饮食：{ $diet }；无障碍：{ $access }
logistics-name-alone = <b>{ $name }</b>（{ $code }）：尚未填写
