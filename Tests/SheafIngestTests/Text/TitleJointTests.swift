@testable import SheafIngest
import Testing

@Suite("Titles over two lines")
struct TitleJointTests {
  @Test(
    "parallel clauses get a space, a clause that ran out of room none",
    arguments: [
      (["云溪林场•与石桥镇探索护林新模式", "携手共建促增收"], "云溪林场•与石桥镇探索护林新模式 携手共建促增收"),
      (["云溪林场•完成十二个山口的语音提示杆", "安装调试"], "云溪林场•完成十二个山口的语音提示杆安装调试"),
      (["“护林”“防火”两不误 全力", "守护一方青山绿水"], "“护林”“防火”两不误 全力守护一方青山绿水"),
      (["云溪镇护林员罗小满和她的", "一本磨破了边的笔记"], "云溪镇护林员罗小满和她的一本磨破了边的笔记"),
      (["石桥镇关于2020年度", "护林员工作情况的报告"], "石桥镇关于2020年度护林员工作情况的报告"),
      (["芦川县人民政府办公室", "关于印发沿河渡口改造工程实施方案的通知"], "芦川县人民政府办公室关于印发沿河渡口改造工程实施方案的通知"),
      (["A road that nobody", "else would walk"], "A road that nobody else would walk"),
    ])
  func joints(lines: [String], title: String) {
    #expect(TitleJoint.joined(lines.map { ArraySlice($0) }).string == title)
  }
}
