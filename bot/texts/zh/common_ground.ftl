### 共识：不署名的观点和措施。

home-dialogue = 对话
go-dialogue = « 对话
dialogue =
    <b>对话</b>
    { $title }

    大家一起得出的内容。是否使用，完全自愿。
dialogue-ground = 共识
command-ground = 大家可能同意什么：阅读、提出、投票

go-ground = « 共识
ground =
    <b>共识</b>

    不署名的观点和措施。您可以阅读、提出，并在投票开放时投票。“说不好”也始终是一种回答。

    选票由服务器计数；从保存的内容看不出谁怎么投。结果用词语表示，只公布一次，至少要有十一份作答。人数少时，多数会是“作答人数太少”：请当面讨论。
ground-read-statement = 观点（{ $count }）
ground-read-intervention = 措施（{ $count }）
ground-propose = 提出一条
ground-desk-open = 主持人专用
ground-items-statement =
    <b>观点</b>
    { $range }

    { $lines }
ground-items-intervention =
    <b>措施</b>
    { $range }

    { $lines }

    列出不等于赞成。点选一项，可查看内容和对它的疑问。
ground-items-none = 清单上还没有内容。您可以提出一条。
ground-range = <i>第 { $first }–{ $last } 条，共 { $count } 条</i>
ground-line = { $number }. { $words }
ground-choose = { $title }
ground-item =
    { $item }

    { $before }

    { $work }
ground-work = 我愿意参与推进
ground-work-noted =
    ✅ 您愿意参与推进这项措施。不会告诉任何人，主办方也不例外。

    如果您同意，同样愿意参与<b>并已同意</b>的人可以看到您的姓名，您也可以看到这些人的姓名。
ground-work-name = 让同意者看到我的姓名
ground-work-back = 不再参与
ground-work-alone = 您愿意参与推进这项措施，同意的人可以看到您的姓名。目前还没有其他人同意；一有人同意，就会通知您。
ground-work-named =
    <b>以下几位与您一样愿意参与，并同意让您看到：</b>
    { $lines }
ground-work-person = • { $name }
ground-work-one-more = 又有一位愿意参与推进“{ $title }”，并同意让您看到姓名。
ground-work-open = 看看是谁
ground-work-no-name = 您没有填写姓名，别人无法知道您是谁。请先在 /privacy 中填写，然后再试。
ground-before =
    <i>以前的表述，可能已有人对其投票：</i>
    { $lines }
ground-before-line = { $number }. { $words }
ground-statement-whole = { $words }
ground-intervention-whole =
    <b>{ $title }</b>
    { $about }

    <b>疑问：</b>{ $doubts }

    { $actors }
    { $together }
ground-actor-lab = • 由实验室实施
ground-actor-state = • 由一国政府实施
ground-actor-several-states = • 由多国政府实施
ground-actor-cloud = • 由云服务商实施
ground-actor-field = • 由研究界实施
ground-alone = 一方可单独实施。
ground-better-together = 共同实施效果更好。
ground-only-together = 只有共同实施才有效。

# 提出。
ground-propose-what =
    <b>您想提出什么？</b>

    观点是一句话，别人可以同意或不同意。措施是一项做法，并附上对它的疑问。

    不会把您的姓名与它一起保存。两位主持人先阅读，再提交给大家；主持人不知道是谁提出的。聊天本身是保密的：{ chat-readers }能看到您输入的内容。
ground-propose-statement = 观点
ground-propose-intervention = 措施
q-ground-sentence =
    <b>您的观点是什么？</b>

    用您自己的语言写一句话，最多 { $longest-count } 个字符；另一种语言由主持人补上。请不要写出会让人看出是您的内容。
q-ground-sentence-unclear = 请用一行文字输入您的观点。
q-ground-title = <b>这项措施叫什么？</b>最多 { $longest-count } 个字符，例如“大型算力集群登记”。
q-ground-title-unclear = 请用一行文字输入名称。
q-ground-about = <b>做什么？由谁做？</b>最多 { $longest-count } 个字符，写成一行。
q-ground-about-unclear = 请用一行文字输入做什么。
q-ground-doubts = <b>有什么反对理由或不清楚之处？</b>最多 { $longest-count } 个字符，写成一行。每项措施都附有疑问。
q-ground-doubts-unclear = 请用一行文字输入至少一个疑问。
ground-proposed =
    ✅ <b>已提出</b>

    { $item }

    接下来由两位主持人阅读。请保留本消息：只有用它的按钮才能修改或撤回，因为没有别的记录说明是您提出的。
ground-amend = 修改
ground-withdraw = 撤回
ground-withdraw-ask =
    <b>撤回这一条吗？</b>

    { $item }

    已对它进行的投票保持不变。
ground-withdraw-sure = 是，撤回
ground-withdrawn = 已撤回。
ground-handle-lost = 这一条已经撤回或未被采纳，没有可更改的内容。您可以重新提出：/ground
ground-too-many-waiting = 已有 { $number } 条等待主持人阅读。请稍后再试，或告诉主持人。

# 主持人。
go-ground-desk = « 主持人专用
ground-desk =
    <b>共识（主持人专用）</b>

    等待采纳：{ $waiting-count } 条
    清单上：观点 { $statement-count } 条，措施 { $intervention-count } 条

    采纳一条需要两位主持人，并且中英文齐全。谁提出的，无人知道。
ground-file = 措施文件
ground-both =
    🇬🇧 { $en }
    🇨🇳 { $zh }
ground-waiting-statement =
    <b>有人提出一个观点</b>

    { $item }

    { $state }

    { $check }
ground-waiting-intervention =
    <b>有人提出一项措施</b>
    名称、内容、疑问：

    { $item }

    { $state }

    { $check }
ground-state-lacks = 缺一种语言。采纳之前，请补写或请人补写。
ground-state-new = 还没有主持人采纳。
ground-state-half = 一位主持人已采纳，您是第二位。
ground-state-mine = 您已采纳，还需要另一位主持人。
ground-accept = 采纳
ground-write-en = 写英文
ground-write-zh = 写中文
ground-drop = 不采纳
ground-drop-sure = 是，不采纳
ground-drop-ask =
    <b>不采纳这一条吗？</b>

    { $item }

    以后可以重新提出。
ground-take-off-ask =
    <b>把这一条从清单上去掉吗？</b>

    { $item }

    以前的表述也随之去掉；已对其进行的投票保持不变。以后可以重新提出。
ground-take-off-sure = 是，去掉
ground-lacks-language = 缺一种语言。请先补写：每个人都要能读懂。
ground-accepted-by-you = 您已经采纳，需要另一位主持人。
ground-list-full = 清单上已有 { $number } 条，达到上限。请先去掉一条。
ground-language-en = 英文
ground-language-zh = 中文
q-ground-in-sentence =
    <b>{ $language }的观点：</b>

    { $words }

    最多 { $longest-count } 个字符。意思要一样，不多也不少。
q-ground-in-sentence-unclear = 请用一行文字输入观点。
q-ground-in-title =
    <b>{ $language }的名称：</b>

    { $words }

    最多 { $longest-count } 个字符。
q-ground-in-title-unclear = 请用一行文字输入名称。
q-ground-in-about =
    <b>{ $language }的内容：</b>

    { $words }

    最多 { $longest-count } 个字符。
q-ground-in-about-unclear = 请用一行文字输入内容。
q-ground-in-doubts =
    <b>{ $language }的疑问：</b>

    { $words }

    最多 { $longest-count } 个字符。
q-ground-in-doubts-unclear = 请用一行文字输入疑问。
ground-file-sent = 文件中是清单上的措施。修改后发回：已知键的措施如有改动则成为新版本，新的会加入，不会去掉任何一项。
q-ground-file = <b>请发送措施文件</b>，或直接输入。每项都需要中英文和疑问。
q-ground-file-unclear = 请以文件形式发送，或点选“取消”。
q-ground-confirm =
    <b>采用这个文件吗？</b>
    新的或改动的：{ $count } 项

    { $lines }
q-ground-confirm-yes = 是，采用
q-ground-confirm-unclear = 请点选“是，采用”，或取消。
ground-file-line = • { $en } · { $zh }（第 { $number } 版）
ground-file-taken =
    { $count ->
        [0] 文件与清单一致，没有变化。
       *[other] { $count } 项措施是新的或有改动。
    }

# 投票。
ground-round-statement = 对观点投票
ground-round-intervention = 对措施投票
ground-tend-statement = 这一轮观点投票
ground-tend-intervention = 这一轮措施投票
ground-round-opened = 🗳 以“{ $title }”开头的这一轮投票已开放至 { $closes-at }。嘉宾可在 /ground 中找到。请用 /broadcast 告诉大家。
ground-nothing-to-ask = 现在没有可问的：清单上的内容都已投过票。修改某一条后可以重新询问；第一轮公布之后，可以进行第二轮。
ground-what-statement = 条观点：赞成、中立或反对
ground-what-intervention = 项措施：是否可取、技术上是否可行、政治上是否可行
q-ground-which =
    <b>哪一轮？</b>

    第一轮询问尚未投票的内容。第二轮再次询问已公布的内容，并问是否比之前更赞成。
q-ground-which-first = 第一轮
q-ground-which-second = 第二轮
q-ground-which-unclear = 请点选一个按钮。
q-ground-bands =
    <b>分组投票吗？</b>

    如果分组，每个人可以在页面上选择自己属于活动的哪一组，也可以不选。只公布是否<b>每</b>一组都以赞成者为多，并且每组至少要有十一份作答；不公布全体的结果。否则只公布全体的结果，不分组。
q-ground-bands-no = 否，全体一个词
q-ground-bands-yes = 是，分组投票
q-ground-bands-unclear = 请点选一个按钮。
q-ground-hours = <b>开放多久？</b>可以提前关闭。
q-ground-hours-1 = 1 小时
q-ground-hours-24 = 24 小时
q-ground-hours-72 = 3 天
q-ground-hours-unclear = 请点选一个按钮。
q-ground-sure =
    <b>开放这一轮投票吗？</b>

    { $count } { $what }
    开放至 { $closes-at }

    现在已加入的 { $people-count } 人可以投票，之后加入的不能。结果只公布一次，用词语表示，至少要有十一份作答。
q-ground-sure-yes = 是，开放
q-ground-sure-unclear = 请点选“是，开放”，或取消。
ground-vote-statement-first = 🗳 对观点投票
ground-vote-statement-second = 🗳 第二轮观点投票
ground-vote-intervention-first = 🗳 对措施投票
ground-vote-intervention-second = 🗳 第二轮措施投票
ground-told-statement-first = 观点投票的结果
ground-told-statement-second = 观点：第二轮结果
ground-told-intervention-first = 措施投票的结果
ground-told-intervention-second = 措施：第二轮结果
ground-told =
    <b>{ $number }. { $title }</b>
    { $words }
ground-results =
    <b>结果</b>

    { $lines }

    作答达到 { $number } 份才用词语表示，不足则不作表示，数字不告诉任何人。选“说不好”的不计入。
ground-results-second =
    <b>第二轮的结果</b>

    { $lines }

    作答达到 { $number } 份才用词语表示。“与之前相比”是各人自己的说法：两轮投票之间没有任何关联。

# 图。
ground-picture-technical = 图：技术可行性
ground-picture-political = 图：政治可行性
ground-picture =
    <b>可取性与可行性</b>

    { $lines }
ground-picture-second =
    <b>可取性与可行性：第二轮</b>
    箭头表示大家自己说比之前更赞成（↑）或不那么赞成（↓）。

    { $lines }
vote-asks-desirable = 可取性
vote-asks-technical = 技术可行性
vote-asks-political = 政治可行性
grid-broad-doubt = 普遍存疑
grid-more-against = 反对较多
grid-between = 分化或未定
grid-more-for = 支持较多
grid-broad-support = 广泛支持
grid-too-few = 作答人数太少：
