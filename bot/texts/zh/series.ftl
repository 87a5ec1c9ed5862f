### 系列活动：嘉宾对以后各次的许可，以及再次邀请。

dialogue-series = 以后的会议
command-series = 是否愿意受邀参加本系列以后的会议
go-series = « 以后的会议
series-shown =
    <b>以后的会议</b>
    { $title }

    本次会议属于一个系列。除非您在这里允许，否则没有人会为以后的会议保留您的姓名。

    { $lines }

    您的许可在以后 { $count } 次会议结束后失效，最迟到 { $until-at }；您可以随时在这里撤回。为此只保留您的姓名和语言，不保留其他任何内容；如果以后的会议要遴选嘉宾，您会因此成为候选人。如果本次活动或您在其中的参与被删除，它们也会一并删除。

    以后会议的主办方只会看到一个词（如“约三分之一”），说明有多少嘉宾以前来过，从不说是谁。
series-line-again = 可以再次邀请：{ $state }
series-line-alumni = 会后可以联系：{ $state }
series-allowed = <b>是</b>
series-not-allowed = <b>否</b>
series-allow-again = 请再邀请我
series-allow-alumni = 会后请联系我
series-back-again = 请勿再邀请我
series-back-alumni = 会后请勿联系我
series-no-name = 这里没有您的姓名，因此无法按姓名邀请您。请询问主办方（/ask）。
series-too-late = 本次会议结束已久，不再保留新的许可。
series-unnamed = 本次活动尚未归入任何系列：请系统管理员在活动文件的 <code>series</code> 下写明名称。

# 主办方。
series-desk-open = 主办方专用
go-series-desk = « 系列
series-desk =
    <b>系列 { $name }</b>
    { $title }

    { $goal }

    <b>以前的会议</b>
    { $earlier }

    名单上只有同意再次受邀的人。名单会显示姓名，每次打开都有记录。

    <b>往届嘉宾</b>
    { $alumni }
series-alumni-now = 本次会议已结束：您可以给同意会后联系的人写消息，其他人不会收到。
series-alumni-later = 本次会议结束后，您可以在这里给同意会后联系的人写消息。
series-write = 写给往届嘉宾
series-not-over = 本次会议尚未结束。嘉宾只同意会后联系；在此之前请使用 /broadcast。
series-goal-deep = 您的目标：深交。约三分之二的嘉宾应当来过。
series-goal-wide = 您的目标：广交。约三分之一的嘉宾应当来过。
series-goal-none = 尚未设定应有多少人来过。求深交，约三分之二；求广交，约三分之一：由系统管理员在活动文件中设置 <code>turnover</code>。
series-earlier = { $title }
series-earlier-line = • { $title }，{ $ended-at }结束
series-no-earlier = 这里没有本系列以前的会议。
series-list =
    <b>可以再次邀请</b>
    { $title }

    { $lines }

    { $count ->
       *[other] 有 { $count } 人同意而尚未在此；显示 { $shown-count } 人。
    }如果邀请，每人会得到一个链接，带有这里的姓名和语言。本消息将在 { $minutes } 分钟后自动删除。
series-list-line = • { $name }，{ $language }
series-select = 列为候选人
series-list-none =
    <b>{ $title }</b>

    没有可以再次邀请而尚未在此的人：没有人同意，或同意的人已经来了，或许可已经失效。
series-invite-all = 生成 { $count } 个链接

series-share-open = 谁曾来过
series-share =
    <b>谁曾来过</b>
    { $title }

    { $part }
    { $goal }

    { $meaning }

    这里只用一个词说明，从不说是谁。嘉宾增减满 { $step-count } 人，而且新老嘉宾各有至少 { $least-count } 人，才会重新统计，因此无法据此认出任何人。
series-part-few = 来过以前会议的嘉宾<b>不到四分之一</b>。
series-part-third = <b>约三分之一</b>的嘉宾来过以前的会议。
series-part-half = <b>约一半</b>的嘉宾来过以前的会议。
series-part-two-thirds = <b>约三分之二</b>的嘉宾来过以前的会议。
series-part-most = <b>超过四分之三</b>的嘉宾来过以前的会议。
series-part-untold = 现在还不能说明：嘉宾太少，或新老嘉宾中有一方太少。
series-against-met = 这与您的目标相符。
series-against-fewer = 这比您的目标少。
series-against-more = 这比您的目标多。
series-means-new = 大多是新嘉宾：带来新的联系和新的专长，信任还有待建立。每位嘉宾加入时都读过准则，但很少有人见过准则如何落实。请在第一天说明为何要遵守，并安排新老嘉宾同坐。
series-means-even = 新老嘉宾各占一半：有些联系已深，新的联系也在形成。请老嘉宾在第一天讲讲准则是怎样落实的，并安排新老嘉宾同坐。
series-means-old = 大多彼此熟识：交谈很快深入，新嘉宾却可能觉得是局外人。每位嘉宾都会重新接受准则；仍请当面说一遍，因为老嘉宾习以为常的事，没有人会告诉新嘉宾。请让所有人重新自我介绍。
series-means-untold = 老嘉宾多：联系深，准则熟悉，新嘉宾可能觉得是局外人。新嘉宾多：带来新的联系和新的专长，准则需要讲解。每位嘉宾加入时都要阅读并接受准则。
