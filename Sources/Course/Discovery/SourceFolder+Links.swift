import Diagnostics

extension SourceFolder {
  /// Whether a file or folder that was found in this folder lies there, and not where a link leads.
  func admits(_ path: String, reporting diagnostics: inout [Diagnostic]) -> Bool {
    if contains(path) { return true }
    diagnostics.append(
      .error(
        "this link leads nowhere, or out of the lessons folder",
        at: SourceFile(path: path, text: "").range))
    return false
  }

  /// Reads a file that was found in this folder.
  func read(_ path: String, reporting diagnostics: inout [Diagnostic]) -> SourceFile? {
    admits(path, reporting: &diagnostics)
      ? SourceFile.read(path, reporting: &diagnostics) : nil
  }
}
