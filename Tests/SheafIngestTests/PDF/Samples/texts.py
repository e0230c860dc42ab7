"""The words of the sample documents: invented organisations, people and places."""

BULLETIN = [
    {
        "title": ["雨前三天清完十七公里沟渠", "苇塘镇汛前准备走在了前头"],
        "credit": "来源：苇塘镇水利站　2021年5月12日",
        "text": [
            "5月9日傍晚，苇塘镇水利站站长邵立冬把最后一张工作单交到档案柜里。从4月28日算起，全镇用了十二天，清淤疏浚排水沟渠17.3公里，拆除阻水坝埂26处，比预报的第一场暴雨早了三天。",
            "往年清沟靠雇机械，一米一算，遇到房前屋后机械进不去的地方，往往就漏了过去。今年镇里把沟渠按户画段，挂牌到人，机械进得去的归机械，进不去的由村民小组出工，每天收工前在群里报一张照片、一个数字。",
            "“沟里的水看得见流了，心里才算踏实。”住在低洼处的村民裴大娘说。她家院子前年进过两回水，今年沟挖深了四十厘米，又换了一根大管。",
            "据了解，镇里还备下编织袋8000只、水泵14台，组织了三支应急队，共96人，按片区演练了两次。邵立冬说，准备做在前头，雨来了才不慌。",
        ],
    },
    {
        "title": ["一个电话两次回访", "便民中心的“笨办法”管用"],
        "credit": "来源：青岚县便民服务中心　2021年5月10日",
        "text": [
            "青岚县便民服务中心的窗口上，今年多了一只木盒子，里面放着当天没有办成的事项单。每张单子背后写着原因、经办人和约定的日子。",
            "中心负责人蒲小满介绍，办不成的事不能一退了之。单子进了盒子，第二天上午由值班主任打电话，说清缺什么材料、去哪里补；事情办完后，第三天再回访一次，问问满意不满意。",
            "一季度，盒子里一共收过413张单子，办结402张，其余11张因为要等上级批复，也逐一说明了进度。群众来访的次数比去年同期少了三成。",
            "有人说这是笨办法。蒲小满不这么看：“笨就笨在肯多打一个电话，好也好在多打了一个电话。”",
        ],
    },
    {
        "title": ["老粮仓里办起了木工课"],
        "credit": "来源：柏岭村委会　2021年5月8日",
        "text": [
            "柏岭村的老粮仓空了二十年，去年秋天修好了屋顶，今年春天开出了木工课。每逢周六，十几个孩子围着三张长案，学认木头，学用刨子，也学怎样把一条凳子的四条腿做得一样长。",
            "教课的是村里的老木匠段守仁，今年71岁。他不收钱，只提一条要求：做坏的料不许扔，要留在墙角，下回看看坏在哪里。墙角的料越堆越高，孩子们的凳子也越来越稳。",
            "村委会算过一笔账，修屋顶花了六万二，工具花了八千，都出自村集体的苗圃收入。下半年，粮仓的另一半将辟作书屋。",
        ],
    },
    {
        "title": ["公交末班车晚了半小时", "夜班工人回家少走三里路"],
        "credit": "来源：青岚县交通运输所　2021年5月6日",
        "text": [
            "从5月6日起，青岚县3路公交的末班车由晚上8点半推迟到9点。别小看这半个小时，对城东工业园的两百多名夜班工人来说，它意味着下班以后不用再摸黑走三里路。",
            "推迟末班车的建议来自一封手写的信。写信的女工没有留名，只写了自己每天的路线和时间。县交通运输所派人在园区门口数了五个晚上，平均每晚有137人在8点半以后出厂，其中近一半住在3路沿线。",
            "车队为此调整了四个班次，增加了两名司机的夜班补贴。试行一周，末班车平均载客41人。所里表示，三个月后再数一次，人多就加车，人少也不撤。",
        ],
    },
]

JOURNAL = {
    "title": "小型灌区渠系渗漏的简易测定方法",
    "byline": "梅映川　石砚农",
    "unit": "（沅浦农田水利试验站，沅浦　314000）",
    "abstract": "摘　要：用静水法在三条支渠上测定渗漏量，比较了土渠、灰土渠和薄板渠的损失，给出一种只需水尺和秒表的做法，误差在一成以内，可供缺少仪器的灌区使用。",
    "keywords": "关键词：渠系；渗漏；静水法；小型灌区",
    "sections": [
        ("1　问题", [
            "小型灌区的水，有相当一部分损失在路上。要修哪一段渠，先要知道哪一段漏得多。常用的流量计价格高，又怕泥沙，许多灌区没有条件长期使用，修渠的先后往往凭经验决定。",
            "本文介绍的办法并不新，只是把几个步骤做了简化，使两个人用半天时间就能测完一段两百米长的渠道，而且不影响当天的灌溉。",
        ]),
        ("2　方法", [
            "选取断面均匀、两端便于封堵的渠段，用土袋筑成临时的坝，灌水到设计水位，静置一刻钟，让渠床吸足水。此后每隔十分钟读一次水尺，连续读满一个小时。",
            "水面每下降一厘米，就等于每平方米湿润的渠床漏去十升左右，再按渠段的水面宽和湿周折算，便得到单位长度的渗漏量。有风的时候水面不平，应当取两岸读数的平均值。",
            "为了检验重复性，每段测三次，中间隔一天。三次读数之差超过两成的，查明原因后重测，不取平均了事。",
        ]),
        ("3　结果", [
            "三条支渠中，土渠的渗漏量最大，每公里每天约二百六十方；灰土渠次之，约为土渠的一半；薄板渠最小，但接缝老化之后会成倍增加，有一段竟与土渠相差无几。",
            "由此可见，薄板渠的维护重点在接缝，而不在板面。以往按板面破损的多少安排维修，未必找得准真正漏水的地方。",
        ]),
        ("4　讨论", [
            "静水法测得的数值略小于行水时的实际损失，原因是水不流动，泥沙容易沉下来，把细缝堵住。两者相差不到一成，用来排定维修的先后已经够用。",
        ]),
    ],
    "second": {
        "title": "旧水车的新用处",
        "byline": "邬知秋",
        "text": [
            "沅浦镇东头有一架废弃多年的水车，木轴已经开裂，叶板只剩下一半。试验站去年把它修好，不再用来提水，而是装上一只计数器，记录水流推动它转了多少圈。",
            "转数和流量之间的关系，用容积法标定了十二次，画成一条曲线贴在墙上。看水的老人不识多少字，却能照着曲线报出当天的流量，和仪器相差不大。",
            "有人问，为什么不干脆买一台仪器。站里的回答是，仪器坏了要等人来修，水车坏了，村里的木匠当天就能修好。",
        ],
    },
}

NEWSPAPER = [
    {
        "kicker": "从“等水来”到“管水用”",
        "title": "一把闸门钥匙传了三代人",
        "subtitle": "——雁汀镇东渠守闸人见闻",
        "byline": "本报记者 祝南溪 通讯员 常青禾",
        "text": [
            "本报雁汀5月20日电 天还没亮，东渠第三节制闸的铁门响了一声。守闸人尹长河提着马灯走上闸台，先看水尺，再摸螺杆，最后才掏出那把磨得发亮的铜钥匙。",
            "钥匙是他祖父传下来的。六十年前，东渠刚刚通水，下游三个村子为了争水常常吵到半夜，祖父守着这把钥匙，谁来也不开，只认写在木牌上的时辰。到了父亲手里，木牌换成了登记簿，时辰精确到了刻。",
            "“那时候是等水来，水来了就抢。”尹长河说，“现在是管水用，一方一方算着用。”",
            "去年春天，镇里给东渠的11座闸门装上了电动启闭机，手机上点一下就能升降。有人劝他把钥匙收起来，他却照旧每天上闸，用铜钥匙打开检修门，把每一根螺杆擦一遍油。他的理由很简单：电会停，人不能停。",
            "今年4月的一个雨夜，线路果然出了故障。尹长河和两个徒弟用手摇把开了四个小时，把上游来水平稳地泄了下去，下游八百亩秧田没有淹掉一分。第二天，镇里开会，把每座闸门留一套手动装置写进了规程。",
            "如今，25岁的女儿尹小渠也上了闸台。她在大学里学的是自动控制，回来第一件事，是把祖父的木牌和父亲的登记簿一页页拍下来，做成了一张六十年的水情表。表上看得清楚：哪一年旱，哪一年涝，哪一个时辰的水最金贵。",
            "“钥匙早晚要进展览室的。”尹小渠说，“可是怎么守，得先学会。”",
        ],
        "caption": "图为尹长河在第三节制闸检查启闭机。祝南溪 摄",
    },
    {
        "title": "雁汀豆腐有了自己的尺子",
        "byline": "本报讯（通讯员 佟新雨）",
        "text": [
            "雁汀镇的豆腐坊日前定下一把尺子：含水量、硬度、豆香，都有了数。镇食品行业协会用半年时间走访了37家作坊，把老师傅手上的感觉变成了表上的数字。",
            "协会负责人说，定尺子不是要大家做得一模一样，而是让买的人心里有底。达不到标准的，可以送来重做，不罚款，也不公布名字。",
            "目前，已有29家作坊在包装上印出了检测日期和师傅的名字。",
        ],
    },
    {
        "title": "图书馆夜里多亮两盏灯",
        "text": [
            "本报讯 从本月起，雁汀镇图书馆的闭馆时间由晚上6点延到9点。馆员计算过，多开三个小时，一个月多用电一百二十度，却多来了近千人次。",
            "晚上来的多是下了工的木工和带着作业的孩子。馆里特意腾出靠窗的两排座位，多装了两盏灯。",
        ],
    },
]

REPORT = {
    "head": "Marrow Bay Harbour Trust",
    "title": "Keeping the Channel Open: What Twelve Winters of Dredging Taught Us",
    "byline": "By Imogen Tarrant and Oswin Pell",
    "sections": [
        ("Why the sand comes back", [
            "Every autumn the north-easterly gales carry sand around the headland and lay it down in the approach channel, where the tidal current slackens. By February the controlling depth has fallen from six metres to a little over four, and the larger fishing vessels must wait for high water.*",
            "For most of the last century the answer was to dredge in spring and to hope for quiet weather afterwards. The records that the Trust has kept since its foundation show how poorly that served: in seven winters out of twelve the channel was shallower in March than it had been before the work began.",
        ]),
        ("What the measurements show", [
            "Since 2009 the pilots have sounded the channel along eleven fixed lines on the first calm day of each month. The soundings are unremarkable individually; taken together they describe an extraordinarily regular circulation. Sand arrives along the northern edge, rests for about forty days, and is then redistributed by the ebb.",
            "Dredging during those forty days removes material that would otherwise have left by itself. Dredging a fortnight later removes only what would have stayed, and costs about a third less. The comparison is set out in the table below.",
        ]),
        ("What we propose", [
            "The Trust recommends that the contract be let by depth rather than by date, that the soundings be published within a week, and that the harbour-master be free to postpone the work. None of this requires new machinery; it requires patience, and somebody who is willing to read the tide tables.",
            "A self-contained account of the method, with worked examples, will be distributed to neighbouring harbours before the summer.",
        ]),
    ],
    "table": [
        ["Winter", "Volume moved", "Cost per cubic metre"],
        ["Spring dredging, 2012", "41,200", "£3.10"],
        ["Early dredging, 2015", "38,700", "£2.95"],
        ["Late dredging, 2019", "24,300", "£2.05"],
    ],
    "footnote": "Depths are given below chart datum, as defined in the Admiralty tables for the bay.",
}

OFFICE = [
    {
        "title": "梧桐街社区·老书摊搬进了新长廊",
        "text": [
            "梧桐街的老书摊摆了三十年，去年冬天因为修路没了地方。社区把闲置的自行车棚改成长廊，装上灯和雨檐，今年4月，书摊一个不少地搬了进来。",
            "摊主们自己定了规矩：旧书标价要写在扉页，破损要讲在前头，孩子翻书不许赶。长廊开张一个月，卖出旧书两千多册，换出去的比卖出去的还多。",
        ],
    },
    {
        "title": "溪口小学·校园里的气象站出了第一百期天气预报",
        "text": [
            "溪口小学的天气预报只有一句话，贴在校门口，每天早上七点半由值班的学生换上。5月17日，它出到了第一百期。",
            "气象站是五年级学生用旧百叶箱搭起来的，一支温度计、一只雨量筒、一面测风旗，一共花了九十六元。一百期里报准了八十一期，没报准的十九期，孩子们都写了原因。",
        ],
    },
    {
        "title": "临河供销社·一张种子清单贴到了田头",
        "text": [
            "春耕前，临河供销社的十名店员把种子清单抄在硬纸板上，贴到各村的田头。清单上写着品种、价钱、适合的土，也写着去年谁家种得好、谁家吃了亏。",
            "店员冉秋实说，话说在前面，退货就少了。今年春天种子退换的只有三起，去年是二十二起。",
        ],
    },
]

OFFICIAL = {
    "issuer": "芦川县人民政府办公室文件",
    "number": "芦政办〔2021〕12号",
    "signer": "签发人：沈庆和",
    "title": ["芦川县人民政府办公室", "关于印发芦川县沿河渡口改造提升工程", "实施方案的通知"],
    "to": "各乡镇人民政府，县政府各部门：",
    "text": [
        "《芦川县沿河渡口改造提升工程实施方案》已经县政府同意，现印发给你们，请结合实际认真落实。",
        "一、任务和时间",
        "今年年底以前，完成全县十一处渡口的码头加固和候船棚重建，换下使用超过十五年的木船，每处渡口配齐救生衣和对讲机。",
        "二、分工",
        "（一）县水利局负责码头加固，汛期以前完工，所需石料就近采运，不得占用河滩耕地。",
        "（二）渡口所在乡镇负责候船棚，并为六十五岁以上的老人留出座位和热水。",
        "三、要求",
        "各乡镇要把渡口当成一条路来管，冬季结冰和夏季涨水的日子有人值守，停航的消息提前一天贴在两岸的告示栏里。",
        "附件：芦川县沿河渡口一览表",
    ],
    "signature": ["芦川县人民政府办公室", "2021年5月6日"],
    "copies": "抄送：县委办公室，县人大常委会办公室。",
    "printed": ["芦川县人民政府办公室", "2021年5月7日印发"],
}
