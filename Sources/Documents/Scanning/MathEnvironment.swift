/// A LaTeX environment that is a formula where it stands in the text.
struct MathEnvironment: Hashable {
  enum Layout: Hashable {
    /// One formula, written without the environment.
    case plain
    /// Rows, in an environment inside a formula.
    ///
    /// - Parameters:
    ///   - name: of that environment.
    ///   - columns: what closes its name and opens the argument behind it, where it takes one.
    case rows(name: String, columns: String = "")
  }

  let name: String
  let layout: Layout

  init?(name: String) {
    let plainName = name.hasSuffix("*") ? String(name.dropLast()) : name
    switch plainName {
    case "equation", "displaymath", "math": layout = .plain
    case "align", "flalign", "split", "aligned": layout = .rows(name: "aligned")
    case "gather", "multline", "gathered": layout = .rows(name: "gathered")
    case "alignat", "alignedat": layout = .rows(name: "alignedat")
    case "eqnarray": layout = .rows(name: "array", columns: "}{rcl")
    default: return nil
    }
    self.name = name
  }

  var isDisplay: Bool { name != "math" }
}
