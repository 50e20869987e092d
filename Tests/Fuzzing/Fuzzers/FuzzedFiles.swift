/// Files by their names, each of which is written so that it can be made again.
struct FuzzedFiles: CustomStringConvertible {
  var files: [(name: String, text: String)]

  init(_ files: [(name: String, text: String)]) { self.files = files }

  var description: String {
    files.map { "=== \($0.name.debugDescription)\n\($0.text)\n" }.joined()
  }
}
