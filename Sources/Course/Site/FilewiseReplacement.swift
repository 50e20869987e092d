/// Puts a draft in the place of a site file by file, where the two folders cannot change places.
///
/// Each file is the old one or the new one at any time, and until the last step the manifest in the site lists the files
/// of both. So a replacement that was broken off can be taken up again, and ends the same.
struct FilewiseReplacement {
  private let draft: String
  private let site: String
  private let new: SiteManifest
  private let old: SiteManifest

  /// nil where the draft is not complete: it has its manifest last.
  init?(of site: String, by draft: String) {
    guard let new = SiteManifest(of: draft) else { return nil }
    self.draft = draft
    self.site = site
    self.new = new
    old = SiteManifest(of: site) ?? SiteManifest(files: [], maker: nil)
  }

  /// Whether the site's manifest lists the new files, as it does from the first step on.
  var mayHaveBegun: Bool { new.files.isSubset(of: old.files) }

  /// - Throws: before anything is changed where a file that chainrule did not write is in the way.
  func run() throws(CourseError) {
    try refuseWhatIsOccupied()
    try writeManifestOfBoth()
    do {
      let folders = Set(new.files.flatMap(\.folders))
      try removeLeftOvers { old in
        folders.contains(old.text) || old.folders.contains(where: new.contains)
      }
      // New pages first, so that those that lead to them do not lead nowhere.
      try moveFiles { FileSystem.kind(of: site + "/" + $0.text) == nil }
      try moveFiles { _ in true }
      try removeLeftOvers { _ in true }
      try FileSystem.move(
        draft + "/" + SiteManifest.fileName, to: site + "/" + SiteManifest.fileName)
    } catch {
      throw CourseError(error.message + "; some files of the site are the new ones already")
    }
    FileSystem.removeTree(draft)
  }

  /// - Throws: where a file that chainrule did not write stands where a page or its folder belongs.
  func refuseWhatIsOccupied() throws(CourseError) {
    for path in new.files.sorted() {
      for folder in path.folders {
        guard let kind = FileSystem.kind(of: site + "/" + folder) else { break }
        if kind != .folder, !old.contains(folder) { throw occupied(folder) }
      }
      guard liesInFolders(path), let kind = FileSystem.kind(of: site + "/" + path.text) else {
        continue
      }
      if kind != .folder {
        guard old.contains(path.text) else { throw occupied(path.text) }
        continue
      }
      let ours = Set(old.files.flatMap(\.folders))
      guard ours.contains(path.text) else { throw occupied(path.text) }
      for entry in try FileSystem.walk(site + "/" + path.text) {
        let name = path.text + "/" + entry.path
        guard entry.kind == .folder ? ours.contains(name) : old.contains(name) else {
          throw occupied(name)
        }
      }
    }
  }

  private func writeManifestOfBoth() throws(CourseError) {
    let both = SiteManifest(files: old.files.union(new.files), maker: old.maker)
    let file = draft + "/" + SiteManifest.fileName + "-of-both"
    FileSystem.remove(file)
    try FileSystem.write(Array(both.text.utf8), to: file)
    try FileSystem.move(file, to: site + "/" + SiteManifest.fileName)
  }

  private func moveFiles(where isMeant: (SitePath) -> Bool) throws(CourseError) {
    for path in new.files.sorted() where isMeant(path) {
      let (made, place) = (draft + "/" + path.text, site + "/" + path.text)
      guard FileSystem.kind(of: made) != nil, !holdSameBytes(made, place) else { continue }
      if let folder = path.folders.last { try FileSystem.makeFolder(site + "/" + folder) }
      try FileSystem.move(made, to: place)
    }
  }

  private func holdSameBytes(_ made: String, _ place: String) -> Bool {
    guard FileSystem.kind(of: place) == .file, let bytes = try? FileSystem.read(place) else {
      return false
    }
    return bytes == (try? FileSystem.read(made))
  }

  /// Removes what the site holds no more, and the folders that are empty then.
  private func removeLeftOvers(where isMeant: (SitePath) -> Bool) throws(CourseError) {
    for path in old.files.subtracting(new.files).sorted() where isMeant(path) {
      guard liesInFolders(path), let kind = FileSystem.kind(of: site + "/" + path.text),
        kind != .folder
      else { continue }
      try FileSystem.removeFile(site + "/" + path.text)
      for folder in path.folders.reversed() { FileSystem.remove(site + "/" + folder) }
    }
  }

  /// Whether no link leads to it: what a manifest lists could else be anywhere.
  private func liesInFolders(_ path: SitePath) -> Bool {
    path.folders.allSatisfy { FileSystem.kind(of: site + "/" + $0) == .folder }
  }

  private func occupied(_ path: String) -> CourseError {
    CourseError(
      "'\(site)/\(path)' was not written by chainrule and stands where a page belongs; "
        + "move it away or choose another output folder")
  }
}
