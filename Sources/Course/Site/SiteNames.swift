import Diagnostics

/// What the files of a site are called. No two have one name, and none that of a folder.
struct SiteNames {
  /// What each file is, in words.
  private var files: [String: String] = [:]
  /// The folders, and what the first file in each is.
  private var folders: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - what: as in "the page of 'a.md'".
  ///   - range: where an author can change the name.
  mutating func add(_ path: SitePath, as what: String, at range: SourceRange?) {
    if let other = files[path.text] {
      refuse("'\(path.text)' has the same name on the site as \(other)", at: range)
    } else if let other = folders[path.text] {
      refuse("'\(path.text)' has the name of the folder of \(other)", at: range)
    } else if let folder = path.folders.first(where: { files[$0] != nil }),
      let other = files[folder]
    {
      refuse("'\(path.text)' lies in a folder with the name of \(other), '\(folder)'", at: range)
    } else {
      files[path.text] = what
      for folder in path.folders where folders[folder] == nil { folders[folder] = what }
    }
  }

  private mutating func refuse(_ message: String, at range: SourceRange?) {
    diagnostics.append(
      .error(message, at: range, notes: ["no two files of the site can have one name"]))
  }
}
