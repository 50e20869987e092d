#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension BuildCache {
  /// Where the system wants programs to keep what can be made again; nil where it names no place.
  public static var userFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CACHE_HOME"], folder.isAbsolutePath {
      return folder.appending(name: "chainrule")
    }
    guard let home = environment["HOME"], home.isAbsolutePath else { return nil }
    #if os(macOS)
      return home.appending(name: "Library/Caches/chainrule")
    #else
      return home.appending(name: ".cache/chainrule")
    #endif
  }
}
