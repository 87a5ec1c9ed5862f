### 认识新朋友：选日子、收到询问、配成一对。

dialogue-pairings = 认识新朋友
command-pairings = 在您选定的日子，认识一位还不认识的嘉宾
go-pairings = « 认识新朋友
pairings-open = 认识新朋友
pairings =
    <b>认识新朋友</b>

    { $today }

    请选一天。当天早上，我们会为您介绍一位您在这里还没有认识的人：双方都会看到对方自己选定的一句话，以及一个可以用来开场的问题。没有选日子的人不会被配对，也没有人会知道谁没有选。

    { $line }
    { $topics }
    { $not-with }
pairings-line-is = <b>对方会看到：</b>{ $words }
pairings-line-none = 您还没有写下给对方看的话。
pairings-topics-are =
    <b>您想聊：</b>
    { $lines }
pairings-not-with-are = <b>不想见（不会告诉任何人）：</b>{ $words }
pairings-today =
    <b>您今天要见的人：</b>
    { $lines }
pairings-their-line-limits = “{ $words }”（{ $limits }）
pairings-their-line = “{ $words }”
pairings-day = { $day-at }
pairings-day-not = ✓ { $day-at }
pairings-line = 我的一句话
pairings-topics-open = 话题
pairings-not-with = 不想见谁……
pairings-not-with-none = 没有要避开的人
pairings-tongue-en = 英文
pairings-tongue-not-en = ✓ 英文
pairings-tongue-zh = 中文
pairings-tongue-not-zh = ✓ 中文
pairings-tongue-last = 请至少保留一种您能交谈的语言。
pairings-topics =
    <b>您想聊什么？</b>

    只有双方都选的话题才会告诉双方，其他的都不会。
pairings-topic-technical = 技术工作
pairings-topic-policy = 政策
pairings-topic-incidents = 事故
pairings-topic-teaching = 教学
pairings-topic-careers = 职业经历
pairings-topic-home = 家常生活
pairings-topic-culture = 书籍与艺术
pairings-topic-outdoors = 户外
pairings-topic-not-technical = ✓ 技术工作
pairings-topic-not-policy = ✓ 政策
pairings-topic-not-incidents = ✓ 事故
pairings-topic-not-teaching = ✓ 教学
pairings-topic-not-careers = ✓ 职业经历
pairings-topic-not-home = ✓ 家常生活
pairings-topic-not-culture = ✓ 书籍与艺术
pairings-topic-not-outdoors = ✓ 户外
pairings-on-technical = • 技术工作
pairings-on-policy = • 政策
pairings-on-incidents = • 事故及其教训
pairings-on-teaching = • 教学和学生
pairings-on-careers = • 职业经历，怎样走到今天
pairings-on-home = • 家常生活
pairings-on-culture = • 书籍、电影、音乐
pairings-on-outdoors = • 散步、运动、户外
q-pairings-line =
    <b>您想让对方看到什么？</b>

    请用自己的话写一句，最多 { $longest-count } 个字符。请说明怎样能找到您，姓名愿写才写。例如：“早餐时我坐在窗边，戴绿色围巾。”
q-pairings-line-unclear = 请输入一行文字。
q-pairings-not-with =
    <b>您不想以这种方式见到谁？</b>

    请按胸卡上的写法输入姓名，每行一个。不会告诉任何人，包括主办方；也不会告诉您那个人是否在场。
q-pairings-not-with-unclear = 请用文字输入姓名，每行一个。
pairings-offer =
    <b>{ $day-at }想认识一位新朋友吗？</b>

    当天早上，您会看到另一位嘉宾写的一句话，对方也会看到您的。愿不愿意由您自己决定：没有人会知道您没有答应。
pairings-yes = 好的
pairings-no = 这次不了
pairings-never = 不要再问
pairings-not-then = 记下了，不会告诉任何人。之后可能还会问您一次。
pairings-no-more = 记下了，不会告诉任何人，也不会再问您。以后想参加时，可以在“更多 → 对话”里找到。
pairings-told =
    <b>为您介绍一位新朋友 · { $day-at }</b>

    { $lines }

    { $topics }

    <b>你们可以用以下语言交谈：</b>
    { $tongues }

    <b>可以这样开场：</b>{ $question }

    对方也会看到您的一句话和同一个问题。见面时再约时间和地点，一次茶歇就够了。
pairings-told-three =
    <b>为您介绍两位新朋友 · { $day-at }</b>

    { $lines }

    { $topics }

    <b>你们可以用以下语言交谈：</b>
    { $tongues }

    <b>可以这样开场：</b>{ $question }

    今天你们是三个人。另外两位也会看到您的一句话和同一个问题。见面时再约时间和地点，一次茶歇就够了。
pairings-shared =
    <b>你们都选了：</b>
    { $lines }
pairings-in-en = • 英文
pairings-in-zh = • 中文
pairings-nobody =
    <b>没有为您找到人 · { $day-at }</b>

    这次没能安排上。下次会优先安排您。
pairings-question-1 = 过去一年，您在什么问题上改变了看法？
pairings-question-2 = 外行对您的领域最常有的误解是什么？
pairings-question-3 = 谁教过您至今每周都用得上的东西？
pairings-question-4 = 如果没有人对您有任何期待，您会做什么？
pairings-question-5 = 这次讨论的问题中，您觉得哪个最难，为什么？
pairings-question-6 = 来之前，您对这次对话有什么期待？
pairings-question-7 = 家里有哪件小事让您自豪？
pairings-question-8 = 哪个错误让您学到最多？
pairings-question-9 = 您希望别人多问您什么？
pairings-question-10 = 目前的工作中，什么让您看到希望？
pairings-question-11 = 您会带客人看您成长的地方的什么？
pairings-question-12 = 您在这里见到的，有什么想带回去？

# 主办方专用。
pairings-desk-open = 立即配对
pairings-desk =
    <b>认识新朋友 · { $day-at }</b>

    { $waiting }
    { $made }

    参加的是谁、谁与谁见面，不会显示给任何人。
pairings-desk-over =
    <b>认识新朋友</b>

    活动的日子已经过去。
pairings-waiting = 有 { $count } 人在等待配对。
pairings-waiting-few = 等待配对的不到 { $number } 人。
pairings-made-at = 将自动配对：{ $at }。
pairings-made-already = 当天早上的配对已经完成。之后选了这一天的人正在等待。
pairings-start = 立即配对
pairings-started = 正在为等待的人安排{ $day-at }的配对，每个人都会收到通知。之后才选这一天的人要等到早上。
