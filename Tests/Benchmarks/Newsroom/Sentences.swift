extension Grammar {
  /// Sentences that an article on any subject may hold. No theme word is among them.
  static let sentences = """
    clause:
      谁也没有多说一句 事情就这样定了下来 大家心里有了底 比去年同期少了{amount} 前后只用了{span}
      图纸改了{2-30}遍 账目贴在门口的墙上 连着下了{2-20}天的雨也没有耽误 剩下的{amount}留到下个月
      钥匙仍由老人保管 这在{county}还是头一回 两边的人都松了口气 工钱按天结清 废料拉了整整{2-30}车
      手续当天就办完了 灯一直亮到后半夜 来的人比预想的多出{11-97}人 风向变了三次 路只剩下半边能走
      水位一直停在{2-19}.{1-9}米上下 最后一趟车晚了{span} 名单念了两遍 样品送到{county}去化验
      误差不超过{2-19}毫米 备用的那一套没有用上 总共花去{money} 连门槛都磨低了一截 收音机里正报着天气
      墙上的钟慢了{3-40}分钟 每人分到{amount} 后来再也没有出过差错 旧的那一份仍然有效 两只猫在旁边看着
      等到天放晴才接着干 原定的日子推后了{span} 这件事写进了当年的年鉴 一时找不到合适的替换件
      邻近的{village}也来问过 先试了{2-9}回才敢用
    lead-in:
      据介绍，
      记者看到，
      在{place}，
      {hour}，
      {season}，
      说起这件事，{role}{name}笑了笑，
      翻开登记簿，
      走进{place-in}，
      按照计划，
      隔了{span}，
      出人意料的是，
      从{village}到{village}，
      与往年不同，
      照老规矩，
      在{place-in}，
    quote:
      急不得，一步一步来
      东西要经得起用，不在好看
      头一年难，第二年就顺手了
      谁家没有个难处
      数字对上了，我才睡得着
      该修的修，该换的换
      我们不图快，图个踏实
      风再大，船也得有人看着
      先把眼前这一段走通
      师傅怎么教的，我就怎么做
      少说两句，多干一会儿
      这{money}是一点一点省出来的
      哪怕只来一个人，也照样开门
      规矩写在墙上，不如记在心里
      等桥通了，我请大家吃面
      我记得那年的水，一直没到{thing}上
      旧的不一定坏，新的不一定好
      每一样都有它的用处
      钱要花在看得见的地方
      错了就改，没有什么丢人的
    sentence:
      {lead-in}{clause}，{clause}。
      {lead-in}{role}{name}把{quality}的{thing}{handle}，{clause}。
      “{quote}。”{role}{name}说。
      {role}{name}告诉记者：“{quote}，{quote}。”
      {hour}，{body}的{name}和{name}把{2-60}件{thing}{handle}，放在{place-in}。
      {place-in}摆着{quality}的{thing}和{2-30}只{thing}，{clause}。
      {body}与{place}的{body}约定，{thing}由{name}负责{handle}，{clause}。
      {lead-in}{2-90}件{thing}、{2-90}副{thing}和一批{quality}的{thing}先后{handle}，{clause}。
      {name}在日记里写道：{season}，{quality}的{thing}终于{handle}了，{clause}。
      从{quality}的{thing}到{quality}的{thing}，{name}一样一样{handle}，前后{span}。
      {season}，{place}的{body}腾出{3-95}平方米的地方，专门存放{thing}。
      {name}原是{body}的{role}，{handle}{thing}已有{2-40}年，{clause}。
      {lead-in}{body}公布了{thing}的去向：{2-90}件{handle}，{2-90}件留在{place-in}，{clause}。
      没有人知道那只{quality}的{thing}是谁放在{place-in}的，{role}{name}问遍了{village}，{clause}。
      {hour}起，{place}停水{span}，{body}派{name}等{2-20}人{handle}{thing}，{clause}。
      他们把{thing}拆成{2-40}份，{name}管{handle}，{name}管记账，{clause}。
    """
}
