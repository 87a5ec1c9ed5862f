### 主办方的权衡：风险、抬高某一国的用词、地点。

command-care = 风险、用词与地点：活动前的权衡

admin-care = 风险与防范
go-care = « 风险与防范
care =
    <b>风险与防范</b>
    { $title }

    { $state }

    只有主办方能看到这里。请权衡风险与活动可能带来的益处，值得就办。
care-nothing-listed = 清单还是空的。请点选“风险”开始。
care-to-review = { $due-count ->
        [0] 清单上的风险都已复核。
       *[other] 有 { $due-count } 项风险等待复核。
    }
care-risks = { $count ->
        [0] 风险
       *[other] 风险（{ $count } 项待复核）
    }
care-wording = 应避免的用词
care-places = 地点
care-file = 用文件更改
care-file-sent = 这是目前的内容：风险、用词和地点。请修改文件后发回，或直接粘贴。自拟的风险要有 risk 和 we_do，中英文都写；reviewed 是上次复核的日期。
q-care-file = <b>请发送修改后的文件</b>，或粘贴其内容。
q-care-file-unclear = 请发送文件，或粘贴其内容。

go-risks = « 风险
risks =
    <b>{ $title }的风险</b>

    ⚠️ 表示等待复核：从未复核，或已超过两个月。点选一项风险，查看我们的做法。
risks-none =
    <b>{ $title }的风险</b>

    清单还是空的。可以从我们的清单开始，去掉不适用的，也可以自己添加。
risks-begin = 从我们的清单开始
risk-choose = { $words }
risk-choose-due = ⚠️ { $words }
risk-add = 添加风险
risk-review = 今天已复核
risk-drop = 从清单中去掉
risk =
    <b>{ $words }</b>

    我们的做法：{ $we-do }

    { $reviewed }
risk-reviewed = 上次复核：{ $day-at }
risk-not-reviewed = 本次活动尚未复核。
risks-full = 清单已有 { $number } 项风险，这是上限。请去掉一项，或把两项合为一项。
q-risk-words = <b>什么风险？</b>请用英文写，最多 { $longest-count } 个字符。
q-risk-words-unclear = 请用英文输入这项风险。
q-risk-words-zh = <b>用中文怎么说？</b>最多 { $longest-count } 个字符。
q-risk-words-zh-unclear = 请用中文输入这项风险。
q-risk-do = <b>我们怎么做？</b>请用英文写，最多 { $longest-count } 个字符。
q-risk-do-unclear = 请用英文输入。
q-risk-do-zh = <b>用中文怎么说？</b>最多 { $longest-count } 个字符。
q-risk-do-zh-unclear = 请用中文输入。

# 起步清单。
risk-leak = 有人在外被指名引用，或嘉宾名单外泄
risk-do-leak = 加入前先看准则；姓名须本人同意；每段文字都经检查；设有可以求助的联系人。
risk-pressure = 嘉宾因参会而在所在国家或地区受到压力
risk-do-pressure = 参加与否可以保密；每项信息只在本人同意后显示；旅行文件只写必要内容。
risk-capability = 谈及的细节有助于造出更危险的系统
risk-do-capability = 准则禁止谈能力细节；有信号“过于具体”；可先问主持人；只谈概念，不谈方法。
risk-advantage = 某个国家、地区或公司借会议取得优势
risk-do-advantage = 只谈安全；材料人人相同；检查用词；不谈军事用途。
risk-overreach = 嘉宾被当成谈判代表，或会议被当成外交
risk-do-overreach = 每个人只代表自己，场次开始前都会提醒；政府之间的问题记入待议清单。
risk-legitimacy = 会议看起来像秘密俱乐部，或资助方的工具
risk-do-legitimacy = 公开资助方和保密理由；发布纪要；如果公信力更重要，就邀请观察员。
risk-misreading = 一处误译或没听全的话，变成“对方就是这么想的”
risk-do-misreading = 口译员懂专业；有术语表；有信号“一词两义”；先复述再回答。
risk-exclusion = 英语、护照或经费处于弱势的人来不了
risk-do-exclusion = 全程中英双语；协助签证并比较举办地；承担费用；按交通和无障碍条件选地点。

care-words =
    <b>应避免的用词</b>
    { $whose }

    { $words }

    群发消息、场次、预设答复或要点中出现这些词时，撰写的人会看到提示，但绝不会因此拦下任何内容。
wording-ours = 这是我们的清单。文件中的 wording 可以换成自己的清单。
wording-own = 这是您自己的清单。
wording-hint = 💬 这些词可能把一国置于他国之上：{ $words }。不妨改说对各方都有益的话。这只是提示。

places =
    <b>地点</b>

    { $lines }

    签证比较在旁边：有多少嘉宾需要签证。
places-none =
    <b>地点</b>

    请把可能的举办地写进文件：每处写明中立、舒适、交通和无障碍，各有评价和理由。之后会显示在签证比较旁边。
place-said =
    <b>{ $name }</b>（{ $host }）
    { $lines }
place-matter = • { $matter }：{ $mark }。{ $reason }
place-neutral = 中立
place-comfort = 舒适
place-reach = 交通
place-access = 无障碍
place-mark-good = ✅ 好
place-mark-fair = 🔸 一般
place-mark-poor = 🔴 差
place-mark-unknown = ❔ 不清楚
visacompare-places = 地点条件
