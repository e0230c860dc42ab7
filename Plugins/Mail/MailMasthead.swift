import SheafKit
import SheafMarkup

/// The head of the bulletin and its contents, as rows of the sheet.
extension MailPage {
  /// Classification, name, issue, publisher and day, over a red rule.
  mutating func writeMasthead() {
    let masthead = digest.masthead
    row("28px 32px 0") { page in
      if let classification = masthead.classification { page.small(classification, style: "margin:0 0 12px") }
      page.html.line(
        "h1", ("class", "red"),
        (
          "style",
          "margin:0;font-size:32px;line-height:1.3;font-weight:bold;text-align:center;color:#a4161a"
            + (page.digest.isChinese ? ";letter-spacing:2px" : "")
        ), text: masthead.title)
      if let issue = masthead.issue { page.small(issue, style: "margin:8px 0 0;text-align:center") }
      page.html.open(
        "table", ("role", "presentation"), ("class", "soft"), ("width", "100%"), ("cellpadding", "0"),
        ("cellspacing", "0"), ("border", "0"),
        (
          "style",
          "width:100%;margin:16px 0 0;border-bottom:3px solid #a4161a;font-size:14px;line-height:1.6;color:#5c574e"
        ))
      page.html.open("tr")
      page.html.element("td", ("style", "padding:0 12px 8px 0;text-align:left"), text: masthead.publisher ?? "")
      page.html.element(
        "td", ("style", "padding:0 0 8px;text-align:right;white-space:nowrap"), text: masthead.dateline)
      page.html.close("tr")
      page.html.close("table")
      page.html.newline()
    }
  }

  /// The headlines under their sections. They are no links: within a message these lead nowhere in many clients.
  mutating func writeContents() {
    row("24px 32px 0") { page in
      page.html.line(
        "h2", ("style", "margin:0 0 8px;font-size:16px;line-height:1.5;font-weight:bold;text-align:center"),
        text: page.labels.contents)
      for section in page.digest.sections {
        if let title = section.heading(isChinese: page.digest.isChinese) {
          page.html.line(
            "p", ("style", "margin:6px 0 0;font-size:15px;line-height:1.7;font-weight:bold"), text: title)
        }
        for group in section.groups {
          for entry in group.entries {
            page.html.line(
              "p", ("style", "margin:0;padding:0 0 0 1.5em;font-size:15px;line-height:1.7;text-indent:-1.5em"),
              text: "\(entry.number). \(entry.headline)")
          }
        }
      }
    }
  }
}
