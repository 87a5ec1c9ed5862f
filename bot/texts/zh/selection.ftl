### 遴选：候选人、由谁审阅、批次及其平衡。

admin-selection = 遴选
command-selection = 邀请谁：候选人、审阅人、批次
go-selection = « 遴选
go-selection-list = « 候选人
go-selection-waves = « 批次
selection-open = 遴选
selection =
    <b>遴选</b>
    { $title }

    国家（地区）的平衡着眼于整个群体。不会因为护照而排除任何人。

    候选人：{ $count } 人
    { $readers }
    已离开此处：已邀请 { $invited-count } 人，不邀请 { $not-invited-count } 人，退出 { $withdrawn-count } 人。除这些数字外，不再保留任何内容。
selection-readers-there = 已任命两位审阅人。
selection-readers-missing = ⚠️ 请先任命两位审阅人：只有两位审阅人能看到姓名和备注。
selection-list-open = 候选人
selection-add = 添加一人
selection-add-list = 添加名单
selection-nobody-former = 同意再次受邀的人都已经是候选人、已受邀或已来到这里。
selection-again-mark = ↩
selection-came = ↩ 参加过{ $title }，并同意再次受邀。
selection-came-before = 参加过以前的会议，并同意再来
selection-waves-open = 批次与平衡
selection-readers-open = 由谁审阅
selection-list =
    <b>候选人</b>
    { $range }

    仅按姓名排列，别无次序；↩ 表示同意再次受邀。您表态之后，才会显示另一位审阅人的看法。
selection-list-none =
    <b>候选人</b>

    目前没有候选人。
selection-name = { $name } { $again }
selection-name-tied = 🔗 { $name } { $again }
selection-name-waits = ✏️ { $name } { $again }
selection-name-yes = ✅ { $name } { $again }
selection-name-no = ✖️ { $name } { $again }
selection-name-split = 💬 { $name } { $again }
selection-not-reader = 只有获任命的审阅人可以查看候选人。主办方可在“遴选”的“由谁审阅”中任命。
selection-too-late = 活动已经开始：有关候选人的一切都会销毁，不能再添加。
selection-too-many = 候选人最多 { $most } 人。请先对一部分人作出决定，或删除已退出的人。
selection-added =
    已添加 { $count } 位候选人。每人都有自己的密钥，密钥随其一并销毁。
    { $remarks }
selection-unused = 此处用不到的列：{ $names }

# 审阅人。
selection-readers =
    <b>由谁审阅</b>

    由两位主办方成员审阅候选人，此外没有人能看到姓名、备注或小于五的数字。替补只在两人之一与候选人有关联时参与决定。
selection-post-reader = 👓 { $name }
selection-post-stand-in = 🔁 { $name }
selection-post-none = { $name }
selection-reader =
    <b>{ $name }</b>
    目前：{ $post }
selection-post-is-reader = 两位审阅人之一
selection-post-is-stand-in = 审阅人的替补
selection-post-is-none = 不审阅
selection-appoint-reader = 任命为审阅人
selection-appoint-stand-in = 任命为替补
selection-appoint-none = 不再审阅
selection-appointing =
    <b>{ $name }：{ $post }</b>

    审阅人可以看到候选人的姓名以及全部相关记录。不再审阅的人，其以往的意见不再计入。
selection-appoint-sure = 是，就这样
selection-appointed =
    <b>{ $title }</b>
    在嘉宾遴选中，您现在的身份是：{ $post }。
selection-enough-readers = 已有两位。请先让其中一位不再审阅。

# 一位候选人。
selection-candidate =
    <b>{ $name }</b>（{ $code }）
    { $note }
    { $again }

    { $facts }

    { $criteria }

    { $stands }
    { $ends }
selection-unknown = 不详
selection-fact-country = 国家（地区）：{ $value }
selection-fact-field = 领域：{ $value }
selection-fact-language = 语言方面的协助：{ $value }
selection-fact-stance = 主办方所见的观点：{ $value }
selection-stance-is = { $band }（理由：{ $reason }）
selection-need-is-nothing = 不需要
selection-need-is-some = 需要一些
selection-need-is-interpreter = 需要口译
selection-criterion-difficulty = 看到问题的难处
selection-criterion-norms = 遵守准则
selection-criterion-connected = 与要影响的人有联系
selection-criterion-lines = 思考不囿于官方口径
selection-criterion-solution = 希望解决问题
selection-criterion-people = 善于与人相处
selection-criterion-trusted = 深思、诚实、受人信任
selection-criterion-concepts = 只谈概念，不涉及能力细节
selection-finding-seen = ✓ { $criterion }：看到。“{ $line }”（{ $said-by }）
selection-finding-not-seen = ✗ { $criterion }：没有看到。“{ $line }”（{ $said-by }）
selection-finding-unknown = · { $criterion }：不详
selection-meaning-difficulty = 明白问题之难，也明白难在谁身上，而不只是站在自己一方看。
selection-meaning-norms = 曾经守住他人的信任，遵守约定也不止于字面。
selection-meaning-connected = 对话希望影响的人愿意听其意见：实验室、主管部门、学界。
selection-meaning-lines = 说过或写过其单位或政府不会替其说的话。
selection-meaning-solution = 寻找可以做的事，而不是追究谁该负责。
selection-meaning-people = 倾听，让别人把话说完，与看法不同的人也能相处。
selection-meaning-trusted = 先斟酌再开口，承认自己不知道，意见相左的人也信任。
selection-meaning-concepts = 谈风险与对策时，不透露危险能力如何实现；知道何时应先询问。可能不得不谈这类细节的人（例如来自前沿实验室），最好另择时机邀请。
selection-mark-difficulty = 看到难处
selection-mark-norms = 遵守准则
selection-mark-connected = 有联系
selection-mark-lines = 不囿于官方口径
selection-mark-solution = 希望解决
selection-mark-people = 善于相处
selection-mark-trusted = 诚实可信
selection-mark-concepts = 只谈概念
selection-criteria-open = 看到了什么
selection-facts-open = 用于平衡
selection-judge-open = 我的看法
selection-export-open = 保存了什么
selection-withdraw-open = 本人退出
selection-criteria =
    <b>{ $name }</b>（{ $code }）
    看到了什么。每一条各自成立，不作任何合计。

    { $criteria }
selection-criterion =
    <b>{ $name }</b>（{ $code }）
    { $about }

    { $meaning }
selection-find-seen = 看到
selection-find-not-seen = 没有看到
selection-find-unknown = 不详
selection-facts =
    <b>{ $name }</b>（{ $code }）
    { $note }

    { $facts }

    国家（地区）只用于整个群体的平衡。它不是排除任何人的理由，也不说明其观点。
selection-note-open = 备注
selection-country-open = 国家（地区）
selection-needs-open = 语言协助
selection-fields-open = 领域
selection-stances-open = 观点
selection-needs =
    <b>{ $name }</b>（{ $code }）
    在活动使用的语言上，需要多少协助？这是需要满足的需求，不是打分。
selection-need-nothing = 不需要
selection-need-some = 需要一些
selection-need-interpreter = 需要口译
selection-fields =
    <b>{ $name }</b>（{ $code }）
    属于哪个领域？
selection-band = { $band }
selection-stances =
    <b>{ $name }</b>（{ $code }）
    按主办方自己的分档，您认为其观点属于哪一档？接下来会询问理由。此项只用于平衡，对其作出决定后最先销毁。
selection-stance-drop = 删除此项

# 审阅人的看法。
selection-judging =
    <b>{ $name }</b>（{ $code }）

    { $stands }
    { $ends }

    国家（地区）的平衡着眼于整个群体。不会因为护照而排除任何人。
selection-stands-tied = 您与其有关联，不参与对其的决定。
selection-stands-by = 您是替补：只在两位审阅人之一与其有关联时参与决定。
selection-stands-none = 还没有人表态。
selection-stands-other = 另一位审阅人已经表态。您表态之后即可看到。
selection-stands-waits = 您的意见：{ $opinion }。还需要另一位审阅人。
selection-stands-yes = ✅ 两人都同意。放入某一批次后，即随该批次邀请。
selection-stands-no = 两人都不同意邀请。
selection-stands-split = 💬 你们意见不一；您的意见：{ $opinion }。请商量一下，其中一人可以重新考虑。
selection-said-yes = 邀请
selection-because-seen-too-little = 不邀请（了解太少）
selection-because-not-the-topic = 不邀请（与主题无关）
selection-because-detail = 不邀请（涉及能力细节）
selection-because-later = 不邀请（这次不邀请）
selection-because-language = 不邀请（语言）
selection-ends = 有关其的一切最迟于 { $day }销毁。在此之前可以重新考虑。
selection-yes = 同意，邀请
selection-why-not = 不邀请
selection-unsay = 收回我的意见
selection-again = 重新考虑
selection-tied = 我与其有关联
selection-untied = 我与其没有关联
selection-does-not-decide = 您不参与对这位候选人的决定：您与其有关联，或者您是替补而目前不需要替补。
selection-reasons =
    <b>{ $name }</b>（{ $code }）
    为什么不邀请？如果对方询问保存了哪些内容，也会得知这一条。
selection-no-seen-too-little = 了解太少
selection-no-not-the-topic = 与主题无关
selection-no-detail = 涉及能力细节
selection-no-later = 这次不邀请
selection-no-language = 语言
selection-language-warning =
    ⚠️ <b>语言是可以满足的需求</b>

    语言流利固然有帮助，却会把不够流利的人挡在门外。为此有口译、术语表和放慢的节奏。如果 { $name }（{ $code }）和您说得一样流利，您会邀请吗？
selection-no-sure = 仍然不邀请
selection-think-again = 重新考虑
selection-withdrawing =
    <b>{ $name }</b>（{ $code }）

    对方不愿作为候选人吗？保存的有关其的一切会连同密钥立即销毁，无法恢复。
selection-withdraw = 是，销毁
selection-exporting =
    <b>关于 { $code } 保存了什么</b>

    生成一个密封文件，供登记为可打开名单的人使用：{ $readers }。候选人本人可以要求获得。此操作须由第二位主办方成员同意，其只看到此代号，看不到姓名。
selection-export = 生成文件
selection-exported = 可以打开此文件的人：{ $readers }。它将在 { $minutes } 分钟后从此聊天中删除。

# 批次。
selection-waves =
    <b>批次</b>

    候选人分批邀请，使整个群体保持平衡。请点选一个批次，查看它带来的变化。
selection-waves-none =
    <b>批次</b>

    目前没有批次。由审阅人开始第一批。
selection-wave-open = 第 { $number } 批
selection-wave-invited = ✅ 第 { $number } 批
selection-new-wave = 开始新的一批
selection-wave =
    <b>第 { $number } 批</b>
    { $state }

    { $lines }

    { $skew }

    国家（地区）的平衡着眼于整个群体。不会因为护照而排除任何人。
selection-wave-is-open = 审阅人正在组成这一批。
selection-wave-is-shown = 其平衡已用文字向全体主办方展示，这一批已经确定。
selection-wave-is-invited = 这一批已经邀请。
selection-in-wave-waits = · { $name }：等待审阅
selection-in-wave-yes = ✅ { $name }
selection-in-wave-no = ✖️ { $name }
selection-in-wave-split = 💬 { $name }：审阅人意见不一
selection-pick = 这一批有谁
selection-picking =
    <b>第 { $number } 批有谁</b>
    { $range }

    点选姓名可放入或取出。
selection-picked = ✓ { $name } { $again }
selection-wave-closed = 这一批已经确定：其平衡已经展示，或已经邀请。请使用下一批。
selection-wave-full = 每批最多 { $most } 人。
selection-by-stance = 按观点
selection-by-lean = 按国家（地区）倾向
selection-by-country = 按国家（地区）
selection-by-field = 按领域
selection-by-language = 按语言
selection-by-again = 按是否来过
selection-side-stance = 主办方所见的观点
selection-side-lean = 国家（地区）的倾向
selection-side-country = 国家（地区）
selection-side-field = 领域
selection-side-language = 语言协助
selection-side-again = 谁曾来过
selection-balance =
    <b>第 { $number } 批：{ $side }</b>
    全部受邀者，这一批之前 → 连同这一批：

    { $lines }
selection-balance-untold = 不予说明：这一批尚未展示，或者某处会少于五人。
selection-cell = • { $band }：{ $before } → { $after }
selection-share-nobody = 没有人
selection-share-some = 少数
selection-share-quarter = 四分之一
selection-share-third = 三分之一
selection-share-half = 一半
selection-share-two-thirds = 三分之二
selection-share-most = 多数
selection-share-everybody = 所有人
selection-skew-even = 连同这一批，整个群体不偏向任何一方。
selection-skew-leans = ⚠️ 连同这一批，整个群体有所偏向：{ $band }。中立或倾向另一方的第三方国家（地区）可以平衡；请注意其是否关心这一主题。
selection-skew-leans-much = ⚠️ 连同这一批，整个群体明显偏向：{ $band }。中立或倾向另一方的第三方国家（地区）可以平衡；请注意其是否关心这一主题。
selection-tell-open = 展示其平衡
selection-telling =
    <b>向全体主办方展示第 { $number } 批的平衡吗？</b>

    看到的是文字，而且只在各处都不少于五人时才能看到。文字只选定一次：此后这一批不能再放入或取出任何人。
selection-tell = 展示
selection-invite-open = 邀请
selection-nobody-agreed = 这一批中没有人得到两位审阅人的同意。
selection-inviting =
    <b>邀请第 { $number } 批：{ $count } 位候选人</b>
    { $codes }

    这些候选人会像其他嘉宾一样收到邀请。有关记录不会带过去，而是连同密钥立即销毁。因未得到两人同意而移出这一批的人数：{ $staying-count }。
selection-invite = 邀请这一批

# 表格。
q-candidate-name =
    <b>是谁？</b>
    请输入姓名。姓名用其自己的密钥密封。
q-candidate-name-unclear = 请在一行内输入姓名。
q-candidate-note =
    <b>审阅人应该知道什么？</b>
    只写有助于决定是否邀请的内容。对方可以询问保存了哪些内容。
q-candidate-note-unclear = 请输入文字，或跳过。
q-candidates =
    <b>请粘贴或发送名单。</b>
    带有“姓名”一列的表格（CSV 或 XLSX），还可以有“备注”“国家（地区）”“领域”和“语言”（不需要、一些、口译）；或者每行一个姓名。
q-candidates-unclear = 请粘贴名单，或以文件形式发送。
q-candidates-confirm =
    <b>已读取 { $count } 位候选人。</b>
    { $names }
q-candidates-confirm-yes = 添加
q-candidates-confirm-unclear = 请点选“添加”，或取消。
candidates-broken = 第 { $number } 行：引号没有闭合。没有添加任何人。
candidates-empty = 名单上没有人。
candidates-too-many = 超过 { $number } 行。请分几次发送。
candidates-cells = 第 { $number } 行的单元格比列标题多。没有添加任何人。
candidates-name = 第 { $number } 行：姓名缺失或过长。没有添加任何人。
candidates-note = 第 { $number } 行：备注超过 { $longest } 个字符。没有添加任何人。
candidates-country = 第 { $number } 行：无法识别这个国家或地区。请写名称，或像 CH 这样的两个字母。没有添加任何人。
candidates-field = 第 { $number } 行：活动文件中没有这个领域。没有添加任何人。
candidates-language = 第 { $number } 行：“语言”一列请写“不需要”“一些”或“口译”。没有添加任何人。
q-candidate-evidence =
    <b>看到或听到了什么？</b>
    一行依据，最多 { $longest-count } 个字符：做了、说了或写了什么，在哪里。
q-candidate-evidence-unclear = 请输入一行文字。
q-candidate-said-by =
    <b>是谁说的？</b>
    姓名或身份，例如“其论文合作者”。
q-candidate-said-by-unclear = 请输入一行文字。
q-candidate-country =
    <b>哪个国家或地区？</b>
    只用于整个群体的平衡。
q-candidate-country-unclear = 无法识别。请输入名称，或像 CH 这样的两个字母。
q-candidate-reason =
    <b>为什么认为其观点属于这一档？</b>
    一行，最多 { $longest-count } 个字符。
q-candidate-reason-unclear = 请输入一行文字。
