### 签证邀请函：嘉宾的申请与主办方的处理。

go-visa = « 签证
go-visaletter = 邀请函
go-visaletters = « 邀请函

visaletter-choose =
    <b>“{ $title }”的邀请函</b>

    邀请函要交给哪个国家或地区的使领馆？我只询问这封邀请函所需的内容。您核对无误后才会交给主办方；主办方批准后，您会在这里收到 PDF 文件。

    您填写的内容会保密并加密保存{ $carrier ->
        [page] 。
       *[telegram] ，但 Telegram 本身可以读取与机器人的聊天。
    }护照号码可以不填，邀请函会留出一行供您手写。所有内容在最后一步之后 { $days } 天删除。
visaletter-to-cn = 中国
visaletter-to-ch = 瑞士
visaletter-to-sg = 新加坡
visaletter-to-us = 美国
visaletter-to-gb = 英国
visaletter-to-ca = 加拿大
visaletter-to-eu = 其他申根区成员
visaletter-to-xx = 其他国家或地区

visaletter-known =
    <b>已有资料：邀请函（{ $destination }）</b>

    { $field-lines }

    是否采用？提交给主办方之前您可以核对并逐项更改。
visaletter-use = 采用以上 { $count } 项
visaletter-ask-all = 逐项填写
visaletter-check =
    <b>请核对：邀请函（{ $destination }）</b>

    { $said }

    { $field-lines }

    { $wording }

    { $unprintable-lines }

    点选某一项即可更改。
visaletter-asked = ✏️ 主办方请您更正：{ $said }
visaletter-line = • { $field }：{ $answer }
visaletter-by-hand = <i>留空，待手写</i>
visaletter-not-given = <i>未填写</i>
visaletter-is-named = 邀请函会写明活动名称：{ $title }
visaletter-is-neutral = 邀请函将“{ $title }”称为“国际学术交流会议”。
visaletter-unprintable = ⚠️ { $field }：邀请函的字体中没有 { $characters }。请按护照机读区的写法或用拉丁字母填写。
visaletter-not-chinese = ⚠️ { $field }：这封邀请函只用英文，不能写 { $characters }。姓名请按护照填写拼音，其他内容请填写英文译文。
visaletter-not-this-script = ⚠️ { $field }：这封邀请函不能写 { $characters }。请用拉丁字母填写。
visaletter-hand-in = 提交给主办方
visaletter-neutral = 活动名称改用中性措辞
visaletter-named = 写明活动名称
visaletter-elsewhere = 改交其他使领馆
visaletter-withdraw = 撤回并删除
visaletter-withdraw-ask = 要删除您的申请以及为此填写的全部内容吗？删除后不会制作邀请函。
visaletter-withdraw-yes = 是，删除
visaletter-withdraw-no = 不，保留
visaletter-take-back = 取回修改
visaletter-new = 申请新的邀请函
visaletter-waiting =
    <b>您的申请 { $code } 已提交给主办方</b>

    { $field-lines }

    主办方处理后我会通知您。如果 { $days } 天内没有进展，申请将被删除。
visaletter-making =
    <b>邀请函 { $number } 已获批准</b>

    正在制作，稍后会发到这里。
visaletter-sent =
    <b>邀请函 { $number } 已在此发送给您</b>
    { $signed }

    请保存文件：您的信息和我们的副本将在发送 { $days } 天后删除。如有错误，可以申请新的邀请函；新邀请函会使旧的失效。
visaletter-is-signed = 已亲笔签字，您在此得到的是扫描件。
visaletter-is-unsigned = 尚未亲笔签字。主办方签字后，签字件会自动发到这里。
visaletter-fetch = 再次发送给我
visaletter-signed-here =
    <b>您的已签字邀请函 { $number }</b>
    { $title }
    { $replaced }

    请用 A4 纸打印。我们的副本和您的信息将在 { $days } 天后删除。
visaletter-signed-instead = 请使用这一份，不再使用未签字的那一份。
visaletter-signed-replaces = 这一份取代您之前收到的签字件。
visaletter-refused =
    <b>主办方未批准您的申请</b>

    { $said }

    您可以申请新的邀请函，或用 /ask 联系主办方。
visaletter-withdrawn =
    <b>目前没有进行中的申请</b>

    您上次填写的内容已删除。
visaletter-destroyed =
    <b>您的邀请函已发送，我们的副本已删除</b>

    登记册仅保留编号、校验值和日期，仍可核验。如需另一份，请再次申请。
visaletter-here =
    <b>您的邀请函 { $number }</b>
    { $title }

    尚未亲笔签字。主办方签字后，签字件会自动发到这里。如使领馆要求亲笔签字或盖章，请用 /ask 告知主办方。

    请用 A4 纸打印。我们的副本和您的信息将在 { $days } 天后删除。
visaletter-told-correction =
    <b>您的邀请函需要更正</b>
    { $title }

    { $said }
visaletter-told-refused =
    <b>主办方未批准您的邀请函</b>
    { $title }

    { $said }
visaletter-gone-sent =
    { $title }

    您为邀请函填写的信息以及我们的副本已按约定删除。登记册仅保留编号、校验值和日期；您的邀请函仍然有效。
visaletter-gone-unsent =
    { $title }

    您的邀请函申请长时间没有进展，现已删除。如仍需要，请通过 /visa 重新申请。
visaletter-too-often = 您提交的次数过多。请用 /ask 联系主办方，由主办方直接协助您。
visaletter-being-made = 您的邀请函刚刚获批，正在制作。请稍候片刻。

field-letter-name = 护照姓名
field-letter-characters = 中文姓名
field-letter-sex = 性别
field-letter-birth = 出生日期
field-letter-birthplace = 出生地点
field-letter-nationality = 国籍
field-letter-passport = 护照号码
field-letter-expiry = 护照有效期
field-letter-address = 住址
field-letter-employer = 工作单位
field-letter-position = 职务
field-letter-role = 参会身份
field-letter-arrival = 抵达日期
field-letter-departure = 离开日期
field-letter-pays = 费用承担
field-event-title = 活动名称

q-letter-name =
    <b>您的姓名，须与护照完全一致</b>

    请用拉丁字母填写，姓和名的顺序及连字符均与护照一致。
q-letter-name-unclear = 姓名可包含字母，以及护照上会印的符号：连字符、撇号、点、括号、/ 和 @。请严格按护照填写。
q-letter-characters =
    <b>您的中文姓名</b>

    如护照上有中文姓名，请填写；否则请点选“跳过”。
q-letter-characters-unclear = 请只填写姓名的汉字，或点选“跳过”。
q-letter-sex =
    <b>性别，与护照一致</b>

    中国使领馆要求邀请函写明性别。如果跳过，邀请函将不写此项。
q-letter-sex-f = 女
q-letter-sex-m = 男
q-letter-sex-x = X
q-letter-sex-unclear = 请点选一个按钮。
q-letter-birth =
    <b>您的出生日期</b>

    例如 <code>1985-07-21</code> 或 1985年7月21日。护照上没有日或月的，可以不写：<code>1985-07</code> 或 <code>1985</code>。
q-letter-birth-unclear = 无法识别为出生日期。请按年、月、日填写，例如 <code>1985-07-21</code>
q-letter-birthplace =
    <b>您的出生地点</b>

    城市和国家（地区），与护照一致。
q-letter-birthplace-unclear = 请用文字填写城市和国家（地区）。
q-letter-nationality =
    <b>您的国籍</b>

    请按护照或旅行证件上的写法填写（国家或地区）。邀请函交中国使领馆时可用中文，其余请用英文，例如 Singapore。
q-letter-nationality-unclear = 请用文字填写国家或地区。
q-letter-passport =
    <b>您的护照号码</b>

    此项可以跳过，邀请函会留出一行供您手写。本聊天内容保密{ $carrier ->
        [page] 。
       *[telegram] ，但 Telegram 本身可以读取。
    }
q-letter-passport-unclear = 护照号码由 5 至 15 个字母 A–Z 和数字组成。请核对，或点选“跳过”后手写。
q-letter-expiry =
    <b>护照有效期至哪一天？</b>

    例如 <code>2031-01-05</code>。此项可以跳过。
q-letter-expiry-unclear = 无法识别为日期。请这样填写：<code>2031-01-05</code>
q-letter-expiry-past = 该日期已过。多数使领馆要求护照至少还有六个月有效期：请填写正确日期，或点选“跳过”。
q-letter-address =
    <b>您的住址</b>

    该使领馆要求写明住址：街道、城市、国家（地区）。请用英文填写（邀请函交中国使领馆时除外）。
q-letter-address-unclear = 请用文字填写街道、城市和国家（地区）。
q-letter-employer =
    <b>您的工作单位或所属机构</b>

    请按邀请函上应有的写法填写；除交中国使领馆的邀请函外，请用英文。如没有，请填写自由职业（self-employed）、学生（student）或退休（retired）。
q-letter-employer-unclear = 请用文字填写，例如：某某大学。
q-letter-position =
    <b>您的职务</b>

    例如：高级研究员；除交中国使领馆的邀请函外，请用英文，例如 Senior researcher。
q-letter-position-unclear = 请用文字填写，例如：高级研究员；除交中国使领馆的邀请函外，请用英文，例如 Senior researcher。
q-letter-role = <b>您以什么身份参加活动？</b>
q-letter-role-participant = 参会人员
q-letter-role-speaker = 报告人
q-letter-role-organizer = 组织人员
q-letter-role-unclear = 请点选一个按钮。
q-letter-arrival =
    <b>您哪一天抵达？</b>

    填写日期即可，例如 <code>{ $example }</code>。
q-letter-arrival-unclear = 无法识别为日期。请按年、月、日填写，例如 <code>2027-03-02</code>
q-letter-arrival-past = 该日期已过。请填写您计划抵达的日期。
q-letter-arrival-order = 该日期晚于您的离开日期。请填写更早的日期，或先更改离开日期。
q-letter-departure =
    <b>您哪一天离开？</b>

    填写日期即可，例如 <code>{ $example }</code>。
q-letter-departure-unclear = 无法识别为日期。请按年、月、日填写，例如 <code>2027-03-06</code>
q-letter-departure-order = 该日期早于您的抵达日期。请填写更晚的日期，或先更改抵达日期。
q-letter-departure-long = 该日期距抵达超过 180 天，访客邀请函无法涵盖。请填写更早的日期。
q-letter-pays =
    <b>旅费、住宿和餐饮由谁承担？</b>

    邀请函会写明此项，主办方会核对。
q-letter-pays-host = 全部由邀请方承担
q-letter-pays-stay = 食宿由邀请方，旅费自理
q-letter-pays-employer = 由我的单位承担
q-letter-pays-self = 由我本人承担
q-letter-pays-unclear = 请点选一个按钮。

visaletters =
    <b>邀请函</b>

    { $head }
    等待您处理：{ $waiting-count }
    正在制作：{ $making-count }
    已发送、信息尚未删除：{ $sent-count }
    其中尚未亲笔签字：{ $unsigned-count }
    累计签发：{ $issued-count }
    { $range }

    点选代号即可查看申请。个人信息会显示在自动删除的消息中。
visaletters-head-missing = ⚠️ 信头尚未填写：填写之前无法批准任何申请。
visaletters-head-filled = 信头已填写。
visaletters-open = { $code } · { $destination }
visaletters-made = { $code } · { $number }
visaletters-again = 再次发送给嘉宾
visaletters-letter =
    <b>{ $code } · { $number }</b>

    { $signed }

    请打印、盖章、签字，再把扫描件或照片发到这里，转给嘉宾。
visaletters-is-signed = 嘉宾已收到签字件。
visaletters-is-unsigned = 嘉宾收到的是未亲笔签字的邀请函。
visaletters-sign = 发送签字件
visaletters-to-sign = 待签字的 PDF
visaletters-here =
    <b>{ $code }：邀请函 { $number }，请盖章签字</b>

    嘉宾已收到未签字的邀请函。请在纸上签字，再点选“发送签字件”。本消息将在 { $minutes } 分钟后自动删除，之后可在“邀请函”中再次取得。
q-letter-scan =
    <b>请发送 { $code } 的签字件</b>

    文件或照片均可：PDF、JPEG 或 PNG，不超过 { $megabytes } MB。发给嘉宾之前会再请您核对。
q-letter-scan-unclear = 请以一个文件或一张照片发送签字件，不要输入文字；有多页时请合并为一个 PDF。
q-letter-scan-no-scan = 无论文件名如何，这不是完整的 PDF、JPEG 或 PNG 文件。请扫描或拍摄邀请函后发送，不超过 { $megabytes } MB。
scan-too-large = 文件过大。请发送不超过 { $kilobytes } kB 的文件，例如灰度扫描件或照片。
visaletters-sign-preview =
    <b>将发给嘉宾 { $code }：{ $file }，{ $kilobytes } kB。是否发送？</b>
    { $replaced }

    请再次确认这是该嘉宾的邀请函。
visaletters-sign-replaces = 将取代该嘉宾已有的签字件。
visaletters-sign-send = 发送给嘉宾
visaletters-sign-other = 换一个文件
visaletters-sign-drop = 不发送
visaletters-sign-sent =
    { $code } 的签字件正在发给嘉宾。{ $replaced }

    您发来的文件会从本聊天中删除。
visaletters-sign-replaced = 它取代之前发送的签字件。
visaletters-sign-dropped = 没有向 { $code } 发送任何内容，文件已在此删除。
visaletters-head = 信头
visaletters-arrived = 📄 { $title }：等待您批准的邀请函：{ $count }
visaletters-request =
    <b>{ $code } · { $destination }</b>

    { $field-lines }

    { $wording }

    { $costs }

    本消息将在 { $minutes } 分钟后自动删除。
visaletters-costs-differ = ⚠️ 嘉宾填写的邀请方承担费用超出信头所列（{ $offered }）。
visaletters-approve = 批准
visaletters-correct = 请嘉宾更正
visaletters-refuse = 不批准
visaletters-needs-head = 批准之前须先填写信头：谁邀请、在哪里、由谁签署。只需两分钟，填写一次即可。
visaletters-holes =
    <b>{ $code } 无法完整打印</b>

    { $unprintable-lines }

    请让嘉宾更正，或更改信头。
visaletters-approved = ✓ { $code } 已获批准，编号 { $number }。邀请函正在制作，完成后会自动发给嘉宾。
visaletters-sent-again = ✓ { $code } 的邀请函已再次发送。
visaletters-done-correction = ✓ { $code }：更正要求已转给嘉宾。
visaletters-done-refused = ✓ { $code } 未获批准，理由已告知嘉宾。
visaletters-changed = 该申请已有变化、已撤回或已处理。请重新打开列表。

q-letter-correction =
    <b>{ $code } 需要更正什么？</b>

    一两句话即可，嘉宾会看到原文。
q-letter-correction-unclear = 请写一句话，告诉嘉宾需要更改什么。
q-letter-refusal =
    <b>为什么不批准 { $code }？</b>

    一两句话即可，嘉宾会看到原文。
q-letter-refusal-unclear = 请写一句话，告诉嘉宾理由。

letterhead-none =
    <b>信头</b>

    每封邀请函都会写明谁邀请、在哪里、由谁签署。每个活动只需填写一次，内容加密保存。
letterhead-start = 填写信头
letterhead =
    <b>信头</b>

    { $field-lines }

    { $unprintable-lines }

    点选某一项即可更改。已发送的邀请函保持不变。
field-head-host = 邀请方法定名称
field-head-local = 邀请方中文名称
field-head-register = 登记号
field-head-address = 邀请方地址
field-head-phone = 电话
field-head-contact = 联系人
field-head-venue = 会场地址
field-head-signatory = 签署人
field-head-title = 签署人职务
field-head-funder = 资助方
field-head-pays = 邀请方承担的费用
field-head-prefix = 编号字母
field-head-days = 信息保留天数

q-head-host =
    <b>邀请方的法定名称</b>

    与工商或基金会登记一致。
q-head-host-unclear = 请用文字填写名称。
q-head-local =
    <b>邀请方的中文名称</b>

    用于致中国使领馆的邀请函。可以跳过。
q-head-local-unclear = 请填写名称，或点选“跳过”。
q-head-register =
    <b>邀请方的登记号</b>

    必要时注明登记机关，例如 CHE-123.456.789。
q-head-register-unclear = 请按登记机关的写法填写号码。
q-head-address = <b>邀请方的通信地址</b>
q-head-address-unclear = 请填写街道、城市和国家（地区）。
q-head-phone =
    <b>供使领馆联系的电话</b>

    请加国际区号。使领馆确实会来电核实。
q-head-phone-unclear = 请填写带国际区号的电话号码，例如 <code>+41 44 123 45 67</code>。
q-head-contact =
    <b>使领馆可以联系谁？</b>

    姓名和电子邮箱。
q-head-contact-unclear = 请填写姓名和电子邮箱。
q-head-venue =
    <b>会场的完整地址</b>

    名称、街道、城市、国家（地区）。
q-head-venue-unclear = 请填写名称、街道、城市和国家（地区）。
q-head-signatory =
    <b>邀请函由谁签署？</b>

    须为有权代表邀请方签字的人。
q-head-signatory-unclear = 请填写签署人姓名。
q-head-title =
    <b>签署人的职务</b>

    例如：理事会主席。
q-head-title-unclear = 请用文字填写职务。
q-head-funder =
    <b>活动由谁资助？</b>

    在邀请方承担费用时写入邀请函。可以跳过。
q-head-funder-unclear = 请填写资助方名称，或点选“跳过”。
q-head-pays =
    <b>邀请方为嘉宾承担哪些费用？</b>

    如果嘉宾填写的内容超出这里，我会提醒您。
q-head-pays-host = 旅费、住宿和餐饮
q-head-pays-stay = 住宿和餐饮
q-head-pays-nothing = 不承担
q-head-pays-unclear = 请点选一个按钮。
q-head-prefix =
    <b>编号以哪些字母开头？</b>

    2 至 4 个没有特定含义的字母，例如 LD 对应 LD-2027-0001。
q-head-prefix-unclear = 请填写 2 至 4 个字母 A–Z。
q-head-days =
    <b>嘉宾信息在多少天后删除？</b>

    从最后一步（通常为发送）算起。跳过则为 30 天。
q-head-days-unclear = 请填写 1 至 365 之间的天数，或点选“跳过”。
