import Diagnostics

extension SourceFile {
  /// The file that an operand names; standard input for `-`.
  convenience init(ofOperand path: String) throws(RunError) {
    do {
      if path == "-" {
        try self.init(readingStandardInput: ())
      } else {
        try self.init(reading: path)
      }
    } catch {
      throw RunError((path == "-" ? "standard input" : "'\(path)'") + " \(error.message)")
    }
  }

  /// The folder that it lies in.
  var folder: String { path.parentPath ?? "." }
}
