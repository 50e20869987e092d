#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why nothing can be served.
public enum PreviewError: Error, Hashable, Sendable {
  /// There are no lessons, or something that every build needs is missing.
  case cannotBuild(reason: String)
  /// The port cannot be had.
  ///
  /// - Parameter code: the system's, as in `errno`.
  case cannotListen(port: UInt16, code: Int32)

  /// What keeps it from beginning and what would help, as a sentence without a full stop.
  public var message: String {
    switch self {
    case .cannotBuild(let reason): reason
    case .cannotListen(let port, EADDRINUSE):
      "port \(port) is taken by another program; give another with --port, or 0 for any that is free"
    case .cannotListen(let port, EACCES):
      "port \(port) is kept for the administrator; give one from 1024 on with --port"
    case .cannotListen(let port, let code):
      "cannot listen on port \(port): \(String(cString: strerror(code)).lowercased())"
    }
  }
}
