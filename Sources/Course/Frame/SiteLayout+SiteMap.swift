import Pages

extension SiteLayout {
  /// The list of a site's pages for search engines, as sitemaps.org has it; nil where the site has no address, or its pages
  /// are to be given away one by one.
  var siteMap: (path: SitePath, text: String)? {
    guard let address = course.settings.address, formats.contains(.html), embeddable == nil,
      let path = SitePath("sitemap.xml")
    else { return nil }
    let pages = [LessonFile.home(in: course.path)] + lessons.map(\.file)
    let entries = pages.map { lesson in
      let place = address + siteAddress(of: lesson.page(as: .html))
      return
        "<url><loc>\(place.replacing("&", with: "&amp;").replacing("'", with: "&apos;"))</loc></url>\n"
    }
    return (
      path,
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined())</urlset>

      """
    )
  }

  /// A page by its place below the site's address. Servers answer for a folder with its `index.html`.
  func siteAddress(of page: SitePath) -> String {
    let path = page.reference(from: .home)
    return page.text.lastPathName == "index.html" ? String(path.dropLast("index.html".count)) : path
  }
}
