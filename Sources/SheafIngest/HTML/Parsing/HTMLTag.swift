/// The elements that matter to reading an article; what is not named here is `other`, and flows like a span.
enum HTMLTag: UInt8, CaseIterable {
  case text, other
  case html, head, body, title, meta, link, script, time
  case article, main, section, nav, aside, header, footer, hgroup, address, div, p, center, form, fieldset, details
  case summary, hr, pre, blockquote, figure, figcaption, ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, td, th
  case h1, h2, h3, h4, h5, h6
  case a, b, strong, em, i, code, kbd, samp, br, img
  case style, noscript, template, iframe, object, embed, video, audio, canvas, svg, math, select, option, textarea
  case button, input, dialog, map
  /// What was taken out of a text, and how its characters are read aloud.
  case del, rt, rp

  /// The elements of a framework for applications that are boxes there, as `div` is on other pages.
  static let boxes = [
    "uni-app", "uni-page", "uni-page-wrapper", "uni-page-body", "uni-page-head", "uni-view", "uni-scroll-view",
    "uni-swiper", "uni-swiper-item", "uni-rich-text",
  ]

  /// Its name as pages write it; `element` for one that does not matter.
  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { $0 == .other ? "element" : String(describing: $0) }

  /// Whether it starts a new paragraph where it starts and where it ends.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .main, .section, .nav, .aside, .header, .footer, .hgroup, .address, .div, .p, .center,
      .form, .fieldset, .details, .summary, .hr, .pre, .blockquote, .figure, .figcaption, .ul, .ol, .li, .dl, .dt, .dd,
      .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .h1, .h2, .h3, .h4, .h5, .h6:
      true
    case .text, .other, .head, .title, .meta, .link, .script, .time, .a, .b, .strong, .em, .i, .code, .kbd, .samp, .br,
      .img, .style, .noscript, .template, .iframe, .object, .embed, .video, .audio, .canvas, .svg, .math, .select,
      .option, .textarea, .button, .input, .dialog, .map, .del, .rt, .rp:
      false
    }
  }

  /// Whether nothing inside it is text of the page: programs, players, controls, what is no longer part of a text.
  var isOpaque: Bool {
    switch self {
    case .style, .noscript, .template, .iframe, .object, .embed, .video, .audio, .canvas, .svg, .math, .select, .option,
      .textarea, .button, .input, .dialog, .map, .del, .rt, .rp:
      true
    default: false
    }
  }

  /// Whether it groups blocks without being a paragraph of its own.
  var isContainer: Bool {
    switch self {
    case .html, .body, .article, .main, .section, .div, .center, .form, .fieldset, .details, .table, .tbody, .thead,
      .tr, .td, .th, .other, .header, .ul, .ol, .dl, .dd, .li, .aside:
      true
    default: false
    }
  }

  /// The level of a heading, 1 to 6; nil for everything else.
  var headingLevel: Int? {
    (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue) ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : nil
  }
}
