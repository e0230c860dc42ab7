import SheafIngest
import SheafKit
import SheafRecipe

extension SiteRule {
  /// The rule of a site whose YAML file stands in `folder`; both that and the paths of articles start from
  /// `workingFolder` where they are relative.
  init(_ site: Site, folder: String, workingFolder: String) {
    func placed(_ text: Site.Text) -> Placed<String> { Placed(text.text, at: text.location) }
    func selector(_ selector: Site.Selector) -> PageSelector {
      PageSelector(selector.selectors, text: selector.text, location: selector.location)
    }
    self.init(
      host: site.host.map(placed),
      files: site.files.map {
        Placed(PathPattern($0.text, from: folder, workingFolder: workingFolder), at: $0.location)
      },
      keep: site.keep.map(selector), remove: site.remove.map(selector), encoding: site.encoding.map(placed),
      source: site.source.map(placed), location: site.location)
  }
}
