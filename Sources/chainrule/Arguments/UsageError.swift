/// A command line that cannot be carried out.
struct UsageError: Error, Hashable {
  let message: String

  init(_ message: String, nearest: String? = nil) {
    self.message = message + (nearest.map { "; did you mean '\($0)'?" } ?? "")
  }
}
