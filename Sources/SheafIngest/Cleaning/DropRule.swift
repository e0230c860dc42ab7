/// Why text of a source is no part of an article: the rules by which it is left out, as evidence names them.
enum DropRule: String, CaseIterable {
  // Lines of print.

  /// The number of a page.
  case pageNumber = "page-number"
  /// An address on the web that stands on a line of its own.
  case address
  /// An entry of a table of contents.
  case contents
  /// A line that print repeats on each page (书眉).
  case runningHead = "running-head"
  /// A line that is drawn.
  case drawnRule = "drawn-rule"
  /// What stands over the first article of a bulletin, its name, its number, its contents, or over those of a column.
  case masthead

  // Around the text of a page.

  /// The path of a page inside its site (面包屑), or a channel of it.
  case breadcrumb
  /// Buttons, counters, invitations to do something on the page.
  case widget
  /// A list of links to other articles, or its heading.
  case relatedLinks = "related-links"
  /// A section of comments, and what follows it.
  case comments
  /// A section of notices, and what follows it.
  case notices
  /// A paragraph about rights and liability.
  case legalNotice = "legal-notice"

  // Around the text of an article.

  /// The title once more.
  case repeatedTitle = "repeated-title"
  /// The beginning of the text, printed over it under a label.
  case repeatedLead = "repeated-lead"
  /// The title with the names of site and channel behind it.
  case pageTitle = "page-title"
  /// A line of the head that is none of title, kicker and subtitle.
  case head
  /// Credits that state nothing, or what is known already.
  case credits
  /// The names under a text that are in its byline already.
  case signature
  /// The words that say that the text is over.
  case endMark = "end-mark"
  /// The mark of a text that jumps to another page of its newspaper.
  case pageJump = "page-jump"
  /// The greeting or the signature of a mail, or the letter that it answers.
  case letter
  /// What stands behind the end of the article.
  case afterEnd = "after-end"
  /// A caption that is printed twice.
  case repeatedCaption = "repeated-caption"

  // Elements of a web page.

  /// An element that is not shown.
  case hidden
  /// An element whose kind or role says that it is no text: navigation, footers, forms, players.
  case element
  /// An element whose class or id says so.
  case className = "class-name"
  /// An element that mostly holds links.
  case linkList = "link-list"
  /// What stands before the article: in the element that holds it, or above it in the text of a page.
  case beforeArticle = "before-article"
  /// What stands outside of the element that holds the article.
  case outsideArticle = "outside-article"

  // What people say about a site.

  /// An element that a rule for the site removes.
  case removedBySite = "removed-by-site"
  /// What stands between the elements that a rule for the site keeps.
  case notKeptBySite = "not-kept-by-site"

  // Other formats.

  /// HTML inside Markdown.
  case rawHTML = "raw-html"
}
