### Roles: what each may do, and giving somebody another.

command-roles = 各角色可以做什么，以及您自己的角色
role-observer = 观察员
role-guest = 嘉宾
role-translator = 译员
role-facilitator = 主持人
role-safeguarding = 关怀联络人
role-organizer = 主办方
role-owner = 负责人
role-name-observer = 观察员
role-name-guest = 嘉宾
role-name-translator = 译员
role-name-facilitator = 主持人
role-name-safeguarding = 关怀联络人
role-name-organizer = 主办方
role-name-owner = 负责人
role-mark-observer = （观察员）
role-mark-translator = （译员）
role-mark-facilitator = （主持人）
role-mark-safeguarding = （关怀联络人）
role-mark-organizer = （主办方）
role-mark-owner = （负责人）
role-about-observer = 可查看日程和通知，不占席位。
role-about-guest = 参加活动：答复、提问、反馈。
role-about-translator = 嘉宾，另可翻译标记的提问和缺少一种语言的文本；看不到姓名。
role-about-facilitator = 嘉宾，另可查看参加人数；看不到姓名。
role-about-safeguarding = 嘉宾，另可查看反馈进度以及如何打开其中的关切；看不到姓名。
role-about-organizer = 筹备活动并照顾所有人。
role-about-owner = 主办方，另可任命主办方成员并删除活动。
roles =
    <b>谁可以做什么</b>
    您在此的角色：{ $role }

    { $lines }

    点选角色可查看其可以做的所有事。
roles-line = • <b>{ $role }</b>：{ $about }
role-rights =
    <b>此角色可以做的事：{ $role }</b>

    { $lines }
go-roles = « 角色
right-line = • { $right }
right-none = 无
right-look = 查看日程和通知，设置语言和隐私
right-take-part = 答复、提问、反馈
right-translate-questions = 翻译标记为需要翻译的提问
right-translate-texts = 翻译缺少一种语言的文本，并复核他人的译文
right-see-counts = 查看参加人数
right-see-concerns = 查看反馈进度以及如何打开其中的关切
right-see-names = 查看代号对应的姓名
right-see-details = 查看行程信息
right-answer-questions = 回答提问
right-edit-knowledge = 编写预设答复
right-edit-glossary = 编写约定术语
right-approve-letters = 批准邀请函
right-tend-visas = 处理签证事务
right-facilitate = 采纳提议并组织投票
right-lead-sessions = 使用所负责场次的引导台：引导语、信号与待议清单
right-broadcast = 向部分嘉宾群发消息
right-broadcast-to-all = 向所有人群发消息
right-change-programme = 修改日程
right-change-event = 修改截止时间、席位和会场
right-select = 遴选候选人：添加、任命审阅人、查看平衡
right-invite = 邀请嘉宾
right-reissue = 补发遗失的链接和反馈凭证
right-change-roles = 为嘉宾更换角色
right-invite-organizers = 任命主办方成员和负责人
right-tend-feedback = 开启和关闭反馈与投票
right-publish-results = 发布结果
right-publish-statements = 发布关于参加者的声明
right-export = 导出姓名和行程信息文件
right-forget-others = 终止他人的参与资格
right-forget-event = 删除活动
right-see-delivery = 查看机器人自身的运行情况
role-choose =
    <b>{ $code } 应担任哪个角色？</b>
    目前：{ $role }
role-ask =
    <b>{ $code }：{ $before } → { $role }</b>

    之后还可以：
    { $gains }

    之后不能再：
    { $loses }

    { $freed }
    对方会立即收到通知。
role-frees-seats = 其答复将被收回，席位会提供给候补者。
role-give = 确认更换
role-leave = 不更换
role-changed = <b>{ $title }</b>：您现在的角色是{ $role }。发送 /help 可查看您可以做什么。
member-role = 更换角色
help-roles = 谁可以做什么
observer-looks-on = 您在此是观察员，可以查看日程和通知。如需参与，请向主办方申请更换角色。发送 /help 可查看您可以做什么。
right-lock-down = 冻结主办方成员的职权
right-found-events = 新建活动，或复制现有活动
right-read-audit = 查看操作记录（以代号表示）
