#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where drafts of a site lie until they are put in its place: in one folder, under names that begin alike.
struct DraftPlace {
  private let folder: String
  private let prefix: String

  /// Beside the site, so that draft and site can change places in one step.
  static func beside(_ site: String) -> Self {
    Self(
      folder: FileSystem.parent(of: site) ?? "/",
      prefix: "." + FileSystem.name(of: site) + ".chainrule-draft-")
  }

  /// In the site itself, whose files are then replaced one by one.
  static func inside(_ site: String) -> Self { Self(folder: site, prefix: ".chainrule-draft-") }

  /// The draft of this process.
  var own: String { path(of: prefix + String(getpid())) }

  /// The drafts of processes that were killed.
  var abandoned: [String] {
    let names = (try? FileSystem.names(in: folder)) ?? []
    return names.filter { name in
      guard let process = process(of: name) else { return false }
      return process == getpid() || kill(process, 0) != 0 && errno == ESRCH
    }.map(path)
  }

  private func process(of name: String) -> Int32? {
    guard name.hasPrefix(prefix), let process = Int32(name.dropFirst(prefix.count)), process > 0
    else { return nil }
    return process
  }

  private func path(of name: String) -> String { (folder == "/" ? "" : folder) + "/" + name }
}
