import CRename

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SiteDraft {
  /// Lets draft and site change places and removes what was the site, but no file of anyone else:
  /// those stay where they were, beside the new pages.
  func putInPlace() throws(CourseError) {
    guard FileSystem.kind(of: site) != nil else {
      try FileSystem.move(folder, to: site)
      return
    }
    try keepForeignFiles()
    try exchange()
    try removeReplacedSite()
  }

  /// Gives the files in the site that chainrule did not write a second name in the draft.
  private func keepForeignFiles() throws(CourseError) {
    for entry in try foreignEntries(of: site) {
      let kept = folder + "/" + entry.path
      switch entry.kind {
      case .folder:
        guard [.folder, nil].contains(FileSystem.kind(of: kept)) else { throw occupied(entry) }
        try FileSystem.makeFolder(kept)
      case .file, .link, .other:
        guard FileSystem.kind(of: kept) == nil else { throw occupied(entry) }
        if let parent = FileSystem.parent(of: kept) { try FileSystem.makeFolder(parent) }
        try FileSystem.link(site + "/" + entry.path, to: kept)
      }
    }
  }

  private func exchange() throws(CourseError) {
    if exchange_paths(folder, site) == 0 { return }
    guard errno == ENOSYS || errno == EINVAL else {
      throw FileSystem.failure("put in place", site)
    }
    // Not in one step here: for a moment there is no site.
    let replaced = folder + ".replaced"
    try FileSystem.move(site, to: replaced)
    do {
      try FileSystem.move(folder, to: site)
    } catch {
      try FileSystem.move(replaced, to: site)
      throw error
    }
    try FileSystem.move(replaced, to: folder)
  }

  /// Removes what was the site, now at the draft's place. What came into it in the meantime moves
  /// over to the new one.
  private func removeReplacedSite() throws(CourseError) {
    for entry in try foreignEntries(of: folder) where entry.kind != .folder {
      let old = folder + "/" + entry.path
      let new = site + "/" + entry.path
      if FileSystem.isSameFile(old, new) { continue }
      if let parent = FileSystem.parent(of: new) { try FileSystem.makeFolder(parent) }
      guard FileSystem.kind(of: new) == nil else {
        throw CourseError(
          "'\(old)' appeared while the site was being replaced and has no place in it any more")
      }
      try FileSystem.move(old, to: new)
    }
    FileSystem.removeTree(folder)
  }

  private func foreignEntries(of site: String) throws(CourseError) -> [FileSystem.Entry] {
    let manifest = SiteManifest(of: site) ?? SiteManifest(files: [], maker: nil)
    let ours = Set(manifest.files.flatMap(\.folders))
    return try FileSystem.walk(site).filter { entry in
      entry.kind == .folder ? !ours.contains(entry.path) : !manifest.contains(entry.path)
    }
  }

  private func occupied(_ entry: FileSystem.Entry) -> CourseError {
    CourseError(
      "'\(site)/\(entry.path)' was not written by chainrule and stands where a page belongs; "
        + "move it away or choose another output folder")
  }
}
