### 语言：翻译、复核与口译。

dialogue-languages = 翻译
command-translate = 缺少一种语言的文本
go-translate = « 翻译
translate-open = 翻译

text-kind-session = 日程
text-kind-norm = 准则
text-kind-event = 活动介绍
text-kind-venue = 场地
text-kind-answer = 预设答复
text-kind-card = 资料卡
text-kind-prompt = 引导语
text-kind-statement = 观点
text-kind-intervention = 措施
text-kind-goal = 共同目标
text-kind-term = 约定术语
text-kind-definition = 术语释义
text-kind-point = 会议纪要要点

translate =
    <b>翻译</b>

    待翻译：{ $write-count }
    待复核：{ $read-count }
    { $held }

    最急的排在最前。您只看到文字，看不到是谁写的。请亲自翻译，不要使用机器翻译：那会把文字发送到别处。
translate-none =
    <b>翻译</b>

    所有文本都已有两种语言。
    { $held }
translate-held = 有 { $count } 段文本暂不显示：其中可能有人名，待主持人修改后再翻译。
translate-choose = { $stage } { $language } { $kind }：{ $words }
translate-mark-open = ✎
translate-mark-taken = ✋
translate-mark-written = 👁
translate-mark-returned = ↩
translate-into-en = → EN
translate-into-zh = → 中文
translate-text =
    <b>{ $kind } { $language }</b>

    { $parts }

    { $state }
    { $note }

    { $terms }

    { $check }
translate-part =
    🇬🇧 { $en }
    🇨🇳 { $zh }
translate-terms =
    <b>其中的约定术语</b>
    { $lines }
translate-term = • { $zh } = { $en }
translate-is-open-mine = 目前无人翻译。
translate-is-open-theirs = 目前无人翻译。
translate-is-taken-mine = 由您翻译。最后一次输入半小时后，他人可以接手；您已写的内容会保留。
translate-is-taken-theirs = 有人正在翻译。最迟在其最后一次输入半小时后可以接手。
translate-is-written-mine = 译文由您所写，正等待另一人复核确认。
translate-is-written-theirs = 请您复核：两种语言说的是同一件事吗？
translate-is-returned-mine = 复核人已将译文退回给您。
translate-is-returned-theirs = 复核人已退回译文，任何人都可以重写。
translate-note = <b>附注：</b>{ $words }
translate-take = 翻译
translate-rewrite = 重写
translate-give-back = 放回
translate-confirm = ✓ 意思一致
translate-return = 附注退回
translate-confirmed = ✓ 已确认。该文本现已有两种语言。
translate-taken = 已有人在翻译这段文本，请另选一段；最迟在其最后一次输入半小时后可以接手。
translate-waits = 译文已写好，正等待复核。如需改动，请附注退回。
translate-read-by-writer = 译文由您所写，须由另一人复核。
translate-in-en = 英文
translate-in-zh = 中文
translate-before =
    目前的译文：
    { $words }
translate-told-confirmed =
    ✓ <b>您的译文已确认</b>

    { $kind }：{ $words }
translate-told-returned =
    ↩ <b>您的译文附注退回</b>

    { $kind }：{ $words }

    可在翻译列表中找到。

q-translation =
    <b>请译成{ $language }：</b>

    { $words }

    { $before }

    最多 { $longest-count } 个字符。
q-translation-unclear = 请用文字输入译文。
q-translation-note =
    <b>哪些地方需要改写？</b>

    { $parts }

    译者会看到您的附注，不显示您的姓名。最多 { $longest-count } 个字符。
q-translation-note-unclear = 请用文字说明需要改写之处。

band-technical = 技术工作者
band-policy = 政策工作者
band-industry = 业界人士
band-english = 英语使用者
band-chinese = 汉语使用者
band-everyday = 日常用语
band-some = 我们当中一些人

go-defined = « 提议
define-back = 收回
define-taken-back = ✓ 已收回，内容不再保留。
define-gone = 该提议已不在等待：已采纳、未采纳或已收回。已约定的内容见 /term。
define-full = 已有 { $number } 项提议在等待，达到上限。请待其中一些被采纳后再试。
define-about = <b>“{ $word }”</b>在这里是什么意思？
define-about-term = <b>“{ $zh }”·{ $en }</b> 在这里还有什么意思？

defined-noted =
    ✓ <b>已提议，不显示您的姓名</b>

    { $kind }
    <b>{ $band }：</b>{ $means }

    译员会补上另一种语言；再经两位主持人或译员采纳，即可在 /term 中查到。只有通过这条消息才能收回。
defined-term = <b>新术语：</b>{ $zh } · { $en }
defined-definition = <b>另一种意思：</b>{ $zh } · { $en }
defined =
    <b>术语提议</b>

    等待中：{ $count }
    { $held }

    每项须由两位主持人或译员采纳。没有人知道是谁提议的。
defined-none =
    <b>术语提议</b>

    目前没有等待中的提议。
    { $held }
defined-held = 有 { $count } 项暂不显示：其中可能有人名，由主持人查看。
defined-choose = { $term }：{ $words }
defined-one =
    { $kind }
    <b>谁这样理解：</b>{ $band }

    { $parts }

    { $state }

    { $check }
defined-part-means =
    <b>意思</b>
    🇬🇧 { $en }
    🇨🇳 { $zh }
defined-part-not-same =
    <b>不同于</b>
    🇬🇧 { $en }
    🇨🇳 { $zh }
defined-part-usage =
    <b>用法</b>
    🇬🇧 { $en }
    🇨🇳 { $zh }
defined-state-lacks = 尚缺一种语言。请先在“翻译”中补全，然后才能采纳。
defined-state-new = 还没有人采纳。须由两人采纳。
defined-state-half = 已有一人采纳。您采纳后即列入术语。
defined-state-mine = 您已采纳，还须另一人采纳。
defined-accept = ✓ 采纳
defined-drop = 不采纳
defined-drop-sure = 是，不采纳
defined-drop-ask =
    <b>不采纳这项提议吗？</b>

    { $kind }
    { $means }

    其内容随后不再保留。
define-delete-sure = 是，删除
define-delete-ask =
    <b>删除这项释义？</b>

    { $kind }
    { $means }

    删除后无法恢复。
defined-lacks-language = 尚缺一种语言。请先用 /translate 补全。
defined-by-you = 您已经采纳过了，还须由另一人采纳。
defined-full = 该术语已有 { $number } 项释义，达到上限。请先删除一项。

q-define-word =
    <b>是哪个词？</b>

    请用您说它时的语言输入，最多 { $longest-count } 个字符。请不要写人名。
q-define-word-unclear = 请输入一个或几个词。
q-define-means =
    { $about }

    请用一两句话说明，最多 { $longest-count } 个字符。请不要写人名。
q-define-means-unclear = 请用文字说明它的意思。
q-define-band = <b>谁这样理解？</b>不是某一个人，而是一群人。
q-define-band-unclear = 请点选其中一个按钮。
q-define-band-technical = 技术工作者
q-define-band-policy = 政策工作者
q-define-band-industry = 业界人士
q-define-band-english = 英语使用者
q-define-band-chinese = 汉语使用者
q-define-band-everyday = 日常用语
q-define-band-some = 我们当中一些人
q-define-not-same =
    <b>它不同于什么？</b>

    容易与它混淆的词，最多 { $longest-count } 个字符。
q-define-not-same-unclear = 请用文字输入，或点选“跳过”。
q-define-usage =
    <b>怎么用？</b>

    例如用它写一句话，最多 { $longest-count } 个字符。
q-define-usage-unclear = 请用文字输入，或点选“跳过”。
