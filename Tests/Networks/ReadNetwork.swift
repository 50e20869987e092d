import Diagnostics
import Networks

/// The diagnostics of a network given as YAML; nothing where it is well.
func problems(_ yaml: String) -> String {
  var diagnostics: [Diagnostic] = []
  let text = SourceText(SourceFile(path: "net.yaml", text: yaml))
  let network = NetworkDescription(
    text, in: SourceFolder(path: "."), reporting: &diagnostics)
  let hasErrors = diagnostics.containsError
  precondition((network == nil) == hasErrors, "a network without an error, or an error unsaid")
  return diagnostics.inReadingOrder().map(DiagnosticPrinter().text).joined()
}
