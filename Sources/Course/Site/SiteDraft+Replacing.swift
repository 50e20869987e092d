import CRename

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SiteDraft {
  /// Makes the folder of this process's draft: beside the site where that can be, else in it.
  static func makeFolder(for site: String) throws(CourseError) -> String {
    let (beside, inside) = (DraftPlace.beside(site).own, DraftPlace.inside(site).own)
    guard FileSystem.kind(of: site) != nil else {
      try FileSystem.makeFolder(beside)
      return beside
    }
    // A shell that stands in the folder would be left in the one that is removed.
    let here = (FileSystem.resolved(".") ?? "") + "/"
    if !here.hasPrefix(site + "/"), FileSystem.canMove(beside, to: inside),
      (try? FileSystem.makeFolder(beside)) != nil
    {
      return beside
    }
    try FileSystem.makeFolder(inside)
    return inside
  }

  /// Removes the drafts of processes that were killed. Where one of them was about to replace files one by one, that is
  /// done first.
  static func tidyAbandonedDrafts(
    of site: String, exceptThoseIn unfinished: some Collection<String>
  ) {
    for draft in DraftPlace.inside(site).abandoned where !unfinished.contains(draft) {
      guard FileSystem.kind(of: draft) == .folder,
        let replacement = FilewiseReplacement(of: site, by: draft), replacement.mayHaveBegun
      else { continue }
      // What keeps it from being done keeps the next site from its place, too, and is said then.
      try? replacement.run()
    }
    for place in [DraftPlace.beside(site), .inside(site)] {
      for draft in place.abandoned where !unfinished.contains(draft) {
        FileSystem.removeTree(draft)
      }
    }
  }

  /// Puts the draft in the place of the site and removes what was the site, but no file of anyone else: those stay where
  /// they were, beside the new pages.
  func putInPlace() throws(CourseError) {
    guard FileSystem.kind(of: site) != nil else {
      try FileSystem.move(folder, to: site)
      return
    }
    try fileByFile(from: folder).refuseWhatIsOccupied()
    let inside = DraftPlace.inside(site).own
    guard folder != inside else { return try fileByFile(from: inside).run() }
    do {
      try keepForeignFiles()
      try exchange()
    } catch {
      try FileSystem.move(folder, to: inside)
      defer { FileSystem.removeTree(inside) }
      return try fileByFile(from: inside).run()
    }
    try removeReplacedSite()
  }

  private func fileByFile(from draft: String) throws(CourseError) -> FilewiseReplacement {
    guard let replacement = FilewiseReplacement(of: site, by: draft) else {
      throw CourseError("'\(draft)' was changed while the site was being written")
    }
    return replacement
  }

  /// Gives the files in the site that chainrule did not write a second name in the draft.
  ///
  /// - Throws: also where a folder would not be as it was.
  private func keepForeignFiles() throws(CourseError) {
    var folders = [""]
    for entry in try foreignEntries(of: site) {
      let kept = folder + "/" + entry.path
      switch entry.kind {
      case .folder:
        try FileSystem.makeFolder(kept)
        folders.append("/" + entry.path)
      case .file, .link, .other:
        if let parent = FileSystem.parent(of: kept) { try FileSystem.makeFolder(parent) }
        try FileSystem.link(site + "/" + entry.path, to: kept)
      }
    }
    for name in folders.reversed() {
      try FileSystem.giveRights(of: site + name, to: folder + name)
    }
  }

  private func exchange() throws(CourseError) {
    guard exchange_paths(folder, site) == 0 else {
      throw FileSystem.failure("put in place", site)
    }
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
}
