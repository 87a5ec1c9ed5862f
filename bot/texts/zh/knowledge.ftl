### 主办方的答复库：条目、问法、文件与自检。

admin-knowledge = 预设答复
command-knowledge = 预设答复：添加、修改、翻译、自检
go-knowledge = « 预设答复
go-entry = « 此答复

knowledge =
    <b>预设答复</b>

    条目：{ $count }（最多 { $most-count } 条）
    { $check }

    迄今收到的提问：
    · 直接答复：{ $answer-count }（其中 { $helped-count } 次被认为有帮助）
    · 给出相近问题：{ $suggest-count }
    · 未找到答复：{ $nothing-count }
    · 询问其他嘉宾而被拒绝：{ $refused-count }
    · 转交给您：{ $asked-count }
knowledge-never-checked = 尚未进行自检。
knowledge-checked = { $checked-at }自检：{ $lost-count ->
    [0] 每种问法都能找到自己的答复，
   *[other] { $lost-count } 种问法找不到自己的答复，
}{ $alike-count ->
    [0] 没有过于相近的答复。
   *[other] { $alike-count } 对答复过于相近。
}
knowledge-category = { $category }（{ $count }）
knowledge-add = 新建答复
knowledge-search = 搜索
knowledge-drafts = 草稿（{ $count }）
knowledge-expired = 已过期（{ $count }）
knowledge-untranslated = 仅有一种语言（{ $count }）
knowledge-untied = 未选主题（{ $count }）
knowledge-only-untied = 未选主题
knowledge-mark-untied = <i>（未选主题）</i>
knowledge-gaps = 问而无答（{ $count }）
gaps =
    <b>问而无答</b>（{ $count }）

    嘉宾问过以下主题，但还没有预设答复。这里只显示次数和最近三次的钟点，不保存是谁问的。

    { $lines }
gap-line =
    <b>{ $topic }</b>：{ $count } 次
    { $times }
gap-time = · { $asked-at }
gap-fill = 写答复：{ $topic }
gaps-none =
    <b>问而无答</b>

    嘉宾问过的主题都已有预设答复。
q-gap-answer =
    <b>关于“{ $topic }”的答复是什么？</b>

    嘉宾例如会这样问：
    { $examples }

    最多 1500 个字符，中英文均可。保存后即用于答复嘉宾；之后可以修改问题并补充另一种语言。
q-gap-answer-unclear = 请用文字写下答复。
knowledge-wordings = 待审问法（{ $count }）
knowledge-check = 自检
knowledge-files = 文件
knowledge-entry = { $question }
knowledge-only-drafts = 草稿
knowledge-only-expired = 已过期
knowledge-only-untranslated = 仅有一种语言
knowledge-list =
    <b>{ $heading }</b>（{ $count }）

    { $lines }
knowledge-line = · { $question } { $mark }
knowledge-mark-drafts = <i>（草稿）</i>
knowledge-mark-expired = <i>（已过期）</i>
knowledge-mark-untranslated = <i>（仅一种语言）</i>
knowledge-mark-alike = <i>（过于相近）</i>
knowledge-found =
    { $count ->
        [0] 未找到“{ $sought }”。
       *[other] 找到 { $count } 条与“{ $sought }”有关的答复。
    }

category-logistics = 行程与会场
category-programme = 日程
category-visa = 签证
category-money = 费用
category-medical = 健康
category-security = 安全
category-privacy = 隐私
category-other = 其他
category-own = { $category }

entry =
    { $state }

    <b>问法</b>
    { $wordings }

    <b>英文答复</b>
    { $answer-en }

    <b>中文答复</b>
    { $answer-zh }

    主题：{ $topic }
    类别：{ $category }
    适用对象：{ $audience }
    { $expires }

    { $alike }

    { $wording }
entry-draft = 📝 <b>草稿。</b>发布之前不会用来答复任何人。
entry-wording-line =
    { $number }. { $wording }
    { $other }
entry-no-answer = –
entry-never-expires = 长期有效
entry-expires-on = 有效期至 { $day }
entry-alike = ⚠️ 过于相近：嘉宾将需要自行选择，无法直接得到答复。请查看下方条目。
entry-publish = 发布：用来答复嘉宾
entry-wording-number = ✎ { $number }
entry-wording-add = 添加一种问法
entry-answer-en = 英文答复
entry-answer-zh = 中文答复
entry-topic = 主题
entry-topic-is = { $topic }（{ $id }）
entry-topic-undecided = 尚未选定
entry-no-topic = 不属于任何主题
entry-topic-ask =
    <b>{ $question }</b>
    当前主题：{ $now }

    此答复是否关于<b>{ $topic }</b>？嘉宾也会这样问：
    { $examples }

    选定主题后，这些问法也能找到此答复。只有在答复适合这些问法时才请确认。
topic-example = · { $wording }
topic = { $topic }
tie-yes = 对，就是这个主题
tie-another = 其他主题
tie-none = 都不是
entry-topics =
    <b>{ $question }</b>

    此答复属于哪个主题？最可能的排在前面。

    { $range }
entry-category = 类别
entry-audience = 适用对象
entry-expires = 有效期
entry-delete = 删除
entry-wording =
    <b>第 { $number } 种问法</b>

    英文：{ $en }
    中文：{ $zh }
entry-wording-en = 填写英文
entry-wording-zh = 填写中文
entry-wording-drop = 移除
entry-no-answer-yet = 此草稿还没有答复。请先填写英文或中文答复。
entry-last-wording = 这是唯一的问法。请先添加另一种问法，或删除整条答复。
entry-categories = <b>属于哪一类？</b>签证、费用、健康和安全类的答复，只有在更有把握时才会直接给出。
entry-audiences =
    <b>此答复适用于哪些人？</b>

    目前：{ $audience }

    其他人不会看到它，相近问题中也不会出现。主办方始终可以看到。
entry-for-all = 所有人
entry-for-confirmed = 确认出席的嘉宾
entry-for-organizers = 仅主办方
entry-for-session = 在此场次有席位者：{ $title }
entry-for-nobody = 无人（该场次已不存在）
entry-delete-ask = 确定永久删除此答复吗？“{ $question }”
entry-delete-yes = 确定删除
entry-delete-no = 不，保留
entry-too-many = 已有 { $number } 条答复，无法再添加。请先删除一些过时的答复。
entry-too-many-wordings = 每条答复最多 { $number } 种问法，此条已满。请先移除一种。
entry-question-taken = 另一条答复已包含这个问题：“{ $question }”。同一问题不能有两条答复。请修改问法，或修改另一条答复（/knowledge，搜索）。

q-promoted-wording =
    <b>嘉宾会怎样问 { $code } 的问题？</b>

    请用您自己的话写下问题，中英文均可。提问者的原话不会给其他人看：尚未征得其同意。
q-promoted-wording-unclear = 请用文字写下问题。
q-entry-question =
    <b>要答复哪个问题？</b>

    请按嘉宾可能的问法书写，中英文均可。
q-entry-question-unclear = 请用文字写下问题。
q-entry-answer =
    <b>答复是什么？</b>

    最多 1500 个字符，中英文均可。之后可以补充另一种语言。
q-entry-answer-unclear = 请用文字写下答复。
q-entry-category = <b>属于哪一类？</b>
q-entry-category-unclear = 请点选一个类别。
q-entry-category-logistics = 行程与会场
q-entry-category-programme = 日程
q-entry-category-visa = 签证
q-entry-category-money = 费用
q-entry-category-medical = 健康
q-entry-category-security = 安全
q-entry-category-privacy = 隐私
q-entry-category-other = 其他
q-entry-wording =
    <b>这个问题还可以怎么问？</b>

    { $now }
q-entry-wording-unclear = 请用文字写下问题。
q-entry-wording-en =
    <b>这个问题的英文：</b>

    { $now }
q-entry-wording-en-unclear = 请用文字写下问题。
q-entry-wording-zh =
    <b>这个问题的中文：</b>

    { $now }
q-entry-wording-zh-unclear = 请用文字写下问题。
q-entry-answer-en =
    <b>英文答复是什么？</b>现有答复：

    { $now }
q-entry-answer-en-unclear = 请用文字写下答复。
q-entry-answer-zh =
    <b>中文答复是什么？</b>现有答复：

    { $now }
q-entry-answer-zh-unclear = 请用文字写下答复。
q-entry-expires =
    <b>此答复有效至哪一天？</b>

    请输入最后一天，例如 <code>2027-03-05</code>。之后这类问题将转给您。
q-entry-expires-unclear = 无法识别该日期。请这样输入：<code>2027-03-05</code>
q-entry-expires-never = 长期有效
q-entry-expires-now = 已不再有效
q-entry-search = <b>您要找什么？</b>
q-entry-search-unclear = 请输入一个词。

wordings =
    <b>嘉宾这样提问，并确认了对应的答复</b>（待审 { $count } 条）

    { $lines }

    采用后，这样提问的人都会找到同一答复。如有提到某个人或私人信息的，请逐条选择。
wordings-line =
    “{ $wording }”
    → { $question }
wordings-take = 全部采用
wordings-leave = 全部不用
wordings-choose = 逐条选择
wording =
    <b>有嘉宾这样提问，并认为答复有帮助</b>（待审 { $count } 条）

    提问：“{ $wording }”
    对应答复：“{ $question }”

    采用后，这样提问的人会找到同一答复。如果其中提到某个人或私人信息，请不要采用。
wording-take = 采用
wording-leave = 不采用

knowledge-check-screen =
    <b>自检</b>

    每天夜里，我会用每一种问法提问一遍，并查找互相干扰的答复。

    { $check }

    { $lines }
check-lost = · “{ $wording }”找不到：{ $question }
check-stolen = · “{ $wording }”找到的是“{ $other }”，而不是：{ $question }
check-alike = · 过于相近：{ $question } / { $other }
check-now = 立即自检
check-soon = 自检大约一分钟后完成，届时请再回到这里查看。

knowledge-files-screen =
    <b>以文件管理预设答复</b>

    可以导出后批量修改，再把文件发回这里。YAML 与活动文件格式相同；CSV 可用电子表格打开。
knowledge-yaml = 导出 YAML
knowledge-csv = 导出 CSV
knowledge-import = 导入文件
knowledge-file = 预设答复文件。其中可能有仅供部分人查看的内容，请妥善保管。
q-knowledge-file =
    <b>请发送预设答复文件</b>（YAML 或 CSV）

    在作出任何修改之前，您会先看到将有哪些变化。
q-knowledge-file-unclear = 请发送文件，或粘贴其内容。
q-knowledge-confirm =
    <b>该文件将带来以下变化</b>

    新增答复：{ $added-count }
    修改答复：{ $changed-count }
    与原来相同：{ $same-count }

    { $lines }

    文件中未提到的答复保持不变。目前尚未作出任何修改。
q-knowledge-confirm-unclear = 请点选其中一个按钮。
q-knowledge-confirm-yes = 确认导入

knowledge-file-added = ＋ { $question }<i>（{ $audience }）</i>
knowledge-file-changed = ✎ { $question }<i>（{ $audience }）</i>

### 提问：答复、相近问题，以及转交主办方。

home-ask = 提问
command-ask = 提问：交通、会场、签证等

q-ask =
    <b>您想了解什么？</b>

    { $hints }

    请一次提一个问题，中英文均可。您也可以随时直接在聊天中输入问题。除非您选择转交主办方，否则问题在一天后删除。
q-ask-unclear = 请用文字写下您的问题。
ask-hint = · { $question }
ask-hint-general = 例如交通、住宿、日程或签证方面的问题。

ask-answer =
    { $thanks }

    我的理解是：<b>{ $question }</b>

    { $answer }

    { $other-language }
    { $warning }
    <i>{ $approved }</i>
ask-approved = 本答复已经主办方确认。
ask-approved-by-all = 本答复由主办方于 { $approved-at }确认。
ask-approved-by-one = 本答复由主办方一位成员于 { $approved-at }确认。
ask-only-in-english = 本答复目前只有英文。
ask-only-in-chinese = 本答复目前只有中文。
ask-check-embassy = ⚠️ 规定可能变动，请先向使领馆核实，再据此安排。
ask-check-critical = ⚠️ 如有疑问，请先询问主办方，再据此安排。
ask-helps = ✅ 有帮助
ask-organizers = 询问主办方
ask-again = 再问一个问题

ask-suggestions =
    您问的是：“{ $question }”

    不确定您指的是哪一个问题。最可能的排在前面，点选引文可看更多。

    { $lines }
    { $warning }
ask-suggestion-line =
    <b>{ $number }. { $question }</b>
    <blockquote expandable>{ $answer }</blockquote>
ask-suggestion-line-bare = <b>{ $number }. { $question }</b>
ask-this-one = 就是这个：{ $number }
ask-this-is-it = ✅ 对，就是这个
ask-others = 不是这个
ask-probably =
    您问的是：“{ $asked }”

    您指的可能是：<b>{ $question }</b>
    <blockquote>{ $answer }</blockquote>
    { $other-language }
    { $warning }
ask-chosen-and-wording = 是否愿意让主办方看到您的问法（不显示您的姓名），以便他人也能直接得到此答复？
ask-none-of-these = 都不是，询问主办方

ask-nothing =
    您问的是：“{ $question }”

    目前没有经主办方确认的答复。是否将您的问题转交主办方？
ask-gap =
    您问的是：“{ $question }”

    没有关于“{ $topic }”的预设答复。需要转交主办方吗？
ask-yes = 转交
ask-no = 不用
ask-screen = 查看：{ $screen }
ask-not-asked = 好的，这个问题已删除。您随时可以再问别的问题。
ask-talk-thanks = 不客气。
ask-talk-hello = 您好，请问您想了解什么？
ask-talk-goodbye = 再见，有需要请随时留言。
ask-talk-agreement = 好的。如有其他问题，请直接输入。
ask-talk-who-are-you = 我是一个程序：我给出主办方预先准备的答复，其余问题在您同意后转交主办方。
ask-noise = 没有看懂这条消息。请用文字写下您的问题，中英文均可。
ask-other-guests =
    无论问的是谁，我都不会透露谁参加、谁受邀，或任何人的答复。嘉宾之间如愿意，可以自行告知。

    如果您想问的是别的事情，可以将问题转交主办方。
ask-passed-on =
    您问的是：“{ $question }”

    问题已转交主办方，详见下方消息。
ask-passed-on-already = 该问题已转交主办方。如需另外提问，请发送 /ask。
ask-forgotten = 问题只在这里保留 { $hours } 小时，该问题已被删除。请发送 /ask 重新提问。
ask-no-longer = 该答复已不再提供。请发送 /ask 重新提问，或询问主办方。
ask-too-long = 您的问题有 { $number } 个字符，最多 { $longest } 个。请用较短的问题说明重点，主办方会进一步向您了解。
ask-thanks = 很高兴能帮到您。
ask-thanks-and-wording = 很高兴能帮到您。是否愿意让主办方看到您的问法（不显示您的姓名），以便他人也能找到此答复？
ask-keep-wording = 可以，让主办方看到
ask-wording-offered = 谢谢。主办方会查看您的问法，但看不到是谁提出的。
