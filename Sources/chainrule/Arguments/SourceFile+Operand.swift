import Diagnostics

extension SourceFile {
  /// The file that an operand names.
  convenience init(ofOperand path: String) throws(RunError) {
    do {
      try self.init(reading: path)
    } catch {
      throw RunError("'\(path)' \(error.message)")
    }
  }

  /// The folder that it lies in.
  var folder: String { path.parentPath ?? "." }
}
