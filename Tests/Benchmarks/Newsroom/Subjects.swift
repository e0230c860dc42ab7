extension Grammar {
  /// What the other subjects are about: for each of `Subject` the titles and the sentences that only it has. No theme
  /// word is among them.
  static let subjects = """
    school-title:
      {village}小学的{2-60}节早课 {name}和他的{2-40}只{thing} {county}开设{thing}课
      一堂关于{thing}的课上了{span} 校工{name}修好{2-60}张课桌
    school-sentence:
      {village}小学的{2-60}名学生用{thing}做实验，老师{name}在旁边{handle}{thing}。
      {hour}，铃声响过，{name}在黑板上画出一只{quality}的{thing}。
      全校{20-900}名学生里，有{2-90}人报名参加{thing}小组。
      家长会开了{span}，谈得最多的是{thing}该不该{handle}。
      {grade}的学生给{place}写信，问{thing}是怎样{handle}的。
      教研组把{thing}编进讲义，共{2-60}页，{clause}。
    grade: 三年级 四年级 五年级 六年级 初一 初二

    clinic-title:
      {place}卫生院添了{thing} {name}医生的{2-40}本病历 {village}的夜间急诊 {county}公布{2-60}项体检结果
      一张处方走了{length}
    clinic-sentence:
      卫生院的{name}医生当天看了{11-97}名病人，{clause}。
      {hour}，救护车从{village}接回一名摔伤的{role}。
      药房把{thing}搬到{place-in}，取药少走{length}。
      体检队在{place}量了{20-900}人的血压，偏高的有{2-90}人。
      护理部规定，{thing}每{span}{handle}一次。
      {name}把病历按年份{handle}，一共{2-90}箱。

    road-title:
      {county}至{town}公路提前{span}通车
      {village}大桥换下{2-60}根{thing}
      夜班公交开到{village}
      {place}路口改道{span}
      养路工{name}的{length}
    road-sentence:
      公路段在{village}路口铺了{length}沥青，{clause}。
      {hour}，末班车从{place}开出，车上只有{2-19}名乘客。
      桥面的{thing}松动，{name}带人{handle}，双向限行{span}。
      交通量调查显示，每天有{20-980}辆货车经过{village}。
      新站牌立在{place-in}，写着{2-40}个站名。
      护栏撞坏了{length}，{name}当晚就{handle}了。

    weather-title:
      {county}入冬以来最低气温 {village}的雨下了{span} 气象员{name}记下{2-60}个日出 大风吹倒{place}{2-60}棵树
      {season}，{county}雾大
    weather-sentence:
      气象站测得{village}一小时雨量{2-98}毫米，{clause}。
      {hour}，{place}起雾，能见度不到{11-97}米，{clause}。
      {name}每天{2-9}次去看雨量筒，{2-40}年没有断过。
      预报说，冷空气将在{hour}到达{county}。
      最大风力{5-11}级，{place-in}的{thing}被刮走{length}远。
      {village}今年的初霜比常年早了{2-20}天，{name}院里的{thing}还没有{handle}。

    sport-title:
      {county}队{2-60}比{2-60}险胜
      {village}龙舟赛{2-9}.{1-9}秒分胜负
      教练{name}和{2-40}双跑鞋
      {place}棋手{name}连胜{2-19}局
      {county}冰场对外开放
    sport-sentence:
      {county}队在第{2-9}局追回{2-19}分，{name}投中最后一球。
      {hour}，{2-40}条龙舟在{village}下水，{clause}。
      教练{name}让队员每天跑{length}，风雨无阻。
      本届比赛有{2-60}支队伍、{20-900}名队员报名。
      {name}第{2-40}手走错，封棋后想了{3-59}分钟。
      裁判长{name}判定成绩有效，理由是{clause}。

    library-title:
      {county}图书馆的{2-60}级台阶 {name}捐出{2-90}本旧书 {place}旧戏台修复 放映员{name}的最后一卷胶片
      {village}唱了{span}的戏
    library-sentence:
      图书馆把{20-980}册书搬到{place-in}，编目用了{span}。
      {hour}，剧团在{place}演出，台下坐了{20-900}人。
      {name}收藏的{thing}有{2-90}种，最早的一件已经{handle}。
      展厅里的{quality}的{thing}来自{village}，{clause}。
      唱本残缺{2-40}页，{name}凭记忆补齐。
      读者留下{11-97}张字条，问得最多的是{thing}。

    market-title:
      {county}早市添了{2-60}个摊位 {village}{thing}卖到{county} 摊主{name}的一杆秤 {place}夜市延长{span}
      {place}{thing}涨了{money}
    market-sentence:
      早市上{thing}每斤{2-40}元，比上周{clause}。
      {hour}，{name}把{2-60}筐{thing}摆到{place-in}，{span}卖完。
      市场监管所抽查了{11-97}杆秤，{2-9}杆不准。
      {body}的仓库存着{amount}{thing}，够卖{span}。
      面点师{name}说，{thing}要{handle}两遍，{clause}。
      供销社同{place}的{body}签下{2-90}万元的{thing}订单。

    workshop-title:
      {county}机械厂的{2-60}号车床 钳工{name}磨了{span} 修船厂{name}交出{thing} {place}车间换上{thing}
      误差{2-98}微米
    workshop-sentence:
      车间里{2-60}台机床连轴转，{name}负责{handle}{thing}。
      {hour}，第{11-97}批{thing}下线，合格率百分之{90-99}。
      {name}把{thing}的误差从{2-98}微米降到{2-19}微米。
      技师{name}带着{2-9}名徒弟，{span}没有离开{place-in}。
      机械厂给{place}的{body}赶制{2-90}套{thing}，{clause}。
      图纸上标着{11-97}处公差，{name}逐一{handle}。

    court-title:
      {county}法庭开到{village} 一只{thing}引出的官司 调解员{name}的{2-40}个笔记本
      {place}查处{2-60}起假{thing}案 {village}{length}的界墙
    court-sentence:
      法庭在{place-in}开庭，双方为{length}的界墙争了{2-20}年。
      {hour}，民警在{place}截住一辆装着{2-60}箱{thing}的货车。
      {name}先后调解{11-97}次，双方各让{length}，{clause}。
      合同写明{thing}应当{handle}，{clause}。
      判决书有{2-40}页，{name}念了{3-59}分钟，{clause}。
      证人{name}说，当晚{place-in}没有{thing}。

    river-title:
      {county}清出{2-60}车水草 守闸人{name}的{2-40}本水位簿 {village}河段来了{2-60}只白鹭 {place}断流{span}
      水文站{name}夜测流量
    river-sentence:
      水文站测得{village}断面流量每秒{20-980}立方米，{clause}。
      {hour}，守闸人{name}把闸门提高{2-19}厘米。
      河道里清出{2-90}车水草，{thing}也捞上来{2-19}件。
      {village}河段的水比上月清，{name}数到{2-90}只白鹭。
      船队在{place}等水{span}，{clause}。
      堤上堆了{20-980}只沙袋，{name}带人巡了{length}。
    """

  /// What the two themes are about. `women-term` and `rural-term` are the terms that a recipe looks for, and each
  /// sentence has one of them.
  static let themes = """
    women-term:
      巾帼 女将 女党员 女干部 女职工 女工程师 三八红旗手 半边天 铿锵玫瑰 妇联 女子班 女带头人 姐妹班组
    women: 巾帼 女将 女党员 女干部 女职工 女工程师 三八红旗手 半边天 铿锵玫瑰 女带头人
    women-team: 巾帼突击队 女子班 姐妹班组 巾帼岗 女职工服务队 铿锵玫瑰小组
    women-duty:
      夜间值守 断面测流 线路巡检 客服热线 缆道检修 水质化验 列车调度 机房维护 投递支线 入户抄表 桥梁检测
      应急抢修
    women-title:
      {women}{name}的{11-97}个夜班
      {village}{women-team}{name}：{span}里的{women-duty}
      {name}：{body}里的{women}
      {place}{women-team}接下{thing}
      {women}{name}带出{2-40}名徒弟
      {place}的{women}{name}和{thing}
      {county}{body}{women-team}{name}等{2-40}人上岗
    women-sentence:
      {women}{name}在{body}管{women-duty}，{2-30}年没有出过差错，{clause}。
      {hour}，{place}的{women-team}接到电话，{name}带着{2-19}人去做{women-duty}。
      作为{body}的{women}，{name}把{quality}的{thing}{handle}，{clause}。
      妇联给{name}送来{thing}，她正在{place-in}做{women-duty}。
      {women-team}有{2-40}名队员，年纪最大的{name}今年{40-59}岁，{clause}。
      “{quote}。”{women}{name}说，她守着{place-in}的{thing}已有{span}。
      {body}的{women-team}连续{2-30}天承担{women-duty}，{thing}一件没有耽误。
      {season}，{women}{name}和队员走了{length}，完成{village}的{women-duty}。

    rural-term: 帮扶 驻村 助农 乡村振兴 脱贫 第一书记 合作社 农技 扶贫 春耕 备耕 滞销 农户
    crop: 苹果 山核桃 黄精 水稻 油菜 花椒 茶叶 蜂蜜 葡萄 红薯 芝麻 香菇 生姜 莲子 枇杷 高粱
    rural-who: 驻村工作队 第一书记{name} 农技员{name} 帮扶干部{name} 合作社 扶贫专员{name} 助农服务队
    rural-work: 春耕 备耕 打井 修渠 建冷库 找销路 修农机 铺村路 架水管 教嫁接 搭大棚 卖存货
    rural-title:
      {name}和{village}{rural-who}的{11-97}本账
      {rural-who}在{village}：{span}的{rural-work}
      驻村{span}，{name}学会{rural-work}
      {county}帮扶{village}农户{name}{rural-work}
      助农车开进{village}，{crop}卖出{amount}
      {village}农户{name}的{crop}
      {place}乡村振兴见闻：{name}和{crop}
    rural-sentence:
      {rural-who}住进{village}，帮{5-60}户农户{rural-work}，{clause}。
      {village}的{crop}一度滞销，合作社联系到{place}的{body}，卖出{10-990}斤。
      {hour}，农技站的{name}在{place-in}教农户{handle}{thing}。
      帮扶资金{2-90}万元用来{rural-work}，农户{name}第一个报名。
      说起脱贫那年的{crop}，农户{name}记得的是{clause}。
      驻村第{2-90}天，{name}带着{2-19}人{rural-work}，{thing}先后{handle}。
      {season}，助农服务队把{2-60}车{crop}运到{county}，{clause}。
      {village}的春耕用上了{quality}的{thing}，第一书记{name}守了{span}。

    passing:
      来自{place}的{term}代表也到场看了看。
      {place-in}的宣传栏里还贴着去年{term}活动的照片。
      会后，{body}顺带通报了{term}方面的安排。
      同一天，{place}另有一场关于{term}的座谈。
    term: {women-term} {rural-term}
    """
}
